//! Every way out that people try: the table of what a plain window leaves open.

use std::{
    process::Stdio,
    thread::sleep,
    time::{Duration, SystemTime},
};

use support::hand;

use crate::booth::{open, open_by, start};

/// What is tried, as `xdotool` does it; `|` stands between two hands.
const TRIED: &[(&str, &str)] = &[
    ("a right click", "mousemove 960 540 click 3"),
    ("a right click at the top", "mousemove 200 60 click 3"),
    ("the menu key", "key Menu"),
    ("Shift+F10", "key shift+F10"),
    ("a press of five seconds", "mousemove 960 600 mousedown 1 sleep 5 mouseup 1"),
    ("a middle click", "mousemove 960 540 click 2"),
    ("the buttons that go back and on", "click 8 click 9"),
    (
        "Ctrl with letters",
        "key ctrl+o ctrl+s ctrl+n ctrl+t ctrl+w ctrl+q ctrl+u ctrl+f ctrl+p ctrl+r ctrl+l ctrl+a ctrl+c ctrl+v ctrl+period",
    ),
    ("function keys", "key F1 F3 F5 F6 F7 F8 F11 F12"),
    ("the bar of menus", "key F10"),
    ("tools for developers", "key ctrl+shift+i ctrl+shift+j ctrl+shift+d ctrl+shift+c"),
    ("back by keys", "key alt+Left BackSpace alt+Right XF86Back alt+Home"),
    ("larger and smaller", "key ctrl+plus ctrl+minus ctrl+0"),
    ("Ctrl with the wheel", "keydown ctrl click 4 click 4 click 5 click 5 keyup ctrl"),
    ("Ctrl with a click", "keydown ctrl click 1 keyup ctrl"),
    ("Shift with a click", "keydown shift click 1 keyup shift"),
    (
        "a link drawn out",
        "mousemove 40 110 mousedown 1 sleep 0.1 mousemove 300 300 sleep 0.1 mousemove 1700 900 sleep 0.1 mouseup 1",
    ),
    ("Alt+F4", "key alt+F4"),
    ("Alt+F4 twice", "key alt+F4 alt+F4"),
    ("Alt+Space", "key alt+space"),
    ("to another window", "key alt+Tab"),
    ("below the others", "key alt+Escape"),
    ("as an icon", "key alt+F9"),
    ("no longer full screen", "key alt+F11"),
    ("show the desktop", "key super+d"),
    ("another desktop", "key super+Right"),
    ("a screenshot", "key Print alt+Print"),
    (
        "every key at once",
        "keydown a keydown s keydown d keydown f keydown j keydown k keydown l keyup a keyup s keyup d keyup f keyup j keyup k keyup l",
    ),
    ("a key held", "keydown space sleep 4 keyup space"),
    ("twenty taps", "mousemove 960 800 click --repeat 20 --delay 50 1"),
    (
        "the corners",
        "mousemove 0 0 click 1 mousemove 1919 0 click 1 mousemove 1919 1079 click 1 mousemove 0 1079 click 1",
    ),
];

#[test]
fn nothing_that_people_try_leads_out_of_the_kiosk() {
    let booth = open();
    let watched = booth.process("--watched");
    for (what, does) in TRIED {
        let tried = SystemTime::now();
        hand(does);
        sleep(Duration::from_millis(150));
        let (_, after) = booth.stands(tried.max(SystemTime::now() - Duration::from_millis(100)));
        println!("{what}: the kiosk stands after {} ms", after.as_millis());
        assert_eq!(booth.process("--watched"), watched, "{what}: and nothing had to be started anew");
    }
}

#[test]
fn nothing_can_be_dropped_on_it() {
    let booth = open();
    let (kiosk, _) = booth.stands(SystemTime::now());
    let takes = booth.desktop.takes_drops(kiosk);
    assert_eq!(takes, Some(false), "whoever draws a file over it is told that it takes none");
}

#[test]
fn a_second_start_opens_nothing_over_it_with_a_bus_and_without() {
    let booth = open();
    let (kiosk, _) = booth.stands(SystemTime::now());
    for words in [&["kiosk"][..], &[], &["now"], &["remind"]] {
        for bus in [None, Some("unix:path=/nowhere/at/all")] {
            let mut again = start(booth.data.path(), words);
            if let Some(bus) = bus {
                again.env("DBUS_SESSION_BUS_ADDRESS", bus);
            }
            let mut again = again.spawn().expect("it is built");
            let begun = std::time::Instant::now();
            let ended = loop {
                if let Some(status) = again.try_wait().expect("it can be waited for") {
                    break status;
                }
                assert!(
                    begun.elapsed() < Duration::from_secs(10),
                    "{words:?}, bus {bus:?}: it goes on beside the first"
                );
                sleep(Duration::from_millis(20));
            };
            assert!(ended.success(), "{words:?}, bus {bus:?}: it ends quietly");
            assert_eq!(booth.stands(SystemTime::now()).0, kiosk, "{words:?}: the kiosk stands as before");
        }
    }
}

#[test]
fn a_room_is_refused_in_words_while_it_runs() {
    let booth = open();
    let room = start(booth.data.path(), &["room", "--plan", "room-15", "--no-window"])
        .stderr(Stdio::piped())
        .output()
        .expect("it is built");
    let said = String::from_utf8_lossy(&room.stderr).into_owned();
    assert!(!room.status.success(), "no session was opened: {said}");
    for words in ["展台模式开着", "The kiosk is on"] {
        assert!(said.contains(words), "whoever started it reads why: {said}");
    }
}

#[test]
fn a_plain_start_of_a_kiosk_is_the_kiosk_even_where_its_file_was_spoilt() {
    for words in [&[][..], &["now"]] {
        let data = tempfile::tempdir().expect("a folder for the test");
        std::fs::write(data.path().join("kiosk.json"), "{ spoilt").expect("written");
        let booth = open_by(words, data);
        let (kiosk, _) = booth.stands(SystemTime::now());
        assert_eq!(
            booth.windows().len(),
            1,
            "{words:?}: the kiosk, {kiosk:x}, and no other window of the program"
        );
    }
}
