//! What a plan borrows from other packs, where they are at hand.

use words::{PackId, Program, ScenarioId};

use super::Others;
use crate::{
    findings::problem::Problem,
    mix,
    pack::{Pack, Plan},
    read::{Ledger, Place},
};

/// So many ids are listed.
const LISTED: usize = 8;

/// The pack and the plan with the borrowed stories in them; none where nothing is borrowed, or not everything is at hand.
pub(super) fn mixed(pack: &Pack, plan: &Plan, others: &Others<'_>) -> Option<(Pack, Plan)> {
    plan.parts.iter().find_map(|part| mix::borrowed(pack, part))?;
    let mut with_plan = pack.clone();
    with_plan.plans.insert(plan.id.clone(), plan.clone());
    let mixed = mix::mixed(&with_plan, &Program::Plan { plan: plan.id.clone() }, others)?;
    let plan = mixed.plans.get(&plan.id)?.clone();
    Some((mixed, plan))
}

/// P013: the other pack has no such story, or has it with errors.
pub(super) fn tell_unknown(ledger: &mut Ledger<'_, '_>, place: &Place, other: &PackId, lender: &Pack, scenario: &ScenarioId) {
    let ids: Vec<String> = lender.scenarios.keys().take(LISTED).map(|id| format!("`{}`", id.0)).collect();
    let params = [
        ("id", scenario.0.as_str()),
        ("pack", other.0.as_str()),
        ("near", ""),
        ("ids", &*ids.join(", ")),
    ];
    ledger.add_problem(Problem::UnknownThere, place, &params);
}
