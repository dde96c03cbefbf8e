//! The shelf: a pack's files, from the disk to checked content.
//!
//! It reads, and never writes. What it reads is bytes; what they mean is the business of `lesson`.

mod folder;
mod hash;
mod media;

use std::io;
use std::path::{Path, PathBuf};

pub use folder::{Folder, read_folder};
pub use hash::ContentHash;
use lesson::checker::{CheckedPack, check_read};
pub use media::{MediaError, PICTURE_LIMIT, RECORDING_LIMIT, picture, recording};
use words::Day;

/// Why a pack cannot be opened at all. What is wrong inside it is told by findings instead.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The folder cannot be listed: it is missing, is no folder, or may not be read.
    #[error("cannot list the pack folder {path}: {source}")]
    Unlisted {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// A pack as it was opened.
#[derive(Clone, Debug)]
pub struct OpenedPack {
    /// What is sound, and every finding.
    pub checked: CheckedPack,
    /// The hash of every text that was read: another one means that the pack has changed.
    pub hash: ContentHash,
}

/// Opens a pack folder: reads it, checks it, hashes it. Its help lines are held against the date of the pack.
///
/// # Errors
/// [`ShelfError::Unlisted`]
pub fn open(path: &Path) -> Result<OpenedPack, ShelfError> {
    open_on(None, path)
}

/// Opens a pack folder, and holds its help lines against that day.
///
/// # Errors
/// [`ShelfError::Unlisted`]
pub fn open_on(today: Option<&Day>, path: &Path) -> Result<OpenedPack, ShelfError> {
    let folder = read_folder(path)?;
    let hash = ContentHash::of(&folder.files);
    Ok(OpenedPack {
        checked: check_read(&folder.files, folder.refused, today),
        hash,
    })
}

#[cfg(test)]
mod tests;
