//! A folder that appears whole or not at all: written under another name, on disk, then renamed.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// How the name of a folder ends that is not whole yet.
const PART: &str = ".part";

/// So many folders of one day are enough to say that something is amiss.
const COPIES: u32 = 999;

/// Writes a folder under the first name that is free, and says where it is. If that fails nothing of it is left.
pub(super) fn write<E: From<io::Error>>(beside: &Path, name: &str, fill: impl FnOnce(&Path) -> Result<(), E>) -> Result<PathBuf, E> {
    let part = beside.join(format!(".{name}{PART}"));
    take_away(&part)?;
    fs::create_dir(&part)?;
    let whole = fill(&part).and_then(|()| Ok(rename(&part, beside, name)?));
    if whole.is_err() {
        // If even that cannot be taken away, the first fault is still the one to tell.
        let _ = take_away(&part);
    }
    whole
}

/// What an export left behind that was cut off.
fn take_away(part: &Path) -> io::Result<()> {
    match fs::remove_dir_all(part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn rename(part: &Path, beside: &Path, name: &str) -> io::Result<PathBuf> {
    sync(part);
    for copy in 1..=COPIES {
        let path = beside.join(if copy == 1 { name.to_owned() } else { format!("{name} ({copy})") });
        if path.symlink_metadata().is_ok() {
            continue;
        }
        fs::rename(part, &path)?;
        sync(beside);
        return Ok(path);
    }
    Err(io::Error::other("too many folders of that name"))
}

/// A system that cannot do this for a folder does not need it.
fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("readable");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn a_folder_is_never_written_over_another_thing_of_its_name() {
        let beside = tempfile::tempdir().expect("a folder for the test");
        fs::write(beside.path().join("mine"), "a file of the person").expect("written");
        let fill = |into: &Path| fs::write(into.join("a.csv"), "a");
        let first = write(beside.path(), "mine", fill).expect("written");
        let second = write(beside.path(), "mine", fill).expect("written");
        assert_eq!(first, beside.path().join("mine (2)"), "the next name that is free");
        assert_eq!(second, beside.path().join("mine (3)"), "and the next");
        assert_eq!(names(beside.path()), ["mine", "mine (2)", "mine (3)"], "and nothing besides");
    }

    #[test]
    fn what_fails_half_way_leaves_nothing() {
        let beside = tempfile::tempdir().expect("a folder for the test");
        let failed = write(beside.path(), "mine", |into| {
            fs::write(into.join("a.csv"), "half of it")?;
            Err::<(), io::Error>(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(
            failed.expect_err("full").kind(),
            io::ErrorKind::StorageFull,
            "the first fault is told"
        );
        assert_eq!(names(beside.path()), [""; 0], "and no half folder is left");
    }

    #[test]
    fn a_disk_that_goes_away_in_mid_write_is_told() {
        let beside = tempfile::tempdir().expect("a folder for the test");
        let disk = beside.path().join("stick");
        fs::create_dir(&disk).expect("made");
        let failed = write(&disk, "mine", |into| {
            fs::write(into.join("a.csv"), "half of it")?;
            fs::remove_dir_all(&disk)?;
            Ok::<(), io::Error>(())
        });
        assert_eq!(
            failed.expect_err("gone").kind(),
            io::ErrorKind::NotFound,
            "nobody is told that it was saved"
        );
        assert_eq!(names(beside.path()), [""; 0], "and nothing is left anywhere");
    }

    #[test]
    fn what_an_export_left_that_was_cut_off_is_taken_away_by_the_next() {
        let beside = tempfile::tempdir().expect("a folder for the test");
        fs::create_dir(beside.path().join(".mine.part")).expect("made");
        fs::write(beside.path().join(".mine.part/a.csv"), "half of it").expect("written");
        write(beside.path(), "mine", |into| fs::write(into.join("b.csv"), "b")).expect("written");
        assert_eq!(names(beside.path()), ["mine"], "the half one is gone");
        assert_eq!(names(&beside.path().join("mine")), ["b.csv"], "and nothing of it is in the new one");
    }
}
