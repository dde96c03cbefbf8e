//! Every page of the check at every size: nothing hangs over its edge, and axe finds nothing that a reader or the keyboard would stumble over.

use std::collections::BTreeSet;

use serde_json::json;
use support::Window;
use words::{Action, Judgement, QuizKind};

use super::answering::{Answering, WORDS, Words};
use crate::{
    layout::look,
    world::{EN, Names, ZH, computer, root},
};

#[test]
fn no_page_of_the_check_hangs_over_its_edge_or_is_closed_to_a_reader_in_chinese() {
    walk(&ZH, &WORDS[0]);
}

#[test]
fn no_page_of_the_check_hangs_over_its_edge_or_is_closed_to_a_reader_in_english() {
    walk(&EN, &WORDS[1]);
}

fn walk(names: &Names, words: &Words) {
    let window = computer().open(names);
    for size in [None, Some(names.largest)] {
        if let Some(size) = size {
            window.press("button", size).expect("the text size is always on screen");
        }
        // What a reader meets does not hang on the text size.
        let sees = |page| {
            look(&window, page);
            if size.is_none() {
                is_open_to_a_reader(&window, page);
            }
        };
        sees("Home");
        window.press("button", words.door).expect("the door on Home");
        window.waits_for("button", words.start).expect("its page");
        sees("Test yourself");
        window.press("button", words.start).expect("it begins");
        // With the same seed the second quiz asks what the first one did not.
        let met = answered(size.is_some());
        let mut quiz = Answering::begin(&window, names, words, QuizKind::CheckYourself, &met);
        let mut drawn = BTreeSet::new();
        while quiz.shows_one() {
            // One contact of each channel is looked at: the others are drawn alike.
            let new = drawn.insert(quiz.channel());
            let sees_new = |page| {
                if new {
                    sees(page);
                }
            };
            quiz.is_shown();
            sees_new("a contact to judge");
            quiz.judge(Judgement::Scam);
            sees_new("what one would do");
            quiz.act(Action::Unsafe);
            sees_new("the explanation");
            quiz.go_on();
        }
        assert!(drawn.len() >= 4, "most channels come up: {drawn:?}");
        window.waits_for("heading", words.result).expect("the result");
        sees("the result");
        window.press("button", names.home).expect("home");
    }
}

/// What the quiz in standard text asked.
fn answered(first_is_done: bool) -> Vec<words::ItemId> {
    let first = || lesson::quiz::assemble(&crate::world::pack(), QuizKind::CheckYourself, &Default::default(), 1).items;
    if first_is_done { first() } else { Vec::new() }
}

pub fn is_open_to_a_reader(window: &Window, page: &str) {
    let axe = std::fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js")).expect("the interface's tools are installed");
    window.script(&axe, vec![]).expect("read");
    // A door's name is its title, and what stands behind it its description (kit/Door): that rule would have all of it in the name.
    let run = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } })
            .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))), fault => done(String(fault)));";
    let found = window.script_later(run, vec![]).expect("it answers");
    assert_eq!(found, json!([]), "{page}: what axe finds");
}
