//! The kiosk, as it is set up from the main window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::PackId;

use crate::PackChoice;

/// Asks how the kiosk is set up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct KioskRead {}

/// Sets the staff code, or changes it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct KioskCode {
    /// The new code: six digits or more.
    pub code: String,
    /// The code as it is now, where one is set.
    pub now: Option<String>,
}

/// Sets whose stories the kiosk plays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct KioskPack {
    /// The pack; the bundled one without.
    pub pack: Option<PackId>,
}

/// Turns the program into the kiosk. It stays one over every start until staff leave it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct KioskStart {}

/// How the kiosk is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KioskSetup {
    /// A staff code is set.
    pub code_set: bool,
    /// The file that has it cannot be read.
    pub damaged: bool,
    /// The packs a kiosk can play: the bundled one, and signed ones that have a plan for it.
    pub packs: Vec<PackChoice>,
    /// The one it plays.
    pub pack: PackId,
}
