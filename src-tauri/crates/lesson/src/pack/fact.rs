//! `facts.toml`: reports, and single statements taken from them.

use std::collections::BTreeMap;

use serde::Deserialize;
use words::{FactId, FactKind, Lang, ReportId, ReportNature, Text};

/// `facts.toml`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Facts {
    /// The published sources.
    #[serde(rename = "report", default)]
    pub reports: Vec<Report>,
    /// The statements.
    #[serde(rename = "fact", default)]
    pub facts: Vec<Fact>,
}

impl Facts {
    /// The fact of that id.
    #[must_use]
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// The report of that id.
    #[must_use]
    pub fn report(&self, id: &ReportId) -> Option<&Report> {
        self.reports.iter().find(|report| report.id == *id)
    }
}

/// A published source.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// What kind of source it is.
    pub nature: ReportNature,
    /// Who published it.
    pub publisher: Text,
    /// Its title.
    pub title: Text,
    /// When, as far as the copy that was read tells: `2018-04-24`, `10-18` or empty.
    pub published: String,
    /// The date of the copy that was read.
    pub copy_seen: String,
}

/// One statement taken from a report; its hedges are part of it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// The report it stands in.
    pub report: ReportId,
    /// What kind of statement it is.
    pub kind: FactKind,
    /// The statement.
    pub text: Text,
    /// Today's law beside a law as reported then.
    #[serde(default)]
    pub today: Option<Text>,
    /// Every number that must stand unchanged wherever the fact is told.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Companies it puts in a bad light: named only together with `answered-by`.
    #[serde(default)]
    pub names: Vec<String>,
    /// The fact that tells what they answered.
    #[serde(default)]
    pub answered_by: Option<FactId>,
    /// Lawful products or services that were misused.
    #[serde(default)]
    pub products: Vec<Product>,
    /// Where this statement was read, if elsewhere than in the report.
    #[serde(default)]
    pub source: Option<String>,
}

/// The name of a lawful product or service.
pub type Product = String;

/// A number of a fact, and how it is written in each language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// The number itself.
    pub value: f64,
    /// How each language writes it: `5万`, `50,000`.
    #[serde(flatten)]
    pub written: BTreeMap<Lang, String>,
}
