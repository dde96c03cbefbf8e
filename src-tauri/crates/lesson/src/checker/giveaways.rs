//! Choices that give themselves away (P046): the good one stands first, or is the longest, at every decision of a story.

use words::{Action, Lang, Move, StoryKind};

use super::shared::tag;
use crate::findings::problem::Problem;
use crate::pack::{Choice, Scenario, Step};
use crate::read::{Ledger, Seg};

/// With fewer decisions it happens by chance.
pub(super) const DECISIONS: usize = 4;

/// The choices of a step, each with whether it is a good one.
type Weighed<'s> = Vec<(bool, &'s Choice)>;

/// Checks the order and the length of a story's choices. In a rescue drill nothing is to be guessed.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    if story.kind() == StoryKind::Drill {
        return;
    }
    let decisions: Vec<(usize, Weighed<'_>)> = story
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| (at, weighed(story, step)))
        .filter(|(_, choices)| choices.iter().any(|(good, _)| *good) && choices.iter().any(|(good, _)| !*good))
        .collect();
    let Some((first, _)) = decisions.first().filter(|_| decisions.len() >= DECISIONS) else {
        return;
    };
    let place = ledger
        .doc()
        .place(&[Seg::Key("step"), Seg::At(*first), Seg::Key("choice"), Seg::At(0)]);
    let count = decisions.len().to_string();
    if decisions.iter().all(|(_, choices)| choices.first().is_some_and(|(good, _)| *good)) {
        ledger.add_problem(Problem::GoodFirst, &place, &[("count", &count)]);
    }
    for lang in [Lang::ZhHans, Lang::ZhHant, Lang::En] {
        if decisions.iter().all(|(_, choices)| is_good_longest(choices, lang)) {
            ledger.add_problem(Problem::GoodLongest, &place, &[("count", &count), ("lang", tag(lang))]);
        }
    }
}

/// Some good choice is longer than every other one.
fn is_good_longest(choices: &[(bool, &Choice)], lang: Lang) -> bool {
    let longest = |good: bool| {
        let of_kind = choices.iter().filter(|(other, _)| *other == good);
        let lengths = of_kind.map(|(_, choice)| choice.say.0.get(&lang).map_or(0, |say| say.chars().count()));
        lengths.max().unwrap_or_default()
    };
    longest(true) > longest(false)
}

fn weighed<'s>(story: &Scenario, step: &'s Step) -> Weighed<'s> {
    step.choices.iter().map(|choice| (is_good(story, choice), choice)).collect()
}

/// A good choice hands nothing over, says no or looks for oneself, and does not lead straight to an ending that is not safe.
/// Asking the caller questions is neither asked for nor bad: it does not count as good.
fn is_good(story: &Scenario, choice: &Choice) -> bool {
    let hands_over = choice.pays > 0 || choice.borrows > 0 || !choice.gives.is_empty();
    let ends_badly = story.ending(&choice.to.0).is_some_and(|ending| ending.action != Some(Action::Safe));
    let kind = match choice.kind {
        Move::HangUp | Move::SelfCheck | Move::AskSomeone | Move::Refuse | Move::ReportIt => true,
        Move::Heed | Move::Ignore | Move::Probe | Move::Comply => false,
    };
    kind && !hands_over && !ends_badly
}
