//! The program as a kiosk: on and off, its file, and what is done about its window.

use std::{fs, time::Duration};

use app::{App, KioskDuty, forget_staff_code, kiosk_is_on};
use wire::{
    KioskCode, KioskRead, KioskSetup, KioskStart, Refusal, RunLook, StaffEnter, StaffFound, StaffQuit, VisitBeat, VisitBegin, VisitEnd,
    VisitLook,
};
use words::{ErrorCode, Seat};

use crate::world::{Call, PERSON, World, start, world};

const CODE: &str = "284617";

fn set_code(app: &App, code: &str, now: Option<&str>) -> Result<KioskSetup, Refusal> {
    let request = KioskCode {
        code: code.into(),
        now: now.map(str::to_owned),
    };
    app.kiosk.code(PERSON, request)
}

fn turn_on(app: &App) -> Result<KioskSetup, Refusal> {
    app.kiosk.start(PERSON, KioskStart {})
}

fn enter(app: &App, code: &str) -> Result<wire::StaffView, Refusal> {
    app.staff.enter(Seat::Visitor, StaffEnter { code: code.into() })
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Refusal>) -> ErrorCode {
    outcome.expect_err("refused").code
}

/// A kiosk of which the file was spoiled.
fn spoiled(with: &[u8]) -> World {
    let world = world();
    fs::write(world.data.path().join("kiosk.json"), with).expect("written");
    world
}

#[test]
fn the_kiosk_is_turned_on_with_a_code_and_stays_on_over_every_start() {
    let world = world();
    let app = world.open();
    assert!(!kiosk_is_on(world.data.path()), "as installed it is none");
    assert_eq!(code(turn_on(&app)), ErrorCode::StaffCodeMissing, "nobody could leave it");
    let setup = set_code(&app, CODE, None).expect("set");
    assert!(setup.code_set && !setup.damaged, "it says so");
    assert_eq!(
        code(set_code(&app, "739184", None)),
        ErrorCode::StaffCodeSet,
        "it is changed by who knows it"
    );
    assert_eq!(
        code(set_code(&app, "739184", Some("111111"))),
        ErrorCode::StaffCodeWrong,
        "not by who guesses"
    );
    assert_eq!(
        code(set_code(&app, "739184", Some(CODE))),
        ErrorCode::StaffCodeWait,
        "who guesses waits here too"
    );
    world.clock.goes_by(Duration::from_secs(1));
    assert_eq!(
        code(set_code(&app, "7391", Some(CODE))),
        ErrorCode::StaffCodeShort,
        "a slip costs no try"
    );
    set_code(&app, "739184", Some(CODE)).expect("changed");
    turn_on(&app).expect("on");
    drop(app);
    assert!(kiosk_is_on(world.data.path()), "after the end of the program");
    enter(&world.open(), "739184").expect("by the new code");
}

#[test]
fn a_kiosk_whose_window_does_not_open_is_none() {
    let world = world();
    let app = world.open();
    set_code(&app, CODE, None).expect("set");
    *world.outside.fault.lock().expect("nobody panicked") = Some("no screen".into());
    let refusal = turn_on(&app).expect_err("no window");
    assert_eq!(
        (refusal.code, refusal.detail.as_str()),
        (ErrorCode::KioskFailed, "no screen"),
        "it says why"
    );
    assert!(
        !kiosk_is_on(world.data.path()),
        "nobody finds a kiosk at the next start that they could not leave"
    );
}

#[test]
fn a_spoiled_file_keeps_the_kiosk_on_and_lets_nobody_out() {
    for bytes in [
        &b""[..],
        b"{",
        b"[]",
        b"{}",
        b"\xff\xfe",
        br#"{"on":true,"code":"284617"}"#,
        br#"{"on":"no","code":null}"#,
    ] {
        let world = spoiled(bytes);
        let said = String::from_utf8_lossy(bytes).into_owned();
        assert!(kiosk_is_on(world.data.path()), "on: {said}");
        let app = world.open();
        let setup = app.kiosk.read(PERSON, KioskRead {}).expect("always told");
        assert!(setup.damaged && !setup.code_set, "told: {said}");
        let first = StaffFound { code: CODE.into() };
        let all = [
            code(enter(&app, CODE)),
            code(app.staff.found(Seat::Visitor, first)),
            code(set_code(&app, CODE, None)),
            code(turn_on(&app)),
        ];
        assert_eq!(all, [ErrorCode::KioskDamaged; 4], "nobody sets a code of their own: {said}");
        let left = fs::read(world.data.path().join("kiosk.json")).expect("readable");
        assert_eq!(left, bytes, "and the file is left as it was found");
    }
}

