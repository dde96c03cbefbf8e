//! The days as a file that any calendar opens (RFC 5545). Its titles tell nobody what is practised, or who practises.

use icalendar::{Calendar, Component, Event, Property};
use jiff::{Timestamp, ToSpan, civil::Date};
use wire::BoosterDay;
use words::{Lang, Moment};

/// The file, none where there is no day.
pub(super) fn written(days: &[BoosterDay], lang: Lang, now: Moment) -> Option<String> {
    if days.is_empty() {
        return None;
    }
    let mut calendar = Calendar::new();
    calendar.name(title(lang));
    for day in days {
        calendar.push(event(day, lang, now)?);
    }
    Some(calendar.done().to_string())
}

/// The name of the file, as the person finds it among the downloads.
pub(super) fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Hang up first - days to practise",
        Lang::ZhHans | Lang::ZhHant => "先挂断-温习的日子",
    }
}

fn title(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Two minutes of practice",
        Lang::ZhHans | Lang::ZhHant => "温习两分钟",
    }
}

/// A whole day; the next one is its end, which does not belong to it. The id stays the same, so that a second file changes nothing.
fn event(day: &BoosterDay, lang: Lang, now: Moment) -> Option<Event> {
    let first: Date = day.day.0.parse().ok()?;
    let next = first.checked_add(1.day()).ok()?;
    let stamp = Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH);
    let mut event = Event::new();
    event
        .uid(&format!("{}-{}@hang-up-first", day.day.0, day.number))
        .summary(title(lang))
        .append_property(whole_day("DTSTART", first))
        .append_property(whole_day("DTEND", next))
        .add_property("DTSTAMP", stamp.strftime("%Y%m%dT%H%M%SZ").to_string())
        .add_property("TRANSP", "TRANSPARENT");
    Some(event.done())
}

fn whole_day(name: &str, day: Date) -> Property {
    let written = day.strftime("%Y%m%d").to_string();
    Property::new(name, written).add_parameter("VALUE", "DATE").done()
}
