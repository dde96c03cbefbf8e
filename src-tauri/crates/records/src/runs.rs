//! Table `runs`: one row a play-through of a person.

use rusqlite::{OptionalExtension, Row, named_params};
use words::{Moment, PackId, PersonId, RunId, ScenarioId};

use crate::{Records, RecordsError, error::Doing};

/// 2026-11-22. `seed` holds the 64 bits of an unsigned number; `pack`, `version` and `hash` say exactly which text was played.
pub(crate) const CREATE: &str = "
    CREATE TABLE runs (
        id         INTEGER PRIMARY KEY,
        person     INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        pack       TEXT    NOT NULL,
        version    TEXT    NOT NULL,
        hash       TEXT    NOT NULL,
        scenario   TEXT    NOT NULL,
        seed       INTEGER NOT NULL,
        state      TEXT    NOT NULL CHECK (state IN ('open', 'ended', 'given-up')),
        started_at INTEGER NOT NULL,
        touched_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX runs_by_person ON runs (person, state, touched_at);
";

const COLUMNS: &str = "id, person, pack, version, hash, scenario, seed, state, started_at, touched_at";

/// A run to be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRun {
    /// The number it gets.
    pub id: RunId,
    /// Whose it is.
    pub person: PersonId,
    /// The pack it plays.
    pub pack: PackId,
    /// The pack's version.
    pub version: String,
    /// The pack's content hash.
    pub hash: String,
    /// The scenario it plays.
    pub scenario: ScenarioId,
    /// The seed of its variations.
    pub seed: u64,
}

/// Whether a run goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunState {
    /// It can be resumed.
    Open,
    /// It came to an ending.
    Ended,
    /// Another run of the same scenario was begun instead.
    GivenUp,
}

/// A recorded run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// As it was begun.
    pub run: NewRun,
    /// Whether it goes on.
    pub state: RunState,
    /// When it began.
    pub started_at: Moment,
    /// When it was last answered, or begun.
    pub touched_at: Moment,
}

