//! The room as the facilitator leads it: one laptop, a projector, hands and, if they are wanted, phones.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Lang, Letter, Moment, NextPress, PackId, PartId, PartKind, Press, Program, ScenarioId, SessionId, Text, VoiceSpeed};

use crate::{Notice, PackChoice, RoomScene};

/// Asks what an audience can be led through.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct RoomOffer {
    /// Of which pack; of the bundled one without.
    pub pack: Option<PackId>,
}

/// What an audience can be led through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomOffers {
    /// The packs to choose from, the bundled one first.
    pub packs: Vec<PackChoice>,
    /// The one whose plans and stories these are.
    pub pack: PackId,
    /// The plans, the shortest first.
    pub plans: Vec<PlanCard>,
    /// The stories that can be led alone.
    pub stories: Vec<RoomStory>,
    /// A session that was not ended: the program was closed, or the computer failed.
    pub unfinished: Option<UnfinishedSession>,
    /// Sessions that were ended, latest first.
    pub past: Vec<PastSession>,
}

/// A plan to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanCard {
    /// What to open.
    pub program: Program,
    /// Its title.
    pub title: Text,
    /// How many minutes it takes.
    pub minutes: u32,
    /// Its parts.
    pub parts: Vec<RoomPart>,
}

/// A story to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomStory {
    /// What to open.
    pub program: Program,
    /// The story.
    pub scenario: ScenarioId,
    /// Its title.
    pub title: Text,
    /// About how many minutes it takes with an audience.
    pub minutes: u32,
    /// It is played up to a loss, which is said first.
    pub to_the_loss: bool,
}

/// A session that was not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnfinishedSession {
    /// The session.
    pub session: SessionId,
    /// The title of its plan or story.
    pub title: Text,
    /// When something was last done in it.
    pub at: Moment,
    /// False when the pack has changed since: it can only be ended.
    pub can_go_on: bool,
    /// Phones voted in it: they come back by themselves when it goes on.
    pub phones: bool,
}

/// A session that was ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PastSession {
    /// The session.
    pub session: SessionId,
    /// The title of its plan or story.
    pub title: Text,
    /// When it was ended.
    pub at: Moment,
}

/// Opens a session, with hands and cards. Nobody can reach the computer until phones are turned on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomOpen {
    /// The pack.
    pub pack: PackId,
    /// What to lead through.
    pub program: Program,
}

/// Goes on with a session that was not ended, in the same place and with the same votes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomResume {
    /// The session.
    pub session: SessionId,
}

/// Ends a session that was not ended, without going on with it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomGiveUp {
    /// The session.
    pub session: SessionId,
}

/// Asks where the session stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct RoomLook {}

/// Where the session stands, for the facilitator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomView {
    /// The session.
    pub session: SessionId,
    /// The title of its plan or story.
    pub title: Text,
    /// Counts what the facilitator has pressed: sent back with the next press, so that a button pressed twice presses once.
    pub stage: u32,
    /// What is shown.
    pub scene: RoomScene,
    /// What the big button does now.
    pub next: NextPress,
    /// There is something to go back to.
    pub can_go_back: bool,
    /// How the present question is answered so far; none where nothing is asked. The projector is not told before it is closed.
    pub counts: Option<RoomCounts>,
    /// The parts of the plan.
    pub parts: Vec<RoomPart>,
    /// The number of the present part, from 0; none before the first and after the last.
    pub part: Option<u32>,
    /// For the facilitator alone: what to say and to mind in this part, one thought each.
    pub notes: Vec<Text>,
    /// How long it has taken.
    pub clock: RoomClock,
    /// The language of the projector and of the voice.
    pub lang: Lang,
    /// The bars are shown while votes come in, and not only afterwards.
    pub bars_while_open: bool,
    /// The projector's window is open.
    pub projector: bool,
    /// Phones.
    pub phones: RoomPhones,
    /// Set when this session can no longer be saved.
    pub notice: Option<Notice>,
}

/// A part of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomPart {
    /// The part.
    pub part: PartId,
    /// What is done in it.
    pub kind: PartKind,
    /// Of a story: its title.
    pub title: Option<Text>,
    /// How many seconds the plan gives it.
    pub seconds: u32,
}

/// How the present question is answered so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomCounts {
    /// The question.
    pub question: u32,
    /// Of each option.
    pub letters: Vec<LetterCount>,
    /// All of them together.
    pub voted: u32,
}

