//! The better move of an ending (P049): the story must be able to come from it to another ending, and without coming to that step again:
//! there the move would stand open as before, and it would be another one that mends things.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use words::FindingCode;

use super::Flow;
use super::ends::{before, stays};
use crate::checker::rules::exit_key;
use crate::checker::states::{Press, Target, Way};
use crate::read::{Ledger, Seg};

/// The endings a story can come to, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    Nowhere,
    Only(usize),
    Several,
}

impl Ends {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nowhere, ends) | (ends, Self::Nowhere) => ends,
            (Self::Only(one), Self::Only(two)) if one == two => self,
            _ => Self::Several,
        }
    }
}

/// P049, for each ending whose better move comes to that very ending and no other, in whatever state it is made.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, flow: &Flow<'_>) {
    if flow.story.endings.iter().all(|ending| ending.better.is_none()) {
        return;
    }
    let moves = moves(flow);
    let steps: HashMap<&str, usize> = flow
        .story
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| (step.id.0.as_str(), at))
        .collect();
    for (at, ending) in flow.story.endings.iter().enumerate() {
        let better = ending.better.as_deref().unwrap_or_default();
        let named = better.split_once('.').and_then(|(step, press)| Some((*steps.get(step)?, press)));
        let Some((named, behind)) = named.and_then(|named| moves.get_key_value(&named)) else {
            continue;
        };
        if behind.ends == Ends::Only(at) || !leads_elsewhere(flow, *named, at) {
            let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(at), Seg::Key("better")]);
            let near = other_move(flow, &moves, at, *named).unwrap_or_else(|| "…".to_owned());
            let params = [("ending", ending.id.0.as_str()), ("better", better), ("near", &*near)];
            ledger.add(FindingCode::BetterChangesNothing, &place, &params);
        }
    }
}

/// Moves by the place of their step and their own name: a choice or an exit.
type Moves<'s> = BTreeMap<(usize, &'s str), Behind>;

/// What lies behind a move, over all states in which it can be made.
struct Behind {
    ends: Ends,
    safe: bool,
}

/// Some way from the move comes to another ending before it comes to the move's step again.
fn leads_elsewhere(flow: &Flow<'_>, (step, press): (usize, &str), ending: usize) -> bool {
    let here = flow.states.iter().filter(|(_, state, _)| state.step == step);
    let made = here.flat_map(|(_, state, ways)| ways.iter().filter(move |way| name_of(flow, state.step, way) == Some(press)));
    let mut open: Vec<Target> = made.map(|way| way.to).collect();
    let mut seen = BTreeSet::new();
    while let Some(target) = open.pop() {
        match target {
            Target::Ending(other) if other != ending => return true,
            Target::State(state) if seen.insert(state) => {
                let again = flow.states.states.get(state).is_some_and(|state| state.step == step);
                let on = flow.states.ways.get(state).into_iter().flatten();
                open.extend(on.filter(|way| stays(way) && !again).map(|way| way.to));
            }
            Target::Ending(_) | Target::State(_) => {}
        }
    }
    false
}

/// The choice or exit that a way takes.
fn name_of<'s>(flow: &Flow<'s>, step: usize, way: &Way) -> Option<&'s str> {
    match way.press {
        Press::Choice(index) => flow.story.steps.get(step)?.choices.get(index).map(|choice| choice.id.0.as_str()),
        Press::Exit(exit) => Some(exit_key(exit)),
        Press::PassOver | Press::GoOn => None,
    }
}

/// Every choice and exit, but that of leaving the story.
fn moves<'s>(flow: &Flow<'s>) -> Moves<'s> {
    let ends = ends(flow);
    let mut moves = Moves::new();
    for (_, state, ways) in flow.states.iter() {
        let Some(step) = flow.step(state) else { continue };
        for way in ways.iter().filter(|way| stays(way)) {
            let press = name_of(flow, state.step, way);
            let behind = match way.to {
                Target::Ending(ending) => Ends::Only(ending),
                Target::State(state) => ends.get(state).copied().unwrap_or(Ends::Several),
            };
            let safe = Flow::is_always_safe(step, way);
            if let Some(press) = press {
                let known = moves.entry((state.step, press)).or_insert(Behind { ends: behind, safe });
                known.ends = known.ends.and(behind);
            }
        }
    }
    moves
}

/// A move after which the story can end otherwise: best a safe one of that step, else a safe one of another.
fn other_move(flow: &Flow<'_>, moves: &Moves<'_>, ending: usize, named: (usize, &str)) -> Option<String> {
    let of_step = moves.range((named.0, "")..(named.0 + 1, ""));
    let other = of_step
        .chain(moves)
        .filter(|(other, behind)| **other != named && behind.safe && behind.ends != Ends::Only(ending))
        .find(|(other, _)| leads_elsewhere(flow, **other, ending));
    let ((step, press), _) = other?;
    Some(format!("{}.{press}", flow.story.steps.get(*step)?.id.0))
}

/// For each state, the endings to which the story can come from it without being left. Each grows at most twice.
fn ends(flow: &Flow<'_>) -> Vec<Ends> {
    let before = before(flow);
    let mut ends = vec![Ends::Nowhere; flow.states.states.len()];
    let mut queue = Vec::new();
    for (index, _, ways) in flow.states.iter() {
        for way in ways.iter().filter(|way| stays(way)) {
            if let Target::Ending(ending) = way.to {
                queue.push((index, Ends::Only(ending)));
            }
        }
    }
    while let Some((state, more)) = queue.pop() {
        let Some(known) = ends.get_mut(state) else { continue };
        let sum = known.and(more);
        if sum != *known {
            *known = sum;
            queue.extend(before.get(state).into_iter().flatten().map(|state| (*state, sum)));
        }
    }
    ends
}
