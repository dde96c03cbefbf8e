//! A run that begins elsewhere than its story does: an editor looks at one step.

use std::collections::BTreeSet;

use words::{RequestId, StepId};

use super::{Run, RunError, Spot};
use crate::pack::Scenario;

impl Run {
    /// Begins a run at a step, with these things given. What the step's own condition asks for counts as given as well: whoever goes to
    /// that step wants to see it.
    ///
    /// # Errors
    /// [`RunError::Broken`] if there is no such step.
    pub fn begin_at(scenario: &Scenario, seed: u64, step: &StepId, given: &BTreeSet<RequestId>) -> Result<Self, RunError> {
        let own = scenario.step(&step.0).and_then(|step| step.when.clone());
        let mut opened = scenario.clone();
        opened.start = step.clone();
        for own in opened.steps.iter_mut().filter(|own| own.id == *step) {
            own.when = None;
        }
        let mut run = Self::start(&opened, seed)?;
        run.given.extend(given.iter().cloned());
        run.given.extend(own.into_iter().flat_map(|when| when.given));
        Ok(run)
    }

    /// Goes on in another version of the story, at the step where this run stands: with what was given, paid, owed and found out in it.
    /// What was said before was said in the other version, and is left behind.
    ///
    /// # Errors
    /// [`RunError::Ended`] if it has ended; [`RunError::Broken`] if the other version has no such step.
    pub fn carried_over(&self, scenario: &Scenario, seed: u64) -> Result<Self, RunError> {
        let Spot::Step(step) = &self.spot else {
            return Err(RunError::Ended);
        };
        let mut run = Self::begin_at(scenario, seed, step, &self.given)?;
        (run.balance, run.paid, run.owed) = (self.balance, self.paid, self.owed);
        run.checked = scenario.step(&step.0).and_then(|step| step.finds).unwrap_or(self.checked);
        for visit in &mut run.visits {
            visit.balance = self.balance;
        }
        Ok(run)
    }
}

/// What some step or choice of a story asks to have been given, in the order of the ids: the state in which one may begin.
#[must_use]
pub fn asked_for(scenario: &Scenario) -> BTreeSet<RequestId> {
    let choices = scenario.steps.iter().flat_map(|step| &step.choices);
    let asked = scenario
        .steps
        .iter()
        .map(|step| &step.when)
        .chain(choices.map(|choice| &choice.when));
    asked.flatten().flat_map(|when| when.given.iter().cloned()).collect()
}
