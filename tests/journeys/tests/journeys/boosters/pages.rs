//! Every page of boosters, days and progress at every size: nothing hangs over its edge, and axe finds nothing to stumble over.

use support::Window;

use super::{BOTH, Words, becomes, live_through_a_story, on_day, press_first_answer, recall};
use crate::{
    layout::look,
    world::{Computer, computer},
};

#[test]
fn no_page_of_boosters_and_progress_hangs_over_its_edge_or_is_closed_to_a_reader_in_chinese() {
    walk(&BOTH[0]);
}

#[test]
fn no_page_of_boosters_and_progress_hangs_over_its_edge_or_is_closed_to_a_reader_in_english() {
    walk(&BOTH[1]);
}

/// The first days in standard text, the last ones in the largest.
fn walk(words: &Words) {
    let computer = computer();
    live_through_a_story(&computer, words);
    for (day, size) in [
        (2, None),
        (7, None),
        (12, None),
        (30, Some(words.names.largest)),
        (90, None),
        (180, None),
    ] {
        let window = on_day(&computer, words, day);
        if let Some(size) = size {
            window.press("button", size).expect("the text size is always on screen");
        }
        walk_booster(&window, words, day);
    }
    walk_pages(&computer, words);
}

fn walk_booster(window: &Window, words: &Words, day: i64) {
    look(window, "Home with what is due");
    window.press("button", words.start).expect("what is due");
    becomes(window, "return [...document.querySelectorAll('main .ask')].some(shown);");
    look(window, &format!("day {day}: the recall"));
    recall(window, words);
    window.waits_for("button", words.on).expect("what there is to say");
    look(window, &format!("day {day}: what there is to say"));
    window.press("button", words.on).expect("then something new");
    window.waits_for("button", words.names.scam).expect("to be judged");
    look(window, "the contact");
    window.press("button", words.names.cannot_tell).expect("an honest answer");
    window.sees(words.act).expect("what one may do");
    press_first_answer(window);
    window.waits_for("button", words.finish).expect("it is explained");
    look(window, "the explanation");
    window.press("button", words.finish).expect("that is all");
    window.sees(words.over).expect("the end");
    look(window, "the end");
}

fn walk_pages(computer: &Computer, words: &Words) {
    let window = on_day(computer, words, 181);
    let progress = if words.names.lang == words::Lang::En {
        "How it is going"
    } else {
        "练得怎么样"
    };
    window.press("button", progress).expect("a door of Home");
    window.waits_for("button", words.days).expect("it is read");
    look(&window, "progress");
    window.press("button", words.days).expect("the days");
    window.waits_for("heading", "").expect("their page");
    look(&window, "the days");
}
