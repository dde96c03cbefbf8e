//! The kiosk's counts, read from a copy of its records.

use std::{fs, path::Path};

use records::{Records, VisitCount, VisitCountRow};
use words::Moment;

use crate::Stop;

/// What was counted, and how many bytes the records take once everything is in the file itself.
pub struct Counts {
    rows: Vec<VisitCountRow>,
    /// The length of the file.
    pub bytes: u64,
}

impl Counts {
    /// Reads a copy: the program has the records themselves.
    pub fn of(data: &Path) -> Result<Self, Stop> {
        let copy = tempfile::tempdir()?;
        for name in ["records.sqlite", "records.sqlite-wal"] {
            if data.join(name).exists() {
                fs::copy(data.join(name), copy.path().join(name))?;
            }
        }
        let records = Records::open(copy.path(), Moment(0))?.records;
        let rows = records.visit_counts(None)?;
        // Closed, all of it is in the file.
        drop(records);
        let bytes = fs::metadata(copy.path().join("records.sqlite"))?.len();
        Ok(Self { rows, bytes })
    }

    /// How often something was counted that is such.
    pub fn how_often(&self, is_such: impl Fn(VisitCount) -> bool) -> u32 {
        self.rows.iter().filter(|row| is_such(row.what)).map(|row| row.count).sum()
    }

    /// In how many hours something was counted.
    pub fn hours(&self) -> usize {
        let mut hours: Vec<_> = self.rows.iter().map(|row| (&row.day, row.hour)).collect();
        hours.dedup();
        hours.len()
    }
}
