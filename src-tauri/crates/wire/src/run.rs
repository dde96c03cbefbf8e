//! A run: the contact as the learner lives it. Nothing here tells more than the learner should know yet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{
    Action, Attached, Channel, Checked, ChoiceId, Confidence, DisclosureId, EndingId, Exit, Judgement, Lang, PackId, RunId, ScenarioId,
    Sound, StepId, Text,
};

use crate::Notice;

/// Begins a run. An unfinished run of the same scenario is given up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunStart {
    /// The pack of the scenario.
    pub pack: PackId,
    /// The scenario to play.
    pub scenario: ScenarioId,
}

/// Asks where a run stands: to resume it, or after a reload.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunLook {
    /// The run.
    pub run: RunId,
}

/// Takes a choice, an exit, or `go-on`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunChoose {
    /// The run.
    pub run: RunId,
    /// A choice that the last view showed as open.
    pub choice: ChoiceId,
}

/// Taps a detail that the caller said.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunTap {
    /// The run.
    pub run: RunId,
    /// The step in which it was said: the present one, or one before.
    pub step: StepId,
    /// The detail.
    pub disclosure: DisclosureId,
}

/// Judges what the contact was, once the story is over and before anything is told. Asked in every blind story.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunJudge {
    /// The run.
    pub run: RunId,
    /// What the learner takes it to have been.
    pub judgement: Judgement,
    /// How sure; none of [`Judgement::CannotTell`].
    pub confidence: Option<Confidence>,
}

/// Asks for the picture that was sent along at a visited step.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunPicture {
    /// The run.
    pub run: RunId,
    /// The step.
    pub step: StepId,
}

/// A picture of the pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Picture {
    /// As a `data:` address; none where it is missing or is no picture: the page then says so beside its description.
    pub data: Option<String>,
}

/// Where a run stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunView {
    /// The run.
    pub run: RunId,
    /// The pack of its scenario, so that the story can be played again.
    pub pack: PackId,
    /// The scenario it plays.
    pub scenario: ScenarioId,
    /// The scenario's title.
    pub title: Text,
    /// Whom the learner plays, where it is not the one who was called: "the daughter".
    pub role: Option<Text>,
    /// May be played up to a loss.
    pub to_the_loss: bool,
    /// What was said and done before the present step, oldest first.
    pub transcript: Vec<Line>,
    /// What the last choice was, and why it was good or not; withheld while a judgement is asked.
    pub feedback: Option<Feedback>,
    /// The present step, or the end.
    pub scene: Scene,
    /// The details tapped so far: *What they got right*.
    pub got_right: Vec<DetailView>,
    /// *Of these, proof of who is calling*: 0, and stays 0. It crosses as a figure so that no page makes one up.
    pub proofs: u32,
    /// *Checked by me?*
    pub checked: Checked,
    /// The practice account.
    pub account: Account,
    /// Set when this run can no longer be saved.
    pub notice: Option<Notice>,
}

/// The present step, or the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
#[expect(
    clippy::large_enum_variant,
    reason = "one is made a reply and at once written out; a box would be noise"
)]
pub enum Scene {
    /// The story goes on.
    Step(StepView),
    /// The story is over, and before anything is told the learner judges what the contact was.
    Judge(JudgeView),
    /// The story is over.
    End(EndView),
}

/// The question what the contact was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JudgeView {
    /// Whose contact is meant, where there were several: how they are called, never more than they claim.
    pub who: Option<Text>,
}

/// A step of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepView {
    /// The step.
    pub step: StepId,
    /// Its number in this run, from 1.
    pub number: u32,
    /// The channel.
    pub channel: Channel,
    /// The phone rings: somebody calls and has said nothing yet.
    pub ringing: bool,
    /// Who speaks or rings.
    pub speaker: Option<Speaker>,
    /// What is said, with the details that can be tapped.
    pub says: Option<Spoken>,
    /// What is heard behind or instead of a voice, to be captioned.
    pub sounds: Vec<Sound>,
    /// The channel of the step before, where it was another one and the contact goes on here: it moved me.
    pub moved_from: Option<Channel>,
    /// What the own app shows.
    pub app: Option<AppScreen>,
    /// The other messages in the inbox, oldest first; the one that arrives is what is said.
    pub sms: Vec<SmsMessage>,
    /// What was sent in the chat besides words.
    pub attachment: Option<Attachment>,
    /// What the two sides of a shared screen see.
    pub shared_screen: Option<SharedScreen>,
    /// What is shown at the door.
    pub door: Option<DoorScreen>,
    /// What the scenario offers to do. Empty where there is only going on.
    pub choices: Vec<ChoiceView>,
    /// The step has no choice of its own: the learner listens and goes on with the choice `go-on`.
    pub goes_on: bool,
    /// The standing exits that are open here.
    pub exits: Vec<ExitView>,
}

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Speaker {
    /// How they are called: never more than they claim.
    pub name: Text,
    /// What the display shows, masked.
    pub number: Option<Text>,
    /// On the learner's side.
    pub helper: bool,
}

