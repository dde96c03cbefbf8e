//! A session with an audience, led with hands alone: a whole plan by keyboard, the projector beside it, and a session that goes on.

pub mod words;

use serde_json::Value;
use support::Window;

use crate::{
    keyboard::go_to_and_enter,
    world::{computer, open},
};
use words::{LED, Led};

const SPACE: &str = " ";
const ENTER: &str = "\u{E007}";
const TAB: char = '\u{E004}';

/// The page of the facilitator, and that of the projector.
pub const MAIN: &str = "main.html";
pub const STAGE: &str = "projector.html";

/// Opens the shortest plan from Home, by keyboard.
pub fn begin(window: &Window, led: &Led) {
    go_to_and_enter(window, led.door);
    window.waits_for("heading", led.plans).expect("the plans");
    go_to_and_enter(window, led.open);
    window.waits_for("heading", led.before).expect("it is open, and nothing has begun");
}

/// What the big button says, of all that it can say.
pub fn next(window: &Window, led: &Led) -> &'static str {
    for _ in 0..200 {
        let there = led.nexts.iter().find(|name| window.has("button", name).expect("the page answers"));
        if let Some(name) = there {
            return name;
        }
    }
    panic!("the big button says nothing that is known: {:?}", window.text())
}

/// Presses the big button by the keyboard and waits until it says something, and the page has gone on.
pub fn press_next(window: &Window, key: &str) {
    let stood = stage(window);
    window.keys(key).expect("a key");
    goes_on_from(window, &stood);
}

/// Counts twenty hands for C and ten each for A and B.
pub fn count(window: &Window, led: &Led) {
    window.waits_for("textbox", &(led.hands)("C")).expect("three options");
    window.keys("7899").expect("keys");
    window.sees(&(led.all)(40)).expect("forty hands were counted");
}

/// As many for A as for B, by typing and by the keys for one and for five.
fn count_a_tie(window: &Window, led: &Led) {
    window.press("textbox", &(led.hands)("A")).expect("the field of A");
    window.script("document.activeElement.select();", vec![]).expect("what stood there");
    window.keys(&format!("20{TAB}")).expect("keys");
    window
        .script("document.activeElement.blur();", vec![])
        .expect("the keyboard is the session's again");
    window.keys("555522222").expect("keys");
    window.sees(&(led.all)(45)).expect("twenty and twenty-five");
    window.press("button", &(led.fewer)("B")).expect("one fewer");
    window.sees(&(led.all)(44)).expect("by button too");
    window.press("textbox", &(led.hands)("B")).expect("the field of B");
    window.script("document.activeElement.select();", vec![]).expect("what stood there");
    window.keys(&format!("20{TAB}")).expect("keys");
    window.sees(&(led.all)(40)).expect("as many for each");
    window
        .script("document.activeElement.blur();", vec![])
        .expect("the keyboard is the session's again");
}

#[test]
fn a_whole_plan_is_led_with_hands_and_keyboard_alone_in_both_languages() {
    for led in &LED {
        let computer = computer();
        let window = computer.open(led.names);
        begin(&window, led);
        go_to_and_enter(&window, led.open_screen);
        window
            .waits_for("button", led.close_screen)
            .expect("the projector stands beside it all the time");
        let mut votes = 0;
        let mut figures = 0;
        let mut talks = 0;
        for press in 0..120 {
            if window.has("group", led.tie).expect("readable") {
                take(&window, led);
                continue;
            }
            let says = next(&window, led);
            if says == led.finish {
                break;
            }
            if says == led.close {
                if talks == 1 && votes == 5 {
                    count_a_tie(&window, led);
                } else {
                    count(&window, led);
                }
                votes += 1;
                beside(&window, || assert!(!bars(&window), "no bars before the vote is closed"));
            }
            talks += u32::from(says == led.vote_again);
            figures += u32::from(says == led.figures);
            press_next(&window, if press % 2 == 0 { SPACE } else { ENTER });
            if says == led.close {
                beside(&window, || becomes_barred(&window));
            }
        }
        assert_eq!(
            (votes, talks, figures),
            (10, 1, 2),
            "four items before, a decision voted on twice around a talk, four items after, figures after each quiz"
        );
        press_next(&window, ENTER);
        window.sees(led.over).expect("the one sentence");
        beside(&window, || window.sees(led.over).expect("for everybody to read"));
        go_to_and_enter(&window, led.end);
        window.waits_for("heading", led.report).expect("the report");
        assert_eq!(
            window.windows().expect("readable"),
            1,
            "the projector's window is gone with the session"
        );
        window.sees(&(led.most)(40)).expect("how many were there");
        go_to_and_enter(&window, led.save);
        window.sees(led.saved).expect("the table is saved");
        go_to_and_enter(&window, led.names.home);
        window.sees(led.names.headline).expect("Home again");
        go_to_and_enter(&window, led.door);
        window.waits_for("heading", led.plans).expect("another session can be opened");
        window.press("button", led.past).expect("what is past is folded");
        window.sees(led.title).expect("and can be read again");
    }
}

