//! What the checker found in the bundled pack, for whoever looks after the installation.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{FindingCode, Text};

/// Asks what the checker found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PackFindingsRead {}

/// What the checker found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackFindings {
    /// Every finding, by file and line.
    pub findings: Vec<FindingView>,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The content concerned is left out.
    Error,
    /// Worth an editor's look.
    Warning,
}

/// One finding, with its sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// Its number.
    pub code: FindingCode,
    /// How much it weighs.
    pub severity: Severity,
    /// The file, relative to the pack.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters.
    pub column: u32,
    /// What is wrong.
    pub what: Text,
    /// Why it matters.
    pub why: Text,
    /// How to mend it.
    pub mend: Text,
}
