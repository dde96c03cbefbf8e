use std::collections::BTreeSet;

use jiff::civil::Date;
use proptest::prelude::*;
use words::Day;

use crate::booster::{DAYS, Standing, dates, standing};

fn day(written: &str) -> Day {
    Day(written.to_owned())
}

fn due(first: &str, done: &[u32], today: &str) -> Option<u32> {
    standing(&day(first), &done.iter().copied().collect(), &day(today)).due
}

#[test]
fn each_falls_due_on_its_day_and_not_before() {
    let first = "2026-11-23";
    let before = ["2026-11-24", "2026-11-29", "2026-12-04", "2026-12-22", "2027-02-20", "2027-05-21"];
    let on = ["2026-11-25", "2026-11-30", "2026-12-05", "2026-12-23", "2027-02-21", "2027-05-22"];
    let mut done = Vec::new();
    for ((day, before), on) in DAYS.into_iter().zip(before).zip(on) {
        assert_eq!(due(first, &done, before), None, "nothing is due on the day before day {day}");
        assert_eq!(due(first, &done, on), Some(day), "on the day itself");
        done.push(day);
        assert_eq!(due(first, &done, on), None, "and once done, not again");
    }
}

#[test]
fn missed_ones_do_not_pile_up() {
    assert_eq!(due("2026-11-23", &[], "2026-12-24"), Some(30), "the latest of four");
    assert_eq!(due("2026-11-23", &[30], "2026-12-24"), None, "and then none of the three before it");
}

#[test]
fn the_next_day_is_told_until_the_last_is_past() {
    let next = |today| standing(&day("2026-11-23"), &BTreeSet::new(), &day(today)).next;
    assert_eq!(next("2026-11-23"), Some(day("2026-11-25")), "after the first story");
    assert_eq!(next("2026-11-25"), Some(day("2026-11-30")), "the one after what is due");
    assert_eq!(next("2027-05-22"), None, "the last");
}

#[test]
fn a_clock_set_back_a_year_or_forward_ten_asks_nothing_twice() {
    let (first, mut done) = ("2026-11-23", Vec::new());
    assert_eq!(due(first, &done, "2025-11-23"), None, "a year back: nothing is due yet");
    let wrong = due(first, &done, "2036-11-23");
    assert_eq!(wrong, Some(180), "ten years on: the last one alone");
    done.extend(wrong);
    assert_eq!(due(first, &done, "2026-11-25"), Some(2), "right again: the days go on");
    assert_eq!(due(first, &[2, 180], "2027-05-22"), None, "and the last one was done");
}

#[test]
fn a_leap_day_is_a_day_like_any_other() {
    let on: Vec<Day> = dates(&day("2028-02-29")).map(|(_, on)| on).collect();
    let told = ["2028-03-02", "2028-03-07", "2028-03-12", "2028-03-30", "2028-05-29", "2028-08-27"];
    assert_eq!(on, told.map(day), "counted from 29 February");
    assert_eq!(due("2028-02-27", &[], "2028-02-29"), Some(2), "and falling on it");
}

#[test]
fn what_is_no_day_has_no_booster() {
    for (first, today) in [("", "2026-11-23"), ("2026-11-23", "2026-02-30"), ("<b>", "x")] {
        assert_eq!(
            standing(&day(first), &BTreeSet::new(), &day(today)),
            Standing::default(),
            "{first} {today}"
        );
    }
    assert_eq!(dates(&day("9999-12-30")).count(), 0, "the calendar ends");
}

fn any_day() -> impl Strategy<Value = Day> {
    (1i16..=9999, 1i8..=12, 1i8..=31).prop_filter_map("no such day", |(year, month, day)| {
        Some(Day(Date::new(year, month, day).ok()?.to_string()))
    })
}

proptest! {
    /// However the clock jumps, from any first day: what is done is never asked again, and the six are all there are.
    #[test]
    fn no_walk_of_the_clock_asks_one_twice(first in any_day(), todays in prop::collection::vec((any_day(), -400i32..400, any::<bool>()), 1..60)) {
        let begun: Date = first.0.parse().expect("a day");
        let mut done = BTreeSet::new();
        for (anywhere, near, is_near) in todays {
            let near = begun.checked_add(jiff::Span::new().days(near)).map_or(anywhere.clone(), |near| Day(near.to_string()));
            let today = if is_near { near } else { anywhere };
            let stands = standing(&first, &done, &today);
            if let Some(day) = stands.due {
                prop_assert!(DAYS.contains(&day), "one of the six");
                prop_assert!(done.insert(day), "day {} was done before", day);
                prop_assert_eq!(standing(&first, &done, &today).due, None, "never two on one day");
            }
            if let Some(next) = stands.next {
                prop_assert!(next.0 > today.0 || today.0 < first.0, "the next one lies ahead");
            }
        }
    }

    /// Whoever comes on every due day gets all six, in their order, whichever day of the year they began on.
    #[test]
    fn who_comes_every_day_gets_all_six(first in any_day()) {
        let mut done = BTreeSet::new();
        for (number, on) in dates(&first).collect::<Vec<_>>() {
            prop_assert_eq!(standing(&first, &done, &on).due, Some(number));
            done.insert(number);
        }
    }
}
