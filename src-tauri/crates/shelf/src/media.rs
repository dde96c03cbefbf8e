//! Pictures and recordings of a pack: read when they are shown or heard, and never longer than they may be.
//!
//! Only the head of a file is looked at. Whether it can be decoded is for the web engine to find out, which does so in a process of
//! its own; the page then falls back to words.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// The largest picture: 1 MiB.
pub const PICTURE_LIMIT: u64 = 1 << 20;

/// The largest recording: 1 MiB, far more than 60 s of speech in Opus need.
pub const RECORDING_LIMIT: u64 = 1 << 20;

/// The longest recording, in samples of Opus (48,000 a second): 60 s.
const LONGEST: u64 = 60 * 48_000;

/// Why a picture or a recording is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// There is no such file, or it is not an ordinary one.
    #[error("not there")]
    Missing,
    /// It is larger than it may be.
    #[error("too large")]
    TooLarge,
    /// Its head is not that of a PNG, or of an Ogg Opus stream.
    #[error("not of the right form")]
    WrongForm,
    /// It is longer than 60 s.
    #[error("too long")]
    TooLong,
}

/// A picture of `pictures/`.
///
/// # Errors
/// [`MediaError`]
pub fn picture(pack: &Path, name: &str) -> Result<Vec<u8>, MediaError> {
    let bytes = read(pack, "pictures", name, "png", PICTURE_LIMIT)?;
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(bytes)
    } else {
        Err(MediaError::WrongForm)
    }
}

/// A recording of `voices/<lang>/`.
///
/// # Errors
/// [`MediaError`]; [`MediaError::Missing`] is no fault, since recordings are optional.
pub fn recording(pack: &Path, lang: &str, name: &str) -> Result<Vec<u8>, MediaError> {
    let bytes = read(pack, &format!("voices/{lang}"), name, "opus", RECORDING_LIMIT)?;
    // The first page of an Ogg Opus stream holds one packet, and it begins so (RFC 7845, section 5.1).
    let opus = bytes.starts_with(b"OggS") && bytes.get(28..36) == Some(b"OpusHead");
    let samples = last_position(&bytes).filter(|_| opus).ok_or(MediaError::WrongForm)?;
    if samples > LONGEST { Err(MediaError::TooLong) } else { Ok(bytes) }
}

/// The granule position of the last page: the number of samples up to its end (RFC 3533, section 6).
fn last_position(bytes: &[u8]) -> Option<u64> {
    let page = bytes.windows(4).rposition(|window| window == b"OggS")?;
    let position = bytes.get(page + 6..page + 14)?;
    Some(u64::from_le_bytes(position.try_into().ok()?))
}

/// Reads an ordinary file below the pack. A name with a separator or of another extension names none.
fn read(pack: &Path, folder: &str, name: &str, extension: &str, limit: u64) -> Result<Vec<u8>, MediaError> {
    let plain =
        !name.contains(['/', '\\', ':']) && !name.starts_with('.') && Path::new(name).extension().is_some_and(|own| own == extension);
    if !plain {
        return Err(MediaError::Missing);
    }
    let path = pack.join(folder).join(name);
    let ordinary = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file());
    let file = File::open(path).ok().filter(|_| ordinary).ok_or(MediaError::Missing)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| MediaError::Missing)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > limit { Err(MediaError::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests;
