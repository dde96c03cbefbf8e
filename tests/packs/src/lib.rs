//! Packs for tests: a small sound one, broken ones that each show one finding, and generated ones of any size.

mod many;

use std::io;
use std::path::{Path, PathBuf};

use lesson::checker::Files;
pub use many::many;

/// The folder of these packs.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The files of the small sound pack.
///
/// # Errors
/// What the disk says.
pub fn sound() -> io::Result<Files> {
    folder(&root().join("sound"))
}

/// The files of a folder and of those in it, by their path from there.
///
/// # Errors
/// What the disk says.
pub fn folder(path: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(path)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let within = folder(&path)?.into_iter();
            files.extend(within.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, std::fs::read(&path)?);
        }
    }
    Ok(files)
}
