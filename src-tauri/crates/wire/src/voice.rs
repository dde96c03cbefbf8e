//! The voice: a recording of the pack, else the system's own speech; the captions are always there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Lang, RunId, StepId, VoiceSpeed};

use crate::Notice;

/// Asks that the line of the present step be heard. What was being said stops.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VoiceSpeak {
    /// The run.
    pub run: RunId,
    /// The present step: a line that is no longer the present one is not spoken.
    pub step: StepId,
    /// The language to hear it in.
    pub lang: Lang,
    /// How fast.
    pub speed: VoiceSpeed,
}

/// How a line is heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoiceReply {
    /// How.
    pub heard: Heard,
    /// The recording as a `data:` address, for the page to play; of [`Heard::Recording`] alone.
    pub recording: Option<String>,
    /// What is amiss: each thing is said once.
    pub notice: Option<Notice>,
}

/// How a line is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Heard {
    /// The pack has a recording; the page plays it.
    Recording,
    /// The system speaks.
    System,
    /// Not at all: the captions carry on.
    Captions,
}

/// Stops whatever is being said.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VoiceStop {}

/// It is quiet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VoiceStopped {}

/// The page could not play a recording: the system's voice takes its place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VoiceFallBack {
    /// The line whose recording could not be played.
    pub line: VoiceSpeak,
}

/// Asks which voices there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VoiceLook {}

/// Which voices there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Voices {
    /// The system's speech runs.
    pub running: bool,
    /// The languages of the pack for which the system has a voice.
    pub found: Vec<Lang>,
    /// The languages of the pack for which it has none.
    pub missing: Vec<Lang>,
    /// The system, which decides how a voice is had.
    pub system: System,
}

/// The systems the program runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each word says itself")]
pub enum System {
    Linux,
    Windows,
    Macos,
}
