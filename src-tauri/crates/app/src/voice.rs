//! `voice.*`: the line of the present step, heard. A recording of the pack, else the system's own speech; captions always.

use std::sync::Arc;

use lesson::{
    pack::{Scenario, Step},
    run::Run,
};
use shelf::MediaError;
use wire::{Heard, Notice, Refusal, System, VoiceFallBack, VoiceLook, VoiceReply, VoiceSpeak, VoiceStop, VoiceStopped};
use words::{Channel, ErrorCode, Lang, Seat, VoiceSpeed};

use crate::{
    desk::{Desk, Shelf},
    refusal::notice_with,
    view,
};

/// The system's own speech. The shell lends it; tests lend one that writes down what it is told.
pub trait Voice: Send + Sync {
    /// Gets ready in the background, because a line may come soon. Never waits.
    fn prepare(&self) {}

    /// Begins to speak a line; what was being said stops. Returns when the line is under way, not when it has been said.
    ///
    /// # Errors
    /// [`VoiceFault`]
    fn speak(&self, line: &SpokenLine) -> Result<(), VoiceFault>;

    /// Stops at once.
    fn stop(&self);

    /// Whether there is a voice for a language.
    ///
    /// # Errors
    /// [`VoiceFault::NotRunning`]
    fn has(&self, lang: Lang) -> Result<bool, VoiceFault>;
}

/// A line to be spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenLine {
    /// Its words, without marks or placeholders.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Which of the voices of that language, from 1: a second person sounds like another.
    pub actor: u8,
    /// How fast.
    pub speed: VoiceSpeed,
}

/// Why the system does not speak.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoiceFault {
    /// It has no voice for the language.
    #[error("no voice for this language")]
    Missing,
    /// Its speech does not run, or stopped.
    #[error("speech does not run: {0}")]
    NotRunning(String),
}

/// `voice.*`
pub struct Voices {
    desk: Arc<Desk>,
}

impl Voices {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Lets the line of the present step be heard. A line of another step comes too late and is not spoken; neither is what is
    /// read on a screen rather than said.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunPackChanged`].
    pub fn speak(&self, seat: Seat, request: VoiceSpeak) -> Result<VoiceReply, Refusal> {
        self.say(seat, &request, true)
    }

    /// The page could not play the recording: the system speaks in its place.
    ///
    /// # Errors
    /// As [`Voices::speak`].
    pub fn fall_back(&self, seat: Seat, request: VoiceFallBack) -> Result<VoiceReply, Refusal> {
        let mut reply = self.say(seat, &request.line, false)?;
        reply.notice = once(&self.desk, ErrorCode::RecordingUnusable, request.line.lang).or(reply.notice);
        Ok(reply)
    }

    /// Stops whatever is being said.
    ///
    /// # Errors
    /// None.
    pub fn stop(&self, _: Seat, _: VoiceStop) -> Result<VoiceStopped, Refusal> {
        self.desk.voice.stop();
        Ok(VoiceStopped {})
    }

    /// Which voices there are for the languages the program speaks.
    ///
    /// # Errors
    /// None.
    pub fn look(&self, _: Seat, _: VoiceLook) -> Result<wire::Voices, Refusal> {
        let has = [Lang::ZhHans, Lang::En].map(|lang| (lang, self.desk.voice.has(lang)));
        let of = |wanted: bool| {
            has.iter()
                .filter(|(_, has)| has.as_ref() == Ok(&wanted))
                .map(|(lang, _)| *lang)
                .collect()
        };
        Ok(wire::Voices {
            running: has.iter().all(|(_, has)| has.is_ok()),
            found: of(true),
            missing: of(false),
            system: system(),
        })
    }

    fn say(&self, seat: Seat, request: &VoiceSpeak, recorded: bool) -> Result<VoiceReply, Refusal> {
        self.desk.voice.stop();
        let (shelf, line) = self.line(seat, request)?;
        Ok(hear(&self.desk, &shelf, line, request.lang, recorded))
    }

