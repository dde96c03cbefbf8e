//! Killed in mid-write, 200 times in a row, in one and the same file: what was acknowledged is there, whatever happens to the process.
//!
//! A program of its own: the child of another thread holds the locks of every test beside it until it has become the other program.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[path = "../records/support.rs"]
#[allow(dead_code, reason = "shared with the other tests of the records, which use all of it")]
mod support;

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use records::{NewQuiz, Records, Source};
use words::{Moment, PackId, QuizId, QuizKind, RunId};

use crate::support::{PERSON, acted, answer, chose, folder, open, run};

/// Set in the environment of the process that is going to be killed: the folder it writes to.
const CHILD: &str = "RECORDS_TEST_CHILD";

/// So often is it killed. It took 2.5 s on two cores, with others at work 10.
const ROUNDS: i64 = 200;

/// What was acknowledged in one round.
#[derive(Default)]
struct Told {
    events: usize,
    judged: usize,
    acted: usize,
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed_two_hundred_times() {
    if std::env::var_os(CHILD).is_some() {
        return;
    }
    let begun = Instant::now();
    let folder = folder();
    let mut acted_before = 0;
    for round in 1..=ROUNDS {
        let told = write_and_kill(folder.path(), round);
        let records = open(folder.path());
        let events = records.events(RunId(round)).expect("readable after the kill").len();
        assert!(
            events >= told.events,
            "round {round}: {} events were acknowledged, {events} are there",
            told.events
        );
        let answers = records.answers_of_quiz(QuizId(round)).expect("readable after the kill");
        let acted = answers.iter().filter(|row| row.acted.is_some()).count();
        assert!(
            answers.len() >= told.judged && acted >= told.acted,
            "round {round}: {} judgements and {} actions were acknowledged, {} and {acted} are there",
            told.judged,
            told.acted,
            answers.len()
        );
        let counted: u32 = records.answer_days(PERSON).expect("readable").iter().map(|day| day.count).sum();
        acted_before += acted;
        assert_eq!(
            counted as usize, acted_before,
            "round {round}: the counts of the days agree with the answers"
        );
    }
    println!("{ROUNDS} kills took {:.1} s", begun.elapsed().as_secs_f64());
}

/// Lets a process write until it has acknowledged something, another time more than the last, and kills it.
fn write_and_kill(folder: &Path, round: i64) -> Told {
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "write_until_killed", "--ignored", "--nocapture"])
        .env(CHILD, format!("{round} {}", folder.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the writer starts");
    let lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let wanted = 1 + usize::try_from(round * 7 % 23).expect("a small number");
    let mut told = Told::default();
    let acknowledged = lines.filter(|line| {
        match line.as_str() {
            "event" => told.events += 1,
            "judged" => told.judged += 1,
            "acted" => told.acted += 1,
            _ => return false,
        }
        true
    });
    let count = acknowledged.take(wanted).count();
    child.kill().expect("killed in the middle of its work");
    child.wait().expect("it is gone");
    assert_eq!(count, wanted, "round {round}: it has written");
    told
}

#[test]
#[ignore = "runs only as the process that the test above kills"]
fn write_until_killed() {
    let Ok(told) = std::env::var(CHILD) else { return };
    let (round, folder) = told.split_once(' ').expect("the round and the folder");
    let round: i64 = round.parse().expect("a number");
    let mut records = open(Path::new(folder));
    records.begin_run(&run(round, "mask"), Moment(round)).expect("recorded");
    let quiz = begin_quiz(&mut records);
    assert_eq!(quiz, QuizId(round), "one quiz a round");
    for at in 1..100_000 {
        records
            .append_events(RunId(round), &[chose("answer", at)], false, None)
            .expect("recorded");
        println!("event");
        let id = records.judge_item(&answer(Source::Quiz(quiz), at)).expect("recorded");
        println!("judged");
        records.act_on_item(id, &acted(at), false).expect("recorded");
        println!("acted");
    }
}

fn begin_quiz(records: &mut Records) -> QuizId {
    let quiz = NewQuiz {
        person: PERSON,
        kind: QuizKind::CheckYourself,
        pack: PackId("pack".into()),
        version: "1.0.0".into(),
        hash: "hash".into(),
        items: Vec::new(),
        seed: 1,
    };
    records.begin_quiz(&quiz, Moment(1)).expect("recorded")
}
