//! The reminder: a notification when a booster is due, by a start with the session. Only where the person asked for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks whether it is on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct ReminderLook {}

/// Turns it on or off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReminderTurn {
    /// On.
    pub on: bool,
}

/// Whether it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reminder {
    /// On.
    pub on: bool,
}
