//! Table `quizzes`: one row a set of items that a person judges and acts on.

use rusqlite::{OptionalExtension, Row, TransactionBehavior, named_params};
use words::{ItemId, Moment, PackId, PersonId, QuizId, QuizKind};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, written},
};

/// 2026-11-23. `items` are the ids in the order in which they are asked, with a space between; `hash` says exactly which text was judged.
pub(crate) const CREATE: &str = "
    CREATE TABLE quizzes (
        id         INTEGER PRIMARY KEY,
        person     INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        kind       TEXT    NOT NULL,
        pack       TEXT    NOT NULL,
        version    TEXT    NOT NULL,
        hash       TEXT    NOT NULL,
        items      TEXT    NOT NULL,
        seed       INTEGER NOT NULL,
        state      TEXT    NOT NULL CHECK (state IN ('open', 'ended', 'given-up')),
        started_at INTEGER NOT NULL,
        touched_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX quizzes_by_person ON quizzes (person, state, touched_at);
";

const COLUMNS: &str = "id, person, kind, pack, version, hash, items, seed, state, started_at, touched_at";

/// A quiz to be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuiz {
    /// Whose it is.
    pub person: PersonId,
    /// When it is asked.
    pub kind: QuizKind,
    /// The pack its items are of.
    pub pack: PackId,
    /// The pack's version.
    pub version: String,
    /// The pack's content hash.
    pub hash: String,
    /// The items, in the order in which they are asked.
    pub items: Vec<ItemId>,
    /// The seed by which the choices are shuffled.
    pub seed: u64,
}

/// Whether a quiz goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuizState {
    /// It can be resumed.
    Open,
    /// Every item was answered.
    Ended,
    /// Another one was begun instead.
    GivenUp,
}

/// A recorded quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizRow {
    /// Its number.
    pub id: QuizId,
    /// As it was begun.
    pub quiz: NewQuiz,
    /// Whether it goes on.
    pub state: QuizState,
    /// When it began.
    pub started_at: Moment,
    /// When it was last answered, or begun.
    pub touched_at: Moment,
}

impl Records {
    /// Begins a quiz, and gives up the person's open ones.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn begin_quiz(&mut self, quiz: &NewQuiz, now: Moment) -> Result<QuizId, RecordsError> {
        let doing = "beginning a quiz";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        change
            .prepare_cached("UPDATE quizzes SET state = 'given-up' WHERE person = ?1 AND state = 'open'")
            .doing(doing)?
            .execute([quiz.person.0])
            .doing(doing)?;
        let items: Vec<&str> = quiz.items.iter().map(|item| item.0.as_str()).collect();
        let id = change
            .prepare_cached(
                "INSERT INTO quizzes (person, kind, pack, version, hash, items, seed, state, started_at, touched_at)
                 VALUES (:person, :kind, :pack, :version, :hash, :items, :seed, 'open', :now, :now)",
            )
            .doing(doing)?
            .insert(named_params! {
                ":person": quiz.person.0,
                ":kind": written(quiz.kind),
                ":pack": quiz.pack.0,
                ":version": quiz.version,
                ":hash": quiz.hash,
                ":items": items.join(" "),
                ":seed": quiz.seed.cast_signed(),
                ":now": now.0,
            })
            .doing(doing)?;
        change.commit().doing(doing)?;
        Ok(QuizId(id))
    }

    /// The quiz of that number.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn quiz(&self, id: QuizId) -> Result<Option<QuizRow>, RecordsError> {
        let doing = "reading a quiz";
        let sql = format!("SELECT {COLUMNS} FROM quizzes WHERE id = ?1");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        select.query_row([id.0], quiz_row).optional().doing(doing)?.transpose()
    }

    /// A person's quizzes in that state, last touched first, at most so many.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn quizzes(&self, person: PersonId, state: QuizState, most: u32) -> Result<Vec<QuizRow>, RecordsError> {
        let doing = "reading the quizzes";
        let sql = format!("SELECT {COLUMNS} FROM quizzes WHERE person = ?1 AND state = ?2 ORDER BY touched_at DESC, id DESC LIMIT ?3");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let rows = select.query_map((person.0, written(state), most), quiz_row).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}

fn quiz_row(row: &Row<'_>) -> rusqlite::Result<Result<QuizRow, RecordsError>> {
    let items: String = row.get("items")?;
    let (kind, state) = (read(row, "kind")?, read(row, "state")?);
    let quiz = |kind| -> rusqlite::Result<NewQuiz> {
        Ok(NewQuiz {
            person: PersonId(row.get("person")?),
            kind,
            pack: PackId(row.get("pack")?),
            version: row.get("version")?,
            hash: row.get("hash")?,
            items: items.split_whitespace().map(|id| ItemId(id.to_owned())).collect(),
            seed: row.get::<_, i64>("seed")?.cast_unsigned(),
        })
    };
    let (kind, state) = match (kind, state) {
        (Ok(kind), Ok(state)) => (kind, state),
        (Err(error), _) | (_, Err(error)) => return Ok(Err(error)),
    };
    Ok(Ok(QuizRow {
        id: QuizId(row.get("id")?),
        quiz: quiz(kind)?,
        state,
        started_at: Moment(row.get("started_at")?),
        touched_at: Moment(row.get("touched_at")?),
    }))
}
