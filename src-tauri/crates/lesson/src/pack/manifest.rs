//! `pack.toml` and `brands.toml`.

use serde::Deserialize;
use words::{Day, Lang, PackId, Text};

/// `pack.toml`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Manifest {
    /// Id of the pack.
    pub id: PackId,
    /// Its version, `1.0.0`.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// The languages every text of it offers.
    pub languages: Vec<Lang>,
    /// Its title.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// The oldest program that can play it.
    pub minimum_program: String,
}

/// `brands.toml`: names that no practice text may bear.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Brands {
    /// The names, each as it is written in some language.
    pub names: Vec<String>,
}
