//! Money (P034): nobody pays what they do not have.
//!
//! Money is kept as the least that can be left in each state. States are taken in an order in which all that lead to one come before
//! it, so that outside loops each is looked at once and the figure is exact. Around a loop that pays, the figure falls with each turn;
//! after [`TURNS`] of them it is taken to fall without end.

use std::collections::BTreeSet;

use super::Flow;
use crate::checker::states::{Press, States, Target, Way};
use crate::findings::problem::Problem;
use crate::read::{Ledger, Seg};

/// So often a state's figure may fall before it is taken to fall without end.
const TURNS: u32 = 64;

/// Less than any story can spend: the mark of a figure that falls without end.
const BOTTOMLESS: i64 = i64::MIN / 4;

/// Checks the account in every state.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, flow: &Flow<'_>) {
    let start = flow.story.you.balance;
    if start < 0 {
        let place = ledger.doc().place(&[Seg::Key("you"), Seg::Key("balance")]);
        return ledger.add_problem(Problem::StartsBelowZero, &place, &[("balance", &start.to_string())]);
    }
    let least = least(flow.states, start);
    let mut told = BTreeSet::new();
    for (index, state, ways) in flow.states.iter() {
        let Some(lowest) = least.get(index).copied().flatten() else {
            continue;
        };
        for way in ways.iter().filter(|way| way.pays > 0 && after(lowest, way) < 0) {
            let Press::Choice(choice) = way.press else { continue };
            if told.insert((state.step, choice)) {
                tell(ledger, flow, (state.step, choice), lowest, way.pays);
            }
        }
    }
}

fn tell(ledger: &mut Ledger<'_, '_>, flow: &Flow<'_>, (step, choice): (usize, usize), lowest: i64, pays: u32) {
    let path = [
        Seg::Key("step"),
        Seg::At(step),
        Seg::Key("choice"),
        Seg::At(choice),
        Seg::Key("pays"),
    ];
    let place = ledger.doc().place(&path);
    let Some(step) = flow.story.steps.get(step) else { return };
    let id = step.choices.get(choice).map_or("", |choice| choice.id.0.as_str());
    let problem = if lowest <= BOTTOMLESS {
        Problem::PaysWithoutEnd
    } else {
        Problem::PaysTooMuch
    };
    let (lowest, pays) = (lowest.max(0).to_string(), pays.to_string());
    let params = [("step", step.id.0.as_str()), ("choice", id), ("lowest", &lowest), ("pays", &pays)];
    ledger.add_problem(problem, &place, &params);
}

fn after(lowest: i64, way: &Way) -> i64 {
    lowest.saturating_sub(i64::from(way.pays)).saturating_add(i64::from(way.borrows))
}

/// The least that can be left in each state.
fn least(states: &States, start: i64) -> Vec<Option<i64>> {
    let order = order(states);
    let mut rank = vec![0; order.len()];
    for (position, state) in order.iter().enumerate() {
        rank.get_mut(*state).into_iter().for_each(|rank| *rank = position);
    }
    let mut least = vec![None; order.len()];
    let mut falls = vec![0_u32; order.len()];
    least.first_mut().into_iter().for_each(|first| *first = Some(start));
    let mut queue: BTreeSet<usize> = BTreeSet::from([0]);
    while let Some(position) = queue.pop_first() {
        let Some(state) = order.get(position).copied() else { continue };
        let Some(lowest) = least.get(state).copied().flatten() else {
            continue;
        };
        for way in states.ways.get(state).into_iter().flatten() {
            let Target::State(next) = way.to else { continue };
            let left = if lowest <= BOTTOMLESS { lowest } else { after(lowest, way) };
            // The engine does not offer what the account cannot cover; that it might not is told at the choice.
            if left < 0 && left > BOTTOMLESS {
                continue;
            }
            if let (Some(known), Some(falls)) = (least.get_mut(next), falls.get_mut(next))
                && known.is_none_or(|known| left < known)
            {
                *falls += 1;
                *known = Some(if *falls > TURNS { BOTTOMLESS } else { left });
                queue.extend(rank.get(next));
            }
        }
    }
    least
}

/// The states in reverse postorder: outside loops, each after all that lead to it.
fn order(states: &States) -> Vec<usize> {
    let count = states.states.len();
    let mut seen = vec![false; count];
    let mut done = Vec::with_capacity(count);
    let mut path: Vec<(usize, usize)> = vec![(0, 0)];
    seen.first_mut().into_iter().for_each(|first| *first = true);
    while let Some((state, next)) = path.pop() {
        let Some(way) = states.ways.get(state).and_then(|ways| ways.get(next)) else {
            done.push(state);
            continue;
        };
        path.push((state, next + 1));
        if let Target::State(to) = way.to
            && let Some(seen) = seen.get_mut(to)
            && !std::mem::replace(seen, true)
        {
            path.push((to, 0));
        }
    }
    done.reverse();
    done
}
