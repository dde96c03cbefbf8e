//! One builder for a test's records: a folder of their own, distinct ids.

use std::path::Path;

use records::{EventKind, EventRow, NewRun, Opened, Records, RecordsError};
use tempfile::TempDir;
use words::{Moment, PackId, PersonId, RunId, ScenarioId};

pub const PERSON: PersonId = PersonId(1);

pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

pub fn try_open(folder: &Path) -> Result<Opened, RecordsError> {
    Records::open(folder, Moment(7))
}

pub fn open(folder: &Path) -> Records {
    try_open(folder).expect("the records open").records
}

pub fn run(id: i64, scenario: &str) -> NewRun {
    NewRun {
        id: RunId(id),
        person: PERSON,
        pack: PackId("pack".into()),
        version: "1.0.0".into(),
        hash: "hash".into(),
        scenario: ScenarioId(scenario.into()),
        seed: u64::MAX - 1,
    }
}

pub fn chose(subject: &str, at: i64) -> EventRow {
    EventRow {
        kind: EventKind::Chose,
        step: "ring".into(),
        subject: subject.into(),
        at: Moment(at),
    }
}
