//! `notes.*`: what somebody wrote down after it happened. Kept only on request, erased at once.

use std::sync::Arc;

use records::RecordsError;
use wire::{KeptNotes, NotesErase, NotesKeep, NotesRead, Refusal};
use words::{ErrorCode, PersonId, RescueNotes, Seat};

use crate::{
    desk::Desk,
    refusal::{from_records, refuse},
};

/// The most signs a note may have.
const LONGEST: usize = 2_000;

/// `notes.*`
pub struct Notes {
    desk: Arc<Desk>,
}

impl Notes {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// The notes this person has kept.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that keeps nothing; the code of the records where they cannot be read.
    pub fn read(&self, seat: Seat, _: NotesRead) -> Result<KeptNotes, Refusal> {
        let person = person(seat)?;
        let drawer = self.desk.drawer();
        // Without records nothing was ever kept that could be shown: the page stays free to write on.
        let Some(records) = &drawer.records else {
            return Ok(KeptNotes { notes: None });
        };
        let notes = records.notes(person).map_err(|error| self.refused(&error))?;
        Ok(KeptNotes { notes })
    }

    /// Keeps the notes in place of those kept before.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that keeps nothing, [`ErrorCode::BadRequest`] for a note that is too long; the code of
    /// the records where they cannot be written: nobody is told that something is kept that is not.
    pub fn keep(&self, seat: Seat, request: NotesKeep) -> Result<KeptNotes, Refusal> {
        let person = person(seat)?;
        let notes = request.notes;
        if fields(&notes).iter().any(|field| field.chars().count() > LONGEST) {
            return Err(refuse(ErrorCode::BadRequest, "a note is too long"));
        }
        let mut drawer = self.desk.drawer();
        let unopened = drawer.unopened();
        let records = drawer.records.as_mut().ok_or(unopened)?;
        records.keep_notes(person, &notes).map_err(|error| self.refused(&error))?;
        Ok(KeptNotes { notes: Some(notes) })
    }

    /// Erases the notes.
    ///
    /// # Errors
    /// As [`Self::keep`].
    pub fn erase(&self, seat: Seat, _: NotesErase) -> Result<KeptNotes, Refusal> {
        let person = person(seat)?;
        let mut drawer = self.desk.drawer();
        if let Some(records) = drawer.records.as_mut() {
            records.erase_notes(person).map_err(|error| self.refused(&error))?;
        }
        Ok(KeptNotes { notes: None })
    }

    fn refused(&self, error: &RecordsError) -> Refusal {
        from_records(error, &self.desk.data_folder)
    }
}

fn person(seat: Seat) -> Result<PersonId, Refusal> {
    match seat {
        Seat::Person(person) => Ok(person),
        _ => Err(refuse(ErrorCode::NotAllowed, "only a person keeps notes")),
    }
}

fn fields(notes: &RescueNotes) -> [&str; 7] {
    [
        &notes.payee,
        &notes.account,
        &notes.bank,
        &notes.time,
        &notes.amount,
        &notes.contact,
        &notes.other,
    ]
}
