//! What the disk itself takes to have something for certain, while the records are written to it too.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use load::{Stop, figures::Times};

/// As much as one page of the records.
const PAGE: [u8; 4096] = [7; 4096];
/// Seldom enough not to be in the way, and more than 500 times in a session.
const BETWEEN: Duration = Duration::from_millis(20);

/// Writes to a file beside the records, as they are written, until it is asked what that took.
pub struct Disk {
    stop: mpsc::Sender<()>,
    writing: thread::JoinHandle<Result<Times, Stop>>,
}

impl Disk {
    pub fn beside(records: &Path) -> Result<Self, Stop> {
        let file = OpenOptions::new().create(true).append(true).open(records.join("disk"))?;
        let (stop, stopped) = mpsc::channel();
        let writing = thread::spawn(move || write(file, &stopped));
        Ok(Self { stop, writing })
    }

    pub fn took(self) -> Result<Times, Stop> {
        drop(self.stop);
        self.writing.join().map_err(|_| "nobody wrote to the disk")?
    }
}

fn write(mut file: File, stopped: &mpsc::Receiver<()>) -> Result<Times, Stop> {
    let mut took = Times::default();
    while stopped.recv_timeout(BETWEEN) == Err(mpsc::RecvTimeoutError::Timeout) {
        let begun = Instant::now();
        file.write_all(&PAGE)?;
        file.sync_data()?;
        took.add(begun.elapsed());
    }
    Ok(took)
}
