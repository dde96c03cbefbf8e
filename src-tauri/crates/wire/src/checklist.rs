//! The checklist: for everything a caller may know, who holds it, how it gets out, and why it proves nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{DisclosureClass, DisclosureId, HolderId, RequestId, RouteId, Subject, TacticId, Text};

use crate::FactView;

/// Asks for the checklist.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct ChecklistRead {}

/// The catalogues, joined and sourced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Checklist {
    /// What they may know or have.
    pub disclosures: Vec<DisclosureEntry>,
    /// What they want.
    pub requests: Vec<RequestEntry>,
    /// How they persuade.
    pub tactics: Vec<TacticEntry>,
}

/// Something a caller may know or have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisclosureEntry {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// Its class.
    pub class: DisclosureClass,
    /// Its name, in the learner's words.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
    /// Who holds it.
    pub holders: Vec<HolderEntry>,
    /// How it may get out.
    pub routes: Vec<RouteEntry>,
    /// Reports of callers who knew it.
    pub reported: Vec<FactView>,
    /// What such data was offered for, where a report says so. Empty: no report says.
    pub sold: Vec<FactView>,
    /// What it shows.
    pub shows: Text,
    /// Why it does not prove who is calling.
    pub not_proof: Text,
    /// What to do instead.
    pub instead: Text,
}

/// A kind of organisation that holds such data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolderEntry {
    /// The holder.
    pub holder: HolderId,
    /// Its name.
    pub name: Text,
    /// Why it holds such data.
    pub text: Text,
    /// What reports say of it.
    pub facts: Vec<FactView>,
}

/// A way in which data gets out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RouteEntry {
    /// The route.
    pub route: RouteId,
    /// Its name.
    pub name: Text,
    /// How it goes.
    pub text: Text,
    /// What reports say of it.
    pub facts: Vec<FactView>,
}

/// Something a caller wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestEntry {
    /// The request.
    pub request: RequestId,
    /// Its name, in the learner's words.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
    /// What it is about: the group it stands in while somebody is calling.
    pub about: Subject,
    /// What it is really for.
    pub why_asked: Text,
    /// What to do instead.
    pub instead: Text,
    /// What reports say of it.
    pub facts: Vec<FactView>,
}

/// A named way of persuading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TacticEntry {
    /// The tactic.
    pub tactic: TacticId,
    /// Its name.
    pub name: Text,
    /// The Chinese name as it sounds, to be found by typing: for each sign its readings in pinyin.
    pub sounds: Vec<Vec<String>>,
    /// How it works on anyone.
    pub how: Text,
    /// The answer to it.
    pub counter: Text,
    /// What reports say of it.
    pub facts: Vec<FactView>,
}
