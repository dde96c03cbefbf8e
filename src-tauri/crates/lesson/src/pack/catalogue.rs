//! The catalogues: what callers know, want and do, who holds data and how it gets out.

use std::collections::BTreeMap;

use serde::Deserialize;
use words::{DisclosureClass, DisclosureId, FactId, HolderId, Lang, Meaning, RequestId, RouteId, Subject, TacticId, Text};

/// Words that give an entry away, by language: a step in which a caller says them most likely has it.
pub type Cues = BTreeMap<Lang, Vec<String>>;

/// The five catalogue files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogues {
    /// `disclosures.toml`.
    pub disclosures: Vec<Disclosure>,
    /// `requests.toml`.
    pub requests: Vec<Request>,
    /// `tactics.toml`.
    pub tactics: Vec<Tactic>,
    /// `routes.toml`.
    pub routes: Vec<Route>,
    /// `holders.toml`.
    pub holders: Vec<Holder>,
}

impl Catalogues {
    /// The disclosure of that id.
    #[must_use]
    pub fn disclosure(&self, id: &DisclosureId) -> Option<&Disclosure> {
        self.disclosures.iter().find(|entry| entry.id == *id)
    }

    /// The request of that id.
    #[must_use]
    pub fn request(&self, id: &RequestId) -> Option<&Request> {
        self.requests.iter().find(|entry| entry.id == *id)
    }

    /// The tactic of that id.
    #[must_use]
    pub fn tactic(&self, id: &TacticId) -> Option<&Tactic> {
        self.tactics.iter().find(|entry| entry.id == *id)
    }

    /// The route of that id.
    #[must_use]
    pub fn route(&self, id: &RouteId) -> Option<&Route> {
        self.routes.iter().find(|entry| entry.id == *id)
    }

    /// The holder of that id.
    #[must_use]
    pub fn holder(&self, id: &HolderId) -> Option<&Holder> {
        self.holders.iter().find(|entry| entry.id == *id)
    }
}

/// Something a caller shows to know or to have.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Disclosure {
    /// Its id.
    pub id: DisclosureId,
    /// Its class.
    pub class: DisclosureClass,
    /// Its name, in the learner's words.
    pub name: Text,
    /// Who holds it.
    #[serde(default)]
    pub holders: Vec<HolderId>,
    /// How it may get out.
    #[serde(default)]
    pub routes: Vec<RouteId>,
    /// Facts that report a caller knowing it.
    #[serde(default)]
    pub reported: Vec<FactId>,
    /// Facts that tell what such data was offered for.
    #[serde(default)]
    pub sold: Vec<FactId>,
    /// What it shows.
    pub shows: Text,
    /// Why it does not prove who is calling.
    pub not_proof: Text,
    /// What to do instead.
    pub instead: Text,
}

/// Something a caller wants done or handed over.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// Its name, in the learner's words.
    pub name: Text,
    /// What it is about: the group it stands in while somebody is calling.
    pub about: Subject,
    /// What wanting it means: stop now, or not before one has checked for oneself.
    pub means: Meaning,
    /// What it is really for.
    pub why_asked: Text,
    /// What to do instead.
    pub instead: Text,
    /// What reports say of it.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Words of callers that want it.
    #[serde(default)]
    pub cues: Cues,
}

/// A named way of persuading.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tactic {
    /// Its id.
    pub id: TacticId,
    /// Its name.
    pub name: Text,
    /// How it works on anyone.
    pub how: Text,
    /// The answer to it.
    pub counter: Text,
    /// What reports say of it.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Words of callers that persuade so.
    #[serde(default)]
    pub cues: Cues,
}

/// A way in which data gets out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Route {
    /// Its id.
    pub id: RouteId,
    /// Its name.
    pub name: Text,
    /// How it goes.
    pub text: Text,
    /// What reports say of it.
    #[serde(default)]
    pub facts: Vec<FactId>,
}

/// A kind of organisation that holds data.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Holder {
    /// Its id.
    pub id: HolderId,
    /// Its name.
    pub name: Text,
    /// Why it holds such data.
    pub text: Text,
    /// What reports say of it.
    #[serde(default)]
    pub facts: Vec<FactId>,
}
