//! A person's own data: what is kept, taken along, erased.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Day, Lang};

/// Asks what is kept of whoever sits here.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct DataLook {}

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DataView {
    /// Stories that were begun.
    pub runs: u32,
    /// Sets of items that were begun.
    pub quizzes: u32,
    /// Repetitions that were begun.
    pub boosters: u32,
    /// Contacts that were judged or acted on, wherever.
    pub answers: u32,
    /// Language, text size and the like were set.
    pub settings: bool,
    /// Notes were kept.
    pub notes: bool,
    /// The day of the earliest; none where there is nothing yet.
    pub since: Option<Day>,
    /// The folder in which the file lies.
    pub folder: String,
    /// The days of the backups, the last one first.
    pub backups: Vec<Day>,
    /// Others use this computer too.
    pub several: bool,
}

/// Writes everything of whoever sits here into a folder beside the downloads.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DataExport {
    /// In this language.
    pub lang: Lang,
}

/// Where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DataExported {
    /// The new folder's name.
    pub name: String,
    /// The name of the folder in which it lies, as the person knows it.
    pub folder: String,
    /// The files in it.
    pub files: Vec<String>,
}

/// Opens the folder that was written last.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct DataShow {}

/// It was handed over to the system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct DataShown {}

/// Whose data is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Erase {
    /// What is kept of whoever sits here; backups and files that were set aside go too.
    Mine,
    /// Everything of everybody.
    Everything,
}

/// Erases.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DataErase {
    /// Whose.
    pub what: Erase,
}

/// Nothing of it is left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct DataErased {}
