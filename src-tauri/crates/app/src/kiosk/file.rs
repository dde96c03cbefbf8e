//! The kiosk's file while the program runs: what it says is in memory, and every change is on disk before it holds.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use wire::{KioskSettings, Refusal};
use words::{ErrorCode, PackId};

use super::{
    code,
    kept::{self, Found, Kept, settings_at_first},
};
use crate::refusal::{refuse, refuse_at};

/// The kiosk's file.
pub(crate) struct KioskFile {
    folder: PathBuf,
    /// Read without waiting for the disk; none if the file is damaged.
    kept: Mutex<Option<Kept>>,
    /// Held by whoever writes, and taken first.
    writing: Mutex<()>,
}

impl KioskFile {
    pub(super) fn open(folder: &Path) -> Self {
        let kept = match kept::read(folder) {
            Found::Nothing => Some(Kept::default()),
            Found::Sound(kept) => Some(kept),
            Found::Damaged => None,
        };
        Self {
            folder: folder.to_owned(),
            kept: Mutex::new(kept),
            writing: Mutex::default(),
        }
    }

    /// How the kiosk is set.
    pub(crate) fn settings(&self) -> KioskSettings {
        self.kept().as_ref().map_or_else(settings_at_first, |kept| kept.settings.clone())
    }

    /// A staff code is set.
    pub(crate) fn code_set(&self) -> bool {
        self.kept().as_ref().is_some_and(|kept| kept.code.is_some())
    }

    /// The program is the kiosk over every start.
    pub(crate) fn is_on(&self) -> bool {
        self.kept().as_ref().is_none_or(|kept| kept.on)
    }

    /// The file cannot be read: no code opens anything.
    pub(crate) fn damaged(&self) -> bool {
        self.kept().is_none()
    }

    /// Everything.
    ///
    /// # Errors
    /// [`ErrorCode::KioskDamaged`]
    pub(super) fn all(&self) -> Result<Kept, Refusal> {
        self.kept().clone().ok_or_else(damaged)
    }

    /// Changes what is kept, on disk first.
    ///
    /// # Errors
    /// [`ErrorCode::KioskDamaged`]; [`ErrorCode::KioskUnsaved`], and then nothing has changed.
    fn change(&self, change: impl FnOnce(&mut Kept)) -> Result<(), Refusal> {
        let _alone = self.alone();
        let changed = self.changed(change)?;
        self.write(&changed)?;
        *self.kept() = Some(changed);
        Ok(())
    }

    /// Sets the staff code. Whatever was typed wrong before counts no more.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeShort`], [`ErrorCode::StaffCodePlain`], [`ErrorCode::KioskDamaged`], [`ErrorCode::KioskUnsaved`].
    pub(crate) fn set_code(&self, code: &str) -> Result<(), Refusal> {
        let code = code::kept_form(code)?;
        self.change(|kept| {
            kept.code = Some(code);
            kept.failures = 0;
        })
    }

    /// Sets how the kiosk is.
    ///
    /// # Errors
    /// [`ErrorCode::BadRequest`] for what no kiosk can be, [`ErrorCode::KioskDamaged`], [`ErrorCode::KioskUnsaved`].
    pub(crate) fn set(&self, settings: KioskSettings) -> Result<(), Refusal> {
        if !kept::can_be_set(&settings) {
            return Err(refuse(ErrorCode::BadRequest, "30 to 600 seconds, and a volume of 0 to 100"));
        }
        self.change(|kept| kept.settings = settings)
    }

    /// Sets which pack it plays.
    ///
    /// # Errors
    /// [`ErrorCode::KioskDamaged`], [`ErrorCode::KioskUnsaved`].
    pub(crate) fn set_pack(&self, pack: Option<PackId>) -> Result<(), Refusal> {
        self.change(|kept| kept.settings.pack = pack)
    }

    /// The program is the kiosk from now on, over every start, or no longer.
    ///
    /// # Errors
    /// [`ErrorCode::KioskDamaged`], [`ErrorCode::KioskUnsaved`].
    pub(crate) fn turn(&self, on: bool) -> Result<(), Refusal> {
        self.change(|kept| kept.on = on)
    }

    /// Changes what is kept in memory even where the disk does not take it: a wrong code counts on a full disk too.
    pub(super) fn change_at_least_here(&self, change: impl FnOnce(&mut Kept)) -> Result<(), Refusal> {
        let _alone = self.alone();
        let changed = self.changed(change)?;
        if let Err(refusal) = self.write(&changed) {
            tracing::warn!(
                detail = refusal.detail,
                "what was typed at the staff door is counted in memory alone"
            );
        }
        *self.kept() = Some(changed);
        Ok(())
    }

    /// What is kept with a change. From the terminal the system's owner may have forgotten the code meanwhile, and that is not undone: the disk
    /// is asked first. A failure that could be counted here alone still counts.
    fn changed(&self, change: impl FnOnce(&mut Kept)) -> Result<Kept, Refusal> {
        let here = self.kept().clone();
        let mut kept = match (kept::read(&self.folder), here) {
            (Found::Sound(there), Some(here)) if there.code == here.code => Kept {
                failures: there.failures.max(here.failures),
                ..there
            },
            (Found::Sound(there), _) => there,
            (_, here) => here.ok_or_else(damaged)?,
        };
        change(&mut kept);
        Ok(kept)
    }

    fn write(&self, kept: &Kept) -> Result<(), Refusal> {
        kept::write(&self.folder, kept).map_err(|error| refuse_at(ErrorCode::KioskUnsaved, &self.folder, error.to_string()))
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn alone(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn damaged() -> Refusal {
    refuse(ErrorCode::KioskDamaged, "the file of the kiosk cannot be read")
}
