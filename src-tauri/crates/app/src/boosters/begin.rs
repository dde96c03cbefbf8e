//! Beginning a booster: which one is due, in which format, with which item.

use lesson::{
    booster::{Past, Plan, plan, replacement},
    progress::Answered,
};
use records::{BoosterRow, Records};
use wire::Refusal;
use words::{BoosterId, ErrorCode, ItemId, PersonId, Seat};

use super::{Boosters, LAST, counted, play::records};
use crate::{desk::Drawer, live_quiz, met::answered, refusal::refuse};

/// What a plan rests on.
struct Before {
    /// The boosters that were done.
    past: Vec<Past>,
    /// The items that were met, the longest ago first.
    met: Vec<ItemId>,
    /// The last answers.
    answers: Vec<Answered>,
}

impl Boosters {
    pub(super) fn due_number(&self, records: &Records, person: PersonId) -> Result<u32, Refusal> {
        let counted = counted(records, person, self.desk.clock.as_ref()).map_err(|error| self.refused(&error))?;
        let due = counted.and_then(|counted| counted.stands.due);
        due.ok_or_else(|| refuse(ErrorCode::BoosterNotDue, "no booster is due"))
    }

    pub(super) fn begin(&self, drawer: &mut Drawer, person: PersonId, due_on: u32) -> Result<BoosterRow, Refusal> {
        let started_at = self.desk.clock.now();
        let planned = self.planned(drawer, person)?;
        let mut row = BoosterRow {
            id: BoosterId(0),
            person,
            due_on,
            format: planned.format,
            pack: self.desk.shelf.id.clone(),
            item: planned.item.id.clone(),
            recalled: None,
            started_at,
            done_at: None,
        };
        let begun = records(drawer)?.begin_booster(&row);
        row.id = begun.map_err(|error| self.refused(&error))?;
        Ok(row)
    }

    fn planned(&self, drawer: &mut Drawer, person: PersonId) -> Result<Plan<'_>, Refusal> {
        let Before { past, met, answers } = self.before(drawer, person)?;
        let planned = plan(&self.desk.shelf.pack, &past, &met, &answers, self.desk.chance.seed());
        planned.ok_or_else(|| refuse(ErrorCode::NothingToAsk, self.desk.shelf.id.0.clone()))
    }

    /// The booster with an item that the pack has.
    pub(super) fn with_item(&self, drawer: &mut Drawer, person: PersonId, mut row: BoosterRow) -> Result<BoosterRow, Refusal> {
        let shelf = &self.desk.shelf;
        if row.pack == shelf.id && shelf.pack.items.item(&row.item).is_some() {
            return Ok(row);
        }
        let Before { past, met, answers } = self.before(drawer, person)?;
        let other = replacement(&shelf.pack, &past, &met, &answers, self.desk.chance.seed());
        let other = other.ok_or_else(|| refuse(ErrorCode::NothingToAsk, shelf.id.0.clone()))?;
        let given = records(drawer)?.give_booster_item(row.id, &shelf.id, &other.id);
        given.map_err(|error| self.refused(&error))?;
        row.pack = shelf.id.clone();
        row.item = other.id.clone();
        Ok(row)
    }

    fn before(&self, drawer: &mut Drawer, person: PersonId) -> Result<Before, Refusal> {
        let met = live_quiz::met(drawer, Seat::Person(person), &self.desk.shelf);
        let mut met: Vec<_> = met.into_iter().collect();
        met.sort_by_key(|(_, at)| *at);
        let records = records(drawer)?;
        let done = self.rows(records, person)?.into_iter().filter(|row| row.done_at.is_some());
        let past = done.map(|row| {
            let answers = records.answers_of_booster(row.id).map_err(|error| self.refused(&error))?;
            let contact = answers.last().map(|answer| &answer.answer.contact);
            Ok(Past {
                format: row.format,
                item: contact.map(|contact| (contact.channel, contact.nature)),
            })
        });
        let past = past.collect::<Result<_, Refusal>>()?;
        let answers = records
            .last_answers(person, &self.desk.shelf.id, LAST)
            .map_err(|error| self.refused(&error))?;
        Ok(Before {
            past,
            met: met.into_iter().map(|(item, _)| item).collect(),
            answers: answers.iter().map(answered).collect(),
        })
    }
}
