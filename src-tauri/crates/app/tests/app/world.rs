//! One builder for a test's world: a folder of its own, a clock that can be moved, seeds that are told.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

use app::{Address, App, Chance, Clock, Desktop, RemovableDrive, SpokenLine, Surroundings, Voice, VoiceFault};
use tempfile::TempDir;
use wire::{HomeLook, RunChoose, RunStart, RunView, Scene, StepView};
use words::{ChoiceId, Day, Lang, Lock, Moment, PackId, PersonId, RunId, ScenarioId, Seat};

/// The person of the tests.
pub const PERSON: Seat = Seat::Person(PersonId(1));

/// A folder of records, a pack, a clock, somebody who listens.
pub struct World {
    pub data: TempDir,
    pub pack: PathBuf,
    pub clock: Arc<Hand>,
    pub ear: Arc<Ear>,
    pub outside: Arc<Outside>,
}

/// What ships with the program: found from the crate of the tests, and from that of the fuzz targets beside it.
fn resources() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = here.ancestors().map(|above| above.join("resources")).find(|path| path.is_dir());
    found.expect("it is above the crate")
}

/// The papers that ship with the program.
pub fn papers() -> PathBuf {
    resources().join("papers")
}

/// A system with the folders that a test gives it, which writes down what it was asked to open and to print.
#[derive(Default)]
pub struct Outside {
    pub folders: Mutex<Vec<PathBuf>>,
    pub opened: Mutex<Vec<PathBuf>>,
    pub printed: Mutex<u32>,
    /// The session starts the reminder.
    pub reminds: Mutex<bool>,
    /// The addresses of this computer.
    pub addresses: Mutex<Vec<Address>>,
    /// The projector's window is open.
    pub projects: Mutex<bool>,
    /// The removable drives that are plugged in.
    pub drives: Mutex<Vec<RemovableDrive>>,
    /// What is chosen in the system's dialog.
    pub chosen: Mutex<Option<PathBuf>>,
    /// How often the main window became the kiosk.
    pub kiosk: Mutex<u32>,
    /// Why nothing opens and nothing prints.
    pub fault: Mutex<Option<String>>,
}

impl Outside {
    fn fault(&self) -> Result<(), String> {
        self.fault.lock().expect("nobody panicked").clone().map_or(Ok(()), Err)
    }
}

impl Desktop for Outside {
    fn folders(&self) -> Vec<PathBuf> {
        self.folders.lock().expect("nobody panicked").clone()
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        self.opened.lock().expect("nobody panicked").push(path.to_owned());
        self.fault()
    }

    fn print_page(&self) -> Result<(), String> {
        *self.printed.lock().expect("nobody panicked") += 1;
        self.fault()
    }

    fn reminds(&self) -> bool {
        *self.reminds.lock().expect("nobody panicked")
    }

    fn remind(&self, on: bool) -> Result<(), String> {
        self.fault()?;
        *self.reminds.lock().expect("nobody panicked") = on;
        Ok(())
    }

    fn addresses(&self) -> Vec<Address> {
        self.addresses.lock().expect("nobody panicked").clone()
    }

    fn project(&self, open: bool) -> Result<(), String> {
        self.fault()?;
        *self.projects.lock().expect("nobody panicked") = open;
        Ok(())
    }

    fn projects(&self) -> bool {
        *self.projects.lock().expect("nobody panicked")
    }

    fn fill_stage(&self, _: bool) -> Result<(), String> {
        self.fault()
    }

    fn open_locks(&self) -> Vec<Lock> {
        vec![Lock::Switching]
    }

    fn drives(&self) -> Vec<RemovableDrive> {
        self.drives.lock().expect("nobody panicked").clone()
    }

    fn choose_file(&self) -> Option<PathBuf> {
        self.chosen.lock().expect("nobody panicked").clone()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.chosen.lock().expect("nobody panicked").clone()
    }

    fn preview(&self) -> Result<(), String> {
        self.fault()
    }

    fn enter_kiosk(&self) -> Result<(), String> {
        self.fault()?;
        *self.kiosk.lock().expect("nobody panicked") += 1;
        Ok(())
    }
}

/// What a voice was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    Speak(SpokenLine),
    Stop,
}

/// A voice that writes down what it is told, and fails if it is to.
#[derive(Default)]
pub struct Ear {
    calls: Mutex<Vec<Call>>,
    fault: Mutex<Option<VoiceFault>>,
}

impl Ear {
    pub fn fail(&self, fault: Option<VoiceFault>) {
        *self.fault.lock().expect("nobody panicked") = fault;
    }

