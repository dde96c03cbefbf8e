//! What somebody wrote down after it happened. It crosses only when the person asks for it to be kept, read or erased.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the notes that were kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct NotesRead {}

/// Keeps these notes in place of those kept before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NotesKeep {
    /// The notes.
    pub notes: RescueNotes,
}

/// Erases the notes that were kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct NotesErase {}

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptNotes {
    /// The notes; none unless the person asked for them to be kept.
    pub notes: Option<RescueNotes>,
}

/// What the police and the bank will ask, in the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RescueNotes {
    /// Whose account the money went to.
    pub payee: String,
    /// Its number.
    pub account: String,
    /// The bank or payment app it is with.
    pub bank: String,
    /// When.
    pub time: String,
    /// How much.
    pub amount: String,
    /// The number or name the caller used.
    pub contact: String,
    /// Anything else.
    pub other: String,
}
