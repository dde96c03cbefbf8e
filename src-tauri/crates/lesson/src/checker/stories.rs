//! What every story has: a reason for every choice (P038), four standing exits (P041), endings that say how they are judged and one contact that is (P042),
//! better moves and variants that exist; and its marks and cuts.

mod moves;

use std::collections::{BTreeSet, HashMap};

use words::{Exit, FindingCode, StoryKind};

use super::contact::Contact;
use super::rules::{EXITS, exit_of};
use super::texts::is_blank;
use super::{bodies, bubbles, cuts, marks, rows};
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::pack::{Ending, Scenario, Step};
use crate::read::{Ledger, Seg};

/// So many steps or endings are listed.
const SHOWN: usize = 30;

/// Checks a story whose parts could all be read.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    let steps: HashMap<&str, &Step> = story.steps.iter().map(|step| (step.id.0.as_str(), step)).collect();
    check_kind(ledger, story);
    check_reasons(ledger, story);
    check_exits(ledger, story);
    check_judgement(ledger, story);
    check_judged(ledger, story);
    moves::check(ledger, story, &steps);
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
            if choice.why.0.values().all(|why| is_blank(why)) {
                // At its id, as what is wrong with the id itself: both are told of the same choice, one below the other.
                let path = [Seg::Key("step"), Seg::At(at), Seg::Key("choice"), Seg::At(index), Seg::Key("id")];
                let place = ledger.doc().place(&path);
                ledger.add(FindingCode::NoReason, &place, &[("step", &step.id.0), ("choice", &choice.id.0)]);
            }
        }
    }
}

fn check_exits(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (exit, key) in EXITS {
        if !story.exits.contains_key(&exit) {
            let header = ledger.doc().line_of_header("[exits]").map(|line| line.to_string());
            let mend = match (&header, exit) {
                (None, Exit::StopWatching) => Mend::StopUnlisted.key(),
                (None, _) => "",
                (Some(_), Exit::StopWatching) => Mend::StopListed.key(),
                (Some(_), _) => Mend::ExitListed.key(),
            };
            let judged = exit != Exit::StopWatching;
            let endings = endings_of(story, |ending| ending.action.is_some() == judged);
            let params = [
                ("exit", key),
                ("mend", mend),
                ("line", &*header.unwrap_or_default()),
                ("stepids", &*steps_of(story)),
                ("endingids", &*endings),
            ];
            ledger.add(FindingCode::ExitMissing, &ledger.doc().place(&[Seg::Key("exits")]), &params);
        }
    }
}

/// The steps of a story, for whoever has to choose one; of very many only the first.
pub(super) fn steps_of(story: &Scenario) -> String {
    shown(story.steps.iter().map(|step| step.id.0.as_str()))
}

/// Its endings of some kind, likewise.
pub(super) fn endings_of(story: &Scenario, kind: impl Fn(&Ending) -> bool) -> String {
    shown(
        story
            .endings
            .iter()
            .filter(|ending| kind(ending))
            .map(|ending| ending.id.0.as_str()),
    )
}

fn shown<'s>(ids: impl Iterator<Item = &'s str>) -> String {
    let mut ids: Vec<String> = ids.take(SHOWN + 1).map(|id| format!("`{id}`")).collect();
    if ids.len() > SHOWN {
        ids.truncate(SHOWN);
        ids.push("…".to_owned());
    }
    ids.join(", ")
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

/// P042: the question of judgement, which only blind stories ask, has one meaning. Whom `judged` names makes contact.
fn check_judged(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    let contacts = story.contacts();
    let ids = shown(contacts.iter().map(|id| id.0.as_str()));
    match &story.judged {
        Some(judged) if story.cast.contains_key(judged) && !contacts.contains(judged) => {
            let place = ledger.doc().place(&[Seg::Key("judged")]);
            ledger.add_problem(Problem::JudgedNoContact, &place, &[("id", &judged.0), ("ids", &ids)]);
        }
        None if story.kind() == StoryKind::Blind && contacts.len() > 1 => {
            let place = ledger.doc().place(&[Seg::Key("claims")]);
            ledger.add_problem(Problem::JudgedUnnamed, &place, &[("ids", &ids)]);
        }
        _ => {}
    }
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
