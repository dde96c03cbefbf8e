//! Table `people`: who uses this computer. A colour and an animal, no name.

use rusqlite::OptionalExtension;
use words::{Animal, Colour, PersonId};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, written},
};

/// 2026-11-22. One person is there from the start, so that practice never begins with a form.
pub(crate) const CREATE: &str = "
    CREATE TABLE people (
        id     INTEGER PRIMARY KEY,
        animal TEXT NOT NULL,
        colour TEXT NOT NULL
    ) STRICT;
    INSERT INTO people (id, animal, colour) VALUES (1, 'magpie', 'jade');
";

/// The one person who is there from the start, and after everything was erased.
pub(crate) const FIRST: &str = "INSERT INTO people (id, animal, colour) VALUES (1, 'magpie', 'jade')";

/// What the computer keeps in mind: who sat here last.
const SITTING: &str = "sitting";

/// One of several people at this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// The animal they chose.
    pub animal: Animal,
    /// The colour they chose.
    pub colour: Colour,
}

impl Records {
    /// Everybody who uses this computer, first come first.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn people(&self) -> Result<Vec<PersonRow>, RecordsError> {
        let doing = "reading the people";
        let sql = "SELECT id, animal, colour FROM people ORDER BY id";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map([], |row| {
            let id: i64 = row.get("id")?;
            Ok((id, read(row, "animal")?, read(row, "colour")?))
        });
        rows.doing(doing)?
            .map(|row| {
                let (id, animal, colour) = row.doing(doing)?;
                Ok(PersonRow {
                    id: PersonId(id),
                    animal: animal?,
                    colour: colour?,
                })
            })
            .collect()
    }

    /// Adds a person, who has nothing yet.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn add_person(&mut self, animal: Animal, colour: Colour) -> Result<PersonId, RecordsError> {
        let doing = "adding a person";
        // The number of somebody who was removed is not given again as long as somebody came later; their rows are gone either way.
        let sql = "INSERT INTO people (animal, colour) VALUES (?1, ?2)";
        let mut insert = self.connection.prepare_cached(sql).doing(doing)?;
        insert.insert((written(animal), written(colour))).map(PersonId).doing(doing)
    }

    /// Who sat here last, if they are still among the people.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn sitting(&self) -> Result<Option<PersonId>, RecordsError> {
        let sql = "SELECT people.id FROM computer JOIN people ON people.id = CAST(computer.value AS INTEGER) WHERE computer.name = ?1";
        let row = self.connection.query_row(sql, [SITTING], |row| row.get(0)).optional();
        Ok(row.doing("reading who sat here last")?.map(PersonId))
    }

    /// Keeps in mind who sits here.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn sit_down(&mut self, person: PersonId) -> Result<(), RecordsError> {
        let sql = "INSERT INTO computer (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        let kept = self.connection.execute(sql, (SITTING, person.0.to_string()));
        kept.map(drop).doing("keeping in mind who sits here")
    }
}
