//! From a folder to a file, and from a file to a signed one.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;

use lesson::checker::check_read;
use lesson::findings::Severity;
use words::Day;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::folder::read_whole;
use crate::media::MediaKind;
use crate::sums::{LIST, SIGNATURE, Sums, signed};
use crate::{BuildError, Hufpack, ImportError, SecretKey};

/// Makes one file of a pack folder: the same folder gives the same bytes. Its help lines are held against that day, or else the pack's date.
///
/// What is built is read as an import reads it, so that nobody is sent what nobody can import.
///
/// # Errors
/// [`BuildError`]
pub fn build(folder: &Path, today: Option<&Day>) -> Result<Vec<u8>, BuildError> {
    let read = read_whole(folder)?;
    let checked = check_read(&read.folder.files, read.folder.refused, today);
    let manifest = checked.pack.manifest;
    let faulty = checked.findings.iter().any(|finding| finding.severity == Severity::Error);
    // Without a manifest there is a finding that says why.
    let Some(manifest) = manifest.filter(|_| !faulty) else {
        return Err(BuildError::Findings(checked.findings));
    };
    let mut files = read.folder.files;
    files.extend(read.media);
    let sums = Sums::of(&manifest.id, &manifest.version, &files);
    files.insert(LIST.to_owned(), sums.written());
    let file = packed(&files).map_err(BuildError::Unfit)?;
    Hufpack::read_texts(&file).map_err(BuildError::Unfit)?;
    Ok(file)
}

/// Signs a file. A signature that it bears already is replaced.
///
/// # Errors
/// [`ImportError`] where the file is no sound one.
pub fn sign(file: &[u8], key: &SecretKey) -> Result<Vec<u8>, ImportError> {
    let read = Hufpack::read(file)?;
    let list = read.sums.written();
    let mut files = read.files;
    files.insert(SIGNATURE.to_owned(), signed(&list, key));
    files.insert(LIST.to_owned(), list);
    packed(&files)
}

/// The zip of these files: sorted by name, without dates, owners or systems.
pub(crate) fn packed(files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ImportError> {
    let unpacked = |_| ImportError::Damaged { file: None };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // What is compressed already does not become smaller.
        let method = if MediaKind::of(name).is_some() {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix)
            .unix_permissions(0o644);
        let level = (method == CompressionMethod::Deflated).then_some(6);
        zip.start_file(name.as_str(), options.compression_level(level)).map_err(unpacked)?;
        zip.write_all(bytes).map_err(|_| ImportError::damaged(name))?;
    }
    Ok(zip.finish().map_err(unpacked)?.into_inner())
}

#[cfg(test)]
mod tests;
