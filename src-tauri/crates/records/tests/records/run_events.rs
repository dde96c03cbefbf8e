//! Table `run_events`: an answer that was acknowledged is on disk, whatever happens to the process.

use crate::support::{chose, folder, open, run};
use records::{EventKind, EventRow};
use rusqlite::Connection;
use words::{Moment, RunId};

#[test]
fn events_come_back_in_the_order_they_happened() {
    let folder = folder();
    let mut records = open(folder.path());
    records.begin_run(&run(1, "mask"), Moment(1)).expect("recorded");
    let events = [chose("answer", 3), chose("probe", 2), chose("hang-up", 1)];
    records.append_events(RunId(1), &events[..2], false, None).expect("recorded");
    records.append_events(RunId(1), &events[2..], true, None).expect("recorded");
    assert_eq!(
        records.events(RunId(1)).expect("readable"),
        events,
        "by place, not by a clock that was set back"
    );
}

#[test]
fn a_file_from_before_judgements_keeps_its_events_and_takes_one() {
    let folder = folder();
    let raw = include_str!("schema-2026-11-22.sql");
    Connection::open(folder.path().join("records.sqlite"))
        .and_then(|file| {
            file.execute_batch(raw)?;
            file.execute_batch(
                "INSERT INTO run_events VALUES (5, 2, 'tapped', 'opening', 'order', 12), (5, 3, 'chose', 'opening', 'hang-up', 13);",
            )?;
            let judged = file.execute_batch("INSERT INTO run_events VALUES (5, 4, 'judged', 'safe', 'scam sure', 14);");
            assert!(judged.is_err(), "the old file really knows no judgement");
            Ok(())
        })
        .expect("the raw old file is written");
    let row = |kind, step: &str, subject: &str, at| EventRow {
        kind,
        step: step.into(),
        subject: subject.into(),
        at: Moment(at),
    };
    let judged = row(EventKind::Judged, "safe", "scam sure", 14);
    open(folder.path())
        .append_events(RunId(5), std::slice::from_ref(&judged), true, None)
        .expect("the migrated file takes a judgement");
    let expected = [
        chose("answer", 11),
        row(EventKind::Tapped, "opening", "order", 12),
        row(EventKind::Chose, "opening", "hang-up", 13),
        judged,
    ];
    assert_eq!(
        open(folder.path()).events(RunId(5)).expect("readable"),
        expected,
        "behind what was there, in order"
    );
    let mut records = open(folder.path());
    assert!(
        records.append_events(RunId(9), &[chose("answer", 1)], false, None).is_err(),
        "foreign keys still hold"
    );
}

#[test]
fn an_event_of_no_run_is_refused() {
    let folder = folder();
    assert!(
        open(folder.path())
            .append_events(RunId(9), &[chose("answer", 1)], false, None)
            .is_err(),
        "foreign keys hold"
    );
}
