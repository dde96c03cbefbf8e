//! A disclosure, joined with who holds it and how it gets out.

use lesson::pack::{Disclosure, Holder, Pack, Route};
use wire::{DisclosureEntry, HolderEntry, RouteEntry};

use super::facts;

/// The entry of the catalogue, joined and sourced. What it names and the pack does not have is left out: the findings tell.
pub(crate) fn disclosure(pack: &Pack, entry: &Disclosure) -> DisclosureEntry {
    let sourced = |ids: &[words::FactId]| facts(&pack.facts, ids);
    let catalogues = &pack.catalogues;
    let holders = entry.holders.iter().filter_map(|id| catalogues.holder(id));
    let routes = entry.routes.iter().filter_map(|id| catalogues.route(id));
    DisclosureEntry {
        disclosure: entry.id.clone(),
        class: entry.class,
        name: entry.name.clone(),
        holders: holders.map(|entry| holder(pack, entry)).collect(),
        routes: routes.map(|entry| route(pack, entry)).collect(),
        reported: sourced(&entry.reported),
        sold: sourced(&entry.sold),
        shows: entry.shows.clone(),
        not_proof: entry.not_proof.clone(),
        instead: entry.instead.clone(),
    }
}

/// A holder, sourced.
pub(crate) fn holder(pack: &Pack, entry: &Holder) -> HolderEntry {
    HolderEntry {
        holder: entry.id.clone(),
        name: entry.name.clone(),
        text: entry.text.clone(),
        facts: facts(&pack.facts, &entry.facts),
    }
}

/// A route, sourced.
pub(crate) fn route(pack: &Pack, entry: &Route) -> RouteEntry {
    RouteEntry {
        route: entry.id.clone(),
        name: entry.name.clone(),
        text: entry.text.clone(),
        facts: facts(&pack.facts, &entry.facts),
    }
}
