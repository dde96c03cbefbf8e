//! `hang-up-first results …`, and what staff take along for the organiser: the counts of this machine as files that lie together with those
//! of others, and the year report over all of them.
//!
//! What leaves: how many came to the kiosk and how it came out; how sessions with an audience came out. What never leaves: anything that
//! somebody practised at home, any hour, session, question or item, the answers to what a facilitator asked without a right answer, and the
//! answers to a question that fewer than five answered.

mod gather;
mod ids;
mod page;
mod report;

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::Path,
    sync::Arc,
};

use ::results::{Machine, ResultsError, Row};
use records::Records;
use wire::Refusal;
use words::{Day, ErrorCode, Lang, PackId, ScenarioId, Seat};

pub(crate) use ids::forget;

use crate::{
    Clock,
    desk::{Desk, Installed, Shelf},
    refusal::{from_records, refuse_at},
};

/// Held while the results of this machine are laid or its id is renewed: staff and a timer may both be at it.
const LOCK: &str = "results.lock";

/// The folder on a removable drive.
const ON_DRIVE: &str = "hang-up-first-results";

/// What was laid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultsLaid {
    /// Files of this machine that there are rows for.
    pub files: u32,
    /// Those of them that were not there yet, or read otherwise.
    pub changed: u32,
}

/// Lays the results of this machine into a folder; `bundled` is the folder of the bundled pack, which knows what a vote was about. Reads the records beside whoever has them open, a running kiosk above all.
///
/// # Errors
/// [`ErrorCode::ExportNoRoom`], [`ErrorCode::ExportUnsaved`]; the code of the records where they cannot be read.
pub fn export_results(bundled: &Path, data_folder: &Path, clock: &dyn Clock, into: &Path) -> Result<ResultsLaid, Refusal> {
    let bundled = Arc::new(Shelf::bundled(bundled));
    let installed = Installed::open(data_folder);
    let shelf_of = |pack: &PackId| {
        if *pack == bundled.id {
            return Some(Arc::clone(&bundled));
        }
        installed.shelf(Seat::Room, pack).ok()
    };
    lay(data_folder, clock, &shelf_of, into)
}

/// Gives this machine another id, from tomorrow on: what was counted up to then stays under the one that it was counted under.
///
/// # Errors
/// [`ErrorCode::ExportNoRoom`], [`ErrorCode::ExportUnsaved`].
pub fn renew_results_id(data_folder: &Path, clock: &dyn Clock) -> Result<Day, Refusal> {
    let _alone = alone(data_folder)?;
    ids::renew(data_folder, &clock.day(clock.now()))
}

/// Writes the report of a year over the results of all machines in a folder, with the titles of the bundled pack: a page to be read and printed.
///
/// # Errors
/// [`ErrorCode::ResultsUnread`] where the folder has none of that year or a file in it is not whole; [`ErrorCode::ExportNoRoom`],
/// [`ErrorCode::ExportUnsaved`].
pub fn report_results(bundled: &Path, from: &Path, year: i16, lang: Lang, to: &Path) -> Result<(), Refusal> {
    let read = ::results::read(from, year).map_err(|error| refuse_at(ErrorCode::ResultsUnread, from, error.to_string()))?;
    if read.is_empty() {
        let why = format!("there are no results of {year}");
        return Err(refuse_at(ErrorCode::ResultsUnread, from, why));
    }
    let bundled = Shelf::bundled(bundled);
    let title = |story: &ScenarioId| {
        let title = &bundled.pack.scenarios.get(story)?.title;
        title.0.get(&lang).or_else(|| title.0.get(&Lang::ZhHans)).cloned()
    };
    let page = page::page(&report::report(&read), year, lang, &title);
    let written = File::create(to).and_then(|mut file| {
        file.write_all(page.as_bytes())?;
        file.sync_all()
    });
    written.map_err(|error| refuse_at(unsaved(&error), to, error.to_string()))
}

impl Desk {
    /// Lays the results of this machine on a drive.
    ///
    /// # Errors
    /// As [`export_results`].
    pub(crate) fn lay_results(&self, drive: &Path) -> Result<ResultsLaid, Refusal> {
        let shelf_of = |pack: &PackId| self.shelf_of(Seat::Room, pack).ok();
        lay(&self.data_folder, &*self.clock, &shelf_of, &drive.join(ON_DRIVE))
    }
}

/// The name of the folder on a drive.
pub(crate) const fn folder_on_drive() -> &'static str {
    ON_DRIVE
}

type ShelfOf<'a> = &'a dyn Fn(&PackId) -> Option<Arc<Shelf>>;

fn lay(data_folder: &Path, clock: &dyn Clock, shelf_of: ShelfOf<'_>, into: &Path) -> Result<ResultsLaid, Refusal> {
    let refused = |error| from_records(&error, data_folder);
    let records = Records::look(data_folder).map_err(refused)?;
    let rows = gather::rows(&records, clock, shelf_of).map_err(refused)?;
    let _alone = alone(data_folder)?;
    let ids = ids::open(data_folder)?;
    let mut by_machine: BTreeMap<&Machine, Vec<Row>> = BTreeMap::new();
    for row in rows {
        by_machine.entry(ids.of(&row.day)).or_default().push(row);
    }
    let mut sum = ResultsLaid { files: 0, changed: 0 };
    // Even without a row the folder is made: whoever asked for it finds it.
    by_machine.entry(ids.newest()).or_default();
    for (machine, rows) in by_machine {
        let laid = ::results::lay(into, machine, &rows).map_err(|error| unlaid(&error, into))?;
        sum.files += laid.files;
        sum.changed += laid.changed;
    }
    Ok(sum)
}

fn unlaid(error: &ResultsError, into: &Path) -> Refusal {
    let code = if error.is_full() {
        ErrorCode::ExportNoRoom
    } else {
        ErrorCode::ExportUnsaved
    };
    refuse_at(code, into, error.to_string())
}

/// Nobody else lays results of this machine meanwhile. The system gives it back with the end of whoever held it.
fn alone(data_folder: &Path) -> Result<File, Refusal> {
    let path = data_folder.join(LOCK);
    let taken = fs::create_dir_all(data_folder).and_then(|()| OpenOptions::new().create(true).truncate(false).write(true).open(&path));
    let locked = taken.and_then(|file| file.lock().map(|()| file));
    locked.map_err(|error| refuse_at(unsaved(&error), &path, error.to_string()))
}

fn unsaved(error: &io::Error) -> ErrorCode {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => ErrorCode::ExportNoRoom,
        _ => ErrorCode::ExportUnsaved,
    }
}
