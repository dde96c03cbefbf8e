//! Pictures of the check: its door, every channel, the question how sure, the act, the explanation, the result of two.

use std::collections::BTreeSet;

use lesson::quiz::assemble;
use words::{Action, Judgement, QuizKind};

use crate::{
    flaws,
    pictures::{Mode, is_wanted, picture},
    quiz::answering::{Answering, WORDS, Words},
    world::{EN, Names, ZH, begin, computer, pack, press},
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn the_check_is_pictured() {
    for mode in Mode::ALL {
        for (names, words) in [(&ZH, &WORDS[0]), (&EN, &WORDS[1])] {
            if is_wanted(names, mode) {
                picture_check(names, words, mode);
            }
        }
    }
    flaws::none();
}

fn picture_check(names: &Names, words: &Words, mode: Mode) {
    let window = computer().open(names);
    mode.set(&window, names);
    let (chosen, mode) = (mode, mode.name());
    let look = |screen: &str| picture(&window, names, mode, screen);
    look("q0-home");
    window.press("button", words.door).expect("the door on Home");
    look("q1-check");
    window.press("button", words.start).expect("it begins");
    let mut quiz = Answering::begin(&window, names, words, QuizKind::CheckYourself, &[]);
    let pack = pack();
    let mut seen = BTreeSet::new();
    for (number, id) in assemble(&pack, QuizKind::CheckYourself, &Default::default(), 1)
        .items
        .iter()
        .enumerate()
    {
        let (channel, _) = pack.items.item(id).expect("of the pack");
        window
            .waits_for("heading", &(words.number)(number + 1, 16))
            .expect("one contact a page");
        let new = seen.insert(channel);
        if new {
            look(&format!("q2-{channel:?}"));
        }
        let judgement = [Judgement::Scam, Judgement::Genuine, Judgement::CannotTell][number % 3];
        quiz.judge(judgement);
        if new {
            look(&format!("q3-{channel:?}-act"));
        }
        quiz.act([Action::Safe, Action::Unsafe, Action::NeedlesslyCostly][number % 3]);
        if new {
            look(&format!("q4-{channel:?}-told"));
        }
        quiz.go_on();
    }
    window.waits_for("heading", words.result).expect("the result");
    look("q5-result");
    window.press("button", names.home).expect("home");
    window.press("button", words.door).expect("the door on Home");
    look("q6-check-past");
    around_a_story(names, words, chosen);
}

fn around_a_story(names: &Names, words: &Words, mode: Mode) {
    let window = computer().open(names);
    mode.set(&window, names);
    let mode = mode.name();
    window.press("button", names.practise).expect("the first door");
    picture(&window, names, mode, "q7-offer");
    window.press("button", words.before).expect("it is taken");
    let mut quiz = Answering::begin(&window, names, words, QuizKind::Before, &[]);
    while quiz.shows_one() {
        quiz.answer(Judgement::Scam, Action::Safe);
    }
    window.press("button", names.home).expect("home");
    let pack = pack();
    let story = &pack.scenarios[&words::ScenarioId("mask-refund".into())];
    let run = begin(&window, names, story);
    press(&window, names, story, &run, &words::ChoiceId("stop-watching".into()));
    window.press("button", names.look_back).expect("looking back");
    window.waits_for("button", words.after).expect("the other half");
    let script = "find('button', arguments[0]).scrollIntoView({ block: 'center' });";
    window.script(script, vec![words.after.into()]).expect("shown");
    picture(&window, names, mode, "q8-other-half");
    window.press("button", words.after).expect("taken");
    let mut second = Answering::begin(&window, names, words, QuizKind::After, &quiz.asked());
    let mut number = 0;
    while second.shows_one() {
        number += 1;
        second.answer(
            [Judgement::Genuine, Judgement::Scam, Judgement::CannotTell][number % 3],
            Action::Safe,
        );
    }
    window.waits_for("heading", words.compared).expect("both");
    picture(&window, names, mode, "q9-compared");
}
