//! `home.*`: what can be practised, what was left unfinished, what is amiss.

use std::{collections::BTreeMap, sync::Arc};

use lesson::{
    offer::{channel, next},
    pack::Scenario,
};
use records::{EventKind, Records, RunRow};
use wire::{HomeLook, HomeView, Refusal, ScenarioCard, UnfinishedRun};
use words::{ErrorCode, Moment, PackId, PersonId, RunId, ScenarioId, Seat};

use crate::{
    boosters::due,
    desk::{Desk, Drawer, Live},
    found::restore,
    view::to_the_loss,
};

/// `home.*`
pub struct Home {
    desk: Arc<Desk>,
}

impl Home {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// What Home shows this seat.
    ///
    /// # Errors
    /// None: what is out of order is told in the view.
    pub fn look(&self, seat: Seat, _: HomeLook) -> Result<HomeView, Refusal> {
        let notices = self.desk.notices();
        let mut drawer = self.desk.drawer();
        let played = times_played(&drawer, seat);
        let next = self.next(&played, last_played(&drawer, seat));
        let booster = due(&self.desk, drawer.records.as_ref(), seat);
        let unfinished = self.unfinished(&mut drawer, seat);
        drop(drawer);
        Ok(HomeView {
            packs: self.desk.choices(),
            scenarios: self.cards(&played),
            next,
            unfinished,
            booster,
            notices,
        })
    }

    /// Only what the bundled pack has is led through in an order; what was played of another pack is no step of it.
    fn next(&self, played: &Played, last: Option<(PackId, ScenarioId)>) -> Option<ScenarioId> {
        let bundled = &self.desk.shelf;
        let of_it = played.keys().filter(|(pack, _)| *pack == bundled.id).map(|(_, story)| story);
        let last = last.filter(|(pack, _)| *pack == bundled.id).map(|(_, story)| story);
        next(&bundled.pack, &of_it.collect(), last.as_ref()).cloned()
    }

    /// The stories of every pack, by pack.
    fn cards(&self, played: &Played) -> Vec<ScenarioCard> {
        let bundled = &self.desk.shelf;
        let mut scenarios: Vec<&Scenario> = bundled.pack.scenarios.values().collect();
        // The introduced stories first: a warned first play teaches best (EVIDENCE: Scheibe et al. 2014; ShieldUp!). Drills last.
        scenarios.sort_by_key(|scenario| (scenario.kind(), scenario.level, &scenario.id));
        let own = scenarios.into_iter().map(|scenario| card(&bundled.id, scenario));
        let mut cards: Vec<ScenarioCard> = own.chain(self.desk.installed.cards()).collect();
        for card in &mut cards {
            let times = played.get(&(card.pack.clone(), card.scenario.clone()));
            card.played = times.copied().unwrap_or(0);
        }
        cards
    }

    /// The open runs of a seat, from memory and, for a person, from the records. Latest first.
    fn unfinished(&self, drawer: &mut Drawer, seat: Seat) -> Vec<UnfinishedRun> {
        let changed = if let Seat::Person(person) = seat {
            self.restore_runs(drawer, person)
        } else {
            Vec::new()
        };
        let open = drawer.live.iter().filter(|(_, live)| live.seat == seat && is_open(live));
        let live = open.filter_map(|(id, live)| {
            let can_go_on = self.desk.is_current(live).is_ok();
            self.offer(
                *id,
                (&live.shelf.id, &live.scenario),
                live.run.visits.len(),
                live.touched_at,
                can_go_on,
            )
        });
        let mut unfinished: Vec<_> = live.chain(changed).collect();
        unfinished.sort_by_key(|run| std::cmp::Reverse((run.at, run.run)));
        unfinished
    }

