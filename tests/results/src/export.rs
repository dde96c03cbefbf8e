//! How long a machine takes to export a month: that of a busy kiosk which is also taken to a session every evening.

use std::{path::Path, time::Instant};

use app::{Clock, export_results};
use records::{CountKind, Hit, NewSession, Records, SessionCount, VisitCount};
use support::Figure;
use words::{ChoiceId, Day, KioskDoor, Letter, Moment, Nature, PackId, Program, Round, ScenarioId};

use crate::Stop;

const DAYS: u8 = 30;
const HOURS: std::ops::Range<u8> = 8..20;
const QUESTIONS: u32 = 20;

/// The first time at most 1 s; and again, when nothing has changed.
pub fn measure() -> Result<Vec<Figure>, Stop> {
    let (data, into) = (tempfile::tempdir()?, tempfile::tempdir()?);
    fill(data.path())?;
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/resources/packs/reported-cases");
    let mut figures = Vec::new();
    for name in ["results-export-of-a-month", "results-export-again"] {
        let begun = Instant::now();
        let laid = export_results(&pack, data.path(), &June, into.path()).map_err(|refusal| refusal.detail)?;
        figures.push(Figure::absolute(name, begun.elapsed().as_secs_f64(), "s", 1.0));
        if laid.files != 2 {
            return Err(format!("{} files were laid, not one of the kiosk and one of sessions", laid.files).into());
        }
    }
    Ok(figures)
}

/// The clock of the test: all sessions are on the days of June by their moment alone.
struct June;

const FIRST: i64 = 1_780_272_000_000;
const DAY: i64 = 86_400_000;

impl Clock for June {
    fn now(&self) -> Moment {
        Moment(FIRST)
    }

    fn day(&self, at: Moment) -> Day {
        Day(format!("2026-06-{:02}", (at.0 - FIRST) / DAY + 1))
    }

    fn stamp(&self, _: Moment) -> String {
        String::new()
    }

    fn elapsed(&self) -> std::time::Duration {
        std::time::Duration::ZERO
    }

    fn hour(&self, _: Moment) -> u8 {
        0
    }
}

fn fill(data: &Path) -> Result<(), Stop> {
    let mut records = Records::open(data, Moment(FIRST))?.records;
    let doors = KioskDoor::ALL
        .into_iter()
        .flat_map(|door| [VisitCount::Opened(door), VisitCount::Finished(door)]);
    let hits = [Hit::Hit, Hit::Miss]
        .into_iter()
        .flat_map(|hit| [VisitCount::Before(hit), VisitCount::After(hit)]);
    let counts: Vec<(VisitCount, u32)> = std::iter::once(VisitCount::Visitor)
        .chain(doors)
        .chain(hits)
        .map(|what| (what, 3))
        .collect();
    for day in 0..DAYS {
        let moment = Moment(FIRST + i64::from(day) * DAY);
        for hour in HOURS {
            records.add_visit_counts(&June.day(moment), hour, &counts)?;
        }
        let session = NewSession {
            program: Program::Story {
                scenario: ScenarioId("mask-refund".to_owned()),
            },
            pack: PackId("reported-cases".to_owned()),
            version: "1".to_owned(),
            hash: String::new(),
            seed: 1,
        };
        let id = records.begin_session(&session, moment)?;
        let answers: Vec<SessionCount> = (0..QUESTIONS)
            .flat_map(|question| [Letter::A, Letter::B].map(|letter| answer(question, letter)))
            .collect();
        records.end_session(id, &answers, moment)?;
    }
    Ok(())
}

fn answer(question: u32, letter: Letter) -> SessionCount {
    let item = question.is_multiple_of(2);
    SessionCount {
        question,
        part: 0,
        kind: if item { CountKind::Item } else { CountKind::Decision },
        about: "opening".to_owned(),
        round: Round::First,
        nature: item.then_some(Nature::Scam),
        letter,
        choice: ChoiceId("hang-up".to_owned()),
        hit: item,
        phones: 40,
        hands: 3,
    }
}
