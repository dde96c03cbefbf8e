//! `booster.*`: what is due, one recall and one new item; the days for a calendar.

mod begin;
mod calendar;
mod found;
mod play;

use std::{collections::BTreeSet, sync::Arc};

use lesson::booster::{Standing, dates, standing};
use records::{Records, RecordsError};
use wire::{BoosterCalendar, BoosterDay, BoosterDue, BoosterLook, PaperSaved, Refusal};
use words::{Day, ErrorCode, PersonId, Seat};

use crate::{Clock, desk::Desk, papers, refusal::refuse};

/// So many of the last answers say what this person gets wrong.
const LAST: u32 = 200;

/// `booster.*`
pub struct Boosters {
    desk: Arc<Desk>,
}

impl Boosters {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// What is due.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that has no boosters.
    pub fn look(&self, seat: Seat, _: BoosterLook) -> Result<BoosterDue, Refusal> {
        person(seat)?;
        Ok(due(&self.desk, self.desk.drawer().records.as_ref(), seat))
    }

    /// Saves the days that are still to come where the person keeps downloads, for a calendar.
    ///
    /// # Errors
    /// [`ErrorCode::BoosterNotDue`] where none is to come; as [`crate::Papers::save`].
    pub fn calendar(&self, seat: Seat, request: BoosterCalendar) -> Result<PaperSaved, Refusal> {
        person(seat)?;
        let now = self.desk.clock.now();
        let today = self.desk.clock.day(now);
        let days = due(&self.desk, self.desk.drawer().records.as_ref(), seat).days;
        let to_come: Vec<BoosterDay> = days.into_iter().filter(|day| day.day >= today && !day.done).collect();
        let written = calendar::written(&to_come, request.lang, now);
        let written = written.ok_or_else(|| refuse(ErrorCode::BoosterNotDue, "no day is to come"))?;
        papers::save_among_downloads(&self.desk, calendar::name(request.lang), "ics", written.as_bytes())
    }
}

fn person(seat: Seat) -> Result<PersonId, Refusal> {
    match seat {
        Seat::Person(person) => Ok(person),
        _ => Err(refuse(ErrorCode::NotAllowed, "only a person has boosters")),
    }
}

/// What is due for a seat; nothing for one that keeps no records, and nothing where they cannot be read: practice goes on without.
pub(crate) fn due(desk: &Desk, records: Option<&Records>, seat: Seat) -> BoosterDue {
    let (Seat::Person(person), Some(records)) = (seat, records) else {
        return BoosterDue::default();
    };
    due_for(records, person, desk.clock.as_ref()).unwrap_or_else(|error| {
        tracing::warn!(%error, "it is not known which booster is due");
        BoosterDue::default()
    })
}

/// What is due for a person today.
pub(crate) fn due_for(records: &Records, person: PersonId, clock: &dyn Clock) -> Result<BoosterDue, RecordsError> {
    let Some(Counted { first, done, stands }) = counted(records, person, clock)? else {
        return Ok(BoosterDue::default());
    };
    let days = dates(&first).map(|(number, day)| BoosterDay {
        day,
        number,
        done: done.contains(&number),
    });
    Ok(BoosterDue {
        due: stands.due.is_some(),
        next: stands.next,
        days: days.collect(),
    })
}

/// How the days of a person are counted.
struct Counted {
    /// The day of the first story.
    first: Day,
    /// The numbers of the days on which one was done.
    done: BTreeSet<u32>,
    /// How it stands today.
    stands: Standing,
}

/// None for somebody who has not played a story yet.
fn counted(records: &Records, person: PersonId, clock: &dyn Clock) -> Result<Option<Counted>, RecordsError> {
    let now = clock.now();
    let Some(first) = records.first_played(person, now)? else {
        return Ok(None);
    };
    let first = clock.day(first);
    let boosters = records.boosters(person)?;
    let done = boosters.iter().filter(|booster| booster.done_at.is_some());
    let done = done.map(|booster| booster.due_on).collect();
    let stands = standing(&first, &done, &clock.day(now));
    Ok(Some(Counted { first, done, stands }))
}
