//! What every story has: a reason for every choice (P038), four standing exits (P041), endings that say how they are judged (P042),
//! better moves and variants that exist; and its marks and cuts.

use std::collections::{BTreeSet, HashMap};

use words::{Exit, FindingCode};

use super::contact::Contact;
use super::rules::{EXITS, exit_of};
use super::{bodies, bubbles, cuts, marks, rows};
use crate::findings::distance::distance;
use crate::findings::problem::Problem;
use crate::pack::{Scenario, Step};
use crate::read::{Ledger, Seg};

/// For so many unknown better moves of a story another is offered, from so many.
const OFFERS: u32 = 20;
const NEAR: usize = 500;

/// So many moves are listed where none is near.
const LISTED: usize = 12;

/// Checks a story whose parts could all be read.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    let steps: HashMap<&str, &Step> = story.steps.iter().map(|step| (step.id.0.as_str(), step)).collect();
    check_kind(ledger, story);
    check_reasons(ledger, story);
    check_exits(ledger, story);
    check_judgement(ledger, story);
    check_better(ledger, story, &steps);
    check_variants(ledger, story);
    for (at, step) in story.steps.iter().enumerate() {
        let contact = Contact::of_step(at, step);
        marks::check(ledger, &contact);
        bubbles::check(ledger, &contact);
    }
    rows::check(ledger, story);
    bodies::check(ledger, story);
    cuts::check(ledger, story, &steps);
}

/// A story is told beforehand as one thing: a reported fraud, or a rescue drill.
fn check_kind(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    if story.introduced && story.drill {
        let place = ledger.doc().place(&[Seg::Key("drill")]);
        ledger.add_problem(Problem::DrillIntroduced, &place, &[]);
    }
}

fn check_reasons(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (at, step) in story.steps.iter().enumerate() {
        for (index, choice) in step.choices.iter().enumerate() {
            if choice.why.0.values().all(|why| why.trim().is_empty()) {
                let place = ledger
                    .doc()
                    .place(&[Seg::Key("step"), Seg::At(at), Seg::Key("choice"), Seg::At(index)]);
                ledger.add(FindingCode::NoReason, &place, &[("step", &step.id.0), ("choice", &choice.id.0)]);
            }
        }
    }
}

fn check_exits(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (exit, key) in EXITS {
        if !story.exits.contains_key(&exit) {
            let place = ledger.doc().place(&[Seg::Key("exits")]);
            let to = likely_target(story, exit);
            ledger.add(FindingCode::ExitMissing, &place, &[("exit", key), ("to", to)]);
        }
    }
}

/// Where an exit that is missing may well lead: the others show it, or else the endings.
fn likely_target(story: &Scenario, exit: Exit) -> &str {
    let judged = exit != Exit::StopWatching;
    let ending = story.endings.iter().find(|ending| ending.action.is_some() == judged);
    let ending = ending.map(|ending| ending.id.0.as_str());
    let others = story.exits.iter().filter(|(other, _)| judged && **other != Exit::StopWatching);
    let other = others.map(|(_, rule)| rule.to.0.as_str()).next();
    other.or(ending).unwrap_or("left")
}

/// P042: an ending has no action if, and only if, stop-watching leads to it.
fn check_judgement(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    let endings: BTreeSet<&str> = story.endings.iter().map(|ending| ending.id.0.as_str()).collect();
    let steps: BTreeSet<&str> = story.steps.iter().map(|step| step.id.0.as_str()).collect();
    let standing = story.exits.get(&Exit::StopWatching).map(|rule| (None, rule));
    let own = story
        .steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| Some((Some(at), step.exits.get(&Exit::StopWatching)?)));
    let mut left = BTreeSet::new();
    for (at, rule) in standing.into_iter().chain(own) {
        let to = rule.to.0.as_str();
        if endings.contains(to) {
            left.insert(to);
        } else if steps.contains(to) {
            let exit = [Seg::Key("exits"), Seg::Key("stop-watching")];
            let place = match at {
                Some(at) => ledger.doc().place(&[Seg::Key("step"), Seg::At(at), exit[0], exit[1]]),
                None => ledger.doc().place(&exit),
            };
            ledger.add_problem(Problem::StopGoesOn, &place, &[("to", to)]);
        }
    }
    for (at, ending) in story.endings.iter().enumerate() {
        let id = ending.id.0.as_str();
        let problem = match (ending.action.is_some(), left.contains(id)) {
            (true, true) => Problem::StopJudged,
            // Without its rule nobody knows which ending belongs to stop-watching: P041 comes first.
            (false, false) if story.exits.contains_key(&Exit::StopWatching) => Problem::EndingUnjudged,
            _ => continue,
        };
        let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(at), Seg::Key("action")]);
        ledger.add_problem(problem, &place, &[("ending", id)]);
    }
}

/// P013, for the better move of an ending: `step.choice`, or `step.exit` where the exit is open.
fn check_better(ledger: &mut Ledger<'_, '_>, story: &Scenario, steps: &HashMap<&str, &Step>) {
    let mut offers = OFFERS;
    for (at, ending) in story.endings.iter().enumerate() {
        let Some(better) = &ending.better else { continue };
        let known = better
            .split_once('.')
            .is_some_and(|(step, press)| steps.get(step).is_some_and(|step| is_open(story, step, press)));
        if !known {
            let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(at), Seg::Key("better")]);
            let (near, ids) = if offers > 0 {
                offer(story, steps, better)
            } else {
                Default::default()
            };
            offers = offers.saturating_sub(1);
            ledger.add_problem(Problem::UnknownBetter, &place, &[("id", better), ("near", &near), ("ids", &ids)]);
        }
    }
}

/// A move that is nearly written so, or else the moves of the step that is named.
fn offer(story: &Scenario, steps: &HashMap<&str, &Step>, better: &str) -> (String, String) {
    let all = story.steps.iter().flat_map(|step| moves(story, step)).take(NEAR);
    let bare = |named: &str| named.split_once('.').is_some_and(|(_, press)| press == better);
    let far = |named: &str| if bare(named) { 0 } else { distance(better, named) };
    let nearest = all
        .filter(|named| better.len() <= 81 && named.len() <= 81)
        .map(|named| (far(&named), named))
        .min();
    if let Some((_, named)) = nearest.filter(|(distance, _)| *distance <= 2) {
        return (named, String::new());
    }
    let step = better.split('.').next().and_then(|step| steps.get(step));
    let ids: Vec<String> = step
        .iter()
        .flat_map(|step| moves(story, step))
        .take(LISTED)
        .map(|named| format!("`{named}`"))
        .collect();
    (String::new(), ids.join(", "))
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

/// A choice of the step, or an exit that is open there.
pub(super) fn is_open(story: &Scenario, step: &Step, press: &str) -> bool {
    step.choices.iter().any(|choice| choice.id.0 == press) || exit_of(press).is_some_and(|exit| story.exit(step, exit).is_some())
}

fn check_variants(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for key in story.vary.iter().filter(|(_, variants)| variants.is_empty()).map(|(key, _)| key) {
        let place = ledger.doc().place(&[Seg::Key("vary"), Seg::Key(key)]);
        ledger.add_problem(Problem::NoVariants, &place, &[("key", key)]);
    }
}
