//! The lesson: pack model, checker, scenario engine, debrief, what is offered to play, the advice while somebody is calling, the time a plan takes,
//! what a quiz asks and what it shows, when a booster is due and what it asks, what the answers show, how an audience is led, how a visitor
//! is led at the kiosk, what a plan borrows from other packs.
//!
//! Pure: state and context in, next state out. No clock, no file, no network, no database; time and chance are arguments.

pub mod booster;
mod chance;
pub mod checker;
pub mod checklist;
pub mod cover;
pub mod debrief;
pub mod findings;
pub mod map;
pub mod mix;
pub mod now;
pub mod offer;
pub mod pack;
pub mod progress;
pub mod quiz;
pub mod read;
pub mod reading;
pub mod run;
pub mod session;
pub mod side_by_side;
pub mod timing;
pub mod visit;
