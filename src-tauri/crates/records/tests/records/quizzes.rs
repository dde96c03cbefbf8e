//! Table `quizzes`: begun, given up, closed with its last answer.

use records::{NewQuiz, QuizState};
use rusqlite::Connection;
use words::{ItemId, Moment, PackId, QuizId, QuizKind};

use crate::support::{PERSON, folder, open};

pub fn quiz(kind: QuizKind, items: &[&str]) -> NewQuiz {
    NewQuiz {
        person: PERSON,
        kind,
        pack: PackId("pack".into()),
        version: "1.0.0".into(),
        hash: "hash".into(),
        items: items.iter().map(|item| ItemId((*item).to_owned())).collect(),
        seed: u64::MAX - 1,
    }
}

#[test]
fn a_quiz_comes_back_as_it_was_begun() {
    let folder = folder();
    let begun = quiz(QuizKind::Before, &["sms-parcel", "call-leak"]);
    let id = open(folder.path()).begin_quiz(&begun, Moment(5)).expect("recorded");
    let row = open(folder.path()).quiz(id).expect("readable").expect("it is there");
    assert_eq!(row.quiz, begun, "items in their order, the seed to its last bit");
    assert_eq!(
        (row.state, row.started_at, row.touched_at),
        (QuizState::Open, Moment(5), Moment(5)),
        "open from then"
    );
    assert!(
        open(folder.path()).quiz(QuizId(99)).expect("readable").is_none(),
        "another number is no quiz"
    );
}

#[test]
fn a_person_has_one_open_quiz_and_a_new_one_gives_up_the_old() {
    let folder = folder();
    let mut records = open(folder.path());
    let first = records.begin_quiz(&quiz(QuizKind::Before, &["a"]), Moment(1)).expect("recorded");
    let second = records
        .begin_quiz(&quiz(QuizKind::CheckYourself, &["b"]), Moment(2))
        .expect("recorded");
    let open: Vec<QuizId> = records
        .quizzes(PERSON, QuizState::Open, 9)
        .expect("readable")
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(open, [second], "nobody is asked two at once");
    let given_up = records.quiz(first).expect("readable").map(|row| row.state);
    assert_eq!(given_up, Some(QuizState::GivenUp), "the old one is kept, and closed");
}

#[test]
fn a_file_from_before_quizzes_opens_and_takes_one() {
    let folder = folder();
    let raw = include_str!("schema-2026-11-22.sql");
    let file = Connection::open(folder.path().join("records.sqlite")).expect("the test can write");
    file.execute_batch(raw).expect("the raw old file is written");
    let known: Result<i64, _> = file.query_row("SELECT count(*) FROM quizzes", [], |row| row.get(0));
    assert!(known.is_err(), "the old file really has no such table");
    drop(file);
    let mut records = open(folder.path());
    let id = records
        .begin_quiz(&quiz(QuizKind::After, &["a"]), Moment(3))
        .expect("the migrated file takes a quiz");
    assert!(records.quiz(id).expect("readable").is_some(), "and gives it back");
    assert!(
        records.boosters(PERSON).expect("readable").is_empty(),
        "boosters have their table too"
    );
    assert!(
        records.answer_days(PERSON).expect("readable").is_empty(),
        "and so have the counts of the days"
    );
}
