//! A pack folder, read into memory.
//!
//! Only ordinary files below the folder are read; a link is not followed, so that a pack cannot show what lies elsewhere on the disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use lesson::findings::Finding;
use lesson::findings::problem::Problem;
use lesson::read::files::{FILE_LIMIT, FILES_LIMIT, FileKind, PACK_LIMIT, too_large, too_much, unknown_file, unreadable};

use crate::ShelfError;

/// Folders below the pack's own that are looked into.
const DEPTH: usize = 3;

/// What systems leave beside a pack for themselves.
const IGNORED: [&str; 3] = ["LICENSE", "Thumbs.db", "desktop.ini"];

/// A pack folder's files, and why some were not read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folder {
    /// The bytes of each file, by its path relative to the pack, with `/` between its parts.
    pub files: BTreeMap<String, Vec<u8>>,
    /// A finding for each file that was not read.
    pub refused: Vec<Finding>,
    size: usize,
}

/// Reads a pack folder.
///
/// # Errors
/// [`ShelfError::Unlisted`] if the folder itself cannot be listed; all else is told by findings.
pub fn read_folder(path: &Path) -> Result<Folder, ShelfError> {
    let unlisted = |source| ShelfError::Unlisted {
        path: path.to_owned(),
        source,
    };
    let names = list(path).map_err(unlisted)?;
    let mut folder = Folder::default();
    folder.take_all(path, "", names, DEPTH);
    Ok(folder)
}

/// The names in a folder, sorted: what is read, and what is refused when a limit is reached, is the same on every disk.
fn list(path: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(path)?.collect::<io::Result<Vec<_>>>()?;
    let mut names: Vec<String> = entries
        .iter()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    Ok(names)
}

impl Folder {
    fn take_all(&mut self, at: &Path, within: &str, names: Vec<String>, depth: usize) {
        for name in names.into_iter().filter(|name| !is_ignored(name)) {
            let relative = if within.is_empty() {
                name.clone()
            } else {
                format!("{within}/{name}")
            };
            let path = at.join(&name);
            if self.refused.len() >= FILES_LIMIT {
                return;
            }
            if let Err(error) = self.take(&path, &relative, depth) {
                self.refused.push(unreadable(&relative, &error.to_string()));
            }
        }
    }

    fn take(&mut self, path: &Path, relative: &str, depth: usize) -> io::Result<()> {
        let metadata = fs::symlink_metadata(path)?;
        if metadata.is_dir() && depth > 0 {
            let names = list(path)?;
            self.take_all(path, relative, names, depth - 1);
        } else if !metadata.is_file() {
            self.refused.push(unreadable(relative, "not an ordinary file"));
        } else if FileKind::of(relative).is_none() {
            if !is_media(relative) {
                self.refused.push(unknown_file(relative));
            }
        } else if self.files.len() >= FILES_LIMIT {
            self.refused.push(too_much(relative, Problem::TooManyFiles));
        } else {
            self.read(path, relative)?;
        }
        Ok(())
    }

    /// Reads a file that may be one. Its size is taken from what is read, for a file can grow while it is looked at.
    fn read(&mut self, path: &Path, relative: &str) -> io::Result<()> {
        let limit = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
        if bytes.len() > FILE_LIMIT {
            self.refused.push(too_large(relative));
        } else if self.size + bytes.len() > PACK_LIMIT {
            self.refused.push(too_much(relative, Problem::PackTooLarge));
        } else {
            self.size += bytes.len();
            self.files.insert(relative.to_owned(), bytes);
        }
        Ok(())
    }
}

/// Notes for people, hidden files, and what systems leave.
fn is_ignored(name: &str) -> bool {
    let note = Path::new(name).extension().is_some_and(|extension| extension == "md");
    note || name.starts_with('.') || IGNORED.contains(&name)
}

/// Pictures and recordings belong to a pack, and are read one at a time when they are shown or heard (`media`).
fn is_media(relative: &str) -> bool {
    let is = |extension| Path::new(relative).extension().is_some_and(|other| other == extension);
    (relative.starts_with("pictures/") && is("png")) || (relative.starts_with("voices/") && is("opus"))
}
