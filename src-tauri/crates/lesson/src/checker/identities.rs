//! Claimed identities (P070): whoever is impersonated in a pack is also met in earnest.
//!
//! It is told for the pack as a whole, from what every story says it is, even one that is left out for a fault of its own: a slip in the
//! only genuine story must not be told twice. Where a story cannot be read at all, it may be the genuine one, and nothing is told. Items are
//! asked the same: among them, or in a story, somebody of each identity is genuine.

use std::collections::{BTreeMap, BTreeSet};

use words::{Claim, FindingCode, Nature, StoryKind};

use super::rules::word;
use crate::findings::Finding;
use crate::pack::{Item, Scenario};
use crate::read::{Document, Seg};

/// Who is claimed to be calling, over all stories and items.
#[derive(Default)]
pub(super) struct Identities {
    genuine: BTreeSet<String>,
    /// Where no story is genuine, an item may still be met in earnest beside the items that are not.
    genuine_items: BTreeSet<String>,
    scams: BTreeMap<(Kind, String), Scams>,
    unknown: bool,
    unknown_items: bool,
}

/// What is left out where nobody is genuine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Story,
    Item,
}

/// The sound scams of one kind and identity.
struct Scams {
    ids: Vec<String>,
    /// At the first of them; told only where nothing genuine is found.
    finding: Finding,
}

/// Scams of an identity that nobody bears in earnest.
pub(super) struct Lonely {
    pub finding: Finding,
    pub kind: Kind,
    pub ids: Vec<String>,
}

impl Identities {
    /// Some story cannot be read.
    pub fn miss(&mut self) {
        self.unknown = true;
    }

    /// Some item cannot be read.
    pub fn miss_item(&mut self) {
        self.unknown_items = true;
    }

    /// Takes in a story as it is written.
    pub fn see(&mut self, doc: &Document<'_>) {
        let word = |key| doc.root().get(key).and_then(|value| value.get_ref().as_str());
        let drill = doc.root().get("drill").and_then(|value| value.get_ref().as_bool());
        match (word("nature"), word("claims")) {
            (Some("genuine"), Some(_)) if drill == Some(true) => {}
            (Some("genuine"), Some(claims)) => drop(self.genuine.insert(claims.to_owned())),
            (Some("scam"), Some(_)) => {}
            _ => self.unknown = true,
        }
    }

    /// Takes in a sound story. A rescue drill teaches nobody to distrust a call: it begins when there is nothing left to judge.
    pub fn keep(&mut self, doc: &Document<'_>, story: &Scenario) {
        if story.nature == Nature::Scam && story.kind() != StoryKind::Drill {
            self.keep_scam(Kind::Story, story.claims, &story.id.0, doc, &[Seg::Key("claims")]);
        }
    }

    /// Takes in an item; a scam only where it is sound.
    pub fn take_item(&mut self, doc: &Document<'_>, at: usize, item: &Item, sound: bool) {
        match item.nature {
            Nature::Genuine => drop(self.genuine_items.insert(word(item.claims))),
            Nature::Scam if sound => {
                let path = [Seg::Key("item"), Seg::At(at), Seg::Key("claims")];
                self.keep_scam(Kind::Item, item.claims, &item.id.0, doc, &path);
            }
            Nature::Scam => {}
        }
    }

    fn keep_scam(&mut self, kind: Kind, claims: Claim, id: &str, doc: &Document<'_>, path: &[Seg<'_>]) {
        let scams = self.scams.entry((kind, word(claims))).or_insert_with(|| Scams {
            ids: Vec::new(),
            finding: doc.finding(FindingCode::NoGenuineStory, &doc.place(path)),
        });
        scams.ids.push(id.to_owned());
    }

    /// The scams that are left out, with what is told of them. A story wants a genuine story, an item a genuine story or item.
    pub fn lonely(self) -> Vec<Lonely> {
        let known = |kind| !self.unknown && (kind == Kind::Story || !self.unknown_items);
        let met = |kind, claims: &String| self.genuine.contains(claims) || (kind == Kind::Item && self.genuine_items.contains(claims));
        let scams = self.scams.into_iter();
        let alone = scams.filter(|((kind, claims), _)| known(*kind) && !met(*kind, claims));
        let told = alone.map(|((kind, claims), Scams { ids, finding })| Lonely {
            finding: finding.with("stories", ids.join(", ")).with("claims", claims),
            kind,
            ids,
        });
        told.collect()
    }
}
