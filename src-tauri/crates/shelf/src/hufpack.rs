//! One file of a pack: read whole and checked whole, before anything in it is believed.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Seek};

use lesson::read::files::{FILE_LIMIT, FileKind, PACK_LIMIT};
use words::PackId;

use crate::archive::Archive;
use crate::limits::{ALL_PIXELS_LIMIT, LIST_LIMIT, said};
use crate::media::{MediaError, MediaKind, pixels, sound_recording};
use crate::sums::{LIST, SIGNATURE, Sums, signer, sum};
use crate::{ImportError, PublicKey};

/// A file of a pack: its structure is sound, every file in it is what its list says, and its signature, if it has one, fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Hufpack {
    /// The pack.
    pub pack: PackId,
    /// Its version.
    pub version: String,
    /// Who signed it.
    pub key: Option<PublicKey>,
    /// Its files by their paths, without the list and the signature: the texts and, unless only they were wanted, pictures and recordings.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The sums of all of them.
    pub(crate) sums: Sums,
}

/// What of a pack is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Everything, and everything is looked into.
    All,
    /// Everything is looked into; the texts are kept.
    Texts,
    /// The file is known to be one that was looked into: the texts alone are unpacked.
    KnownTexts,
}

impl Hufpack {
    /// Reads and verifies a file, with everything in it.
    ///
    /// # Errors
    /// [`ImportError`]
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        read(bytes, Wanted::All)
    }

    /// Reads and verifies a file, and keeps its texts.
    pub(crate) fn read_texts(bytes: &[u8]) -> Result<Self, ImportError> {
        read(bytes, Wanted::Texts)
    }

    /// The texts of a file that was verified when it was installed, and is the very same still.
    pub(crate) fn read_known(bytes: &[u8]) -> Result<Self, ImportError> {
        read(bytes, Wanted::KnownTexts)
    }
}

/// The list of a file, and whose signature it bears.
pub(crate) fn list<R: Read + Seek>(archive: &mut Archive<R>) -> Result<(Sums, Option<PublicKey>), ImportError> {
    for name in [LIST, SIGNATURE] {
        if archive.size(name).is_some_and(|size| size > LIST_LIMIT) {
            return Err(ImportError::hostile(name, "larger than any list"));
        }
    }
    let list = archive.unpack(LIST)?.ok_or(ImportError::NotAPack)?;
    let signature = archive.unpack(SIGNATURE)?;
    let key = signature.map(|signature| signer(&list, &signature)).transpose()?;
    Ok((Sums::read(&list)?, key))
}

fn read(bytes: &[u8], wanted: Wanted) -> Result<Hufpack, ImportError> {
    let mut archive = Archive::open(Cursor::new(bytes))?;
    let (sums, key) = list(&mut archive)?;
    same_names(&archive, &sums, key)?;
    let mut files = BTreeMap::new();
    let mut room = Room::default();
    for (name, expected) in &sums.files {
        let kind = kind(name)?;
        if wanted == Wanted::KnownTexts && kind != Kind::Text {
            continue;
        }
        kind.fits(archive.size(name).unwrap_or_default())?;
        let bytes = archive.unpack(name)?.ok_or_else(|| ImportError::damaged(name))?;
        if wanted != Wanted::KnownTexts && sum(&bytes) != *expected {
            return Err(changed(name, key));
        }
        room.take(name, kind, &bytes)?;
        if kind == Kind::Text || wanted == Wanted::All {
            files.insert(name.clone(), bytes);
        }
    }
    Ok(Hufpack {
        pack: sums.pack.clone(),
        version: sums.version.clone(),
        key,
        files,
        sums,
    })
}

/// What the list names is there, and nothing else is.
fn same_names<R: Read + Seek>(archive: &Archive<R>, sums: &Sums, key: Option<PublicKey>) -> Result<(), ImportError> {
    let mut there = archive.names().filter(|name| ![LIST, SIGNATURE].contains(name));
    let unlisted = there.find(|name| !sums.files.contains_key(*name));
    let missing = sums.files.keys().find(|name| archive.size(name).is_none());
    match unlisted.or(missing.map(String::as_str)) {
        Some(name) => Err(changed(name, key)),
        None => Ok(()),
    }
}

/// A file is not what the list says: the whole was changed after it was signed, or else on its way.
fn changed(name: &str, key: Option<PublicKey>) -> ImportError {
    match key {
        Some(_) => ImportError::SignatureWrong,
        None => ImportError::damaged(name),
    }
}

/// What a file of a pack is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Media(MediaKind),
}

/// Nothing but texts that the program reads, pictures and recordings stands in a file of a pack.
fn kind(name: &str) -> Result<Kind, ImportError> {
    if FileKind::of(name).is_some() {
        return Ok(Kind::Text);
    }
    let media = MediaKind::of(name).ok_or_else(|| ImportError::hostile(name, "a kind of file that no pack has"))?;
    Ok(Kind::Media(media))
}

impl Kind {
    /// Looked at before it is unpacked.
    fn fits(self, size: u64) -> Result<(), ImportError> {
        let limit = match self {
            Self::Text => FILE_LIMIT as u64,
            Self::Media(kind) => kind.limit(),
        };
        if size > limit {
            return Err(ImportError::TooLarge { limit: said::FILE });
        }
        Ok(())
    }
}

/// What was used so far of that which a whole pack may use.
#[derive(Default)]
struct Room {
    texts: usize,
    pixels: u64,
}

impl Room {
    fn take(&mut self, name: &str, kind: Kind, bytes: &[u8]) -> Result<(), ImportError> {
        let other = |error: MediaError| match error {
            MediaError::TooLarge => ImportError::TooLarge { limit: said::PICTURE },
            MediaError::TooLong => ImportError::TooLarge { limit: said::RECORDING },
            MediaError::Missing | MediaError::WrongForm => ImportError::hostile(name, "something else than its name says"),
        };
        match kind {
            Kind::Text => self.texts += bytes.len(),
            Kind::Media(MediaKind::Picture) => self.pixels += pixels(bytes).map_err(other)?,
            Kind::Media(MediaKind::Recording) => sound_recording(bytes).map_err(other)?,
        }
        if self.texts > PACK_LIMIT {
            return Err(ImportError::TooLarge { limit: said::PACKED });
        }
        if self.pixels > ALL_PIXELS_LIMIT {
            return Err(ImportError::TooLarge { limit: said::UNPACKED });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
