//! `help-lines.toml`: who to call for what, by region.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use words::{Day, LineId, Sureness, Text};

/// `help-lines.toml`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HelpLines {
    /// In what order to call, by region and event.
    #[serde(rename = "order", default)]
    pub orders: BTreeMap<String, BTreeMap<String, Vec<LineId>>>,
    /// The lines.
    #[serde(rename = "line", default)]
    pub lines: Vec<HelpLine>,
}

/// One help line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HelpLine {
    /// Its id.
    pub id: LineId,
    /// The region it serves; `*` for every one.
    pub region: String,
    /// The number; empty where one looks it up oneself.
    pub number: String,
    /// Whose line it is.
    pub name: Text,
    /// When to use it.
    #[serde(rename = "use")]
    pub use_for: Text,
    /// Where the number was read.
    pub source: String,
    /// How well it is sourced.
    pub sureness: Sureness,
    /// The day it was checked.
    pub checked: Day,
}
