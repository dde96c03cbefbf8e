//! What is done for the records behind the window: a large file is checked, the backup of the day made. And erasing, which must not meet it.

use std::sync::{Arc, MutexGuard, PoisonError, atomic::Ordering};

use records::{Damage, Records, RecordsError};
use wire::{Notice, Refusal};
use words::{ErrorCode, PersonId, RunId, Seat};

use crate::{
    desk::{Desk, Drawer},
    refusal::{from_records, notice, notice_with, refuse_at},
    reminders::forget_told,
    results,
};

/// What is done behind the window, once it is up.
pub struct Upkeep {
    desk: Arc<Desk>,
}

impl Upkeep {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Checks the records and makes the backup of the day, beside whoever writes to them. What went wrong with a backup is no matter of the
    /// person who practises: it is logged, and tried again at the next start.
    pub fn run(&self) {
        let _alone = self.desk.alone();
        let backups = self.desk.drawer().records.as_ref().map(Records::backups);
        let Some(backups) = backups else { return };
        match backups.check() {
            Ok(()) => {}
            Err(error) if error.is_damage() => return self.desk.put_right(&error),
            Err(error) => return tracing::warn!(%error, "the records could not be checked"),
        }
        let today = self.desk.clock.day(self.desk.clock.now());
        if let Err(error) = backups.make(&today) {
            tracing::warn!(%error, "no backup was made today");
        }
    }
}

impl Desk {
    /// Nobody else reads the files at length or takes them away meanwhile.
    pub(crate) fn alone(&self) -> MutexGuard<'_, ()> {
        self.upkeep.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file was found damaged while it was open: the last sound backup takes its place. Stories that are being played go on unsaved, for
    /// the backup may not know them.
    fn put_right(&self, error: &RecordsError) {
        tracing::error!(%error, "the open records are damaged");
        let mut drawer = self.drawer();
        let drawer = &mut *drawer;
        let Some(records) = drawer.records.as_mut() else { return };
        let told = match records.replace_damaged(self.clock.now()) {
            Ok(damage) => damage_notice(&damage),
            Err(error) => {
                drawer.records = None;
                notice(&error, &self.data_folder)
            }
        };
        for live in drawer.live.values_mut() {
            live.recorded = false;
            live.notice = Some(told.clone());
        }
        drawer.notice = Some(told);
        self.seat_somebody(drawer);
    }

    /// Removes a person and all that is theirs, in memory and in every file.
    pub(crate) fn erase_person(&self, person: PersonId) -> Result<(), Refusal> {
        let _alone = self.alone();
        let mut drawer = self.drawer();
        let today = self.clock.day(self.clock.now());
        let unopened = drawer.unopened();
        let records = drawer.records.as_mut().ok_or(unopened)?;
        let erased = records.erase_person(person, &today);
        drawer.live.retain(|_, live| live.seat != Seat::Person(person));
        drawer.quizzes.retain(|_, quiz| quiz.seat != Seat::Person(person));
        drawer.settings.remove(&person);
        drawer.own_help.remove(&person);
        self.remind_who_is_left(&drawer);
        self.seat_somebody(&drawer);
        erased.map_err(|error| self.not_erased(&error))
    }

    /// As new: nobody's data, in memory or in any file.
    pub(crate) fn erase_everything(&self) -> Result<(), Refusal> {
        let _alone = self.alone();
        let mut drawer = self.drawer();
        let today = self.clock.day(self.clock.now());
        let unopened = drawer.unopened();
        let records = drawer.records.as_mut().ok_or(unopened)?;
        let erased = records.erase_everything(&today);
        drawer.live.clear();
        drawer.quizzes.clear();
        drawer.settings.clear();
        drawer.own_help.clear();
        drawer.notice = None;
        drawer.last_run = RunId(0);
        forget_told(&self.data_folder);
        results::forget(&self.data_folder);
        self.remind_who_is_left(&drawer);
        self.seat_somebody(&drawer);
        erased.map_err(|error| self.not_erased(&error))
    }

    /// Whoever sat here may be gone: then the first sits here, and of several it is asked.
    pub(crate) fn seat_somebody(&self, drawer: &Drawer) {
        let people = drawer
            .records
            .as_ref()
            .and_then(|records| records.people().ok())
            .unwrap_or_default();
        let sitting = self.sitting();
        if people.iter().any(|row| row.id == sitting) {
            return;
        }
        if let Some(first) = people.first() {
            self.sitting.store(first.id.0, Ordering::SeqCst);
            self.said_who.store(false, Ordering::SeqCst);
        }
    }

    /// A full disk says so itself; of anything else that something may be left.
    fn not_erased(&self, error: &RecordsError) -> Refusal {
        match error.code() {
            ErrorCode::RecordsInUse | ErrorCode::RecordsTooNew => from_records(error, &self.data_folder),
            _ => refuse_at(ErrorCode::NotErased, &self.data_folder, error.to_string()),
        }
    }
}

/// What is to be said of a damaged file.
pub(crate) fn damage_notice(damage: &Damage) -> Notice {
    let path = ("path", damage.set_aside.display().to_string());
    match &damage.restored {
        Some(day) => notice_with(ErrorCode::RecordsRestored, [path, ("day", day.0.clone())]),
        None => notice_with(ErrorCode::RecordsDamaged, [path]),
    }
}
