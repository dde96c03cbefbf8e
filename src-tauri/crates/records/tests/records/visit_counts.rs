//! Counts of the kiosk's visits: they add up, all at once, and are whole after a restart.

use records::{Hit, RecordsError, VisitCount, VisitCountRow};
use rusqlite::Connection;
use words::{Day, KioskDoor};

use crate::support::{folder, open};

fn day(day: &str) -> Day {
    Day(format!("2026-11-{day}"))
}

fn row(on: &str, hour: u8, what: VisitCount, count: u32) -> VisitCountRow {
    VisitCountRow {
        day: day(on),
        hour,
        what,
        count,
    }
}

#[test]
fn counts_of_an_hour_add_up_and_are_there_after_a_restart() {
    let folder = folder();
    let mut records = open(folder.path());
    let call = VisitCount::Opened(KioskDoor::Call);
    records
        .add_visit_counts(&day("23"), 9, &[(VisitCount::Visitor, 1), (call, 1)])
        .expect("counted");
    records.add_visit_counts(&day("23"), 9, &[(call, 2)]).expect("counted");
    records
        .add_visit_counts(&day("23"), 10, &[(VisitCount::Before(Hit::Miss), 1), (VisitCount::Visitor, 0)])
        .expect("counted");
    records
        .add_visit_counts(&day("22"), 23, &[(VisitCount::Visitor, 4)])
        .expect("counted");
    drop(records);
    let records = open(folder.path());
    let today = [
        row("23", 9, call, 3),
        row("23", 9, VisitCount::Visitor, 1),
        row("23", 10, VisitCount::Before(Hit::Miss), 1),
    ];
    assert_eq!(
        records.visit_counts(Some(&day("23"))).expect("readable"),
        today,
        "of today, added up; nothing is no row"
    );
    let all = records.visit_counts(None).expect("readable");
    assert_eq!(
        all.first(),
        Some(&row("22", 23, VisitCount::Visitor, 4)),
        "of all days, the first first"
    );
    assert_eq!(all.len(), 4, "and nothing twice");
}

#[test]
fn whatever_can_be_counted_comes_back_as_what_it_was() {
    let folder = folder();
    let mut records = open(folder.path());
    let hits = [Hit::Hit, Hit::Miss].map(|hit| [VisitCount::Before(hit), VisitCount::After(hit)]);
    let doors = KioskDoor::ALL.map(|door| [VisitCount::Opened(door), VisitCount::Finished(door)]);
    let mut every: Vec<VisitCount> = [VisitCount::Visitor].into_iter().chain(hits.into_iter().flatten()).collect();
    every.extend(doors.into_iter().flatten());
    let counts: Vec<(VisitCount, u32)> = every.iter().zip(1..).map(|(what, count)| (*what, count)).collect();
    records.add_visit_counts(&day("23"), 0, &counts).expect("counted");
    let mut read: Vec<(VisitCount, u32)> = records
        .visit_counts(None)
        .expect("readable")
        .into_iter()
        .map(|row| (row.what, row.count))
        .collect();
    read.sort_unstable_by_key(|(_, count)| *count);
    assert_eq!(read, counts, "each under its own name, none mixed up with another");
}

#[test]
fn of_counts_that_belong_together_all_are_written_or_none() {
    let folder = folder();
    let mut records = open(folder.path());
    let file = Connection::open(folder.path().join("records.sqlite")).expect("a database");
    file.execute_batch(
        "CREATE TRIGGER no_second BEFORE INSERT ON visit_counts WHEN NEW.what = 'finished:round' BEGIN SELECT RAISE(FAIL, 'no'); END;",
    )
    .expect("a trigger");
    let counts = [(VisitCount::Visitor, 1), (VisitCount::Finished(KioskDoor::Round), 1)];
    records.add_visit_counts(&day("23"), 9, &counts).expect_err("the second is refused");
    assert_eq!(
        records.visit_counts(None).expect("readable"),
        [],
        "so the first is not there either"
    );
}

#[test]
fn a_count_that_this_version_does_not_know_is_told_and_not_taken_for_another() {
    let folder = folder();
    let records = open(folder.path());
    let file = Connection::open(folder.path().join("records.sqlite")).expect("a database");
    file.execute("INSERT INTO visit_counts VALUES ('2026-11-23', 9, 'opened:cellar', 7)", [])
        .expect("written");
    let error = records.visit_counts(None).expect_err("unknown");
    assert!(
        matches!(&error, RecordsError::Row { found, .. } if found == "opened:cellar"),
        "it says which: {error}"
    );
}
