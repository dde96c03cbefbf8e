//! A visit: one person at the kiosk, from the first touch to the wipe. It lives in memory alone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{ChoiceId, Confidence, Judgement, KioskDoor, Lang, StepId, Text, VoiceSpeed};

use crate::{Debrief, QuizScene, RunView};

/// Asks where the visit stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VisitLook {}

/// Somebody has touched the screen: the doors open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VisitBegin {}

/// Opens a door.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VisitOpen {
    /// The door.
    pub door: KioskDoor,
}

/// Back to the doors. What was begun behind one is given up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VisitDoors {}

/// Does something where the visit stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VisitPress {
    /// The number of the place the page shows: of two presses in a hurry the second is not done.
    pub place: u32,
    /// What is done.
    pub does: VisitDoes,
}

/// What is done where the visit stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum VisitDoes {
    /// Goes on: from what is said, from an explanation, from a step that asks nothing.
    Next,
    /// Judges the contact, or what the story was.
    Judge {
        /// What it is taken to be.
        judgement: Judgement,
        /// How sure; none of [`Judgement::CannotTell`].
        confidence: Option<Confidence>,
    },
    /// Acts on the contact.
    Act {
        /// A choice that the last view showed.
        choice: ChoiceId,
    },
    /// Takes a choice or an exit of the story.
    Choose {
        /// A choice that the last view showed as open.
        choice: ChoiceId,
    },
}

/// The visitor is done: nothing of the visit is left, and the attract screen comes back in a new window.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct VisitEnd {}

/// Told twice a second: the page lives.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VisitBeat {
    /// The screen was touched since the last one.
    pub touched: bool,
    /// A voice speaks: it is no idle time.
    pub speaking: bool,
}

/// What the page is told back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitPulse {
    /// Nobody has touched the screen for long: seconds until everything is wiped.
    pub wiped_in: Option<u32>,
    /// The number of the place where the visit stands: another one than the page shows is to be looked at.
    pub place: u32,
}

/// Lets the line of the story's present step be heard.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VisitSpeak {
    /// The present step: a line that is no longer the present one is not spoken.
    pub step: StepId,
    /// The language to hear it in.
    pub lang: Lang,
    /// How fast.
    pub speed: VoiceSpeed,
    /// False where the page could not play the recording: the system's voice takes its place.
    pub recorded: bool,
}

/// Asks for the picture that was sent along at a visited step.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VisitPicture {
    /// The step.
    pub step: StepId,
}

/// Where the visit stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct VisitView {
    /// The number of this place: it grows with every press.
    pub place: u32,
    /// What is shown.
    pub scene: VisitScene,
    /// How far behind the door; none where nothing is gone through.
    pub progress: Option<VisitProgress>,
    /// The language that the attract screen offers first.
    pub first: Lang,
    /// How loud the kiosk is, 0 to 100.
    pub volume: u8,
}

/// How far a visitor has come behind a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VisitProgress {
    /// The number of the present part, from 1.
    pub part: u32,
    /// How many there are.
    pub parts: u32,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
#[expect(
    clippy::large_enum_variant,
    reason = "one is made a reply and at once written out; a box would be noise"
)]
pub enum VisitScene {
    /// No staff code is set: staff set one first.
    SetUp,
    /// Nobody is there.
    Attract,
    /// The doors that the pack has something for, in their order.
    Doors {
        /// The doors.
        doors: Vec<KioskDoor>,
    },
    /// Something is said, and nothing asked.
    Said {
        /// What.
        says: Text,
        /// A grown-up reads it aloud to a child.
        aloud: bool,
    },
    /// A contact is judged, acted on, explained.
    Item {
        /// What is to be done now.
        quiz: QuizScene,
        /// The contact comes after the story.
        after: bool,
        /// A grown-up reads it aloud to a child.
        aloud: bool,
    },
    /// A story. At most three things can be done; where none is open one goes on.
    Story {
        /// Where it stands. Its number is 0: a visitor's run has none.
        run: RunView,
        /// A grown-up reads it aloud to a child.
        aloud: bool,
    },
    /// The story is looked back on.
    LookBack {
        /// What it was, what was known, what would have been better.
        debrief: Debrief,
    },
    /// The end: something to take along.
    TakeAlong {
        /// What is said.
        says: Option<Text>,
    },
    /// Someone is calling now.
    Now,
    /// I already did what they said.
    Rescue,
    /// Staff are called.
    Staff,
}
