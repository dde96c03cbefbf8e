//! How a story flows (P030 to P037, P049): told from its reachable states.

mod better;
mod ends;
mod money;

use std::collections::BTreeSet;

use words::{Action, Exit, FindingCode};

use super::rules::{exit_key, is_always_safe, is_way_out};
use super::states::{Excess, FLAGS, Press, STATES, State, States, Target, Way, explore};
use super::stories::{endings_of, steps_of};
use crate::findings::problem::Problem;
use crate::pack::{Scenario, Step};
use crate::read::{Ledger, Place, Seg};

/// Checks a story whose parts could all be read and whose references all lead somewhere.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    // Without one of the exits, what only it leads to would be told as unreachable.
    if ledger.has(FindingCode::ExitMissing) {
        return;
    }
    let states = match explore(story) {
        Ok(states) => states,
        Err(Excess::Flags(count)) => {
            let place = ledger.doc().place(&[Seg::Key("id")]);
            let params = [("count", &*count.to_string()), ("limit", &*FLAGS.to_string())];
            return ledger.add(FindingCode::TooManyFlags, &place, &params);
        }
        Err(Excess::States) => {
            let place = ledger.doc().place(&[Seg::Key("id")]);
            return ledger.add(FindingCode::TooManyStates, &place, &[("limit", &STATES.to_string())]);
        }
    };
    let flow = Flow { story, states: &states };
    money::check(ledger, &flow);
    flow.check_ways_out(ledger);
    // Whatever lies behind a dead end cannot be reached, and whatever leads only to it cannot end: both are its sequels.
    let dead_next = flow.check_dead_next(ledger);
    if !flow.check_dead_ends(ledger) && !ends::check_loops(ledger, &flow) {
        // What only a dead `next` leads to is its sequel.
        if !dead_next {
            flow.check_reachable(ledger);
        }
        ends::check_unpunished(ledger, &flow);
        better::check(ledger, &flow);
    }
}

/// A story and its states.
struct Flow<'s> {
    story: &'s Scenario,
    states: &'s States,
}

