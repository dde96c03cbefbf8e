//! `kiosk.*`: the program as an unattended kiosk, set up from the main window.

mod watch;

use std::{path::Path, sync::Arc};

use wire::{KioskCode, KioskRead, KioskSetup, KioskStart, Refusal};
use words::{ErrorCode, Seat};

pub use watch::{KioskDuty, Watch};

use crate::{desk::Desk, refusal::refuse};

/// Whether the program is to start as the kiosk: staff have not left it since it was turned on. A file that cannot be read counts as on, for
/// nobody is to get out of the kiosk by spoiling it. Read before anything else is opened.
#[must_use]
pub fn kiosk_is_on(data_folder: &Path) -> bool {
    let _ = data_folder;
    false
}

/// Forgets the staff code, so that the kiosk asks for a new one at its next start. For the system's owner, from a terminal.
///
/// # Errors
/// Why the file could not be written.
pub fn forget_staff_code(data_folder: &Path) -> std::io::Result<()> {
    let _ = data_folder;
    Ok(())
}

/// `kiosk.*`
pub struct Kiosk {
    #[expect(dead_code, reason = "built next")]
    desk: Arc<Desk>,
}

impl Kiosk {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// How the kiosk is set up.
    ///
    /// # Errors
    /// None.
    pub fn read(&self, _: Seat, _: KioskRead) -> Result<KioskSetup, Refusal> {
        Err(refuse(ErrorCode::NotAllowed, "being built"))
    }

    /// Sets the staff code, or changes it.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeShort`], [`ErrorCode::StaffCodePlain`], [`ErrorCode::StaffCodeWrong`], [`ErrorCode::StaffCodeWait`],
    /// [`ErrorCode::KioskUnsaved`], [`ErrorCode::KioskDamaged`].
    pub fn code(&self, _: Seat, _: KioskCode) -> Result<KioskSetup, Refusal> {
        Err(refuse(ErrorCode::NotAllowed, "being built"))
    }

    /// Turns the program into the kiosk.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeMissing`], [`ErrorCode::KioskUnsaved`], [`ErrorCode::KioskDamaged`].
    pub fn start(&self, _: Seat, _: KioskStart) -> Result<KioskSetup, Refusal> {
        Err(refuse(ErrorCode::NotAllowed, "being built"))
    }
}
