//! Every page of the check at every size: nothing hangs over its edge, and axe finds nothing that a reader or the keyboard would stumble over.

use std::collections::BTreeSet;

use words::{Action, Judgement, QuizKind};

use super::answering::{Answering, WORDS, Words};
use crate::{
    layout::look,
    world::{EN, Names, ZH, computer},
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
        let sees = |page| look(&window, page);
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
