//! Pictures and recordings of a pack: read when they are shown or heard, and never longer than they may be.
//!
//! In a pack's own folder only the head of a file is looked at: whoever opens the folder has made it. A file that was imported comes from
//! elsewhere, so its pictures were decoded whole when it was imported, and what the page is handed is drawn anew from the pixels: a
//! web engine never decodes bytes that a stranger chose. They are not drawn anew in the stored file, for then its sums, and with them the
//! signature, would no longer fit. Recordings are played from signed files alone: a voice is believed more easily than a text.

use std::fs::{self, File};
use std::io::{BufReader, Cursor, Read};
use std::path::Path;

use png::{Compression, Decoder, Encoder, Limits, OutputInfo, Transformations};

use crate::archive::Archive;
use crate::hufpack::list;
use crate::limits::PIXELS_LIMIT;
use crate::sums::sum;

/// The largest picture: 1 MiB.
pub const PICTURE_LIMIT: u64 = 1 << 20;

/// The largest recording: 1 MiB, far more than 60 s of speech in Opus need.
pub const RECORDING_LIMIT: u64 = 1 << 20;

/// The longest recording, in samples of Opus (48,000 a second): 60 s.
const LONGEST: u64 = 60 * 48_000;

/// Why a picture or a recording is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// There is no such file, or it is not an ordinary one; or it is a recording of a file that nobody signed.
    #[error("not there")]
    Missing,
    /// It is larger than it may be.
    #[error("too large")]
    TooLarge,
    /// It is no PNG of one picture, or no Ogg Opus stream.
    #[error("not of the right form")]
    WrongForm,
    /// It is longer than 60 s.
    #[error("too long")]
    TooLong,
}

/// What is shown or heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MediaKind {
    Picture,
    Recording,
}

impl MediaKind {
    /// What the file of that name is; nothing if it is neither.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let is = |extension| Path::new(name).extension().is_some_and(|other| other == extension);
        match name.split('/').collect::<Vec<_>>().as_slice() {
            ["pictures", _] if is("png") => Some(Self::Picture),
            ["voices", _, _] if is("opus") => Some(Self::Recording),
            _ => None,
        }
    }

    pub(crate) fn limit(self) -> u64 {
        match self {
            Self::Picture => PICTURE_LIMIT,
            Self::Recording => RECORDING_LIMIT,
        }
    }
}

/// A picture of `pictures/`, of a pack folder or of a file.
///
/// # Errors
/// [`MediaError`]
pub fn picture(pack: &Path, name: &str) -> Result<Vec<u8>, MediaError> {
    if pack.is_file() {
        return drawn_anew(&read_packed(pack, "pictures", name, MediaKind::Picture)?);
    }
    let bytes = read(pack, "pictures", name, "png", PICTURE_LIMIT)?;
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(bytes)
    } else {
        Err(MediaError::WrongForm)
    }
}

/// A recording of `voices/<lang>/`, of a pack folder or of a file.
///
/// # Errors
/// [`MediaError`]; [`MediaError::Missing`] is no fault, since recordings are optional.
pub fn recording(pack: &Path, lang: &str, name: &str) -> Result<Vec<u8>, MediaError> {
    let folder = format!("voices/{lang}");
    let bytes = if pack.is_file() {
        read_packed(pack, &folder, name, MediaKind::Recording)?
    } else {
        read(pack, &folder, name, "opus", RECORDING_LIMIT)?
    };
    sound_recording(&bytes).map(|()| bytes)
}

/// Whether it is an Ogg Opus stream that is not too long.
pub(crate) fn sound_recording(bytes: &[u8]) -> Result<(), MediaError> {
    // The first page of an Ogg Opus stream holds one packet, and it begins so (RFC 7845, section 5.1).
    let opus = bytes.starts_with(b"OggS") && bytes.get(28..36) == Some(b"OpusHead");
    let samples = last_position(bytes).filter(|_| opus).ok_or(MediaError::WrongForm)?;
    if samples > LONGEST { Err(MediaError::TooLong) } else { Ok(()) }
}

