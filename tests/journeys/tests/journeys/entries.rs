//! From elsewhere into the checklist and back: from the debrief, and from what is ticked while somebody calls.

use serde_json::json;

use crate::{
    checklist::{becomes_true, in_lang},
    endings::play,
    world::{EN, Names, ZH, computer, pack},
};

#[test]
fn a_link_of_the_debrief_opens_the_entry_and_back_returns_to_where_it_was_in_chinese() {
    from_the_debrief(&ZH, "这一条的全部");
}

#[test]
fn a_link_of_the_debrief_opens_the_entry_and_back_returns_to_where_it_was_in_english() {
    from_the_debrief(&EN, "All about this detail");
}

fn from_the_debrief(names: &Names, more: &str) {
    let pack = pack();
    let window = computer().open(names);
    let mut plans = pack.playthroughs.values();
    let plan = plans.find(|plan| plan.scenario.0 == "mask-refund" && plan.end.ending.0 == "checked");
    play(&window, names, &pack, plan.expect("a play-through"));
    window.press("button", names.look_back).expect("the debrief");
    window.press("button", names.turn).expect("the phone turns round");
    let tactic = &pack.catalogues.tactics;
    let chips = "return [...document.querySelectorAll('article dl button')].filter(shown).map(nameOf);";
    let chips: Vec<String> = serde_json::from_value(window.script(chips, vec![]).expect("readable")).expect("names");
    let tactic = tactic
        .iter()
        .map(|entry| in_lang(&entry.name, names.lang))
        .find(|name| chips.contains(name));
    let tactic = tactic.expect("a step names how the caller persuaded");
    window.press("button", &tactic).expect("the name leads to its page");
    window.waits_for("heading", &tactic).expect("the entry");
    window.press("button", names.back).expect("the way back");
    window.waits_for("heading", names.debrief).expect("the debrief again");
    let there = "const it = document.activeElement, box = it.getBoundingClientRect(); return isCalled(it, arguments[0]) && box.top >= 0 && box.bottom <= innerHeight;";
    assert!(
        becomes_true(&window, there, &tactic),
        "at the very step, with the focus on what was pressed"
    );
    window
        .script("document.querySelector('td button, dd button')?.click();", vec![])
        .expect("a cell of the list, which has stayed turned");
    window.press("button", more).expect("the whole entry of that cell");
    window.press("button", names.back).expect("back again");
    window.waits_for("button", more).expect("the cell is still open");
    let same = window
        .script("return document.querySelectorAll('h1').length;", vec![])
        .expect("readable");
    assert_eq!(same, json!(1), "and no page is left over another");
}

#[test]
fn what_is_ticked_can_be_read_about_afterwards_and_the_ticks_stay() {
    for (names, more, entry) in [
        (&ZH, "挂断以后再看", "他要短信验证码"),
        (&EN, "After you have hung up", "They want the code from a text"),
    ] {
        let window = computer().open(names);
        window.press("button", names.now).expect("the second door");
        window.press("button", names.not_sure).expect("the ticks");
        window.waits_for("checkbox", names.wants_code).expect("the list");
        assert!(
            !window.has("button", more).expect("readable"),
            "nothing to read while nothing is ticked"
        );
        window.press("checkbox", names.wants_code).expect("a tick");
        // The long list above it is laid out only as it comes into view, and moves what is below.
        let settle = "find('button', arguments[0])?.scrollIntoView({ block: 'center' }); return true;";
        for _ in 0..3 {
            window.script(settle, vec![more.into()]).expect("scrolled to");
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        window.press("button", more).expect("folded, below the list");
        window.press("button", entry).expect("its page");
        window.waits_for("heading", entry).expect("the entry");
        window.press("button", names.back).expect("the way back");
        window.waits_for("checkbox", names.wants_code).expect("the list");
        let ticked = "return find('checkbox', arguments[0])?.checked === true;";
        assert!(becomes_true(&window, ticked, names.wants_code), "what was ticked is still ticked");
    }
}
