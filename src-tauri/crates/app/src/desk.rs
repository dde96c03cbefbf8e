//! What all use cases share: the checked packs, and behind one lock the records and the runs in memory.

mod installed;
mod packs;
mod shelf;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

pub(crate) use installed::Installed;
pub(crate) use installed::is_known;
use lesson::run::Run;
use records::{Records, RecordsError};
pub(crate) use shelf::Shelf;
use wire::{Notice, OwnHelp, Refusal, Settings};
use words::{ErrorCode, Lang, Moment, PersonId, QuizId, RunId, ScenarioId, Seat};

use crate::{
    Chance, Clock, Desktop, Surroundings, Voice,
    live_quiz::LiveQuiz,
    refusal::{notice, refuse},
    upkeep::damage_notice,
};

/// What all use cases share.
pub(crate) struct Desk {
    /// The bundled pack, as far as it is sound.
    pub(crate) shelf: Arc<Shelf>,
    /// The packs that were imported.
    pub(crate) installed: Installed,
    /// Tells the time.
    pub(crate) clock: Arc<dyn Clock>,
    /// Draws seeds.
    pub(crate) chance: Arc<dyn Chance>,
    /// Speaks.
    pub(crate) voice: Arc<dyn Voice>,
    /// Opens, saves, prints.
    pub(crate) desktop: Arc<dyn Desktop>,
    /// The one page that phones are given in a room.
    pub(crate) phone_page: &'static str,
    /// Folder of the papers to take along.
    pub(crate) papers_folder: PathBuf,
    /// Folder of the records, for sentences.
    pub(crate) data_folder: PathBuf,
    /// Who sits at the main window.
    pub(crate) sitting: AtomicI64,
    /// Somebody has said so since the start.
    pub(crate) said_who: AtomicBool,
    /// Held by whoever reads the files at length or takes them away: checking, backup, export, erasing. Taken before the drawer.
    pub(crate) upkeep: Mutex<()>,
    drawer: Mutex<Drawer>,
}

/// The one person who is there from the start, and where there are no records.
const FIRST: PersonId = PersonId(1);

/// What changes: behind one lock, because a choice touches both.
pub(crate) struct Drawer {
    /// The records; none if they could not be opened.
    pub(crate) records: Option<Records>,
    /// What opening the records had to say, for Home.
    pub(crate) notice: Option<Notice>,
    /// Why the last write failed, for Home; gone with the next that succeeds.
    trouble: Option<Notice>,
    /// The runs in memory: every run that was touched since the program started.
    pub(crate) live: BTreeMap<RunId, Live>,
    /// The quizzes in memory: every quiz that was touched since the program started.
    pub(crate) quizzes: BTreeMap<QuizId, LiveQuiz>,
    /// Each person's settings where the records cannot keep them.
    pub(crate) settings: BTreeMap<PersonId, Settings>,
    /// Each person's region and emergency number where the records cannot keep them.
    pub(crate) own_help: BTreeMap<PersonId, OwnHelp>,
    /// The faults of voices that were said already.
    pub(crate) told: BTreeSet<(ErrorCode, Lang)>,
    /// The number of the last run.
    pub(crate) last_run: RunId,
}

/// A run in memory.
#[derive(Clone)]
pub(crate) struct Live {
    /// Whose it is.
    pub(crate) seat: Seat,
    /// The pack it is of, in the version in which it was begun.
    pub(crate) shelf: Arc<Shelf>,
    /// The scenario it plays.
    pub(crate) scenario: ScenarioId,
    /// Where it stands.
    pub(crate) run: Run,
    /// It is recorded, answer by answer.
    pub(crate) recorded: bool,
    /// When it was last answered, or begun.
    pub(crate) touched_at: Moment,
    /// Why it can no longer be recorded.
    pub(crate) notice: Option<Notice>,
}

impl Desk {
    pub(crate) fn open(surroundings: Surroundings) -> Self {
        let Surroundings {
            pack_folder,
            papers_folder,
            data_folder,
            clock,
            chance,
            voice,
            desktop,
            phone_page,
        } = surroundings;
        // Both at once: one waits mostly for the disk, the other mostly reckons.
        let now = clock.now();
        let (shelf, (drawer, installed)) = std::thread::scope(|both| {
            let drawer = both.spawn(|| (open_drawer(&data_folder, now), Installed::open(&data_folder)));
            let shelf = Arc::new(Shelf::bundled(&pack_folder));
            (shelf, drawer.join().unwrap_or_else(|gave_way| std::panic::resume_unwind(gave_way)))
        });
        Self {
            shelf,
            installed,
            clock,
            chance,
            voice,
            desktop,
            phone_page,
            papers_folder,
            data_folder,
            sitting: AtomicI64::new(sat_last(&drawer).0),
            said_who: AtomicBool::new(false),
            upkeep: Mutex::new(()),
            drawer: Mutex::new(drawer),
        }
    }

    /// Who sits at the main window.
    pub(crate) fn sitting(&self) -> PersonId {
        PersonId(self.sitting.load(Ordering::SeqCst))
    }

    /// The lock is held for the length of one call. A call that panicked has changed nothing half: every change is made at once.
    pub(crate) fn drawer(&self) -> MutexGuard<'_, Drawer> {
        self.drawer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is to be said on Home.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let drawer = self.drawer();
        drawer
            .notice
            .iter()
            .chain(&drawer.trouble)
            .chain(&self.shelf.notice)
            .cloned()
            .collect()
    }
}

impl Drawer {
    /// Keeps in mind how a write ended, and returns what is to be said if it failed.
    pub(crate) fn wrote(&mut self, outcome: Result<(), RecordsError>, folder: &Path) -> Option<Notice> {
        self.trouble = outcome.err().map(|error| notice(&error, folder));
        self.trouble.clone()
    }

    /// What opening the records had to say, to whoever needs them open.
    pub(crate) fn unopened(&self) -> Refusal {
        match &self.notice {
            Some(notice) => Refusal {
                code: notice.code,
                params: notice.params.clone(),
                detail: "the records are not open".to_owned(),
            },
            None => refuse(ErrorCode::RecordsReadOnly, "the records are not open"),
        }
    }

    /// The number of a new run.
    pub(crate) fn next_run(&mut self) -> RunId {
        self.last_run = RunId(self.last_run.0 + 1);
        self.last_run
    }
}

fn open_drawer(folder: &Path, now: Moment) -> Drawer {
    let opened = Records::open(folder, now).and_then(|opened| Ok((opened.records.last_run_id()?, opened)));
    let (records, notice, last_run) = match opened {
        Ok((last_run, opened)) => {
            let told = opened.damage.as_ref().map(damage_notice);
            (Some(opened.records), told, last_run)
        }
        Err(error) => (None, Some(notice(&error, folder)), RunId(0)),
    };
    Drawer {
        records,
        notice,
        trouble: None,
        live: BTreeMap::new(),
        quizzes: BTreeMap::new(),
        settings: BTreeMap::new(),
        own_help: BTreeMap::new(),
        told: BTreeSet::new(),
        last_run,
    }
}

/// Who sat here last, or the first of those who use this computer.
fn sat_last(drawer: &Drawer) -> PersonId {
    let Some(records) = &drawer.records else { return FIRST };
    let first = || Some(records.people().ok()?.first()?.id);
    let last = records
        .sitting()
        .inspect_err(|error| tracing::warn!(%error, "who sat here last is not known"));
    last.ok().flatten().or_else(first).unwrap_or(FIRST)
}
