//! The tool as an editor calls it: the real program, its exit codes, what it writes.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod broken;
mod check;
mod cover;
mod explain;
mod map;
mod misuse;
mod play;
mod print;
mod schema;
mod time;
mod world;
