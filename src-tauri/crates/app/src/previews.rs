//! `preview.*`: a pack's folder, shown while its editor saves the files, and played from any step.
//!
//! The page asks several times a second whether anything was saved. A folder whose names, sizes and times have changed is read anew once
//! they have been still for one look, so that no half of a save is shown.

mod found;
mod story;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

pub(crate) use found::Found;
use lesson::run::Run;
use shelf::Glance;
pub(crate) use story::{Story, file_of};
use wire::{PreviewGoOn, PreviewLook, PreviewNews, PreviewOpen, PreviewOpened, PreviewPlay, PreviewRead, PreviewWhole, Refusal, RunView};
use words::{ErrorCode, RequestId, RunId, ScenarioId, Seat};

use crate::{
    desk::{Desk, Live},
    refusal::{from_run, refuse, refuse_at},
    view,
};

/// `preview.*`
pub struct Previews {
    desk: Arc<Desk>,
    shown: Mutex<Option<Shown>>,
}

/// The folder that is shown.
struct Shown {
    folder: PathBuf,
    /// How it looked when it was asked for last.
    glance: Option<Glance>,
    /// How it looked when it was read.
    read: Option<Glance>,
    revision: u32,
    found: Option<Found>,
    /// The seed of the run that is played.
    seed: u64,
}

impl Previews {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self {
            desk,
            shown: Mutex::new(None),
        }
    }

    /// Has a folder chosen, and shows it.
    ///
    /// # Errors
    /// [`ErrorCode::PreviewFolderGone`] where there is no window for it.
    pub fn open(&self, _: Seat, _: PreviewOpen) -> Result<PreviewOpened, Refusal> {
        let Some(folder) = self.desk.desktop.choose_folder() else {
            return Ok(PreviewOpened { opened: false });
        };
        self.show(&folder);
        let opened = self.desk.desktop.preview();
        opened.map_err(|why| refuse_at(ErrorCode::PreviewFolderGone, &folder, why))?;
        Ok(PreviewOpened { opened: true })
    }

    /// Shows a folder from now on; the window is opened by whoever calls.
    pub fn show(&self, folder: &Path) {
        // A page that shows another folder sees by its revision that this is a new one.
        let revision = self.shown().as_ref().map_or(0, |shown| shown.revision);
        *self.shown() = Some(Shown {
            folder: folder.to_owned(),
            glance: None,
            read: None,
            revision,
            found: None,
            seed: 0,
        });
    }

    /// What the folder holds now.
    ///
    /// # Errors
    /// [`ErrorCode::PreviewFolderGone`]
    pub fn look(&self, _: Seat, request: PreviewLook) -> Result<PreviewNews, Refusal> {
        let mut shown = self.shown();
        let shown = shown.as_mut().ok_or_else(gone)?;
        let folder = shown.folder.clone();
        let gone = |error: &shelf::ShelfError| refuse_at(ErrorCode::PreviewFolderGone, &folder, error.to_string());
        let now = shelf::glance(&shown.folder).map_err(|error| gone(&error))?;
        let first = shown.read.is_none();
        let still = shown.glance.as_ref() == Some(&now);
        if first || (still && shown.read.as_ref() != Some(&now)) {
            // The disk is looked at before it is read: what is saved meanwhile is seen at the next look.
            shown.found = Some(Found::read(&shown.folder, shown.found.as_ref()).map_err(|error| gone(&error))?);
            shown.revision += 1;
            shown.read = Some(now.clone());
        }
        shown.glance = Some(now);
        let news = shown.revision != request.seen;
        Ok(PreviewNews {
            revision: shown.revision,
            view: shown
                .found
                .as_ref()
                .filter(|_| news)
                .map(|found| view::preview(&shown.folder, found)),
        })
    }

    /// A whole story.
    ///
    /// # Errors
    /// [`ErrorCode::ScenarioNotFound`]
    pub fn read(&self, _: Seat, request: PreviewRead) -> Result<PreviewWhole, Refusal> {
        let shown = self.shown();
        let found = shown.as_ref().and_then(|shown| shown.found.as_ref()).ok_or_else(gone)?;
        view::preview_whole(found, &request.scenario).ok_or_else(|| no_story(&request.scenario))
    }

    /// Plays a story from any step.
    ///
    /// # Errors
    /// [`ErrorCode::ScenarioNotFound`], [`ErrorCode::RunPackChanged`] where there is no such step.
    pub fn play(&self, seat: Seat, request: PreviewPlay) -> Result<RunView, Refusal> {
        let seed = request.seed.map_or_else(|| self.desk.chance.seed(), u64::from);
        let given: BTreeSet<RequestId> = request.given.into_iter().collect();
        let mut shown = self.shown();
        let shown = shown.as_mut().ok_or_else(gone)?;
        let found = shown.found.as_ref().ok_or_else(gone)?;
        let scenario = found.scenario(&request.scenario).ok_or_else(|| no_story(&request.scenario))?;
        let step = request.step.unwrap_or_else(|| scenario.start.clone());
        let run = Run::begin_at(scenario, seed, &step, &given).map_err(|error| from_run(&error))?;
        let view = self.begin(seat, found, &request.scenario, run)?;
        shown.seed = seed;
        Ok(view)
    }

    /// Plays on in the files as they are now, from the step where a run stands.
    ///
    /// # Errors
    /// [`ErrorCode::RunNotFound`], [`ErrorCode::RunEnded`], [`ErrorCode::ScenarioNotFound`]; [`ErrorCode::RunPackChanged`] where the step
    /// is there no more.
    pub fn go_on(&self, seat: Seat, request: PreviewGoOn) -> Result<RunView, Refusal> {
        let shown = self.shown();
        let shown = shown.as_ref().ok_or_else(gone)?;
        let found = shown.found.as_ref().ok_or_else(gone)?;
        let (scenario, before) = self.run(seat, request.run)?;
        let story = found.scenario(&scenario).ok_or_else(|| no_story(&scenario))?;
        let run = before.carried_over(story, shown.seed).map_err(|error| from_run(&error))?;
        self.begin(seat, found, &scenario, run)
    }

    fn run(&self, seat: Seat, id: RunId) -> Result<(ScenarioId, Run), Refusal> {
        let mut drawer = self.desk.drawer();
        let live = self.desk.find(&mut drawer, seat, id)?;
        Ok((live.scenario.clone(), live.run.clone()))
    }

    /// A run of the preview lives in memory alone, with the very text in which it was begun.
    fn begin(&self, seat: Seat, found: &Found, scenario: &ScenarioId, run: Run) -> Result<RunView, Refusal> {
        let shelf = Arc::clone(&found.shelf);
        let story = shelf.scenario(scenario)?;
        let mut drawer = self.desk.drawer();
        drawer.live.retain(|_, live| live.seat != seat);
        let id = drawer.next_run();
        let view = view::run(&shelf, id, story, &run, None);
        let live = Live {
            seat,
            shelf: Arc::clone(&shelf),
            scenario: scenario.clone(),
            run,
            recorded: false,
            touched_at: self.desk.clock.now(),
            notice: None,
        };
        drawer.live.insert(id, live);
        Ok(view)
    }

    fn shown(&self) -> MutexGuard<'_, Option<Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gone() -> Refusal {
    refuse(ErrorCode::PreviewFolderGone, "no folder was opened")
}

fn no_story(id: &ScenarioId) -> Refusal {
    refuse(ErrorCode::ScenarioNotFound, id.0.clone())
}
