//! Progress: what was lived through, which tactics are seen and which still catch, over time.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Channel, Day, PackId, ScenarioId, TacticId, Text};

/// Asks for it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct ProgressLook {}

/// What the answers of one person show. Judgement and action stand apart, and so do the channels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// The stories that were lived through, by the channel they begin on; a channel without any is not there.
    pub stories: Vec<LivedThrough>,
    /// Tactics that are seen through.
    pub seen: Vec<TacticSeen>,
    /// Tactics worth another look.
    pub again: Vec<TacticSeen>,
    /// By week or by month, in order; what was not practised in between is there with nothing in it.
    pub spans: Vec<ProgressSpan>,
    /// A span is a week, not a month.
    pub by_week: bool,
    /// Each channel over which something was judged.
    pub channels: Vec<ProgressChannel>,
}

/// Stories over one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LivedThrough {
    /// The channel.
    pub channel: Channel,
    /// Different stories that were lived through.
    pub stories: u32,
    /// Stories of that channel that there are.
    pub of: u32,
}

/// A tactic, and how it went when it was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TacticSeen {
    /// The tactic.
    pub tactic: TacticId,
    /// Its name.
    pub name: Text,
    /// So often it was met.
    pub met: u32,
    /// So often it was seen through.
    pub seen: u32,
    /// A story in which it can be practised.
    pub story: Option<TacticStory>,
}

/// A story in which a tactic can be practised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TacticStory {
    /// Its pack.
    pub pack: PackId,
    /// The story.
    pub scenario: ScenarioId,
    /// Its title.
    pub title: Text,
}

/// Answers of one kind: how they were judged, and apart from that what was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgressCounts {
    /// Scams that were judged.
    pub scams: u32,
    /// Of these caught: taken for what they were.
    pub caught: u32,
    /// Genuine contacts that were judged.
    pub genuine: u32,
    /// Of these turned away: taken for scams.
    pub turned_away: u32,
    /// Contacts in which something was done safely.
    pub safe: u32,
    /// In a way that cost money or more.
    pub harmful: u32,
    /// Harder than need be.
    pub costly: u32,
}

/// A week or a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgressSpan {
    /// Its first day.
    pub first: Day,
    /// What was answered in it.
    pub counts: ProgressCounts,
}

/// One channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgressChannel {
    /// The channel.
    pub channel: Channel,
    /// What was answered over it.
    pub counts: ProgressCounts,
}
