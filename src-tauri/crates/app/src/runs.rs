//! `run.*`: the life of one answer (DESIGN section 4).

use std::sync::Arc;

use lesson::{
    debrief::{look_back, next_story},
    offer::channel,
    pack::Scenario,
    run::{Event, Judged, Run, Spot},
};
use records::{Acted, Contact, EventRow, NewAnswer, NewRun, Source};
use wire::{Debrief, Picture, Refusal, RunChoose, RunDebrief, RunJudge, RunLook, RunPicture, RunStart, RunTap, RunView};
use words::{ChoiceId, ErrorCode, RunId, Seat};

use crate::{
    desk::{Desk, Drawer, Live},
    event_rows::event_row,
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
    /// [`ErrorCode::PackLost`], [`ErrorCode::ScenarioNotFound`].
    pub fn start(&self, seat: Seat, request: RunStart) -> Result<RunView, Refusal> {
        let shelf = self.desk.shelf_of(seat, &request.pack)?;
        let scenario = shelf.scenario(&request.scenario)?;
        let seed = self.desk.chance.seed();
        let run = Run::start(scenario, seed).map_err(|error| from_run(&error))?;
        let mut drawer = self.desk.drawer();
        let same = |live: &Live| live.seat == seat && live.shelf.id == shelf.id && live.scenario == scenario.id;
        drawer.live.retain(|_, live| !same(live) || live.run.is_over(scenario));
        let id = drawer.next_run();
        let mut live = Live {
            seat,
            shelf: Arc::clone(&shelf),
            scenario: scenario.id.clone(),
            run,
            recorded: false,
            touched_at: self.desk.clock.now(),
            notice: None,
        };
        self.record_start(&mut drawer, id, seed, &mut live);
        let view = view::run(&shelf, id, scenario, &live.run, live.notice.clone());
        drawer.live.insert(id, live);
        Ok(view)
    }

    /// Where a run stands.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunPackChanged`].
    pub fn look(&self, seat: Seat, request: RunLook) -> Result<RunView, Refusal> {
        let mut drawer = self.desk.drawer();
        let live = self.desk.find(&mut drawer, seat, request.run)?;
        Ok(view::run(
            &live.shelf,
            request.run,
            live.scenario()?,
            &live.run,
            live.notice.clone(),
        ))
    }

    /// Takes a choice. When this returns the answer is on disk, or the view says that it could not be saved. Whoever was speaking
    /// is cut short, as on a real call.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunEnded`], [`ErrorCode::ChoiceNotOpen`], [`ErrorCode::RunPackChanged`].
    pub fn choose(&self, seat: Seat, request: RunChoose) -> Result<RunView, Refusal> {
        self.desk.voice.stop();
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

    /// Judges what the contact was, once the story is over.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::NotToBeJudged`], [`ErrorCode::RunPackChanged`].
    pub fn judge(&self, seat: Seat, request: RunJudge) -> Result<RunView, Refusal> {
        let judged = Judged {
            judgement: request.judgement,
            confidence: request.confidence,
        };
        self.advance(seat, request.run, |run, scenario, now| run.judge(scenario, judged, now))
    }

    /// The picture that was sent along at a visited step.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunPackChanged`].
    pub fn picture(&self, seat: Seat, request: RunPicture) -> Result<Picture, Refusal> {
        let mut drawer = self.desk.drawer();
        let live = self.desk.find(&mut drawer, seat, request.run)?;
        Ok(view::picture(&live.shelf, live.scenario()?, &live.run, &request.step))
    }

    /// What an ended run shows.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunNotEnded`], [`ErrorCode::RunPackChanged`].
    pub fn debrief(&self, seat: Seat, request: RunDebrief) -> Result<Debrief, Refusal> {
        let mut drawer = self.desk.drawer();
        let live = self.desk.find(&mut drawer, seat, request.run)?;
        let scenario = live.scenario()?;
        let back = look_back(scenario, &live.run).ok_or_else(|| refuse(ErrorCode::RunNotEnded, request.run.0.to_string()))?;
        let shelf = &live.shelf;
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
        let mut live = self.desk.find(drawer, seat, id)?.clone();
        let shelf = Arc::clone(&live.shelf);
        let scenario = shelf.scenario(&live.scenario)?;
        let now = self.desk.clock.now();
        let (run, events) = step(&live.run, scenario, now).map_err(|error| from_run(&error))?;
        live.run = run;
        live.touched_at = now;
        self.record_events(drawer, id, &events, scenario, &mut live);
        let view = view::run(&shelf, id, scenario, &live.run, live.notice.clone());
        drawer.live.insert(id, live);
        Ok(view)
    }

    /// Only a person's run is recorded; a visitor's and a preview's live in memory alone.
    fn record_start(&self, drawer: &mut Drawer, id: RunId, seed: u64, live: &mut Live) {
        let Seat::Person(person) = live.seat else { return };
        let shelf = Arc::clone(&live.shelf);
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
    fn record_events(&self, drawer: &mut Drawer, id: RunId, events: &[Event], scenario: &Scenario, live: &mut Live) {
        let records = drawer.records.as_mut().filter(|_| live.recorded && !events.is_empty());
        let Some(records) = records else { return };
        let rows: Vec<EventRow> = events.iter().map(event_row).collect();
        let answer = answer(&self.desk, id, live, scenario);
        let appended = records.append_events(id, &rows, live.run.is_over(scenario), answer.as_ref());
        live.notice = drawer.wrote(appended, &self.desk.data_folder);
        live.recorded = live.notice.is_none();
    }
}

/// What a run came to, once it is over; none for one that was left, which is never judged.
fn answer(desk: &Desk, id: RunId, live: &Live, scenario: &Scenario) -> Option<(NewAnswer, Acted)> {
    let Seat::Person(person) = live.seat else { return None };
    let Spot::Ending(ending) = &live.run.spot else { return None };
    let action = scenario.ending(&ending.0).filter(|_| live.run.is_over(scenario))?.action?;
    let judged = live.run.judged;
    let contact = Contact {
        pack: live.shelf.id.clone(),
        subject: scenario.id.0.clone(),
        channel: channel(scenario),
        nature: scenario.nature,
    };
    let answer = NewAnswer {
        person,
        source: Source::Run(id),
        contact,
        judgement: judged.map(|judged| judged.judgement),
        confidence: judged.and_then(|judged| judged.confidence),
        at: live.touched_at,
    };
    let acted = Acted {
        choice: ChoiceId(ending.0.clone()),
        action,
        at: live.touched_at,
        day: desk.clock.day(live.touched_at),
    };
    Some((answer, acted))
}
