//! Reading (P047): nobody reads more than three screens before they may choose again.

use std::collections::{BTreeSet, HashMap};

use words::{Exit, Lang, SpotId};

use super::rules::EXITS;
use crate::findings::problem::Problem;
use crate::pack::{Scenario, Step};
use crate::read::{Ledger, Seg};
use crate::reading::of_step;

/// Screens between two decisions.
const SCREENS: usize = 3;

/// Chinese characters that fill a screen at the standard text size, signs included.
const CHARACTERS: usize = 180;

/// English words that fill a screen at the standard text size.
const WORDS: usize = 90;

/// Steps named in one finding.
const NAMED: usize = 12;

/// Checks every way from a decision to the next. A step without a choice leads to one other, so that the ways are chains.
///
/// The reason shown after a choice is not counted: it stands beside what was chosen, and is short.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    let places: HashMap<&str, usize> = story.steps.iter().enumerate().map(|(at, step)| (step.id.0.as_str(), at)).collect();
    let heads: BTreeSet<usize> = targets(story).filter_map(|spot| places.get(spot).copied()).collect();
    let chains = Chains::new(story, &places);
    for (lang, problem, screen) in [
        (Lang::ZhHans, Problem::ReadInChinese, CHARACTERS),
        (Lang::ZhHant, Problem::ReadInChinese, CHARACTERS),
        (Lang::En, Problem::ReadInEnglish, WORDS),
    ] {
        let lengths: Vec<usize> = story.steps.iter().map(|step| of_step(step, lang)).collect();
        let limit = SCREENS * screen;
        for (head, length) in chains.long(&lengths, &heads, limit) {
            let place = ledger.doc().place(&[Seg::Key("step"), Seg::At(head)]);
            let id = |at: usize| story.steps.get(at).map(|step| step.id.0.as_str());
            let longest = chains.from(head).max_by_key(|at| lengths.get(*at)).and_then(id);
            let steps: Vec<&str> = chains.from(head).filter_map(id).take(NAMED).collect();
            let params = [
                ("step", steps.first().copied().unwrap_or_default()),
                ("length", &*length.to_string()),
                ("limit", &limit.to_string()),
                ("over", &length.saturating_sub(limit).to_string()),
                ("longest", longest.unwrap_or_default()),
                ("steps", &steps.join(", ")),
            ];
            ledger.add_problem(problem, &place, &params);
        }
    }
}

/// Where choices, exits and the start lead.
fn targets(story: &Scenario) -> impl Iterator<Item = &str> {
    let exits = move |step| {
        let exits = EXITS.iter().filter(|(exit, _)| *exit != Exit::StopWatching);
        exits.filter_map(move |(exit, _)| Some(&story.exit(step, *exit)?.to))
    };
    let steps = story.steps.iter();
    let spots = steps.flat_map(move |step| step.choices.iter().map(|choice| &choice.to).chain(exits(step)));
    spots.map(|spot: &SpotId| spot.0.as_str()).chain([story.start.0.as_str()])
}

/// Where steps without a choice go on to.
struct Chains {
    next: Vec<Option<usize>>,
    /// Every step behind the one it goes on to; within a loop, which is told elsewhere, behind most of it.
    order: Vec<usize>,
}

impl Chains {
    fn new(story: &Scenario, places: &HashMap<&str, usize>) -> Self {
        let goes_on = |step: &Step| {
            let next = step.next.as_ref().filter(|_| step.choices.is_empty())?;
            places.get(next.0.as_str()).copied()
        };
        let next: Vec<Option<usize>> = story.steps.iter().map(goes_on).collect();
        let mut seen = vec![false; next.len()];
        let mut order = Vec::with_capacity(next.len());
        for start in 0..next.len() {
            let mut path = Vec::new();
            let mut at = Some(start);
            while let Some(step) = at {
                match seen.get_mut(step) {
                    Some(seen) if !*seen => *seen = true,
                    _ => break,
                }
                path.push(step);
                at = next.get(step).copied().flatten();
            }
            order.extend(path.into_iter().rev());
        }
        Self { next, order }
    }

    /// The steps from one on, at most once around a loop.
    fn from(&self, head: usize) -> impl Iterator<Item = usize> {
        let on = |at: &usize| self.next.get(*at).copied().flatten();
        std::iter::successors(Some(head), on).take(self.next.len())
    }

    /// The heads from which there is more to read than allowed, with how much. Where a later head in the same chain has too much by
    /// itself, it is told alone.
    fn long(&self, lengths: &[usize], heads: &BTreeSet<usize>, limit: usize) -> Vec<(usize, usize)> {
        let mut read = vec![0_usize; lengths.len()];
        let mut told = vec![false; lengths.len()];
        let mut long = Vec::new();
        for at in self.order.iter().copied() {
            let next = self.next.get(at).copied().flatten();
            let behind = |list: &[usize]| next.and_then(|next| list.get(next).copied()).unwrap_or_default();
            let sum = behind(&read).saturating_add(lengths.get(at).copied().unwrap_or_default());
            let later = next.is_some_and(|next| told.get(next) == Some(&true));
            let tells = !later && sum > limit && heads.contains(&at);
            if tells {
                long.push((at, sum));
            }
            read.get_mut(at).into_iter().for_each(|read| *read = sum);
            told.get_mut(at).into_iter().for_each(|told| *told = later || tells);
        }
        long
    }
}
