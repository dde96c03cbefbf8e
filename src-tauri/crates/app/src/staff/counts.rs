//! What was counted, as staff see it: today and in all.

use std::collections::BTreeMap;

use records::{Hit, VisitCount, VisitCountRow};
use wire::{DoorCount, HitCount, HourCount, VisitCounts};
use words::{Day, KioskDoor};

use crate::hiding::{Cell, Counts};

/// How many hours a day has.
const HOURS: u8 = 24;

/// The counts of today and of all days. The days before are shown nowhere, and yet whoever sees the two knows them: so they are hidden together.
pub(super) fn views(rows: &[VisitCountRow], today: &Day) -> (VisitCounts, VisitCounts) {
    let (of_today, before): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.day == *today);
    let mut counts = Counts::default();
    let [now, before, all] = [of_today, before, rows.iter().collect()].map(|rows| Table::of(&rows, &mut counts));
    for ((all, now), before) in all.cells.iter().zip(&now.cells).zip(&before.cells) {
        if let (Some(all), Some(now), Some(before)) = (all, now, before) {
            counts.sum_of_little_use(*all, vec![*now, *before]);
        }
    }
    counts.hide();
    (now.view(&counts), all.view(&counts))
}

/// The counts of some days.
struct Table {
    visitors: Cell,
    hours: Vec<HourOf>,
    finished: Cell,
    doors: Vec<DoorOf>,
    before: HitsOf,
    after: HitsOf,
    /// All of them and what can be reckoned from them, in the same order for all days.
    cells: Vec<Option<Cell>>,
}

struct HourOf {
    hour: u8,
    visitors: Cell,
    anybody: bool,
}

struct DoorOf {
    door: KioskDoor,
    opened: Cell,
    finished: Cell,
}

struct HitsOf {
    hits: Cell,
    of: Cell,
}

impl Table {
    fn of(rows: &[&VisitCountRow], counts: &mut Counts) -> Self {
        let mut by_what: BTreeMap<VisitCount, u32> = BTreeMap::new();
        let mut by_hour: BTreeMap<u8, u32> = BTreeMap::new();
        for row in rows {
            let sum = by_what.entry(row.what).or_default();
            *sum = sum.saturating_add(row.count);
            if row.what == VisitCount::Visitor {
                let sum = by_hour.entry(row.hour).or_default();
                *sum = sum.saturating_add(row.count);
            }
        }
        let of = |what| by_what.get(&what).copied().unwrap_or_default();
        let mut cells = Vec::new();
        let hours: Vec<HourOf> = (0..HOURS)
            .map(|hour| {
                let visitors = by_hour.get(&hour).copied().unwrap_or_default();
                HourOf {
                    hour,
                    visitors: counts.add(visitors),
                    anybody: visitors > 0,
                }
            })
            .collect();
        let visitors = counts.add_sum(hours.iter().map(|hour| hour.visitors).collect());
        cells.extend(hours.iter().map(|hour| Some(hour.visitors)));
        cells.push(Some(visitors));
        let doors = KioskDoor::ALL.map(|door| {
            let opened = counts.add(of(VisitCount::Opened(door)));
            let finished = counts.add(of(VisitCount::Finished(door)));
            cells.extend([Some(opened), Some(finished), counts.add_rest(opened, finished)]);
            DoorOf { door, opened, finished }
        });
        let finished = counts.add_sum(doors.iter().map(|door| door.finished).collect());
        cells.push(Some(finished));
        let [before, after] = [VisitCount::Before, VisitCount::After].map(|what: fn(Hit) -> VisitCount| {
            let [hits, misses] = [Hit::Hit, Hit::Miss].map(|hit| counts.add(of(what(hit))));
            let of = counts.add_sum(vec![hits, misses]);
            cells.extend([Some(hits), Some(misses), Some(of)]);
            HitsOf { hits, of }
        });
        Self {
            visitors,
            hours,
            finished,
            doors: doors.into(),
            before,
            after,
            cells,
        }
    }

    fn view(&self, counts: &Counts) -> VisitCounts {
        let hits = |of: &HitsOf| HitCount {
            hits: counts.shown(of.hits),
            of: counts.shown(of.of),
        };
        let first = self.hours.iter().position(|hour| hour.anybody);
        let last = self.hours.iter().rposition(|hour| hour.anybody);
        let open = first.zip(last).and_then(|(first, last)| self.hours.get(first..=last));
        VisitCounts {
            visitors: counts.shown(self.visitors),
            finished: counts.shown(self.finished),
            doors: self
                .doors
                .iter()
                .map(|of| DoorCount {
                    door: of.door,
                    opened: counts.shown(of.opened),
                    finished: counts.shown(of.finished),
                })
                .collect(),
            before: hits(&self.before),
            after: hits(&self.after),
            hours: open
                .unwrap_or_default()
                .iter()
                .map(|of| HourCount {
                    hour: of.hour,
                    visitors: counts.shown(of.visitors),
                })
                .collect(),
        }
    }
}
