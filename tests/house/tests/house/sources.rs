//! The files of the repository as the rules see them: path from the root, and text.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use ignore::WalkBuilder;

/// A text file.
pub struct Source {
    /// From the root, with `/` on every system.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    pub fn ends_in(&self, extensions: &[&str]) -> bool {
        self.name()
            .rsplit_once('.')
            .is_some_and(|(_, extension)| extensions.contains(&extension))
    }

    /// The number of the line in which the byte at `offset` stands, counted from 1.
    pub fn line_at(&self, offset: usize) -> usize {
        1 + self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
    }

    pub fn offence(&self, line: usize, why: impl fmt::Display) -> String {
        format!("{}:{line}: {why}", self.path)
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    // Asked while running first: copies of the repository that share a target folder share this binary as well.
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = package.join("../..").canonicalize();
    root.expect("tests/house lies two folders under the root")
}

/// Every text file of the repository that git does not ignore, read once.
pub fn all() -> &'static [Source] {
    static ALL: OnceLock<Vec<Source>> = OnceLock::new();
    ALL.get_or_init(|| read(&root()))
}

/// Every text file under `root` that git does not ignore, in the order of their paths. A file that is not UTF-8 is no text.
pub fn read(root: &Path) -> Vec<Source> {
    let walk = WalkBuilder::new(root)
        .hidden(false)
        .parents(false)
        .git_global(false)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    let mut found: Vec<Source> = walk
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()))
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
            let text = std::fs::read_to_string(entry.path()).ok()?;
            Some(Source { path, text })
        })
        .collect();
    found.sort_by(|left, right| left.path.cmp(&right.path));
    found
}

/// Fails with the rule and every offence against it.
#[track_caller]
pub fn nothing_breaks(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}\n  {}\n", offences.join("\n  "));
}

/// Fails unless there is one offence for each of `parts`, in their order, that contains it.
#[track_caller]
pub fn offends(offences: &[String], parts: &[&str]) {
    let all_named = offences.iter().zip(parts).all(|(offence, part)| offence.contains(part));
    assert!(
        all_named && offences.len() == parts.len(),
        "the rule should have found {parts:#?}, it found {offences:#?}"
    );
}

#[test]
fn the_files_are_found_and_what_git_ignores_is_not() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in [
        (".gitignore", "dist/\n"),
        ("a/b.rs", "//! b"),
        ("dist/c.rs", "//! c"),
        (".ci/run", "make test"),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    let paths: Vec<String> = read(folder.path()).into_iter().map(|source| source.path).collect();
    assert_eq!(
        paths,
        [".ci/run", ".gitignore", "a/b.rs"],
        "hidden files count, ignored ones do not"
    );
}

#[test]
fn the_house_is_not_empty() {
    for known in ["Cargo.toml", "src-tauri/src/lib.rs", "ui/src/main.ts", "README.md"] {
        assert!(
            all().iter().any(|source| source.path == known),
            "{known} was not found: the rules would look at nothing"
        );
    }
}

#[test]
fn lines_are_counted_from_one() {
    let source = Source::new("x.ts", "one\ntwo\nthree");
    assert_eq!(
        [source.line_at(0), source.line_at(4), source.line_at(9)],
        [1, 2, 3],
        "an editor counts so"
    );
}
