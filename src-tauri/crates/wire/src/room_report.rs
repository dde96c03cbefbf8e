//! What a session leaves: counts, and nothing of any phone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Lang, Moment, Round, SessionId, Text};

use crate::{Notice, QuestionKind, RoomFigures, RoomOption};

/// Asks for the report of an ended session.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomReportRead {
    /// The session.
    pub session: SessionId,
}

/// What a session came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomReport {
    /// The session.
    pub session: SessionId,
    /// The title of its plan or story.
    pub title: Text,
    /// When it was opened.
    pub from: Moment,
    /// When it was ended.
    pub to: Moment,
    /// How many phones came in.
    pub phones: u32,
    /// The most answers that one question had, by phone and by hand: about how many were there.
    pub most: u32,
    /// What the quizzes came to; none where there was none.
    pub figures: Option<RoomFigures>,
    /// Every question, in the order in which it was asked.
    pub questions: Vec<ReportQuestion>,
    /// Set when it could not be saved.
    pub notice: Option<Notice>,
}

/// A question of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportQuestion {
    /// Its number.
    pub number: u32,
    /// What was asked.
    pub kind: QuestionKind,
    /// The first vote or the second.
    pub round: Round,
    /// What it was about: the opening words of a contact, the title of a story, the question of a poll. None where the pack has changed.
    pub about: Option<Text>,
    /// Its options; without words where the pack has changed.
    pub options: Vec<RoomOption>,
    /// How many answered, by phone and by hand.
    pub answers: u32,
    /// How often each was chosen, in the order of the options; none of a count under five, or of one by which such a count could be reckoned.
    pub chosen: Vec<Option<u32>>,
}

/// Saves the report as a table, where the person keeps downloads. Counts under five are not in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RoomSave {
    /// The session.
    pub session: SessionId,
    /// The language of the table.
    pub lang: Lang,
}
