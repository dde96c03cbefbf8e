//! Which keys there are: asked with the question mark, and by whoever does not know that.

use crate::{
    flaws,
    keyboard::go_to_and_enter,
    world::{EN, Names, ZH, begin, computer, pack},
};

const ESCAPE: &str = "\u{e00c}";

struct Said {
    names: &'static Names,
    keyboard: &'static str,
    close: &'static str,
    find: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        names: &ZH,
        keyboard: "键盘",
        close: "关闭",
        find: "在单子里找",
    },
    Said {
        names: &EN,
        keyboard: "Keyboard",
        close: "Close",
        find: "Find in the list",
    },
];

#[test]
fn the_question_mark_shows_the_keys_in_mid_call_and_escape_leads_back_to_it() {
    let pack = pack();
    let story = &pack.scenarios[&words::ScenarioId("mask-refund".into())];
    for said in &SAID {
        let window = computer().open(said.names);
        begin(&window, said.names, story);
        window.keys("?").expect("a key");
        window.waits_for("heading", said.keyboard).expect("the keys");
        window.keys("1").expect("a key that is meant for the call");
        let found = flaws::for_a_reader(&window);
        assert!(found.is_empty(), "{found:#?}");
        window.keys(ESCAPE).expect("a key");
        window
            .sees(&(said.names.step)(1))
            .expect("the call stands where it stood: nothing was pressed under the keys");
        assert!(!window.has("heading", said.keyboard).expect("readable"), "they are gone");
    }
}

#[test]
fn whoever_does_not_know_the_question_mark_finds_the_keys_on_home_and_is_back_there_after() {
    for said in &SAID {
        let window = computer().open(said.names);
        go_to_and_enter(&window, said.keyboard);
        window.waits_for("button", said.close).expect("the keys");
        window.keys(ESCAPE).expect("a key");
        let back = "return nameOf(document.activeElement) === arguments[0];";
        assert!(
            crate::checklist::becomes_true(&window, back, said.keyboard),
            "the focus is where it was"
        );
    }
}

#[test]
fn where_something_is_typed_a_question_mark_is_a_question_mark() {
    for said in &SAID {
        let window = computer().open(said.names);
        window.press("button", said.names.checklist).expect("the checklist");
        window.press("searchbox", said.find).expect("the field");
        window.keys("?").expect("a key");
        let typed = window.script("return document.activeElement.value;", vec![]).expect("readable");
        assert_eq!(typed, "?", "it is typed");
        assert!(!window.has("heading", said.keyboard).expect("readable"), "and shows nothing");
    }
}
