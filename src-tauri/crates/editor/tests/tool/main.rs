//! The tool as an editor calls it: the real program, its exit codes, what it writes.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod borrowing;
mod broken;
mod check;
mod cover;
mod explain;
mod guide;
mod map;
mod misuse;
mod new;
mod packing;
mod play;
mod print;
mod schema;
// The language server comes as a program for one kind of computer.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod text_editors;
mod time;
mod world;
