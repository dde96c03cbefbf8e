//! What is shown to the room, on the projector and to the facilitator alike: never a name, never more than is to be known yet.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Action, Channel, DisclosureId, Exit, Lang, Letter, Nature, PartKind, Phase, Round, StepId, Text};

use crate::{Debrief, ItemView, PhonesOn, RunView};

/// Asks what the projector shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct StageLook {}

/// What the projector shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageView {
    /// The title of the plan or story.
    pub title: Text,
    /// The language.
    pub lang: Lang,
    /// What is shown.
    pub scene: RoomScene,
    /// The session is paused.
    pub paused: bool,
    /// Seconds that are left of the talk with one's neighbour; none where there is no talk, 0 when its time is up.
    pub talk_left: Option<u32>,
    /// What one needs to come in with a phone; none while they are off.
    pub phones: Option<PhonesOn>,
}

/// Asks for the picture that was sent along at a visited step of the story.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StagePicture {
    /// The step.
    pub step: StepId,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
#[expect(
    clippy::large_enum_variant,
    reason = "one is made a reply and at once written out; a box would be noise"
)]
pub enum RoomScene {
    /// People take their seats.
    Lobby,
    /// Something is said: a part of its own, or the words with which a part begins.
    Said {
        /// The words, to be read aloud.
        say: Text,
        /// Of which kind the part is.
        kind: PartKind,
    },
    /// A contact to act on.
    Item {
        /// Its number in this quiz, from 1.
        number: u32,
        /// How many there are.
        count: u32,
        /// The contact.
        item: ItemView,
        /// What is asked about it.
        question: RoomQuestion,
        /// What it was; once it is explained.
        told: Option<RoomTold>,
    },
    /// A story, as in Play. At its end it tells how it ended.
    Story {
        /// Where it stands.
        run: RunView,
        /// The decision; none where it only goes on.
        question: Option<RoomQuestion>,
    },
    /// What the story shows in hindsight.
    LookBack {
        /// All of it.
        debrief: Debrief,
    },
    /// A question without a right answer.
    Poll {
        /// The question.
        ask: Text,
        /// Its answers.
        question: RoomQuestion,
    },
    /// What the quizzes came to.
    Figures {
        /// Before, after, and the change.
        figures: RoomFigures,
    },
    /// Why nothing they know proves who is calling, one after the other.
    Checklist {
        /// What they knew.
        entries: Vec<RoomEntry>,
        /// The number of the one that is explained, from 0; none while only the names are shown.
        explained: Option<u32>,
    },
    /// It is over.
    Over {
        /// What the quizzes came to; none where there was no quiz.
        figures: Option<RoomFigures>,
    },
}

/// What kind of thing is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// What one would do about a contact.
    Item,
    /// What to do in the story.
    Decision,
    /// Something without a right answer.
    Poll,
}

/// A question to the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomQuestion {
    /// Its number in this session, from 1. The second vote on a decision is a question of its own.
    pub number: u32,
    /// What is asked.
    pub kind: QuestionKind,
    /// The first vote or the second.
    pub round: Round,
    /// There is a second vote, after a talk.
    pub talked_about: bool,
    /// How far it has come.
    pub phase: Phase,
    /// At most three.
    pub options: Vec<RoomOption>,
    /// How many have voted so far.
    pub voted: u32,
    /// How it was voted, in the order of the options: none before it is closed, unless the facilitator wants it otherwise.
    pub bars: Option<Vec<u32>>,
    /// In the second vote: how the first one went.
    pub earlier: Option<Vec<u32>>,
    /// Once it is closed: what most chose; several where they had as many.
    pub leading: Vec<Letter>,
}

/// One of at most three options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomOption {
    /// Its letter.
    pub letter: Letter,
    /// What it says; none of an exit, for which the interface has the words.
    pub says: Option<Text>,
    /// The exit it is, if it is one.
    pub exit: Option<Exit>,
    /// The channel on which it is taken.
    pub channel: Channel,
    /// What is to be said of it; once it is explained.
    pub told: Option<OptionTold>,
}

/// What is to be said of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OptionTold {
    /// How it is scored; none in a story, where only the end is scored.
    pub action: Option<Action>,
    /// Why it is good or not; none of an item, which has one reason for all.
    pub why: Option<Text>,
}

/// What a contact was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomTold {
    /// What it was.
    pub nature: Nature,
    /// What decides here.
    pub why: Text,
    /// How it persuades, by name.
    pub tactics: Vec<Text>,
}

/// Something they knew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomEntry {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// Its name.
    pub name: Text,
    /// Why it does not prove who is calling.
    pub not_proof: Text,
}

/// What the quizzes of a session came to. From fewer than five nothing is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RoomFigures {
    /// The first quiz; none where fewer than five took part.
    pub before: Option<RoomShares>,
    /// The last one, once there was a second.
    pub after: Option<RoomShares>,
    /// How the share of scams that were caught changed, in percentage points.
    pub caught: Option<RoomChange>,
    /// How the share of genuine contacts that were turned away changed.
    pub turned_away: Option<RoomChange>,
    /// A quiz was held from which too few took part for figures.
    pub too_few: bool,
}

/// What one quiz came to. The share is over all answers, the people are those of the question that fewest answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomShares {
    /// How many people took part.
    pub people: u32,
    /// Answers to scams by which nothing was given away.
    pub caught: u32,
    /// Answers to scams.
    pub of_scams: u32,
    /// Answers to genuine contacts by which the matter was turned away.
    pub turned_away: u32,
    /// Answers to genuine contacts.
    pub of_genuine: u32,
}

/// A change of a share, in percentage points, with the interval in which it lies in 95 of 100 such rooms.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RoomChange {
    /// After, less before.
    pub points: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Eq for RoomFigures {}
impl Eq for RoomChange {}
