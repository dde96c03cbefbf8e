//! What the rules on words look at: a contact, be it a step of a story or an item.

use words::{Channel, DisclosureId, RequestId, TacticId, Text};

use crate::pack::{Item, Step};
use crate::read::Seg;

/// A contact: what is said, and what is declared of it.
pub(super) struct Contact<'p> {
    /// The list in which it stands: `step` or `item`.
    pub list: &'static str,
    /// Its place there.
    pub at: usize,
    pub id: &'p str,
    pub channel: Channel,
    pub say: Option<&'p Text>,
    pub discloses: &'p [DisclosureId],
    pub requests: &'p [RequestId],
    pub tactics: &'p [TacticId],
}

impl<'p> Contact<'p> {
    pub fn of_step(at: usize, step: &'p Step) -> Self {
        Self {
            list: "step",
            at,
            id: &step.id.0,
            channel: step.channel,
            say: step.say.as_ref(),
            discloses: &step.discloses,
            requests: &step.requests,
            tactics: &step.tactics,
        }
    }

    pub fn of_item(at: usize, channel: Channel, item: &'p Item) -> Self {
        Self {
            list: "item",
            at,
            id: &item.id.0,
            channel,
            say: Some(&item.say),
            discloses: &item.discloses,
            requests: &item.requests,
            tactics: &item.tactics,
        }
    }

    /// The path of something in it.
    pub fn path<'s>(&self, inner: &[Seg<'s>]) -> Vec<Seg<'s>> {
        [Seg::Key(self.list), Seg::At(self.at)]
            .into_iter()
            .chain(inner.iter().copied())
            .collect()
    }

    /// What every sentence about it is filled with: `entry` is told as “step” or “item”.
    pub fn params(&self) -> [(&str, &str); 2] {
        [("entry", self.list), ("step", self.id)]
    }
}
