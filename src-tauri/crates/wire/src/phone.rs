//! What crosses between the room's server and a phone: every message, typed. A phone is told the question and no more of the story, never
//! who else is there, and what a contact was only once the room is told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Action, Letter, Nature, Phase, Round, Text};

use crate::{ItemView, QuestionKind, RoomOption};

/// What a phone says. Anything else closes its connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "say", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PhoneSays {
    /// Comes in: the first message of a connection.
    Join {
        /// The code that was typed, or what stood behind the `#` of the address that was scanned.
        key: String,
        /// What the phone was given when it first came in: 32 hexadecimal signs; none the first time.
        token: Option<String>,
    },
    /// Votes, or votes otherwise.
    Vote {
        /// The question.
        question: u32,
        /// The option.
        letter: Letter,
    },
    /// Asks whether the room is still there.
    Ping,
}

/// What a phone hears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "hear", rename_all = "kebab-case")]
pub enum PhoneHears {
    /// It is in. What is shown follows.
    Welcome {
        /// What to say when it comes back: 32 hexadecimal signs.
        token: String,
    },
    /// What to show.
    Show {
        /// What to show.
        view: PhoneView,
        /// What this phone has voted on that question.
        mine: Option<Letter>,
        /// What its vote was worth; once the room is told, and only of an item.
        told: Option<PhoneTold>,
    },
    /// The vote is on disk and counts.
    Counted {
        /// The question.
        question: u32,
        /// The option.
        letter: Letter,
    },
    /// It was refused.
    Refused {
        /// Why.
        why: PhoneRefusal,
    },
    /// The room is still there.
    Pong,
}

/// Why a phone was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneRefusal {
    /// That is not the room's code.
    WrongKey,
    /// Too many wrong codes came: wait a little.
    Wait,
    /// There are as many phones as the room takes.
    Full,
    /// The question is no longer open, or never was.
    NotOpen,
    /// The vote could not be saved, so it does not count: show a hand.
    NotSaved,
}

/// What a phone shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum PhoneView {
    /// Nothing is asked: look at the big screen.
    Look,
    /// The session is paused.
    Paused,
    /// A question.
    Question {
        /// The question.
        question: PhoneQuestion,
    },
    /// The session is over.
    Over,
}

/// A question, as a phone shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhoneQuestion {
    /// Its number.
    pub number: u32,
    /// What is asked.
    pub kind: QuestionKind,
    /// The first vote or the second.
    pub round: Round,
    /// How far it has come. Between two votes a closed one stays closed: the talk is not told apart.
    pub phase: Phase,
    /// The contact, of an item.
    pub item: Option<ItemView>,
    /// What was said last in the story, of a decision; the question itself, of a poll.
    pub says: Option<Text>,
    /// At most three.
    pub options: Vec<RoomOption>,
}

/// What a vote on an item was worth: for the one who gave it, and for nobody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhoneTold {
    /// What the contact was.
    pub nature: Nature,
    /// How what was voted is scored.
    pub action: Action,
    /// What decides here.
    pub why: Text,
}
