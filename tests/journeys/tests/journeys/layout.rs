//! Every screen at every size, language and text size: nothing is cut, nothing hangs over the edge.

use serde_json::json;
use words::ChoiceId;

use crate::world::{EN, Names, ZH, begin, computer, pack, press};

const SIZES: [(u32, u32); 3] = [(1280, 800), (1024, 768), (1920, 1080)];

#[test]
fn no_screen_hangs_over_its_edge_or_cuts_a_word_in_chinese() {
    walk(&ZH);
}

#[test]
fn no_screen_hangs_over_its_edge_or_cuts_a_word_in_english() {
    walk(&EN);
}

fn walk(names: &Names) {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "mask-refund")
        .expect("the mask story");
    let computer = computer();
    let window = computer.open(names);
    for size in [None, Some(names.largest)] {
        if let Some(size) = size {
            window.press("button", size).expect("the text size is always on screen");
        }
        look(&window, "Home");
        for door in [names.now, names.rescue, names.family, names.checklist] {
            window.press("button", door).expect("a door");
            window.waits_for("button", names.home).expect("its page");
            look(&window, door);
            window.press("button", names.home).expect("the way home");
        }
        let run = begin(&window, names, story);
        look(&window, "the ringing phone");
        let run = press(&window, names, story, &run, &ChoiceId("answer".into()));
        look(&window, "the call");
        press(&window, names, story, &run, &ChoiceId("stop-watching".into()));
        look(&window, "the end");
        window.press("button", names.look_back).expect("the debrief");
        window.waits_for("heading", names.debrief).expect("the debrief");
        look(&window, "the debrief");
        window.press("button", names.home).expect("the way home");
    }
}

/// What hangs over: the page to the side, or the words of a button or heading out of their box.
const OVER: &str = "
    const root = document.documentElement, over = [];
    if (root.scrollWidth > root.clientWidth + 1) over.push(`page ${root.scrollWidth} > ${root.clientWidth}`);
    for (const it of document.querySelectorAll('button, h1, h2, h3, p, li, strong')) {
        const box = it.getBoundingClientRect();
        if (!box.width) continue;
        if (it.scrollWidth > it.clientWidth + 2 && getComputedStyle(it).display !== 'inline') over.push(`${it.tagName} “${it.innerText.slice(0, 30)}” ${it.scrollWidth} > ${it.clientWidth}`);
        if (box.right > root.clientWidth + 1 || box.left < -1) over.push(`${it.tagName} “${it.innerText.slice(0, 30)}” at ${Math.round(box.left)}–${Math.round(box.right)}`);
    }
    return over;";

fn look(window: &support::Window, screen: &str) {
    for (width, height) in SIZES {
        window.resize(width, height).expect("resized");
        let over = window.script(OVER, vec![]).expect("readable");
        assert_eq!(over, json!([]), "{screen} at {width}x{height}");
    }
}
