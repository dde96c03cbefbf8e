//! Records, tested from raw old files and by killing the process; a file a table, as in the crate.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod answers;
mod backups;
mod boosters;
mod erase;
mod open;
mod people;
mod quizzes;
mod rescue_notes;
mod run_events;
mod runs;
mod sessions;
mod settings;
mod support;
mod visit_counts;
