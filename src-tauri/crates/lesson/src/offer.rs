//! What is offered to play: of the many stories one that comes next.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use words::{Channel, ScenarioId, StoryKind, TacticId};

use crate::pack::{Pack, Scenario};

/// The story to play next: a blind one not played yet, over another channel than the last one if there is such, an easy one first.
///
/// None for a beginner: the introduced stories are the place to begin (EVIDENCE: a warned first play teaches best). None where no
/// blind story is left.
#[must_use]
pub fn next<'a>(pack: &'a Pack, played: &BTreeSet<&ScenarioId>, last: Option<&ScenarioId>) -> Option<&'a ScenarioId> {
    let of = |kind: StoryKind| pack.scenarios.values().filter(move |story| story.kind() == kind);
    if of(StoryKind::Introduced).next().is_some() && played.is_empty() {
        return None;
    }
    let before = last.and_then(|last| pack.scenarios.get(last)).map(channel);
    // Of the same channel and level rather one about something else: nobody wants three parcels in a row.
    let about = last.and_then(|last| pack.scenarios.get(last)).map(Scenario::group);
    of(StoryKind::Blind)
        .filter(|story| !played.contains(&story.id))
        .max_by_key(|story| {
            (
                before != Some(channel(story)),
                Reverse(story.level),
                about != Some(story.group()),
                Reverse(&story.id),
            )
        })
        .map(|story| &story.id)
}

/// A story to practise a tactic in: one not played yet rather than another, an easy one first. No drill: those are chosen for what they are.
#[must_use]
pub fn practises<'a>(pack: &'a Pack, tactic: &TacticId, played: &BTreeSet<ScenarioId>) -> Option<&'a Scenario> {
    let persuades = |story: &&Scenario| story.steps.iter().any(|step| step.tactics.contains(tactic));
    let stories = pack.scenarios.values().filter(|story| story.kind() != StoryKind::Drill);
    stories
        .filter(persuades)
        .min_by_key(|story| (played.contains(&story.id), story.level))
}

/// The channel on which a story begins.
#[must_use]
pub fn channel(story: &Scenario) -> Channel {
    story.step(&story.start.0).map_or(Channel::Call, |step| step.channel)
}

#[cfg(test)]
mod tests {
    use words::{Claim, Level};

    use super::*;

    fn story(id: &str, channel: Channel, level: Level) -> Scenario {
        let mut story: Scenario = toml::from_str(include_str!("run/tests/story.toml")).expect("the story of the tests is sound");
        story.id = ScenarioId(id.into());
        story.introduced = false;
        story.level = level;
        story.start = story.steps[0].id.clone();
        story.steps[0].channel = channel;
        story
    }

    fn pack(stories: impl IntoIterator<Item = Scenario>) -> Pack {
        Pack {
            scenarios: stories.into_iter().map(|story| (story.id.clone(), story)).collect(),
            ..Pack::default()
        }
    }

    fn offered(pack: &Pack, played: &[&str]) -> Option<String> {
        let played: Vec<ScenarioId> = played.iter().map(|id| ScenarioId((*id).to_owned())).collect();
        next(pack, &played.iter().collect(), played.last()).map(|id| id.0.clone())
    }

    fn told(mut story: Scenario) -> Scenario {
        story.introduced = true;
        story
    }

    #[test]
    fn a_beginner_begins_with_what_is_told_beforehand() {
        let introduced = told(story("agent", Channel::Call, Level::Two));
        let pack = pack([introduced, story("parcel", Channel::Sms, Level::One)]);
        assert_eq!(offered(&pack, &[]), None, "the page says where to begin");
        assert_eq!(offered(&pack, &["agent"]).as_deref(), Some("parcel"), "then a blind one");
    }

    #[test]
    fn without_an_introduced_story_the_easiest_comes_first() {
        let pack = pack([
            story("hard", Channel::Call, Level::Three),
            story("light", Channel::Call, Level::One),
        ]);
        assert_eq!(offered(&pack, &[]).as_deref(), Some("light"), "easy before hard");
    }

    #[test]
    fn another_channel_comes_before_an_easier_level() {
        let stories = [
            story("call", Channel::Call, Level::One),
            story("call-again", Channel::Call, Level::One),
            story("door", Channel::Door, Level::Three),
        ];
        let pack = pack(stories);
        assert_eq!(offered(&pack, &["call"]).as_deref(), Some("door"), "not two calls in a row");
        assert_eq!(
            offered(&pack, &["call", "door"]).as_deref(),
            Some("call-again"),
            "what was played is not offered"
        );
        assert_eq!(offered(&pack, &["call-again", "door", "call"]), None, "everything has been played");
    }

    #[test]
    fn about_something_else_where_all_else_is_equal() {
        let mut parcel = story("a-parcel", Channel::Sms, Level::Two);
        parcel.claims = Claim::Courier;
        let mut last = story("last", Channel::Call, Level::Two);
        last.claims = Claim::Courier;
        let pack = pack([parcel, last, story("shop", Channel::Sms, Level::Two)]);
        assert_eq!(offered(&pack, &["last"]).as_deref(), Some("shop"), "not two parcels in a row");
    }

    #[test]
    fn a_drill_is_chosen_and_never_offered() {
        let mut drill = story("drill", Channel::Call, Level::One);
        drill.drill = true;
        let pack = pack([drill]);
        assert_eq!(offered(&pack, &["other"]), None, "it is chosen for what it is");
    }

    #[test]
    fn a_tactic_is_practised_in_an_easy_story_that_was_not_played_and_never_in_a_drill() {
        let tactic = TacticId("urgency".into());
        let with = |id: &str, level| {
            let mut story = story(id, Channel::Call, level);
            story.steps[0].tactics.push(tactic.clone());
            story
        };
        let mut drill = with("drill", Level::One);
        drill.drill = true;
        let pack = pack([
            with("hard", Level::Three),
            with("easy", Level::One),
            drill,
            story("without", Channel::Call, Level::One),
        ]);
        let found = |played: &[&str]| {
            let played = played.iter().map(|id| ScenarioId((*id).into())).collect();
            practises(&pack, &tactic, &played).map(|story| story.id.0.clone())
        };
        assert_eq!(found(&[]).as_deref(), Some("easy"), "an easy one first");
        assert_eq!(found(&["easy"]).as_deref(), Some("hard"), "one that is new before one that is easy");
        assert_eq!(found(&["easy", "hard"]).as_deref(), Some("easy"), "and again where all were played");
        assert_eq!(practises(&pack, &TacticId("other".into()), &BTreeSet::new()), None, "none has it");
    }
}
