//! `progress.*`: what the answers of a person show. Read from counts and the last answers alone, so that a million of them are no more
//! work than a few.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use lesson::{
    offer::{channel, practises},
    pack::Pack,
    progress::{Answered, Counted, Counts, MONTHS, OverTime, Seen, by_channel, by_month, by_week, is_short, tactics},
};
use records::{DayCount, Records, RecordsError};
use wire::{LivedThrough, ProgressChannel, ProgressCounts, ProgressLook, ProgressSpan, Refusal, TacticSeen, TacticStory};
use words::{Channel, ErrorCode, PersonId, ScenarioId, Seat, TacticId};

use crate::{desk::Desk, met::answered, refusal::refuse};

/// So many of the last answers tell which tactics are seen.
const LAST: u32 = 200;

/// `progress.*`
pub struct Progress {
    desk: Arc<Desk>,
}

impl Progress {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// What the answers show; nothing where nothing is recorded.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that has none; the code of the records where they cannot be read.
    pub fn look(&self, seat: Seat, _: ProgressLook) -> Result<wire::Progress, Refusal> {
        let Seat::Person(person) = seat else {
            return Err(refuse(ErrorCode::NotAllowed, "only a person has progress"));
        };
        let drawer = self.desk.drawer();
        let Some(records) = &drawer.records else {
            return Ok(wire::Progress::default());
        };
        self.read(records, person).map_err(|error| refuse(error.code(), error.to_string()))
    }

    fn read(&self, records: &Records, person: PersonId) -> Result<wire::Progress, RecordsError> {
        let pack = &self.desk.shelf.pack;
        // What was played and met of other packs is no part of what this one has; how it was judged counts wherever it was.
        let bundled = &self.desk.shelf.id;
        let played = records.times_played(person)?.into_iter().filter(|(pack, ..)| pack == bundled);
        let played: BTreeSet<ScenarioId> = played.map(|(_, story, _)| story).collect();
        let (days, time) = over_time(records, person)?;
        let answers: Vec<Answered> = records.last_answers(person, bundled, LAST)?.iter().map(answered).collect();
        let (again, seen) = self.tactics(&tactics(pack, &answers), &played);
        Ok(wire::Progress {
            stories: lived_through(pack, &played),
            seen,
            again,
            spans: time.spans.into_iter().map(|(first, counts)| span(first, counts)).collect(),
            by_week: time.by_week,
            channels: by_channel(&days)
                .into_iter()
                .map(|(channel, counts)| over(channel, counts))
                .collect(),
        })
    }

    /// Those worth another look, the most missed first, and those that are seen, the most met first.
    fn tactics(&self, all: &BTreeMap<&TacticId, Seen>, played: &BTreeSet<ScenarioId>) -> (Vec<TacticSeen>, Vec<TacticSeen>) {
        let pack = &self.desk.shelf.pack;
        let named = |(id, seen): (&&TacticId, &Seen)| {
            let tactic = pack.catalogues.tactic(id)?;
            let found = TacticSeen {
                tactic: tactic.id.clone(),
                name: tactic.name.clone(),
                met: seen.met,
                seen: seen.seen,
                story: self.story(id, played),
            };
            Some((seen.again, found))
        };
        let (mut again, mut seen): (Vec<_>, Vec<_>) = all.iter().filter_map(named).partition(|(again, _)| *again);
        again.sort_by_key(|(_, tactic)| std::cmp::Reverse(tactic.met - tactic.seen));
        seen.sort_by_key(|(_, tactic)| std::cmp::Reverse(tactic.met));
        let bare = |tactics: Vec<(bool, TacticSeen)>| tactics.into_iter().map(|(_, tactic)| tactic).collect();
        (bare(again), bare(seen))
    }

    fn story(&self, tactic: &TacticId, played: &BTreeSet<ScenarioId>) -> Option<TacticStory> {
        let story = practises(&self.desk.shelf.pack, tactic, played)?;
        Some(TacticStory {
            pack: self.desk.shelf.id.clone(),
            scenario: story.id.clone(),
            title: story.title.clone(),
        })
    }
}

/// The counts by week where it is short, else by month.
fn over_time(records: &Records, person: PersonId) -> Result<(Vec<Counted>, OverTime), RecordsError> {
    let between = records.answered_between(person)?;
    if between.is_none_or(|(first, last)| is_short(&first, &last)) {
        let days: Vec<Counted> = records.answer_days(person)?.into_iter().map(counted).collect();
        let time = by_week(&days);
        return Ok((days, time));
    }
    let most = u32::try_from(MONTHS).unwrap_or(u32::MAX);
    let months: Vec<Counted> = records.answer_months(person, most)?.into_iter().map(counted).collect();
    let time = by_month(&months);
    Ok((months, time))
}

fn lived_through(pack: &Pack, played: &BTreeSet<ScenarioId>) -> Vec<LivedThrough> {
    let mut channels: BTreeMap<Channel, LivedThrough> = BTreeMap::new();
    for story in pack.scenarios.values() {
        let channel = channel(story);
        let lived = channels.entry(channel).or_insert(LivedThrough {
            channel,
            stories: 0,
            of: 0,
        });
        lived.of += 1;
        lived.stories += u32::from(played.contains(&story.id));
    }
    channels.into_values().filter(|lived| lived.stories > 0).collect()
}

fn counted(day: DayCount) -> Counted {
    Counted {
        day: day.day,
        channel: day.channel,
        nature: day.nature,
        judgement: day.judgement,
        action: day.action,
        count: day.count,
    }
}

fn span(first: words::Day, counts: Counts) -> ProgressSpan {
    ProgressSpan {
        first,
        counts: shown(counts),
    }
}

fn over(channel: Channel, counts: Counts) -> ProgressChannel {
    ProgressChannel {
        channel,
        counts: shown(counts),
    }
}

fn shown(counts: Counts) -> ProgressCounts {
    ProgressCounts {
        scams: counts.scams,
        caught: counts.caught,
        genuine: counts.genuine,
        turned_away: counts.turned_away,
        safe: counts.safe,
        harmful: counts.harmful,
        costly: counts.costly,
    }
}
