//! The shelf: a pack's files, from the disk to checked content, and back into one file that can be signed and passed on.
//!
//! What it reads is bytes; what they mean is the business of `lesson`. It writes nothing but the library of installed packs.

mod archive;
mod build;
mod error;
mod folder;
mod glance;
mod hash;
mod hufpack;
mod key;
mod library;
mod limits;
#[cfg(test)]
mod made;
mod media;
mod names;
mod offer;
mod row;
mod sums;

use std::path::Path;

pub use build::{build, sign};
pub use error::{BuildError, ImportError, ShelfError};
pub use folder::{Folder, read_folder, read_pack};
pub use glance::{Glance, glance};
pub use hash::ContentHash;
pub use hufpack::Hufpack;
pub use key::{NotAKey, PublicKey, SecretKey};
use lesson::checker::{CheckedPack, check_read};
pub use library::{Library, ListDamaged};
pub use limits::{FILES_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT};
pub use media::{MediaError, PICTURE_LIMIT, RECORDING_LIMIT, picture, recording};
pub use offer::{Changes, Offer, Publisher, Signed, Terms};
pub use row::{PlanRow, Row, StoryRow};
use words::Day;

/// A pack as it was opened.
#[derive(Clone, Debug)]
pub struct OpenedPack {
    /// What is sound, and every finding.
    pub checked: CheckedPack,
    /// The hash of every text that was read: another one means that the pack has changed.
    pub hash: ContentHash,
    /// Who signed it: nobody where it is a folder.
    pub signed_by: Option<PublicKey>,
}

/// Opens a pack, a folder or a file: reads it, checks it, hashes it. Its help lines are held against the date of the pack.
///
/// # Errors
/// [`ShelfError`]
pub fn open(path: &Path) -> Result<OpenedPack, ShelfError> {
    open_on(None, path)
}

/// Opens a pack, a folder or a file, and holds its help lines against that day.
///
/// # Errors
/// [`ShelfError`]
pub fn open_on(today: Option<&Day>, path: &Path) -> Result<OpenedPack, ShelfError> {
    if path.is_file() {
        return Ok(OpenedPack::of_file(folder::packed(path)?, today));
    }
    let folder = read_folder(path)?;
    let hash = ContentHash::of(&folder.files);
    Ok(OpenedPack {
        checked: check_read(&folder.files, folder.refused, today),
        hash,
        signed_by: None,
    })
}

impl OpenedPack {
    fn of_file(file: Hufpack, today: Option<&Day>) -> Self {
        Self {
            checked: check_read(&file.files, Vec::new(), today),
            hash: ContentHash::of(&file.files),
            signed_by: file.key,
        }
    }
}

#[cfg(test)]
mod tests;
