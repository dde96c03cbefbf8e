//! Someone is calling now: from what is ticked to the one advice.
//!
//! The rule knows no trust. What they know never counts for them, whatever it is and however much: it only tells the first two advices
//! apart. What they want decides, and the most cautious of it holds.

use std::collections::BTreeSet;

use words::{Advice, DisclosureId, Meaning, RequestId};

use crate::pack::Catalogues;

/// What is ticked while somebody is on the phone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// What they want.
    pub requests: BTreeSet<RequestId>,
    /// What they know or show.
    pub disclosures: BTreeSet<DisclosureId>,
}

/// The one advice for these ticks. A request that the catalogues do not have is something wanted all the same: check first.
#[must_use]
pub fn advice(catalogues: &Catalogues, ticks: &Ticks) -> Advice {
    let of_one = |id| match catalogues.request(id).map_or(Meaning::CheckFirst, |request| request.means) {
        Meaning::CheckFirst => Advice::CheckFirst,
        Meaning::StopNow => Advice::StopNow,
    };
    let known = if ticks.disclosures.is_empty() {
        Advice::HangUpFirst
    } else {
        Advice::ProvesNothing
    };
    ticks.requests.iter().map(of_one).fold(known, Advice::max)
}

#[cfg(test)]
mod tests;
