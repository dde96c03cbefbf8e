//! The debrief: what the run shows, once it has ended.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{
    Action, Channel, Confidence, DisclosureClass, DisclosureId, Judgement, Nature, PackId, RequestId, RunId, ScenarioId, StoryKind,
    TacticId, Text,
};

use crate::{Account, Attachment, FactView, Feedback, HolderEntry, RouteEntry, Speaker, Spoken};

/// Asks for the debrief of an ended run.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RunDebrief {
    /// The run.
    pub run: RunId,
}

/// What the run shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Debrief {
    /// The run.
    pub run: RunId,
    /// The pack, so that the story can be played again.
    pub pack: PackId,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The scenario's title.
    pub title: Text,
    /// Joins several people's experience: said beside the facts.
    pub composite: bool,
    /// What the contact was.
    pub nature: Nature,
    /// What the learner was told beforehand: only of a blind story a judgement is asked.
    pub kind: StoryKind,
    /// What the learner took it to have been; none where it was not asked.
    pub judged: Option<Judged>,
    /// The list in their hand; none after a genuine contact.
    pub list: Option<CallersList>,
    /// How the story ended.
    pub ending: Text,
    /// How the action is scored; none when the learner stopped watching.
    pub action: Option<Action>,
    /// The practice account at the end.
    pub account: Account,
    /// Step by step.
    pub steps: Vec<DebriefStep>,
    /// Details said in the steps visited, each once.
    pub said: u32,
    /// Details tapped.
    pub caught: u32,
    /// Of these, proof of who is calling: 0.
    pub proofs: u32,
    /// The one better move, if there was any.
    pub better: Option<BetterMove>,
    /// The facts on which the story rests.
    pub facts: Vec<FactView>,
    /// Another scenario to play next, preferring one with a tactic of this one.
    pub next: Option<ScenarioId>,
}

/// A judgement, and how sure it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Judged {
    /// What the learner took the contact to have been.
    pub judgement: Judgement,
    /// How sure; none of [`Judgement::CannotTell`].
    pub confidence: Option<Confidence>,
}

/// The list in their hand: a row such as the caller may have read from. It holds exactly what this run disclosed, and is stamped as
/// an illustration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CallersList {
    /// What stands in the row: what was said of the learner, in the order in which it was said.
    pub row: Vec<ListCell>,
    /// What the caller brought along, what is true of nearly everybody, and what the learner had said: it needs no list.
    pub beside: Vec<ListCell>,
    /// What other data was offered for, where a report says so: shown beside what no report prices, and never as its price.
    pub other_prices: Vec<FactView>,
    /// What the row shows: "You bought a mask". Who is calling it never shows.
    pub proves: Text,
}

/// One cell of the list: a disclosure of this run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListCell {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// Its class.
    pub class: DisclosureClass,
    /// Its name: the head of the column.
    pub name: Text,
    /// What stands in the cell.
    pub value: Text,
    /// Who may hold it.
    pub holders: Vec<HolderEntry>,
    /// How it may get out.
    pub routes: Vec<RouteEntry>,
    /// What such data was offered for, where a report says so.
    pub sold: Vec<FactView>,
    /// What it shows.
    pub shows: Text,
    /// Why it does not prove who is calling.
    pub not_proof: Text,
}

/// One visited step, in hindsight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DebriefStep {
    /// Its number in this run, from 1.
    pub number: u32,
    /// The channel.
    pub channel: Channel,
    /// The phone rang and nothing was said.
    pub ringing: bool,
    /// Who spoke.
    pub speaker: Option<Speaker>,
    /// What was said.
    pub says: Option<Spoken>,
    /// What was sent along.
    pub attachment: Option<Attachment>,
    /// What the caller showed to know or to have.
    pub disclosures: Vec<CaughtDetail>,
    /// What the caller wanted.
    pub requests: Vec<AskedLine>,
    /// How the caller persuaded.
    pub tactics: Vec<NamedTactic>,
    /// What the learner did, and why it was good or not; none where there was only going on.
    pub answer: Option<Feedback>,
}

/// A detail in hindsight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaughtDetail {
    /// The disclosure.
    pub disclosure: DisclosureId,
    /// Its name.
    pub name: Text,
    /// Why it does not prove who is calling.
    pub not_proof: Text,
    /// The learner tapped it in this run.
    pub caught: bool,
}

/// A request in hindsight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskedLine {
    /// The request.
    pub request: RequestId,
    /// Its name.
    pub name: Text,
    /// What it was really for.
    pub why_asked: Text,
}

/// A tactic in hindsight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamedTactic {
    /// The tactic.
    pub tactic: TacticId,
    /// Its name.
    pub name: Text,
    /// How it works.
    pub how: Text,
    /// The answer to it.
    pub counter: Text,
}

/// The one better move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BetterMove {
    /// The number of the step in this run where it stood open.
    pub number: Option<u32>,
    /// What was said there.
    pub says: Option<Spoken>,
    /// The better choice, as feedback to it would have read.
    pub answer: Feedback,
}
