//! Table `sessions`: one row a session with an audience.

use rusqlite::{OptionalExtension, Row, TransactionBehavior, named_params};
use words::{Moment, PackId, Program, SessionId};

use crate::{Records, RecordsError, error::Doing, session_counts::SessionCount, written::read};

/// 2026-11-23. `kind` and `subject` say what was led through. While phones may come in, `address`, `port`, `code` and `secret` are kept, so that they find
/// their way back after a restart; at the close they are gone. `phones` is how many came in.
pub(crate) const CREATE: &str = "
    CREATE TABLE sessions (
        id         INTEGER PRIMARY KEY,
        kind       TEXT    NOT NULL CHECK (kind IN ('plan', 'story')),
        subject    TEXT    NOT NULL,
        pack       TEXT    NOT NULL,
        version    TEXT    NOT NULL,
        hash       TEXT    NOT NULL,
        seed       INTEGER NOT NULL,
        state      TEXT    NOT NULL CHECK (state IN ('open', 'ended')),
        started_at INTEGER NOT NULL,
        touched_at INTEGER NOT NULL,
        phones     INTEGER NOT NULL,
        address    TEXT,
        port       INTEGER,
        code       TEXT,
        secret     TEXT
    ) STRICT;
";

const COLUMNS: &str = "id, kind, subject, pack, version, hash, seed, state, started_at, touched_at, phones, address, port, code, secret";

/// A session to be begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// What is led through.
    pub program: Program,
    /// The pack it is of.
    pub pack: PackId,
    /// The pack's version.
    pub version: String,
    /// The pack's content hash.
    pub hash: String,
    /// The seed of its stories and of the order of options.
    pub seed: u64,
}

/// Whether a session goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionState {
    /// It can be gone on with.
    Open,
    /// It was ended; its counts stand in `session_counts`.
    Ended,
}

/// What lets phones in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorRow {
    /// The address of this computer.
    pub address: String,
    /// The port.
    pub port: u16,
    /// What is typed.
    pub code: String,
    /// What stands in the address that is scanned.
    pub secret: String,
}

/// A recorded session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Its number.
    pub id: SessionId,
    /// As it was begun.
    pub session: NewSession,
    /// Whether it goes on.
    pub state: SessionState,
    /// When it began.
    pub started_at: Moment,
    /// When something was last done in it, or when it was ended.
    pub touched_at: Moment,
    /// How many phones came in; only once it was ended.
    pub phones: u32,
    /// What lets phones in; none where they were never on, and none once it was ended.
    pub door: Option<DoorRow>,
}

impl Records {
    /// Begins a session.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn begin_session(&mut self, session: &NewSession, now: Moment) -> Result<SessionId, RecordsError> {
        let (kind, subject) = match &session.program {
            Program::Plan { plan } => ("plan", &plan.0),
            Program::Story { scenario } => ("story", &scenario.0),
        };
        let sql = "INSERT INTO sessions (kind, subject, pack, version, hash, seed, state, started_at, touched_at, phones)
                   VALUES (:kind, :subject, :pack, :version, :hash, :seed, 'open', :now, :now, 0)";
        let row = named_params! {
            ":kind": kind, ":subject": subject, ":pack": session.pack.0, ":version": session.version, ":hash": session.hash,
            ":seed": session.seed.cast_signed(), ":now": now.0,
        };
        self.connection.execute(sql, row).doing("beginning a session")?;
        Ok(SessionId(self.connection.last_insert_rowid()))
    }

    /// Keeps what lets phones in, or that none are let in any more.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn keep_door(&mut self, session: SessionId, door: Option<&DoorRow>) -> Result<(), RecordsError> {
        let sql = "UPDATE sessions SET address = :address, port = :port, code = :code, secret = :secret WHERE id = :id";
        let row = named_params! {
            ":id": session.0, ":address": door.map(|door| &door.address), ":port": door.map(|door| door.port),
            ":code": door.map(|door| &door.code), ":secret": door.map(|door| &door.secret),
        };
        self.connection.execute(sql, row).doing("keeping a room's door")?;
        Ok(())
    }

    /// Ends a session: what was counted takes the place of every vote, and nothing of any phone is left.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn end_session(&mut self, session: SessionId, counts: &[SessionCount], now: Moment) -> Result<(), RecordsError> {
        let doing = "ending a session";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        let sql = "UPDATE sessions SET state = 'ended', touched_at = :now, address = NULL, port = NULL, code = NULL, secret = NULL,
                          phones = (SELECT count(*) FROM session_phones WHERE session = :id)
                   WHERE id = :id";
        change
            .execute(sql, named_params! { ":id": session.0, ":now": now.0 })
            .doing(doing)?;
        for count in counts {
            count.insert(&change, session).doing(doing)?;
        }
        for table in ["session_votes", "session_hands", "session_phones", "session_presses"] {
            let sql = format!("DELETE FROM {table} WHERE session = ?1");
            change.execute(&sql, [session.0]).doing(doing)?;
        }
        change.commit().doing(doing)?;
        // What was deleted is zero already; the log still has it.
        self.empty_the_log(doing)
    }

    /// The session of that number.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn session(&self, id: SessionId) -> Result<Option<SessionRow>, RecordsError> {
        let doing = "reading a session";
        let sql = format!("SELECT {COLUMNS} FROM sessions WHERE id = ?1");
        let row = self.connection.query_row(&sql, [id.0], session_row).optional().doing(doing)?;
        row.transpose()
    }

    /// The sessions in a state, the one touched last first; at most so many.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn sessions(&self, state: SessionState, most: u32) -> Result<Vec<SessionRow>, RecordsError> {
        let doing = "reading the sessions";
        let sql = format!("SELECT {COLUMNS} FROM sessions WHERE state = ?1 ORDER BY touched_at DESC, id DESC LIMIT ?2");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let rows = select.query_map((crate::written::written(state), most), session_row).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}

fn session_row(row: &Row<'_>) -> rusqlite::Result<Result<SessionRow, RecordsError>> {
    let state = match read(row, "state")? {
        Ok(state) => state,
        Err(error) => return Ok(Err(error)),
    };
    let (kind, subject): (String, String) = (row.get("kind")?, row.get("subject")?);
    let program = if kind == "plan" {
        Program::Plan {
            plan: words::PlanId(subject),
        }
    } else {
        Program::Story {
            scenario: words::ScenarioId(subject),
        }
    };
    let door = match (row.get("address")?, row.get("port")?, row.get("code")?, row.get("secret")?) {
        (Some(address), Some(port), Some(code), Some(secret)) => Some(DoorRow {
            address,
            port,
            code,
            secret,
        }),
        _ => None,
    };
    Ok(Ok(SessionRow {
        id: SessionId(row.get("id")?),
        session: NewSession {
            program,
            pack: PackId(row.get("pack")?),
            version: row.get("version")?,
            hash: row.get("hash")?,
            seed: row.get::<_, i64>("seed")?.cast_unsigned(),
        },
        state,
        started_at: Moment(row.get("started_at")?),
        touched_at: Moment(row.get("touched_at")?),
        phones: row.get("phones")?,
        door,
    }))
}
