//! Made four times as large, a page is 320 pixels wide: everything on it is still there, one thing below the other, and nothing has to be
//! scrolled sideways (WCAG 2.2, 1.4.4 and 1.4.10).

use lesson::run::Run;
use support::Window;
use words::ScenarioId;

use crate::{
    flaws,
    world::{EN, Names, ZH, computer, pack, told},
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
        press(&window, door);
        window.waits_for("button", names.home).expect("its page");
        fits(&window, door);
        press(&window, names.home);
    }
    let pack = pack();
    let story = &pack.scenarios[&ScenarioId("mask-refund".into())];
    press(&window, names.practise);
    let run = Run::start(story, 1).expect("the story starts");
    press(&window, &told(&run, &story.title, names));
    window.sees(&(names.step)(1)).expect("the story begins");
    fits(&window, "the ringing phone");
    press(&window, names.stop_watching);
    window.waits_for("button", names.look_back).expect("the end");
    fits(&window, "the end");
    press(&window, names.look_back);
    window.waits_for("heading", names.debrief).expect("the debrief");
    fits(&window, "the debrief");
    window.chord(CONTROL, '0').expect("keys");
    waits_until_wide(&window, 1280);
}

/// The driver takes no account of how large the page is made, and would press beside it.
fn press(window: &Window, name: &str) {
    window.waits_for("button", name).expect("a button");
    window
        .script("find('button', arguments[0]).click();", vec![name.into()])
        .expect("pressed");
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
