//! One builder for a test's records: a folder of their own, distinct ids.

use std::path::Path;

use records::{Acted, Contact, EventKind, EventRow, NewAnswer, NewRun, Opened, Records, RecordsError, Source};
use tempfile::TempDir;
use words::{Action, Channel, ChoiceId, Confidence, Day, Judgement, Moment, Nature, PackId, PersonId, RunId, ScenarioId};

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

/// A judgement of a scam call, right.
pub fn answer(source: Source, at: i64) -> NewAnswer {
    NewAnswer {
        person: PERSON,
        source,
        contact: Contact {
            pack: PackId("pack".into()),
            subject: "subject".into(),
            channel: Channel::Call,
            nature: Nature::Scam,
        },
        judgement: Some(Judgement::Scam),
        confidence: Some(Confidence::Sure),
        at: Moment(at),
    }
}

pub fn acted(at: i64) -> Acted {
    Acted {
        choice: ChoiceId("hang-up".into()),
        action: Action::Safe,
        at: Moment(at),
        day: Day("2026-11-23".into()),
    }
}

/// Damages a file so that it is no database any more, and keeps what stands further down in it.
pub fn damage(path: &Path) {
    let mut bytes = std::fs::read(path).expect("readable");
    bytes[..100].fill(0x5a);
    std::fs::write(path, bytes).expect("written");
}
