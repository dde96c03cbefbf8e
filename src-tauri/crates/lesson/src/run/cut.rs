//! How a cut is played: what its decisions offer, and what is taken where it decides nothing.

use words::{ChoiceId, Exit, StepId};

use super::Open;
use crate::pack::Cut;

/// What a cut offers at a step, as far as it stands open; nothing where it decides nothing.
#[must_use]
pub fn offered(cut: &Cut, step: &StepId, open: &[Open<'_>]) -> Vec<ChoiceId> {
    let decision = cut.decisions.iter().find(|decision| decision.step == *step);
    let options = decision.iter().flat_map(|decision| &decision.options);
    let is_open = |option: &&ChoiceId| open.iter().any(|open| open.id() == **option);
    options.filter(is_open).cloned().collect()
}

/// What is taken where the cut decides nothing: the first choice that is open, or going on. Never the exit that leaves the story.
#[must_use]
pub fn by_default(open: &[Open<'_>]) -> Option<ChoiceId> {
    let goes_on = |open: &&Open<'_>| !matches!(open, Open::Exit(Exit::StopWatching, _));
    open.iter().find(goes_on).map(Open::id)
}
