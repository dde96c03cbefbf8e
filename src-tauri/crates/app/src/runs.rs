//! `run.*`: the life of one answer (DESIGN section 4).

use std::sync::Arc;

use lesson::{
    debrief::{look_back, next_story},
    pack::Scenario,
    run::{Event, Run, Spot},
};
use records::{EventKind, EventRow, NewRun, Records, RunRow, RunState};
use wire::{Debrief, Refusal, RunChoose, RunDebrief, RunLook, RunStart, RunTap, RunView};
use words::{ChoiceId, DisclosureId, ErrorCode, RunId, Seat, StepId};

use crate::{
    desk::{Desk, Drawer, Live, Shelf},
    refusal::{from_run, refuse},
    view,
};

/// `run.*`
pub struct Runs {
    desk: Arc<Desk>,
}

impl Runs {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Begins a run; the seat's unfinished run of the same scenario is given up. If it cannot be recorded it is played unsaved,
    /// and says so.
    ///
    /// # Errors
    /// [`ErrorCode::ScenarioNotFound`].
    pub fn start(&self, seat: Seat, request: RunStart) -> Result<RunView, Refusal> {
        let scenario = self.scenario(&request.scenario).filter(|_| request.pack == self.desk.shelf.id);
        let scenario = scenario.ok_or_else(|| refuse(ErrorCode::ScenarioNotFound, request.scenario.0.clone()))?;
        let seed = self.desk.chance.seed();
        let run = Run::start(scenario, seed).map_err(|error| from_run(&error))?;
        let mut drawer = self.desk.drawer();
        drawer
            .live
            .retain(|_, live| live.seat != seat || live.scenario != scenario.id || matches!(live.run.spot, Spot::Ending(_)));
        let id = drawer.next_run();
        let mut live = Live {
            seat,
            scenario: scenario.id.clone(),
            run,
            recorded: false,
            touched_at: self.desk.clock.now(),
            notice: None,
        };
        self.record_start(&mut drawer, id, seed, &mut live);
        let view = self.view(id, scenario, &live);
        drawer.live.insert(id, live);
        Ok(view)
    }

    /// Where a run stands.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunPackChanged`].
    pub fn look(&self, seat: Seat, request: RunLook) -> Result<RunView, Refusal> {
        let mut drawer = self.desk.drawer();
        let (live, scenario) = self.find(&mut drawer, seat, request.run)?;
        Ok(self.view(request.run, scenario, live))
    }

    /// Takes a choice. When this returns the answer is on disk, or the view says that it could not be saved.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunEnded`], [`ErrorCode::ChoiceNotOpen`], [`ErrorCode::RunPackChanged`].
    pub fn choose(&self, seat: Seat, request: RunChoose) -> Result<RunView, Refusal> {
        self.advance(seat, request.run, |run, scenario, now| run.choose(scenario, &request.choice, now))
    }

    /// Taps a detail that was said.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::DetailNotSaid`], [`ErrorCode::RunPackChanged`].
    pub fn tap(&self, seat: Seat, request: RunTap) -> Result<RunView, Refusal> {
        self.advance(seat, request.run, |run, scenario, now| {
            run.tap(scenario, &request.step, &request.disclosure, now)
        })
    }

    /// What an ended run shows.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunNotEnded`], [`ErrorCode::RunPackChanged`].
    pub fn debrief(&self, seat: Seat, request: RunDebrief) -> Result<Debrief, Refusal> {
        let mut drawer = self.desk.drawer();
        let (live, scenario) = self.find(&mut drawer, seat, request.run)?;
        let back = look_back(scenario, &live.run).ok_or_else(|| refuse(ErrorCode::RunNotEnded, request.run.0.to_string()))?;
        let shelf = &self.desk.shelf;
        let next = next_story(&shelf.pack, scenario).cloned();
        Ok(view::debrief(shelf, request.run, scenario, &live.run, &back, next))
    }

