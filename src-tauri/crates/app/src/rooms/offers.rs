//! What an audience can be led through, and what was not ended.

use lesson::{
    pack::Scenario,
    session::{Act, Agenda, Does, plans, stories},
};
use records::{Records, SessionRow, SessionState};
use wire::{PastSession, PlanCard, RoomOffers, RoomPart, RoomStory, UnfinishedSession};
use words::{Program, SessionId, Text};

use super::Hall;
use crate::{desk::Shelf, view::to_the_loss};

/// So many ended sessions are listed.
const PAST: u32 = 20;

/// What is offered. `led` is the session that is open now: it is not unfinished.
pub(super) fn offers(hall: &Hall, led: Option<SessionId>) -> RoomOffers {
    let desk = &hall.desk;
    let shelf = &desk.shelf;
    // Before the lock is taken: finding them the first time is slow, and nobody else is to wait for it.
    let stories = hall.led_alone().to_vec();
    let drawer = desk.drawer();
    let records = drawer.records.as_ref();
    let open = records.map(|records| rows(records, SessionState::Open, 9)).unwrap_or_default();
    let unfinished = open
        .into_iter()
        .find(|row| Some(row.id) != led)
        .map(|row| unfinished(shelf, records, row));
    let past = records.map(|records| rows(records, SessionState::Ended, PAST)).unwrap_or_default();
    let past = past.into_iter().map(|row| PastSession {
        session: row.id,
        title: title(shelf, &row.session.program),
        at: row.touched_at,
    });
    RoomOffers {
        plans: plans(&shelf.pack)
            .into_iter()
            .filter_map(|plan| card(shelf, Program::Plan { plan: plan.id.clone() }))
            .collect(),
        stories,
        unfinished,
        past: past.collect(),
    }
}

fn rows(records: &Records, state: SessionState, most: u32) -> Vec<SessionRow> {
    records.sessions(state, most).unwrap_or_else(|error| {
        tracing::warn!(%error, "the sessions cannot be read");
        Vec::new()
    })
}

fn unfinished(shelf: &Shelf, records: Option<&Records>, row: SessionRow) -> UnfinishedSession {
    let phones = records.and_then(|records| records.phones(row.id).ok());
    UnfinishedSession {
        session: row.id,
        title: title(shelf, &row.session.program),
        at: row.touched_at,
        can_go_on: row.session.pack == shelf.id && row.session.hash == shelf.hash,
        phones: phones.is_some_and(|phones| !phones.is_empty()),
    }
}

fn card(shelf: &Shelf, program: Program) -> Option<PlanCard> {
    let agenda = Agenda::of(&shelf.pack, &program)?;
    Some(PlanCard {
        program,
        title: agenda.title.clone(),
        minutes: agenda.seconds.div_ceil(60),
        parts: parts(shelf, &agenda),
    })
}

/// The stories that can be led alone.
pub(super) fn led_alone(shelf: &Shelf) -> Vec<RoomStory> {
    let stories = stories(&shelf.pack).into_iter();
    let told = |(story, agenda): (&Scenario, Agenda)| RoomStory {
        program: Program::Story {
            scenario: story.id.clone(),
        },
        scenario: story.id.clone(),
        title: story.title.clone(),
        minutes: agenda.seconds.div_ceil(60),
        to_the_loss: to_the_loss(story),
    };
    stories.map(told).collect()
}

/// The parts of a program, as they are listed.
pub(crate) fn parts(shelf: &Shelf, agenda: &Agenda) -> Vec<RoomPart> {
    let part = |act: &Act| RoomPart {
        part: act.part.clone(),
        kind: act.kind,
        title: match &act.does {
            Does::Story(id, ..) => shelf.pack.scenarios.get(id).map(|story| story.title.clone()),
            _ => None,
        },
        seconds: act.seconds,
    };
    agenda.acts.iter().map(part).collect()
}

/// The title of a program; empty where the pack no longer has it.
pub(super) fn title(shelf: &Shelf, program: &Program) -> Text {
    let title = match program {
        Program::Plan { plan } => shelf.pack.plans.get(plan).map(|plan| &plan.title),
        Program::Story { scenario } => shelf.pack.scenarios.get(scenario).map(|story| &story.title),
    };
    title.cloned().unwrap_or_default()
}
