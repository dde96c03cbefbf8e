//! An evening with phones: the real program with its two windows, its real server, and real Chromium phones before it.

mod codes;
pub mod guest;
mod interrupted;
pub mod laptop;
mod plan;
mod tally;
mod traces;
