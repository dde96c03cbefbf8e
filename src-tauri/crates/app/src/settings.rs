//! `settings.*`: language, text size, theme, sound.

use std::{collections::BTreeMap, sync::Arc};

use wire::{Refusal, SettingsRead, SettingsWrite};
use words::{ErrorCode, Lang, Seat, TextSize, Theme, VoiceSpeed};

use crate::{desk::Desk, refusal::refuse};

/// `settings.*`
pub struct Settings {
    desk: Arc<Desk>,
}

impl Settings {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// What this seat has set; the defaults where nothing is recorded or the record cannot be read.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, seat: Seat, _: SettingsRead) -> Result<wire::Settings, Refusal> {
        let person = match seat {
            Seat::Person(person) => person,
            // Whoever looks at a pack is whoever sits here.
            Seat::Preview => self.desk.sitting(),
            Seat::Visitor | Seat::Room => return Ok(from_rows(&BTreeMap::new())),
        };
        let drawer = self.desk.drawer();
        if let Some(settings) = drawer.settings.get(&person) {
            return Ok(*settings);
        }
        let Some(records) = &drawer.records else {
            return Ok(from_rows(&BTreeMap::new()));
        };
        let rows = records.settings(person).unwrap_or_else(|error| {
            tracing::warn!(%error, "the defaults serve instead of the settings");
            BTreeMap::new()
        });
        Ok(from_rows(&rows))
    }

    /// Sets everything at once. What cannot be recorded holds until the program ends: nobody is stopped in mid-call because a
    /// disk is full, and Home says that nothing is saved.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that has no settings of its own.
    pub fn write(&self, seat: Seat, request: SettingsWrite) -> Result<wire::Settings, Refusal> {
        let Seat::Person(person) = seat else {
            return Err(refuse(ErrorCode::NotAllowed, "only a person has settings"));
        };
        let settings = request.settings;
        let mut drawer = self.desk.drawer();
        let written = drawer
            .records
            .as_mut()
            .map(|records| records.set_settings(person, &to_rows(settings)));
        let kept = written.is_some_and(|written| drawer.wrote(written, &self.desk.data_folder).is_none());
        if kept {
            drawer.settings.remove(&person);
        } else {
            drawer.settings.insert(person, settings);
        }
        Ok(settings)
    }
}

const LANG: &str = "lang";
const TEXT_SIZE: &str = "text-size";
const THEME: &str = "theme";
const MUTED: &str = "muted";
const VOICE: &str = "voice";
const VOICE_SPEED: &str = "voice-speed";

fn to_rows(settings: wire::Settings) -> BTreeMap<String, String> {
    let lang = match settings.lang {
        None => "",
        Some(Lang::ZhHans) => "zh-Hans",
        Some(Lang::ZhHant) => "zh-Hant",
        Some(Lang::En) => "en",
    };
    let text_size = match settings.text_size {
        TextSize::Standard => "standard",
        TextSize::Large => "large",
        TextSize::Largest => "largest",
    };
    let theme = match settings.theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Contrast => "contrast",
    };
    let voice_speed = match settings.voice_speed {
        VoiceSpeed::Slow => "slow",
        VoiceSpeed::Normal => "normal",
        VoiceSpeed::Fast => "fast",
    };
    let yes_no = |yes| if yes { "yes" } else { "no" };
    [
        (LANG, lang),
        (TEXT_SIZE, text_size),
        (THEME, theme),
        (MUTED, yes_no(settings.muted)),
        (VOICE, yes_no(settings.voice)),
        (VOICE_SPEED, voice_speed),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// The language that was set.
pub(crate) fn lang(rows: &BTreeMap<String, String>) -> Option<Lang> {
    match rows.get(LANG)?.as_str() {
        "zh-Hans" => Some(Lang::ZhHans),
        "zh-Hant" => Some(Lang::ZhHant),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// An unknown value, of a newer version say, counts as not set.
fn from_rows(rows: &BTreeMap<String, String>) -> wire::Settings {
    let value = |name| rows.get(name).map_or("", String::as_str);
    wire::Settings {
        lang: lang(rows),
        text_size: match value(TEXT_SIZE) {
            "large" => TextSize::Large,
            "largest" => TextSize::Largest,
            _ => TextSize::Standard,
        },
        theme: match value(THEME) {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            "contrast" => Theme::Contrast,
            _ => Theme::System,
        },
        muted: value(MUTED) == "yes",
        voice: value(VOICE) != "no",
        voice_speed: match value(VOICE_SPEED) {
            "slow" => VoiceSpeed::Slow,
            "fast" => VoiceSpeed::Fast,
            _ => VoiceSpeed::Normal,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_back_as_it_was_written() {
        for lang in [None, Some(Lang::ZhHans), Some(Lang::ZhHant), Some(Lang::En)] {
            for text_size in [TextSize::Standard, TextSize::Large, TextSize::Largest] {
                for theme in [Theme::System, Theme::Light, Theme::Dark, Theme::Contrast] {
                    for (muted, voice, voice_speed) in [
                        (false, true, VoiceSpeed::Slow),
                        (true, false, VoiceSpeed::Normal),
                        (true, true, VoiceSpeed::Fast),
                    ] {
                        let settings = wire::Settings {
                            lang,
                            text_size,
                            theme,
                            muted,
                            voice,
                            voice_speed,
                        };
                        assert_eq!(from_rows(&to_rows(settings)), settings, "what is written is what is read");
                    }
                }
            }
        }
    }
}
