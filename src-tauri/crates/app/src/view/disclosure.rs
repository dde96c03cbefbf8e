//! A disclosure, joined with who holds it and how it gets out.

use lesson::pack::{Disclosure, Pack};
use wire::{DisclosureEntry, HolderEntry, RouteEntry};

use super::{facts, sounds};

/// The entry of the catalogue, joined and sourced. What it names and the pack does not have is left out: the findings tell.
pub(crate) fn disclosure(pack: &Pack, entry: &Disclosure) -> DisclosureEntry {
    let sourced = |ids: &[words::FactId]| facts(&pack.facts, ids);
    let catalogues = &pack.catalogues;
    let holders = entry
        .holders
        .iter()
        .filter_map(|id| catalogues.holder(id))
        .map(|holder| HolderEntry {
            holder: holder.id.clone(),
            name: holder.name.clone(),
            text: holder.text.clone(),
            facts: sourced(&holder.facts),
        });
    let routes = entry.routes.iter().filter_map(|id| catalogues.route(id)).map(|route| RouteEntry {
        route: route.id.clone(),
        name: route.name.clone(),
        text: route.text.clone(),
        facts: sourced(&route.facts),
    });
    DisclosureEntry {
        disclosure: entry.id.clone(),
        class: entry.class,
        name: entry.name.clone(),
        sounds: sounds(&entry.name),
        holders: holders.collect(),
        routes: routes.collect(),
        reported: sourced(&entry.reported),
        sold: sourced(&entry.sold),
        shows: entry.shows.clone(),
        not_proof: entry.not_proof.clone(),
        instead: entry.instead.clone(),
    }
}
