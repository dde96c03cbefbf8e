//! The staff session: whoever has typed the code, for as long as they do something.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use wire::Refusal;
use words::ErrorCode;

use crate::refusal::refuse;

/// After so long without a call of staff the session is over.
const LASTS: Duration = Duration::from_secs(120);

/// However much is done in it, it is over after so long: staff who walk off while others press on leave no open door.
const LONGEST: Duration = Duration::from_secs(300);

/// The staff session.
#[derive(Default)]
pub(crate) struct StaffSession {
    /// None where nobody of staff is there.
    open: Mutex<Option<Open>>,
}

/// An open session.
#[derive(Clone, Copy)]
struct Open {
    begun: Duration,
    /// When staff last did something.
    last: Duration,
}

impl Open {
    fn is_over(self, now: Duration) -> bool {
        now.saturating_sub(self.last) >= LASTS || now.saturating_sub(self.begun) >= LONGEST
    }
}

impl StaffSession {
    /// Somebody has typed the code.
    pub(crate) fn begin(&self, now: Duration) {
        *self.open() = Some(Open { begun: now, last: now });
    }

    /// Somebody of staff is there.
    pub(crate) fn is_open(&self, now: Duration) -> bool {
        self.open().is_some_and(|open| !open.is_over(now))
    }

    /// It was begun, and is over by itself.
    pub(super) fn has_run_out(&self, now: Duration) -> bool {
        self.open().is_some_and(|open| open.is_over(now))
    }

    /// Staff do something.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`]
    pub(crate) fn go_on(&self, now: Duration) -> Result<(), Refusal> {
        let mut open = self.open();
        match open.as_mut() {
            Some(open) if !open.is_over(now) => {
                open.last = now;
                Ok(())
            }
            _ => Err(refuse(ErrorCode::StaffGone, "no staff session is open")),
        }
    }

    /// It is over.
    pub(crate) fn end(&self) {
        *self.open() = None;
    }

    fn open(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
