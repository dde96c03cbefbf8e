//! One builder for a test's world: a folder of its own, a clock that can be moved, seeds that are told.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use app::{App, Chance, Clock, Surroundings};
use tempfile::TempDir;
use wire::{HomeLook, RunChoose, RunStart, RunView, Scene, StepView};
use words::{ChoiceId, Moment, PackId, PersonId, RunId, ScenarioId, Seat};

/// The person of the tests.
pub const PERSON: Seat = Seat::Person(PersonId(1));

/// A folder of records, a pack, a clock.
pub struct World {
    pub data: TempDir,
    pub pack: PathBuf,
    pub clock: Arc<Hand>,
}

/// A clock that is moved by hand.
pub struct Hand(AtomicI64);

impl Hand {
    pub fn set(&self, moment: i64) {
        self.0.store(moment, Ordering::Relaxed);
    }
}

impl Clock for Hand {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

impl Chance for Hand {
    fn seed(&self) -> u64 {
        1
    }
}

/// The folder of the bundled pack.
pub fn bundled() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources/packs/reported-cases")
}

pub fn world() -> World {
    World {
        data: tempfile::tempdir().expect("a folder for the test"),
        pack: bundled(),
        clock: Arc::new(Hand(AtomicI64::new(1_000))),
    }
}

impl World {
    /// Starts the program; dropping what this returns is ending it.
    pub fn open(&self) -> App {
        self.open_at(self.data.path())
    }

    pub fn open_at(&self, data: &Path) -> App {
        let (clock, chance) = (Arc::clone(&self.clock), Arc::clone(&self.clock));
        App::open(Surroundings {
            pack_folder: self.pack.clone(),
            data_folder: data.to_owned(),
            clock,
            chance,
        })
    }

    /// A copy of the bundled pack that the test may spoil.
    pub fn with_pack_of_its_own(mut self) -> Self {
        let copy = self.data.path().join("pack");
        copy_folder(&bundled(), &copy);
        self.pack = copy;
        self
    }
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("made");
    for entry in std::fs::read_dir(from).expect("readable") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// Begins the mask story.
pub fn start(app: &App, seat: Seat) -> RunView {
    start_story(app, seat, "mask-refund")
}

pub fn start_story(app: &App, seat: Seat, scenario: &str) -> RunView {
    let request = RunStart {
        pack: PackId("reported-cases".into()),
        scenario: ScenarioId(scenario.into()),
    };
    app.runs.start(seat, request).expect("the story starts")
}

pub fn choose(app: &App, seat: Seat, run: RunId, choice: &str) -> RunView {
    app.runs
        .choose(
            seat,
            RunChoose {
                run,
                choice: ChoiceId(choice.into()),
            },
        )
        .expect("the choice is open")
}

/// The step at which a view stands.
pub fn step(view: &RunView) -> &StepView {
    match &view.scene {
        Scene::Step(step) => step,
        Scene::End(end) => panic!("the story has ended: {end:?}"),
    }
}

/// The codes of what Home says is amiss.
pub fn notice_codes(app: &App) -> Vec<words::ErrorCode> {
    let home = app.home.look(PERSON, HomeLook {}).expect("Home always opens");
    home.notices.iter().map(|notice| notice.code).collect()
}
