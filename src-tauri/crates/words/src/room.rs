//! What a session with an audience is made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{PlanId, ScenarioId};

/// What an audience is led through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Program {
    /// A plan of the pack.
    Plan {
        /// The plan.
        plan: PlanId,
    },
    /// One story alone.
    Story {
        /// The story.
        scenario: ScenarioId,
    },
}

/// One of at most three options of a question, known by its letter, its colour and its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each letter says itself")]
pub enum Letter {
    A,
    B,
    C,
}

impl Letter {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];
}

/// Which of the two votes on a decision: before the talk with one's neighbour, or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Round {
    /// Before it; the only one where nothing is talked about.
    First,
    /// After it.
    Second,
}

/// How far a question has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Votes are taken, and can be changed.
    Open,
    /// The votes are shown; nothing is explained yet.
    Closed,
    /// It is explained, whatever was voted.
    Told,
}

/// What the facilitator does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Press {
    /// The one big button.
    Next,
    /// Goes back a step; what was voted stays.
    Back,
    /// Leaves the rest of this part out.
    SkipPart,
    /// Leaves everything out up to the end.
    EndEarly,
    /// Of several options that had the most votes, or of none that had any: goes on with this one.
    Take {
        /// The option.
        letter: Letter,
    },
    /// The clock stands still.
    Pause,
    /// It goes on.
    GoOn,
}

/// What the big button does now. The interface has the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NextPress {
    /// Begins with the first part.
    Begin,
    /// The story goes on, or the next thing is shown.
    GoOn,
    /// Asks the first question, or the next.
    Ask,
    /// Closes the vote and shows it.
    Close,
    /// After the talk: votes again.
    VoteAgain,
    /// Explains it.
    Tell,
    /// Goes on with what most chose.
    Follow,
    /// Nothing until one of the leading options is taken.
    Choose,
    /// Shows the figures.
    Figures,
    /// Looks back on the story.
    LookBack,
    /// Goes on to the next part.
    NextPart,
    /// Comes to the end.
    Finish,
    /// Nothing: it is over.
    Nothing,
}
