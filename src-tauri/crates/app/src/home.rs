//! `home.*`: what can be practised, what was left unfinished, what is amiss.

use std::{collections::BTreeMap, sync::Arc};

use lesson::pack::Scenario;
use records::Records;
use wire::{HomeLook, HomeView, Refusal, ScenarioCard, UnfinishedRun};
use words::{PersonId, ScenarioId, Seat};

use crate::{
    desk::{Desk, Drawer, Live},
    runs::restore,
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
        let unfinished = self.unfinished(&mut drawer, seat);
        let mut scenarios: Vec<&Scenario> = self.desk.shelf.pack.scenarios.values().collect();
        // The introduced stories first: a warned first play teaches best (EVIDENCE: Scheibe et al. 2014; ShieldUp!).
        scenarios.sort_by_key(|scenario| (!scenario.introduced, scenario.level, &scenario.id));
        let scenarios = scenarios.into_iter().map(|scenario| self.card(scenario, &played)).collect();
        Ok(HomeView {
            scenarios,
            unfinished,
            notices,
        })
    }

    fn card(&self, scenario: &Scenario, played: &BTreeMap<ScenarioId, u32>) -> ScenarioCard {
        ScenarioCard {
            pack: self.desk.shelf.id.clone(),
            scenario: scenario.id.clone(),
            title: scenario.title.clone(),
            minutes: scenario.minutes,
            introduced: scenario.introduced,
            composite: scenario.composite,
            to_the_loss: scenario.plays_to_the_loss(),
            played: played.get(&scenario.id).copied().unwrap_or(0),
        }
    }

    /// The open runs of a person, from the records and from memory. One whose pack has changed cannot go on and is not offered.
    fn unfinished(&self, drawer: &mut Drawer, seat: Seat) -> Vec<UnfinishedRun> {
        let Seat::Person(person) = seat else { return Vec::new() };
        for row in drawer
            .records
            .as_ref()
            .map(|records| open_runs(records, person))
            .unwrap_or_default()
        {
            if !drawer.live.contains_key(&row.run.id)
                && let Ok(live) = restore(&self.desk.shelf, drawer.records.as_ref(), &row)
            {
                drawer.live.insert(row.run.id, live);
            }
        }
        let mut open: Vec<_> = drawer.live.iter().filter(|(_, live)| live.seat == seat && live.is_open()).collect();
        open.sort_by_key(|(id, live)| std::cmp::Reverse((live.touched_at, **id)));
        let cards = open.into_iter().filter_map(|(id, live)| {
            let scenario = self.desk.shelf.pack.scenarios.get(&live.scenario)?;
            Some(UnfinishedRun {
                run: *id,
                scenario: scenario.id.clone(),
                title: scenario.title.clone(),
                step_number: u32::try_from(live.run.visits.len()).unwrap_or(u32::MAX),
                at: live.touched_at,
            })
        });
        cards.collect()
    }
}

impl Live {
    fn is_open(&self) -> bool {
        matches!(self.run.spot, lesson::run::Spot::Step(_))
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
