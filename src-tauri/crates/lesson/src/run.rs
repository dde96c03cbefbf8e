//! The scenario engine: one play-through as a pure machine.
//!
//! Pulled, never pushing: the caller asks what is open, makes a choice and gets the next run. A wrong call is an error value. Nothing
//! here waits, sleeps or calls back; time comes in as an argument, and chance as the seed, so that a replay is exact.

mod begin;
mod cut;
mod event;
mod open;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use begin::asked_for;
pub use cut::{by_default, offered};
pub use event::Event;
pub use open::{GO_ON, Open, answered, exit_choice};
use words::{Checked, ChoiceId, Confidence, DisclosureId, EndingId, Exit, Judgement, Moment, RequestId, SpotId, StepId, StoryKind};

use crate::pack::{Drawn, Given, Scenario, Step};

/// Why a call to the engine was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// The run has ended.
    #[error("the run has ended")]
    Ended,
    /// The choice is not open at this step.
    #[error("choice `{0}` is not open here")]
    NotOpen(String),
    /// The detail was not said in a step that was visited.
    #[error("detail `{detail}` was not said in step `{step}`")]
    NotSaid {
        /// The step named in the call.
        step: String,
        /// The detail named in the call.
        detail: String,
    },
    /// There is nothing to judge: not yet, no longer, or not at all.
    #[error("there is nothing to judge now")]
    NotToBeJudged,
    /// The scenario leads to a step or ending that it does not have: the checker would have said so.
    #[error("the scenario leads nowhere at `{0}`")]
    Broken(String),
}

/// Where a run stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At a step.
    Step(StepId),
    /// At an ending.
    Ending(EndingId),
}

/// What the learner did at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Took a choice of the scenario.
    Choice(ChoiceId),
    /// Listened and went on.
    GoOn,
    /// Took a standing exit.
    Exit(Exit),
}

/// What the learner took the contact to have been, before being told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The judgement.
    pub judgement: Judgement,
    /// How sure; whoever cannot tell is not asked.
    pub confidence: Option<Confidence>,
}

/// One visit of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The step.
    pub step: StepId,
    /// The account when it was entered, for `{balance}`.
    pub balance: i64,
    /// What the learner did; none yet at the present step.
    pub answer: Option<Answer>,
}

/// One play-through as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What the seed has drawn.
    pub drawn: Drawn,
    /// Where it stands.
    pub spot: Spot,
    /// The steps visited, the present one last.
    pub visits: Vec<Visit>,
    /// Yuan in the account.
    pub balance: i64,
    /// Yuan paid so far.
    pub paid: i64,
    /// Yuan owed so far.
    pub owed: i64,
    /// What was handed over.
    pub given: BTreeSet<RequestId>,
    /// The details tapped, in the order they were tapped.
    pub tapped: Vec<DisclosureId>,
    /// *Checked by me?*
    pub checked: Checked,
    /// What the learner took the contact to have been.
    pub judged: Option<Judged>,
}

impl Run {
    /// Begins a run.
    ///
    /// # Errors
    /// [`RunError::Broken`] if the scenario has no such start.
    pub fn start(scenario: &Scenario, seed: u64) -> Result<Self, RunError> {
        let mut run = Self {
            drawn: Drawn::draw(scenario, seed),
            spot: Spot::Step(scenario.start.clone()),
            visits: Vec::new(),
            balance: scenario.you.balance,
            paid: 0,
            owed: 0,
            given: BTreeSet::new(),
            tapped: Vec::new(),
            checked: Checked::NotYet,
            judged: None,
        };
        run.enter(scenario, &SpotId(scenario.start.0.clone()))?;
        Ok(run)
    }

    /// Plays recorded events again.
    ///
    /// # Errors
    /// As [`Run::choose`] and [`Run::tap`]: the events do not belong to this scenario.
    pub fn replay(scenario: &Scenario, seed: u64, events: &[Event]) -> Result<Self, RunError> {
        let mut run = Self::start(scenario, seed)?;
        for event in events {
            (run, _) = match event {
                Event::Chose { choice, at, .. } => run.choose(scenario, choice, *at)?,
                Event::Tapped { step, disclosure, at } => run.tap(scenario, step, disclosure, *at)?,
                Event::Judged { judged, at, .. } => run.judge(scenario, *judged, *at)?,
            };
        }
        Ok(run)
    }

    /// Takes a choice, an exit, or `go-on`.
    ///
    /// # Errors
    /// [`RunError::Ended`], [`RunError::NotOpen`], or [`RunError::Broken`].
    pub fn choose(&self, scenario: &Scenario, choice: &ChoiceId, now: Moment) -> Result<(Self, Vec<Event>), RunError> {
        let step = self.present(scenario)?;
        let open = self.open_at(scenario, step).into_iter().find(|open| open.id() == *choice);
        let open = open.ok_or_else(|| RunError::NotOpen(choice.0.clone()))?;
        let mut next = self.clone();
        if let Some(visit) = next.visits.last_mut() {
            visit.answer = Some(open.answer());
        }
        if let Open::Choice(choice) = open {
            next.balance += i64::from(choice.borrows) - i64::from(choice.pays);
            next.paid += i64::from(choice.pays);
            next.owed += i64::from(choice.borrows);
            next.given.extend(choice.gives.iter().cloned());
        }
        next.enter(scenario, open.to())?;
        let event = Event::Chose {
            step: step.id.clone(),
            choice: choice.clone(),
            at: now,
        };
        Ok((next, vec![event]))
    }