impl<'s> Flow<'s> {
    fn step(&self, state: &State) -> Option<&'s Step> {
        self.story.steps.get(state.step)
    }

    /// The place of a step.
    fn place(ledger: &Ledger<'_, '_>, step: usize) -> Place {
        ledger.doc().place(&[Seg::Key("step"), Seg::At(step)])
    }

    /// P031. True if there is one.
    fn check_dead_ends(&self, ledger: &mut Ledger<'_, '_>) -> bool {
        let mut told = BTreeSet::new();
        for (index, state, ways) in self.states.iter() {
            let Some(step) = self.step(state) else { continue };
            let goes_on = ways.iter().any(|way| !matches!(way.press, Press::Exit(_)));
            if goes_on || !told.insert(state.step) {
                continue;
            }
            let problem = if self.states.is_played(index) {
                Problem::NoWayOn
            } else {
                Problem::PassedOver
            };
            let (steps, endings) = (steps_of(self.story), endings_of(self.story, |_| true));
            let params = [("step", step.id.0.as_str()), ("stepids", &*steps), ("endingids", &*endings)];
            ledger.add_problem(problem, &Self::place(ledger, state.step), &params);
        }
        !told.is_empty()
    }

    /// P030, for the `next` of a step with choices: it is taken only where a `when` passes the step over. True if there is one.
    fn check_dead_next(&self, ledger: &mut Ledger<'_, '_>) -> bool {
        let mut dead = false;
        for (at, step) in self.story.steps.iter().enumerate() {
            let Some(to) = step.next.as_ref().filter(|_| step.when.is_none() && !step.choices.is_empty()) else {
                continue;
            };
            let place = ledger.doc().place(&[Seg::Key("step"), Seg::At(at), Seg::Key("next")]);
            ledger.add_problem(Problem::DeadNext, &place, &[("step", &step.id.0), ("to", &to.0)]);
            dead = true;
        }
        dead
    }

    /// P030.
    fn check_reachable(&self, ledger: &mut Ledger<'_, '_>) {
        let played = self.states.iter().filter(|(index, ..)| self.states.is_played(*index));
        let steps: BTreeSet<usize> = played.map(|(_, state, _)| state.step).collect();
        let ends = self
            .states
            .ways
            .iter()
            .flatten()
            .filter_map(|way| if let Target::Ending(ending) = way.to { Some(ending) } else { None });
        let endings: BTreeSet<usize> = ends.collect();
        for (index, step) in self.story.steps.iter().enumerate().filter(|(index, _)| !steps.contains(index)) {
            let place = Self::place(ledger, index);
            ledger.add_problem(Problem::UnreachableStep, &place, &[("id", &step.id.0)]);
        }
        for (index, ending) in self.story.endings.iter().enumerate().filter(|(index, _)| !endings.contains(index)) {
            let place = ledger.doc().place(&[Seg::Key("ending"), Seg::At(index)]);
            ledger.add_problem(Problem::UnreachableEnding, &place, &[("id", &ending.id.0)]);
        }
    }

    /// P033. A way out is an open exit but stop-watching, or a choice of a safe kind, that leads somewhere else. Where nobody but the
    /// learner's own app or helper speaks, going on is one too: there is nobody to get away from.
    fn check_ways_out(&self, ledger: &mut Ledger<'_, '_>) {
        let mut told = BTreeSet::new();
        for (index, state, ways) in self.states.iter().filter(|(index, ..)| self.states.is_played(*index)) {
            let Some(step) = self.step(state) else { continue };
            let friends = self.among_friends(step);
            let out = ways.iter().any(|way| {
                let safe = match way.press {
                    Press::PassOver => true,
                    Press::GoOn => friends,
                    Press::Choice(choice) => step.choices.get(choice).is_some_and(|choice| is_way_out(choice.kind, friends)),
                    Press::Exit(exit) => exit != Exit::StopWatching,
                };
                safe && way.to != Target::State(index)
            });
            if !out && told.insert(state.step) {
                ledger.add(FindingCode::NoSafeWayOut, &Self::place(ledger, state.step), &[("step", &step.id.0)]);
            }
        }
    }

    /// Only the learner's own app or a helper speaks at the step.
    fn among_friends(&self, step: &Step) -> bool {
        match self.story.speaker(step) {
            Some(cast) => cast.helper,
            None => step.channel == words::Channel::App,
        }
    }

    /// The way is one of the moves that are always safe, and hands nothing over.
    fn is_always_safe(step: &Step, way: &Way) -> bool {
        match way.press {
            Press::PassOver | Press::GoOn => false,
            Press::Exit(exit) => exit != Exit::StopWatching,
            Press::Choice(choice) => step
                .choices
                .get(choice)
                .is_some_and(|choice| is_always_safe(choice.kind) && choice.pays == 0 && choice.borrows == 0 && choice.gives.is_empty()),
        }
    }

    fn is_unsafe(&self, ending: usize) -> bool {
        self.story
            .endings
            .get(ending)
            .is_some_and(|ending| ending.action == Some(Action::Unsafe))
    }

    /// What a way is called, and where it is written.
    fn press(&self, ledger: &Ledger<'_, '_>, at: usize, way: &Way) -> (String, Place) {
        let step = [Seg::Key("step"), Seg::At(at)];
        match way.press {
            Press::PassOver => ("when".to_owned(), ledger.doc().place(&step)),
            Press::GoOn => ("go-on".to_owned(), ledger.doc().place(&step)),
            Press::Choice(index) => {
                let path = [step[0], step[1], Seg::Key("choice"), Seg::At(index), Seg::Key("to")];
                let choice = self.story.steps.get(at).and_then(|step| step.choices.get(index));
                (
                    choice.map(|choice| choice.id.0.clone()).unwrap_or_default(),
                    ledger.doc().place(&path),
                )
            }
            Press::Exit(exit) => {
                let key = exit_key(exit);
                let own = self.story.steps.get(at).is_some_and(|step| step.exits.contains_key(&exit));
                let path = [step[0], step[1], Seg::Key("exits"), Seg::Key(key)];
                let standing = [Seg::Key("exits"), Seg::Key(key)];
                (key.to_owned(), ledger.doc().place(if own { &path } else { &standing }))
            }
        }
    }
}
