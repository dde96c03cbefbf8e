//! What happened in a run: the list that is recorded.

use words::{ChoiceId, DisclosureId, EndingId, Moment, StepId};

use super::Judged;

/// One thing that happened. A run is its scenario, its seed and these, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The learner took a choice, an exit, or went on.
    Chose {
        /// The step at which it was taken.
        step: StepId,
        /// What was taken.
        choice: ChoiceId,
        /// When.
        at: Moment,
    },
    /// The learner tapped a detail.
    Tapped {
        /// The step in which it was said.
        step: StepId,
        /// The detail.
        disclosure: DisclosureId,
        /// When.
        at: Moment,
    },
    /// The learner judged what the contact was, before being told.
    Judged {
        /// The ending that had been reached.
        ending: EndingId,
        /// The judgement.
        judged: Judged,
        /// When.
        at: Moment,
    },
}
