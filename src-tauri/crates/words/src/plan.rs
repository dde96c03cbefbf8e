//! What plans are made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a plan is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Venue {
    /// Before an audience: a facilitator leads, everything is read aloud, hands or phones vote.
    Room,
    /// At the kiosk: one visitor reads and touches.
    Kiosk,
}

/// What is done in a part of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Something is said, and nothing asked.
    Words,
    /// Items of a form are judged and acted on.
    Quiz,
    /// A cut of a story is played, its decisions made together.
    Story,
    /// A question without a right answer.
    Poll,
    /// The checklist of what they know and what they want is gone through.
    Checklist,
}

/// Which list of a form a quiz asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuizSet {
    /// All of `items`.
    Items,
    /// `around-a-story`: 4 scams and 4 genuine ones.
    AroundAStory,
    /// `room`: 3 and 3.
    Room,
    /// `room-short`: 2 and 2.
    RoomShort,
}
