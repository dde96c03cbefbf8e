//! A run, from memory or from the records.

use lesson::{
    pack::Scenario,
    run::{Event, Run},
};
use records::{Records, RunRow, RunState};
use wire::Refusal;
use words::{ErrorCode, RunId, ScenarioId, Seat};

use crate::{
    desk::{Desk, Drawer, Live, Shelf},
    event_rows::event,
    refusal::refuse,
};

impl Desk {
    pub(crate) fn scenario(&self, id: &ScenarioId) -> Option<&Scenario> {
        self.shelf.pack.scenarios.get(id)
    }

    /// Looks at a run, and changes nothing.
    pub(crate) fn with_run<T>(&self, seat: Seat, id: RunId, look: impl FnOnce(&Run, &Scenario) -> T) -> Result<T, Refusal> {
        let mut drawer = self.drawer();
        let (live, scenario) = self.find(&mut drawer, seat, id)?;
        Ok(look(&live.run, scenario))
    }

    /// The run, from memory or from the records. A run of another seat is as good as none: whose it is, is nobody's business.
    pub(crate) fn find<'s, 'd>(&'s self, drawer: &'d mut Drawer, seat: Seat, id: RunId) -> Result<(&'d Live, &'s Scenario), Refusal> {
        let not_found = || refuse(ErrorCode::RunNotFound, id.0.to_string());
        if !drawer.live.contains_key(&id) {
            let records = drawer.records.as_ref().ok_or_else(not_found)?;
            let row = records
                .run(id)
                .map_err(|error| refuse(error.code(), error.to_string()))?
                .ok_or_else(not_found)?;
            if Seat::Person(row.run.person) != seat || row.state == RunState::GivenUp {
                return Err(not_found());
            }
            drawer.live.insert(id, restore(&self.shelf, records, &row)?);
        }
        let live = drawer.live.get(&id).filter(|live| live.seat == seat).ok_or_else(not_found)?;
        let scenario = self
            .scenario(&live.scenario)
            .ok_or_else(|| refuse(ErrorCode::ScenarioNotFound, live.scenario.0.clone()))?;
        Ok((live, scenario))
    }
}

/// A recorded run, played again from its events.
///
/// # Errors
/// [`ErrorCode::RunPackChanged`] unless the pack is the very one that was played and the events fit it.
pub(crate) fn restore(shelf: &Shelf, records: &Records, row: &RunRow) -> Result<Live, Refusal> {
    let changed = || refuse(ErrorCode::RunPackChanged, format!("{} {}", row.run.pack.0, row.run.version));
    let scenario = shelf
        .pack
        .scenarios
        .get(&row.run.scenario)
        .filter(|_| row.run.pack == shelf.id && row.run.hash == shelf.hash);
    let scenario = scenario.ok_or_else(changed)?;
    let rows = records
        .events(row.run.id)
        .map_err(|error| refuse(error.code(), error.to_string()))?;
    let events: Vec<Event> = rows.into_iter().map(event).collect::<Option<_>>().ok_or_else(changed)?;
    let run = Run::replay(scenario, row.run.seed, &events).map_err(|error| refuse(ErrorCode::RunPackChanged, error.to_string()))?;
    Ok(Live {
        seat: Seat::Person(row.run.person),
        scenario: scenario.id.clone(),
        run,
        recorded: true,
        touched_at: row.touched_at,
        notice: None,
    })
}
