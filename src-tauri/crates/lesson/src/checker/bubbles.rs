//! Bubbles of a chat (P044): as many in every language, and few enough to be read before one chooses.

use words::{Channel, FindingCode};

use super::contact::Contact;
use crate::read::{Ledger, Seg};

/// A step or item of a chat has at most so many bubbles.
const LIMIT: usize = 4;

/// Checks a contact, if it comes in a chat.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, contact: &Contact<'_>) {
    if contact.channel != Channel::Chat {
        return;
    }
    // A language that says nothing is told as missing.
    let lines = contact
        .say
        .iter()
        .flat_map(|say| say.0.values())
        .filter(|line| !line.trim().is_empty());
    let counts: Vec<usize> = lines.map(|line| line.lines().count()).collect();
    let (Some(least), Some(most)) = (counts.iter().min(), counts.iter().max()) else {
        return;
    };
    if least != most || *most > LIMIT {
        let place = ledger.doc().place(&contact.path(&[Seg::Key("say")]));
        let (count, other, limit) = (least.to_string(), most.to_string(), LIMIT.to_string());
        let counts = [("count", &*count), ("other", &*other), ("limit", &*limit)];
        let params: Vec<(&str, &str)> = contact.params().into_iter().chain(counts).collect();
        ledger.add(FindingCode::BubblesDiffer, &place, &params);
    }
}
