//! Daily backups beside the records: one a day, seven kept, each checked before it counts.
//!
//! `backups/records-<day>-<number>.sqlite`. The number counts up and tells which is the later: a clock that was set back or forward would
//! make the newest day the first to go.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags, backup::Backup as Copying};
use words::Day;

use crate::{
    RecordsError,
    error::Doing,
    migrations,
    open::{FILE, quick_check, read_only, with_ending},
};

/// The folder within the data folder.
const FOLDER: &str = "backups";

/// So many are kept.
const MOST: usize = 7;

/// How a file's name ends that is not whole yet.
const PART: &str = ".part";

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The day of which it is, by the clock of then.
    pub day: Day,
    /// Where it lies.
    pub path: PathBuf,
    number: u64,
}

/// The backups of one data folder. None of its calls disturbs whoever writes to the records.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// The backups of a data folder.
    pub(crate) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The backups there are, the last one made first. What is no backup is not looked at.
    #[must_use]
    pub fn kept(&self) -> Vec<Backup> {
        let entries = fs::read_dir(self.folder.join(FOLDER)).into_iter().flatten();
        let mut kept: Vec<Backup> = entries.filter_map(|entry| read_name(&entry.ok()?.path())).collect();
        kept.sort_by_key(|backup| std::cmp::Reverse(backup.number));
        kept
    }

    /// Checks the records themselves, beside whoever writes to them.
    ///
    /// # Errors
    /// [`RecordsError::Damaged`], or whatever SQLite refuses.
    pub fn check(&self) -> Result<(), RecordsError> {
        quick_check(&read_only(&self.folder.join(FILE)).doing("opening the records to check them")?)
    }

    /// Makes the backup of a day, unless the last one made is of that day and sound. A copy that is not sound never gets a name, so that
    /// it takes no good one's place.
    ///
    /// # Errors
    /// Whatever the system refuses; then the backups are as they were.
    pub fn make(&self, day: &Day) -> Result<(), RecordsError> {
        let kept = self.kept();
        if kept.first().is_some_and(|last| last.day == *day && is_sound(&last.path)) {
            return Ok(());
        }
        let number = kept.first().map_or(1, |last| last.number + 1);
        let folder = self.folder.join(FOLDER);
        fs::create_dir_all(&folder).map_err(failed("making the folder of the backups", &folder))?;
        let path = folder.join(format!("records-{}-{number:06}.sqlite", day.0));
        let part = with_ending(&path, PART);
        let _ = fs::remove_file(&part);
        let named = self.copy(&part).and_then(|()| name(&part, &path));
        if named.is_err() {
            // What is left of it is no backup.
            let _ = fs::remove_file(&part);
        }
        named?;
        for old in self.kept().iter().skip(MOST) {
            fs::remove_file(&old.path).map_err(failed("removing an old backup", &old.path))?;
        }
        Ok(())
    }

    /// Puts the last sound backup where the records belong, and says of which day it is. Damaged ones are passed over.
    pub(crate) fn restore(&self, path: &Path) -> Result<Option<Day>, RecordsError> {
        let Some(backup) = self.kept().into_iter().find(|backup| is_sound(&backup.path)) else {
            return Ok(None);
        };
        let part = with_ending(path, PART);
        fs::copy(&backup.path, &part).map_err(failed("copying a backup", &part))?;
        name(&part, path)?;
        Ok(Some(backup.day))
    }

    /// Removes every backup, whole or not.
    pub(crate) fn remove(&self) -> Result<(), RecordsError> {
        let folder = self.folder.join(FOLDER);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed("removing the backups", &folder)(error)),
            _ => Ok(()),
        }
    }

    /// Through SQLite's own backup, which sees the log too; all at once, so that nobody's writing makes it begin anew.
    fn copy(&self, part: &Path) -> Result<(), RecordsError> {
        let doing = "making a backup";
        let from = read_only(&self.folder.join(FILE)).doing(doing)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut to = Connection::open_with_flags(part, flags).doing(doing)?;
        Copying::new(&from, &mut to).doing(doing)?.step(-1).doing(doing)?;
        // Of phones nothing is kept beyond the close of their session: so not in a copy that lies longer.
        to.pragma_update(None, "secure_delete", true).doing(doing)?;
        to.execute_batch(
            "DELETE FROM session_phones; DELETE FROM session_votes; UPDATE sessions SET address = NULL, port = NULL, code = NULL, secret = NULL;",
        )
        .doing(doing)?;
        // One file, without a log beside it.
        to.pragma_update(None, "journal_mode", "DELETE").doing(doing)?;
        quick_check(&to)
    }
}

/// A whole database that this program can read.
fn is_sound(path: &Path) -> bool {
    let version = |backup: &Connection| backup.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0));
    read_only(path).is_ok_and(|backup| {
        let known = version(&backup).is_ok_and(|found| (1..=migrations::KNOWN).contains(&found));
        known && quick_check(&backup).is_ok()
    })
}

/// Gives a finished file its name, on disk before anything else happens.
fn name(part: &Path, path: &Path) -> Result<(), RecordsError> {
    let doing = "giving a copy of the records its name";
    let on_disk = File::options().read(true).write(true).open(part).and_then(|file| file.sync_all());
    on_disk.and_then(|()| fs::rename(part, path)).map_err(failed(doing, path))?;
    // A system that cannot do this for a folder does not need it.
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn read_name(path: &Path) -> Option<Backup> {
    let stem = path.file_name()?.to_str()?.strip_prefix("records-")?.strip_suffix(".sqlite")?;
    let (day, number) = stem.rsplit_once('-')?;
    Some(Backup {
        day: Day(day.to_owned()),
        path: path.to_owned(),
        number: number.parse().ok()?,
    })
}

fn failed(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> RecordsError {
    let path = path.to_owned();
    move |source| RecordsError::File { doing, path, source }
}
