//! `help.*`: the only real telephone numbers.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use wire::{HelpEvent, HelpLineView, HelpLines, HelpRead, Refusal};
use words::{Day, Moment, Seat};

use crate::desk::Desk;

/// `help.*`
pub struct Help {
    desk: Arc<Desk>,
}

impl Help {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Who to call for what, by region.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, _: Seat, _: HelpRead) -> Result<HelpLines, Refusal> {
        let help = &self.desk.shelf.pack.help;
        let now = self.desk.clock.now();
        let lines = help.lines.iter().map(|line| HelpLineView {
            line: line.id.clone(),
            region: line.region.clone(),
            number: line.number.clone(),
            name: line.name.clone(),
            use_for: line.use_for.clone(),
            source: line.source.clone(),
            sureness: line.sureness,
            checked: line.checked.clone(),
            stale: is_stale(&line.checked, now),
        });
        let orders = help.orders.iter().map(|(region, events)| HelpEvent {
            region: region.clone(),
            events: events.clone(),
        });
        Ok(HelpLines {
            lines: lines.collect(),
            orders: orders.collect(),
        })
    }
}

/// Checked more than twelve months ago, or on a day that cannot be read: then too it is better to warn.
fn is_stale(checked: &Day, now: Moment) -> bool {
    let today = Timestamp::from_millisecond(now.0).map(|moment| moment.to_zoned(TimeZone::UTC).date());
    let expires = checked.0.parse::<Date>().and_then(|day| day.checked_add(12.months()));
    match (expires, today) {
        (Ok(expires), Ok(today)) => today > expires,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stale_on(today: &str) -> bool {
        let now = format!("{today}T12:00:00Z").parse::<Timestamp>().expect("a moment");
        is_stale(&Day("2025-11-22".into()), Moment(now.as_millisecond()))
    }

    #[test]
    fn a_line_checked_twelve_months_ago_to_the_day_is_still_fresh() {
        assert!(!stale_on("2026-11-22"), "twelve months are allowed");
    }

    #[test]
    fn a_line_checked_longer_ago_is_shown_with_a_warning() {
        assert!(stale_on("2026-11-23"), "one day over");
    }

    #[test]
    fn a_day_that_cannot_be_read_counts_as_long_ago() {
        assert!(is_stale(&Day("last week".into()), Moment(0)), "better a warning too many");
    }
}
