//! `plans/<id>.toml`: what is done with an audience or at the kiosk, part by part, and how long each part takes.

use serde::Deserialize;
use words::{CutId, FormId, PackId, PartId, PartKind, PlanId, QuizSet, ScenarioId, Text, Venue};

/// A plan.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Plan {
    /// Its id, the same as its file's name.
    pub id: PlanId,
    /// Where it is played.
    #[serde(rename = "for")]
    pub venue: Venue,
    /// Its title.
    pub title: Text,
    /// How many minutes it takes.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// How many seconds it takes, in place of `minutes`.
    #[serde(default)]
    pub seconds: Option<u16>,
    /// At the kiosk: somebody reads everything aloud, as to a child. In a room that is always so.
    #[serde(default)]
    pub aloud: bool,
    /// The parts, in order.
    #[serde(rename = "part", default)]
    pub parts: Vec<Part>,
}

/// A part of a plan. Which keys stand in it depends on its kind.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// What is done in it.
    pub kind: PartKind,
    /// How many minutes it takes.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// How many seconds it takes, in place of `minutes`.
    #[serde(default)]
    pub seconds: Option<u16>,
    /// What is said first: read aloud in a room, shown at the kiosk.
    #[serde(default)]
    pub say: Option<Text>,
    /// For the facilitator alone, one thought each.
    #[serde(default)]
    pub notes: Vec<Text>,
    /// Of a quiz: the form.
    #[serde(default)]
    pub form: Option<FormId>,
    /// Of a quiz: which list of the form.
    #[serde(default)]
    pub set: Option<QuizSet>,
    /// Of a quiz: only so many items of the list, the first ones.
    #[serde(default)]
    pub first: Option<u8>,
    /// Of a story in a room: the pack it is from, where that is another one. It is looked for where the plan is led.
    #[serde(default)]
    pub pack: Option<PackId>,
    /// Of a story: the scenario.
    #[serde(default)]
    pub scenario: Option<ScenarioId>,
    /// Of a story: which of its cuts.
    #[serde(default)]
    pub cut: Option<CutId>,
    /// Of a story in a room: seconds to talk at each decision, between the two votes.
    #[serde(default)]
    pub discuss: Option<u16>,
    /// Of a poll: the question.
    #[serde(default)]
    pub ask: Option<Text>,
    /// Of a poll: 2 or 3 answers, none of them right or wrong.
    #[serde(default)]
    pub options: Vec<Text>,
}

/// What is done in a part, with everything that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Activity<'a> {
    /// What is said, is all.
    Words,
    /// So many items of a list of a form; all without a number.
    Quiz(&'a FormId, QuizSet, Option<u8>),
    /// A cut of a scenario, with the seconds to talk at each decision.
    Story(&'a ScenarioId, &'a CutId, Option<u16>),
    /// A question and its answers.
    Poll(&'a Text, &'a [Text]),
    /// The checklist.
    Checklist,
}

impl Plan {
    /// Its length in seconds, if it says one.
    #[must_use]
    pub fn length(&self) -> Option<u32> {
        seconds(self.minutes, self.seconds)
    }
}

impl Part {
    /// Its length in seconds, if it says one.
    #[must_use]
    pub fn length(&self) -> Option<u32> {
        seconds(self.minutes, self.seconds)
    }

    /// What is done in it; none where something is missing that belongs to its kind.
    #[must_use]
    pub fn activity(&self) -> Option<Activity<'_>> {
        Some(match self.kind {
            PartKind::Words => Activity::Words,
            PartKind::Quiz => Activity::Quiz(self.form.as_ref()?, self.set?, self.first),
            PartKind::Story => Activity::Story(self.scenario.as_ref()?, self.cut.as_ref()?, self.discuss),
            PartKind::Poll => Activity::Poll(self.ask.as_ref()?, &self.options),
            PartKind::Checklist => Activity::Checklist,
        })
    }
}

/// One of the two, in seconds; none where both are given, or neither.
fn seconds(minutes: Option<u16>, seconds: Option<u16>) -> Option<u32> {
    match (minutes, seconds) {
        (Some(minutes), None) => Some(60 * u32::from(minutes)),
        (None, Some(seconds)) => Some(u32::from(seconds)),
        _ => None,
    }
}
