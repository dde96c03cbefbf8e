//! What a person has set: language, text size, theme.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Lang, TextSize, Theme, VoiceSpeed};

/// Asks for the settings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct SettingsRead {}

/// Changes all settings at once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SettingsWrite {
    /// The settings from now on.
    pub settings: Settings,
}

/// What a person has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The language; none until chosen: the UI then follows the system.
    pub lang: Option<Lang>,
    /// How large text and targets are.
    pub text_size: TextSize,
    /// Light or dark.
    pub theme: Theme,
    /// Nothing is heard: neither ring nor voice.
    pub muted: bool,
    /// Spoken lines are read aloud; whoever has a screen reader turns it off.
    pub voice: bool,
    /// How fast.
    pub voice_speed: VoiceSpeed,
}
