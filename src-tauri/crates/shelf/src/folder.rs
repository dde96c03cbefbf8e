//! A pack folder, or the file that was made of one, read into memory.
//!
//! Only ordinary files below the folder are read; a link is not followed, so that a pack cannot show what lies elsewhere on the disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use lesson::findings::Finding;
use lesson::findings::problem::Problem;
use lesson::read::files::{FILE_LIMIT, FILES_LIMIT, FileKind, PACK_LIMIT, too_large, too_much, unknown_file, unreadable};

use crate::limits::PACKED_LIMIT;
use crate::media::MediaKind;
use crate::{BuildError, Hufpack, ImportError, ShelfError};

/// Folders below the pack's own that are looked into.
pub(crate) const DEPTH: usize = 3;

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
    /// Pictures and recordings, which are read one at a time when they are shown or heard (`media`).
    media: Vec<String>,
}

/// A pack folder with its pictures and recordings.
pub(crate) struct Whole {
    pub(crate) folder: Folder,
    pub(crate) media: BTreeMap<String, Vec<u8>>,
}

/// Reads the texts of a pack: of a folder, or of the file that was made of one.
///
/// # Errors
/// [`ShelfError`]; what is wrong in a folder is told by findings.
pub fn read_pack(path: &Path) -> Result<Folder, ShelfError> {
    if !path.is_file() {
        return read_folder(path);
    }
    Ok(Folder {
        files: packed(path)?.files,
        ..Folder::default()
    })
}

/// Reads and verifies the file of a pack, and keeps its texts.
pub(crate) fn packed(path: &Path) -> Result<Hufpack, ShelfError> {
    let bytes = bytes_of(path).map_err(|source| ShelfError::Unlisted {
        path: path.to_owned(),
        source,
    })?;
    Hufpack::read_texts(&bytes).map_err(|why| ShelfError::Refused {
        path: path.to_owned(),
        why,
    })
}

/// The bytes of a file, but not more than show that it is larger than a pack may be.
pub(crate) fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(PACKED_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a pack folder with its pictures and recordings, as it is packed.
pub(crate) fn read_whole(path: &Path) -> Result<Whole, BuildError> {
    let folder = read_folder(path)?;
    let mut media = BTreeMap::new();
    for name in &folder.media {
        let limit = MediaKind::of(name).map_or(0, MediaKind::limit);
        let mut bytes = Vec::new();
        let read = File::open(path.join(name)).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
        // Whether it is too large is found when what was packed is read again.
        read.map_err(|_| BuildError::Unfit(ImportError::damaged(name)))?;
        media.insert(name.clone(), bytes);
    }
    Ok(Whole { folder, media })
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
        } else if FileKind::of(relative).is_none() && MediaKind::of(relative).is_none() {
            self.refused.push(unknown_file(relative));
        } else if self.files.len() + self.media.len() >= FILES_LIMIT {
            self.refused.push(too_much(relative, Problem::TooManyFiles));
        } else if MediaKind::of(relative).is_some() {
            self.media.push(relative.to_owned());
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
pub(crate) fn is_ignored(name: &str) -> bool {
    let note = Path::new(name).extension().is_some_and(|extension| extension == "md");
    note || name.starts_with('.') || IGNORED.contains(&name)
}
