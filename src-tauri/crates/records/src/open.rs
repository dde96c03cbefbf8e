//! Opening the file: newer ones are refused, damaged ones set aside, nothing is ever overwritten.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags};
use words::{Day, Moment};

use crate::{Backups, RecordsError, error::Doing, migrations};

/// The file's name in the data folder.
pub(crate) const FILE: &str = "records.sqlite";

/// The lock's name in the data folder. Its content is nothing; the system frees it when the program ends, however it ends.
const LOCK: &str = "records.lock";

/// How the name of a damaged file begins that was set aside.
pub(crate) const ASIDE: &str = "records-damaged-";

/// How long one connection waits for another.
const PATIENCE: Duration = Duration::from_secs(5);

/// A file no larger than this is checked before it is used: that takes a few milliseconds. A larger one is used at once and checked behind
/// the window, by [`Backups::check`].
const CHECKED_AT_ONCE: u64 = 8 << 20;

/// The open records: the one writer.
#[derive(Debug)]
pub struct Records {
    pub(crate) connection: Connection,
    pub(crate) folder: PathBuf,
    /// Held as long as the records are open. A snapshot has none of its own.
    _lock: Option<File>,
}

/// Records that were opened, and what had to be set aside for it.
#[derive(Debug)]
pub struct Opened {
    /// The records.
    pub records: Records,
    /// What became of a damaged file, if there was one.
    pub damage: Option<Damage>,
}

/// What became of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Where it now lies.
    pub set_aside: PathBuf,
    /// The day of the backup that took its place; none where there was no sound one and new records were begun.
    pub restored: Option<Day>,
}

impl Records {
    /// Opens the records in a folder, making folder and file if there are none. A damaged file is renamed, never deleted; the last sound
    /// backup takes its place, or a new one is begun. `now` goes into its new name.
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
        let (connection, damage) = match open_file(&path) {
            Ok(connection) => (connection, None),
            Err(error) if error.is_damage() => {
                let (connection, damage) = put_right(folder, now)?;
                (connection, Some(damage))
            }
            Err(error) => return Err(error),
        };
        let records = Self {
            connection,
            folder: folder.to_owned(),
            _lock: Some(lock),
        };
        Ok(Opened { records, damage })
    }

    /// Puts a sound file in the place of the open one, which was found damaged after it had been opened.
    ///
    /// # Errors
    /// Whatever the system refused; then the records can neither be read nor written.
    pub fn replace_damaged(&mut self, now: Moment) -> Result<Damage, RecordsError> {
        let nothing = Connection::open_in_memory().doing("closing the damaged records")?;
        drop(std::mem::replace(&mut self.connection, nothing));
        let (connection, damage) = put_right(&self.folder, now)?;
        self.connection = connection;
        Ok(damage)
    }

    /// The records as they stand now, to be read from while they are written on. It refuses every write.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn snapshot(&self) -> Result<Self, RecordsError> {
        let doing = "reading the records beside their writer";
        let connection = read_only(&self.folder.join(FILE)).doing(doing)?;
        connection.execute_batch("BEGIN; SELECT id FROM people LIMIT 1;").doing(doing)?;
        Ok(Self {
            connection,
            folder: self.folder.clone(),
            _lock: None,
        })
    }

    /// Looks into the records beside a program that may have them open: takes no lock, makes nothing, and every write is refused.
    ///
    /// # Errors
    /// [`RecordsError::TooNew`]; otherwise whatever the system refused, above all that there is no file.
    pub fn look(folder: &Path) -> Result<Self, RecordsError> {
        let connection = read_only(&folder.join(FILE)).doing("looking into the records")?;
        refuse_newer(&connection)?;
        Ok(Self {
            connection,
            folder: folder.to_owned(),
            _lock: None,
        })
    }

    /// The backups beside the records, which can be made and checked while the records are written.
    #[must_use]
    pub fn backups(&self) -> Backups {
        Backups::of(&self.folder)
    }
}

/// Sets the damaged file aside and opens the last sound backup in its place, or a new file.
fn put_right(folder: &Path, now: Moment) -> Result<(Connection, Damage), RecordsError> {
    let path = folder.join(FILE);
    let set_aside = set_aside(&path, now)?;
    let restored = Backups::of(folder).restore(&path)?;
    Ok((open_file(&path)?, Damage { set_aside, restored }))
}

/// A connection that reads and never writes.
pub(crate) fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
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
    connection.busy_timeout(PATIENCE).doing("setting the time to wait")?;
    refuse_newer(&connection)?;
    prepare(&connection)?;
    if fs::metadata(path).is_ok_and(|file| file.len() <= CHECKED_AT_ONCE) {
        quick_check(&connection)?;
    }
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
    connection.pragma_update(None, "foreign_keys", true).doing(doing)?;
    // What is erased is overwritten, from the first row on: no trace of it stays behind in the free space of a page.
    connection.query_row("PRAGMA secure_delete = ON", [], |_| Ok(())).doing(doing)
}

pub(crate) fn quick_check(connection: &Connection) -> Result<(), RecordsError> {
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
    let names = (now.0..).map(|number| path.with_file_name(format!("{ASIDE}{number}.sqlite")));
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

pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
