//! What a learner may do, and how an ending is scored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kind of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Move {
    /// End the contact.
    HangUp,
    /// Check over a route that the caller did not give.
    SelfCheck,
    /// Bring in somebody on one's own side.
    AskSomeone,
    /// Ask the caller a question.
    Probe,
    /// Say no, and stay.
    Refuse,
    /// Do what is asked.
    Comply,
    /// Take notice: answer a ring, act on a warning.
    Heed,
    /// Take no notice.
    Ignore,
    /// Tell the police or the platform.
    ReportIt,
}

/// A choice that stands open at every step, whatever the scenario offers there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Exit {
    /// End the contact.
    HangUp,
    /// Check over a route that the caller did not give.
    SelfCheck,
    /// Bring in somebody on one's own side.
    AskSomeone,
    /// Leave the story. Never judged.
    StopWatching,
}

impl Exit {
    /// Every exit, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::HangUp, Self::SelfCheck, Self::AskSomeone, Self::StopWatching];
}

/// What the contact of a scenario is. Never sent to the UI before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Somebody impersonates somebody else.
    Scam,
    /// The contact is what it claims to be.
    Genuine,
}

/// What the learner takes a contact to have been, before being told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// Somebody impersonated somebody else.
    Scam,
    /// The contact was what it claimed to be.
    Genuine,
    /// It could not be told: an honest answer, and no mistake.
    CannotTell,
}

/// How sure the learner is of a judgement: asked before the feedback (EVIDENCE: Canfield et al.).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A guess.
    Guess,
    /// Fairly sure.
    FairlySure,
    /// Sure.
    Sure,
}

/// How what the learner did is scored; the judgement of what the contact was is another score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Nothing was lost. Ending an unasked call and checking for oneself is always safe, whoever called.
    Safe,
    /// Money, a code, a loan or the screen was given, or a real warning was ignored.
    Unsafe,
    /// Nothing was lost, but a genuine matter was made harder than it need be.
    NeedlesslyCostly,
}

/// The three states of *Checked by me?* Checking proves the matter, never the caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// Not checked yet.
    #[default]
    NotYet,
    /// Checked: there is no such matter.
    NoSuchMatter,
    /// Checked: the matter is real, to be dealt with by oneself and not with the caller.
    Real,
}
