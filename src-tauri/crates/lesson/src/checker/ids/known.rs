//! The ids that are known, of each kind.

use std::collections::{BTreeMap, BTreeSet};

use super::super::shared::Census;
use super::patterns::{IdKind, defines, has_strange_list, kinds};
use crate::findings::distance::distance;
use crate::read::{Document, Walk};

/// Beyond so many ids no near one is looked for.
const NEAR: usize = 500;

/// So many ids are listed where none is near.
const LISTED: usize = 12;

/// So many steps or endings of a story are listed.
const SHOWN: usize = 30;

/// Known ids, by kind.
#[derive(Debug, Default)]
pub(in crate::checker) struct Ids {
    known: BTreeMap<IdKind, BTreeSet<String>>,
    /// Kinds whose file could not be read as a whole: a reference to one may be right.
    open: BTreeSet<IdKind>,
}

impl Ids {
    /// The ids that any file of the pack may refer to.
    pub fn of_pack<'d, 'a: 'd>(files: impl Iterator<Item = (&'d Document<'a>, &'d Walk<'d>)>, census: &Census) -> Self {
        use IdKind as K;
        let mut ids = Self::default();
        let mut items = 0;
        ids.open.extend([
            K::Report,
            K::Fact,
            K::Line,
            K::Holder,
            K::Route,
            K::Disclosure,
            K::Request,
            K::Tactic,
        ]);
        // A pack may do without forms; where it has them, they must have been read.
        ids.open.extend(census.forms.then_some(K::Form));
        for (doc, walk) in files {
            let kinds = ids.gather(doc, walk);
            if !doc.is_spoiled() && !has_strange_list(doc) {
                ids.open.retain(|kind| !kinds.contains(kind));
                items += usize::from(kinds.contains(&K::Item));
            }
        }
        // Items stand in several files: all must have been read.
        if items < census.items {
            ids.open.insert(K::Item);
        }
        ids.known.insert(K::Scenario, census.scenarios.clone());
        ids
    }

    /// Takes in the ids that a file defines, and says which kinds such a file defines.
    pub fn gather(&mut self, doc: &Document<'_>, walk: &Walk<'_>) -> Vec<IdKind> {
        for leaf in walk.leaves.iter().chain(&walk.keys) {
            if let Some(kind) = defines(&doc.kind, &leaf.pattern) {
                self.known.entry(kind).or_default().insert(leaf.value.to_owned());
            }
        }
        kinds(&doc.kind).collect()
    }

    pub fn has(&self, kind: IdKind, id: &str) -> bool {
        let known = |kind| self.known.get(&kind).is_some_and(|ids: &BTreeSet<String>| ids.contains(id));
        match kind {
            IdKind::Spot => known(IdKind::Step) || known(IdKind::Ending),
            _ => known(kind) || self.open.contains(&kind),
        }
    }

    /// Every id of that kind is known.
    pub fn is_complete(&self, kind: IdKind) -> bool {
        !self.open.contains(&kind)
    }

    /// Known ids of a kind.
    pub fn of(&self, kind: IdKind) -> impl Iterator<Item = &str> {
        self.known.get(&kind).into_iter().flatten().map(String::as_str)
    }

    /// Every id that a reference of that kind may name, where they are few.
    pub fn few(&self, kind: IdKind) -> Option<String> {
        let ids: Vec<String> = named(kind)
            .iter()
            .flat_map(|kind| self.of(*kind))
            .take(LISTED + 1)
            .map(|id| format!("`{id}`"))
            .collect();
        let short = ids.iter().all(|id| id.len() <= 42);
        (short && (1..=LISTED).contains(&ids.len())).then(|| ids.join(", "))
    }

    /// The ids of one kind, for whoever has to choose one; of very many only the first.
    pub fn listed(&self, kind: IdKind) -> String {
        let all = self.of(kind).map(str::to_owned);
        let mut ids: Vec<String> = all
            .take(SHOWN + 1)
            .map(|id| format!("`{}`", id.chars().take(40).collect::<String>()))
            .collect();
        if ids.len() > SHOWN {
            ids.truncate(SHOWN);
            ids.push("…".to_owned());
        }
        ids.join(", ")
    }

    /// A known id that differs in at most two letters.
    pub fn near(&self, kind: IdKind, id: &str) -> Option<String> {
        let kinds = named(kind);
        let known = || kinds.iter().flat_map(|kind| self.of(*kind)).take(NEAR + 1);
        if id.len() > 40 || known().count() > NEAR {
            return None;
        }
        let far = |other: &str| {
            if is_longer(id, other) || is_longer(other, id) {
                2
            } else {
                distance(id, other)
            }
        };
        let (distance, nearest) = known().filter(|other| other.len() <= 40).map(|other| (far(other), other)).min()?;
        (distance <= 2).then(|| nearest.to_owned())
    }
}

/// An id is another one with something behind it: `staff`, `staff-no`.
fn is_longer(id: &str, other: &str) -> bool {
    other.len() >= 4 && id.len() > other.len() && id.starts_with(other)
}

/// The kinds that a reference of a kind may name.
fn named(kind: IdKind) -> Vec<IdKind> {
    if kind == IdKind::Spot {
        vec![IdKind::Step, IdKind::Ending]
    } else {
        vec![kind]
    }
}
