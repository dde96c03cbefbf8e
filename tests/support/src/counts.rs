//! The kiosk's counts, read from a copy of its records.

use std::{fs, path::Path};

use records::{Records, VisitCount, VisitCountRow};
use words::Moment;

use crate::Fault;

/// What was counted, and how many bytes the records take once everything is in the file itself.
pub struct Counts {
    rows: Vec<VisitCountRow>,
    /// The length of the file.
    pub bytes: u64,
}

impl Counts {
    /// Reads a copy: the program has the records themselves.
    ///
    /// # Errors
    /// [`Fault::Unread`]
    pub fn of(data: &Path) -> Result<Self, Fault> {
        let unread = |why: &dyn std::fmt::Display| Fault::Unread(why.to_string());
        let copy = tempfile::tempdir().map_err(|why| unread(&why))?;
        for name in ["records.sqlite", "records.sqlite-wal"] {
            if data.join(name).exists() {
                fs::copy(data.join(name), copy.path().join(name)).map_err(|why| unread(&why))?;
            }
        }
        let records = Records::open(copy.path(), Moment(0)).map_err(|why| unread(&why))?.records;
        let rows = records.visit_counts(None).map_err(|why| unread(&why))?;
        // Closed, all of it is in the file.
        drop(records);
        let file = fs::metadata(copy.path().join("records.sqlite")).map_err(|why| unread(&why))?;
        Ok(Self { rows, bytes: file.len() })
    }

    /// How often something was counted that is such.
    #[must_use]
    pub fn how_often(&self, is_such: impl Fn(VisitCount) -> bool) -> u32 {
        self.rows.iter().filter(|row| is_such(row.what)).map(|row| row.count).sum()
    }

    /// How many visitors came.
    #[must_use]
    pub fn visitors(&self) -> u32 {
        self.how_often(|what| what == VisitCount::Visitor)
    }

    /// In how many hours something was counted.
    #[must_use]
    pub fn hours(&self) -> usize {
        let mut hours: Vec<_> = self.rows.iter().map(|row| (&row.day, row.hour)).collect();
        hours.dedup();
        hours.len()
    }
}
