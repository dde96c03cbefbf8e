//! Table `session_counts`: what is left of an ended session. One row an option of a question, and nothing of whoever chose it.

use rusqlite::{Connection, Row, named_params};
use words::{ChoiceId, Letter, Nature, Round, SessionId};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, read_some, written},
};

/// 2026-11-23. `about` is the item, the step or the part; `nature` and `hit` only of an item that was explained.
pub(crate) const CREATE: &str = "
    CREATE TABLE session_counts (
        session  INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        question INTEGER NOT NULL,
        part     INTEGER NOT NULL,
        kind     TEXT    NOT NULL CHECK (kind IN ('item', 'decision', 'poll')),
        about    TEXT    NOT NULL,
        round    TEXT    NOT NULL,
        nature   TEXT,
        letter   TEXT    NOT NULL,
        choice   TEXT    NOT NULL,
        hit      INTEGER NOT NULL,
        phones   INTEGER NOT NULL,
        hands    INTEGER NOT NULL,
        PRIMARY KEY (session, question, letter)
    ) STRICT, WITHOUT ROWID;
";

/// What a question was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountKind {
    /// A contact.
    Item,
    /// A decision of a story.
    Decision,
    /// A question without a right answer.
    Poll,
}

/// How often an option was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionCount {
    /// The question, from 0.
    pub question: u32,
    /// The part in which it was asked, from 0.
    pub part: u32,
    /// What it was about.
    pub kind: CountKind,
    /// The item, the step or the part.
    pub about: String,
    /// The first vote or the second.
    pub round: Round,
    /// Of an item that was explained: what it was.
    pub nature: Option<Nature>,
    /// The option.
    pub letter: Letter,
    /// What it was.
    pub choice: ChoiceId,
    /// It caught the scam, or turned the genuine contact away.
    pub hit: bool,
    /// On phones.
    pub phones: u32,
    /// With hands.
    pub hands: u32,
}

impl SessionCount {
    pub(crate) fn insert(&self, connection: &Connection, session: SessionId) -> rusqlite::Result<()> {
        let sql = "INSERT INTO session_counts (session, question, part, kind, about, round, nature, letter, choice, hit, phones, hands)
                   VALUES (:session, :question, :part, :kind, :about, :round, :nature, :letter, :choice, :hit, :phones, :hands)";
        let row = named_params! {
            ":session": session.0, ":question": self.question, ":part": self.part, ":kind": written(self.kind), ":about": self.about,
            ":round": written(self.round), ":nature": self.nature.map(written), ":letter": written(self.letter),
            ":choice": self.choice.0, ":hit": self.hit, ":phones": self.phones, ":hands": self.hands,
        };
        connection.prepare_cached(sql)?.execute(row).map(|_| ())
    }
}

impl Records {
    /// What is left of an ended session, question by question and A first.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn session_counts(&self, session: SessionId) -> Result<Vec<SessionCount>, RecordsError> {
        let doing = "reading the counts of a session";
        let sql = "SELECT question, part, kind, about, round, nature, letter, choice, hit, phones, hands FROM session_counts
                   WHERE session = ?1 ORDER BY question, letter";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map([session.0], |row| Ok(count(row))).doing(doing)?;
        rows.map(|row| row.doing(doing)?.doing(doing)?).collect()
    }
}

type Read<T> = rusqlite::Result<Result<T, RecordsError>>;

fn count(row: &Row<'_>) -> Read<SessionCount> {
    let (kind, round, nature, letter) = (
        read(row, "kind")?,
        read(row, "round")?,
        read_some(row, "nature")?,
        read(row, "letter")?,
    );
    let read = |kind, round, nature, letter| -> rusqlite::Result<SessionCount> {
        Ok(SessionCount {
            question: row.get("question")?,
            part: row.get("part")?,
            kind,
            about: row.get("about")?,
            round,
            nature,
            letter,
            choice: ChoiceId(row.get("choice")?),
            hit: row.get("hit")?,
            phones: row.get("phones")?,
            hands: row.get("hands")?,
        })
    };
    match (kind, round, nature, letter) {
        (Ok(kind), Ok(round), Ok(nature), Ok(letter)) => Ok(Ok(read(kind, round, nature, letter)?)),
        (Err(error), ..) | (_, Err(error), ..) | (_, _, Err(error), _) | (.., Err(error)) => Ok(Err(error)),
    }
}
