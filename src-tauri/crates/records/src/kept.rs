//! How much is kept of a person, and since when.

use rusqlite::named_params;
use words::{Moment, PersonId};

use crate::{Records, RecordsError, error::Doing};

/// How much is kept of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Stories that were begun.
    pub runs: u32,
    /// Sets of items that were begun.
    pub quizzes: u32,
    /// Repetitions that were begun.
    pub boosters: u32,
    /// Contacts that were judged or acted on.
    pub answers: u32,
    /// Things that were set.
    pub settings: u32,
    /// Notes were kept.
    pub notes: bool,
    /// The earliest of it; none where there is nothing that has a time.
    pub since: Option<Moment>,
}

impl Records {
    /// How much is kept of a person.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn kept(&self, person: PersonId) -> Result<Kept, RecordsError> {
        let sql = "SELECT (SELECT count(*) FROM runs WHERE person = :person) AS runs,
                          (SELECT count(*) FROM quizzes WHERE person = :person) AS quizzes,
                          (SELECT count(*) FROM boosters WHERE person = :person) AS boosters,
                          (SELECT count(*) FROM answers WHERE person = :person) AS answers,
                          (SELECT count(*) FROM settings WHERE person = :person) AS settings,
                          EXISTS (SELECT 1 FROM rescue_notes WHERE person = :person) AS notes,
                          (SELECT min(at) FROM (
                              SELECT min(started_at) AS at FROM runs WHERE person = :person
                              UNION ALL SELECT min(started_at) FROM quizzes WHERE person = :person
                              UNION ALL SELECT min(started_at) FROM boosters WHERE person = :person
                              UNION ALL SELECT min(at) FROM answers WHERE person = :person
                          )) AS since";
        let kept = self.connection.query_row(sql, named_params! { ":person": person.0 }, |row| {
            Ok(Kept {
                runs: row.get("runs")?,
                quizzes: row.get("quizzes")?,
                boosters: row.get("boosters")?,
                answers: row.get("answers")?,
                settings: row.get("settings")?,
                notes: row.get("notes")?,
                since: row.get::<_, Option<i64>>("since")?.map(Moment),
            })
        });
        kept.doing("counting what is kept")
    }
}
