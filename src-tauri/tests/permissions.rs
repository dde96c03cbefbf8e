//! Who may call what: the permissions that were built in, asked as a page would ask.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use app::{Address, Chance, Clock, Desktop, RemovableDrive, SpokenLine, Surroundings, Voice, VoiceFault};
use hang_up_first::{commands, context};
use serde_json::{Value, json};
use tauri::{
    Manager, WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use wire::{COMMANDS, WINDOWS};
use words::{Day, Lang, Lock, Moment};

struct Still;

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment(0)
    }

    fn day(&self, _: Moment) -> Day {
        Day("1970-01-01".to_owned())
    }

    fn stamp(&self, _: Moment) -> String {
        "1970-01-01T00:00:00.000+00:00".to_owned()
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn hour(&self, _: Moment) -> u8 {
        0
    }
}

impl Chance for Still {
    fn seed(&self) -> u64 {
        0
    }
}

impl Voice for Still {
    fn speak(&self, _: &SpokenLine) -> Result<(), VoiceFault> {
        Ok(())
    }

    fn stop(&self) {}

    fn has(&self, _: Lang) -> Result<bool, VoiceFault> {
        Ok(true)
    }
}

impl Desktop for Still {
    fn folders(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn open(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }

    fn print_page(&self) -> Result<(), String> {
        Ok(())
    }

    fn reminds(&self) -> bool {
        false
    }

    fn remind(&self, _: bool) -> Result<(), String> {
        Ok(())
    }

    fn addresses(&self) -> Vec<Address> {
        Vec::new()
    }

    fn project(&self, _: bool) -> Result<(), String> {
        Ok(())
    }

    fn projects(&self) -> bool {
        false
    }

    fn fill_stage(&self, _: bool) -> Result<(), String> {
        Ok(())
    }

    fn open_locks(&self) -> Vec<Lock> {
        Vec::new()
    }

    fn drives(&self) -> Vec<RemovableDrive> {
        Vec::new()
    }

    fn choose_file(&self) -> Option<PathBuf> {
        None
    }

    fn enter_kiosk(&self) -> Result<(), String> {
        Ok(())
    }
}

/// The program without a screen: the real commands and permissions, records in a folder of their own, no pack.
fn program(data: &Path) -> tauri::App<MockRuntime> {
    let program = mock_builder()
        .invoke_handler(commands::handler())
        .build(context())
        .expect("the program builds");
    let surroundings = Surroundings {
        pack_folder: data.join("no-pack"),
        papers_folder: data.join("no-papers"),
        data_folder: data.to_owned(),
        clock: Arc::new(Still),
        chance: Arc::new(Still),
        voice: Arc::new(Still),
        desktop: Arc::new(Still),
        phone_page: "<!doctype html>",
    };
    program.manage(hang_up_first::opening::begin(surroundings));
    program.manage(hang_up_first::hearers::Hearers::default());
    program
}

/// What the page gets: the reply, an error object, or Tauri's own refusal, which is a plain string.
fn call(window: &WebviewWindow<MockRuntime>, command: &str, request: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost/main.html".parse().expect("an address"),
        body: InvokeBody::Json(json!({ "request": request })),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().expect("a reply is JSON"))
}

#[test]
fn a_window_may_call_the_commands_of_its_rows_and_no_others() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    for (kind, pattern) in WINDOWS {
        let label = pattern.replace('*', "1");
        let window = WebviewWindowBuilder::new(&program, label.as_str(), tauri::WebviewUrl::default())
            .build()
            .expect("a window");
        for row in COMMANDS {
            let reply = call(&window, row.function, json!({}));
            // A plain string is Tauri's: not allowed, or (allowed, but) not of the form. Ours are objects.
            let refused = matches!(&reply, Err(Value::String(said)) if said.contains("not allowed"));
            assert_eq!(
                refused,
                !row.windows.contains(kind),
                "`{}` from {label} answered {reply:?}",
                row.function
            );
        }
    }
}

#[test]
fn the_windows_permissions_differ() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    let open = |label: &str| {
        WebviewWindowBuilder::new(&program, label, tauri::WebviewUrl::default())
            .build()
            .expect("a window")
    };
    let (main, kiosk) = (open("main"), open("kiosk-1"));
    assert!(call(&main, "settings_read", json!({})).is_ok(), "home reads the person's settings");
    assert!(
        call(&kiosk, "settings_read", json!({})).is_err(),
        "a visitor has no settings to read"
    );
}

