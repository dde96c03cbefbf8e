//! A row: how often something came out so on a day. Words that have shipped are never changed.

use serde::{Deserialize, Serialize};
use words::{Channel, Day, KioskDoor, Move, ScenarioId};

/// Where it was counted: the first level of folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// At the unattended kiosk.
    Kiosk,
    /// In a session with an audience.
    Room,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Kiosk, Self::Room];
}

/// What was going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Somebody came to the kiosk.
    Visit,
    /// A door of the kiosk.
    Door,
    /// A contact before the story, or in the first quiz of a session.
    Before,
    /// A contact in a quiz between the first and the last.
    Between,
    /// A contact after the story, or in the last quiz of a session.
    After,
    /// The first vote on a decision of a story.
    FirstVote,
    /// The second vote on it, after talking.
    SecondVote,
    /// A session as a whole.
    Session,
}

/// How it came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Of a visit: it began.
    Came,
    /// Of a door: it was opened.
    Opened,
    /// Of a door: the end behind it was reached.
    Finished,
    /// Of a contact at the kiosk: acted safely.
    Safe,
    /// Of a contact at the kiosk: not safely.
    Unsafe,
    /// Of a scam in a room: nothing was given away.
    Caught,
    /// Of a scam in a room: something was.
    Missed,
    /// Of a genuine contact in a room: the matter itself was turned away.
    TurnedAway,
    /// Of a genuine contact in a room: it was not.
    LetIn,
    /// Of a vote: ended the contact.
    HangUp,
    /// Of a vote: checked for oneself.
    SelfCheck,
    /// Of a vote: brought somebody in.
    AskSomeone,
    /// Of a vote: asked the caller.
    Probe,
    /// Of a vote: said no, and stayed.
    Refuse,
    /// Of a vote: did what was asked.
    Comply,
    /// Of a vote: took notice.
    Heed,
    /// Of a vote: took no notice.
    Ignore,
    /// Of a vote: told the police or the platform.
    ReportIt,
    /// Of a vote: left the story.
    StopWatching,
    /// Of a vote: for something whose pack is not on the machine any more.
    Unknown,
    /// Of a session: it was held.
    Held,
    /// Of a session: the people who answered the question that most answered.
    People,
}

impl From<Move> for Outcome {
    fn from(made: Move) -> Self {
        match made {
            Move::HangUp => Self::HangUp,
            Move::SelfCheck => Self::SelfCheck,
            Move::AskSomeone => Self::AskSomeone,
            Move::Probe => Self::Probe,
            Move::Refuse => Self::Refuse,
            Move::Comply => Self::Comply,
            Move::Heed => Self::Heed,
            Move::Ignore => Self::Ignore,
            Move::ReportIt => Self::ReportIt,
        }
    }
}

/// How often something came out so on a day. There is nothing finer: no hour, no session, no question, no option, no person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The day, by the machine's own calendar.
    pub day: Day,
    /// Where it was counted.
    pub kind: Kind,
    /// The story, where it was of one.
    pub scenario: Option<ScenarioId>,
    /// Over which channel, where that is known.
    pub channel: Option<Channel>,
    /// Of a door of the kiosk: which.
    pub door: Option<KioskDoor>,
    /// What was going on.
    pub phase: Phase,
    /// How it came out.
    pub outcome: Outcome,
    /// How often.
    pub count: u64,
}

/// How a file writes a word.
pub(crate) fn written<T: Serialize>(word: T) -> String {
    serde_plain::to_string(&word).unwrap_or_default()
}
