//! A cut for a story that has none: its editor did not foresee a room, but a facilitator may still choose it.

use words::{ChoiceId, CutId, Exit, Moment};

use crate::pack::{Cut, Decision, Scenario, Step};
use crate::run::{Open, Run, Spot, by_default, exit_choice};
use crate::timing::ways;

/// So many decisions fit into a quarter of an hour with two votes and a talk each.
const DECISIONS: usize = 4;

/// Nobody leads a story of more steps than these.
const STEPS: usize = 60;

/// The safe ways out, in the order in which one is offered where the story's own choices have none.
const SAFE: [Exit; 3] = [Exit::HangUp, Exit::SelfCheck, Exit::AskSomeone];

/// The first decisions that are met when the story takes its course. None where it has none, or where a way through it does not end.
pub(super) fn derived(story: &Scenario) -> Option<Cut> {
    let mut decisions: Vec<Decision> = Vec::new();
    let mut run = Run::start(story, 1).ok()?;
    for _ in 0..STEPS {
        if matches!(run.spot, Spot::Ending(_)) || decisions.len() == DECISIONS {
            break;
        }
        let step = run.present(story).ok()?;
        let open = run.open(story).ok()?;
        let met = decisions.iter().any(|decision| decision.step == step.id);
        if let Some(options) = options(step, &open).filter(|_| !met) {
            decisions.push(Decision {
                step: step.id.clone(),
                options,
            });
        }
        (run, _) = run.choose(story, &by_default(&open)?, Moment(0)).ok()?;
    }
    // Fewer where so many could not all be played to an end.
    let cuts = (1..=decisions.len()).rev().map(|count| Cut {
        id: CutId("derived".to_owned()),
        decisions: decisions.iter().take(count).cloned().collect(),
    });
    cuts.into_iter().find(|cut| ways(story, cut).is_some())
}

/// The first two choices of the step, and a safe way out. Nothing is decided while the phone only rings.
fn options(step: &Step, open: &[Open<'_>]) -> Option<Vec<ChoiceId>> {
    if step.is_ringing() {
        return None;
    }
    let choices = open.iter().filter(|open| matches!(open, Open::Choice(_)));
    let mut options: Vec<ChoiceId> = choices.map(Open::id).take(2).collect();
    if options.is_empty() {
        return None;
    }
    let way_out = SAFE
        .map(exit_choice)
        .into_iter()
        .find(|exit| open.iter().any(|open| open.id() == *exit));
    options.extend(way_out);
    (options.len() > 1).then_some(options)
}
