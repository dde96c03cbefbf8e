//! The zip around a pack, read strictly: nothing that two readers could understand in two ways.
//!
//! Every byte of the file belongs to exactly one entry, to the directory or to its end: no gaps, overlaps, comments, extra fields,
//! further volumes or large-file records. What `build` writes is of that form, so nothing honest is lost.

use std::collections::BTreeMap;
use std::io::{Read, Seek, SeekFrom};

use zip::read::{ArchiveOffset, Config};
use zip::{CompressionMethod, ZipArchive};

use crate::limits::{FILES_LIMIT, PACKED_LIMIT, RATIO_FREE, RATIO_LIMIT, UNPACKED_LIMIT, said};
use crate::{ImportError, names};

/// The record at the end of the file: its length without a comment.
const END: u64 = 22;

/// The length of an entry's head before its name, in the file and in the directory.
const LOCAL_HEAD: u64 = 30;
const DIRECTORY_HEAD: u64 = 46;

/// The list and the signature.
const BESIDE: usize = 2;

/// A zip whose structure is sound.
pub(crate) struct Archive<R> {
    zip: ZipArchive<R>,
    /// The number of each entry, by its name.
    entries: BTreeMap<String, usize>,
}

/// What the end of the file says of the directory.
struct End {
    entries: usize,
    size: u64,
    start: u64,
}

fn damaged() -> ImportError {
    ImportError::Damaged { file: None }
}

impl<R: Read + Seek> Archive<R> {
    /// Looks at the whole structure. Nothing is unpacked.
    pub(crate) fn open(mut source: R) -> Result<Self, ImportError> {
        let end = end(&mut source)?;
        if end.entries > FILES_LIMIT + BESIDE {
            return Err(ImportError::TooLarge { limit: said::FILES });
        }
        let config = Config {
            archive_offset: ArchiveOffset::Known(0),
        };
        let mut zip = ZipArchive::with_config(config, source).map_err(|_| damaged())?;
        if zip.has_duplicate_names() {
            return Err(ImportError::hostile("", "two entries of one name"));
        }
        if zip.len() != end.entries || zip.central_directory_start() != end.start {
            return Err(damaged());
        }
        let entries = look(&mut zip, &end)?;
        zip.validate_header_consistency()
            .map_err(|_| ImportError::hostile("", "entries that contradict the directory"))?;
        names::twins(entries.keys().map(String::as_str))?;
        Ok(Self { zip, entries })
    }

    /// The names of the files, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Unpacks a file, if it is there.
    pub(crate) fn unpack(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let Some(number) = self.entries.get(name) else {
            return Ok(None);
        };
        let entry = self.zip.by_index(*number).map_err(|_| ImportError::damaged(name))?;
        let size = entry.size();
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        // The reader holds the bytes against their check sum when it comes to the end.
        entry
            .take(size + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ImportError::damaged(name))?;
        if bytes.len() as u64 != size {
            return Err(ImportError::damaged(name));
        }
        Ok(Some(bytes))
    }

    /// How large a file is unpacked.
    pub(crate) fn size(&self, name: &str) -> Option<u64> {
        let entry = self.zip.by_index_data(*self.entries.get(name)?).ok()?;
        Some(entry.size())
    }
}

/// Reads the record at the end, which says how many entries there are before any of them is read.
fn end<R: Read + Seek>(source: &mut R) -> Result<End, ImportError> {
    let length = source.seek(SeekFrom::End(0)).map_err(|_| damaged())?;
    if length > PACKED_LIMIT as u64 {
        return Err(ImportError::TooLarge { limit: said::PACKED });
    }
    let mut head = [0; 4];
    let begun = source.rewind().and_then(|()| source.read_exact(&mut head));
    // Without a single entry, a zip begins with its end; a pack always has some.
    if begun.is_err() || head != *b"PK\x03\x04" {
        return Err(ImportError::NotAPack);
    }
    let at = length.checked_sub(END).ok_or_else(damaged)?;
    let mut end = [0; END as usize];
    let read = source.seek(SeekFrom::Start(at)).and_then(|_| source.read_exact(&mut end));
    read.map_err(|_| damaged())?;
    let [b'P', b'K', 5, 6, 0, 0, 0, 0, a, b, c, d, size @ .., s0, s1, s2, s3, 0, 0] = end else {
        return Err(damaged());
    };
    let [z0, z1, z2, z3] = size;
    let end = End {
        entries: usize::from(u16::from_le_bytes([c, d])),
        size: u64::from(u32::from_le_bytes([z0, z1, z2, z3])),
        start: u64::from(u32::from_le_bytes([s0, s1, s2, s3])),
    };
    let whole = [a, b] == [c, d] && end.start + end.size == at;
    if whole { Ok(end) } else { Err(damaged()) }
}

/// Looks at each entry, and that together they fill the file.
fn look<R: Read + Seek>(zip: &mut ZipArchive<R>, end: &End) -> Result<BTreeMap<String, usize>, ImportError> {
    let mut entries = BTreeMap::new();
    let mut places = Vec::new();
    let (mut unpacked, mut directory) = (0_u64, 0_u64);
    for number in 0..zip.len() {
        let entry = zip.by_index_raw(number).map_err(|_| damaged())?;
        let name = names::sound(entry.name_raw())?.to_owned();
        directory += DIRECTORY_HEAD + name.len() as u64;
        if let Some(what) = strange(&entry) {
            return Err(ImportError::hostile(&name, what));
        }
        unpacked = unpacked.saturating_add(entry.size());
        let data = entry.data_start().ok_or_else(damaged)?;
        let bare = data.checked_sub(entry.header_start()) == Some(LOCAL_HEAD + name.len() as u64);
        places.push((entry.header_start(), data.saturating_add(entry.compressed_size())));
        if !bare {
            return Err(ImportError::hostile(&name, "fields that no pack has"));
        }
        drop(entry);
        entries.insert(name, number);
    }
    if unpacked > UNPACKED_LIMIT {
        return Err(ImportError::TooLarge { limit: said::UNPACKED });
    }
    places.sort_unstable();
    let filled = places.into_iter().try_fold(0, |at, (from, to)| (at == from).then_some(to));
    if filled != Some(end.start) || directory != end.size {
        return Err(ImportError::hostile("", "bytes that belong to no file, or to two"));
    }
    Ok(entries)
}

/// What no entry of a pack is.
fn strange<R: Read>(entry: &zip::read::ZipFile<'_, R>) -> Option<&'static str> {
    let kind = entry.unix_mode().map_or(0, |mode| mode & 0o170_000);
    if entry.encrypted() {
        Some("an encrypted entry")
    } else if entry.is_dir() {
        Some("a folder as a file")
    } else if entry.is_symlink() || (kind != 0 && kind != 0o100_000) {
        Some("a link or a device")
    } else if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        Some("a packing that no pack has")
    } else if entry.size() > RATIO_FREE && entry.size() / RATIO_LIMIT > entry.compressed_size() {
        Some("far more than it seems")
    } else {
        None
    }
}
