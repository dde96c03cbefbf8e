//! What is kept on disk: people, runs and their events, settings, and notes where a person asked for it.
//!
//! One SQLite file with write-ahead log, synchronous FULL, foreign keys and STRICT tables; one file of code a table. A call that
//! returns `Ok` has its row on disk. Nothing here knows what a run means: `app` hands in rows and takes rows out.

mod error;
mod migrations;
mod open;
mod people;
mod rescue_notes;
mod run_events;
mod runs;
mod settings;

pub use error::RecordsError;
pub use open::{Opened, Records};
pub use people::PersonRow;
pub use run_events::{EventKind, EventRow};
pub use runs::{NewRun, RunRow, RunState};
