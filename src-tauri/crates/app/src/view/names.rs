//! The names in the catalogues: all that a list needs.

use lesson::{
    checklist::held_about_you,
    pack::{Catalogues, Disclosure, Holder, Request},
};
use wire::{Checklist, DisclosureName, EntryName, EntryRef, HolderName, NowList, RequestName};
use words::Text;

use super::sounds::sounds;

/// Every entry by its name.
pub(crate) fn checklist(catalogues: &Catalogues) -> Checklist {
    let tactics = catalogues.tactics.iter();
    let routes = catalogues.routes.iter();
    Checklist {
        disclosures: catalogues.disclosures.iter().map(disclosure).collect(),
        requests: catalogues.requests.iter().map(request).collect(),
        tactics: tactics
            .map(|entry| named(EntryRef::Tactic(entry.id.clone()), &entry.name))
            .collect(),
        routes: routes.map(|entry| named(EntryRef::Route(entry.id.clone()), &entry.name)).collect(),
        holders: catalogues.holders.iter().map(|entry| holder(catalogues, entry)).collect(),
    }
}

/// What can be ticked while somebody is on the phone.
pub(crate) fn now_list(catalogues: &Catalogues) -> NowList {
    NowList {
        requests: catalogues.requests.iter().map(request).collect(),
        disclosures: catalogues.disclosures.iter().map(disclosure).collect(),
    }
}

fn disclosure(entry: &Disclosure) -> DisclosureName {
    DisclosureName {
        disclosure: entry.id.clone(),
        class: entry.class,
        name: entry.name.clone(),
        sounds: sounds(&entry.name),
    }
}

fn request(entry: &Request) -> RequestName {
    RequestName {
        request: entry.id.clone(),
        about: entry.about,
        name: entry.name.clone(),
        sounds: sounds(&entry.name),
    }
}

fn holder(catalogues: &Catalogues, entry: &Holder) -> HolderName {
    HolderName {
        holder: entry.id.clone(),
        name: entry.name.clone(),
        sounds: sounds(&entry.name),
        holds: held_about_you(catalogues, &entry.id).map(|held| held.id.clone()).collect(),
    }
}

fn named(entry: EntryRef, name: &Text) -> EntryName {
    EntryName {
        entry,
        name: name.clone(),
        sounds: sounds(name),
    }
}
