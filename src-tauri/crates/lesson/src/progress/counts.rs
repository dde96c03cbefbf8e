//! Counts over time and over each channel. Judgement and action are two scores, and stay apart.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use words::{Action, Channel, Day, Judgement, Nature};

/// So many weeks are shown as weeks; what is longer, as months.
const WEEKS: i32 = 12;

/// So many months are shown, the last ones.
pub const MONTHS: usize = 24;

/// So many answers of one kind on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The day.
    pub day: Day,
    /// The channel.
    pub channel: Channel,
    /// What the contacts were.
    pub nature: Nature,
    /// What they were taken to be; none where that was told beforehand.
    pub judgement: Option<Judgement>,
    /// How what was done is scored.
    pub action: Action,
    /// How many.
    pub count: u32,
}

/// What answers come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Scams that were judged.
    pub scams: u32,
    /// Of these taken for what they were.
    pub caught: u32,
    /// Genuine contacts that were judged.
    pub genuine: u32,
    /// Of these taken for scams.
    pub turned_away: u32,
    /// Contacts in which something was done safely.
    pub safe: u32,
    /// In a way that cost money or more.
    pub harmful: u32,
    /// Harder than need be.
    pub costly: u32,
}

/// Counts by week or by month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverTime {
    /// By week; else by month.
    pub by_week: bool,
    /// The first day of each span, and what was answered in it.
    pub spans: Vec<(Day, Counts)>,
}

impl Counts {
    fn add(&mut self, counted: &Counted) {
        let many = counted.count;
        match (counted.nature, counted.judgement) {
            (_, None) => {}
            (Nature::Scam, Some(judgement)) => {
                add(&mut self.scams, many);
                add(&mut self.caught, if judgement == Judgement::Scam { many } else { 0 });
            }
            (Nature::Genuine, Some(judgement)) => {
                add(&mut self.genuine, many);
                add(&mut self.turned_away, if judgement == Judgement::Scam { many } else { 0 });
            }
        }
        match counted.action {
            Action::Safe => add(&mut self.safe, many),
            Action::Unsafe => add(&mut self.harmful, many),
            Action::NeedlesslyCostly => add(&mut self.costly, many),
        }
    }
}

fn add(to: &mut u32, many: u32) {
    *to = to.saturating_add(many);
}

/// What was answered over each channel.
#[must_use]
pub fn by_channel(days: &[Counted]) -> BTreeMap<Channel, Counts> {
    let mut channels: BTreeMap<Channel, Counts> = BTreeMap::new();
    for counted in days {
        channels.entry(counted.channel).or_default().add(counted);
    }
    channels
}

/// Whether so many days are told by weeks.
#[must_use]
pub fn is_short(first: &Day, last: &Day) -> bool {
    let between = first.0.parse::<Date>().ok().zip(last.0.parse::<Date>().ok());
    between.is_some_and(|(first, last)| (monday(last) - monday(first)).get_days() < WEEKS * 7)
}

/// By week, each from its Monday; the empty ones stand in between.
#[must_use]
pub fn by_week(days: &[Counted]) -> OverTime {
    let weeks = grouped(days, monday);
    OverTime {
        by_week: true,
        spans: fill(&weeks, |week| week.checked_add(7.days()).ok()),
    }
}

/// By month, the last ones. The empty ones stand in between; but where a clock stood years ahead once, only those in which something was.
#[must_use]
pub fn by_month(days: &[Counted]) -> OverTime {
    let months = grouped(days, |day| day.first_of_month());
    let spans = fill(&months, |month| month.checked_add(1.month()).ok());
    OverTime {
        by_week: false,
        spans: spans.iter().skip(spans.len().saturating_sub(MONTHS)).cloned().collect(),
    }
}

fn monday(day: Date) -> Date {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(since.days()).unwrap_or(day)
}

