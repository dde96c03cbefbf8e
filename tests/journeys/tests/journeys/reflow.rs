//! Made four times as large, a page is 320 pixels wide: everything on it is still there, one thing below the other, and nothing has to be
//! scrolled sideways (WCAG 2.2, 1.4.4 and 1.4.10).

use support::Window;
use words::ChoiceId;

use crate::{
    flaws,
    world::{EN, Names, ZH, begin, computer, pack, press},
};

const CONTROL: char = '\u{e009}';

#[test]
fn four_times_as_large_a_chinese_page_is_read_without_scrolling_sideways() {
    reads(&ZH);
}

#[test]
fn four_times_as_large_an_english_page_is_read_without_scrolling_sideways() {
    reads(&EN);
}

fn reads(names: &Names) {
    let computer = computer();
    let window = computer.open(names);
    window.resize(1280, 1024).expect("resized");
    // Each makes it larger by a fifth of what it was at first.
    for _ in 0..15 {
        window.chord(CONTROL, '=').expect("keys");
    }
    waits_until_wide(&window, 320);
    fits(&window, "Home");
    for door in [names.now, names.rescue, names.family, names.checklist] {
        window.press("button", door).expect("a door");
        window.waits_for("button", names.home).expect("its page");
        fits(&window, door);
        window.press("button", names.home).expect("the way home");
    }
    let pack = pack();
    let story = &pack.scenarios[&words::ScenarioId("mask-refund".into())];
    let run = begin(&window, names, story);
    fits(&window, "the ringing phone");
    let run = press(&window, names, story, &run, &ChoiceId("answer".into()));
    fits(&window, "the call");
    press(&window, names, story, &run, &ChoiceId("stop-watching".into()));
    fits(&window, "the end");
    window.press("button", names.look_back).expect("the debrief");
    window.waits_for("heading", names.debrief).expect("the debrief");
    fits(&window, "the debrief");
    window.chord(CONTROL, '0').expect("keys");
    waits_until_wide(&window, 1280);
}

fn waits_until_wide(window: &Window, width: u32) {
    let begun = std::time::Instant::now();
    loop {
        let now = window.script("return innerWidth;", vec![]).expect("readable");
        if now == width {
            return;
        }
        assert!(begun.elapsed().as_secs() < 5, "the page is {now} pixels wide and not {width}");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

fn fits(window: &Window, page: &str) {
    let over = flaws::hanging_over(window);
    assert!(over.is_empty(), "{page}: {over:#?}");
}
