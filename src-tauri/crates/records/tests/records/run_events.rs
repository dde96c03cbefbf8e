//! Table `run_events`: an answer that was acknowledged is on disk, whatever happens to the process.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use crate::support::{chose, folder, open, run};
use words::{Moment, RunId};

/// Set in the environment of the process that is going to be killed: the folder it writes to.
const CHILD: &str = "RECORDS_TEST_CHILD";

#[test]
fn events_come_back_in_the_order_they_happened() {
    let folder = folder();
    let mut records = open(folder.path());
    records.begin_run(&run(1, "mask"), Moment(1)).expect("recorded");
    let events = [chose("answer", 3), chose("probe", 2), chose("hang-up", 1)];
    records.append_events(RunId(1), &events[..2], false).expect("recorded");
    records.append_events(RunId(1), &events[2..], true).expect("recorded");
    assert_eq!(
        records.events(RunId(1)).expect("readable"),
        events,
        "by place, not by a clock that was set back"
    );
}

#[test]
fn an_event_of_no_run_is_refused() {
    let folder = folder();
    assert!(
        open(folder.path()).append_events(RunId(9), &[chose("answer", 1)], false).is_err(),
        "foreign keys hold"
    );
}

#[test]
fn no_acknowledged_answer_is_lost_when_the_process_is_killed() {
    if std::env::var_os(CHILD).is_some() {
        return;
    }
    for round in 1..=10 {
        let folder = folder();
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "run_events::write_until_killed", "--ignored", "--nocapture"])
            .env(CHILD, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the writer starts");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let acknowledged = lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("on disk ")?.parse::<usize>().ok());
        let last = acknowledged.take(round * 7).last().expect("it has written something");
        child.kill().expect("killed in the middle of its work");
        child.wait().expect("it is gone");
        let kept = open(folder.path()).events(RunId(1)).expect("readable after the kill").len();
        assert!(kept >= last, "{last} answers were acknowledged, {kept} are there");
    }
}

#[test]
#[ignore = "runs only as the process that no_acknowledged_answer_is_lost_when_the_process_is_killed kills"]
fn write_until_killed() {
    let Ok(folder) = std::env::var(CHILD) else { return };
    let mut records = open(Path::new(&folder));
    records.begin_run(&run(1, "mask"), Moment(1)).expect("recorded");
    for written in 1..1_000_000 {
        records
            .append_events(RunId(1), &[chose("answer", written)], false)
            .expect("recorded");
        println!("on disk {written}");
    }
}
