//! The packs that were imported, beside the bundled one. What Home and lists show of them stands in one list; a pack's file is opened when it
//! is first played, and kept until another version takes its place.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use ::shelf::{ImportError, Library, Row, StoryRow};
use wire::{Notice, PackChoice, Refusal, ScenarioCard};
use words::{ErrorCode, PackId, PlanId, ScenarioId, Seat, Text, Venue};

use super::Shelf;
use crate::refusal::{from_import, notice_with, refuse};

/// The folder of installed packs, within the data folder.
const FOLDER: &str = "packs";

/// The packs that were imported. None of its locks is held while another lock is taken.
pub(crate) struct Installed {
    library: RwLock<Library>,
    opened: Mutex<BTreeMap<PackId, Arc<Shelf>>>,
    /// The list itself was damaged.
    pub(crate) notice: Option<Notice>,
}

impl Installed {
    /// Reads the list, and opens no pack.
    pub(crate) fn open(data_folder: &Path) -> Self {
        let (library, damaged) = Library::open(&data_folder.join(FOLDER));
        let notice = damaged.map(|damaged| notice_with(ErrorCode::PackListDamaged, [("path", damaged.path.display().to_string())]));
        Self {
            library: RwLock::new(library),
            opened: Mutex::default(),
            notice,
        }
    }

    /// The list, to be read. Looking at a file that is to be imported takes long, and still nobody waits who only reads.
    pub(crate) fn library(&self) -> RwLockReadGuard<'_, Library> {
        self.library.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the list. What was opened and is no longer what is installed is let go.
    ///
    /// # Errors
    /// What the library refuses.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Library) -> Result<T, ImportError>) -> Result<T, Refusal> {
        let mut library: RwLockWriteGuard<'_, Library> = self.library.write().unwrap_or_else(PoisonError::into_inner);
        let done = change(&mut library);
        drop(library);
        let kept: BTreeMap<PackId, String> = self
            .library()
            .rows()
            .iter()
            .map(|row| (row.pack.clone(), row.file.clone()))
            .collect();
        self.opened().retain(|pack, shelf| kept.get(pack) == Some(&shelf.hash));
        done.map_err(|error| from_import(&error, None))
    }

    /// A pack, opened the first time it is asked for. A visitor at the kiosk meets nothing that nobody signed.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`]
    pub(crate) fn shelf(&self, seat: Seat, pack: &PackId) -> Result<Arc<Shelf>, Refusal> {
        let lost = || refuse(ErrorCode::PackLost, pack.0.clone());
        let found = self.with_row(pack, |library, row| (row.file.clone(), is_known(library, row)));
        let (file, signed) = found.ok_or_else(lost)?;
        if seat == Seat::Visitor && !signed {
            return Err(lost());
        }
        if let Some(shelf) = self.opened().get(pack).filter(|shelf| shelf.hash == file) {
            return Ok(Arc::clone(shelf));
        }
        let library = self.library();
        let at = library.path(pack).ok_or_else(lost)?;
        let opened = library.read(pack).map_err(|error| from_import(&error, None))?;
        drop(library);
        let shelf = Arc::new(Shelf::installed(&at, opened, &file, signed));
        self.opened().insert(pack.clone(), Arc::clone(&shelf));
        Ok(shelf)
    }

    /// The hash of the file that is installed is the very one.
    pub(super) fn is_there(&self, pack: &PackId, hash: &str) -> bool {
        self.with_row(pack, |_, row| row.file == hash).unwrap_or_default()
    }

    /// The pack has a plan for that place.
    pub(crate) fn has_plan(&self, pack: &PackId, venue: Venue) -> bool {
        let has = self.with_row(pack, |_, row| row.plans.iter().any(|plan| plan.venue == venue));
        has.unwrap_or_default()
    }

    /// The packs to choose from, by title.
    pub(super) fn choices(&self) -> Vec<PackChoice> {
        let library = self.library();
        let choice = |row: &Row| PackChoice {
            pack: row.pack.clone(),
            title: row.title.clone(),
            publisher: row.publisher.clone(),
            bundled: false,
            signed: is_known(&library, row),
        };
        let mut choices: Vec<PackChoice> = library.rows().iter().map(choice).collect();
        choices.sort_by(|one, other| one.title.0.values().cmp(other.title.0.values()));
        choices
    }

    /// Their stories, in the order of the choices; each pack's as the bundled one's are ordered.
    pub(crate) fn cards(&self) -> Vec<ScenarioCard> {
        let mut cards = Vec::new();
        for choice in self.choices() {
            self.with_row(&choice.pack, |_, row| {
                let mut stories: Vec<&StoryRow> = row.stories.iter().collect();
                stories.sort_by_key(|story| (story.kind, story.level, &story.scenario));
                cards.extend(stories.into_iter().map(|story| card(&row.pack, story)));
            });
        }
        cards
    }

    pub(super) fn story_title(&self, pack: &PackId, story: &ScenarioId) -> Option<Text> {
        let title = |_: &Library, row: &Row| row.stories.iter().find(|own| own.scenario == *story).map(|own| own.title.clone());
        self.with_row(pack, title).flatten()
    }

    pub(super) fn plan_title(&self, pack: &PackId, plan: &PlanId) -> Option<Text> {
        let title = |_: &Library, row: &Row| row.plans.iter().find(|own| own.plan == *plan).map(|own| own.title.clone());
        self.with_row(pack, title).flatten()
    }

    fn with_row<T>(&self, pack: &PackId, read: impl FnOnce(&Library, &Row) -> T) -> Option<T> {
        let library = self.library();
        let row = library.rows().iter().find(|row| row.pack == *pack)?;
        Some(read(&library, row))
    }

    fn opened(&self) -> MutexGuard<'_, BTreeMap<PackId, Arc<Shelf>>> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A publisher whose key was confirmed here signed it. Where the list was lost, keys are to be confirmed again.
pub(crate) fn is_known(library: &Library, row: &Row) -> bool {
    library.publishers().iter().any(|publisher| row.key == Some(publisher.key))
}

fn card(pack: &PackId, story: &StoryRow) -> ScenarioCard {
    ScenarioCard {
        pack: pack.clone(),
        scenario: story.scenario.clone(),
        title: story.title.clone(),
        role: story.role.clone(),
        channel: story.channel,
        minutes: story.minutes,
        kind: story.kind,
        group: story.group,
        level: story.level,
        composite: story.composite,
        to_the_loss: story.to_the_loss,
        played: 0,
    }
}
