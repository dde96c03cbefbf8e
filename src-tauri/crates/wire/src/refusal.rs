//! How a command says no, and how a reply says that something is amiss.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::ErrorCode;

/// Why a command was refused. The UI owns the sentence; `params` fill it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    /// What went wrong.
    pub code: ErrorCode,
    /// Values for the sentence, such as a path.
    pub params: BTreeMap<String, String>,
    /// For a bug report: never shown as the message itself.
    pub detail: String,
}

/// Something that went wrong without stopping the program: it is said once, in a sentence, and practice goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    /// What went wrong.
    pub code: ErrorCode,
    /// Values for the sentence, such as a path.
    pub params: BTreeMap<String, String>,
}
