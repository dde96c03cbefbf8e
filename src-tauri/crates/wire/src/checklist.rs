//! The checklist: the names of everything a caller may know, want and do, of who holds data and how it gets out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{DisclosureClass, DisclosureId, HolderId, RequestId, RouteId, Subject, TacticId, Text};

use crate::FactView;

/// Asks for the names in the checklist.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct ChecklistRead {}

/// The names in the catalogues, in the order of the pack; what is said of each comes when it is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Checklist {
    /// What they may know or have.
    pub disclosures: Vec<DisclosureName>,
    /// What they want.
    pub requests: Vec<RequestName>,
    /// How they persuade.
    pub tactics: Vec<EntryName>,
    /// How data gets out.
    pub routes: Vec<EntryName>,
    /// Who holds data.
    pub holders: Vec<HolderName>,
}

/// Which entry: every entry of the checklist is a page that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
pub enum EntryRef {
    /// Something a caller may know or have.
    Disclosure(DisclosureId),
    /// Something a caller wants.
    Request(RequestId),
    /// A named way of persuading.
    Tactic(TacticId),
    /// A way in which data gets out.
    Route(RouteId),
    /// A kind of organisation that holds data.
    Holder(HolderId),
}

/// An entry by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryName {
    /// The entry.
    pub entry: EntryRef,
    /// Its name.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
}

/// Something a caller may know or have, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisclosureName {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// Its class.
    pub class: DisclosureClass,
    /// Its name, in the learner's words.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
}

/// Something a caller wants, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestName {
    /// The request.
    pub request: RequestId,
    /// What it is about: the group it stands in.
    pub about: Subject,
    /// Its name, in the learner's words.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
}

/// A holder by its name, with what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolderName {
    /// The holder.
    pub holder: HolderId,
    /// Its name.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
    /// What it holds about a person: the disclosures of that class which name it.
    pub holds: Vec<DisclosureId>,
}

/// Asks what reports say of the law and of official advice.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct ChecklistRights {}

/// What reports say of the law and of official advice on personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rights {
    /// The statements, each with its source and with the law of today beside it.
    pub facts: Vec<FactView>,
}