    /// What it was told since the last time.
    pub fn take(&self) -> Vec<Call> {
        std::mem::take(&mut *self.calls())
    }

    /// The lines among them.
    pub fn take_lines(&self) -> Vec<SpokenLine> {
        let line = |call| match call {
            Call::Speak(line) => Some(line),
            Call::Stop => None,
        };
        self.take().into_iter().filter_map(line).collect()
    }

    fn calls(&self) -> MutexGuard<'_, Vec<Call>> {
        self.calls.lock().expect("nobody panicked")
    }

    fn fault(&self) -> Option<VoiceFault> {
        self.fault.lock().expect("nobody panicked").clone()
    }
}

impl Voice for Ear {
    fn speak(&self, line: &SpokenLine) -> Result<(), VoiceFault> {
        self.calls().push(Call::Speak(line.clone()));
        self.fault().map_or(Ok(()), Err)
    }

    fn stop(&self) {
        self.calls().push(Call::Stop);
    }

    fn has(&self, lang: Lang) -> Result<bool, VoiceFault> {
        match self.fault() {
            None => Ok(true),
            Some(VoiceFault::Missing) => Ok(lang == Lang::En),
            Some(fault) => Err(fault),
        }
    }
}

/// A clock that is moved by hand: the calendar and, apart from it, the time gone by.
pub struct Hand {
    moment: AtomicI64,
    gone_by: AtomicU64,
}

impl Hand {
    pub fn set(&self, moment: i64) {
        self.moment.store(moment, Ordering::Relaxed);
    }

    /// Lets time go by. The calendar stays where it is.
    pub fn goes_by(&self, time: Duration) {
        let milliseconds = u64::try_from(time.as_millis()).expect("a test lasts less");
        self.gone_by.fetch_add(milliseconds, Ordering::Relaxed);
    }
}

impl Clock for Hand {
    fn now(&self) -> Moment {
        Moment(self.moment.fetch_add(1, Ordering::Relaxed))
    }

    fn day(&self, at: Moment) -> Day {
        let at = jiff::Timestamp::from_millisecond(at.0).expect("a moment of the calendar");
        Day(at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
    }

    fn stamp(&self, at: Moment) -> String {
        let at = jiff::Timestamp::from_millisecond(at.0).expect("a moment of the calendar");
        let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(8));
        at.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string()
    }

    fn elapsed(&self) -> Duration {
        Duration::from_millis(self.gone_by.load(Ordering::Relaxed))
    }

    fn hour(&self, at: Moment) -> u8 {
        let at = jiff::Timestamp::from_millisecond(at.0).expect("a moment of the calendar");
        u8::try_from(at.to_zoned(jiff::tz::TimeZone::UTC).hour()).expect("an hour of the day")
    }
}

impl Chance for Hand {
    fn seed(&self) -> u64 {
        1
    }
}

/// The folder of the bundled pack.
pub fn bundled() -> PathBuf {
    resources().join("packs/reported-cases")
}

/// The id of the bundled pack.
pub fn bundled_pack() -> PackId {
    PackId("reported-cases".into())
}

pub fn world() -> World {
    World {
        data: tempfile::tempdir().expect("a folder for the test"),
        pack: bundled(),
        clock: Arc::new(Hand {
            moment: AtomicI64::new(1_000),
            gone_by: AtomicU64::new(0),
        }),
        ear: Arc::default(),
        outside: Arc::default(),
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
            papers_folder: papers(),
            data_folder: data.to_owned(),
            clock,
            chance,
            voice: Arc::clone(&self.ear) as Arc<dyn Voice>,
            desktop: Arc::clone(&self.outside) as Arc<dyn Desktop>,
            phone_page: "<!doctype html>",
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

pub fn copy_folder(from: &Path, to: &Path) {
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
        Scene::Judge(_) => panic!("the story is over, and is to be judged"),
        Scene::End(end) => panic!("the story has ended: {end:?}"),
    }
}

/// The codes of what Home says is amiss.
pub fn notice_codes(app: &App) -> Vec<words::ErrorCode> {
    let home = app.home.look(PERSON, HomeLook {}).expect("Home always opens");
    home.notices.iter().map(|notice| notice.code).collect()
}

/// The title of a story, as Home has it.
pub fn title_of(app: &App, pack: &PackId, story: &str) -> String {
    let home = app.home.look(PERSON, HomeLook {}).expect("Home");
    let card = home.scenarios.iter().find(|card| card.pack == *pack && card.scenario.0 == story);
    card.expect("it is on Home").title.0[&Lang::En].clone()
}
