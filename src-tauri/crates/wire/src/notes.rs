//! What somebody wrote down after it happened. It crosses only when the person asks for it to be kept, read or erased.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::RescueNotes;

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