#[test]
fn the_owner_of_the_system_puts_a_spoiled_file_aside_and_keeps_what_was_set() {
    let spoilt = br#"{"on":"perhaps","settings":{"idle_seconds":45,"first":"en","volume":30},"more":1}"#;
    let world = spoiled(spoilt);
    forget_staff_code(world.data.path()).expect("forgotten");
    let aside = fs::read(world.data.path().join("kiosk-damaged-1.json")).expect("it is there under another name");
    assert_eq!(aside, spoilt, "byte for byte");
    assert!(kiosk_is_on(world.data.path()), "the kiosk is on");
    let app = world.open();
    let view = app
        .staff
        .found(Seat::Visitor, StaffFound { code: CODE.into() })
        .expect("asked for a new one");
    assert_eq!((view.settings.idle_seconds, view.settings.volume), (45, 30), "and set as before");
    fs::write(world.data.path().join("kiosk.json"), "{").expect("spoiled again");
    forget_staff_code(world.data.path()).expect("forgotten");
    assert!(world.data.path().join("kiosk-damaged-2.json").exists(), "the first one stays");
}

#[test]
fn a_newer_file_is_read_for_what_it_has_and_odd_settings_lock_nobody_out() {
    let world = world();
    let app = world.open();
    set_code(&app, CODE, None).expect("set");
    drop(app);
    let path = world.data.path().join("kiosk.json");
    let mut file: serde_json::Value = serde_json::from_slice(&fs::read(&path).expect("readable")).expect("JSON");
    file["moon"] = "full".into();
    file["settings"] = serde_json::json!({ "idle_seconds": 9_999, "first": "en", "volume": 50 });
    fs::write(&path, file.to_string()).expect("written");
    let view = enter(&world.open(), CODE).expect("the code holds");
    assert_eq!(view.settings.idle_seconds, 120, "and what no kiosk can be is as at first");
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_reads_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let world = world();
    set_code(&world.open(), CODE, None).expect("set");
    let file = fs::metadata(world.data.path().join("kiosk.json")).expect("there");
    assert_eq!(file.permissions().mode() & 0o777, 0o600, "six digits are soon tried out");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_told_and_does_not_hold() {
    let world = world();
    let app = world.open();
    // No file can take the place of a folder that is not empty.
    let path = world.data.path().join("kiosk.json");
    fs::create_dir_all(path.join("in-the-way")).expect("made");
    assert_eq!(code(set_code(&app, CODE, None)), ErrorCode::KioskUnsaved, "it is told");
    let setup = app.kiosk.read(PERSON, KioskRead {}).expect("told");
    assert!(!setup.code_set, "a code that would be gone at the next start is none");
    assert!(!world.data.path().join("kiosk.json.part").exists(), "nothing half is left");
}

#[test]
fn nothing_of_a_visitor_is_left_when_the_window_is_replaced() {
    let world = world();
    let app = world.open();
    app.watch.opened(false);
    let (visitor, person) = (start(&app, Seat::Visitor), start(&app, PERSON));
    let look = |seat, run| app.runs.look(seat, RunLook { run });
    look(Seat::Visitor, visitor.run).expect("it is played");
    app.watch.fell();
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "at once");
    assert_eq!(
        code(look(Seat::Visitor, visitor.run)),
        ErrorCode::RunNotFound,
        "the next visitor finds nothing"
    );
    look(PERSON, person.run).expect("only visitors leave no trace");
    assert_eq!(world.ear.take().last(), Some(&Call::Stop), "and no voice speaks on");
}

#[test]
fn too_much_memory_starts_the_program_anew() {
    let world = world();
    let app = world.open();
    app.watch.opened(false);
    const GB: u64 = 1 << 30;
    assert_eq!(app.watch.duty(Some(GB + 1)), KioskDuty::Nothing, "it has only just started");
    assert_eq!(app.watch.duty(Some(GB * 3 / 2 + 1)), KioskDuty::Restart, "too much is too much");
    world.clock.goes_by(Duration::from_secs(14));
    assert_eq!(app.watch.duty(None), KioskDuty::Nothing, "what is not known is not too much");
    app.staff.found(Seat::Visitor, StaffFound { code: CODE.into() }).expect("set");
    world.clock.goes_by(Duration::from_secs(600));
    let _ = app.watch.duty(None);
    app.watch.opened(false);
    enter(&app, CODE).expect("right");
    assert_eq!(app.watch.duty(Some(GB + 1)), KioskDuty::Nothing, "staff are there");
    app.watch.opened(false);
    assert_eq!(app.watch.duty(Some(GB + 1)), KioskDuty::Restart, "nobody is there");
    assert_eq!(app.watch.duty(Some(GB)), KioskDuty::Nothing, "just so much is fine");
}

