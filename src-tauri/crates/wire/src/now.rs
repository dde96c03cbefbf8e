//! Someone is calling now: what is ticked, and the one advice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Advice, DisclosureId, RequestId};

use crate::{DisclosureName, RequestName};

/// Asks for what can be ticked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct NowRead {}

/// What can be ticked: names alone, for somebody is waiting on the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NowList {
    /// What they may want.
    pub requests: Vec<RequestName>,
    /// What they may know or show.
    pub disclosures: Vec<DisclosureName>,
}

/// What is ticked now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NowAdvise {
    /// What they want.
    pub requests: Vec<RequestId>,
    /// What they know or show.
    pub disclosures: Vec<DisclosureId>,
}

/// What these ticks come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NowAdvice {
    /// The one advice.
    pub advice: Advice,
    /// How many details they know or show.
    pub known: u32,
    /// How many of these prove who is calling.
    pub proofs: u32,
}
