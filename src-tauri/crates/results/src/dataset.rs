//! The folder: `kind=<kind>/month=<month>/machine-<id>.parquet`. Each file is replaced whole or stays as it is.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{Kind, Machine, ResultsError, Row, columns, row::written};

/// How the name of a file ends that is not whole yet. It begins with a dot as well: no engine takes it for data.
const PART: &str = ".part";

/// How many signs of a day are its month.
const MONTH: usize = 7;

/// What was laid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// Files of this machine that there are rows for.
    pub files: u32,
    /// Those of them that were not there yet, or read otherwise.
    pub changed: u32,
    /// Rows in all of them.
    pub rows: u64,
}

/// Lays the rows of a machine into a folder: a file a kind and month, replaced whole. Rows that say the same are added up. A file that reads
/// the same already is not touched, and neither are the files of others and of months without rows.
///
/// # Errors
/// Whatever the system refuses. The files that were laid before it did are whole, and every other one is as it was.
pub fn lay(into: &Path, machine: &Machine, rows: &[Row]) -> Result<Laid, ResultsError> {
    fs::create_dir_all(into).map_err(ResultsError::file("making the folder", into))?;
    take_away_unfinished(into, machine)?;
    let mut laid = Laid::default();
    for ((kind, month), rows) in by_month(rows) {
        let folder = into.join(format!("kind={}", written(kind))).join(format!("month={month}"));
        let bytes = columns::bytes(machine, &rows)?;
        laid.files += 1;
        laid.rows += rows.len() as u64;
        laid.changed += u32::from(replace(&folder, &name(machine), &bytes)?);
    }
    Ok(laid)
}

/// The rows of a year, by machine, of a folder in which the files of many lie together.
///
/// # Errors
/// Whatever the system refuses, and a file that is none of these: nothing is left out in silence.
pub fn read(from: &Path, year: i16) -> Result<BTreeMap<Machine, Vec<Row>>, ResultsError> {
    let mut read: BTreeMap<Machine, Vec<Row>> = BTreeMap::new();
    for kind in Kind::ALL {
        let folder = from.join(format!("kind={}", written(kind)));
        for month in 1..=12 {
            let folder = folder.join(format!("month={year:04}-{month:02}"));
            for (machine, path) in files(&folder)? {
                let bytes = fs::read(&path).map_err(ResultsError::file("reading", &path))?;
                read.entry(machine).or_default().extend(columns::rows(&path, bytes, kind)?);
            }
        }
    }
    Ok(read)
}

fn name(machine: &Machine) -> String {
    format!("machine-{machine}.parquet")
}

/// The rows of each file, in order, none of which says the same as another.
fn by_month(rows: &[Row]) -> BTreeMap<(Kind, String), Vec<Row>> {
    let mut sums: BTreeMap<Row, u64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.count > 0) {
        let sum = sums.entry(Row { count: 0, ..row.clone() }).or_default();
        *sum = sum.saturating_add(row.count);
    }
    let mut files: BTreeMap<(Kind, String), Vec<Row>> = BTreeMap::new();
    for (row, count) in sums {
        let month = row.day.0.chars().take(MONTH).collect();
        files.entry((row.kind, month)).or_default().push(Row { count, ..row });
    }
    files
}

/// The files in the folder of a month; none where there is no such folder.
fn files(folder: &Path) -> Result<Vec<(Machine, PathBuf)>, ResultsError> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let machine = name.and_then(|name| name.strip_prefix("machine-")?.strip_suffix(".parquet"));
        files.extend(machine.and_then(Machine::of).map(|machine| (machine, path.clone())));
    }
    files.sort_unstable();
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, ResultsError> {
    let read = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read.map_err(ResultsError::file("reading the folder", folder)),
    }
}

/// What an export of this machine left behind that was cut off, wherever that was. Those of others may be under way.
fn take_away_unfinished(into: &Path, machine: &Machine) -> Result<(), ResultsError> {
    let unfinished = unfinished(&name(machine));
    for kind in Kind::ALL {
        // Where something else is in the way, writing there will say so.
        for month in entries(&into.join(format!("kind={}", written(kind)))).unwrap_or_default() {
            let path = month.join(&unfinished);
            if path.symlink_metadata().is_ok() {
                fs::remove_file(&path).map_err(ResultsError::file("taking away what was not finished at", &path))?;
            }
        }
    }
    Ok(())
}

fn unfinished(name: &str) -> String {
    format!(".{name}{PART}")
}

/// Puts a file in its place: another name, on disk, then renamed. Whether anything changed.
fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<bool, ResultsError> {
    let path = folder.join(name);
    if reads_so(&path, bytes) {
        return Ok(false);
    }
    fs::create_dir_all(folder).map_err(ResultsError::file("making the folder", folder))?;
    let part = folder.join(unfinished(name));
    let whole = write(&part, bytes).and_then(|()| fs::rename(&part, &path));
    if whole.is_err() {
        // If even that cannot be taken away, the first fault is still the one to tell; the next export tries again.
        let _ = fs::remove_file(&part);
    }
    whole.map_err(ResultsError::file("writing", &path))?;
    // A system that cannot do this for a folder does not need it.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(true)
}

fn reads_so(path: &Path, bytes: &[u8]) -> bool {
    let as_long = fs::symlink_metadata(path).is_ok_and(|file| file.is_file() && file.len() == bytes.len() as u64);
    as_long && fs::read(path).is_ok_and(|there| there == bytes)
}

fn write(part: &Path, bytes: &[u8]) -> io::Result<()> {
    // Never through a link that somebody has laid there.
    let mut file = OpenOptions::new().write(true).create_new(true).open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}