#[test]
fn the_program_is_started_anew_at_night_and_not_twice() {
    const HOUR: u64 = 60 * 60;
    let world = world();
    let app = world.open();
    let at = |hour: u64| world.clock.set(i64::try_from(hour * HOUR * 1_000).expect("a moment"));
    let duty = || {
        app.watch.opened(false);
        app.watch.duty(None)
    };
    at(3);
    assert_eq!(duty(), KioskDuty::Nothing, "it was started this night");
    world.clock.goes_by(Duration::from_secs(12 * HOUR));
    at(15);
    assert_eq!(duty(), KioskDuty::Nothing, "by day nobody is disturbed");
    at(24 + 5);
    assert_eq!(duty(), KioskDuty::Nothing, "the night is over");
    at(24 + 4);
    assert_eq!(duty(), KioskDuty::Restart, "at night");
}

#[test]
fn a_kiosk_that_was_started_by_its_own_word_stays_one_over_every_start_too() {
    let world = world();
    let app = world.open();
    app.watch.opened(false);
    assert!(!kiosk_is_on(world.data.path()), "without a code nobody could leave it");
    app.staff
        .found(Seat::Visitor, StaffFound { code: CODE.into() })
        .expect("the first code");
    assert!(
        kiosk_is_on(world.data.path()),
        "with a code it stays, whatever befalls the computer"
    );
    app.staff
        .quit(Seat::Visitor, StaffQuit { code: CODE.into() })
        .expect("staff leave it");
    assert!(!kiosk_is_on(world.data.path()), "until staff leave it");
    app.watch.opened(false);
    assert!(!kiosk_is_on(world.data.path()), "and then nothing turns it on any more");
    drop(app);
    let again = world.open();
    again.watch.opened(false);
    assert!(kiosk_is_on(world.data.path()), "started by its word once more, it stays once more");
}

#[test]
fn after_two_hundred_windows_the_program_is_started_anew_between_two_visitors() {
    let world = world();
    let app = world.open();
    set_code(&app, CODE, None).expect("set");
    let mut duties = Vec::new();
    for _ in 0..200 {
        app.watch.opened(false);
        app.visits.begin(Seat::Visitor, VisitBegin {}).expect("somebody is there");
        assert_eq!(app.watch.duty(None), KioskDuty::Nothing, "nobody is interrupted");
        app.visits.end(Seat::Visitor, VisitEnd {}).expect("they go");
        duties.push(app.watch.duty(None));
    }
    let last = duties.pop();
    assert!(duties.iter().all(|duty| *duty == KioskDuty::Fresh), "a window each");
    assert_eq!(last, Some(KioskDuty::Restart), "what the web engine keeps of each is given back");
}

#[test]
fn the_next_visitors_window_is_made_ready_while_the_page_lives_and_once() {
    let world = world();
    let app = world.open();
    set_code(&app, CODE, None).expect("set");
    let beat = || {
        let request = VisitBeat {
            touched: false,
            speaking: false,
        };
        app.visits.beat(Seat::Visitor, request).expect("heard");
    };
    app.watch.opened(false);
    beat();
    assert_eq!(
        app.watch.duty(None),
        KioskDuty::Nothing,
        "the page is only just there: whoever touches it waits for nothing"
    );
    beat();
    let visit = app.visits.begin(Seat::Visitor, VisitBegin {}).expect("somebody is there");
    assert_eq!(app.watch.duty(None), KioskDuty::Prepare, "it lives: now is the time");
    assert_eq!(app.watch.duty(None), KioskDuty::Nothing, "one is enough");
    let look = app.visits.look(Seat::Visitor, VisitLook {}).expect("told");
    assert_eq!(look.place, visit.place, "and whoever is there is left alone");
    app.watch.fell();
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "it takes the place of one that falls, too");
    app.watch.opened(true);
    beat();
    beat();
    assert_eq!(app.watch.duty(None), KioskDuty::Prepare, "and another is made ready");
}

#[test]
fn whoever_touches_the_first_window_before_it_is_told_of_has_come() {
    let world = world();
    let app = world.open();
    set_code(&app, CODE, None).expect("set");
    let begun = app.visits.begin(Seat::Visitor, VisitBegin {}).expect("somebody is there");
    app.watch.opened(false);
    let look = app.visits.look(Seat::Visitor, VisitLook {}).expect("told");
    assert_eq!(
        look.place, begun.place,
        "no window was there before it whose last touch this could be"
    );
    app.watch.opened(false);
    let look = app.visits.look(Seat::Visitor, VisitLook {}).expect("told");
    assert_ne!(look.place, begun.place, "what was begun in one window does not go on in the next");
}
