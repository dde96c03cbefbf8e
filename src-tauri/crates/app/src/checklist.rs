//! `checklist.*`: the catalogues, joined and sourced.

use std::sync::Arc;

use wire::{ChecklistRead, Refusal, RequestEntry, TacticEntry};
use words::Seat;

use crate::{desk::Desk, view};

/// `checklist.*`
pub struct Checklist {
    desk: Arc<Desk>,
}

impl Checklist {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Everything a caller may know, want and do. What the catalogue names and does not have is left out: the findings tell.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, _: Seat, _: ChecklistRead) -> Result<wire::Checklist, Refusal> {
        let pack = &self.desk.shelf.pack;
        let catalogues = &pack.catalogues;
        let facts = |ids: &[words::FactId]| view::facts(&pack.facts, ids);
        let disclosures = catalogues.disclosures.iter().map(|entry| view::disclosure(pack, entry)).collect();
        let requests = catalogues.requests.iter().map(|entry| RequestEntry {
            request: entry.id.clone(),
            name: entry.name.clone(),
            sounds: view::sounds(&entry.name),
            about: entry.about,
            why_asked: entry.why_asked.clone(),
            instead: entry.instead.clone(),
            facts: facts(&entry.facts),
        });
        let tactics = catalogues.tactics.iter().map(|entry| TacticEntry {
            tactic: entry.id.clone(),
            name: entry.name.clone(),
            sounds: view::sounds(&entry.name),
            how: entry.how.clone(),
            counter: entry.counter.clone(),
            facts: facts(&entry.facts),
        });
        Ok(wire::Checklist {
            disclosures,
            requests: requests.collect(),
            tactics: tactics.collect(),
        })
    }
}
