//! `now.*`: someone is calling now.

use std::sync::Arc;

use lesson::now::{Ticks, advice};
use wire::{NowAdvice, NowAdvise, NowList, NowRead, Refusal};
use words::Seat;

use crate::{
    desk::Desk,
    view::{self, PROOFS},
};

/// `now.*`
pub struct Now {
    desk: Arc<Desk>,
}

impl Now {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// What can be ticked.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, _: Seat, _: NowRead) -> Result<NowList, Refusal> {
        Ok(view::now_list(&self.desk.shelf.pack.catalogues))
    }

    /// What the ticks come to. Nothing is kept of them.
    ///
    /// # Errors
    /// None.
    pub fn advise(&self, _: Seat, request: NowAdvise) -> Result<NowAdvice, Refusal> {
        let ticks = Ticks {
            requests: request.requests.into_iter().collect(),
            disclosures: request.disclosures.into_iter().collect(),
        };
        Ok(NowAdvice {
            advice: advice(&self.desk.shelf.pack.catalogues, &ticks),
            known: u32::try_from(ticks.disclosures.len()).unwrap_or(u32::MAX),
            proofs: PROOFS,
        })
    }
}
