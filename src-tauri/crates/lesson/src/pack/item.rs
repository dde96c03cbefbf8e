//! `items/<channel>.toml`: short contacts to judge and to act on.

use std::collections::BTreeMap;

use serde::Deserialize;
use words::{Action, Channel, ChoiceId, Claim, DisclosureId, FactId, ItemId, Level, Move, Nature, RequestId, TacticId, Text};

/// The items of a pack, by the channel over which they come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Items(pub BTreeMap<Channel, Vec<Item>>);

impl Items {
    /// The item of that id, and its channel. One that was left out for a fault is not found.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<(Channel, &Item)> {
        self.iter().find(|(_, item)| item.id == *id)
    }

    /// The items of a channel, in the order in which they are written.
    #[must_use]
    pub fn of(&self, channel: Channel) -> &[Item] {
        self.0.get(&channel).map_or(&[], Vec::as_slice)
    }

    /// Every item with its channel.
    pub fn iter(&self) -> impl Iterator<Item = (Channel, &Item)> {
        self.0.iter().flat_map(|(channel, items)| items.iter().map(|item| (*channel, item)))
    }
}

/// A short contact, and what one may do about it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Item {
    /// Its id; it gives nothing away.
    pub id: ItemId,
    /// What the contact is; never sent to the UI before the answer.
    pub nature: Nature,
    /// Who the contact says it is.
    pub claims: Claim,
    /// How hard it is.
    pub level: Level,
    /// What the learner knows of their own life, in one sentence.
    pub setting: Text,
    /// What is shown as the sender or caller, or who stands at the door, masked.
    pub from: Text,
    /// What is said, its details marked as `[words](id)`.
    pub say: Text,
    /// What is shown to be known; the same ids as are marked in `say`.
    #[serde(default)]
    pub discloses: Vec<DisclosureId>,
    /// What is wanted.
    #[serde(default)]
    pub requests: Vec<RequestId>,
    /// How it persuades.
    #[serde(default)]
    pub tactics: Vec<TacticId>,
    /// The facts on which it rests.
    #[serde(default)]
    pub based_on: Vec<FactId>,
    /// Numbers in the text that no fact gives, as they are written.
    #[serde(default)]
    pub made_up: Vec<String>,
    /// What decides here and what to do, in two sentences; shown after the answer, right or wrong.
    pub why: Text,
    /// The three things the learner may do; the program shuffles them.
    #[serde(rename = "choice", default)]
    pub choices: Vec<ItemChoice>,
}

/// Something the learner may do about an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ItemChoice {
    /// Its id.
    pub id: ChoiceId,
    /// The learner's words, or the act.
    pub say: Text,
    /// Its kind.
    #[serde(rename = "move")]
    pub kind: Move,
    /// How it is scored.
    pub action: Action,
}

impl Item {
    /// The choice of that id.
    #[must_use]
    pub fn choice(&self, id: &ChoiceId) -> Option<&ItemChoice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }
}