    /// Brings a person's recorded open runs into memory, and returns those that cannot go on because the pack has changed since.
    fn restore_runs(&self, drawer: &mut Drawer, person: PersonId) -> Vec<UnfinishedRun> {
        let Drawer {
            records: Some(records),
            live,
            ..
        } = drawer
        else {
            return Vec::new();
        };
        let mut changed = Vec::new();
        for row in open_runs(records, person) {
            let id = row.run.id;
            if live.contains_key(&id) {
                continue;
            }
            if row.run.pack != self.desk.shelf.id {
                // Opened when it is played: Home does not wait for that.
                let there = self.desk.is_there(&row.run.pack, &row.run.hash);
                changed.extend(self.recorded(records, &row, there));
                continue;
            }
            match restore(&self.desk.shelf, records, &row) {
                Ok(restored) => drop(live.insert(id, restored)),
                Err(refusal) if refusal.code == ErrorCode::RunPackChanged => {
                    changed.extend(self.recorded(records, &row, false));
                }
                Err(refusal) => tracing::warn!(run = id.0, detail = refusal.detail, "a run cannot be read and is not offered"),
            }
        }
        changed
    }

    /// A run as the records alone tell it.
    fn recorded(&self, records: &Records, row: &RunRow, can_go_on: bool) -> Option<UnfinishedRun> {
        let events = records.events(row.run.id).unwrap_or_default();
        let answers = events.iter().filter(|event| event.kind == EventKind::Chose).count();
        self.offer(
            row.run.id,
            (&row.run.pack, &row.run.scenario),
            answers + 1,
            row.touched_at,
            can_go_on,
        )
    }

    /// None for a story that its pack no longer has: there is nothing to begin afresh.
    fn offer(&self, run: RunId, of: (&PackId, &ScenarioId), step: usize, at: Moment, can_go_on: bool) -> Option<UnfinishedRun> {
        let (pack, scenario) = of;
        Some(UnfinishedRun {
            run,
            pack: pack.clone(),
            scenario: scenario.clone(),
            title: self.desk.story_title(pack, scenario)?,
            step_number: u32::try_from(step).unwrap_or(u32::MAX),
            at,
            can_go_on,
        })
    }
}

/// How often each story was played to an end.
type Played = BTreeMap<(PackId, ScenarioId), u32>;

fn is_open(live: &Live) -> bool {
    live.scenario().is_ok_and(|scenario| !live.run.is_over(scenario))
}

fn card(pack: &PackId, scenario: &Scenario) -> ScenarioCard {
    ScenarioCard {
        pack: pack.clone(),
        scenario: scenario.id.clone(),
        title: scenario.title.clone(),
        role: scenario.you.role.clone(),
        channel: channel(scenario),
        minutes: scenario.minutes,
        kind: scenario.kind(),
        group: scenario.group(),
        level: scenario.level,
        composite: scenario.composite,
        to_the_loss: to_the_loss(scenario),
        played: 0,
    }
}

fn open_runs(records: &Records, person: PersonId) -> Vec<RunRow> {
    records.open_runs(person).unwrap_or_else(|error| {
        tracing::warn!(%error, "Home shows no unfinished runs");
        Vec::new()
    })
}

fn times_played(drawer: &Drawer, seat: Seat) -> Played {
    let (Seat::Person(person), Some(records)) = (seat, drawer.records.as_ref()) else {
        return BTreeMap::new();
    };
    let played = records.times_played(person).unwrap_or_else(|error| {
        tracing::warn!(%error, "Home shows no counts");
        Vec::new()
    });
    played
        .into_iter()
        .map(|(pack, scenario, times)| ((pack, scenario), times))
        .collect()
}

/// The story last played to an end: the next one comes over another channel.
fn last_played(drawer: &Drawer, seat: Seat) -> Option<(PackId, ScenarioId)> {
    let (Seat::Person(person), Some(records)) = (seat, drawer.records.as_ref()) else {
        return None;
    };
    records.last_played(person).unwrap_or_else(|error| {
        tracing::warn!(%error, "Home does not know what was played last");
        None
    })
}
