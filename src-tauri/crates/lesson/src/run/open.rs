//! What stands open at a step: the scenario's choices, going on, and the standing exits.

use std::collections::BTreeSet;

use words::{ChoiceId, Exit, RequestId, SpotId, Text};

use super::{Answer, holds};
use crate::pack::{Choice, ExitRule, Scenario, Step};

/// The choice of a step that has none of its own: listen, and go on.
pub const GO_ON: &str = "go-on";

/// One thing the learner may do now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Open<'a> {
    /// A choice of the scenario.
    Choice(&'a Choice),
    /// Listen and go on.
    GoOn(&'a SpotId),
    /// A standing exit.
    Exit(Exit, &'a ExitRule),
}

impl<'a> Open<'a> {
    /// The id by which it is chosen.
    #[must_use]
    pub fn id(&self) -> ChoiceId {
        match self {
            Self::Choice(choice) => choice.id.clone(),
            Self::GoOn(_) => ChoiceId(GO_ON.to_owned()),
            Self::Exit(exit, _) => exit_choice(*exit),
        }
    }

    /// Where it leads.
    #[must_use]
    pub fn to(&self) -> &'a SpotId {
        match self {
            Self::Choice(choice) => &choice.to,
            Self::GoOn(to) => to,
            Self::Exit(_, rule) => &rule.to,
        }
    }

    /// The reason shown right after, where the pack gives one.
    #[must_use]
    pub fn why(&self) -> Option<&'a Text> {
        match self {
            Self::Choice(choice) => Some(&choice.why),
            Self::GoOn(_) => None,
            Self::Exit(_, rule) => rule.why.as_ref(),
        }
    }

    pub(super) fn answer(&self) -> Answer {
        match self {
            Self::Choice(choice) => Answer::Choice(choice.id.clone()),
            Self::GoOn(_) => Answer::GoOn,
            Self::Exit(exit, _) => Answer::Exit(*exit),
        }
    }
}

/// The reserved choice id of a standing exit.
#[must_use]
pub fn exit_choice(exit: Exit) -> ChoiceId {
    let id = match exit {
        Exit::HangUp => "hang-up",
        Exit::SelfCheck => "self-check",
        Exit::AskSomeone => "ask-someone",
        Exit::StopWatching => "stop-watching",
    };
    ChoiceId(id.to_owned())
}

/// Everything that stands open at a step. A choice that the account cannot cover is not offered: the checker keeps such a
/// choice out of a sound pack, and money never falls below 0 in an unsound one either.
pub fn open_at<'a>(scenario: &'a Scenario, step: &'a Step, given: &BTreeSet<RequestId>, balance: i64) -> Vec<Open<'a>> {
    let covered = |choice: &&Choice| balance + i64::from(choice.borrows) >= i64::from(choice.pays);
    let mut open: Vec<Open<'a>> = step
        .choices
        .iter()
        .filter(|choice| holds(choice.when.as_ref(), given))
        .filter(covered)
        .map(Open::Choice)
        .collect();
    if step.choices.is_empty() {
        open.extend(step.next.as_ref().map(Open::GoOn));
    }
    open.extend(
        Exit::ALL
            .into_iter()
            .filter_map(|exit| scenario.exit(step, exit).map(|rule| Open::Exit(exit, rule))),
    );
    open
}

/// What an answer was: the choice, or the exit with its rule, as the scenario has it.
#[must_use]
pub fn answered<'a>(scenario: &'a Scenario, step: &'a Step, answer: &Answer) -> Option<Open<'a>> {
    match answer {
        Answer::Choice(id) => step.choices.iter().find(|choice| choice.id == *id).map(Open::Choice),
        Answer::GoOn => step.next.as_ref().map(Open::GoOn),
        Answer::Exit(exit) => scenario.exit(step, *exit).map(|rule| Open::Exit(*exit, rule)),
    }
}
