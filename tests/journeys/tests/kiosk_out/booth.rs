//! The kiosk of the test build, on a desktop.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use support::{Booth, at_the_desktop};

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

/// A kiosk that nobody has set up, on a desktop.
pub fn open() -> Booth {
    Booth::open(&binary(), tempfile::tempdir().expect("a folder for the test"), &[])
}
