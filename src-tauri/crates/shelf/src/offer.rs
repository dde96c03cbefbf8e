//! A file that could be imported: what whoever is asked has to know.

use lesson::findings::Finding;
use serde::{Deserialize, Serialize};
use words::{Day, PackId, Text};

use crate::library::Head;
use crate::{PublicKey, Row};

/// On what terms a file is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The version of this program, `1.0.0`.
    pub program: String,
    /// The day against which help lines are held.
    pub today: Day,
    /// The pack that came with the program, which no file replaces.
    pub bundled: PackId,
    /// Only packs that a known publisher signed are taken: at a kiosk.
    pub known_only: bool,
}

/// A publisher whose key was confirmed here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// The key.
    pub key: PublicKey,
    /// The publisher, in the words of the pack by which it became known.
    pub name: Text,
}

/// A file that could be imported. It is held in memory, so that what is imported is what was looked at.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The pack, as it would be listed.
    pub row: Row,
    /// How many bytes the file has.
    pub size: usize,
    /// Whose signature it bears.
    pub signed: Signed,
    /// What is replaced, and what becomes different; none where the pack is new here.
    pub replaces: Option<Changes>,
    /// How many help lines it has, shown or not.
    pub help_lines: usize,
    /// How many facts it presents as reported.
    pub facts: usize,
    /// What the checker found: warnings only.
    pub findings: Vec<Finding>,
    pub(crate) head: Head,
    pub(crate) terms: Terms,
    pub(crate) bytes: Vec<u8>,
}

/// Whose signature a file bears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// Nobody's.
    No,
    /// A publisher's who is known here.
    Known(Publisher),
    /// A key that nobody has confirmed here.
    New(PublicKey),
}

/// What another version of a pack changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The version that is here.
    pub version: String,
    /// The titles of stories that are new.
    pub added: Vec<Text>,
    /// The titles of stories that are different.
    pub changed: Vec<Text>,
    /// The titles of stories that are gone.
    pub removed: Vec<Text>,
    /// Something besides the stories is different.
    pub other: bool,
}
