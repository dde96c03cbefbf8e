//! What the disk itself takes to have something for certain.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
    time::Instant,
};

use load::{Stop, figures::Times};

/// As much as one page of the records.
const PAGE: [u8; 4096] = [7; 4096];

/// A file beside the records that is written to as they are.
pub struct Disk {
    file: File,
    /// What each write took.
    pub taken: Times,
}

impl Disk {
    pub fn beside(records: &Path) -> Result<Self, Stop> {
        let file = OpenOptions::new().create(true).append(true).open(records.join("disk"))?;
        let taken = Times::default();
        Ok(Self { file, taken })
    }

    /// Appends and waits until it is on disk, so many times.
    pub fn sync(&mut self, times: usize) -> Result<(), Stop> {
        for _ in 0..times {
            let begun = Instant::now();
            self.file.write_all(&PAGE)?;
            self.file.sync_data()?;
            self.taken.add(begun.elapsed());
        }
        Ok(())
    }
}
