//! What the unattended kiosk is made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a visitor can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KioskDoor {
    /// Live a call: five minutes, with a question before and one after.
    Call,
    /// One quick round, for when people queue.
    Round,
    /// Someone is calling now.
    Now,
    /// I already did what they said.
    Rescue,
    /// Practise with a child: the grown-up reads, the child chooses.
    Child,
    /// Call staff.
    Staff,
}

impl KioskDoor {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Call, Self::Round, Self::Now, Self::Rescue, Self::Child, Self::Staff];
}

/// A way out of the kiosk that no program can close, only the system it runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Lock {
    /// Alt+Tab, the Super key and the like lead to other windows.
    Switching,
    /// Ctrl+Alt+F1 and the like lead to a terminal.
    Terminals,
    /// Nothing outside starts the program again when all of it is ended.
    Restart,
    /// The screen may go dark or lock itself.
    Blanking,
    /// A second screen shows something else.
    SecondScreen,
}