/// How often an option was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterCount {
    /// The option.
    pub letter: Letter,
    /// On phones.
    pub phones: u32,
    /// With hands or cards, as the facilitator counted.
    pub hands: u32,
}

/// How long it has taken, in seconds. It stands still while the session is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomClock {
    /// Since the first part began.
    pub all: u32,
    /// Since the present part began.
    pub part: u32,
    /// Since the present view was come to: a talk with one's neighbour is timed by it.
    pub here: u32,
    /// How long the talk now may take; none where there is no talk.
    pub talk: Option<u32>,
    /// It stands still.
    pub paused: bool,
}

/// Phones: whether they are on, and what one needs to come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomPhones {
    /// The addresses of this computer at which they could reach it, the likeliest first.
    pub addresses: Vec<RoomAddress>,
    /// What one needs to come in; none while they are off.
    pub on: Option<PhonesOn>,
    /// Why they are off although they were wanted.
    pub notice: Option<Notice>,
}

/// An address of this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomAddress {
    /// `192.168.1.20`
    pub address: String,
    /// What the system calls that connection.
    pub network: String,
    /// Only this computer itself reaches it: to try it out.
    pub here_only: bool,
}

/// What one needs to come in with a phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhonesOn {
    /// `192.168.1.20:8765`, to be typed.
    pub address: String,
    /// The room's code, to be typed behind it.
    pub code: String,
    /// The address as a code to be scanned; with what stands behind its `#` no code need be typed.
    pub page: Qr,
    /// The network as a code to be scanned; only if the facilitator typed it.
    pub wifi: Option<WifiShown>,
    /// How many phones are here now.
    pub here: u32,
    /// How many have come in since the room was opened.
    pub joined: u32,
    /// How the check stands whether phones get through.
    pub check: PhonesCheck,
}

/// Whether phones get through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PhonesCheck {
    /// Nothing has come from another device yet, and it is less than 20 seconds since phones were turned on.
    Waiting,
    /// Nothing has come from another device in 20 seconds: a firewall, or a network that keeps its devices apart.
    NothingCame,
    /// Another device has opened the page.
    Came,
    /// Not even this computer reaches itself at that address: a firewall of its own.
    NotEvenHere,
    /// The address is no longer one of this computer's: the network has gone. It is looked for again by itself.
    AddressGone,
}

/// The network that the facilitator typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WifiShown {
    /// Its name.
    pub name: String,
    /// As a code to be scanned. The password is in it and nowhere else.
    pub qr: Qr,
}

/// A code to be scanned: a square of dark and light fields, without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Qr {
    /// Its rows from the top; in each `1` is dark and `0` is light.
    pub rows: Vec<String>,
}

/// The facilitator presses something.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomPress {
    /// The stage of the view on which it was pressed.
    pub stage: u32,
    /// What.
    pub press: Press,
}

/// Hands or cards were counted for the present question.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomHands {
    /// The question.
    pub question: u32,
    /// The option.
    pub letter: Letter,
    /// How.
    pub count: HandCount,
}

/// How hands were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum HandCount {
    /// So many more.
    Add {
        /// How many.
        hands: u32,
    },
    /// So many fewer; never below none.
    TakeAway {
        /// How many.
        hands: u32,
    },
    /// So many in all.
    Set {
        /// How many.
        hands: u32,
    },
}

/// Sets what the projector shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomShow {
    /// Its language, and the voice's.
    pub lang: Lang,
    /// The bars are shown while votes come in.
    pub bars_while_open: bool,
}

/// Turns phones on or off. Votes that came in stay.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomPhonesTurn {
    /// The address at which to be reached; none turns them off.
    pub address: Option<String>,
}

/// The network that phones are to be in, as the facilitator typed it; it is not kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomWifi {
    /// Its name; empty takes the code off the projector.
    pub name: String,
    /// Its password; empty for a network without one.
    pub password: String,
}

/// Opens the projector's window on the second screen, or closes it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomProject {
    /// Open.
    pub open: bool,
}

/// Fills the screen with the projector's window, wherever it was moved, or no longer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StageFill {
    /// Fill it; else it becomes a window again.
    pub full: bool,
}

/// It was asked of the system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct StageFilled {}

/// Lets what is said at the present step be heard through the laptop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomSpeak {
    /// The language to hear it in.
    pub lang: Lang,
    /// How fast.
    pub speed: VoiceSpeed,
}

/// Ends the session: phones are turned off, and nothing of them is kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct RoomClose {}

/// Told to every window that shows the session: look again. At most ten a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomChanged {
    /// Counts the changes.
    pub change: u32,
}