/// Looks at the projector, and then at the facilitator's page again.
fn beside(window: &Window, look: impl FnOnce()) {
    window.turn_to(STAGE).expect("the projector's window");
    look();
    window.turn_to(MAIN).expect("the facilitator's window");
}

#[test]
fn the_projector_shows_no_bars_before_a_vote_is_closed_and_stands_where_the_session_stands_however_often_it_is_opened() {
    for led in &LED {
        let computer = computer();
        let window = computer.open(led.names);
        begin(&window, led);
        go_to_and_enter(&window, led.open_screen);
        window.turn_to(STAGE).expect("the projector's window");
        window.sees(led.opening).expect("the words that come first");
        window.turn_to(MAIN).expect("the facilitator's window");
        to(&window, led, led.close);
        window.turn_to(STAGE).expect("the projector's window");
        window.sees(led.asked).expect("the question");
        window.turn_to(MAIN).expect("the facilitator's window");
        count(&window, led);
        window.turn_to(STAGE).expect("the projector's window");
        window.sees(&(led.voted)(40)).expect("how many have voted");
        assert!(!bars(&window), "nobody follows the crowd: no bars before the vote is closed");
        window.turn_to(MAIN).expect("the facilitator's window");
        press_next(&window, SPACE);
        window.turn_to(STAGE).expect("the projector's window");
        becomes_barred(&window);
        window.reload().expect("its page is read anew");
        becomes_barred(&window);
        window.turn_to(MAIN).expect("the facilitator's window");
        window.press("button", led.close_screen).expect("it is closed");
        window.waits_for("button", led.open_screen).expect("and can be opened again");
        assert_eq!(window.windows().expect("readable"), 1, "the window is gone");
        window.press("button", led.open_screen).expect("once more");
        window.turn_to(STAGE).expect("a new window");
        becomes_barred(&window);
        window.turn_to(MAIN).expect("the facilitator's window");
        press_next(&window, SPACE);
        window.turn_to(STAGE).expect("the projector's window");
        window.sees(led.option_safe).expect("what is to be said of the options");
    }
}

#[test]
fn whoever_leaves_comes_back_to_the_same_place_and_a_session_that_was_cut_off_goes_on_with_its_votes() {
    for led in &LED {
        let computer = computer();
        let window = computer.open(led.names);
        begin(&window, led);
        to(&window, led, led.close);
        count(&window, led);
        go_to_and_enter(&window, led.names.home);
        window.sees(led.names.headline).expect("Home");
        go_to_and_enter(&window, led.door);
        window.sees(&(led.all)(40)).expect("the open session, with its hands");
        window.kill();
        let again = open(&computer.program(), led.names);
        go_to_and_enter(&again, led.door);
        again.press("button", led.resume).expect("the session that was cut off comes first");
        again.sees(&(led.all)(40)).expect("the same place, and the same hands");
        press_next(&again, SPACE);
        assert_eq!(next(&again, led), led.tell, "it goes on from there");
    }
}

/// At a tie nothing goes on but what the facilitator takes.
fn take(window: &Window, led: &Led) {
    let stood = stage(window);
    window.keys(SPACE).expect("a key");
    window.sees(led.tie).expect("the big button is not there, and its key does nothing");
    assert_eq!(stage(window), stood, "the session stands");
    window.keys("b").expect("a key");
    goes_on_from(window, &stood);
}

pub fn stage(window: &Window) -> Value {
    let script = "return document.querySelector('h1')?.dataset.stage ?? null;";
    window.script(script, vec![]).expect("readable")
}

pub fn goes_on_from(window: &Window, stood: &Value) {
    for _ in 0..300 {
        if stage(window) != *stood {
            return;
        }
    }
    panic!("the session did not go on from {stood}: {:?}", window.text());
}

/// Goes on until the big button says so.
pub fn to(window: &Window, led: &Led, wanted: &str) {
    for _ in 0..60 {
        let says = next(window, led);
        if says == wanted {
            return;
        }
        if says == led.close {
            count(window, led);
        }
        press_next(window, SPACE);
    }
    panic!("it never says {wanted}");
}

pub fn bars(window: &Window) -> bool {
    let script = "return [...document.querySelectorAll('ol > li > p strong')].length > 0;";
    window.script(script, vec![]).expect("readable") == true
}

fn becomes_barred(window: &Window) {
    for _ in 0..300 {
        if bars(window) {
            return;
        }
    }
    panic!("no bars came: {:?}", window.text());
}
