//! Cuts (P040): short forms of a story for rooms and kiosks.

use std::collections::{HashMap, HashSet};

use words::{Exit, FindingCode, SpotId};

use super::rules::EXITS;
use super::stories::is_open;
use crate::findings::problem::Problem;
use crate::pack::{Cut, Decision, Scenario, Step};
use crate::read::{Ledger, Seg};
use crate::timing::{met, ways};

/// A story has at most so many cuts: for each, its steps are searched and its ways gone.
const CUTS: usize = 12;

const DECISIONS: usize = 6;
const OPTIONS: usize = 3;

/// Checks every cut.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario, steps: &HashMap<&str, &Step>) {
    if story.cuts.len() > CUTS {
        let place = ledger.doc().place(&[Seg::Key("cut"), Seg::At(CUTS)]);
        let params = [
            ("key", "cut"),
            ("count", &*story.cuts.len().to_string()),
            ("limit", &*CUTS.to_string()),
        ];
        ledger.add_problem(Problem::TooManyEntries, &place, &params);
    }
    for (at, cut) in story.cuts.iter().enumerate().take(CUTS) {
        let before = ledger.has(FindingCode::CutBroken);
        check_size(ledger, at, cut);
        for (index, decision) in cut.decisions.iter().enumerate() {
            check_decision(ledger, story, steps, (at, index), decision);
        }
        if before == ledger.has(FindingCode::CutBroken) {
            check_order(ledger, story, steps, at, cut);
        }
    }
}

fn tell(ledger: &mut Ledger<'_, '_>, at: usize, path: &[Seg<'_>], problem: Problem, params: &[(&str, &str)]) {
    let path: Vec<Seg<'_>> = [Seg::Key("cut"), Seg::At(at)].iter().chain(path).copied().collect();
    let place = ledger.doc().place(&path);
    ledger.add_problem(problem, &place, params);
}

fn check_size(ledger: &mut Ledger<'_, '_>, at: usize, cut: &Cut) {
    let count = cut.decisions.len();
    let problem = match count {
        0 => Problem::CutEmpty,
        1..=DECISIONS => return,
        _ => Problem::CutTooManyDecisions,
    };
    tell(
        ledger,
        at,
        &[Seg::Key("decisions")],
        problem,
        &[("cut", &cut.id.0), ("count", &count.to_string())],
    );
}

fn check_decision(
    ledger: &mut Ledger<'_, '_>,
    story: &Scenario,
    steps: &HashMap<&str, &Step>,
    (at, index): (usize, usize),
    decision: &Decision,
) {
    let cut = story.cuts.get(at).map_or("", |cut| cut.id.0.as_str());
    let here = [Seg::Key("decisions"), Seg::At(index)];
    let named = [("cut", cut), ("step", decision.step.0.as_str())];
    let Some(step) = steps.get(decision.step.0.as_str()) else {
        return tell(ledger, at, &[here[0], here[1], Seg::Key("step")], Problem::CutUnknownStep, &named);
    };
    let count = decision.options.len();
    if !(1..=OPTIONS).contains(&count) {
        let problem = if count == 0 {
            Problem::CutNoOptions
        } else {
            Problem::CutTooManyOptions
        };
        let params = [named[0], named[1], ("count", &count.to_string())];
        tell(ledger, at, &[here[0], here[1], Seg::Key("options")], problem, &params);
    }
    for (place, option) in decision
        .options
        .iter()
        .enumerate()
        .filter(|(_, option)| !is_open(story, step, &option.0))
    {
        let path = [here[0], here[1], Seg::Key("options"), Seg::At(place)];
        tell(
            ledger,
            at,
            &path,
            Problem::CutUnknownOption,
            &[named[0], named[1], ("option", &option.0)],
        );
    }
}

/// Each decision must be within reach of the one before it, whatever choices lie between.
fn check_order(ledger: &mut Ledger<'_, '_>, story: &Scenario, steps: &HashMap<&str, &Step>, at: usize, cut: &Cut) {
    for (index, pair) in cut.decisions.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if !is_within_reach(story, steps, &before.step.0, &after.step.0) {
            let params = [
                ("cut", cut.id.0.as_str()),
                ("before", before.step.0.as_str()),
                ("step", after.step.0.as_str()),
            ];
            let path = [Seg::Key("decisions"), Seg::At(index + 1), Seg::Key("step")];
            tell(ledger, at, &path, Problem::CutNotConnected, &params);
        }
    }
}

/// Each cut can be played: taking the first choice wherever it asks nothing, every decision is met, every way ends, and nobody is asked
/// more often than allowed. For a story whose cuts are otherwise sound and whose every way leads somewhere.
pub(super) fn check_played(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (at, cut) in story.cuts.iter().enumerate().take(CUTS) {
        let Some(ways) = ways(story, cut) else {
            tell(ledger, at, &[Seg::Key("id")], Problem::CutEndless, &[("cut", &cut.id.0)]);
            continue;
        };
        let met = met(&ways);
        for (index, decision) in cut
            .decisions
            .iter()
            .enumerate()
            .filter(|(_, decision)| !met.contains(&decision.step))
        {
            let path = [Seg::Key("decisions"), Seg::At(index), Seg::Key("step")];
            let params = [("cut", cut.id.0.as_str()), ("step", decision.step.0.as_str())];
            tell(ledger, at, &path, Problem::CutNotMet, &params);
        }
        let asked = ways.iter().map(|way| way.presses.iter().filter(|press| press.decided).count());
        if let Some(count) = asked.max().filter(|count| *count > DECISIONS) {
            let params = [("cut", cut.id.0.as_str()), ("count", &*count.to_string())];
            tell(ledger, at, &[Seg::Key("decisions")], Problem::CutAsksOften, &params);
        }
    }
}

fn is_within_reach(story: &Scenario, steps: &HashMap<&str, &Step>, from: &str, to: &str) -> bool {
    let mut seen = HashSet::new();
    let mut queue: Vec<&Step> = steps.get(from).into_iter().copied().collect();
    while let Some(step) = queue.pop() {
        for next in targets(story, step).filter_map(|spot| steps.get(spot.0.as_str())) {
            if next.id.0 == to {
                return true;
            }
            if seen.insert(next.id.0.as_str()) {
                queue.push(next);
            }
        }
    }
    false
}

fn targets<'s>(story: &'s Scenario, step: &'s Step) -> impl Iterator<Item = &'s SpotId> {
    let exits = EXITS.iter().map(|(exit, _)| *exit).filter(|exit| *exit != Exit::StopWatching);
    let exits = exits.filter_map(|exit| Some(&story.exit(step, exit)?.to));
    step.choices.iter().map(|choice| &choice.to).chain(&step.next).chain(exits)
}
