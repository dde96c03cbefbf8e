//! Table `settings`: what a person has set, one row a setting.

use std::collections::BTreeMap;

use rusqlite::{TransactionBehavior, named_params};
use words::PersonId;

use crate::{Records, RecordsError, error::Doing};

/// 2026-11-22.
pub(crate) const CREATE: &str = "
    CREATE TABLE settings (
        person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        name   TEXT    NOT NULL,
        value  TEXT    NOT NULL,
        PRIMARY KEY (person, name)
    ) STRICT, WITHOUT ROWID;
";

impl Records {
    /// What a person has set, by name.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn settings(&self, person: PersonId) -> Result<BTreeMap<String, String>, RecordsError> {
        let doing = "reading the settings";
        let mut select = self
            .connection
            .prepare_cached("SELECT name, value FROM settings WHERE person = ?1")
            .doing(doing)?;
        let rows = select.query_map([person.0], |row| Ok((row.get(0)?, row.get(1)?))).doing(doing)?;
        rows.collect::<Result<_, _>>().doing(doing)
    }

    /// Sets several settings of a person at once; the others stay.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn set_settings(&mut self, person: PersonId, settings: &BTreeMap<String, String>) -> Result<(), RecordsError> {
        let doing = "writing the settings";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        for (name, value) in settings {
            change
                .prepare_cached(
                    "INSERT INTO settings (person, name, value) VALUES (:person, :name, :value)
                     ON CONFLICT (person, name) DO UPDATE SET value = excluded.value",
                )
                .doing(doing)?
                .execute(named_params! { ":person": person.0, ":name": name, ":value": value })
                .doing(doing)?;
        }
        change.commit().doing(doing)
    }
}
