//! A computer of its own for the kiosk: every folder that the system names for a program's things lies in one, so that all it writes is found.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use support::Tree;
use tempfile::TempDir;

use crate::Stop;

/// The folders by which a program finds where to write, and their names here.
const FOLDERS: [(&str, &str); 8] = [
    ("HUF_DATA", "data"),
    ("HOME", "home"),
    ("XDG_DATA_HOME", "home/data"),
    ("XDG_CACHE_HOME", "home/cache"),
    ("XDG_CONFIG_HOME", "home/config"),
    ("XDG_STATE_HOME", "home/state"),
    ("XDG_RUNTIME_DIR", "run"),
    ("TMPDIR", "tmp"),
];

/// A computer of its own.
pub struct Home(TempDir);

impl Home {
    /// One on which staff have set up the kiosk.
    pub fn new() -> Result<Self, Stop> {
        let home = Self(tempfile::tempdir()?);
        for (_, name) in FOLDERS {
            fs::create_dir_all(home.0.path().join(name))?;
        }
        // Whoever else could read it may not have it as this.
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        fs::set_permissions(home.0.path().join("run"), private)?;
        support::set_up_kiosk(&home.data())?;
        Ok(home)
    }

    /// Where the program keeps its records.
    pub fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// Another folder in it.
    pub fn folder(&self) -> io::Result<TempDir> {
        tempfile::tempdir_in(self.0.path())
    }

    /// How a program finds these folders.
    pub fn environment(&self) -> Vec<(String, String)> {
        let named = FOLDERS.map(|(variable, name)| (variable.to_owned(), self.0.path().join(name).display().to_string()));
        named.into()
    }

    /// Every file and its length.
    pub fn files(&self) -> io::Result<BTreeMap<PathBuf, u64>> {
        let mut found = BTreeMap::new();
        files_below(self.0.path(), &mut found)?;
        Ok(found)
    }

    /// The files elsewhere that these processes have open to write, but for the streams they were started with. What lies in memory alone and
    /// is gone with the process is no file.
    pub fn elsewhere(&self, tree: &Tree) -> BTreeSet<PathBuf> {
        let opened = tree.0.iter().flat_map(|id| written_by(*id));
        opened.filter(|path| !path.starts_with(self.0.path())).collect()
    }
}

fn files_below(folder: &Path, found: &mut BTreeMap<PathBuf, u64>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // One may go while it is looked at.
        let Ok(what) = fs::symlink_metadata(&path) else { continue };
        if what.is_dir() {
            files_below(&path, found)?;
        } else if what.is_file() {
            found.insert(path, what.len());
        }
    }
    Ok(())
}

fn written_by(id: u32) -> Vec<PathBuf> {
    let of = format!("/proc/{id}");
    let entries = fs::read_dir(format!("{of}/fd")).into_iter().flatten().flatten();
    let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let written = numbers.filter(|number| {
        let info = fs::read_to_string(format!("{of}/fdinfo/{number}")).unwrap_or_default();
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:"));
        let flags = flags
            .and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok())
            .unwrap_or_default();
        *number > 2 && flags & 0o3 != 0
    });
    let paths = written.filter_map(|number| fs::read_link(format!("{of}/fd/{number}")).ok());
    let in_memory = ["/dev/", "/proc/", "/sys/", "/memfd:"];
    paths
        .filter(|path| path.is_absolute() && !in_memory.iter().any(|folder| path.to_string_lossy().starts_with(folder)))
        .collect()
}

/// By how many bytes all has grown since then, but for the records: they hold the counts.
pub fn grown(before: &BTreeMap<PathBuf, u64>, after: &BTreeMap<PathBuf, u64>) -> BTreeMap<PathBuf, u64> {
    let others = after.iter().filter(|(path, _)| !is_of_records(path));
    let grown = others.map(|(path, length)| (path.clone(), length.saturating_sub(before.get(path).copied().unwrap_or_default())));
    grown.filter(|(_, bytes)| *bytes > 0).collect()
}

/// The records and their daily copy.
fn is_of_records(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("records"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_grows_or_is_new_is_found_and_the_records_are_not_it() {
        let of = |files: &[(&str, u64)]| files.iter().map(|(name, bytes)| (PathBuf::from(name), *bytes)).collect();
        let before = of(&[("data/records.sqlite", 10), ("data/kiosk.json", 512), ("cache/a", 5)]);
        let after = of(&[
            ("data/records.sqlite", 99),
            ("data/backups/records-2026-11-23-000001.sqlite", 99),
            ("data/kiosk.json", 512),
            ("cache/a", 7),
            ("tmp/b", 3),
        ]);
        assert_eq!(grown(&before, &after), of(&[("cache/a", 2), ("tmp/b", 3)]), "each by so much");
    }

    #[test]
    fn a_file_that_is_written_elsewhere_is_found() {
        let home = Home::new().expect("folders");
        let other = tempfile::NamedTempFile::new().expect("a file");
        let here = fs::File::create(home.data().join("own")).expect("a file");
        let found = home.elsewhere(&Tree(vec![std::process::id()]));
        assert!(found.contains(other.path()), "this process has it open: {found:?}");
        assert!(!found.contains(&home.data().join("own")), "one of its own is none");
        drop(here);
    }
}
