//! The list in their hand (P043): a scam says what its row proves (a rescue drill need not: nothing may be said in it), and the row has cells only for what is disclosed.

use words::{Nature, StoryKind};

use crate::findings::problem::Problem;
use crate::pack::Scenario;
use crate::read::{Ledger, Seg};

/// Checks a story's `proves` and `[row]`.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    if story.nature == Nature::Scam && story.proves.is_none() && story.kind() != StoryKind::Drill {
        let place = ledger.doc().place(&[Seg::Key("nature")]);
        ledger.add_problem(Problem::NothingProved, &place, &[]);
    }
    for id in story.row.keys() {
        if !story.steps.iter().any(|step| step.discloses.contains(id)) {
            let place = ledger.doc().place(&[Seg::Key("row"), Seg::Key(&id.0)]);
            ledger.add_problem(Problem::RowUnsaid, &place, &[("id", &id.0)]);
        }
    }
}
