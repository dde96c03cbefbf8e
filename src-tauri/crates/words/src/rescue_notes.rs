//! What somebody writes down after it happened.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
