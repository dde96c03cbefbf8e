//! `pack.*`: what the checker found.

use std::sync::Arc;

use wire::{PackFindings, PackFindingsRead, Refusal};
use words::Seat;

use crate::desk::Desk;

/// `pack.*`
pub struct Packs {
    desk: Arc<Desk>,
}

impl Packs {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Every finding of the bundled pack.
    ///
    /// # Errors
    /// None.
    pub fn findings(&self, _: Seat, _: PackFindingsRead) -> Result<PackFindings, Refusal> {
        Ok(PackFindings {
            findings: self.desk.shelf.findings.clone(),
        })
    }
}
