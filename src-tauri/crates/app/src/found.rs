//! A run, from memory or from the records.

use std::sync::Arc;

use lesson::{
    pack::Scenario,
    run::{Event, Run},
};
use records::{Records, RunRow, RunState};
use wire::Refusal;
use words::{ErrorCode, RunId, Seat};

use crate::{
    desk::{Desk, Drawer, Live, Shelf},
    event_rows::event,
    refusal::refuse,
};

impl Desk {
    /// Looks at a run, and changes nothing.
    pub(crate) fn with_run<T>(&self, seat: Seat, id: RunId, look: impl FnOnce(&Live, &Scenario) -> T) -> Result<T, Refusal> {
        let mut drawer = self.drawer();
        let live = self.find(&mut drawer, seat, id)?;
        Ok(look(live, live.scenario()?))
    }

    /// The run, from memory or from the records. A run of another seat is as good as none: whose it is, is nobody's business.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`]; [`ErrorCode::PackLost`] and [`ErrorCode::RunPackChanged`] where its pack is not what it was.
    pub(crate) fn find<'d>(&self, drawer: &'d mut Drawer, seat: Seat, id: RunId) -> Result<&'d Live, Refusal> {
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
            let shelf = self.shelf_of(seat, &row.run.pack)?;
            drawer.live.insert(id, restore(&shelf, records, &row)?);
        }
        let live = drawer.live.get(&id).filter(|live| live.seat == seat).ok_or_else(not_found)?;
        self.is_current(live)?;
        Ok(live)
    }

    /// The pack of a run in memory may have been replaced or taken away since.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`], [`ErrorCode::RunPackChanged`].
    pub(crate) fn is_current(&self, live: &Live) -> Result<(), Refusal> {
        let shelf = &live.shelf;
        // A preview is played on in the text in which it was begun, whatever was saved since: the page says so, and offers the new one.
        if live.seat == Seat::Preview || self.is_there(&shelf.id, &shelf.hash) {
            return Ok(());
        }
        self.shelf_of(live.seat, &shelf.id)?;
        Err(refuse(ErrorCode::RunPackChanged, format!("{} {}", shelf.id.0, shelf.version)))
    }
}

impl Live {
    /// Its story.
    ///
    /// # Errors
    /// [`ErrorCode::ScenarioNotFound`]
    pub(crate) fn scenario(&self) -> Result<&Scenario, Refusal> {
        self.shelf.scenario(&self.scenario)
    }
}

/// A recorded run, played again from its events.
///
/// # Errors
/// [`ErrorCode::RunPackChanged`] unless the pack is the very one that was played and the events fit it.
pub(crate) fn restore(shelf: &Arc<Shelf>, records: &Records, row: &RunRow) -> Result<Live, Refusal> {
    let changed = || refuse(ErrorCode::RunPackChanged, format!("{} {}", row.run.pack.0, row.run.version));
    let same = shelf.is_same(&row.run.pack, &row.run.hash);
    let scenario = shelf.pack.scenarios.get(&row.run.scenario).filter(|_| same).ok_or_else(changed)?;
    let rows = records
        .events(row.run.id)
        .map_err(|error| refuse(error.code(), error.to_string()))?;
    let events: Vec<Event> = rows.into_iter().map(event).collect::<Option<_>>().ok_or_else(changed)?;
    let run = Run::replay(scenario, row.run.seed, &events).map_err(|error| refuse(ErrorCode::RunPackChanged, error.to_string()))?;
    Ok(Live {
        seat: Seat::Person(row.run.person),
        shelf: Arc::clone(shelf),
        scenario: scenario.id.clone(),
        run,
        recorded: true,
        touched_at: row.touched_at,
        notice: None,
    })
}
