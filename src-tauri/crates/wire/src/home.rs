//! Home: what can be practised, what was left unfinished, what is amiss.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Channel, Level, Moment, PackId, RunId, ScenarioId, StoryGroup, StoryKind, Text};

use crate::{BoosterDue, Notice, PackChoice};

/// Asks for Home.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct HomeLook {}

/// What Home shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeView {
    /// The packs they belong to, the bundled one first.
    pub packs: Vec<PackChoice>,
    /// The scenarios that can be played, by pack.
    pub scenarios: Vec<ScenarioCard>,
    /// The story of the bundled pack to play next; none for a beginner, who begins with an introduced one, and none where every story has been played.
    pub next: Option<ScenarioId>,
    /// The runs of this seat that were cut off, latest first, one a scenario.
    pub unfinished: Vec<UnfinishedRun>,
    /// The booster that is due, or when the next one is.
    pub booster: BoosterDue,
    /// What is amiss, to be said on Home.
    pub notices: Vec<Notice>,
}

/// A scenario as Home offers it: nothing here tells what the contact is, unless that is told beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScenarioCard {
    /// The pack it belongs to.
    pub pack: PackId,
    /// The scenario.
    pub scenario: ScenarioId,
    /// Its neutral title.
    pub title: Text,
    /// Whom the learner plays, where it is not the one who was called.
    pub role: Option<Text>,
    /// The channel it begins on.
    pub channel: Channel,
    /// About how long it takes.
    pub minutes: u8,
    /// What is told of it beforehand: under which heading it stands.
    pub kind: StoryKind,
    /// What it is about: under which smaller heading.
    pub group: StoryGroup,
    /// How hard it is: the easier stand first.
    pub level: Level,
    /// Joins several people's experience.
    pub composite: bool,
    /// May be played up to a loss: said before it begins.
    pub to_the_loss: bool,
    /// How many times this seat has played it to an end.
    pub played: u32,
}

/// A run that was cut off. Unless the pack has changed since, it can go on exactly there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnfinishedRun {
    /// The run.
    pub run: RunId,
    /// The pack it belongs to, to begin it afresh.
    pub pack: PackId,
    /// The scenario it plays.
    pub scenario: ScenarioId,
    /// The scenario's title.
    pub title: Text,
    /// The number of the step it stands at, from 1.
    pub step_number: u32,
    /// When it was last answered, or begun.
    pub at: Moment,
    /// False when the pack has changed since: it can only be begun afresh, and Home says why (`run-pack-changed`).
    pub can_go_on: bool,
}
