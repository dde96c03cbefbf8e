//! Bubbles of a chat (P044): as many in every language, and few enough to be read before one chooses.

use words::{Channel, FindingCode};

use crate::pack::Scenario;
use crate::read::{Ledger, Seg};

/// A step of a chat has at most so many bubbles.
const LIMIT: usize = 4;

/// Checks every step of a chat.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (index, step) in story.steps.iter().enumerate().filter(|(_, step)| step.channel == Channel::Chat) {
        let counts: Vec<usize> = step
            .say
            .iter()
            .flat_map(|say| say.0.values())
            .map(|line| line.lines().count())
            .collect();
        let (least, most) = (counts.iter().min(), counts.iter().max());
        let (Some(least), Some(most)) = (least, most) else { continue };
        if least != most || *most > LIMIT {
            let place = ledger.doc().place(&[Seg::Key("step"), Seg::At(index), Seg::Key("say")]);
            let (count, other, limit) = (least.to_string(), most.to_string(), LIMIT.to_string());
            let params = [("step", &*step.id.0), ("count", &*count), ("other", &*other), ("limit", &*limit)];
            ledger.add(FindingCode::BubblesDiffer, &place, &params);
        }
    }
}
