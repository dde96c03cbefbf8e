//! Which ways of a story its play-throughs take.
//!
//! A way is a press at a step: a choice, going on, an exit. What counts is what is written in the story, whatever was given before.

use std::collections::BTreeMap;

use words::{EndingId, Moment, StepId};

use crate::map::ways;
use crate::pack::{Playthrough, Scenario};
use crate::run::{Open, Run, Spot};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// So many are taken.
    pub taken: usize,
    /// So many there are.
    pub all: usize,
}

impl Share {
    /// The two together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            taken: self.taken + other.taken,
            all: self.all + other.all,
        }
    }

    /// One way more.
    #[must_use]
    pub fn with(self, is_taken: bool) -> Self {
        self.plus(Self {
            taken: usize::from(is_taken),
            all: 1,
        })
    }
}

/// What the play-throughs of a story come by, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// How many play-throughs there are.
    pub plays: usize,
    presses: BTreeMap<(StepId, String), u32>,
    steps: BTreeMap<StepId, u32>,
    endings: BTreeMap<EndingId, u32>,
}

impl Cover {
    /// Plays them.
    #[must_use]
    pub fn of<'p>(story: &Scenario, plays: impl Iterator<Item = &'p Playthrough>) -> Self {
        let mut cover = Self::default();
        for play in plays.filter(|play| play.scenario == story.id) {
            cover.plays += 1;
            cover.play(story, play);
        }
        cover
    }

    /// How often a way of a step was taken.
    #[must_use]
    pub fn takes(&self, step: &StepId, way: &str) -> u32 {
        self.presses.get(&(step.clone(), way.to_owned())).copied().unwrap_or_default()
    }

    /// How often a step was come to.
    #[must_use]
    pub fn visits(&self, step: &StepId) -> u32 {
        self.steps.get(step).copied().unwrap_or_default()
    }

    /// How many play-throughs ended so.
    #[must_use]
    pub fn ends(&self, ending: &EndingId) -> u32 {
        self.endings.get(ending).copied().unwrap_or_default()
    }

    /// How many of the story's choices are taken, and how many of its exits.
    #[must_use]
    pub fn shares(&self, story: &Scenario) -> (Share, Share) {
        let (mut own, mut exits) = (Share::default(), Share::default());
        for step in &story.steps {
            for way in ways(story, step) {
                let Some(open) = way.open else { continue };
                let share = if matches!(open, Open::Exit(..)) { &mut exits } else { &mut own };
                *share = share.with(self.takes(&step.id, &way.id) > 0);
            }
        }
        (own, exits)
    }

    /// Counts every press with the step at which it was made. In a sound pack it goes through, for the checker has played it; of one that
    /// does not, what goes counts.
    fn play(&mut self, story: &Scenario, play: &Playthrough) {
        let Ok(mut run) = Run::start(story, play.seed) else { return };
        for press in &play.play {
            let Spot::Step(step) = run.spot.clone() else { break };
            let Ok((next, _)) = run.choose(story, press, Moment(0)) else {
                break;
            };
            *self.presses.entry((step, press.0.clone())).or_default() += 1;
            run = next;
        }
        for visit in &run.visits {
            *self.steps.entry(visit.step.clone()).or_default() += 1;
        }
        if let Spot::Ending(ending) = run.spot {
            *self.endings.entry(ending).or_default() += 1;
        }
    }
}

#[cfg(test)]
mod tests;
