//! What an audience can be led through, and what was not ended.

use lesson::{
    mix::borrows,
    pack::{Part, Plan, Scenario},
    session::{Act, Agenda, Does, plans, stories},
};
use records::{Records, SessionRow, SessionState};
use wire::{PastSession, PlanCard, RoomOffers, RoomPart, RoomStory, UnfinishedSession};
use words::{Program, SessionId};

use crate::{
    desk::{Desk, Shelf},
    view::to_the_loss,
};

/// So many ended sessions are listed.
const PAST: u32 = 20;

/// What is offered. `led` is the session that is open now: it is not unfinished.
pub(super) fn offers(desk: &Desk, shelf: &Shelf, led: Option<SessionId>) -> RoomOffers {
    // Before the lock is taken: finding them the first time is slow, and nobody else is to wait for it.
    let stories = shelf.led_alone.get_or_init(|| led_alone(shelf)).clone();
    let drawer = desk.drawer();
    let records = drawer.records.as_ref();
    let open = records.map(|records| rows(records, SessionState::Open, 9)).unwrap_or_default();
    let unfinished = open
        .into_iter()
        .find(|row| Some(row.id) != led)
        .map(|row| unfinished(desk, records, row));
    let past = records.map(|records| rows(records, SessionState::Ended, PAST)).unwrap_or_default();
    let past = past.into_iter().map(|row| PastSession {
        session: row.id,
        title: desk.program_title(&row.session.pack, &row.session.program),
        at: row.touched_at,
    });
    RoomOffers {
        packs: desk.choices(),
        pack: shelf.id.clone(),
        plans: plans(&shelf.pack).into_iter().filter_map(|plan| card(desk, shelf, plan)).collect(),
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

fn unfinished(desk: &Desk, records: Option<&Records>, row: SessionRow) -> UnfinishedSession {
    let phones = records.and_then(|records| records.phones(row.id).ok());
    UnfinishedSession {
        session: row.id,
        title: desk.program_title(&row.session.pack, &row.session.program),
        at: row.touched_at,
        can_go_on: desk.is_there(&row.session.pack, &row.session.hash),
        phones: phones.is_some_and(|phones| !phones.is_empty()),
    }
}

/// A plan as it is listed. One that borrows is listed as it is written: the other packs are opened when it is led.
fn card(desk: &Desk, shelf: &Shelf, plan: &Plan) -> Option<PlanCard> {
    let program = Program::Plan { plan: plan.id.clone() };
    let agenda = Agenda::of(&shelf.pack, &program);
    let (seconds, parts) = match &agenda {
        Some(agenda) => (agenda.seconds, parts(shelf, agenda)),
        None if borrows(&shelf.pack, &program).is_empty() => return None,
        None => (plan.length()?, plan.parts.iter().map(|part| written(desk, shelf, part)).collect()),
    };
    Some(PlanCard {
        program,
        title: plan.title.clone(),
        minutes: seconds.div_ceil(60),
        parts,
    })
}

fn written(desk: &Desk, shelf: &Shelf, part: &Part) -> RoomPart {
    let from = part.pack.as_ref().unwrap_or(&shelf.id);
    RoomPart {
        part: part.id.clone(),
        kind: part.kind,
        title: part.scenario.as_ref().and_then(|story| desk.story_title(from, story)),
        seconds: part.length().unwrap_or_default(),
    }
}

/// The stories that can be led alone.
fn led_alone(shelf: &Shelf) -> Vec<RoomStory> {
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
