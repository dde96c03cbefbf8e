//! The packs that are here: the bundled one, those that were imported, and a file that waits to be.
//!
//! A path never comes from a page: whoever sits there chooses the file in the system's dialog, drops it on the window, or names it on the
//! command line; Rust opens it and hands out the number of an offer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Day, FindingCode, PackId, Text};

use crate::Notice;

/// Asks which packs are here.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PackLook {}

/// Opens the system's dialog to choose a file; a dialog that is closed without one changes nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PackChoose {}

/// Imports what is offered. Whoever does has seen whose signature it is: a new publisher is known from then on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PackImport {
    /// The offer.
    pub offer: u32,
}

/// Leaves what is offered, and what was refused.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PackLeave {}

/// Goes back to the version before. Doing it twice returns to where it was.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PackRollBack {
    /// The pack.
    pub pack: PackId,
}

/// Takes a pack away, with the version before. Runs that were played stay in the records.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PackRemove {
    /// The pack.
    pub pack: PackId,
}

/// Forgets a publisher of whom no pack is here.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PublisherForget {
    /// The publisher's key, as [`PublisherCard::key`] has it.
    pub key: String,
}

/// The packs that are here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackShelf {
    /// The bundled one first, then by title.
    pub packs: Vec<PackCard>,
    /// Publishers whose key was confirmed here, by name.
    pub publishers: Vec<PublisherCard>,
    /// A file that waits to be imported.
    pub offer: Option<PackOffer>,
    /// Why the file that was chosen last is not offered.
    pub refused: Option<PackRefused>,
    /// What is amiss with the list itself.
    pub notice: Option<Notice>,
}

/// A pack to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackChoice {
    /// The pack.
    pub pack: PackId,
    /// Its title.
    pub title: Text,
    /// Who publishes it, in its own words.
    pub publisher: Text,
    /// It came with the program.
    pub bundled: bool,
    /// A publisher's key that is known here signed it; the bundled one needs none.
    pub signed: bool,
}

/// A pack that is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackCard {
    /// The pack.
    pub pack: PackId,
    /// Its title.
    pub title: Text,
    /// Who publishes it, in its own words.
    pub publisher: Text,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// It came with the program, and can be neither removed nor replaced.
    pub bundled: bool,
    /// The words of the key that signed it; none for the bundled one and for one without a signature.
    pub signed_by: Option<Text>,
    /// The version before, which can be returned to.
    pub before: Option<String>,
    /// How many stories it has.
    pub stories: u32,
    /// How many plans for rooms and kiosks.
    pub plans: u32,
    /// How many warnings the checker had.
    pub warnings: u32,
    /// Why it cannot be played.
    pub amiss: Option<Notice>,
}

/// A publisher whose key was confirmed here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublisherCard {
    /// The key: 64 hexadecimal digits.
    pub key: String,
    /// The publisher, in the words of the pack by which it became known.
    pub name: Text,
    /// The key as words, to be compared over a telephone.
    pub words: Text,
    /// A pack of this publisher is here, so that it cannot be forgotten.
    pub in_use: bool,
}

/// A file that waits to be imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackOffer {
    /// Its number, by which it is imported.
    pub offer: u32,
    /// The file's name, without its folder.
    pub file: String,
    /// How many bytes it has.
    pub size: u32,
    /// The pack.
    pub pack: PackId,
    /// Its title.
    pub title: Text,
    /// Who publishes it, in its own words: only a signature says whether that is true.
    pub publisher: Text,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// Whose signature it bears.
    pub signed: PackSigned,
    /// What is replaced, and what becomes different; none where the pack is new here.
    pub replaces: Option<PackChanges>,
    /// How many stories it has.
    pub stories: u32,
    /// How many plans for rooms and kiosks.
    pub plans: u32,
    /// How many help lines. Those of a pack without a signature are not shown.
    pub help_lines: u32,
    /// How many facts it presents as reported. Those of a pack without a signature are not shown.
    pub facts: u32,
    /// What the checker found: warnings only, for with an error nothing is offered.
    pub findings: Vec<FindingView>,
}

/// Whose signature a file bears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PackSigned {
    /// Nobody's: who made it cannot be told.
    No,
    /// A publisher's who is known here.
    Known {
        /// The publisher, as it became known.
        name: Text,
        /// The key as words.
        words: Text,
    },
    /// A key that nobody has confirmed here.
    New {
        /// The key as words, to be compared with what the publisher says them to be.
        words: Text,
    },
}

/// What another version of a pack changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackChanges {
    /// The version that is here.
    pub version: String,
    /// The titles of stories that are new.
    pub added: Vec<Text>,
    /// The titles of stories that are different.
    pub changed: Vec<Text>,
    /// The titles of stories that are gone.
    pub removed: Vec<Text>,
    /// Something besides the stories is different: catalogues, items, plans, help lines, pictures.
    pub other: bool,
}

/// A file that was chosen and is not offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PackRefused {
    /// Why.
    pub why: Notice,
    /// The errors, where it was the checker that refused it.
    pub findings: Vec<FindingView>,
}

/// Asks what the checker found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PackFindingsRead {
    /// The pack; the bundled one without.
    pub pack: Option<PackId>,
}

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