/// What is said, in every language, cut into parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Spoken(pub BTreeMap<Lang, Vec<SpokenPart>>);

/// A piece of what is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpokenPart {
    /// Its words.
    pub text: String,
    /// The detail it is, if it can be tapped.
    pub disclosure: Option<DisclosureId>,
}

/// One line of the transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Line {
    /// Somebody spoke.
    Other {
        /// The step in which it was said, to tap its details.
        step: StepId,
        /// The channel it came over.
        channel: Channel,
        /// Who spoke.
        speaker: Option<Speaker>,
        /// What was said.
        says: Spoken,
        /// What was sent along.
        attachment: Option<Attachment>,
    },
    /// The learner said or did something.
    Me {
        /// The words of the choice.
        says: Text,
    },
    /// The learner took a standing exit.
    Exit {
        /// Which one.
        exit: Exit,
        /// On which channel: one hangs up a call and closes a door.
        channel: Channel,
    },
}

/// A choice of the scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChoiceView {
    /// The choice.
    pub choice: ChoiceId,
    /// What it says.
    pub says: Text,
}

/// A standing exit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExitView {
    /// The choice id to send.
    pub choice: ChoiceId,
    /// Which exit.
    pub exit: Exit,
}

/// What the last choice was, and the reason for or against it, shown at once whether it was good or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Feedback {
    /// The words of the choice; none for an exit.
    pub says: Option<Text>,
    /// The exit that was taken, if it was one.
    pub exit: Option<Exit>,
    /// The channel on which it was taken.
    pub channel: Channel,
    /// The reason; none where the pack gives none for an exit, and the UI has a standing sentence for each.
    pub why: Option<Text>,
    /// Yuan that left the account by it.
    pub paid: i64,
    /// Yuan that came in as a debt.
    pub borrowed: i64,
    /// What was handed over, by name.
    pub gave: Vec<Text>,
}

/// A detail the learner has tapped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DetailView {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// Its name, in the learner's words.
    pub name: Text,
}

/// The practice account. It is not real money, and says so on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Account {
    /// Yuan in the account.
    pub balance: i64,
    /// Yuan paid to the other side so far.
    pub paid: i64,
    /// Yuan owed to a lender so far.
    pub owed: i64,
}

/// What the learner's own app shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppScreen {
    /// Orders.
    pub orders: Vec<Text>,
    /// Notices; empty means there is none.
    pub notices: Vec<Text>,
    /// What the app's official service answers.
    pub service: Vec<Text>,
}

/// A text message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SmsMessage {
    /// The sender shown: it proves nothing.
    pub from: Text,
    /// The message.
    pub text: Text,
    /// When it came, in words.
    pub at: Option<Text>,
}

/// Something sent along in a chat. It is drawn, and marked as practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attachment {
    /// How it is drawn.
    pub form: Attached,
    /// Its heading.
    pub title: Text,
    /// What stands on it.
    pub lines: Vec<Text>,
    /// The pack has a picture of it, to be asked for with `run.picture`.
    pub pictured: bool,
}

/// The two sides of a shared screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedScreen {
    /// What I see.
    pub you_see: Text,
    /// What they see.
    pub they_see: Text,
    /// The signs that the learner types in this story, one after the other: made up, so that nobody can type a code of their own.
    pub types: Option<Text>,
}

/// What is shown at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoorScreen {
    /// The lines on the parcel's slip or the visitor's paper.
    pub slip: Vec<Text>,
    /// The lines on the visitor's badge.
    pub badge: Vec<Text>,
}

/// The end of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EndView {
    /// The ending.
    pub ending: EndingId,
    /// What it tells.
    pub text: Text,
    /// How the action is scored; none when the learner stopped watching, which is never judged.
    pub action: Option<Action>,
}
