//! Help lines: the only real telephone numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Day, LineId, Sureness, Text};

/// Asks for the help lines of every region.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct HelpRead {}

/// Who to call for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HelpLines {
    /// Every line: those of the bundled pack in its order, then those of others.
    pub lines: Vec<HelpLineView>,
    /// In what order to call, by region (地区) and event.
    pub orders: Vec<HelpEvent>,
    /// What this person has set for it.
    pub own: OwnHelp,
}

/// Sets the region and the emergency number.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HelpKeep {
    /// From now on.
    pub own: OwnHelp,
}

/// What a person has set: whose lines to show, and the emergency number of a region for which the pack has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnHelp {
    /// The region, as the pack names it; `other` for one without lines; empty: not chosen yet.
    pub region: String,
    /// Digits with at most a `+` before them, 15 in all; empty: none entered.
    pub emergency: String,
}

/// In what order to call after an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HelpEvent {
    /// The region: `CN`, `HK`, …
    pub region: String,
    /// Lines to call, first to last, for each event (`money-sent`, `not-sure`, …).
    pub events: BTreeMap<String, Vec<LineId>>,
}

/// One help line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HelpLineView {
    /// The line.
    pub line: LineId,
    /// The region it serves; `*` for every one.
    pub region: String,
    /// The number; empty where one looks it up oneself.
    pub number: String,
    /// Whose line it is.
    pub name: Text,
    /// Who says so, where it is not the bundled pack: the publisher of an imported one, in the words by which it became known.
    pub publisher: Option<Text>,
    /// When to use it.
    pub use_for: Text,
    /// Where the number was read.
    pub source: String,
    /// How well it is sourced.
    pub sureness: Sureness,
    /// The day it was checked.
    pub checked: Day,
    /// Checked more than twelve months ago: shown with a warning.
    pub stale: bool,
}
