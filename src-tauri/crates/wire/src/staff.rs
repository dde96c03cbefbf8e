//! Staff at the kiosk. Whoever has typed the code has a staff session, which Rust keeps and no page can make up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{KioskDoor, Lang, Lock, PackId, Text};

use crate::{Notice, PackChoice};

/// Sets the first staff code, where none is set.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffFound {
    /// Six digits or more.
    pub code: String,
}

/// Types the staff code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffEnter {
    /// The code.
    pub code: String,
}

/// Asks what staff see.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct StaffLook {}

/// Changes the staff code. Whoever finds the page open does not know the present one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffCode {
    /// The code as it is now.
    pub now: String,
    /// The new code: six digits or more.
    pub code: String,
}

/// Sets how the kiosk is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffSet {
    /// Everything at once.
    pub settings: KioskSettings,
}

/// Saves all counts as a table on a removable drive.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffExport {
    /// The drive, as the last view named it.
    pub drive: String,
}

/// Lays the results of this computer on a removable drive, for the organiser.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffResults {
    /// The drive, as the last view named it.
    pub drive: String,
}

/// Asks which files of packs are on a removable drive.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffPacks {
    /// The drive, as the last view named it.
    pub drive: String,
}

/// Imports a file from a removable drive: signed, and by a publisher who is known here.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffImport {
    /// The drive, as the last view named it.
    pub drive: String,
    /// The file, as the list named it.
    pub file: String,
}

/// Ends the staff session; the attract screen comes back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct StaffClose {}

/// Leaves the kiosk: the program ends, and is no kiosk when it is started again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StaffQuit {
    /// The staff code once more.
    pub code: String,
}

/// It is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct StaffDone {}

/// How the kiosk is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KioskSettings {
    /// Seconds without a touch until a visitor is asked whether they are still there: 30 to 600.
    pub idle_seconds: u16,
    /// The language that is offered first.
    pub first: Lang,
    /// How loud the kiosk is: 0 to 100.
    pub volume: u8,
    /// The pack it plays; the bundled one without. Where that has nothing for a door, the bundled one is played.
    #[serde(default)]
    pub pack: Option<PackId>,
}

/// What staff see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffView {
    /// How the kiosk is set.
    pub settings: KioskSettings,
    /// The visits of today.
    pub today: VisitCounts,
    /// Of all days.
    pub all: VisitCounts,
    /// The ways out that this system leaves open.
    pub open: Vec<Lock>,
    /// The removable drives that are there now.
    pub drives: Vec<Drive>,
    /// The packs a kiosk can play: the bundled one, and signed ones that have a plan for it.
    pub packs: Vec<PackChoice>,
    /// What is amiss: records, disk, pack.
    pub notices: Vec<Notice>,
}

/// A removable drive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Drive {
    /// By what it is named in a request.
    pub drive: String,
    /// What the system calls it.
    pub name: String,
    /// How many bytes are free on it.
    pub free: u64,
}

/// What was counted. No count under five leaves the kiosk, except none at all: it shows as nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitCounts {
    /// How many visitors there were.
    pub visitors: Option<u32>,
    /// How many came to an end behind a door.
    pub finished: Option<u32>,
    /// By door, in their order.
    pub doors: Vec<DoorCount>,
    /// Before a story: the contacts that were acted on safely.
    pub before: HitCount,
    /// After it.
    pub after: HitCount,
    /// By hour of the day, from the first to the last with a visitor.
    pub hours: Vec<HourCount>,
}

/// How often a door was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoorCount {
    /// The door.
    pub door: KioskDoor,
    /// How often it was opened.
    pub opened: Option<u32>,
    /// How often its end was reached.
    pub finished: Option<u32>,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HitCount {
    /// Acted on safely.
    pub hits: Option<u32>,
    /// Of so many.
    pub of: Option<u32>,
}

/// The visitors of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HourCount {
    /// The hour, 0 to 23.
    pub hour: u8,
    /// How many came.
    pub visitors: Option<u32>,
}

/// The counts were saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffExported {
    /// Under what name on the drive: a file, or the folder of results.
    pub file: String,
    /// What the system calls the drive.
    pub drive: String,
}

/// The files of packs on a removable drive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffPackFiles {
    /// By name. What is in them is looked at when one is imported.
    pub files: Vec<StaffPackFile>,
}

/// A file of a pack on a removable drive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffPackFile {
    /// Its name.
    pub file: String,
    /// How many bytes it has.
    pub size: u64,
}

/// A pack was imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffImported {
    /// The pack.
    pub pack: PackId,
    /// Its title.
    pub title: Text,
    /// Its version.
    pub version: String,
    /// The version that was there before.
    pub before: Option<String>,
}
