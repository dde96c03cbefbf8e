//! `checklist.*`: the names in the catalogues, each entry joined and sourced, and what the law says.

use std::sync::Arc;

use wire::{ChecklistLook, ChecklistRead, ChecklistRights, Entry, Refusal, Rights};
use words::{ErrorCode, FactId, Seat};

use crate::{desk::Desk, refusal::refuse, view};

/// `checklist.*`
pub struct Checklist {
    desk: Arc<Desk>,
}

impl Checklist {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// The names of everything a caller may know, want and do, of who holds data and how it gets out.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, _: Seat, _: ChecklistRead) -> Result<wire::Checklist, Refusal> {
        Ok(view::checklist(&self.desk.shelf.pack.catalogues))
    }

    /// One entry. What it names and the pack does not have is left out: the findings tell.
    ///
    /// # Errors
    /// [`ErrorCode::EntryNotFound`] where the pack has no such entry.
    pub fn look(&self, _: Seat, request: ChecklistLook) -> Result<Entry, Refusal> {
        let not_found = || refuse(ErrorCode::EntryNotFound, format!("{:?}", request.entry));
        view::entry(&self.desk.shelf.pack, &request.entry).ok_or_else(not_found)
    }

    /// What reports say of the law and of official advice.
    ///
    /// # Errors
    /// None.
    pub fn rights(&self, _: Seat, _: ChecklistRights) -> Result<Rights, Refusal> {
        let facts = &self.desk.shelf.pack.facts;
        let law: Vec<FactId> = lesson::checklist::law(facts).cloned().collect();
        Ok(Rights {
            facts: view::facts(facts, &law),
        })
    }
}