/// The granule position of the last page: the number of samples up to its end (RFC 3533, section 6).
fn last_position(bytes: &[u8]) -> Option<u64> {
    let page = bytes.windows(4).rposition(|window| window == b"OggS")?;
    let position = bytes.get(page + 6..page + 14)?;
    Some(u64::from_le_bytes(position.try_into().ok()?))
}

/// Decodes a picture whole, and tells how many pixels it has.
pub(crate) fn pixels(bytes: &[u8]) -> Result<u64, MediaError> {
    let (_, shape) = decoded(bytes)?;
    Ok(u64::from(shape.width) * u64::from(shape.height))
}

/// The same picture as a new file, in which there is nothing but its pixels.
fn drawn_anew(bytes: &[u8]) -> Result<Vec<u8>, MediaError> {
    let (pixels, shape) = decoded(bytes)?;
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, shape.width, shape.height);
    encoder.set_color(shape.color_type);
    encoder.set_depth(shape.bit_depth);
    encoder.set_compression(Compression::Fast);
    let mut writer = encoder.write_header().map_err(|_| MediaError::WrongForm)?;
    writer.write_image_data(&pixels).map_err(|_| MediaError::WrongForm)?;
    writer.finish().map_err(|_| MediaError::WrongForm)?;
    Ok(file)
}

/// The pixels of a picture, with 8 bits a channel. One that moves is none: nothing here blinks.
fn decoded(bytes: &[u8]) -> Result<(Vec<u8>, OutputInfo), MediaError> {
    let wrong = |_| MediaError::WrongForm;
    let limits = Limits { bytes: 64 << 20 };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let head = decoder.read_header_info().map_err(wrong)?;
    if u64::from(head.width) * u64::from(head.height) > PIXELS_LIMIT {
        return Err(MediaError::TooLarge);
    }
    let mut reader = decoder.read_info().map_err(wrong)?;
    if reader.info().animation_control.is_some() {
        return Err(MediaError::WrongForm);
    }
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(MediaError::TooLarge)?];
    let shape = reader.next_frame(&mut pixels).map_err(wrong)?;
    reader.finish().map_err(wrong)?;
    pixels.truncate(shape.buffer_size());
    Ok((pixels, shape))
}

/// A name with a separator or of another extension names none.
fn is_plain(name: &str, extension: &str) -> bool {
    !name.contains(['/', '\\', ':']) && !name.starts_with('.') && Path::new(name).extension().is_some_and(|own| own == extension)
}

/// Reads an ordinary file below the pack.
fn read(pack: &Path, folder: &str, name: &str, extension: &str, limit: u64) -> Result<Vec<u8>, MediaError> {
    if !is_plain(name, extension) {
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

/// Reads one file of a pack that is a file itself, in place, and holds it against the list.
fn read_packed(pack: &Path, folder: &str, name: &str, kind: MediaKind) -> Result<Vec<u8>, MediaError> {
    let missing = |_| MediaError::Missing;
    let name = format!("{folder}/{name}");
    let file = File::open(pack).map_err(|_| MediaError::Missing)?;
    let mut archive = Archive::open(BufReader::new(file)).map_err(missing)?;
    let (sums, key) = list(&mut archive).map_err(missing)?;
    if MediaKind::of(&name) != Some(kind) || (kind == MediaKind::Recording && key.is_none()) {
        return Err(MediaError::Missing);
    }
    if archive.size(&name).is_some_and(|size| size > kind.limit()) {
        return Err(MediaError::TooLarge);
    }
    let bytes = archive.unpack(&name).map_err(missing)?.ok_or(MediaError::Missing)?;
    let expected = sums.files.get(&name);
    if expected == Some(&sum(&bytes)) {
        Ok(bytes)
    } else {
        Err(MediaError::Missing)
    }
}

#[cfg(test)]
mod tests;
