//! `forms.toml`: sets of items of equal difficulty, for before, after and later, so that nobody meets an item twice.

use serde::Deserialize;
use words::{FormId, ItemId, QuizSet};

/// One of several parallel sets of items. The ids stand in the order in which they are asked; an item belongs to one form at most.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// For checking oneself: at least 8 scams and 8 genuine ones.
    pub items: Vec<ItemId>,
    /// Around a story: 4 scams and 4 genuine ones of `items`.
    #[serde(default)]
    pub around_a_story: Vec<ItemId>,
    /// In a room: 3 scams and 3 genuine ones of `items`.
    #[serde(default)]
    pub room: Vec<ItemId>,
    /// In a room with little time: 2 scams and 2 genuine ones of `items`.
    #[serde(default)]
    pub room_short: Vec<ItemId>,
}

impl Form {
    /// The list that a quiz asks.
    #[must_use]
    pub fn list(&self, set: QuizSet) -> &[ItemId] {
        match set {
            QuizSet::Items => &self.items,
            QuizSet::AroundAStory => &self.around_a_story,
            QuizSet::Room => &self.room,
            QuizSet::RoomShort => &self.room_short,
        }
    }
}
