//! What a story can come to: every state to some ending (P032), a safe move never inevitably to an unsafe one (P037).

use std::collections::BTreeSet;

use words::{Action, Exit, FindingCode};

use super::Flow;
use crate::checker::states::{Press, Target, Way};
use crate::checker::stories::endings_of;
use crate::read::Ledger;

/// Steps named in one finding.
const NAMED: usize = 12;

/// P032, in one finding for all the steps concerned. True if there is one.
pub(super) fn check_loops(ledger: &mut Ledger<'_, '_>, flow: &Flow<'_>) -> bool {
    let ending = can_come_to(flow, |_| true);
    let steps: BTreeSet<usize> = flow
        .states
        .iter()
        .filter(|(index, ..)| ending.get(*index) == Some(&false))
        .map(|(_, state, _)| state.step)
        .collect();
    let Some(first) = steps.first() else { return false };
    let ids: Vec<&str> = steps
        .iter()
        .filter_map(|step| flow.story.steps.get(*step))
        .map(|step| step.id.0.as_str())
        .take(NAMED)
        .collect();
    ledger.add(
        FindingCode::LoopWithoutExit,
        &Flow::place(ledger, *first),
        &[("steps", &ids.join(", "))],
    );
    true
}

/// P037, told once for each place where such a move's target is written.
pub(super) fn check_unpunished(ledger: &mut Ledger<'_, '_>, flow: &Flow<'_>) {
    let well = can_come_to(flow, |ending| !flow.is_unsafe(ending));
    let good = endings_of(flow.story, |ending| ending.action.is_some_and(|action| action != Action::Unsafe));
    let mut told = BTreeSet::new();
    for (_, state, ways) in flow.states.iter().filter(|(_, state, _)| !state.touched) {
        let Some(step) = flow.step(state) else { continue };
        for way in ways.iter().filter(|way| Flow::is_always_safe(step, way)) {
            let punished = match way.to {
                Target::Ending(ending) => flow.is_unsafe(ending),
                Target::State(next) => well.get(next) == Some(&false),
            };
            if !punished {
                continue;
            }
            let (press, place) = flow.press(ledger, state.step, way);
            if told.insert(place.offset) {
                let params = [
                    ("step", step.id.0.as_str()),
                    ("press", press.as_str()),
                    ("ending", ending_of(flow, way.to)),
                    ("endingids", &*good),
                ];
                ledger.add(FindingCode::SafeMovePunished, &place, &params);
            }
        }
    }
}

/// An ending that a way comes to, by its id.
fn ending_of<'s>(flow: &Flow<'s>, to: Target) -> &'s str {
    let (mut seen, mut open) = (BTreeSet::new(), vec![to]);
    while let Some(target) = open.pop() {
        match target {
            Target::Ending(ending) => return flow.story.endings.get(ending).map_or("", |ending| ending.id.0.as_str()),
            Target::State(state) if seen.insert(state) => {
                let on = flow.states.ways.get(state).into_iter().flatten();
                // Leaving the story is not what it comes to.
                let on = on.filter(|way| way.press != Press::Exit(Exit::StopWatching));
                open.extend(on.map(|way| way.to));
            }
            Target::State(_) => {}
        }
    }
    ""
}

/// For each state, whether the story can come from it to an ending of that kind without being left.
fn can_come_to(flow: &Flow<'_>, kind: impl Fn(usize) -> bool) -> Vec<bool> {
    let before = before(flow);
    let mut can = vec![false; flow.states.states.len()];
    let is_of_kind = |way: &Way| matches!(way.to, Target::Ending(ending) if stays(way) && kind(ending));
    let ending = flow.states.iter().filter(|(.., ways)| ways.iter().any(is_of_kind));
    let mut queue: Vec<usize> = ending.map(|(index, ..)| index).collect();
    while let Some(state) = queue.pop() {
        match can.get_mut(state) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        queue.extend(before.get(state).into_iter().flatten());
    }
    can
}

/// The way does not leave the story.
pub(super) fn stays(way: &Way) -> bool {
    way.press != Press::Exit(Exit::StopWatching)
}

/// For each state, those from which a way leads to it, without leaving the story.
pub(super) fn before(flow: &Flow<'_>) -> Vec<Vec<usize>> {
    let mut before = vec![Vec::new(); flow.states.states.len()];
    for (index, _, ways) in flow.states.iter() {
        for way in ways.iter().filter(|way| stays(way)) {
            if let Target::State(next) = way.to {
                before.get_mut(next).into_iter().for_each(|list: &mut Vec<usize>| list.push(index));
            }
        }
    }
    before
}
