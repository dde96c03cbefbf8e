//! What is known of an installed pack without opening its file: a start with twenty packs opens none of them.

use lesson::offer::channel;
use lesson::pack::{HelpLines, Manifest, Pack, Plan, Scenario};
use lesson::session::Agenda;
use serde::{Deserialize, Serialize};
use words::{Channel, Day, Level, PackId, PlanId, Program, ScenarioId, StoryGroup, StoryKind, Text, Venue};

use crate::PublicKey;

/// A pack that is installed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// SHA-256 of its file, in hexadecimal digits; the file bears it as its name.
    pub file: String,
    /// The pack.
    pub pack: PackId,
    /// Its title.
    pub title: Text,
    /// Who publishes it, in its own words.
    pub publisher: Text,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// Who signed it; nobody, where none.
    pub key: Option<PublicKey>,
    /// The version before, which can be returned to.
    #[serde(skip)]
    pub before: Option<String>,
    /// How many warnings the checker had when it was imported.
    pub warnings: u32,
    /// Its stories, by id.
    pub stories: Vec<StoryRow>,
    /// Its plans, by id.
    pub plans: Vec<PlanRow>,
    /// Its help lines. Empty where nobody signed it: a number that cannot be traced to anybody is not shown.
    pub help: HelpLines,
}

/// A story, as Home offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StoryRow {
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
    /// What is told of it beforehand.
    pub kind: StoryKind,
    /// What it is about.
    pub group: StoryGroup,
    /// How hard it is.
    pub level: Level,
    /// Joins several people's experience.
    pub composite: bool,
    /// May be played up to a loss, and says so first.
    pub to_the_loss: bool,
}

/// A plan, as a room or a kiosk offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PlanRow {
    /// The plan.
    pub plan: PlanId,
    /// Where it is played.
    pub venue: Venue,
    /// Its title.
    pub title: Text,
    /// How many minutes it takes, the last one begun counted whole.
    pub minutes: u32,
}

impl Row {
    /// The row of a pack that was checked. What is left out for a fault is not in it.
    pub(crate) fn of(file: String, manifest: &Manifest, pack: &Pack, key: Option<PublicKey>, warnings: usize) -> Self {
        Self {
            file,
            pack: manifest.id.clone(),
            title: manifest.title.clone(),
            publisher: manifest.publisher.clone(),
            version: manifest.version.clone(),
            date: manifest.date.clone(),
            key,
            before: None,
            warnings: u32::try_from(warnings).unwrap_or(u32::MAX),
            stories: pack.scenarios.values().map(StoryRow::of).collect(),
            plans: pack.plans.values().map(|plan| PlanRow::of(pack, plan)).collect(),
            help: if key.is_some() { pack.help.clone() } else { HelpLines::default() },
        }
    }
}

impl StoryRow {
    fn of(story: &Scenario) -> Self {
        Self {
            scenario: story.id.clone(),
            title: story.title.clone(),
            role: story.you.role.clone(),
            channel: channel(story),
            minutes: story.minutes,
            kind: story.kind(),
            group: story.group(),
            level: story.level,
            composite: story.composite,
            to_the_loss: story.kind() == StoryKind::Introduced && story.plays_to_the_loss(),
        }
    }
}

impl PlanRow {
    fn of(pack: &Pack, plan: &Plan) -> Self {
        let led = Agenda::of(pack, &Program::Plan { plan: plan.id.clone() }).map(|agenda| agenda.seconds);
        Self {
            plan: plan.id.clone(),
            venue: plan.venue,
            title: plan.title.clone(),
            minutes: led.or(plan.length()).unwrap_or_default().div_ceil(60),
        }
    }
}
