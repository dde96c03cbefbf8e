//! Boosters: what is due, what is recalled, the one new item.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{
    BoosterId, CheckRoute, ChoiceId, Claim, Confidence, Day, DisclosureId, HolderId, ItemId, Judgement, Lang, Recalled, TacticId, Text,
};

use crate::QuizScene;

/// Asks what is due.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct BoosterLook {}

/// What is due, and when the next falls due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoosterDue {
    /// A booster is due today, or one was begun today and not finished.
    pub due: bool,
    /// The day of the next one; none before the first story, and none after the last.
    pub next: Option<Day>,
    /// The days of all six, once there was a first story.
    pub days: Vec<BoosterDay>,
}

/// One of the six days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoosterDay {
    /// When.
    pub day: Day,
    /// How many days after the first story.
    pub number: u32,
    /// It was done.
    pub done: bool,
}

/// Begins what is due, or goes on with it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct BoosterStart {}

/// Where a booster stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoosterView {
    /// The booster.
    pub booster: BoosterId,
    /// What is to be done now.
    pub scene: BoosterScene,
    /// The day of the next one; none after the last.
    pub next: Option<Day>,
}

/// What is to be done now: recall first, then one new item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum BoosterScene {
    /// Something is recalled.
    Recall {
        /// What.
        recall: RecallView,
    },
    /// The item, as a quiz asks it.
    Item {
        /// Where it stands.
        scene: QuizScene,
    },
}

/// What is to be recalled, with the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RecallView {
    /// What comes first: said to oneself, then compared.
    FirstMove,
    /// Words to end the call with: said to oneself, then compared.
    OwnWords,
    /// Which of these proves who is calling.
    WhatProves {
        /// What they know or show; “none of these” stands with them.
        options: Vec<DisclosureOption>,
    },
    /// What this way of persuading is called.
    NameTheTactic {
        /// What somebody said who persuaded so, met before.
        said: Option<Text>,
        /// How it works, where nothing was met before.
        how: Text,
        /// The names.
        options: Vec<TacticOption>,
    },
    /// By which way one finds out for oneself.
    OwnRoute {
        /// Whom the caller claims to be.
        claim: Claim,
        /// The ways.
        options: Vec<CheckRoute>,
    },
    /// Who may hold this.
    WhoHolds {
        /// What they know.
        name: Text,
        /// Who might.
        options: Vec<HolderOption>,
    },
}

/// Something that callers know or show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisclosureOption {
    /// Its id.
    pub disclosure: DisclosureId,
    /// Its name.
    pub name: Text,
}

/// A way of persuading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TacticOption {
    /// Its id.
    pub tactic: TacticId,
    /// Its name.
    pub name: Text,
}

/// A kind of organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolderOption {
    /// Its id.
    pub holder: HolderId,
    /// Its name.
    pub name: Text,
}

/// Answers what was to be recalled.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoosterRecall {
    /// Of which booster.
    pub booster: BoosterId,
    /// The answer.
    pub answer: RecallGiven,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RecallGiven {
    /// One's own word for how well one had it.
    OwnWord {
        /// How well.
        recalled: Recalled,
    },
    /// What proves it; none for “none of these”.
    Proves {
        /// Which.
        disclosure: Option<DisclosureId>,
    },
    /// The tactic's name.
    Tactic {
        /// Which.
        tactic: TacticId,
    },
    /// The way.
    Route {
        /// Which.
        route: CheckRoute,
    },
    /// Everybody who was ticked.
    Holders {
        /// Who.
        holders: Vec<HolderId>,
    },
}

/// How well it was recalled, and what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecallTold {
    /// How well.
    pub recalled: Recalled,
    /// What it is about, where that has a name: the tactic, what they know.
    pub name: Option<Text>,
    /// The catalogue's words on it, none where the page has its own.
    pub said: Vec<Text>,
    /// Everybody who may hold it.
    pub holders: Vec<Text>,
}

/// What there is to say to what was recalled, and how it goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoosterRecalled {
    /// What there is to say.
    pub told: RecallTold,
    /// How it goes on.
    pub view: BoosterView,
}

/// Judges the item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoosterJudge {
    /// The booster.
    pub booster: BoosterId,
    /// The item the page shows.
    pub item: ItemId,
    /// What it is taken to be.
    pub judgement: Judgement,
    /// How sure; none of [`Judgement::CannotTell`].
    pub confidence: Option<Confidence>,
}

/// Acts on the item; with that the booster is done.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoosterAct {
    /// The booster.
    pub booster: BoosterId,
    /// The item the page shows.
    pub item: ItemId,
    /// A choice that the last view showed.
    pub choice: ChoiceId,
}

/// Saves the six days for a calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BoosterCalendar {
    /// The language of the titles.
    pub lang: Lang,
}
