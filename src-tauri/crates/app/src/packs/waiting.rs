//! The file that was chosen last: offered, or why it is not.

use std::sync::{Mutex, MutexGuard, PoisonError};

use shelf::Offer;
use wire::{PackOffer, PackRefused};

use super::view;

/// The file that was chosen last.
#[derive(Default)]
pub(super) struct Waiting(Mutex<Last>);

#[derive(Default)]
struct Last {
    /// Counts the offers: one that was replaced meanwhile is not taken for the one that was looked at.
    number: u32,
    chosen: Option<Chosen>,
}

enum Chosen {
    Offered { name: String, offer: Box<Offer> },
    Refused(PackRefused),
}

impl Waiting {
    pub(super) fn offer(&self, name: String, offer: Offer) {
        let mut last = self.last();
        last.number += 1;
        last.chosen = Some(Chosen::Offered {
            name,
            offer: Box::new(offer),
        });
    }

    pub(super) fn refuse(&self, why: PackRefused) {
        self.last().chosen = Some(Chosen::Refused(why));
    }

    /// What is offered under that number.
    pub(super) fn offered(&self, number: u32) -> Option<Offer> {
        let last = self.last();
        match &last.chosen {
            Some(Chosen::Offered { offer, .. }) if last.number == number => Some((**offer).clone()),
            _ => None,
        }
    }

    pub(super) fn clear(&self) {
        self.last().chosen = None;
    }

    /// As the page sees it.
    pub(super) fn view(&self) -> (Option<PackOffer>, Option<PackRefused>) {
        let last = self.last();
        match &last.chosen {
            None => (None, None),
            Some(Chosen::Refused(why)) => (None, Some(why.clone())),
            Some(Chosen::Offered { name, offer }) => (Some(view::offer(last.number, name, offer)), None),
        }
    }

    fn last(&self) -> MutexGuard<'_, Last> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
