//! `home.*`: what can be practised, what was left unfinished, what is amiss.

use std::{collections::BTreeMap, sync::Arc};

use lesson::{
    offer::{channel, next},
    pack::Scenario,
};
use records::{EventKind, Records};
use wire::{HomeLook, HomeView, Refusal, ScenarioCard, UnfinishedRun};
use words::{ErrorCode, Moment, PersonId, RunId, ScenarioId, Seat};

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
        let next = next(&self.desk.shelf.pack, &played.keys().collect(), last_played(&drawer, seat).as_ref()).cloned();
        let booster = due(&self.desk, drawer.records.as_ref(), seat);
        let unfinished = self.unfinished(&mut drawer, seat);
        let mut scenarios: Vec<&Scenario> = self.desk.shelf.pack.scenarios.values().collect();
        // The introduced stories first: a warned first play teaches best (EVIDENCE: Scheibe et al. 2014; ShieldUp!). Drills last.
        scenarios.sort_by_key(|scenario| (scenario.kind(), scenario.level, &scenario.id));
        let scenarios = scenarios.into_iter().map(|scenario| self.card(scenario, &played)).collect();
        Ok(HomeView {
            scenarios,
            next,
            unfinished,
            booster,
            notices,
        })
    }

    fn card(&self, scenario: &Scenario, played: &BTreeMap<ScenarioId, u32>) -> ScenarioCard {
        ScenarioCard {
            pack: self.desk.shelf.id.clone(),
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
            played: played.get(&scenario.id).copied().unwrap_or(0),
        }
    }

    /// The open runs of a seat, from memory and, for a person, from the records. Latest first.
    fn unfinished(&self, drawer: &mut Drawer, seat: Seat) -> Vec<UnfinishedRun> {
        let changed = if let Seat::Person(person) = seat {
            self.restore_runs(drawer, person)
        } else {
            Vec::new()
        };
        let live = drawer.live.iter().filter(|(_, live)| live.seat == seat && self.is_open(live));
        let live = live.filter_map(|(id, live)| self.offer(*id, &live.scenario, live.run.visits.len(), live.touched_at, true));
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
            match restore(&self.desk.shelf, records, &row) {
                Ok(restored) => drop(live.insert(id, restored)),
                Err(refusal) if refusal.code == ErrorCode::RunPackChanged => {
                    let answers = records
                        .events(id)
                        .map_or(0, |events| events.iter().filter(|event| event.kind == EventKind::Chose).count());
                    changed.extend(self.offer(id, &row.run.scenario, answers + 1, row.touched_at, false));
                }
                Err(refusal) => tracing::warn!(run = id.0, detail = refusal.detail, "a run cannot be read and is not offered"),
            }
        }
        changed
    }

    fn is_open(&self, live: &Live) -> bool {
        let scenario = self.desk.shelf.pack.scenarios.get(&live.scenario);
        scenario.is_some_and(|scenario| !live.run.is_over(scenario))
    }

    /// None for a story that the pack no longer has: there is nothing to begin afresh.
    fn offer(&self, run: RunId, scenario: &ScenarioId, step: usize, at: Moment, can_go_on: bool) -> Option<UnfinishedRun> {
        let scenario = self.desk.shelf.pack.scenarios.get(scenario)?;
        Some(UnfinishedRun {
            run,
            pack: self.desk.shelf.id.clone(),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            step_number: u32::try_from(step).unwrap_or(u32::MAX),
            at,
            can_go_on,
        })
    }
}

fn open_runs(records: &Records, person: PersonId) -> Vec<records::RunRow> {
    records.open_runs(person).unwrap_or_else(|error| {
        tracing::warn!(%error, "Home shows no unfinished runs");
        Vec::new()
    })
}

fn times_played(drawer: &Drawer, seat: Seat) -> BTreeMap<ScenarioId, u32> {
    let (Seat::Person(person), Some(records)) = (seat, drawer.records.as_ref()) else {
        return BTreeMap::new();
    };
    let played = records.times_played(person).unwrap_or_else(|error| {
        tracing::warn!(%error, "Home shows no counts");
        Vec::new()
    });
    played.into_iter().map(|(_, scenario, times)| (scenario, times)).collect()
}

/// The story last played to an end: the next one comes over another channel.
fn last_played(drawer: &Drawer, seat: Seat) -> Option<ScenarioId> {
    let (Seat::Person(person), Some(records)) = (seat, drawer.records.as_ref()) else {
        return None;
    };
    let last = records.last_played(person).unwrap_or_else(|error| {
        tracing::warn!(%error, "Home does not know what was played last");
        None
    });
    last.map(|(_, scenario)| scenario)
}
