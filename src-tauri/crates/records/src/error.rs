//! Why the records refused.

use std::{io, path::PathBuf};

use rusqlite::{ErrorCode as Sqlite, ffi};
use words::ErrorCode;

/// Why the records refused. Every variant carries what was being done.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// The file was written by a newer version of the program.
    #[error("the records were written by a newer version (schema {found}, this program knows {known})")]
    TooNew {
        /// Schema of the file.
        found: i64,
        /// Newest schema this program knows.
        known: i64,
    },
    /// The folder or file system did not let itself be used.
    #[error("{doing} at {path}: {source}")]
    File {
        /// What was being done.
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// SQLite refused.
    #[error("{doing}: {source}")]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// Another copy of the program has the records open: two writers would tear a run apart.
    #[error("the records in {folder} are open in another copy of the program")]
    InUse {
        /// The data folder.
        folder: PathBuf,
    },
    /// The file is a database, and not a whole one.
    #[error("the records are damaged: {found}")]
    Damaged {
        /// What the check found.
        found: String,
    },
    /// The file could not be brought up to date. It is whole, and stays where it is.
    #[error("bringing the records up to date: {why}")]
    Migration {
        /// What the migration said.
        why: String,
    },
    /// Somebody still reads the records, so that a trace would stay in their log.
    #[error("{doing}: the records are being read")]
    Busy {
        /// What was being done.
        doing: &'static str,
    },
    /// A row does not have the form its table promises.
    #[error("{doing}: a row reads `{found}`")]
    Row {
        /// What was being done.
        doing: &'static str,
        /// What was found.
        found: String,
    },
}

impl RecordsError {
    /// The code under which the user is told.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::TooNew { .. } => ErrorCode::RecordsTooNew,
            Self::File { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
                _ => ErrorCode::RecordsReadOnly,
            },
            Self::Sql { source, .. } => match source.sqlite_error_code() {
                Some(Sqlite::DiskFull) => ErrorCode::DiskFull,
                Some(Sqlite::ReadOnly | Sqlite::CannotOpen | Sqlite::PermissionDenied) => ErrorCode::RecordsReadOnly,
                // Writing the log or its index on a full disk is an input/output error to SQLite.
                Some(Sqlite::SystemIoFailure) if is_short_write(source) => ErrorCode::DiskFull,
                _ => ErrorCode::RecordsFailed,
            },
            Self::InUse { .. } => ErrorCode::RecordsInUse,
            Self::Damaged { .. } | Self::Migration { .. } | Self::Busy { .. } | Self::Row { .. } => ErrorCode::RecordsFailed,
        }
    }

    /// The file is not a database, or not a whole one.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        match self {
            Self::Damaged { .. } => true,
            Self::Sql { source, .. } => matches!(source.sqlite_error_code(), Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase)),
            _ => false,
        }
    }
}

fn is_short_write(error: &rusqlite::Error) -> bool {
    let rusqlite::Error::SqliteFailure(failure, _) = error else {
        return false;
    };
    matches!(
        failure.extended_code,
        ffi::SQLITE_IOERR_SHMSIZE | ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMMAP
    )
}

/// Adds what was being done to an error of SQLite.
pub(crate) trait Doing<T> {
    /// Says what was being done.
    fn doing(self, doing: &'static str) -> Result<T, RecordsError>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T, RecordsError> {
        self.map_err(|source| RecordsError::Sql { doing, source })
    }
}
