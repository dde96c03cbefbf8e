//! Table `session_presses`: what the facilitator pressed, in order; played again it leads to the same place.

use rusqlite::{TransactionBehavior, named_params};
use words::{Letter, Moment, Press, SessionId};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, read_some, written},
};

/// 2026-11-23. `letter` only of `take`.
pub(crate) const CREATE: &str = "
    CREATE TABLE session_presses (
        session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        place   INTEGER NOT NULL,
        press   TEXT    NOT NULL,
        letter  TEXT,
        at      INTEGER NOT NULL,
        PRIMARY KEY (session, place)
    ) STRICT, WITHOUT ROWID;
";

/// A press as the table writes it. A word that has shipped is never changed.
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Next,
    Back,
    SkipPart,
    EndEarly,
    Take,
    Pause,
    GoOn,
}

impl Records {
    /// Appends a press.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn append_press(&mut self, session: SessionId, press: Press, now: Moment) -> Result<(), RecordsError> {
        let doing = "recording a press";
        let (word, letter) = match press {
            Press::Next => (Word::Next, None),
            Press::Back => (Word::Back, None),
            Press::SkipPart => (Word::SkipPart, None),
            Press::EndEarly => (Word::EndEarly, None),
            Press::Take { letter } => (Word::Take, Some(letter)),
            Press::Pause => (Word::Pause, None),
            Press::GoOn => (Word::GoOn, None),
        };
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        let sql = "INSERT INTO session_presses (session, place, press, letter, at)
                   VALUES (:session, (SELECT count(*) FROM session_presses WHERE session = :session), :press, :letter, :at)";
        let row = named_params! {
            ":session": session.0, ":press": written(word), ":letter": letter.map(written), ":at": now.0,
        };
        change.execute(sql, row).doing(doing)?;
        let touched = "UPDATE sessions SET touched_at = ?2 WHERE id = ?1";
        change.execute(touched, (session.0, now.0)).doing(doing)?;
        change.commit().doing(doing)
    }

    /// What was pressed, in order.
    ///
    /// # Errors
    /// Whatever SQLite refuses; [`RecordsError::Row`] for a word of a later version.
    pub fn presses(&self, session: SessionId) -> Result<Vec<(Press, Moment)>, RecordsError> {
        let doing = "reading what was pressed";
        let sql = "SELECT press, letter, at FROM session_presses WHERE session = ?1 ORDER BY place";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select
            .query_map([session.0], |row| {
                let (word, letter, at) = (read(row, "press")?, read_some(row, "letter")?, row.get("at")?);
                Ok((|| Ok((press(word?, letter?)?, Moment(at))))())
            })
            .doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}

fn press(word: Word, letter: Option<Letter>) -> Result<Press, RecordsError> {
    Ok(match (word, letter) {
        (Word::Next, _) => Press::Next,
        (Word::Back, _) => Press::Back,
        (Word::SkipPart, _) => Press::SkipPart,
        (Word::EndEarly, _) => Press::EndEarly,
        (Word::Pause, _) => Press::Pause,
        (Word::GoOn, _) => Press::GoOn,
        (Word::Take, Some(letter)) => Press::Take { letter },
        (Word::Take, None) => {
            return Err(RecordsError::Row {
                doing: "reading what was pressed",
                found: "take".to_owned(),
            });
        }
    })
}
