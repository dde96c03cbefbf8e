//! Judge, act, be told, go on.

use std::collections::BTreeSet;

use words::{ChoiceId, Confidence, ItemId, Judgement, Level, Nature};

use super::item;
use crate::pack::Item;
use crate::quiz::{Answer, Quiz, QuizError, Spot};
use crate::run::Judged;

const SURE: Judged = Judged {
    judgement: Judgement::Scam,
    confidence: Some(Confidence::Sure),
};

fn items() -> [Item; 2] {
    [item("parcel", Nature::Scam, Level::One), item("leak", Nature::Genuine, Level::Two)]
}

fn quiz(seed: u64) -> Quiz {
    Quiz::new(items().map(|item| item.id).to_vec(), seed)
}

fn id(id: &str) -> ItemId {
    ItemId(id.to_owned())
}

fn choice(id: &str) -> ChoiceId {
    ChoiceId(id.to_owned())
}

#[test]
fn an_item_is_judged_then_acted_on_then_explained_then_the_next_comes() {
    let [parcel, leak] = items();
    let begun = quiz(1);
    assert_eq!(begun.spot(), Spot::Judge(&parcel.id), "the judgement comes first");
    let judged = begun.judge(&parcel.id, SURE).expect("it is asked");
    assert_eq!(judged.spot(), Spot::Act(&parcel.id), "then what one would do");
    let acted = judged.act(&parcel, &choice("check")).expect("it is open");
    assert_eq!(acted.spot(), Spot::Told(&parcel.id), "then it is explained");
    let next = acted.go_on(&parcel.id).expect("it was explained");
    assert_eq!((next.spot(), next.number()), (Spot::Judge(&leak.id), 2), "then the next");
    let cannot_tell = Judged {
        judgement: Judgement::CannotTell,
        confidence: None,
    };
    let last = next
        .judge(&leak.id, cannot_tell)
        .expect("asked")
        .act(&leak, &choice("leave"))
        .expect("open");
    assert!(last.is_answered(), "nothing more is asked");
    assert_eq!(last.spot(), Spot::Told(&leak.id), "though the last explanation is still to be read");
    assert_eq!(last.go_on(&leak.id).expect("explained").spot(), Spot::Over, "then it is over");
}

#[test]
fn the_choices_are_not_handed_out_before_the_judgement() {
    let [parcel, leak] = items();
    let begun = quiz(1);
    assert_eq!(
        begun.choices(&parcel),
        Err(QuizError::MovedOn("parcel".into())),
        "they would tell what it is"
    );
    let judged = begun.judge(&parcel.id, SURE).expect("asked");
    assert_eq!(judged.choices(&parcel).map(|choices| choices.len()), Ok(3), "after it they are");
    assert!(judged.choices(&leak).is_err(), "and never those of another item");
}

#[test]
fn a_wrong_call_is_an_error_and_changes_nothing() {
    let [parcel, leak] = items();
    let begun = quiz(1);
    let half = Judged { confidence: None, ..SURE };
    assert_eq!(
        begun.judge(&leak.id, SURE),
        Err(QuizError::MovedOn("leak".into())),
        "not that one now"
    );
    assert_eq!(begun.judge(&parcel.id, half), Err(QuizError::HalfJudged), "how sure belongs to it");
    let unsure = Judged {
        judgement: Judgement::CannotTell,
        ..SURE
    };
    assert_eq!(
        begun.judge(&parcel.id, unsure),
        Err(QuizError::HalfJudged),
        "nobody is sure of not knowing"
    );
    assert_eq!(
        begun.act(&parcel, &choice("check")),
        Err(QuizError::MovedOn("parcel".into())),
        "not before the judgement"
    );
    let judged = begun.judge(&parcel.id, SURE).expect("asked");
    assert_eq!(
        judged.judge(&parcel.id, SURE),
        Err(QuizError::MovedOn("parcel".into())),
        "nobody judges twice"
    );
    assert_eq!(
        judged.act(&parcel, &choice("shout")),
        Err(QuizError::NotOpen("shout".into())),
        "no such choice"
    );
    assert_eq!(
        judged.go_on(&parcel.id),
        Err(QuizError::MovedOn("parcel".into())),
        "nothing is skipped"
    );
    let acted = judged.act(&parcel, &choice("check")).expect("open");
    assert_eq!(
        acted.act(&parcel, &choice("comply")),
        Err(QuizError::MovedOn("parcel".into())),
        "nobody acts twice"
    );
}

#[test]
fn a_recorded_quiz_stands_where_its_answers_left_it() {
    let [parcel, leak] = items();
    let ids = || vec![parcel.id.clone(), leak.id.clone()];
    let judged = Answer {
        judged: SURE,
        choice: None,
    };
    let whole = Answer {
        choice: Some(choice("check")),
        ..judged.clone()
    };
    let again = |answers: Vec<(ItemId, Answer)>| Quiz::replay(ids(), 1, answers);
    let begun = again(Vec::new()).expect("nothing answered yet");
    assert_eq!(begun.spot(), Spot::Judge(&parcel.id), "at its beginning");
    let half = again(vec![(id("parcel"), judged.clone())]).expect("they fit");
    assert_eq!(
        half.spot(),
        Spot::Act(&parcel.id),
        "the choices are asked again, the judgement is not"
    );
    let told = again(vec![(id("parcel"), whole.clone())]).expect("they fit");
    assert_eq!(
        told.spot(),
        Spot::Told(&parcel.id),
        "an explanation that may not have been read is shown again"
    );
    let second = again(vec![(id("parcel"), whole), (id("leak"), judged)]).expect("they fit");
    assert_eq!(second.spot(), Spot::Act(&leak.id), "in the midst of the second");
}

#[test]
fn answers_that_do_not_belong_to_the_items_are_refused() {
    let judged = Answer {
        judged: SURE,
        choice: None,
    };
    let again = |answers: &[&str]| {
        let answers = answers.iter().map(|item| (id(item), judged.clone())).collect::<Vec<_>>();
        Quiz::replay(items().map(|item| item.id).to_vec(), 1, answers)
    };
    assert_eq!(again(&["leak"]), Err(QuizError::Broken("leak".into())), "not the first one");
    assert_eq!(
        again(&["parcel", "leak"]),
        Err(QuizError::Broken("leak".into())),
        "the first was never acted on"
    );
}

#[test]
fn the_choices_stand_in_another_order_in_another_quiz_and_in_the_same_one_in_the_same() {
    let [parcel, _] = items();
    let order = |seed| {
        let judged = quiz(seed).judge(&parcel.id, SURE).expect("asked");
        let choices = judged.choices(&parcel).expect("judged");
        choices.into_iter().map(|choice| choice.id.0.clone()).collect::<Vec<_>>()
    };
    assert_eq!(order(5), order(5), "who comes back finds them where they were");
    let orders: BTreeSet<Vec<String>> = (0..60).map(order).collect();
    assert_eq!(orders.len(), 6, "no place is the good one's");
}