    /// The line of the present step, with the pack that has it; none if another step is asked for, or nothing is spoken there.
    fn line(&self, seat: Seat, request: &VoiceSpeak) -> Result<(Arc<Shelf>, Option<HeardLine>), Refusal> {
        self.desk.with_run(seat, request.run, |live, scenario| {
            let step = live.run.present(scenario).ok().filter(|step| step.id == request.step);
            let line = step.and_then(|step| heard_line(scenario, step, &live.run, request.lang, request.speed));
            (Arc::clone(&live.shelf), line)
        })
    }
}

/// Lets a line be heard: its recording, else the system's voice. Without a line nothing is spoken here.
pub(crate) fn hear(desk: &Desk, shelf: &Shelf, line: Option<HeardLine>, lang: Lang, recorded: bool) -> VoiceReply {
    let Some(heard) = line else {
        // While it rings, say: who asks here will ask at the next step.
        desk.voice.prepare();
        return reply(Heard::Captions, None);
    };
    let mut unusable = None;
    if let Some(name) = heard.recording.as_deref().filter(|_| recorded) {
        match shelf.recording(lang, name) {
            Ok(recording) => {
                return VoiceReply {
                    recording: Some(recording),
                    ..reply(Heard::Recording, None)
                };
            }
            Err(MediaError::Missing) => {}
            Err(error) => {
                tracing::warn!(name, %error, "a recording is not used");
                unusable = once(desk, ErrorCode::RecordingUnusable, lang);
            }
        }
    }
    match desk.voice.speak(&heard.line) {
        Ok(()) => reply(Heard::System, unusable),
        Err(fault) => {
            tracing::warn!(%fault, "the captions carry on alone");
            let code = match fault {
                VoiceFault::Missing => ErrorCode::VoiceMissing,
                VoiceFault::NotRunning(_) => ErrorCode::VoiceFailed,
            };
            reply(Heard::Captions, once(desk, code, lang).or(unusable))
        }
    }
}

/// A fault is said once, not at every line.
fn once(desk: &Desk, code: ErrorCode, lang: Lang) -> Option<Notice> {
    desk.drawer().told.insert((code, lang)).then(|| notice_with(code, []))
}

/// A line, and the recording that the pack may have of it.
pub(crate) struct HeardLine {
    line: SpokenLine,
    recording: Option<String>,
}

/// The line of a step; none where nothing is spoken.
pub(crate) fn heard_line(scenario: &Scenario, step: &Step, run: &Run, lang: Lang, speed: VoiceSpeed) -> Option<HeardLine> {
    let spoken = !matches!(step.channel, Channel::Chat | Channel::Sms);
    let line = step.say.as_ref().filter(|_| spoken)?.0.get(&lang)?;
    let actor = scenario.speaker(step).and_then(|cast| cast.voice).unwrap_or(1);
    Some(HeardLine {
        line: SpokenLine {
            text: view::plain(line, lang, run),
            lang,
            actor,
            speed,
        },
        recording: recording_name(scenario, step, run, line),
    })
}

/// `<scenario>.<step>.opus`, or with the number of the variant that was drawn where the line holds a placeholder. An amount, or two
/// placeholders, would need too many recordings: the system speaks those.
fn recording_name(scenario: &Scenario, step: &Step, run: &Run, line: &str) -> Option<String> {
    let stem = format!("{}.{}", scenario.id.0, step.id.0);
    let placeholders: std::collections::BTreeSet<&str> =
        lesson::pack::placeholders(line).into_iter().filter(|key| *key != "name").collect();
    match (placeholders.len(), placeholders.first()) {
        (0, _) => Some(format!("{stem}.opus")),
        (1, Some(key)) => Some(format!("{stem}.{}.opus", run.drawn.turn(key)? + 1)),
        _ => None,
    }
}

fn reply(heard: Heard, notice: Option<Notice>) -> VoiceReply {
    VoiceReply {
        heard,
        recording: None,
        notice,
    }
}

fn system() -> System {
    if cfg!(windows) {
        System::Windows
    } else if cfg!(target_os = "macos") {
        System::Macos
    } else {
        System::Linux
    }
}
