//! What the phones were told that counts, to be held against what was counted and kept.

use std::collections::BTreeMap;

use records::SessionCount;
use wire::RoomReport;
use words::Letter;

use crate::audience::{Event, What};

/// The last vote of each phone on each question that was acknowledged.
#[derive(Default)]
pub struct Ballots(BTreeMap<u32, BTreeMap<usize, Letter>>);

impl Ballots {
    /// Notes what happened to a phone, if it was told that its vote counts.
    pub fn note(&mut self, event: &Event) {
        if let What::Counted { question, letter, .. } = event.what {
            self.0.entry(question).or_default().insert(event.phone, letter);
        }
    }

    /// How many phones were told so.
    #[must_use]
    pub fn on(&self, question: u32) -> usize {
        self.0.get(&question).map_or(0, BTreeMap::len)
    }

    /// By how many votes the report, and by how many the records, are not what was acknowledged.
    #[must_use]
    pub fn lost(&self, report: &RoomReport, counts: &[SessionCount]) -> (u32, u32) {
        let (mut reported, mut recorded) = (0, 0);
        for (question, votes) in &self.0 {
            let told = report.questions.iter().find(|own| own.number == *question);
            let told = told.map_or(0, |own| own.answers);
            reported += told.abs_diff(u32::try_from(votes.len()).unwrap_or(u32::MAX));
            for letter in Letter::ALL {
                let acknowledged = votes.values().filter(|own| **own == letter).count();
                let kept = counts.iter().find(|own| own.question + 1 == *question && own.letter == letter);
                let kept = kept.map_or(0, |own| own.phones);
                recorded += kept.abs_diff(u32::try_from(acknowledged).unwrap_or(u32::MAX));
            }
        }
        // A question that nobody was told of has no votes either.
        let unknown = report.questions.iter().filter(|own| !self.0.contains_key(&own.number));
        (reported + unknown.map(|own| own.answers).sum::<u32>(), recorded)
    }
}
