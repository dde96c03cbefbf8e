//! Opening the file: newer ones are refused, damaged ones set aside, nothing is ever overwritten.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};
use words::Moment;

use crate::{RecordsError, error::Doing, migrations};

/// The file's name in the data folder.
const FILE: &str = "records.sqlite";

/// The lock's name in the data folder. Its content is nothing; the system frees it when the program ends, however it ends.
const LOCK: &str = "records.lock";

/// The open records: the one writer.
#[derive(Debug)]
pub struct Records {
    pub(crate) connection: Connection,
    /// Held as long as the records are open; one that only looks takes none.
    _lock: Option<File>,
}

/// Records that were opened, and what had to be set aside for it.
#[derive(Debug)]
pub struct Opened {
    /// The records.
    pub records: Records,
    /// Where the damaged file now lies, if there was one.
    pub set_aside: Option<PathBuf>,
}

impl Records {
    /// Opens the records in a folder, making folder and file if there are none. A damaged file is renamed, never deleted, and a
    /// new one begun; `now` goes into its new name.
    ///
    /// # Errors
    /// [`RecordsError::TooNew`] for a file of a newer version, which is not touched; [`RecordsError::InUse`] where another copy of the
    /// program has them open; otherwise whatever the system refused.
    pub fn open(folder: &Path, now: Moment) -> Result<Opened, RecordsError> {
        let doing = "making the data folder";
        fs::create_dir_all(folder).map_err(|source| RecordsError::File {
            doing,
            path: folder.to_owned(),
            source,
        })?;
        let lock = take_lock(folder)?;
        let path = folder.join(FILE);
        let (connection, set_aside) = match open_file(&path) {
            Ok(connection) => (connection, None),
            Err(error) if error.is_damage() => {
                let aside = set_aside(&path, now)?;
                (open_file(&path)?, Some(aside))
            }
            Err(error) => return Err(error),
        };
        let records = Self {
            connection,
            _lock: Some(lock),
        };
        Ok(Opened { records, set_aside })
    }

    /// Looks into the records beside a program that may have them open: takes no lock, makes nothing, and every write is refused.
    ///
    /// # Errors
    /// [`RecordsError::TooNew`]; otherwise whatever the system refused, above all that there is no file.
    pub fn look(folder: &Path) -> Result<Self, RecordsError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(folder.join(FILE), flags).doing("looking into the records")?;
        connection.busy_timeout(Duration::from_secs(5)).doing("setting the time to wait")?;
        refuse_newer(&connection)?;
        Ok(Self { connection, _lock: None })
    }
}

/// SQLite would let two copies write in turns; each believes to know the run it writes to, and their answers would interleave.
fn take_lock(folder: &Path) -> Result<File, RecordsError> {
    let path = folder.join(LOCK);
    let failed = |source| RecordsError::File {
        doing: "taking the lock of the records",
        path: path.clone(),
        source,
    };
    let lock = File::create(&path).map_err(failed)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(RecordsError::InUse { folder: folder.to_owned() }),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}

fn open_file(path: &Path) -> Result<Connection, RecordsError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags).doing("opening the records")?;
    connection.busy_timeout(Duration::from_secs(5)).doing("setting the time to wait")?;
    refuse_newer(&connection)?;
    prepare(&connection)?;
    quick_check(&connection)?;
    migrations::MIGRATIONS
        .to_latest(&mut connection)
        .map_err(|error| migration_error(error, &connection))?;
    prove_writable(&connection)?;
    Ok(connection)
}

/// Looks at the schema before anything is written, so that a newer file is left exactly as it is.
fn refuse_newer(connection: &Connection) -> Result<(), RecordsError> {
    let found: i64 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .doing("reading the schema version")?;
    let known = migrations::KNOWN;
    if found > known {
        Err(RecordsError::TooNew { found, known })
    } else {
        Ok(())
    }
}

fn prepare(connection: &Connection) -> Result<(), RecordsError> {
    let doing = "preparing the records";
    connection.pragma_update(None, "journal_mode", "WAL").doing(doing)?;
    connection.pragma_update(None, "synchronous", "FULL").doing(doing)?;
    connection.pragma_update(None, "foreign_keys", true).doing(doing)
}

fn quick_check(connection: &Connection) -> Result<(), RecordsError> {
    let doing = "checking the records";
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).doing(doing)?;
    if found == "ok" {
        Ok(())
    } else {
        Err(RecordsError::Damaged { found })
    }
}

/// SQLite opens a file it may not write without a word; only a write tells.
fn prove_writable(connection: &Connection) -> Result<(), RecordsError> {
    connection
        .execute_batch("BEGIN IMMEDIATE; UPDATE people SET id = id WHERE id = 0; COMMIT;")
        .doing("proving that the records can be written")
}

fn migration_error(error: rusqlite_migration::Error, connection: &Connection) -> RecordsError {
    let doing = "bringing the records up to date";
    if !connection.is_autocommit() {
        // The migration's transaction has failed: leave no lock behind.
        let _ = connection.execute_batch("ROLLBACK");
    }
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => RecordsError::Sql { doing, source: err },
        other => RecordsError::Migration { why: other.to_string() },
    }
}

/// Renames the file and its log, so that a person can still have them looked at. An earlier one that was set aside stays too.
fn set_aside(path: &Path, now: Moment) -> Result<PathBuf, RecordsError> {
    let names = (now.0..).map(|number| path.with_file_name(format!("records-damaged-{number}.sqlite")));
    let aside = names
        .into_iter()
        .find(|name| !name.exists())
        .unwrap_or_else(|| path.with_extension("damaged"));
    for ending in ["", "-wal", "-shm"] {
        let (from, to) = (with_ending(path, ending), with_ending(&aside, ending));
        match fs::rename(&from, &to) {
            Err(source) if source.kind() != io::ErrorKind::NotFound || ending.is_empty() => {
                return Err(RecordsError::File {
                    doing: "setting the damaged records aside",
                    path: from,
                    source,
                });
            }
            _ => {}
        }
    }
    Ok(aside)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