impl Records {
    /// Begins a run, and gives up the person's open runs of the same scenario.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn begin_run(&mut self, run: &NewRun, now: Moment) -> Result<(), RecordsError> {
        let doing = "beginning a run";
        let change = self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .doing(doing)?;
        change
            .prepare_cached(
                "UPDATE runs SET state = 'given-up' WHERE person = :person AND pack = :pack AND scenario = :scenario AND state = 'open'",
            )
            .doing(doing)?
            .execute(named_params! { ":person": run.person.0, ":pack": run.pack.0, ":scenario": run.scenario.0 })
            .doing(doing)?;
        change
            .prepare_cached(
                "INSERT INTO runs (id, person, pack, version, hash, scenario, seed, state, started_at, touched_at)
                 VALUES (:id, :person, :pack, :version, :hash, :scenario, :seed, 'open', :now, :now)",
            )
            .doing(doing)?
            .execute(named_params! {
                ":id": run.id.0,
                ":person": run.person.0,
                ":pack": run.pack.0,
                ":version": run.version,
                ":hash": run.hash,
                ":scenario": run.scenario.0,
                ":seed": run.seed.cast_signed(),
                ":now": now.0,
            })
            .doing(doing)?;
        change.commit().doing(doing)
    }

    /// The run of that number.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn run(&self, id: RunId) -> Result<Option<RunRow>, RecordsError> {
        let doing = "reading a run";
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM runs WHERE id = ?1"))
            .doing(doing)?;
        select.query_row([id.0], run_row).optional().doing(doing)?.transpose()
    }

    /// A person's runs that can be resumed, last touched first.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn open_runs(&self, person: PersonId) -> Result<Vec<RunRow>, RecordsError> {
        let doing = "reading the open runs";
        let sql = format!("SELECT {COLUMNS} FROM runs WHERE person = ?1 AND state = 'open' ORDER BY touched_at DESC, id DESC");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let rows = select.query_map([person.0], run_row).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }

    /// How many times a person has played each scenario to an ending.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn times_played(&self, person: PersonId) -> Result<Vec<(PackId, ScenarioId, u32)>, RecordsError> {
        let doing = "counting the runs";
        let sql = "SELECT pack, scenario, count(*) FROM runs WHERE person = ?1 AND state = 'ended' GROUP BY pack, scenario";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map([person.0], |row| Ok((PackId(row.get(0)?), ScenarioId(row.get(1)?), row.get(2)?)));
        rows.doing(doing)?.collect::<Result<_, _>>().doing(doing)
    }

    /// The scenario that a person played to an ending last.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn last_played(&self, person: PersonId) -> Result<Option<(PackId, ScenarioId)>, RecordsError> {
        let doing = "reading what was played last";
        let sql = "SELECT pack, scenario FROM runs WHERE person = ?1 AND state = 'ended' ORDER BY touched_at DESC, id DESC LIMIT 1";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let last = select.query_row([person.0], |row| Ok((PackId(row.get(0)?), ScenarioId(row.get(1)?))));
        last.optional().doing(doing)
    }

    /// Every run of a person, first begun first, each with the number of choices taken in it; handed out one by one.
    ///
    /// # Errors
    /// Whatever SQLite refuses, and whatever `each` refuses.
    pub fn each_run<E: From<RecordsError>>(&self, person: PersonId, mut each: impl FnMut(RunRow, u32) -> Result<(), E>) -> Result<(), E> {
        let doing = "reading the runs";
        let choices = "SELECT count(*) FROM run_events WHERE run = runs.id AND kind = 'chose'";
        let sql = format!("SELECT {COLUMNS}, ({choices}) AS choices FROM runs WHERE person = ?1 ORDER BY id");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let mut rows = select.query([person.0]).doing(doing)?;
        while let Some(row) = rows.next().doing(doing)? {
            let choices = row.get("choices").doing(doing)?;
            each(run_row(row).doing(doing)??, choices)?;
        }
        Ok(())
    }

    /// When a person first played a story to an ending. What seems to lie after `now` was recorded while the clock stood wrong, and counts
    /// only where there is nothing else.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn first_played(&self, person: PersonId, now: Moment) -> Result<Option<Moment>, RecordsError> {
        let doing = "reading when the first story was played";
        let sql = "SELECT touched_at FROM runs WHERE person = ?1 AND state = 'ended' ORDER BY touched_at > ?2, id LIMIT 1";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let first = select.query_row([person.0, now.0], |row| row.get(0)).optional().doing(doing)?;
        Ok(first.map(Moment))
    }

    /// Whether a person has played any story to its end since then.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn has_played_since(&self, person: PersonId, since: Moment) -> Result<bool, RecordsError> {
        let doing = "reading whether a story was played";
        let sql = "SELECT EXISTS (SELECT 1 FROM runs WHERE person = ?1 AND state = 'ended' AND touched_at >= ?2)";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        select.query_row((person.0, since.0), |row| row.get(0)).doing(doing)
    }

    /// The highest number of any run; 0 if there is none.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn last_run_id(&self) -> Result<RunId, RecordsError> {
        let last = self
            .connection
            .query_row("SELECT coalesce(max(id), 0) FROM runs", [], |row| row.get(0));
        last.map(RunId).doing("reading the last run")
    }
}

fn run_row(row: &Row<'_>) -> rusqlite::Result<Result<RunRow, RecordsError>> {
    let state: String = row.get("state")?;
    let run = NewRun {
        id: RunId(row.get("id")?),
        person: PersonId(row.get("person")?),
        pack: PackId(row.get("pack")?),
        version: row.get("version")?,
        hash: row.get("hash")?,
        scenario: ScenarioId(row.get("scenario")?),
        seed: row.get::<_, i64>("seed")?.cast_unsigned(),
    };
    let (started_at, touched_at) = (Moment(row.get("started_at")?), Moment(row.get("touched_at")?));
    Ok(run_state(&state).map(|state| RunRow {
        run,
        state,
        started_at,
        touched_at,
    }))
}

fn run_state(written: &str) -> Result<RunState, RecordsError> {
    match written {
        "open" => Ok(RunState::Open),
        "ended" => Ok(RunState::Ended),
        "given-up" => Ok(RunState::GivenUp),
        other => Err(RecordsError::Row {
            doing: "reading a run",
            found: other.to_owned(),
        }),
    }
}
