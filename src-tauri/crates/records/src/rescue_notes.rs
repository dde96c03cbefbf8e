//! Table `rescue_notes`: what a person wrote down after it happened, kept only because they said so. One row a person.

use rusqlite::{OptionalExtension, named_params};
use words::{PersonId, RescueNotes};

use crate::{Records, RecordsError, error::Doing};

/// 2026-11-22.
pub(crate) const CREATE: &str = "
    CREATE TABLE rescue_notes (
        person  INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
        payee   TEXT NOT NULL,
        account TEXT NOT NULL,
        bank    TEXT NOT NULL,
        time    TEXT NOT NULL,
        amount  TEXT NOT NULL,
        contact TEXT NOT NULL,
        other   TEXT NOT NULL
    ) STRICT;
";

impl Records {
    /// The notes a person has kept, if any.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn notes(&self, person: PersonId) -> Result<Option<RescueNotes>, RecordsError> {
        let doing = "reading the notes";
        let mut select = self
            .connection
            .prepare_cached("SELECT payee, account, bank, time, amount, contact, other FROM rescue_notes WHERE person = ?1")
            .doing(doing)?;
        let row = select.query_row([person.0], |row| {
            Ok(RescueNotes {
                payee: row.get(0)?,
                account: row.get(1)?,
                bank: row.get(2)?,
                time: row.get(3)?,
                amount: row.get(4)?,
                contact: row.get(5)?,
                other: row.get(6)?,
            })
        });
        row.optional().doing(doing)
    }

    /// Keeps a person's notes in place of those kept before, of which nothing is left in the files.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn keep_notes(&mut self, person: PersonId, notes: &RescueNotes) -> Result<(), RecordsError> {
        let doing = "keeping the notes";
        self.connection
            .prepare_cached(
                "INSERT INTO rescue_notes (person, payee, account, bank, time, amount, contact, other)
                 VALUES (:person, :payee, :account, :bank, :time, :amount, :contact, :other)
                 ON CONFLICT (person) DO UPDATE SET
                     payee = excluded.payee, account = excluded.account, bank = excluded.bank, time = excluded.time,
                     amount = excluded.amount, contact = excluded.contact, other = excluded.other",
            )
            .doing(doing)?
            .execute(named_params! {
                ":person": person.0,
                ":payee": notes.payee,
                ":account": notes.account,
                ":bank": notes.bank,
                ":time": notes.time,
                ":amount": notes.amount,
                ":contact": notes.contact,
                ":other": notes.other,
            })
            .doing(doing)?;
        self.empty_the_log(doing)
    }

    /// Erases a person's notes: nothing of them is left in the file or in its log.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn erase_notes(&mut self, person: PersonId) -> Result<(), RecordsError> {
        let doing = "erasing the notes";
        self.connection
            .execute("DELETE FROM rescue_notes WHERE person = ?1", [person.0])
            .doing(doing)?;
        self.empty_the_log(doing)
    }
}
