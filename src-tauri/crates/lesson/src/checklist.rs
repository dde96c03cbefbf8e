//! The checklist read across: what a holder holds, what goes out over a route, which ways of persuading come with a request.

use std::{cmp::Reverse, collections::BTreeMap};

use words::{DisclosureClass, FactId, FactKind, HolderId, Nature, RequestId, RouteId, TacticId};

use crate::pack::{Catalogues, Disclosure, Facts, Pack, Step};

/// As many as are read at a glance.
const AT_A_GLANCE: usize = 5;

/// What this holder may hold, in the order of the catalogue.
pub fn held_by<'a>(catalogues: &'a Catalogues, holder: &HolderId) -> impl Iterator<Item = &'a Disclosure> {
    catalogues.disclosures.iter().filter(move |entry| entry.holders.contains(holder))
}

/// What this holder may hold about a person: props and lucky hits are held by nobody, whoever plays them.
pub fn held_about_you<'a>(catalogues: &'a Catalogues, holder: &HolderId) -> impl Iterator<Item = &'a Disclosure> {
    held_by(catalogues, holder).filter(|entry| entry.class == DisclosureClass::AboutYou)
}

/// What may get out over this route, in the order of the catalogue.
pub fn carried_by<'a>(catalogues: &'a Catalogues, route: &RouteId) -> impl Iterator<Item = &'a Disclosure> {
    catalogues.disclosures.iter().filter(move |entry| entry.routes.contains(route))
}

/// How callers of the pack's scam stories persuade in the steps in which they want this, most often first.
#[must_use]
pub fn tactics_beside(pack: &Pack, request: &RequestId) -> Vec<TacticId> {
    let steps = scam_steps(pack).filter(|step| step.requests.contains(request));
    most_often(steps.flat_map(|step| &step.tactics))
}

/// What callers of the pack's scam stories want in the steps in which they persuade so, most often first.
#[must_use]
pub fn requests_beside(pack: &Pack, tactic: &TacticId) -> Vec<RequestId> {
    let steps = scam_steps(pack).filter(|step| step.tactics.contains(tactic));
    most_often(steps.flat_map(|step| &step.requests))
}

/// The statements on law and official advice, in the order of the pack.
pub fn law(facts: &Facts) -> impl Iterator<Item = &FactId> {
    let told = facts
        .facts
        .iter()
        .filter(|fact| matches!(fact.kind, FactKind::Law | FactKind::Advice));
    told.map(|fact| &fact.id)
}

fn scam_steps(pack: &Pack) -> impl Iterator<Item = &Step> {
    let scams = pack.scenarios.values().filter(|story| story.nature == Nature::Scam);
    scams.flat_map(|story| &story.steps)
}

fn most_often<'a, Id: Ord + Clone + 'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<Id> {
    let mut counts: BTreeMap<&Id, usize> = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    let mut counted: Vec<_> = counts.into_iter().collect();
    counted.sort_by_key(|(_, count)| Reverse(*count));
    counted.into_iter().take(AT_A_GLANCE).map(|(id, _)| id.clone()).collect()
}

#[cfg(test)]
mod tests;
