//! Tables `answers` and `answer_days`: counted once, with the day; the last answer closes its quiz.

use records::{Acted, Contact, NewAnswer, QuizState, Records, Source};
use rusqlite::Connection;
use words::{Action, Channel, ChoiceId, Confidence, Day, ItemId, Judgement, Moment, Nature, PackId, QuizId, QuizKind};

use crate::{
    quizzes::quiz,
    support::{PERSON, folder, open},
};

fn judged(quiz: QuizId, item: &str, at: i64) -> NewAnswer {
    NewAnswer {
        person: PERSON,
        source: Source::Quiz(quiz),
        contact: Contact {
            pack: PackId("pack".into()),
            subject: item.into(),
            channel: Channel::Sms,
            nature: Nature::Genuine,
        },
        judgement: Some(Judgement::Scam),
        confidence: Some(Confidence::FairlySure),
        at: Moment(at),
    }
}

fn acted(choice: &str, action: Action, at: i64) -> Acted {
    Acted {
        choice: ChoiceId(choice.into()),
        action,
        at: Moment(at),
        day: Day("2026-11-23".into()),
    }
}

fn begun(records: &mut Records, items: &[&str]) -> QuizId {
    records.begin_quiz(&quiz(QuizKind::Before, items), Moment(1)).expect("recorded")
}

fn counts(records: &Records) -> Vec<(String, u32)> {
    let days = records.answer_days(PERSON).expect("readable");
    days.into_iter()
        .map(|day| (format!("{} {:?}", day.day.0, day.action), day.count))
        .collect()
}

#[test]
fn an_answer_is_judged_first_and_counted_only_when_it_was_acted_on() {
    let folder = folder();
    let mut records = open(folder.path());
    let quiz = begun(&mut records, &["parcel", "leak"]);
    let answer = judged(quiz, "parcel", 2);
    let id = records.judge_item(&answer).expect("recorded");
    let rows = open_again(records, folder.path()).answers_of_quiz(quiz).expect("readable");
    assert_eq!(
        (&rows[0].answer, &rows[0].acted),
        (&answer, &None),
        "on disk when it was told to be"
    );
    let mut records = open(folder.path());
    assert!(counts(&records).is_empty(), "half an answer is no answer yet");
    records.act_on_item(id, &acted("check", Action::Safe, 3), false).expect("recorded");
    assert_eq!(counts(&records), [("2026-11-23 Safe".to_owned(), 1)], "now it counts, on its day");
}

fn open_again(records: Records, folder: &std::path::Path) -> Records {
    drop(records);
    open(folder)
}

#[test]
fn an_act_told_twice_counts_once_and_the_first_one_stays() {
    let folder = folder();
    let mut records = open(folder.path());
    let quiz = begun(&mut records, &["parcel"]);
    let id = records.judge_item(&judged(quiz, "parcel", 2)).expect("recorded");
    records.act_on_item(id, &acted("check", Action::Safe, 3), true).expect("recorded");
    records
        .act_on_item(id, &acted("comply", Action::Unsafe, 4), true)
        .expect("told again");
    let rows = records.answers_of_quiz(quiz).expect("readable");
    assert_eq!(
        rows[0].acted,
        Some((ChoiceId("check".into()), Action::Safe)),
        "what was answered first"
    );
    assert_eq!(counts(&records), [("2026-11-23 Safe".to_owned(), 1)], "counted once");
}

#[test]
fn the_last_answer_closes_its_quiz_and_no_earlier_one() {
    let folder = folder();
    let mut records = open(folder.path());
    let quiz = begun(&mut records, &["parcel", "leak"]);
    let state = |records: &Records| records.quiz(quiz).expect("readable").map(|row| (row.state, row.touched_at));
    let first = records.judge_item(&judged(quiz, "parcel", 2)).expect("recorded");
    records
        .act_on_item(first, &acted("check", Action::Safe, 3), false)
        .expect("recorded");
    assert_eq!(state(&records), Some((QuizState::Open, Moment(3))), "one is left");
    let last = records.judge_item(&judged(quiz, "leak", 4)).expect("recorded");
    assert_eq!(
        state(&records),
        Some((QuizState::Open, Moment(4))),
        "a judgement alone does not close it"
    );
    records
        .act_on_item(last, &acted("leave", Action::NeedlesslyCostly, 5), true)
        .expect("recorded");
    assert_eq!(
        state(&records),
        Some((QuizState::Ended, Moment(5))),
        "closed, in one with its last answer"
    );
}

