//! `help.*`: the only real telephone numbers.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use lesson::pack::HelpLine;
use shelf::{Library, Row};
use wire::{HelpEvent, HelpKeep, HelpLineView, HelpLines, HelpRead, OwnHelp, Refusal};
use words::{Day, ErrorCode, LineId, Moment, Seat, Text};

use crate::{
    desk::{Desk, is_known},
    refusal::refuse,
};

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
    pub fn read(&self, seat: Seat, _: HelpRead) -> Result<HelpLines, Refusal> {
        let help = &self.desk.shelf.pack.help;
        let now = self.desk.clock.now();
        let own = help.lines.iter().map(|line| line_view(line, None, now));
        let lines = own.chain(self.lines_of_others(&help.lines, now));
        let orders = help.orders.iter().map(|(region, events)| HelpEvent {
            region: region.clone(),
            events: events.clone(),
        });
        Ok(HelpLines {
            lines: lines.collect(),
            orders: orders.collect(),
            own: self.own(seat),
        })
    }

    /// The lines of packs that a known publisher signed, each with who says so. What the bundled pack says is never said otherwise, and of two
    /// others the one that comes first is heard.
    fn lines_of_others(&self, bundled: &[HelpLine], now: Moment) -> Vec<HelpLineView> {
        let library = self.desk.installed.library();
        let mut taken: BTreeSet<(&str, &LineId)> = bundled.iter().map(|line| (line.region.as_str(), &line.id)).collect();
        let signed = library.rows().iter().filter(|row| is_known(&library, row));
        let lines = signed.flat_map(|row| row.help.lines.iter().map(move |line| (row, line)));
        let new = lines.filter(|(_, line)| taken.insert((line.region.as_str(), &line.id)));
        new.map(|(row, line)| line_view(line, Some(publisher(&library, row)), now))
            .collect()
    }

    /// Sets the region and the emergency number. What cannot be recorded holds until the program ends, as with the settings.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that has no settings of its own, [`ErrorCode::BadRequest`] for what can be no number or
    /// no region.
    pub fn keep(&self, seat: Seat, request: HelpKeep) -> Result<OwnHelp, Refusal> {
        let Seat::Person(person) = seat else {
            return Err(refuse(ErrorCode::NotAllowed, "only a person has settings"));
        };
        let own = request.own;
        if !can_be_dialled(&own.emergency) || own.region.chars().count() > LONGEST_REGION {
            return Err(refuse(ErrorCode::BadRequest, "no telephone number, or no region"));
        }
        let rows = [(REGION, &own.region), (EMERGENCY, &own.emergency)];
        let rows = rows.map(|(name, value)| (name.to_owned(), value.clone())).into();
        let mut drawer = self.desk.drawer();
        let written = drawer.records.as_mut().map(|records| records.set_settings(person, &rows));
        let kept = written.is_some_and(|written| drawer.wrote(written, &self.desk.data_folder).is_none());
        if kept {
            drawer.own_help.remove(&person);
        } else {
            drawer.own_help.insert(person, own.clone());
        }
        Ok(own)
    }

    /// What this seat has set; nothing where nothing is recorded or the record cannot be read.
    fn own(&self, seat: Seat) -> OwnHelp {
        let drawer = self.desk.drawer();
        let Seat::Person(person) = seat else {
            return OwnHelp::default();
        };
        if let Some(own) = drawer.own_help.get(&person) {
            return own.clone();
        }
        let rows = drawer.records.as_ref().map(|records| records.settings(person));
        from_rows(&rows.and_then(Result::ok).unwrap_or_default())
    }
}

fn line_view(line: &HelpLine, publisher: Option<Text>, now: Moment) -> HelpLineView {
    HelpLineView {
        line: line.id.clone(),
        region: line.region.clone(),
        number: line.number.clone(),
        name: line.name.clone(),
        publisher,
        use_for: line.use_for.clone(),
        source: line.source.clone(),
        sureness: line.sureness,
        checked: line.checked.clone(),
        stale: is_stale(&line.checked, now),
    }
}

/// The name by which the key became known: a later pack may call itself otherwise.
fn publisher(library: &Library, row: &Row) -> Text {
    let known = library.publishers().iter().find(|known| Some(known.key) == row.key);
    known.map_or_else(|| row.publisher.clone(), |known| known.name.clone())
}

const REGION: &str = "region";
const EMERGENCY: &str = "emergency-number";

/// Longer than any region's name in a pack.
const LONGEST_REGION: usize = 40;

/// The most digits a telephone number has, the world over.
const MOST_DIGITS: usize = 15;

/// Digits, and at most a `+` before them; nothing at all takes the number away.
fn can_be_dialled(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let only_digits = digits.chars().all(|sign| sign.is_ascii_digit());
    only_digits && digits.len() <= MOST_DIGITS && (number.is_empty() || digits.len() >= 2)
}

/// A recorded value that can be no number, of a damaged file say, counts as not set: nobody is to dial it.
fn from_rows(rows: &BTreeMap<String, String>) -> OwnHelp {
    let value = |name| rows.get(name).cloned().unwrap_or_default();
    OwnHelp {
        region: value(REGION),
        emergency: Some(value(EMERGENCY)).filter(|number| can_be_dialled(number)).unwrap_or_default(),
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
    fn only_what_can_be_dialled_is_an_emergency_number() {
        for number in ["", "12", "123", "+12345678901", "123456789012345"] {
            assert!(can_be_dialled(number), "{number} can be dialled");
        }
        for number in ["1", "+", "1234567890123456", "1 2", "12<b>", "１２", "1+12", "abc"] {
            assert!(!can_be_dialled(number), "{number} cannot");
        }
    }

    #[test]
    fn a_recorded_number_that_cannot_be_dialled_counts_as_none() {
        let rows = [
            (EMERGENCY.to_owned(), "call me".to_owned()),
            (REGION.to_owned(), "other".to_owned()),
        ];
        let own = from_rows(&rows.into());
        assert_eq!((own.region.as_str(), own.emergency.as_str()), ("other", ""), "the region stays");
    }

    #[test]
    fn a_day_that_cannot_be_read_counts_as_long_ago() {
        assert!(is_stale(&Day("last week".into()), Moment(0)), "better a warning too many");
    }
}
