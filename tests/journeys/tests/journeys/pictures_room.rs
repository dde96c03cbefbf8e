//! Pictures of a session: its door, the choice, what the facilitator sees and what the room sees, the room check, the report.

use std::collections::BTreeSet;

use support::Window;

use crate::{
    flaws,
    pictures::{Mode, is_wanted, picture, shot},
    room::{MAIN, STAGE, begin, count, next, press_next, words::LED, words::Led},
    world::computer,
};

const SCREENS: [(u32, u32); 2] = [(1280, 720), (1920, 1080)];

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn a_session_is_pictured() {
    for mode in Mode::ALL {
        for led in &LED {
            if is_wanted(led.names, mode) {
                picture_session(led, mode);
            }
        }
    }
    flaws::none();
}

fn picture_session(led: &Led, mode: Mode) {
    let computer = computer();
    let (program, _) = computer.program_with_downloads("Downloads");
    let window = crate::world::open(&program, led.names);
    mode.set(&window, led.names);
    let mode = mode.name();
    let look = |screen: &str| picture(&window, led.names, mode, screen);
    look("r00-home");
    window.press("button", led.door).expect("the door on Home");
    look("r01-choose");
    window.press("button", led.names.home).expect("home");
    begin(&window, led);
    look("r02-lobby-no-screen");
    window.press("button", led.open_screen).expect("the big screen");
    window.press("button", led.phones).expect("the room check");
    look("r03-check");
    window.press("button", led.turn_on).expect("phones");
    window.waits_for("button", led.turn_off).expect("they are on");
    look("r04-check-on");
    window.press("button", led.shut).expect("it is shut");
    both(&window, led, mode, "r05-lobby-phones");
    window.press("button", led.phones_on).expect("the room check");
    window.press("button", led.turn_off).expect("off again");
    window.press("button", led.shut).expect("it is shut");
    let mut seen = BTreeSet::new();
    for number in 10..90 {
        let says = next(&window, led);
        if says == led.close {
            count(&window, led);
        }
        if seen.insert(says) || says == led.go_on {
            both(&window, led, mode, &format!("r{number}"));
        }
        press_next(&window, " ");
        if says == led.finish {
            break;
        }
    }
    both(&window, led, mode, "r90-over");
    window.press("button", led.end).expect("it is ended");
    window.waits_for("heading", led.report).expect("the report");
    look("r91-report");
}

/// What the facilitator sees, and what the room sees.
fn both(window: &Window, led: &Led, mode: &str, screen: &str) {
    picture(window, led.names, mode, screen);
    window.turn_to(STAGE).expect("the projector's window");
    for (width, height) in SCREENS {
        shot(window, led.names, mode, &format!("{screen}-stage"), (width, height));
    }
    window.turn_to(MAIN).expect("the facilitator's window");
}
