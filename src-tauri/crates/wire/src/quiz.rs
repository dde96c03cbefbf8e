//! The quiz: contacts to judge and to act on. What one is, and what may be done about it, crosses only when its turn has come.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Action, Channel, ChoiceId, Confidence, ItemId, Judgement, Moment, Nature, QuizId, QuizKind, Text};

use crate::{ChoiceView, Notice};

/// Asks what is offered now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct QuizOffer {}

/// Begins a quiz; the seat's unfinished one is given up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuizStart {
    /// When it is asked.
    pub kind: QuizKind,
}

/// Asks where a quiz stands: to resume it, or after a reload.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuizLook {
    /// The quiz.
    pub quiz: QuizId,
}

/// Judges the present item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuizJudge {
    /// The quiz.
    pub quiz: QuizId,
    /// The item the page shows: another window may have gone on meanwhile.
    pub item: ItemId,
    /// What it is taken to be.
    pub judgement: Judgement,
    /// How sure; none of [`Judgement::CannotTell`].
    pub confidence: Option<Confidence>,
}

/// Acts on the present item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuizAct {
    /// The quiz.
    pub quiz: QuizId,
    /// The item the page shows.
    pub item: ItemId,
    /// A choice that the last view showed.
    pub choice: ChoiceId,
}

/// Goes on from the explanation of the present item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuizNext {
    /// The quiz.
    pub quiz: QuizId,
    /// The item the page shows.
    pub item: ItemId,
}

/// Asks what a quiz came to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuizResultRead {
    /// The quiz.
    pub quiz: QuizId,
}

/// What is offered now. Nothing of it is ever forced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuizOffers {
    /// The quiz that was left off.
    pub unfinished: Option<UnfinishedQuiz>,
    /// A short one before the first story.
    pub before: bool,
    /// The other half, after a story.
    pub after: bool,
    /// There is something to ask at all.
    pub possible: bool,
    /// What the last ones came to, latest first.
    pub past: Vec<PastQuiz>,
}

/// A quiz that was left off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnfinishedQuiz {
    /// The quiz.
    pub quiz: QuizId,
    /// When it is asked.
    pub kind: QuizKind,
    /// How many of its items were answered.
    pub answered: u32,
    /// How many it has.
    pub count: u32,
    /// False when the pack has changed since: it can only be begun afresh.
    pub can_go_on: bool,
}

/// A quiz that was answered to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PastQuiz {
    /// The quiz.
    pub quiz: QuizId,
    /// When it was asked.
    pub kind: QuizKind,
    /// When its last item was answered.
    pub at: Moment,
    /// How its scams were judged.
    pub scams: JudgementCount,
    /// How its genuine contacts were judged.
    pub genuine: JudgementCount,
}

/// Where a quiz stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuizView {
    /// The quiz.
    pub quiz: QuizId,
    /// When it is asked.
    pub kind: QuizKind,
    /// The number of the present item, from 1.
    pub number: u32,
    /// How many there are.
    pub count: u32,
    /// How many of them this person has met before, because no others are left.
    pub met_before: u32,
    /// What is to be done now.
    pub scene: QuizScene,
    /// Set when this quiz can no longer be saved.
    pub notice: Option<Notice>,
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum QuizScene {
    /// What is this contact? Its choices are not here: they would tell.
    Judge {
        /// The contact.
        item: ItemView,
    },
    /// What would one do?
    Act {
        /// The contact.
        item: ItemView,
        /// What it was taken to be.
        judgement: Judgement,
        /// What one may do, in an order of this quiz's own.
        choices: Vec<ChoiceView>,
    },
    /// It is explained, whatever was answered.
    Told {
        /// The contact.
        item: ItemView,
        /// The explanation.
        told: ItemTold,
    },
    /// Every item was answered and explained.
    Over,
}

/// A contact, as it comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemView {
    /// The item.
    pub item: ItemId,
    /// Over which channel it comes.
    pub channel: Channel,
    /// What one knows of one's own life.
    pub setting: Text,
    /// What is shown as the sender or caller, or who stands at the door.
    pub from: Text,
    /// What is said. A new line is a new bubble.
    pub say: Text,
}

/// What a contact was, and what the answer to it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemTold {
    /// What it was.
    pub nature: Nature,
    /// What it was taken to be.
    pub judgement: Judgement,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// What was done about it.
    pub did: Text,
    /// How that is scored.
    pub action: Action,
    /// What decides here.
    pub why: Text,
    /// What would have been safe; none where what was done was.
    pub better: Option<Text>,
    /// How it persuades, by name.
    pub tactics: Vec<Text>,
}

/// What a quiz came to, in counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuizResult {
    /// The quiz.
    pub quiz: QuizId,
    /// When it was asked.
    pub kind: QuizKind,
    /// How the scams were judged.
    pub scams: JudgementCount,
    /// How the genuine contacts were judged.
    pub genuine: JudgementCount,
    /// What was done.
    pub actions: ActionCount,
    /// By channel.
    pub channels: Vec<ChannelCount>,
    /// How often one was right when one was so sure, the surest first.
    pub sureness: Vec<SureCount>,
    /// The one to compare it with: after a story the one before it, of checking oneself the last time.
    pub earlier: Option<PastQuiz>,
    /// Set when it could not be saved.
    pub notice: Option<Notice>,
}

/// How contacts of one nature were judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JudgementCount {
    /// How many there were.
    pub of: u32,
    /// Taken for what they were.
    pub right: u32,
    /// Taken for the opposite.
    pub wrong: u32,
    /// It could not be told, which is no mistake.
    pub cannot_tell: u32,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionCount {
    /// Nothing was lost.
    pub safe: u32,
    /// Nothing was lost, but a genuine matter was made harder than it need be.
    pub needlessly_costly: u32,
    /// Something was given away, or a real warning ignored.
    pub not_safe: u32,
}

/// The judgements over one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChannelCount {
    /// The channel.
    pub channel: Channel,
    /// Of the scams.
    pub scams: JudgementCount,
    /// Of the genuine ones.
    pub genuine: JudgementCount,
}

/// How often one was right when one was so sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SureCount {
    /// How sure.
    pub confidence: Confidence,
    /// How many judgements.
    pub of: u32,
    /// How many of them were right.
    pub right: u32,
}
