//! Use cases, split by noun as the wire is: `run.choose` is `app.runs.choose`.
//!
//! Synchronous, and built the same way by the shell and by the tests. Clock and chance come in as traits. Opening never fails: with
//! records or pack out of order the program still starts with what is sound, and says so on Home.

mod boosters;
mod checklist;
mod clock;
mod data;
mod desk;
mod desktop;
mod event_rows;
mod found;
mod help;
mod hiding;
mod home;
mod kiosk;
mod live_quiz;
mod met;
mod notes;
mod now;
mod packs;
mod papers;
mod people;
mod previews;
mod progress;
mod quizzes;
mod refusal;
mod reminders;
mod results;
mod rooms;
mod runs;
mod settings;
mod staff;
mod stage;
mod upkeep;
mod view;
mod visits;
mod voice;

use std::{path::PathBuf, sync::Arc};

pub use boosters::Boosters;
pub use checklist::Checklist;
pub use clock::{Chance, Clock};
pub use data::Data;
use desk::Desk;
pub use desktop::{Address, Desktop, RemovableDrive};
pub use help::Help;
pub use home::Home;
use kiosk::Booth;
pub use kiosk::{Kiosk, KioskDuty, Watch, forget_staff_code, kiosk_is_on};
pub use notes::Notes;
pub use now::Now;
pub use packs::Packs;
pub use papers::Papers;
pub use people::People;
pub use previews::Previews;
pub use progress::Progress;
pub use quizzes::Quizzes;
pub use reminders::{DueToday, Reminders, due_today, told_today};
pub use results::{ResultsLaid, export_results, renew_results_id, report_results};
use rooms::Hall;
pub use rooms::{PhonesAt, Rooms};
pub use runs::Runs;
pub use settings::Settings;
pub use staff::Staff;
pub use stage::Stage;
pub use upkeep::Upkeep;
pub use visits::Visits;
pub use voice::{SpokenLine, Voice, VoiceFault, Voices};

/// Where the program finds its things.
pub struct Surroundings {
    /// Folder of the bundled pack.
    pub pack_folder: PathBuf,
    /// Folder of the papers to take along.
    pub papers_folder: PathBuf,
    /// Folder of the records; made if it is missing.
    pub data_folder: PathBuf,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws seeds.
    pub chance: Arc<dyn Chance>,
    /// Speaks.
    pub voice: Arc<dyn Voice>,
    /// Opens, saves, prints.
    pub desktop: Arc<dyn Desktop>,
    /// The one page that phones are given in a room, with everything in it.
    pub phone_page: &'static str,
}

/// Every use case, by noun.
pub struct App {
    /// `home.*`
    pub home: Home,
    /// `run.*`
    pub runs: Runs,
    /// `quiz.*`
    pub quizzes: Quizzes,
    /// `voice.*`
    pub voice: Voices,
    /// `checklist.*`
    pub checklist: Checklist,
    /// `now.*`
    pub now: Now,
    /// `help.*`
    pub help: Help,
    /// `notes.*`
    pub notes: Notes,
    /// `papers.*`
    pub papers: Papers,
    /// `people.*`
    pub people: People,
    /// `data.*`
    pub data: Data,
    /// `booster.*`
    pub boosters: Boosters,
    /// `reminder.*`
    pub reminders: Reminders,
    /// `progress.*`
    pub progress: Progress,
    /// `room.*`
    pub rooms: Rooms,
    /// `stage.*`
    pub stage: Stage,
    /// `kiosk.*`
    pub kiosk: Kiosk,
    /// `visit.*`
    pub visits: Visits,
    /// `staff.*`
    pub staff: Staff,
    /// What is to be done about the kiosk's window.
    pub watch: Watch,
    /// `pack.*`
    pub packs: Packs,
    /// `preview.*`
    pub previews: Previews,
    /// `settings.*`
    pub settings: Settings,
    desk: Arc<Desk>,
}

impl App {
    /// Opens pack and records. What is out of order becomes a notice on Home.
    #[must_use]
    pub fn open(surroundings: Surroundings) -> Self {
        let desk = Arc::new(Desk::open(surroundings));
        let hall = Hall::new(Arc::clone(&desk));
        let booth = Arc::new(Booth::new(Arc::clone(&desk)));
        Self {
            home: Home::new(Arc::clone(&desk)),
            runs: Runs::new(Arc::clone(&desk)),
            quizzes: Quizzes::new(Arc::clone(&desk)),
            voice: Voices::new(Arc::clone(&desk)),
            checklist: Checklist::new(Arc::clone(&desk)),
            now: Now::new(Arc::clone(&desk)),
            help: Help::new(Arc::clone(&desk)),
            notes: Notes::new(Arc::clone(&desk)),
            papers: Papers::new(Arc::clone(&desk)),
            people: People::new(Arc::clone(&desk)),
            data: Data::new(Arc::clone(&desk)),
            boosters: Boosters::new(Arc::clone(&desk)),
            reminders: Reminders::new(Arc::clone(&desk)),
            progress: Progress::new(Arc::clone(&desk)),
            rooms: Rooms::new(hall.clone()),
            stage: Stage::new(hall),
            kiosk: Kiosk::new(Arc::clone(&booth)),
            visits: Visits::new(Arc::clone(&booth)),
            staff: Staff::new(Arc::clone(&booth)),
            watch: Watch::new(booth),
            packs: Packs::new(Arc::clone(&desk)),
            previews: Previews::new(Arc::clone(&desk)),
            settings: Settings::new(Arc::clone(&desk)),
            desk,
        }
    }

    /// What is to be done behind the window, once it is up.
    #[must_use]
    pub fn upkeep(&self) -> Upkeep {
        Upkeep::new(Arc::clone(&self.desk))
    }
}
