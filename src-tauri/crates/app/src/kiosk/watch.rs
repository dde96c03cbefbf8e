//! What the shell is to do about the kiosk's window: it asks four times a second, and does what it is told.

use std::sync::Arc;

use crate::desk::Desk;

/// What the shell is to do about the kiosk's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KioskDuty {
    /// Nothing.
    Nothing,
    /// Open a new window in a private context, then destroy the last one; clear clipboard and sound.
    Fresh,
    /// The window will not live: show the plain page that asks for staff, which needs no web engine, and try again later.
    AskStaff,
    /// End the program so that it is started anew.
    Restart,
    /// Staff leave the kiosk: end the program for good.
    Leave,
}

/// What the shell is to do about the kiosk's window.
pub struct Watch {
    #[expect(dead_code, reason = "built next")]
    desk: Arc<Desk>,
}

impl Watch {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// A window was opened; its page is to say soon that it lives.
    pub fn opened(&self) {}

    /// The web process of the window ended, or the window is gone.
    pub fn fell(&self) {}

    /// What is to be done now. `memory` is what the program and its web processes take, in bytes, where that is known.
    #[must_use]
    pub fn duty(&self, memory: Option<u64>) -> KioskDuty {
        let _ = memory;
        KioskDuty::Nothing
    }
}