    /// Load, take the pure step, record, reply.
    fn advance<F>(&self, seat: Seat, id: RunId, step: F) -> Result<RunView, Refusal>
    where
        F: FnOnce(&Run, &Scenario, words::Moment) -> Result<(Run, Vec<Event>), lesson::run::RunError>,
    {
        let mut drawer = self.desk.drawer();
        let drawer = &mut *drawer;
        let (live, scenario) = self.find(drawer, seat, id)?;
        let now = self.desk.clock.now();
        let (run, events) = step(&live.run, scenario, now).map_err(|error| from_run(&error))?;
        let mut live = Live {
            run,
            touched_at: now,
            ..live.clone()
        };
        self.record_events(drawer, id, &events, &mut live);
        let view = self.view(id, scenario, &live);
        drawer.live.insert(id, live);
        Ok(view)
    }

    fn scenario(&self, id: &words::ScenarioId) -> Option<&Scenario> {
        self.desk.shelf.pack.scenarios.get(id)
    }

    fn view(&self, id: RunId, scenario: &Scenario, live: &Live) -> RunView {
        view::run(&self.desk.shelf, id, scenario, live)
    }

    /// The run, from memory or from the records. A run of another seat is as good as none: whose it is, is nobody's business.
    fn find<'s, 'd>(&'s self, drawer: &'d mut Drawer, seat: Seat, id: RunId) -> Result<(&'d Live, &'s Scenario), Refusal> {
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
            drawer.live.insert(id, restore(&self.desk.shelf, records, &row)?);
        }
        let live = drawer.live.get(&id).filter(|live| live.seat == seat).ok_or_else(not_found)?;
        let scenario = self
            .scenario(&live.scenario)
            .ok_or_else(|| refuse(ErrorCode::ScenarioNotFound, live.scenario.0.clone()))?;
        Ok((live, scenario))
    }

    /// Only a person's run is recorded; a visitor's and a preview's live in memory alone.
    fn record_start(&self, drawer: &mut Drawer, id: RunId, seed: u64, live: &mut Live) {
        let Seat::Person(person) = live.seat else { return };
        let shelf = &self.desk.shelf;
        let Some(records) = drawer.records.as_mut() else {
            live.notice.clone_from(&drawer.notice);
            return;
        };
        let row = NewRun {
            id,
            person,
            pack: shelf.id.clone(),
            version: shelf.version.clone(),
            hash: shelf.hash.clone(),
            scenario: live.scenario.clone(),
            seed,
        };
        let begun = records.begin_run(&row, live.touched_at);
        live.notice = drawer.wrote(begun, &self.desk.data_folder);
        live.recorded = live.notice.is_none();
    }

    /// After the first answer that could not be recorded, no later one is: a run with a hole could not be replayed.
    fn record_events(&self, drawer: &mut Drawer, id: RunId, events: &[Event], live: &mut Live) {
        let records = drawer.records.as_mut().filter(|_| live.recorded && !events.is_empty());
        let Some(records) = records else { return };
        let rows: Vec<EventRow> = events.iter().map(event_row).collect();
        let appended = records.append_events(id, &rows, matches!(live.run.spot, Spot::Ending(_)));
        live.notice = drawer.wrote(appended, &self.desk.data_folder);
        live.recorded = live.notice.is_none();
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
    let events: Vec<Event> = rows.into_iter().map(event).collect();
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

fn event_row(event: &Event) -> EventRow {
    match event {
        Event::Chose { step, choice, at } => EventRow {
            kind: EventKind::Chose,
            step: step.0.clone(),
            subject: choice.0.clone(),
            at: *at,
        },
        Event::Tapped { step, disclosure, at } => EventRow {
            kind: EventKind::Tapped,
            step: step.0.clone(),
            subject: disclosure.0.clone(),
            at: *at,
        },
    }
}

fn event(row: EventRow) -> Event {
    let step = StepId(row.step);
    match row.kind {
        EventKind::Chose => Event::Chose {
            step,
            choice: ChoiceId(row.subject),
            at: row.at,
        },
        EventKind::Tapped => Event::Tapped {
            step,
            disclosure: DisclosureId(row.subject),
            at: row.at,
        },
    }
}
