//! One entry of the checklist, joined with what it leads to.

use lesson::{
    checklist::{carried_by, held_by, requests_beside, tactics_beside},
    pack::{Disclosure, Pack, Request, Tactic},
};
use wire::{Entry, EntryLink, EntryRef, HolderPage, RequestEntry, RoutePage, TacticEntry};

use super::{disclosure, facts, holder, route};

/// The entry, if the pack has it.
pub(crate) fn entry(pack: &Pack, entry: &EntryRef) -> Option<Entry> {
    let catalogues = &pack.catalogues;
    Some(match entry {
        EntryRef::Disclosure(id) => Entry::Disclosure(Box::new(disclosure(pack, catalogues.disclosure(id)?))),
        EntryRef::Request(id) => Entry::Request(request(pack, catalogues.request(id)?)),
        EntryRef::Tactic(id) => Entry::Tactic(tactic(pack, catalogues.tactic(id)?)),
        EntryRef::Route(id) => Entry::Route(RoutePage {
            route: route(pack, catalogues.route(id)?),
            carries: carried_by(catalogues, id).map(to_disclosure).collect(),
        }),
        EntryRef::Holder(id) => Entry::Holder(HolderPage {
            holder: holder(pack, catalogues.holder(id)?),
            holds: held_by(catalogues, id).map(to_disclosure).collect(),
        }),
    })
}

fn to_disclosure(entry: &Disclosure) -> EntryLink {
    EntryLink {
        entry: EntryRef::Disclosure(entry.id.clone()),
        name: entry.name.clone(),
    }
}

fn request(pack: &Pack, entry: &Request) -> RequestEntry {
    let beside = tactics_beside(pack, &entry.id);
    let tactics = beside.iter().filter_map(|id| pack.catalogues.tactic(id)).map(|tactic| EntryLink {
        entry: EntryRef::Tactic(tactic.id.clone()),
        name: tactic.name.clone(),
    });
    RequestEntry {
        request: entry.id.clone(),
        name: entry.name.clone(),
        about: entry.about,
        why_asked: entry.why_asked.clone(),
        instead: entry.instead.clone(),
        tactics: tactics.collect(),
        facts: facts(&pack.facts, &entry.facts),
    }
}

fn tactic(pack: &Pack, entry: &Tactic) -> TacticEntry {
    let beside = requests_beside(pack, &entry.id);
    let requests = beside.iter().filter_map(|id| pack.catalogues.request(id)).map(|request| EntryLink {
        entry: EntryRef::Request(request.id.clone()),
        name: request.name.clone(),
    });
    TacticEntry {
        tactic: entry.id.clone(),
        name: entry.name.clone(),
        how: entry.how.clone(),
        counter: entry.counter.clone(),
        requests: requests.collect(),
        facts: facts(&pack.facts, &entry.facts),
    }
}
