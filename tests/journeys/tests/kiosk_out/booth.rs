//! The kiosk of the test build, on a desktop.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use support::{Booth, at_the_desktop, set_up_kiosk};
use tempfile::TempDir;

pub fn binary() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize()
        .expect("the workspace is there")
        .join("target/debug/hang-up-first")
}

/// The program as somebody at the desktop starts it.
pub fn start(data: &Path, words: &[&str]) -> Command {
    at_the_desktop(&binary(), data, words)
}

/// A kiosk that staff have set up, on a desktop.
pub fn open() -> Booth {
    let data = tempfile::tempdir().expect("a folder for the test");
    set_up_kiosk(data.path()).expect("written");
    Booth::open(&binary(), data, &[])
}

/// The same by other words, with what is already in the data folder.
pub fn open_by(words: &[&str], data: TempDir) -> Booth {
    Booth::open_by(words, &binary(), data, &[])
}