#[test]
fn what_was_met_is_known_with_the_last_time_and_since_when() {
    let folder = folder();
    let mut records = open(folder.path());
    let quiz = begun(&mut records, &["parcel", "leak"]);
    for (item, at) in [("parcel", 10), ("leak", 20)] {
        records.judge_item(&judged(quiz, item, at)).expect("recorded");
    }
    let again = begun(&mut records, &["parcel"]);
    records.judge_item(&judged(again, "parcel", 30)).expect("recorded");
    let pack = PackId("pack".into());
    let met = records.items_met(PERSON, &pack).expect("readable");
    let item = |id: &str| ItemId(id.to_owned());
    assert_eq!(met.len(), 2, "each item once: {met:?}");
    assert!(
        met.contains(&(item("parcel"), Moment(30))) && met.contains(&(item("leak"), Moment(20))),
        "{met:?}"
    );
    let count = |then| records.count_met_before(PERSON, &pack, &[item("parcel"), item("leak"), item("kettle")], Moment(then));
    let counts = [count(10), count(11), count(21)].map(|count| count.expect("readable"));
    assert_eq!(counts, [0, 1, 2], "met before a moment, not at it");
    assert!(
        records.items_met(PERSON, &PackId("other".into())).expect("readable").is_empty(),
        "another pack's items are others"
    );
}

#[test]
fn an_answer_belongs_to_exactly_one_source_and_goes_with_its_person() {
    let folder = folder();
    let mut records = open(folder.path());
    let quiz = begun(&mut records, &["parcel"]);
    let id = records.judge_item(&judged(quiz, "parcel", 2)).expect("recorded");
    records.act_on_item(id, &acted("check", Action::Safe, 3), true).expect("recorded");
    assert!(
        records.judge_item(&judged(QuizId(99), "parcel", 4)).is_err(),
        "no answer without its quiz"
    );
    drop(records);
    let file = Connection::open(folder.path().join("records.sqlite")).expect("the test can write");
    file.pragma_update(None, "foreign_keys", true).expect("as the program has it");
    let both = file.execute("UPDATE answers SET run = 1", []);
    assert!(both.is_err(), "never of two at once");
    file.execute("DELETE FROM people", []).expect("the person goes");
    let left: i64 = file
        .query_row(
            "SELECT (SELECT count(*) FROM answers) + (SELECT count(*) FROM answer_days) + (SELECT count(*) FROM quizzes)",
            [],
            |row| row.get(0),
        )
        .expect("readable");
    assert_eq!(left, 0, "and nothing of theirs stays");
}

#[test]
fn months_are_counted_from_days_and_only_the_last_that_have_any() {
    let folder = folder();
    let mut records = open(folder.path());
    assert_eq!(records.answered_between(PERSON).expect("readable"), None, "nothing yet");
    let answered = [
        ("2026-10-31", Action::Safe),
        ("2026-11-01", Action::Safe),
        ("2026-11-30", Action::Safe),
        ("2026-11-30", Action::Unsafe),
        ("2036-11-30", Action::NeedlesslyCostly),
    ];
    for (at, (day, action)) in (2..).zip(answered) {
        let quiz = begun(&mut records, &["parcel"]);
        let id = records.judge_item(&judged(quiz, "parcel", at)).expect("recorded");
        let acted = Acted {
            day: Day(day.into()),
            ..acted("check", action, at)
        };
        records.act_on_item(id, &acted, true).expect("recorded");
    }
    let between = records.answered_between(PERSON).expect("readable");
    assert_eq!(
        between,
        Some((Day("2026-10-31".into()), Day("2036-11-30".into()))),
        "the first day and the last"
    );
    let months = |most| {
        let months = records.answer_months(PERSON, most).expect("readable");
        let mut told: Vec<String> = months
            .into_iter()
            .map(|month| format!("{} {:?} {:?} {}", month.day.0, month.judgement, month.action, month.count))
            .collect();
        told.sort();
        told
    };
    assert_eq!(
        months(2),
        [
            "2026-11-01 Some(Scam) Safe 2",
            "2026-11-01 Some(Scam) Unsafe 1",
            "2036-11-01 Some(Scam) NeedlesslyCostly 1"
        ],
        "the last two months in which there was anything, however far apart"
    );
    assert_eq!(months(24).len(), 4, "and all of them where there are fewer");
}
