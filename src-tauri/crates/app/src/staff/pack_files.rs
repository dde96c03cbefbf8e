//! The files of packs on a removable drive, in its outermost folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use wire::{Refusal, StaffPackFile};
use words::ErrorCode;

use super::drive;
use crate::{Desktop, refusal::refuse};

/// So many are listed; a drive with more is no drive for a kiosk.
const MOST: usize = 50;

/// By what the file of a pack is known.
const EXTENSION: &str = "hufpack";

/// Those on a drive, by name.
///
/// # Errors
/// [`ErrorCode::DriveGone`]
pub(super) fn all(desktop: &dyn Desktop, drive: &str) -> Result<Vec<StaffPackFile>, Refusal> {
    let found = listed(desktop, drive)?.into_iter();
    Ok(found.map(|(file, _, size)| StaffPackFile { file, size }).collect())
}

/// Where a listed file is. What the page names is looked up among what is there, and never made into a path.
///
/// # Errors
/// [`ErrorCode::DriveGone`]
pub(super) fn find(desktop: &dyn Desktop, drive: &str, file: &str) -> Result<PathBuf, Refusal> {
    let found = listed(desktop, drive)?.into_iter().find(|(name, ..)| name == file);
    found.map(|(_, path, _)| path).ok_or_else(|| refuse(ErrorCode::DriveGone, file))
}

fn listed(desktop: &dyn Desktop, drive: &str) -> Result<Vec<(String, PathBuf, u64)>, Refusal> {
    let drive = drive::find(desktop, drive).ok_or_else(|| refuse(ErrorCode::DriveGone, drive))?;
    let entries = fs::read_dir(&drive.folder).map_err(|error| refuse(ErrorCode::DriveGone, error.to_string()))?;
    let mut files: Vec<_> = entries.flatten().filter_map(|entry| listed_file(&entry.path())).collect();
    files.sort();
    files.truncate(MOST);
    Ok(files)
}

/// An ordinary file: a link could lead anywhere on the kiosk's own disk.
fn listed_file(path: &Path) -> Option<(String, PathBuf, u64)> {
    let is_pack = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
    let metadata = fs::symlink_metadata(path).ok().filter(|metadata| is_pack && metadata.is_file())?;
    let name = path.file_name()?.to_str().filter(|name| !name.starts_with('.'))?;
    Some((name.to_owned(), path.to_owned(), metadata.len()))
}
