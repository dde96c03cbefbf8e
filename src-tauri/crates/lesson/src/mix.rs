//! Plans that mix packs: a story that a plan borrows comes into the plan's own pack, with whatever of the other one's catalogues it needs. What
//! the plan's pack says itself is never said otherwise.

mod lend;

use std::collections::{BTreeMap, BTreeSet};

use words::{PackId, Program, ScenarioId};

use crate::pack::{Pack, Part};

/// Between a borrowed story's pack and its id. No id has it, so that a borrowed story is never taken for one of the pack's own.
const BETWEEN: char = '/';

/// The packs a program borrows from.
#[must_use]
pub fn borrows(pack: &Pack, program: &Program) -> BTreeSet<PackId> {
    let Program::Plan { plan } = program else {
        return BTreeSet::new();
    };
    let plan = pack.plans.get(plan);
    let parts = plan.iter().flat_map(|plan| &plan.parts);
    parts.filter_map(|part| borrowed(pack, part)).cloned().collect()
}

/// The other pack that a part borrows its story from; none where it names its own.
#[must_use]
pub fn borrowed<'p>(pack: &Pack, part: &'p Part) -> Option<&'p PackId> {
    let own = pack.manifest.as_ref().map(|manifest| &manifest.id);
    part.pack.as_ref().filter(|other| Some(*other) != own)
}

/// The pack with the stories that the program borrows in it, and the program leading to them. None where another pack is missing, or has not
/// what is borrowed.
#[must_use]
pub fn mixed(own: &Pack, program: &Program, others: &BTreeMap<PackId, &Pack>) -> Option<Pack> {
    let mut mixed = own.clone();
    let Program::Plan { plan } = program else {
        return Some(mixed);
    };
    let mut plan = own.plans.get(plan)?.clone();
    for part in &mut plan.parts {
        let Some(other) = borrowed(own, part).cloned() else { continue };
        let from = others.get(&other)?;
        let scenario = part.scenario.as_ref()?;
        let mut story = from.scenarios.get(scenario)?.clone();
        story.cut(part.cut.as_ref()?)?;
        lend::lend(&mut mixed, from, &story);
        story.id = id_within(&other, scenario);
        part.scenario = Some(story.id.clone());
        part.pack = None;
        mixed.scenarios.insert(story.id.clone(), story);
    }
    mixed.plans.insert(plan.id.clone(), plan);
    Some(mixed)
}

fn id_within(pack: &PackId, story: &ScenarioId) -> ScenarioId {
    ScenarioId(format!("{}{BETWEEN}{}", pack.0, story.0))
}

/// Whose story it is that bears such an id in a mixed pack, and under which id it has it; none of one of its own.
#[must_use]
pub fn lender(id: &str) -> Option<(PackId, &str)> {
    let (pack, own) = id.split_once(BETWEEN)?;
    Some((PackId(pack.to_owned()), own))
}

#[cfg(test)]
mod tests;
