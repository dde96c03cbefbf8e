//! Linux: speech-dispatcher, through the crate that `tts` itself uses there.
//!
//! Not through `tts`, because its `set_voice` asks speech-dispatcher for the whole list of voices at every change of speaker: 13,158 of
//! them with espeak-ng, 1.3 s on two cores. A name from the list read once does the same in a millisecond.

use speech_dispatcher::{Connection, Mode, Priority};
use words::VoiceSpeed;

use super::{
    choice::{Chosen, Known, Pitch},
    engine::{Begun, Engine},
};

/// A connection to speech-dispatcher, which is started by it if need be.
pub(super) struct Dispatcher(Connection);

/// Connects.
pub(super) fn open(begun: Begun) -> Result<Box<dyn Engine>, String> {
    let connection = Connection::open("hang-up-first", "voice", "learner", Mode::Threaded).map_err(|error| error.to_string())?;
    connection.on_begin(Some(Box::new(move |message, _| {
        if let Ok(number) = u64::try_from(message) {
            begun(number);
        }
    })));
    Ok(Box::new(Dispatcher(connection)))
}

impl Engine for Dispatcher {
    fn voices(&self) -> Result<Vec<Known>, String> {
        let listed = self.0.list_synthesis_voices().map_err(refused("LIST SYNTHESIS_VOICES"))?;
        let known = |voice: speech_dispatcher::Voice| Known {
            id: voice.name,
            lang: voice.language,
        };
        Ok(listed.into_iter().map(known).collect())
    }

    fn say(&mut self, text: &str, chosen: &Chosen, speed: VoiceSpeed) -> Result<Option<u64>, String> {
        self.stop()?;
        let voice = speech_dispatcher::Voice {
            name: chosen.voice.id.clone(),
            language: chosen.voice.lang.clone(),
            variant: None,
        };
        let pitch = match chosen.pitch {
            Pitch::Own => 0,
            Pitch::Higher => 45,
            Pitch::Lower => -45,
        };
        // From -100 to 100; 0 is 170 words a minute with espeak-ng.
        let rate = match speed {
            VoiceSpeed::Slow => -30,
            VoiceSpeed::Normal => 0,
            VoiceSpeed::Fast => 30,
        };
        // The language chooses the tables by which signs are read, and comes first, because it chooses a voice of its own as well.
        self.0.set_language(voice.language.clone()).map_err(refused("SET LANGUAGE"))?;
        self.0.set_synthesis_voice(&voice).map_err(refused("SET SYNTHESIS_VOICE"))?;
        self.0.set_voice_rate(rate).map_err(refused("SET RATE"))?;
        self.0.set_voice_pitch(pitch).map_err(refused("SET PITCH"))?;
        let number = self.0.say(Priority::Important, text);
        number.map(Some).ok_or_else(|| "SPEAK was refused".to_owned())
    }

    fn stop(&mut self) -> Result<(), String> {
        self.0.cancel().map_err(refused("CANCEL"))
    }
}

fn refused(what: &'static str) -> impl Fn(speech_dispatcher::Error) -> String {
    move |error| format!("{what}: {error}")
}
