//! Why results could not be laid or read.

use std::{
    io,
    path::{Path, PathBuf},
};

/// Why results could not be laid or read.
#[derive(Debug, thiserror::Error)]
pub enum ResultsError {
    /// The file system refused.
    #[error("{doing} {path}: {source}")]
    File {
        /// What was being done.
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is not what these files are.
    #[error("reading {path}: {why}")]
    Unread {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A row does not have the form that its column promises.
    #[error("writing results: {why}")]
    Unwritten {
        /// Why.
        why: String,
    },
}

impl ResultsError {
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { doing, path, source }
    }

    pub(crate) fn unread(path: &Path, why: impl ToString) -> Self {
        Self::Unread {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }

    /// There is no room left.
    #[must_use]
    pub fn is_full(&self) -> bool {
        let full = |kind| {
            matches!(
                kind,
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
            )
        };
        matches!(self, Self::File { source, .. } if full(source.kind()))
    }
}