fn grouped(days: &[Counted], first: impl Fn(Date) -> Date) -> BTreeMap<Date, Counts> {
    let mut spans: BTreeMap<Date, Counts> = BTreeMap::new();
    for counted in days {
        if let Ok(day) = counted.day.0.parse::<Date>() {
            spans.entry(first(day)).or_default().add(counted);
        }
    }
    spans
}

/// With the empty spans in between, unless there would be too many of them.
fn fill(spans: &BTreeMap<Date, Counts>, next: impl Fn(Date) -> Option<Date>) -> Vec<(Day, Counts)> {
    let last = spans.last_key_value().map(|(last, _)| *last);
    let all = std::iter::successors(spans.first_key_value().map(|(first, _)| *first), |span| next(*span));
    let all: Vec<Date> = all.take(MONTHS * 2).take_while(|span| Some(*span) <= last).collect();
    if all.last().copied() == last {
        all.iter()
            .map(|span| written((span, &spans.get(span).copied().unwrap_or_default())))
            .collect()
    } else {
        spans.iter().map(written).collect()
    }
}

fn written((span, counts): (&Date, &Counts)) -> (Day, Counts) {
    (Day(span.to_string()), *counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str, nature: Nature, judgement: Judgement, count: u32) -> Counted {
        Counted {
            day: Day(day.into()),
            channel: Channel::Call,
            nature,
            judgement: Some(judgement),
            action: Action::Safe,
            count,
        }
    }

    fn firsts(days: &[&str]) -> (bool, Vec<String>) {
        let counted: Vec<Counted> = days.iter().map(|day| on(day, Nature::Scam, Judgement::Scam, 1)).collect();
        let first_and_last = counted.first().zip(counted.last());
        let short = first_and_last.is_none_or(|(first, last)| is_short(&first.day, &last.day));
        let time = if short { by_week(&counted) } else { by_month(&counted) };
        (time.by_week, time.spans.into_iter().map(|(day, _)| day.0).collect())
    }

    #[test]
    fn a_short_time_is_told_by_weeks_with_the_empty_ones_between() {
        let (by_week, weeks) = firsts(&["2026-11-24", "2026-11-29", "2026-12-08"]);
        assert!(by_week, "two weeks and a bit");
        assert_eq!(weeks, ["2026-11-23", "2026-11-30", "2026-12-07"], "each from its Monday");
    }

    #[test]
    fn a_longer_time_is_told_by_months() {
        let (by_week, months) = firsts(&["2026-11-24", "2027-02-28"]);
        assert!(!by_week, "three months");
        assert_eq!(
            months,
            ["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01"],
            "with the empty ones between"
        );
    }

    #[test]
    fn years_without_anything_leave_no_row_of_nothing() {
        let (by_week, months) = firsts(&["not a day", "2026-11-24", "2036-11-24"]);
        assert_eq!(
            (by_week, months),
            (false, vec!["2026-11-01".to_owned(), "2036-11-01".to_owned()]),
            "a clock stood ten years ahead"
        );
        assert_eq!(firsts(&[]), (true, Vec::new()), "nothing yet");
    }

    #[test]
    fn what_was_taken_for_what_and_what_was_done_are_counted_apart() {
        let mut told = on("2026-11-24", Nature::Scam, Judgement::Scam, 4);
        told.judgement = None;
        told.action = Action::Unsafe;
        let days = [
            on("2026-11-24", Nature::Scam, Judgement::Scam, 3),
            on("2026-11-24", Nature::Scam, Judgement::CannotTell, 1),
            on("2026-11-24", Nature::Genuine, Judgement::Scam, 2),
            told,
        ];
        let call = by_channel(&days).get(&Channel::Call).copied().expect("a call");
        assert_eq!(
            (call.scams, call.caught, call.genuine, call.turned_away),
            (4, 3, 2, 2),
            "the judgements"
        );
        assert_eq!(
            (call.safe, call.harmful, call.costly),
            (6, 4, 0),
            "what was done, also where nothing was to be judged"
        );
    }
}
