//! The schedule: six days after the first story. Only days are compared, never hours: a changed zone or daylight saving moves nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;
use words::Day;

/// On which days after the first story a booster falls due.
pub const DAYS: [u32; 6] = [2, 7, 12, 30, 90, 180];

/// What is due today, and what comes after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The booster that is due today, by its day of [`DAYS`]; never more than one.
    pub due: Option<u32>,
    /// The day on which the next one falls due; none after the last.
    pub next: Option<Day>,
}

/// What is due: the latest day that was reached, unless it was done. Those missed before it do not pile up.
///
/// `done` are the days of [`DAYS`] that were done, whatever the clock said then: what was done while it stood wrong is not asked again.
#[must_use]
pub fn standing(first: &Day, done: &BTreeSet<u32>, today: &Day) -> Standing {
    let (Some(begun), Some(today)) = (date(first), date(today)) else {
        return Standing::default();
    };
    let passed = i64::from((today - begun).get_days());
    let reached = |day: &u32| i64::from(*day) <= passed;
    Standing {
        due: DAYS.into_iter().rfind(reached).filter(|day| !done.contains(day)),
        next: dates(first).find(|(day, _)| !reached(day) && !done.contains(day)).map(|(_, on)| on),
    }
}

/// The six days of the calendar, each with its number; those beyond the calendar's end are left out.
pub fn dates(first: &Day) -> impl Iterator<Item = (u32, Day)> {
    let begun = date(first);
    DAYS.into_iter().filter_map(move |day| {
        let on = begun?.checked_add(jiff::Span::new().days(day)).ok()?;
        Some((day, Day(on.to_string())))
    })
}

fn date(day: &Day) -> Option<Date> {
    day.0.parse().ok()
}
