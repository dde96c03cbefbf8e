//! How long a plan really takes: the written sum.
//!
//! Every line is something that is read, chosen, talked about or looked at, with its seconds in each language of the pack. Of a story the
//! longest way through its cut counts, so that a part fits whatever the room decides; of the languages the longer one.

mod pace;
mod story;
mod way;

use std::collections::BTreeMap;

pub use pace::Pace;
use words::{ChoiceId, EndingId, ItemId, Lang, StepId, Text, Venue};

use crate::mix::borrowed;
use crate::pack::{Activity, Cut, Item, Pack, Part, Plan, Scenario};
use crate::reading::of_text;
pub use way::{Press, Way, met, ways};

/// What takes time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What is said at the start of a part.
    Say,
    /// An item: its setting, what is said, its three choices.
    Item(ItemId),
    /// The reason after an item.
    ItemReason(ItemId),
    /// The question of a poll and its answers.
    Ask,
    /// A step of a story: what is said and shown, and what the learner then says where nothing is decided.
    Step(StepId),
    /// The options of a decision.
    Options(StepId),
    /// The reason for or against what was decided.
    Reason(StepId, ChoiceId),
    /// The ending.
    Ending(EndingId),
    /// A vote, or a choice.
    Vote,
    /// The talk between two votes.
    Discuss,
    /// The second vote.
    VoteAgain,
    /// The figures.
    Figures,
    /// Looking back on the story.
    LookBack,
    /// The checklist.
    Checklist,
}

/// A line of the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What takes the time.
    pub of: Subject,
    /// Seconds, in each language.
    pub seconds: BTreeMap<Lang, u32>,
}

/// What a part needs, line by line.
#[derive(Clone, Debug, PartialEq)]
pub struct PartSum<'a> {
    /// The part.
    pub part: &'a Part,
    /// Its lines. None if something it names is not in the pack.
    pub lines: Option<Vec<Line>>,
}

impl PartSum<'_> {
    /// The seconds needed in each language.
    #[must_use]
    pub fn needs(&self) -> BTreeMap<Lang, u32> {
        total(self.lines.as_deref().unwrap_or_default())
    }

    /// The seconds needed in the longer language.
    #[must_use]
    pub fn longest(&self) -> u32 {
        self.needs().into_values().max().unwrap_or(0)
    }
}

/// The sum of each language.
#[must_use]
pub fn total(lines: &[Line]) -> BTreeMap<Lang, u32> {
    let mut sum = BTreeMap::new();
    for (lang, seconds) in lines.iter().flat_map(|line| &line.seconds) {
        *sum.entry(*lang).or_default() += seconds;
    }
    sum
}

/// What each part of a plan needs.
#[must_use]
pub fn sum<'a>(pack: &'a Pack, plan: &'a Plan) -> Vec<PartSum<'a>> {
    let clock = Clock::of(pack, plan);
    let parts = plan.parts.iter();
    parts
        .map(|part| PartSum {
            part,
            lines: clock.part(part),
        })
        .collect()
}

/// How many seconds a cut takes with an audience, along the longest way through it and in the longer language. None where it cannot be
/// played to an end.
#[must_use]
pub fn seconds_in_room(pack: &Pack, story: &Scenario, cut: &Cut, discuss: u32) -> Option<u32> {
    let clock = Clock::in_room(pack);
    total(&clock.story(story, cut, discuss)?).into_values().max()
}

/// Measures a plan's parts.
struct Clock<'a> {
    pack: &'a Pack,
    pace: Pace,
    /// Of a list the items are drawn, so that any of them may be the ones that are asked; else the first are.
    draws: bool,
    languages: Vec<Lang>,
}

impl<'a> Clock<'a> {
    fn of(pack: &'a Pack, plan: &Plan) -> Self {
        Self {
            draws: plan.venue == Venue::Kiosk,
            ..Self::at(pack, Pace::of(plan.venue, plan.aloud))
        }
    }

