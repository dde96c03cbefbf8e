//! Windows and macOS: the voices of the system, through `tts`. On Linux it is compiled for the tests alone, so that it stays sound.

use tts::Tts;
use words::VoiceSpeed;

use super::{
    choice::{Chosen, Known, Pitch},
    engine::{Begun, Engine},
};

/// The system's speech.
pub(super) struct Native(Tts);

/// Connects. [`Begun`] is not needed: a line is said as soon as it is asked for, or refused.
pub(super) fn open(_: Begun) -> Result<Box<dyn Engine>, String> {
    let tts = Tts::default().map_err(|error| error.to_string())?;
    Ok(Box::new(Native(tts)))
}

impl Engine for Native {
    fn voices(&self) -> Result<Vec<Known>, String> {
        let known = |voice: tts::Voice| Known {
            id: voice.id(),
            lang: voice.language().to_string(),
        };
        let listed = self.0.voices().map_err(|error| error.to_string())?;
        Ok(listed.into_iter().map(known).collect())
    }

    fn say(&mut self, text: &str, chosen: &Chosen, speed: VoiceSpeed) -> Result<Option<u64>, String> {
        self.try_say(text, chosen, speed).map_err(|error| error.to_string())?;
        Ok(None)
    }

    fn stop(&mut self) -> Result<(), String> {
        self.0.stop().map(drop).map_err(|error| error.to_string())
    }
}

impl Native {
    fn try_say(&mut self, text: &str, chosen: &Chosen, speed: VoiceSpeed) -> Result<(), tts::Error> {
        let listed = self.0.voices()?;
        let voice = listed.iter().find(|voice| voice.id() == chosen.voice.id);
        self.0.set_voice(voice.ok_or(tts::Error::OperationFailed)?)?;
        let pitch = match chosen.pitch {
            Pitch::Own => 1.0,
            Pitch::Higher => 1.25,
            Pitch::Lower => 0.8,
        };
        let rate = match speed {
            VoiceSpeed::Slow => 0.8,
            VoiceSpeed::Normal => 1.0,
            VoiceSpeed::Fast => 1.2,
        };
        let features = self.0.supported_features();
        if features.rate {
            let rate = (self.0.normal_rate() * rate).clamp(self.0.min_rate(), self.0.max_rate());
            self.0.set_rate(rate)?;
        }
        if features.pitch {
            let pitch = (self.0.normal_pitch() * pitch).clamp(self.0.min_pitch(), self.0.max_pitch());
            self.0.set_pitch(pitch)?;
        }
        self.0.speak(text, true).map(drop)
    }
}
