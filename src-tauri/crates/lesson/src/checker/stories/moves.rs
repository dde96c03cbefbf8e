//! The better move of an ending (P013): `step.choice`, or `step.exit` where the exit is open; what was perhaps meant by another.

use std::collections::HashMap;

use words::Exit;

use super::is_open;
use crate::checker::rules::EXITS;
use crate::findings::distance::distance;
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::pack::{Scenario, Step};
use crate::read::{Ledger, Seg};

/// For so many unknown better moves of a story another is offered, from so many.
const OFFERS: u32 = 20;
const NEAR: usize = 500;

/// So many moves are listed where none is near.
const LISTED: usize = 12;

/// Checks the better move of every ending.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario, steps: &HashMap<&str, &Step>) {
    let mut offers = OFFERS;
    for (at, ending) in story.endings.iter().enumerate() {
        let Some(better) = &ending.better else { continue };
        let named = better.split_once('.').and_then(|(step, press)| Some((steps.get(step)?, press)));
        if named.is_some_and(|(step, press)| is_open(story, step, press)) {
            continue;
        }
        let offer = if offers > 0 {
            offer(ledger, story, steps, better)
        } else {
            Offer::default()
        };
        offers = offers.saturating_sub(1);
        let problem = if better.contains('.') {
            Problem::UnknownBetter
        } else {
            Problem::BetterBare
        };
        let params = [
            ("id", better.as_str()),
            ("mend", offer.mend.unwrap_or(Mend::BetterUnknown).key()),
            ("near", &*offer.near),
            ("step", &*offer.step),
            ("line", &*offer.line),
            ("ids", &*offer.ids),
        ];
        let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(at), Seg::Key("better")]);
        ledger.add_problem(problem, &place, &params);
    }
}

/// What is offered in place of a move that does not exist.
#[derive(Default)]
struct Offer {
    mend: Option<Mend>,
    near: String,
    step: String,
    line: String,
    ids: String,
}

/// A move of that very name, or one that is nearly written so; else the moves of the step that is named.
fn offer(ledger: &Ledger<'_, '_>, story: &Scenario, steps: &HashMap<&str, &Step>, better: &str) -> Offer {
    let all = || story.steps.iter().flat_map(|step| moves(story, step)).take(NEAR);
    let of_name: Vec<String> = all()
        .filter(|named| named.split_once('.').is_some_and(|(_, press)| press == better))
        .collect();
    if let [only] = of_name.as_slice() {
        return written(ledger, story, only, better);
    }
    if !of_name.is_empty() {
        let ids = listed(of_name.into_iter());
        return Offer {
            mend: Some(Mend::BetterAnywhere),
            ids,
            ..Offer::default()
        };
    }
    let near = all().filter(|named| better.len() <= 81 && named.len() <= 81);
    let near = near.map(|named| (distance(better, &named), named)).min();
    if let Some((_, near)) = near.filter(|(distance, _)| *distance <= 2) {
        return Offer {
            mend: Some(Mend::NearId),
            near,
            ..Offer::default()
        };
    }
    let step = better.split('.').next().and_then(|step| steps.get(step));
    let ids = listed(step.iter().flat_map(|step| moves(story, step)));
    Offer { ids, ..Offer::default() }
}

/// The one move of that name, with the line of its choice; an exit that is open at one step only has none.
fn written(ledger: &Ledger<'_, '_>, story: &Scenario, near: &str, press: &str) -> Offer {
    let step = near.split('.').next().unwrap_or_default().to_owned();
    let at = story.steps.iter().position(|known| known.id.0 == step);
    let choices = at
        .and_then(|at| story.steps.get(at))
        .map(|step| step.choices.as_slice())
        .unwrap_or_default();
    let choice = choices.iter().position(|choice| choice.id.0 == press);
    let Some((at, choice)) = at.zip(choice) else {
        return Offer {
            mend: Some(Mend::NearId),
            near: near.to_owned(),
            ..Offer::default()
        };
    };
    let path = [Seg::Key("step"), Seg::At(at), Seg::Key("choice"), Seg::At(choice), Seg::Key("id")];
    Offer {
        mend: Some(Mend::BetterWritten),
        near: near.to_owned(),
        step,
        line: ledger.doc().line(&ledger.doc().place(&path)).to_string(),
        ids: String::new(),
    }
}

fn listed(moves: impl Iterator<Item = String>) -> String {
    let moves: Vec<String> = moves.take(LISTED).map(|named| format!("`{named}`")).collect();
    moves.join(", ")
}

/// The choices of a step and the exits that are open there, as `better` names them.
fn moves(story: &Scenario, step: &Step) -> impl Iterator<Item = String> {
    let choices = step.choices.iter().map(|choice| choice.id.0.as_str());
    let exits = EXITS
        .into_iter()
        .filter(|(exit, _)| *exit != Exit::StopWatching && story.exit(step, *exit).is_some());
    choices
        .chain(exits.map(|(_, key)| key))
        .map(|press| format!("{}.{press}", step.id.0))
}