    fn in_room(pack: &'a Pack) -> Self {
        Self::at(pack, Pace::of(Venue::Room, false))
    }

    fn at(pack: &'a Pack, pace: Pace) -> Self {
        let both = vec![Lang::ZhHans, Lang::En];
        Self {
            pack,
            pace,
            draws: false,
            languages: pack.manifest.as_ref().map_or(both, |manifest| manifest.languages.clone()),
        }
    }

    fn part(&self, part: &Part) -> Option<Vec<Line>> {
        let mut lines: Vec<Line> = part.say.iter().map(|say| self.read(Subject::Say, &[say])).collect();
        lines.extend(match part.activity()? {
            Activity::Words => Vec::new(),
            Activity::Quiz(form, set, first) => {
                let form = self.pack.forms.iter().find(|own| own.id == *form)?;
                let items: Option<Vec<&Item>> = form.list(set).iter().map(|id| Some(self.pack.items.item(id)?.1)).collect();
                self.quiz(&self.asked(items?, first))
            }
            Activity::Story(..) if borrowed(self.pack, part).is_some() => return None,
            Activity::Story(scenario, cut, discuss) => {
                let story = self.pack.scenarios.get(scenario)?;
                let discuss = discuss.map_or(self.pace.discuss, u32::from);
                self.story(story, story.cut(cut)?, discuss)?
            }
            Activity::Poll(ask, options) => self.poll(ask, options),
            Activity::Checklist => vec![self.fixed(Subject::Checklist, self.pace.checklist)],
        });
        Some(lines)
    }

    /// The items of a list that are asked: the first ones, or where they are drawn those that take longest.
    fn asked<'i>(&self, mut items: Vec<&'i Item>, first: Option<u8>) -> Vec<&'i Item> {
        if self.draws && first.is_some() {
            items.sort_by_cached_key(|item| std::cmp::Reverse(total(&self.item(item)).into_values().max()));
        }
        items.truncate(first.map_or(usize::MAX, usize::from));
        items
    }

    /// Each item is read, answered and explained; then come the figures.
    fn quiz(&self, items: &[&Item]) -> Vec<Line> {
        let mut lines: Vec<Line> = items.iter().flat_map(|item| self.item(item)).collect();
        lines.push(self.fixed(Subject::Figures, self.pace.figures));
        lines
    }

    fn item(&self, item: &Item) -> [Line; 3] {
        let texts: Vec<&Text> = [&item.setting, &item.from, &item.say]
            .into_iter()
            .chain(item.choices.iter().map(|choice| &choice.say))
            .collect();
        [
            self.read(Subject::Item(item.id.clone()), &texts),
            self.vote(Subject::Vote, item.choices.len()),
            self.read(Subject::ItemReason(item.id.clone()), &[&item.why]),
        ]
    }

    fn poll(&self, ask: &Text, options: &[Text]) -> Vec<Line> {
        let texts: Vec<&Text> = std::iter::once(ask).chain(options).collect();
        vec![
            self.read(Subject::Ask, &texts),
            self.vote(Subject::Vote, options.len()),
            self.fixed(Subject::Figures, self.pace.figures),
        ]
    }

    fn read(&self, of: Subject, texts: &[&Text]) -> Line {
        let seconds = |lang: &Lang| {
            let length = texts.iter().map(|text| of_text(text, *lang)).sum();
            (*lang, self.pace.reading(length, *lang))
        };
        Line {
            of,
            seconds: self.languages.iter().map(seconds).collect(),
        }
    }

    fn vote(&self, of: Subject, options: usize) -> Line {
        let options = u32::try_from(options).unwrap_or(u32::MAX);
        self.fixed(of, self.pace.choose.saturating_mul(options))
    }

    /// The same in every language.
    fn fixed(&self, of: Subject, seconds: u32) -> Line {
        Line {
            of,
            seconds: self.languages.iter().map(|lang| (*lang, seconds)).collect(),
        }
    }
}
