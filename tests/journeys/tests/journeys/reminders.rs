//! Not forgetting the days: a notification by a start with the session, the calendar, the days on paper; and what progress shows.

use std::{
    fs,
    path::Path,
    process::Command,
    sync::{Arc, Mutex},
};

use support::Window;

use crate::{
    boosters::{BOTH, Words, live_through_a_story, on_day},
    world::{Computer, computer, open, root},
};

const DAY: i64 = 86_400_000;
const FIRST: i64 = 1_795_435_200_000;

/// A notification service that writes down what it is told: who, title, text.
#[derive(Clone, Default)]
struct Service(Arc<Mutex<Vec<[String; 3]>>>);

type Hints = std::collections::HashMap<String, zbus::zvariant::OwnedValue>;

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    #[expect(clippy::too_many_arguments, reason = "the specification has them")]
    #[expect(unused_variables, reason = "the macro takes every argument by its name")]
    fn notify(
        &self,
        who: String,
        replaces: u32,
        icon: String,
        title: String,
        text: String,
        actions: Vec<String>,
        hints: Hints,
        expires: i32,
    ) -> u32 {
        let mut told = self.0.lock().expect("nobody panicked");
        told.push([who, title, text]);
        u32::try_from(told.len()).expect("few")
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ["a test", "nobody", "1", "1.2"].map(str::to_owned).into()
    }

    #[expect(unused_variables, reason = "the macro takes every argument by its name")]
    fn close_notification(&self, id: u32) {}
}

fn serve() -> (Service, zbus::blocking::Connection) {
    let service = Service::default();
    let connection = zbus::blocking::connection::Builder::session()
        .and_then(|builder| builder.name("org.freedesktop.Notifications"))
        .and_then(|builder| builder.serve_at("/org/freedesktop/Notifications", service.clone()))
        .and_then(zbus::blocking::connection::Builder::build)
        .expect("the journeys run in a session of their own");
    (service, connection)
}

/// `hang-up-first remind`, as the session starts it; whether it ended well.
fn remind(data: &Path, day: i64, bus: Option<&str>) -> bool {
    let mut command = Command::new(root().join("target/debug/hang-up-first"));
    command
        .arg("remind")
        .env("HUF_DATA", data)
        .env("HUF_CLOCK", (FIRST + day * DAY).to_string());
    if let Some(bus) = bus {
        command.env("DBUS_SESSION_BUS_ADDRESS", bus);
    }
    command.env_remove("DISPLAY").status().expect("it starts").success()
}

fn days_page(computer: &Computer, words: &Words) -> Window {
    let settings = computer.data.path().join("settings");
    let program = computer.program().with("XDG_CONFIG_HOME", settings.display().to_string());
    let window = open(&program.with("HUF_CLOCK", FIRST.to_string()), words.names);
    window.press("button", words.days).expect("Home leads there");
    window
}

fn switch(words: &Words) -> &'static str {
    if words.names.lang == words::Lang::En {
        "Tell me when I log in on one of these days"
    } else {
        "到了日子，开机登录时提醒我"
    }
}

#[test]
fn who_asked_for_it_is_told_once_on_a_due_day_even_beside_the_open_program() {
    let (service, _connection) = serve();
    for words in &BOTH {
        service.0.lock().expect("nobody panicked").clear();
        let computer = computer();
        let data = computer.data.path();
        assert!(remind(data, 2, None), "without records it ends in peace");
        live_through_a_story(&computer, words);
        assert!(remind(data, 2, None), "it was not asked for");
        let window = days_page(&computer, words);
        window.press("checkbox", switch(words)).expect("to be reminded");
        let entry = data.join("settings/autostart/org.hangupfirst.remind.desktop");
        let written = || {
            (0..50).any(|_| {
                std::thread::sleep(std::time::Duration::from_millis(40));
                entry.is_file()
            })
        };
        assert!(written(), "the session starts it");
        assert!(remind(data, 1, None), "nothing is due on the first day");
        assert_eq!(
            service.0.lock().expect("nobody panicked").len(),
            0,
            "so far nobody was told anything"
        );
        for _ in 0..3 {
            assert!(remind(data, 2, None), "it ends well");
        }
        let told = service.0.lock().expect("nobody panicked").clone();
        assert_eq!(told.len(), 1, "exactly one: {told:?}");
        let name = if words.names.lang == words::Lang::En {
            "Hang Up First"
        } else {
            "先挂断"
        };
        assert_eq!(told[0][1], name, "in the person's language");
        window.press("checkbox", switch(words)).expect("no longer");
        let gone = (0..50).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(40));
            !entry.exists()
        });
        assert!(gone, "the session no longer starts it");
        assert!(remind(data, 3, None), "and it tells nothing more");
        assert_eq!(service.0.lock().expect("nobody panicked").len(), 1, "nothing more");
    }
}

#[test]
fn without_a_bus_it_ends_in_peace_and_tells_it_the_next_time() {
    let words = &BOTH[0];
    let computer = computer();
    live_through_a_story(&computer, words);
    let window = days_page(&computer, words);
    window.press("checkbox", switch(words)).expect("to be reminded");
    window.press("button", words.names.back).expect("back");
    drop(window);
    assert!(remind(computer.data.path(), 2, Some("unix:path=/nowhere/at/all")), "exit code 0");
    let (service, _connection) = serve();
    assert!(remind(computer.data.path(), 2, None), "a bus again");
    assert_eq!(service.0.lock().expect("nobody panicked").len(), 1, "what was not told is told now");
}

#[test]
fn the_days_are_saved_for_the_calendar_and_shown_to_be_printed() {
    for words in &BOTH {
        let is_english = words.names.lang == words::Lang::En;
        let computer = computer();
        live_through_a_story(&computer, words);
        let (program, downloads) = computer.program_with_downloads("Downloads");
        let window = open(&program.with("HUF_CLOCK", FIRST.to_string()), words.names);
        window.press("button", words.days).expect("Home leads there");
        for day in if is_english {
            ["25 November 2026", "22 May 2027"]
        } else {
            ["2026年11月25日", "2027年5月22日"]
        } {
            window.sees(day).expect("the first and the last");
        }
        let save = if is_english {
            "Save the days for my calendar"
        } else {
            "把日子存进日历"
        };
        window.press("button", save).expect("a button");
        let name = if is_english {
            "Hang up first - days to practise.ics"
        } else {
            "先挂断-温习的日子.ics"
        };
        window.sees(name).expect("it says where");
        let file = fs::read_to_string(downloads.join(name)).expect("it is there");
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 6, "six days");
        window
            .waits_for("button", if is_english { "Print the days" } else { "打印这几天" })
            .expect("or on paper");
    }
}

#[test]
fn progress_invites_at_first_and_then_shows_what_was_lived_through() {
    for words in &BOTH {
        let is_english = words.names.lang == words::Lang::En;
        let (title, none, lived, again) = if is_english {
            (
                "How it is going",
                "There is nothing to see here yet",
                "Lived through",
                "Worth another look",
            )
        } else {
            ("练得怎么样", "这里还没有可看的", "练过的故事", "值得再看看的套路")
        };
        let computer = computer();
        let window = on_day(&computer, words, 0);
        window.press("button", title).expect("a door of Home");
        window.sees(none).expect("it invites");
        drop(window);
        live_through_a_story(&computer, words);
        let window = on_day(&computer, words, 0);
        window.press("button", title).expect("a door of Home");
        window.sees(lived).expect("the story");
        window.sees(again).expect("and its tactics");
    }
}
