//! The papers to take along: sheets that ship with the program, as a long picture and as paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::Lang;

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Sheet {
    /// What callers want and know, how to check, whom to ring: one page.
    Checklist,
    /// What to do after it happened.
    RescueCard,
    /// Words for a family that does not believe it.
    Family,
    /// What a session practised.
    HandOut,
}

/// What a sheet is made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PaperForm {
    /// One long picture, to send to a family group.
    Picture,
    /// A file to print.
    Paper,
}

/// One of the papers. A file's name never crosses: the program knows where its papers lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Paper {
    /// The sheet.
    pub sheet: Sheet,
    /// Its language.
    pub lang: Lang,
    /// What it is made as.
    pub form: PaperForm,
}

/// Asks which papers there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PapersLook {}

/// The papers that there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Papers {
    /// Each with its sheet, language and form.
    pub papers: Vec<Paper>,
}

/// Saves a copy where the person keeps downloads.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperSave {
    /// Which.
    pub paper: Paper,
}

/// Where a copy was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperSaved {
    /// The file's name.
    pub name: String,
    /// The folder's own name, as the person knows it.
    pub folder: String,
}

/// Opens a paper with whatever the system opens such files with.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperOpen {
    /// Which.
    pub paper: Paper,
}

/// Opens the folder in which papers are saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PaperFolder {}

/// Opens the system's dialog to print the page that is shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PagePrint {}

/// It was handed over to the system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PaperShown {}