#[test]
fn the_projector_looks_fills_its_screen_and_hears_and_can_do_nothing_else() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    let open = |label: &str| {
        WebviewWindowBuilder::new(&program, label, tauri::WebviewUrl::default())
            .build()
            .expect("a window")
    };
    let (main, kiosk, projector) = (open("main"), open("kiosk-1"), open("projector"));
    let allowed: Vec<&str> = COMMANDS
        .iter()
        .map(|row| row.function)
        .filter(|function| !is_barred(&call(&projector, function, json!({}))))
        .collect();
    assert_eq!(
        allowed,
        ["stage_look", "stage_picture", "stage_fill"],
        "what an audience sees, and no more"
    );
    for (window, hears) in [(&main, true), (&projector, true), (&kiosk, false)] {
        let reply = call(window, "subscribe", json!({}));
        assert_eq!(!is_barred(&reply), hears, "`subscribe` from {} answered {reply:?}", window.label());
    }
}

#[test]
fn from_the_kiosk_neither_home_nor_a_persons_records_nor_a_room_can_be_reached() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    let kiosk = WebviewWindowBuilder::new(&program, "kiosk-1", tauri::WebviewUrl::default())
        .build()
        .expect("a window");
    let modes = [
        "home_",
        "run_",
        "checklist_",
        "notes_",
        "people_",
        "data_",
        "booster_",
        "reminder_",
        "progress_",
        "room_",
        "stage_",
        "settings_",
        "kiosk_",
    ];
    let mut refused = Vec::new();
    for mode in modes {
        for row in COMMANDS.iter().filter(|row| row.function.starts_with(mode)) {
            let reply = call(&kiosk, row.function, json!({}));
            assert!(is_barred(&reply), "a visitor reached `{}`: {reply:?}", row.function);
            refused.push(mode);
        }
    }
    refused.dedup();
    assert_eq!(refused, modes, "each of these modes has commands, and all were tried");
    assert!(!is_barred(&call(&kiosk, "visit_look", json!({}))), "a visit is what the kiosk has");
    // One that is numbered a thousand is a kiosk's too; one that only sounds like it is nobody's.
    for (label, is_kiosk) in [("kiosk-1000", true), ("kiosk", false), ("kiosks-1", false)] {
        let window = WebviewWindowBuilder::new(&program, label, tauri::WebviewUrl::default())
            .build()
            .expect("a window");
        assert_eq!(!is_barred(&call(&window, "visit_look", json!({}))), is_kiosk, "{label}");
        assert!(is_barred(&call(&window, "home_look", json!({}))), "{label} is not home");
    }
}

/// A plain string of Tauri's that says so; other refusals mean that the command is there.
fn is_barred(reply: &Result<Value, Value>) -> bool {
    matches!(reply, Err(Value::String(said)) if said.contains("not allowed"))
}

#[test]
fn an_unknown_command_and_a_core_command_are_refused() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    let main = WebviewWindowBuilder::new(&program, "main", tauri::WebviewUrl::default())
        .build()
        .expect("a window");
    for command in [
        "no_such_command",
        "plugin:window|close",
        "plugin:event|listen",
        "plugin:webview|create_webview_window",
    ] {
        assert!(call(&main, command, json!({})).is_err(), "`{command}` is not for pages");
    }
}

#[test]
fn arguments_of_the_wrong_form_are_refused_and_crash_nothing() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    let main = WebviewWindowBuilder::new(&program, "main", tauri::WebviewUrl::default())
        .build()
        .expect("a window");
    for wrong in [
        json!({}),
        json!(null),
        json!([]),
        json!({ "run": "1", "choice": 7 }),
        json!({ "run": 1e300, "choice": "x" }),
    ] {
        assert!(call(&main, "run_choose", wrong.clone()).is_err(), "{wrong} is no request");
    }
    let reply = call(&main, "run_choose", json!({ "run": 1, "choice": "answer" })).expect_err("there is no such run");
    assert_eq!(
        reply.get("code"),
        Some(&json!("run-not-found")),
        "our own refusals carry a code: {reply}"
    );
    assert!(call(&main, "home_look", json!({})).is_ok(), "and the program goes on");
}

#[test]
fn a_person_may_make_their_page_larger_and_a_kiosk_or_the_projector_stays_as_it_is() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let program = program(data.path());
    for (label, may) in [("main", true), ("preview", true), ("projector", false), ("kiosk-1", false)] {
        let window = WebviewWindowBuilder::new(&program, label, tauri::WebviewUrl::default())
            .build()
            .expect("a window");
        let reply = call(&window, "plugin:webview|set_webview_zoom", json!({}));
        assert_eq!(!is_barred(&reply), may, "from {label}: {reply:?}");
    }
}
