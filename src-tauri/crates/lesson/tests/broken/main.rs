//! A sound pack, broken in one place at a time: each break gives exactly its finding, at its line, and leaves the rest standing.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly, in its helpers too"
)]

mod better;
mod bundled;
mod engine;
mod examples;
mod forms;
mod hostile;
mod ids;
mod item_sets;
mod items;
mod pack;
mod plans;
mod promises;
mod slips;
mod stories;
mod subject;
mod texts;
mod visits;
