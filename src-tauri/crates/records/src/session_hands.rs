//! Table `session_hands`: how many hands the facilitator counted, by question and option.

use rusqlite::named_params;
use words::{Letter, SessionId};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, written},
};

/// 2026-11-23.
pub(crate) const CREATE: &str = "
    CREATE TABLE session_hands (
        session  INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        question INTEGER NOT NULL,
        letter   TEXT    NOT NULL,
        hands    INTEGER NOT NULL,
        PRIMARY KEY (session, question, letter)
    ) STRICT, WITHOUT ROWID;
";

/// Hands that were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandsRow {
    /// The question, from 0.
    pub question: u32,
    /// The option.
    pub letter: Letter,
    /// How many.
    pub hands: u32,
}

impl Records {
    /// Keeps how many hands an option had.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn keep_hands(&mut self, session: SessionId, row: HandsRow) -> Result<(), RecordsError> {
        let sql = "INSERT INTO session_hands (session, question, letter, hands) VALUES (:session, :question, :letter, :hands)
                   ON CONFLICT (session, question, letter) DO UPDATE SET hands = excluded.hands";
        let row = named_params! {
            ":session": session.0, ":question": row.question, ":letter": written(row.letter), ":hands": row.hands,
        };
        self.connection.execute(sql, row).doing("recording hands")?;
        Ok(())
    }

    /// The hands of a session.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn hands(&self, session: SessionId) -> Result<Vec<HandsRow>, RecordsError> {
        let doing = "reading the hands of a session";
        let sql = "SELECT question, letter, hands FROM session_hands WHERE session = ?1 ORDER BY question, letter";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select
            .query_map([session.0], |row| {
                let (question, letter, hands) = (row.get("question")?, read(row, "letter")?, row.get("hands")?);
                Ok(letter.map(|letter| HandsRow { question, letter, hands }))
            })
            .doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}