    /// Judges what the contact was. Judgement and action are two scores (DESIGN section 7, rule 3), and confidence is asked before
    /// any feedback, since it is highest where people are wrong (EVIDENCE: Canfield et al.).
    ///
    /// # Errors
    /// [`RunError::NotToBeJudged`].
    pub fn judge(&self, scenario: &Scenario, judged: Judged, now: Moment) -> Result<(Self, Vec<Event>), RunError> {
        let (Spot::Ending(ending), true) = (&self.spot, self.awaits_judgement(scenario)) else {
            return Err(RunError::NotToBeJudged);
        };
        let judged = Judged {
            confidence: judged.confidence.filter(|_| judged.judgement != Judgement::CannotTell),
            ..judged
        };
        let next = Self {
            judged: Some(judged),
            ..self.clone()
        };
        let event = Event::Judged {
            ending: ending.clone(),
            judged,
            at: now,
        };
        Ok((next, vec![event]))
    }

    /// The story is over and the learner has not said yet what the contact was. Asked of blind stories only: of the others it was told
    /// beforehand. Nor of one that was left: stop-watching is never judged.
    #[must_use]
    pub fn awaits_judgement(&self, scenario: &Scenario) -> bool {
        let Spot::Ending(ending) = &self.spot else { return false };
        let left = scenario.ending(&ending.0).is_none_or(|ending| ending.action.is_none());
        scenario.kind() == StoryKind::Blind && !left && self.judged.is_none()
    }

    /// Nothing is left to do in this run.
    #[must_use]
    pub fn is_over(&self, scenario: &Scenario) -> bool {
        matches!(self.spot, Spot::Ending(_)) && !self.awaits_judgement(scenario)
    }

    /// Taps a detail that was said in a visited step. Tapping it again changes nothing and is no event.
    ///
    /// # Errors
    /// [`RunError::NotSaid`].
    pub fn tap(&self, scenario: &Scenario, step: &StepId, detail: &DisclosureId, now: Moment) -> Result<(Self, Vec<Event>), RunError> {
        let visited = self.visits.iter().any(|visit| visit.step == *step);
        let said = scenario.step(&step.0).is_some_and(|step| step.discloses.contains(detail));
        if !visited || !said {
            return Err(RunError::NotSaid {
                step: step.0.clone(),
                detail: detail.0.clone(),
            });
        }
        if self.tapped.contains(detail) {
            return Ok((self.clone(), Vec::new()));
        }
        let mut next = self.clone();
        next.tapped.push(detail.clone());
        let event = Event::Tapped {
            step: step.clone(),
            disclosure: detail.clone(),
            at: now,
        };
        Ok((next, vec![event]))
    }

    /// What stands open now; nothing once the run has ended.
    ///
    /// # Errors
    /// [`RunError::Ended`] or [`RunError::Broken`].
    pub fn open<'a>(&self, scenario: &'a Scenario) -> Result<Vec<Open<'a>>, RunError> {
        Ok(self.open_at(scenario, self.present(scenario)?))
    }

    /// The step at which the run stands.
    ///
    /// # Errors
    /// [`RunError::Ended`] or [`RunError::Broken`].
    pub fn present<'a>(&self, scenario: &'a Scenario) -> Result<&'a Step, RunError> {
        match &self.spot {
            Spot::Step(id) => scenario.step(&id.0).ok_or_else(|| RunError::Broken(id.0.clone())),
            Spot::Ending(_) => Err(RunError::Ended),
        }
    }

    /// The details said in the steps visited, each once.
    #[must_use]
    pub fn said(&self, scenario: &Scenario) -> BTreeSet<DisclosureId> {
        let steps = self.visits.iter().filter_map(|visit| scenario.step(&visit.step.0));
        steps.flat_map(|step| step.discloses.iter().cloned()).collect()
    }

    fn open_at<'a>(&self, scenario: &'a Scenario, step: &'a Step) -> Vec<Open<'a>> {
        open::open_at(scenario, step, &self.given, self.balance)
    }

    /// Enters a step or an ending, passing over the steps whose flags do not hold.
    fn enter(&mut self, scenario: &Scenario, spot: &SpotId) -> Result<(), RunError> {
        let (spot, step) = settle(scenario, spot, &self.given)?;
        if let Some(step) = step {
            self.visits.push(Visit {
                step: step.id.clone(),
                balance: self.balance,
                answer: None,
            });
            self.checked = step.finds.unwrap_or(self.checked);
        }
        self.spot = spot;
        Ok(())
    }
}

/// Where one really comes out when led to `spot`, with these things given: steps whose flags do not hold are passed over.
///
/// # Errors
/// [`RunError::Broken`] if it leads to nothing that exists, or round in a circle of steps that are all passed over.
pub fn settle<'a>(scenario: &'a Scenario, spot: &SpotId, given: &BTreeSet<RequestId>) -> Result<(Spot, Option<&'a Step>), RunError> {
    let mut spot = spot;
    for _ in 0..=scenario.steps.len() {
        if let Some(ending) = scenario.ending(&spot.0) {
            return Ok((Spot::Ending(ending.id.clone()), None));
        }
        let step = scenario.step(&spot.0).ok_or_else(|| RunError::Broken(spot.0.clone()))?;
        if holds(step.when.as_ref(), given) {
            return Ok((Spot::Step(step.id.clone()), Some(step)));
        }
        spot = step.next.as_ref().ok_or_else(|| RunError::Broken(step.id.0.clone()))?;
    }
    Err(RunError::Broken(spot.0.clone()))
}

/// Whether everything that `when` asks for was given.
#[must_use]
pub fn holds(when: Option<&Given>, given: &BTreeSet<RequestId>) -> bool {
    when.is_none_or(|when| when.given.iter().all(|request| given.contains(request)))
}
