//! The lesson: pack model, checker, scenario engine, debrief.
//!
//! Pure: state and context in, next state out. No clock, no file, no network, no database; time and chance are arguments.

pub mod debrief;
pub mod pack;
pub mod run;
