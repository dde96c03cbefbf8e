//! Table `people`: who uses this computer. A colour and an animal, no name.

use words::PersonId;

use crate::{Records, RecordsError, error::Doing};

/// 2026-11-22. One person is there from the start, so that practice never begins with a form.
pub(crate) const CREATE: &str = "
    CREATE TABLE people (
        id     INTEGER PRIMARY KEY,
        animal TEXT NOT NULL,
        colour TEXT NOT NULL
    ) STRICT;
    INSERT INTO people (id, animal, colour) VALUES (1, 'magpie', 'jade');
";

/// One of several people at this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// The animal they chose.
    pub animal: String,
    /// The colour they chose.
    pub colour: String,
}

impl Records {
    /// Everybody who uses this computer, first come first.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn people(&self) -> Result<Vec<PersonRow>, RecordsError> {
        let doing = "reading the people";
        let mut select = self
            .connection
            .prepare_cached("SELECT id, animal, colour FROM people ORDER BY id")
            .doing(doing)?;
        let rows = select.query_map([], |row| {
            Ok(PersonRow {
                id: PersonId(row.get(0)?),
                animal: row.get(1)?,
                colour: row.get(2)?,
            })
        });
        rows.doing(doing)?.collect::<Result<_, _>>().doing(doing)
    }
}
