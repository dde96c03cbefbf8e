//! What the answers show: which tactics are seen, which still catch, over which channels.

use std::collections::BTreeMap;

mod counts;

pub use counts::{Counted, Counts, MONTHS, OverTime, by_channel, by_month, by_week, is_short};
use words::{Action, Channel, ItemId, Judgement, Nature, ScenarioId, TacticId};

use crate::pack::Pack;

/// What was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An item of a quiz or a booster.
    Item(ItemId),
    /// A story.
    Story(ScenarioId),
}

/// A contact that was met, with what it was taken to be and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What was met.
    pub subject: Subject,
    /// Over which channel.
    pub channel: Channel,
    /// What it was.
    pub nature: Nature,
    /// What it was taken to be; none where that was told beforehand.
    pub judgement: Option<Judgement>,
    /// How what was done is scored; none where nothing was done yet.
    pub action: Option<Action>,
}

impl Answered {
    /// It was taken for what it was not, or something was done that cost. That it could not be told is an honest answer, and no mistake.
    #[must_use]
    pub fn went_amiss(&self) -> bool {
        let taken = matches!(
            (self.nature, self.judgement),
            (Nature::Scam, Some(Judgement::Genuine)) | (Nature::Genuine, Some(Judgement::Scam))
        );
        taken || matches!(self.action, Some(Action::Unsafe | Action::NeedlesslyCostly))
    }

    /// The tactics by which it persuaded; none of what the pack no longer has.
    #[must_use]
    pub fn tactics<'a>(&self, pack: &'a Pack) -> Vec<&'a TacticId> {
        let mut tactics: Vec<&TacticId> = match &self.subject {
            Subject::Item(id) => pack.items.item(id).map_or_else(Vec::new, |(_, item)| item.tactics.iter().collect()),
            Subject::Story(id) => {
                let steps = pack.scenarios.get(id).map_or(&[][..], |story| &story.steps);
                steps.iter().flat_map(|step| &step.tactics).collect()
            }
        };
        tactics.sort_unstable();
        tactics.dedup();
        tactics
    }
}

/// How often a tactic was met in a scam, and how often it was seen through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// In so many scams it was met.
    pub met: u32,
    /// So many of them went well: not taken for genuine, and nothing was given.
    pub seen: u32,
    /// It is worth another look: one of the last few went amiss.
    pub again: bool,
}

/// So many of the last meetings tell whether a tactic is worth another look.
const LAST_FEW: u32 = 3;

/// Every tactic that was met in a scam; the answers come latest first.
///
/// Of a story every tactic counts, though not every step was visited: the pack may have changed since, the run with it.
#[must_use]
pub fn tactics<'a>(pack: &'a Pack, answers: &[Answered]) -> BTreeMap<&'a TacticId, Seen> {
    let mut all: BTreeMap<&TacticId, Seen> = BTreeMap::new();
    for answered in answers.iter().filter(|answered| answered.nature == Nature::Scam) {
        for tactic in answered.tactics(pack) {
            let seen = all.entry(tactic).or_default();
            seen.met += 1;
            seen.seen += u32::from(!answered.went_amiss());
            seen.again |= seen.met <= LAST_FEW && answered.went_amiss();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(nature: Nature, judgement: Option<Judgement>, action: Option<Action>) -> Answered {
        Answered {
            subject: Subject::Item(ItemId("x".into())),
            channel: Channel::Call,
            nature,
            judgement,
            action,
        }
    }

    #[test]
    fn not_being_able_to_tell_is_no_mistake_and_hanging_up_on_a_genuine_call_neither() {
        let honest = answered(Nature::Scam, Some(Judgement::CannotTell), Some(Action::Safe));
        assert!(!honest.went_amiss(), "an honest answer");
        let careful = answered(Nature::Genuine, Some(Judgement::Genuine), Some(Action::Safe));
        assert!(!careful.went_amiss(), "ending a call is always safe");
    }

    #[test]
    fn a_tactic_that_was_seen_three_times_in_a_row_is_no_longer_worth_another_look() {
        let mut pack = Pack::default();
        let mut story: crate::pack::Scenario =
            toml::from_str(include_str!("run/tests/story.toml")).expect("the story of the tests is sound");
        story.steps[0].tactics = vec![TacticId("deadline".into())];
        let of_story = |action| Answered {
            subject: Subject::Story(story.id.clone()),
            ..answered(Nature::Scam, None, Some(action))
        };
        pack.scenarios.insert(story.id.clone(), story.clone());
        let again = |actions: &[Action]| {
            let answers: Vec<Answered> = actions.iter().map(|action| of_story(*action)).collect();
            let all = tactics(&pack, &answers);
            assert!(!all.is_empty(), "the story persuades");
            all.values().all(|seen| seen.again)
        };
        assert!(again(&[Action::Safe, Action::Unsafe]), "the last but one went amiss");
        assert!(
            !again(&[Action::Safe, Action::Safe, Action::Safe, Action::Unsafe]),
            "that was long ago"
        );
    }

    #[test]
    fn a_wrong_judgement_or_a_costly_deed_goes_amiss() {
        for (nature, judgement, action) in [
            (Nature::Scam, Some(Judgement::Genuine), Some(Action::Safe)),
            (Nature::Genuine, Some(Judgement::Scam), Some(Action::Safe)),
            (Nature::Scam, Some(Judgement::Scam), Some(Action::Unsafe)),
            (Nature::Genuine, Some(Judgement::Genuine), Some(Action::NeedlesslyCostly)),
            (Nature::Scam, None, Some(Action::Unsafe)),
        ] {
            assert!(
                answered(nature, judgement, action).went_amiss(),
                "{nature:?} {judgement:?} {action:?}"
            );
        }
    }
}
