//! One entry of the checklist: for a detail who holds it, how it gets out, and why it proves nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{DisclosureClass, DisclosureId, HolderId, RequestId, RouteId, Subject, TacticId, Text};

use crate::{EntryRef, FactView};

/// Asks for one entry.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChecklistLook {
    /// Which.
    pub entry: EntryRef,
}

/// What is said of an entry, joined and sourced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "entry", rename_all = "kebab-case")]
pub enum Entry {
    /// Something a caller may know or have.
    Disclosure(Box<DisclosureEntry>),
    /// Something a caller wants.
    Request(RequestEntry),
    /// A named way of persuading.
    Tactic(TacticEntry),
    /// A way in which data gets out.
    Route(RoutePage),
    /// A kind of organisation that holds data.
    Holder(HolderPage),
}

/// Another entry that this one leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryLink {
    /// The entry.
    pub entry: EntryRef,
    /// Its name.
    pub name: Text,
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
    /// What it is about.
    pub about: Subject,
    /// What it is really for.
    pub why_asked: Text,
    /// What to do instead.
    pub instead: Text,
    /// How callers of the pack's stories persuade while they want it, most often first.
    pub tactics: Vec<EntryLink>,
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
    /// How it works on anyone.
    pub how: Text,
    /// The answer to it.
    pub counter: Text,
    /// What callers of the pack's stories want while they persuade so, most often first.
    pub requests: Vec<EntryLink>,
    /// What reports say of it.
    pub facts: Vec<FactView>,
}

/// A way in which data gets out, with what goes that way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoutePage {
    /// The route.
    pub route: RouteEntry,
    /// What may get out that way.
    pub carries: Vec<EntryLink>,
}

/// A holder, with what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolderPage {
    /// The holder.
    pub holder: HolderEntry,
    /// What it may hold.
    pub holds: Vec<EntryLink>,
}
