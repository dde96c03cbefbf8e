//! Claimed identities (P070): whoever is impersonated in a pack is also met in earnest.
//!
//! It is told for the pack as a whole, from what every story says it is, even one that is left out for a fault of its own: a slip in the
//! only genuine story must not be told twice. Where a story cannot be read at all, it may be the genuine one, and nothing is told.

use std::collections::{BTreeMap, BTreeSet};

use words::{FindingCode, Nature, ScenarioId};

use crate::findings::Finding;
use crate::pack::Scenario;
use crate::read::{Document, Seg};

/// Who is claimed to be calling, over all stories.
#[derive(Default)]
pub(super) struct Identities {
    genuine: BTreeSet<String>,
    scams: BTreeMap<String, Scams>,
    unknown: bool,
}

/// The sound scams of one identity.
struct Scams {
    ids: Vec<ScenarioId>,
    /// At the first of them; told only where nothing genuine is found.
    finding: Finding,
}

impl Identities {
    /// Some story cannot be read.
    pub fn miss(&mut self) {
        self.unknown = true;
    }

    /// Takes in a story as it is written.
    pub fn see(&mut self, doc: &Document<'_>) {
        let word = |key| doc.root().get(key).and_then(|value| value.get_ref().as_str());
        match (word("nature"), word("claims")) {
            (Some("genuine"), Some(claims)) => drop(self.genuine.insert(claims.to_owned())),
            (Some("scam"), Some(_)) => {}
            _ => self.unknown = true,
        }
    }

    /// Takes in a sound story.
    pub fn keep(&mut self, doc: &Document<'_>, story: &Scenario) {
        let claims = doc.root().get("claims").and_then(|value| value.get_ref().as_str());
        let Some(claims) = claims.filter(|_| story.nature == Nature::Scam) else {
            return;
        };
        let scams = self.scams.entry(claims.to_owned()).or_insert_with(|| Scams {
            ids: Vec::new(),
            finding: doc.finding(FindingCode::NoGenuineStory, &doc.place(&[Seg::Key("claims")])),
        });
        scams.ids.push(story.id.clone());
    }

    /// The findings, each with the stories that are left out because of it.
    pub fn findings(self) -> Vec<(Finding, Vec<ScenarioId>)> {
        if self.unknown {
            return Vec::new();
        }
        let alone = self.scams.into_iter().filter(|(claims, _)| !self.genuine.contains(claims));
        let told = alone.map(|(claims, scams)| {
            let ids: Vec<&str> = scams.ids.iter().map(|id| id.0.as_str()).collect();
            let finding = scams.finding.with("stories", ids.join(", ")).with("claims", claims);
            (finding, scams.ids)
        });
        told.collect()
    }
}
