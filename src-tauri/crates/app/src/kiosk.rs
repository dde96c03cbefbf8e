//! `kiosk.*`: the program as an unattended kiosk, set up from the main window.

mod booth;
mod code;
mod file;
mod gate;
mod idle;
mod kept;
mod life;
mod plays;
mod session;
mod visiting;
mod watch;

use std::{path::Path, sync::Arc};

pub(crate) use booth::Booth;
pub(crate) use idle::Silence;
use kept::Found;
pub(crate) use plays::Played;
pub(crate) use visiting::{At, Visiting};
pub use watch::{KioskDuty, Watch};
use wire::{KioskCode, KioskPack, KioskRead, KioskSetup, KioskStart, Refusal};
use words::{ErrorCode, Seat};

use crate::refusal::refuse;

/// Whether the program is to start as the kiosk: staff have not left it since it was turned on. A file that cannot be read counts as on, for
/// nobody is to get out of the kiosk by spoiling it. Read before anything else is opened.
#[must_use]
pub fn kiosk_is_on(data_folder: &Path) -> bool {
    match kept::read(data_folder) {
        Found::Nothing => false,
        Found::Sound(kept) => kept.on,
        Found::Damaged => true,
    }
}

/// Forgets the staff code, so that the kiosk asks for a new one at its next start. For the system's owner, from a terminal. A damaged file is
/// set aside beside it, never deleted.
///
/// # Errors
/// Why the file could not be written.
pub fn forget_staff_code(data_folder: &Path) -> std::io::Result<()> {
    kept::forget_code(data_folder)
}

/// `kiosk.*`
pub struct Kiosk {
    booth: Arc<Booth>,
}

impl Kiosk {
    pub(crate) fn new(booth: Arc<Booth>) -> Self {
        Self { booth }
    }

    /// How the kiosk is set up.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, _: Seat, _: KioskRead) -> Result<KioskSetup, Refusal> {
        Ok(self.setup())
    }

    /// Sets the staff code, or changes it.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeShort`], [`ErrorCode::StaffCodePlain`]; [`ErrorCode::StaffCodeSet`] where one is set and not told,
    /// [`ErrorCode::StaffCodeWrong`], [`ErrorCode::StaffCodeWait`]; [`ErrorCode::KioskUnsaved`], [`ErrorCode::KioskDamaged`].
    pub fn code(&self, _: Seat, request: KioskCode) -> Result<KioskSetup, Refusal> {
        let booth = &self.booth;
        code::check(&request.code)?;
        if booth.file.code_set() {
            let now = request.now.ok_or_else(|| refuse(ErrorCode::StaffCodeSet, "it was not told"))?;
            booth.gate.try_code(&now, &booth.file, &*booth.desk.clock)?;
        }
        booth.file.set_code(&request.code)?;
        Ok(self.setup())
    }

    /// Sets whose stories the kiosk plays.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`] for a pack that a kiosk cannot play; [`ErrorCode::KioskUnsaved`], [`ErrorCode::KioskDamaged`].
    pub fn pack(&self, _: Seat, request: KioskPack) -> Result<KioskSetup, Refusal> {
        let pack = self.booth.playable(request.pack)?;
        self.booth.file.set_pack(pack)?;
        Ok(self.setup())
    }

    /// Turns the program into the kiosk.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeMissing`], [`ErrorCode::KioskUnsaved`], [`ErrorCode::KioskDamaged`]; [`ErrorCode::KioskFailed`], and then the
    /// program is no kiosk at its next start either.
    pub fn start(&self, _: Seat, _: KioskStart) -> Result<KioskSetup, Refusal> {
        let file = &self.booth.file;
        if !file.damaged() && !file.code_set() {
            return Err(refuse(ErrorCode::StaffCodeMissing, "no staff code is set"));
        }
        file.turn(true)?;
        if let Err(why) = self.booth.desk.desktop.enter_kiosk() {
            file.turn(false)?;
            return Err(refuse(ErrorCode::KioskFailed, why));
        }
        Ok(self.setup())
    }

    fn setup(&self) -> KioskSetup {
        let file = &self.booth.file;
        KioskSetup {
            code_set: file.code_set(),
            damaged: file.damaged(),
            packs: self.booth.packs(),
            pack: self.booth.plays(),
        }
    }
}
