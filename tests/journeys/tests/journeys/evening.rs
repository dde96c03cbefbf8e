//! An evening with phones: the real program with its two windows, its real server, and real Chromium phones before it.

mod codes;
mod guest;
mod interrupted;
mod laptop;
mod plan;
mod tally;
mod traces;
