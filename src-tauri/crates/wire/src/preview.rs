//! The preview: an editor opens a pack's folder and sees it come alive while the files are saved in any text editor.
//!
//! Unlike every other page this one is shown what a learner must not know: all of a story, and what each of its ways is worth.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{
    Action, Channel, Checked, ChoiceId, Doubt, EndingId, Exit, Lang, Move, Nature, RequestId, RunId, ScenarioId, SpotId, StepId, StoryKind,
    Text,
};

use crate::FindingView;

/// Opens the system's dialog to choose a folder, and the preview's window on it. A dialog that is closed without one changes nothing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PreviewOpen {}

/// A folder was chosen, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewOpened {
    /// The preview shows it.
    pub opened: bool,
}

/// Asks what the folder holds now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PreviewLook {
    /// The revision that the page shows; 0 for none.
    pub seen: u32,
}

/// What the folder holds now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewNews {
    /// Goes up with everything that was read anew.
    pub revision: u32,
    /// What was read; none where the page shows that already.
    pub view: Option<PreviewView>,
}

/// The pack of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewView {
    /// The folder.
    pub folder: String,
    /// There is no file of a pack in it: rather the wrong folder than a pack.
    pub empty: bool,
    /// A pack that lies in this folder: where the wrong one was chosen.
    pub inside: Option<String>,
    /// The pack's title.
    pub title: Option<Text>,
    /// Its languages; the first is what the others are held against.
    pub languages: Vec<Lang>,
    /// Every finding, by file and line.
    pub findings: Vec<FindingView>,
    /// Its stories, by file name.
    pub stories: Vec<PreviewStory>,
    /// Files that cannot be used as they are, in whose place their last sound version stands.
    pub held: Vec<String>,
}

/// How a story is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PreviewState {
    /// It is sound.
    Sound,
    /// It has errors, but can be read: it is shown as it stands, though a program would leave it out.
    AsItStands,
    /// It cannot be read: its last readable version is shown.
    Before,
    /// It cannot be read, and never could since the folder was opened.
    Unreadable,
}

/// A story of the folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewStory {
    /// The story.
    pub scenario: ScenarioId,
    /// Its title; empty where it cannot be read.
    pub title: Text,
    /// How it is shown.
    pub state: PreviewState,
    /// How many errors its files have, its play-throughs included.
    pub errors: u32,
    /// How many warnings.
    pub warnings: u32,
    /// How many texts are doubtful in some language.
    pub doubts: u32,
    /// How many of its ways are taken by a play-through.
    pub taken: u32,
    /// Of how many.
    pub ways: u32,
}

/// Asks for a whole story.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PreviewRead {
    /// The story.
    pub scenario: ScenarioId,
}

/// A whole story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewWhole {
    /// The story.
    pub scenario: ScenarioId,
    /// Its file, relative to the pack.
    pub file: String,
    /// Its title.
    pub title: Text,
    /// What the contact is.
    pub nature: Nature,
    /// What is told of it beforehand.
    pub kind: StoryKind,
    /// How it is shown.
    pub state: PreviewState,
    /// The first step.
    pub start: StepId,
    /// Its steps, in the order of the file.
    pub steps: Vec<PreviewStep>,
    /// Its endings, in the order of the file.
    pub endings: Vec<PreviewEnding>,
    /// Every text in its languages, in the order of the file.
    pub texts: Vec<PreviewText>,
    /// What may have been given when one begins at a step.
    pub flags: Vec<PreviewFlag>,
    /// How many play-throughs it has.
    pub plays: u32,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewStep {
    /// The step.
    pub step: StepId,
    /// Its channel.
    pub channel: Channel,
    /// Who speaks.
    pub speaker: Option<Text>,
    /// What is said, without marks, its placeholders as they are written.
    pub says: Option<Text>,
    /// What must have been given, or it is passed over.
    pub when: Vec<RequestId>,
    /// What *Checked by me?* becomes here.
    pub finds: Option<Checked>,
    /// Every way out of it.
    pub ways: Vec<PreviewWay>,
    /// No way leads here.
    pub unreachable: bool,
    /// How often play-throughs come by.
    pub visits: u32,
    /// Where it begins in its file; none where it is not in the file as it now stands.
    pub line: Option<u32>,
    /// The places of its findings in [`PreviewView::findings`].
    pub findings: Vec<u32>,
}

/// What leads out of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum PreviewPress {
    /// A choice of the story.
    Choice {
        /// What the learner says or does.
        says: Text,
        /// What kind of choice it is.
        kind: Move,
        /// Yuan that it pays.
        pays: u32,
        /// Yuan that it borrows.
        borrows: u32,
        /// What it hands over.
        gives: Vec<RequestId>,
        /// What must have been given, or it is not offered.
        when: Vec<RequestId>,
    },
    /// Listening on.
    GoOn,
    /// A standing exit.
    Exit {
        /// The exit.
        exit: Exit,
    },
    /// Nothing: the step is passed over where its condition does not hold.
    PassedOver,
}

/// A way out of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewWay {
    /// Its id.
    pub way: ChoiceId,
    /// What is pressed.
    pub press: PreviewPress,
    /// Where it leads.
    pub to: SpotId,
    /// Neither a step nor an ending has that id.
    pub missing: bool,
    /// How often play-throughs take it.
    pub taken: u32,
}

/// An ending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewEnding {
    /// The ending.
    pub ending: EndingId,
    /// What it says.
    pub text: Text,
    /// How the action is scored; none where the story was left.
    pub action: Option<Action>,
    /// No way leads here.
    pub unreachable: bool,
    /// How many play-throughs end so.
    pub ends: u32,
    /// Where it begins in its file; none where it is not in the file as it now stands.
    pub line: Option<u32>,
    /// The places of its findings in [`PreviewView::findings`].
    pub findings: Vec<u32>,
}

/// A text in its languages, as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewText {
    /// The step or ending it belongs to; none where it belongs to the whole story.
    pub part: Option<String>,
    /// Which text it is, as a path of the file: `step/#/choice/#/why`.
    pub place: String,
    /// The line of the file.
    pub line: u32,
    /// What it says.
    pub text: Text,
    /// What is doubtful.
    pub doubts: Vec<PreviewDoubt>,
}

/// What is doubtful in a language of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewDoubt {
    /// The language.
    pub lang: Lang,
    /// Why.
    pub doubt: Doubt,
}

/// Something that may have been given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewFlag {
    /// The request that was fulfilled.
    pub request: RequestId,
    /// Its name; none where the catalogue has none.
    pub name: Option<Text>,
}

/// Plays a story. It is recorded nowhere, and a run of the preview that was begun before is given up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PreviewPlay {
    /// The story.
    pub scenario: ScenarioId,
    /// Where to begin; at its start without.
    pub step: Option<StepId>,
    /// What counts as given already, besides what the step itself asks for.
    pub given: Vec<RequestId>,
    /// Which variants are drawn; any without.
    pub seed: Option<u32>,
}

/// Plays on from the step where a run of the preview stands, in the files as they are now, with what was given in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PreviewGoOn {
    /// The run.
    pub run: RunId,
}
