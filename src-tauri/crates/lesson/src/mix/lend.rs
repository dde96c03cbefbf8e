//! What a story needs of its pack's catalogues, put into another pack as far as that has nothing under the same id.

use words::FactId;

use crate::pack::{Pack, Scenario};

/// Puts into `to` what the story needs of `from`.
pub(super) fn lend(to: &mut Pack, from: &Pack, story: &Scenario) {
    let mut facts: Vec<FactId> = story.based_on.clone();
    let (ours, theirs) = (&mut to.catalogues, &from.catalogues);
    for step in &story.steps {
        for id in &step.tactics {
            let added = add(&mut ours.tactics, &theirs.tactics, |entry| entry.id == *id);
            facts.extend(added.iter().flat_map(|entry| entry.facts.clone()));
        }
        let gives = step.choices.iter().flat_map(|choice| &choice.gives);
        for id in step.requests.iter().chain(gives) {
            let added = add(&mut ours.requests, &theirs.requests, |entry| entry.id == *id);
            facts.extend(added.iter().flat_map(|entry| entry.facts.clone()));
        }
        for id in &step.discloses {
            let Some(entry) = add(&mut ours.disclosures, &theirs.disclosures, |entry| entry.id == *id) else {
                continue;
            };
            facts.extend(entry.reported.iter().chain(&entry.sold).cloned());
            for id in &entry.holders {
                let added = add(&mut ours.holders, &theirs.holders, |entry| entry.id == *id);
                facts.extend(added.iter().flat_map(|entry| entry.facts.clone()));
            }
            for id in &entry.routes {
                let added = add(&mut ours.routes, &theirs.routes, |entry| entry.id == *id);
                facts.extend(added.iter().flat_map(|entry| entry.facts.clone()));
            }
        }
    }
    // What a company answered stands in a fact of its own, which names no other.
    while let Some(id) = facts.pop() {
        let Some(fact) = add(&mut to.facts.facts, &from.facts.facts, |fact| fact.id == id) else {
            continue;
        };
        facts.extend(fact.answered_by.clone());
        add(&mut to.facts.reports, &from.facts.reports, |report| report.id == fact.report);
    }
}

/// Copies the entry that is meant, unless one under its id is there; what was copied.
fn add<'f, T: Clone>(to: &mut Vec<T>, from: &'f [T], is_meant: impl Fn(&T) -> bool) -> Option<&'f T> {
    if to.iter().any(&is_meant) {
        return None;
    }
    let entry = from.iter().find(|entry| is_meant(entry))?;
    to.push(entry.clone());
    Some(entry)
}
