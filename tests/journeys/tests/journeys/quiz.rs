//! The check of oneself: judged before anything tells, acted on, explained at once; before a story and after it; killed and gone on with.

pub mod answering;
mod pages;

use words::{Action, ItemId, Judgement, Nature, QuizKind};

use crate::world::{EN, Names, ZH, begin, computer, pack, press};
use answering::{Answering, WORDS, Words};

#[test]
fn before_a_story_after_it_and_the_result_of_both_in_chinese() {
    before_and_after(&ZH, &WORDS[0]);
}

#[test]
fn before_a_story_after_it_and_the_result_of_both_in_english() {
    before_and_after(&EN, &WORDS[1]);
}

/// Everything is called a scam before the story, everything is seen after it.
fn before_and_after(names: &Names, words: &Words) {
    let window = computer().open(names);
    window.press("button", names.practise).expect("the first door");
    window
        .waits_for("heading", words.offer)
        .expect("before the first story a short test is offered");
    window.press("button", words.before).expect("it is taken");
    let mut quiz = Answering::begin(&window, names, words, QuizKind::Before, &[]);
    while quiz.shows_one() {
        quiz.answer(Judgement::Scam, Action::Safe);
    }
    window.waits_for("heading", words.result).expect("the result comes after the last");
    window
        .sees((words.line)(4, 4, 4, 4))
        .expect("all caught, and all genuine ones turned away");
    window.sees(words.turned_away).expect("which is told kindly as a mistake too");
    let asked = quiz.asked();
    window.press("button", names.home).expect("home");

    let pack = pack();
    let story = &pack.scenarios[&words::ScenarioId("mask-refund".into())];
    let run = begin(&window, names, story);
    let offered = window.has("button", words.before).expect("readable");
    assert!(!offered, "whoever has done it is not asked again");
    press(&window, names, story, &run, &words::ChoiceId("stop-watching".into()));
    window.press("button", names.look_back).expect("looking back");
    window.press("button", words.after).expect("the other half is offered there");
    let mut quiz = Answering::begin(&window, names, words, QuizKind::After, &asked);
    let again: Vec<ItemId> = quiz.asked().into_iter().filter(|item| asked.contains(item)).collect();
    assert!(again.is_empty(), "nobody meets an item twice: {again:?}");
    while quiz.shows_one() {
        let right = match quiz.nature() {
            Nature::Scam => Judgement::Scam,
            Nature::Genuine => Judgement::Genuine,
        };
        quiz.answer(right, Action::Safe);
    }
    window.sees((words.line)(4, 4, 0, 4)).expect("all seen");
    window.waits_for("heading", words.compared).expect("held against the one before");
    window.press("button", words.figures).expect("the picture has a table behind it");
    let row = "return [...document.querySelectorAll('tbody tr')].map(row => row.innerText.replace(/\\s+/g, ' ').trim());";
    let rows = window.script(row, vec![]).expect("readable").to_string();
    for wanted in words.rows {
        assert!(rows.contains(wanted), "“{wanted}” stands in the table: {rows}");
    }
}

#[test]
fn a_check_that_was_killed_goes_on_exactly_there() {
    for (names, words) in [(&ZH, &WORDS[0]), (&EN, &WORDS[1])] {
        let computer = computer();
        let window = computer.open(names);
        window.press("button", words.door).expect("the door on Home");
        window.press("button", words.start).expect("it begins");
        let mut quiz = Answering::begin(&window, names, words, QuizKind::CheckYourself, &[]);
        quiz.answer(Judgement::CannotTell, Action::Unsafe);
        quiz.judge(Judgement::Genuine);
        let before = shown(&window);
        let asked = quiz.asked();
        window.kill();

        let window = computer.program().open().expect("the window opens again");
        window.press("button", words.door).expect("the door on Home");
        window.sees(words.one_answered).expect("how far one was");
        window.press("button", words.go_on).expect("and the way on");
        window.sees(words.act).expect("the judgement was kept: it asks what one would do");
        assert_eq!(shown(&window), before, "word for word, the choices in their places");
        let mut quiz = Answering::resume(&window, names, words, asked, 1);
        quiz.act(Action::Safe);
        quiz.go_on();
        window.sees(&(words.number)(3, 16)).expect("and it goes on");
    }
}

fn shown(window: &support::Window) -> String {
    let text = window
        .script("return document.querySelector('main').innerText.replace(/\\s+/g, ' ');", vec![])
        .expect("readable");
    text.as_str().expect("a text").to_owned()
}

/// By number keys from the first contact to the result; Tab and Enter for the rest.
#[test]
fn a_check_is_answered_from_home_to_its_result_by_keyboard_alone() {
    for (names, words) in [(&ZH, &WORDS[0]), (&EN, &WORDS[1])] {
        let window = computer().open(names);
        crate::keyboard::go_to_and_enter(&window, words.door);
        window.waits_for("heading", words.door).expect("the page opens");
        crate::keyboard::go_to_and_enter(&window, words.start);
        for number in 1..=16 {
            window
                .waits_for("heading", &(words.number)(number, 16))
                .expect("one contact a page");
            let focused = "return document.activeElement.innerText.trim();";
            let heading = window.script(focused, vec![]).expect("readable");
            assert_eq!(heading, (words.number)(number, 16), "the reader starts at the new heading");
            window.keys("1").expect("the first answer");
            window.sees(words.how_sure).expect("then how sure");
            window.keys("2").expect("the second answer");
            window.sees(words.act).expect("then what one would do");
            window.keys("3").expect("the third choice");
            window.sees(words.decides).expect("then it is explained");
            window.keys("1").expect("on");
        }
        window.waits_for("heading", words.result).expect("the result");
        window.sees((words.line)(8, 8, 8, 8)).expect("everything was called a scam");
    }
}

#[test]
fn the_check_can_be_declined_stopped_and_come_back_to() {
    for (names, words) in [(&ZH, &WORDS[0]), (&EN, &WORDS[1])] {
        let window = computer().open(names);
        window.press("button", names.practise).expect("the first door");
        window.press("button", words.skip).expect("declining is as easy");
        assert!(!window.has("heading", words.offer).expect("readable"), "and the card is gone");
        window.press("button", names.home).expect("home");
        window.press("button", words.door).expect("the door on Home");
        window.press("button", words.start).expect("it begins");
        let mut quiz = Answering::begin(&window, names, words, QuizKind::CheckYourself, &[]);
        quiz.answer(Judgement::Scam, Action::Safe);
        window.press("button", words.stop).expect("one can stop at any time");
        window.sees(words.one_answered).expect("it is kept");
        window.press("button", names.home).expect("home");
        window.press("button", words.door).expect("later");
        window.press("button", words.go_on).expect("and gone on with");
        window.sees(&(words.number)(2, 16)).expect("where it stood");
    }
}
