//! Play-throughs: the engine plays every press; what comes out must be what the file says (P050), and every ending must be reached
//! by one of them (P051).

mod alike;

use std::collections::BTreeSet;

use words::{Action, ChoiceId, FindingCode, Moment};

use super::ids::IdKind;
use super::rules::word;
use super::shared::Shared;
use super::{Play, Plays, Told};
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::pack::{Playthrough, Scenario};
use crate::read::{Document, Ledger, Seg};
use crate::run::{GO_ON, Run, RunError, Spot};
use alike::Slip;

/// A play-through has at most so many presses.
const PRESSES: usize = 1_000;

/// The file bears the name of its scenario. One that does not exist is told as such.
pub(super) fn check_name(ledger: &mut Ledger<'_, '_>, play: &Playthrough, shared: &Shared) {
    let (file, scenario) = (ledger.doc().file, play.scenario.0.as_str());
    let stem = scenario_of(file).unwrap_or_default();
    if stem == scenario || !shared.ids.has(IdKind::Scenario, scenario) {
        return;
    }
    let name = file.split_once('.').map_or("", |(_, name)| name);
    let right = format!("playthroughs/{scenario}.{name}");
    let mend = if shared.ids.has(IdKind::Scenario, stem) {
        Mend::WrongFileName
    } else {
        Mend::RenameFile
    };
    let params = [
        ("id", scenario),
        ("name", file),
        ("key", "scenario"),
        ("stem", stem),
        ("right", &*right),
        ("mend", mend.key()),
    ];
    ledger.add_problem(Problem::WrongFileName, &ledger.doc().place(&[Seg::Key("scenario")]), &params);
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
pub(super) fn run(doc: &Document<'_>, story: &Scenario, plays: &Plays<'_>, told: &mut Told) {
    let mut slips = Vec::new();
    let mut ended = 0;
    for (file, Play { play, source }) in plays.of(story) {
        // The tree is needed for the places of findings alone; the file is small, and few have any.
        let (Some(source), _) = Document::read(source.name, source.kind.clone(), source.bytes) else {
            continue;
        };
        let before = slips.len();
        match play_out(&source, story, play) {
            Ok(run) => {
                ended += 1;
                slips.extend(compare(&source, story, play, &run));
            }
            Err(slip) => slips.push(slip),
        }
        if slips.len() > before {
            told.faulty.insert(file.clone());
        }
    }
    told.findings.extend(alike::joined(doc, story, slips, ended));
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

/// A slip of a play-through, at its place of the file.
fn slip(doc: &Document<'_>, path: &[Seg<'_>], story: &Scenario, problem: Problem, params: &[(&str, &str)]) -> Slip {
    let finding = doc
        .finding(problem.code(), &doc.place(path))
        .with("problem", problem.key())
        .with("scenario", &story.id.0)
        .with("name", doc.file);
    let finding = params.iter().fold(finding, |finding, (key, value)| finding.with(key, *value));
    Slip { finding, problem }
}

/// Plays every press; a slip if the story did not come to an end with the last of them.
fn play_out(doc: &Document<'_>, story: &Scenario, play: &Playthrough) -> Result<Run, Slip> {
    let tell = |index: Option<usize>, problem, params: &[(&str, &str)]| {
        let path = [Seg::Key("play"), Seg::At(index.unwrap_or_default())];
        slip(doc, if index.is_some() { &path } else { &path[..1] }, story, problem, params)
    };
    if play.play.len() > PRESSES {
        return Err(tell(None, Problem::PlayTooLong, &[("limit", &PRESSES.to_string())]));
    }
    let mut run = Run::start(story, play.seed).map_err(|error| tell(None, Problem::PlayFails, &[("reason", &error.to_string())]))?;
    for (index, press) in play.play.iter().enumerate() {
        match run.choose(story, press, Moment(0)) {
            Ok((next, _)) => run = next,
            Err(error) => {
                let (problem, step, open) = refusal(story, &run, press, &error);
                let turn = (index + 1).to_string();
                let params = [
                    ("turn", &*turn),
                    ("press", &press.0),
                    ("step", &step),
                    ("open", &open),
                    ("reason", &error.to_string()),
                ];
                return Err(tell(Some(index), problem, &params));
            }
        }
    }
    if let Spot::Step(step) = &run.spot {
        let open = open(story, &run);
        return Err(tell(None, Problem::PlayNotEnded, &[("step", &step.0), ("open", &open)]));
    }
    Ok(run)
}

/// What is open where the run stands.
fn open(story: &Scenario, run: &Run) -> String {
    let open = run.open(story).unwrap_or_default();
    let open: Vec<String> = open.iter().map(|open| format!("`{}`", open.id().0)).collect();
    open.join(", ")
}

/// Why a press was refused, with the step at which the run stands and what is open there.
fn refusal(story: &Scenario, run: &Run, press: &ChoiceId, error: &RunError) -> (Problem, String, String) {
    let at = match &run.spot {
        Spot::Step(step) => step.0.as_str(),
        Spot::Ending(_) => "",
    };
    let step = story.steps.iter().find(|step| step.id.0 == at);
    let has_choices = step.is_some_and(|step| !step.choices.is_empty());
    let problem = match error {
        RunError::Ended => Problem::PlayGoesOn,
        RunError::NotOpen(_) if press.0 == GO_ON && has_choices => Problem::PlayHasChoices,
        RunError::NotOpen(_) => Problem::PlayNotOpen,
        RunError::NotSaid { .. } | RunError::NotToBeJudged | RunError::Broken(_) => Problem::PlayFails,
    };
    (problem, at.to_owned(), open(story, run))
}

/// Compares what came out with what the file says, one slip for each difference.
fn compare(doc: &Document<'_>, story: &Scenario, play: &Playthrough, run: &Run) -> Vec<Slip> {
    let Spot::Ending(ending) = &run.spot else { return Vec::new() };
    let end = &play.end;
    let action = story.ending(&ending.0).and_then(|ending| ending.action);
    let knows: Vec<String> = run.said(story).into_iter().map(|id| id.0).collect();
    let given: Vec<String> = run.given.iter().map(|id| id.0.clone()).collect();
    let quoted = |word: &str| format!("\"{word}\"");
    let fields = [
        ("ending", quoted(&ending.0), quoted(&end.ending.0)),
        ("money", run.balance.to_string(), end.money.to_string()),
        ("given", list(given), list(end.given.iter().map(|id| id.0.clone()).collect())),
        ("knows", list(knows), list(end.knows.iter().map(|id| id.0.clone()).collect())),
        ("action", judged(action), judged(end.action)),
    ];
    let differing = fields.iter().filter(|(_, found, expected)| found != expected);
    let slips = differing.map(|(field, found, expected)| {
        let problem = if found == UNJUDGED {
            Problem::PlayUnjudged
        } else {
            Problem::PlayDiffers
        };
        let params = [("field", *field), ("found", found.as_str()), ("expected", expected.as_str())];
        slip(doc, &[Seg::Key("end"), Seg::Key(field)], story, problem, &params)
    });
    slips.collect()
}

/// A list as its file writes it, in the order of the ids.
fn list(mut ids: Vec<String>) -> String {
    ids.sort_unstable();
    ids.dedup();
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

/// An action as its file writes it.
fn judged(action: Option<Action>) -> String {
    action.map_or_else(|| UNJUDGED.to_owned(), |action| format!("\"{}\"", word(action)))
}

/// No action: its file has no such line.
const UNJUDGED: &str = "-";
