//! From the records to rows: what is coarse enough to leave the machine.

use ::results::{Kind, Outcome, Phase, Row};
use lesson::{pack::Scenario, session::FEWEST};
use records::{CountKind, Hit, Records, RecordsError, SessionCount, SessionRow, SessionState, VisitCount, VisitCountRow};
use words::{Channel, Day, Exit, ItemId, Nature, Program, Round, ScenarioId};

use super::ShelfOf;
use crate::{Clock, desk::Shelf};

/// Every row of this machine. What says the same stands there several times; it is added up where it is laid.
pub(super) fn rows(records: &Records, clock: &dyn Clock, shelf_of: ShelfOf<'_>) -> Result<Vec<Row>, RecordsError> {
    let mut rows: Vec<Row> = records.visit_counts(None)?.iter().map(visit).collect();
    for session in records.sessions(SessionState::Ended, u32::MAX)? {
        let counts = records.session_counts(session.id)?;
        let day = clock.day(session.started_at);
        rows.extend(Gathering { session, day, shelf_of }.rows(&counts));
    }
    Ok(rows)
}

/// A row of which nothing is known but where and when.
fn bare(day: &Day, kind: Kind, phase: Phase, outcome: Outcome, count: u32) -> Row {
    Row {
        day: day.clone(),
        kind,
        scenario: None,
        channel: None,
        door: None,
        phase,
        outcome,
        count: count.into(),
    }
}

fn visit(counted: &VisitCountRow) -> Row {
    let safe = |hit| match hit {
        Hit::Hit => Outcome::Safe,
        Hit::Miss => Outcome::Unsafe,
    };
    let (door, phase, outcome) = match counted.what {
        VisitCount::Visitor => (None, Phase::Visit, Outcome::Came),
        VisitCount::Opened(door) => (Some(door), Phase::Door, Outcome::Opened),
        VisitCount::Finished(door) => (Some(door), Phase::Door, Outcome::Finished),
        VisitCount::Before(hit) => (None, Phase::Before, safe(hit)),
        VisitCount::After(hit) => (None, Phase::After, safe(hit)),
    };
    Row {
        door,
        ..bare(&counted.day, Kind::Kiosk, phase, outcome, counted.count)
    }
}

/// A session whose counts are gathered.
struct Gathering<'a> {
    session: SessionRow,
    day: Day,
    shelf_of: ShelfOf<'a>,
}

impl Gathering<'_> {
    fn rows(&self, counts: &[SessionCount]) -> Vec<Row> {
        let answers = |question: &[SessionCount]| question.iter().map(chosen).fold(0, u32::saturating_add);
        let questions = || counts.chunk_by(|one, next| one.question == next.question);
        let most = questions().map(answers).max().unwrap_or_default();
        let mut rows = vec![self.bare(Phase::Session, Outcome::Held, 1)];
        if most >= FEWEST {
            rows.push(self.bare(Phase::Session, Outcome::People, most));
        }
        // As the room itself is told: nothing from fewer than five.
        let enough: Vec<&[SessionCount]> = questions().filter(|question| answers(question) >= FEWEST).collect();
        let parts = || counts.iter().filter(|count| count.nature.is_some()).map(|count| count.part);
        let (first, last) = (parts().min(), parts().max());
        for count in enough.into_iter().flatten() {
            let row = match count.kind {
                CountKind::Item => self.item(count, first, last),
                CountKind::Decision => Some(self.decision(count)),
                // Whatever a facilitator asks may be finer than anything here.
                CountKind::Poll => None,
            };
            rows.extend(row);
        }
        rows
    }

    fn bare(&self, phase: Phase, outcome: Outcome, count: u32) -> Row {
        bare(&self.day, Kind::Room, phase, outcome, count)
    }

    /// An item that was explained; of others nobody was told what was right.
    fn item(&self, count: &SessionCount, first: Option<u32>, last: Option<u32>) -> Option<Row> {
        let outcome = match (count.nature?, count.hit) {
            (Nature::Scam, true) => Outcome::Caught,
            (Nature::Scam, false) => Outcome::Missed,
            (Nature::Genuine, true) => Outcome::TurnedAway,
            (Nature::Genuine, false) => Outcome::LetIn,
        };
        let phase = match Some(count.part) {
            part if part == first => Phase::Before,
            part if part == last => Phase::After,
            _ => Phase::Between,
        };
        let shelf = (self.shelf_of)(&self.session.session.pack);
        let channel = shelf.and_then(|shelf| Some(shelf.pack.items.item(&ItemId(count.about.clone()))?.0));
        Some(Row {
            channel,
            ..self.bare(phase, outcome, chosen(count))
        })
    }

    fn decision(&self, count: &SessionCount) -> Row {
        let phase = match count.round {
            Round::First => Phase::FirstVote,
            Round::Second => Phase::SecondVote,
        };
        let (scenario, channel, outcome) = self.told(count).unwrap_or((None, None, Outcome::Unknown));
        Row {
            scenario,
            channel,
            ..self.bare(phase, outcome, chosen(count))
        }
    }

    /// Of which story a decision was, over which channel, and what was chosen; none where its pack has it no more.
    fn told(&self, count: &SessionCount) -> Option<(Option<ScenarioId>, Option<Channel>, Outcome)> {
        let own = (self.shelf_of)(&self.session.session.pack)?;
        let (pack, id) = match &self.session.session.program {
            Program::Story { scenario } => (None, scenario.clone()),
            Program::Plan { plan } => {
                let part = own.pack.plans.get(plan)?.parts.get(usize::try_from(count.part).ok()?)?;
                (part.pack.clone(), part.scenario.clone()?)
            }
        };
        let shelf = pack.map_or(Some(own), |pack| (self.shelf_of)(&pack))?;
        let (channel, outcome) = chose(story(&shelf, &id)?, count)?;
        Some((Some(id), Some(channel), outcome))
    }
}

fn story<'a>(shelf: &'a Shelf, id: &ScenarioId) -> Option<&'a Scenario> {
    shelf.pack.scenarios.get(id)
}

/// The channel of a step, and what choosing this there was.
fn chose(story: &Scenario, count: &SessionCount) -> Option<(Channel, Outcome)> {
    let step = story.step(&count.about)?;
    let own = step.choices.iter().find(|choice| choice.id == count.choice);
    let exit = || match serde_plain::from_str(&count.choice.0).ok()? {
        Exit::HangUp => Some(Outcome::HangUp),
        Exit::SelfCheck => Some(Outcome::SelfCheck),
        Exit::AskSomeone => Some(Outcome::AskSomeone),
        Exit::StopWatching => Some(Outcome::StopWatching),
    };
    let outcome = own.map(|choice| choice.kind.into()).or_else(exit);
    Some((step.channel, outcome.unwrap_or(Outcome::Unknown)))
}

fn chosen(count: &SessionCount) -> u32 {
    count.phones.saturating_add(count.hands)
}
