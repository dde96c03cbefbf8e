//! The better move of an ending (P049): the story must be able to come from it to another ending.

use std::collections::{BTreeMap, HashMap};

use words::FindingCode;

use super::Flow;
use super::ends::{before, stays};
use crate::checker::rules::exit_key;
use crate::checker::states::{Press, Target};
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
        if behind.ends == Ends::Only(at) {
            let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(at), Seg::Key("better")]);
            let near = other_move(flow, &moves, at, named.0).unwrap_or_else(|| "…".to_owned());
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

/// Every choice and exit, but that of leaving the story.
fn moves<'s>(flow: &Flow<'s>) -> Moves<'s> {
    let ends = ends(flow);
    let mut moves = Moves::new();
    for (_, state, ways) in flow.states.iter() {
        let Some(step) = flow.step(state) else { continue };
        for way in ways.iter().filter(|way| stays(way)) {
            let press = match way.press {
                Press::Choice(index) => step.choices.get(index).map(|choice| choice.id.0.as_str()),
                Press::Exit(exit) => Some(exit_key(exit)),
                Press::PassOver | Press::GoOn => None,
            };
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
fn other_move(flow: &Flow<'_>, moves: &Moves<'_>, ending: usize, step: usize) -> Option<String> {
    let of_step = moves.range((step, "")..(step + 1, ""));
    let other = of_step
        .chain(moves)
        .find(|(_, behind)| behind.safe && behind.ends != Ends::Only(ending));
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
