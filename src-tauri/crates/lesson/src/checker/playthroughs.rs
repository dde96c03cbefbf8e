//! Play-throughs: the engine plays every press; what comes out must be what the file says (P050), and every ending must be reached
//! by one of them (P051).

use std::collections::BTreeSet;

use words::{Action, FindingCode, Moment};

use super::{Play, Plays, Told};
use crate::findings::problem::Problem;
use crate::pack::{Playthrough, Scenario};
use crate::read::{Document, Ledger, Seg};
use crate::run::{Run, RunError, Spot};

/// A play-through has at most so many presses.
const PRESSES: usize = 1_000;

/// The file bears the name of its scenario.
pub(super) fn check_name(ledger: &mut Ledger<'_, '_>, play: &Playthrough) {
    let scenario = &play.scenario.0;
    if scenario_of(ledger.doc().file) != Some(scenario.as_str()) {
        let place = ledger.doc().place(&[Seg::Key("scenario")]);
        let params = [("id", scenario.as_str()), ("name", ledger.doc().file)];
        ledger.add_problem(Problem::WrongFileName, &place, &params);
    }
}

/// The scenario that a play-through's name tells: `playthroughs/mask-refund.left.toml`.
pub(super) fn scenario_of(file: &str) -> Option<&str> {
    file.split_once('/')?
        .1
        .strip_suffix(".toml")?
        .split_once('.')
        .map(|(scenario, _)| scenario)
}

/// Plays the play-throughs of a sound scenario.
pub(super) fn run(story: &Scenario, plays: &Plays<'_>, told: &mut Told) {
    for (file, Play { play, source }) in plays.of(story) {
        // The tree is needed for the places of findings alone; the file is small, and few have any.
        let (Some(doc), _) = Document::read(source.name, source.kind.clone(), source.bytes) else {
            continue;
        };
        let mut ledger = Ledger::new(&doc);
        if let Some(end) = play_out(&mut ledger, story, play) {
            compare(&mut ledger, story, play, &end);
        }
        if !ledger.is_clean() {
            told.faulty.insert(file.clone());
        }
        told.findings.extend(ledger.into_findings());
    }
}

/// P051. A play-through that does not end as it says still tells which ending it is for.
pub(super) fn check_played(ledger: &mut Ledger<'_, '_>, story: &Scenario, plays: &Plays<'_>) {
    if plays.broken.contains(&story.id.0) {
        return;
    }
    let played: BTreeSet<_> = plays.of(story).map(|(_, play)| &play.play.end.ending).collect();
    for (index, ending) in story.endings.iter().enumerate().filter(|(_, ending)| !played.contains(&ending.id)) {
        let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(index), Seg::Key("id")]);
        ledger.add(
            FindingCode::EndingUnplayed,
            &place,
            &[("ending", &ending.id.0), ("scenario", &story.id.0)],
        );
    }
}

/// Plays every press; nothing if the story did not come to an end with the last of them.
fn play_out(ledger: &mut Ledger<'_, '_>, story: &Scenario, play: &Playthrough) -> Option<Run> {
    let mut tell = |index: Option<usize>, problem, params: &[(&str, &str)]| {
        let path = [Seg::Key("play"), Seg::At(index.unwrap_or_default())];
        let place = ledger.doc().place(if index.is_some() { &path } else { &path[..1] });
        ledger.add_problem(problem, &place, params);
    };
    if play.play.len() > PRESSES {
        tell(None, Problem::PlayTooLong, &[("limit", &PRESSES.to_string())]);
        return None;
    }
    let mut run = match Run::start(story, play.seed) {
        Ok(run) => run,
        Err(error) => {
            tell(None, Problem::PlayFails, &[("reason", &error.to_string())]);
            return None;
        }
    };
    for (index, press) in play.play.iter().enumerate() {
        match run.choose(story, press, Moment(0)) {
            Ok((next, _)) => run = next,
            Err(error) => {
                let (problem, step, open) = refusal(story, &run, &error);
                let turn = (index + 1).to_string();
                let params = [
                    ("turn", &*turn),
                    ("press", &press.0),
                    ("step", &step),
                    ("open", &open),
                    ("reason", &error.to_string()),
                ];
                tell(Some(index), problem, &params);
                return None;
            }
        }
    }
    if let Spot::Step(step) = &run.spot {
        tell(None, Problem::PlayNotEnded, &[("step", &step.0)]);
        return None;
    }
    Some(run)
}

/// Why a press was refused, with the step at which the run stands and what is open there.
fn refusal(story: &Scenario, run: &Run, error: &RunError) -> (Problem, String, String) {
    let open = run.open(story).unwrap_or_default();
    let open: Vec<String> = open.iter().map(|open| format!("`{}`", open.id().0)).collect();
    let step = if let Spot::Step(step) = &run.spot {
        step.0.clone()
    } else {
        String::new()
    };
    let problem = match error {
        RunError::Ended => Problem::PlayGoesOn,
        RunError::NotOpen(_) => Problem::PlayNotOpen,
        RunError::NotSaid { .. } | RunError::NotToBeJudged | RunError::Broken(_) => Problem::PlayFails,
    };
    (problem, step, open.join(", "))
}

/// Compares what came out with what the file says, one finding for each difference.
fn compare(ledger: &mut Ledger<'_, '_>, story: &Scenario, play: &Playthrough, run: &Run) {
    let Spot::Ending(ending) = &run.spot else { return };
    let end = &play.end;
    let action = story.ending(&ending.0).and_then(|ending| ending.action);
    let knows: Vec<String> = run.said(story).into_iter().map(|id| id.0).collect();
    let given: Vec<String> = run.given.iter().map(|id| id.0.clone()).collect();
    let fields = [
        ("ending", ending.0.clone(), end.ending.0.clone()),
        ("money", run.balance.to_string(), end.money.to_string()),
        ("given", list(given), list(end.given.iter().map(|id| id.0.clone()).collect())),
        ("knows", list(knows), list(end.knows.iter().map(|id| id.0.clone()).collect())),
        ("action", judged(action).to_owned(), judged(end.action).to_owned()),
    ];
    for (field, found, expected) in fields.iter().filter(|(_, found, expected)| found != expected) {
        let place = ledger.doc().place(&[Seg::Key("end"), Seg::Key(field)]);
        let params = [("field", *field), ("found", found.as_str()), ("expected", expected.as_str())];
        ledger.add_problem(Problem::PlayDiffers, &place, &params);
    }
}

/// A list as its file writes it, in the order of the ids.
fn list(mut ids: Vec<String>) -> String {
    ids.sort_unstable();
    ids.dedup();
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// An action as its file writes it.
fn judged(action: Option<Action>) -> &'static str {
    match action {
        Some(Action::Safe) => "safe",
        Some(Action::Unsafe) => "unsafe",
        Some(Action::NeedlesslyCostly) => "needlessly-costly",
        None => "-",
    }
}
