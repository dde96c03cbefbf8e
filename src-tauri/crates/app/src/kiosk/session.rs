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

/// The staff session.
#[derive(Default)]
pub(crate) struct StaffSession {
    /// When staff last did something; none where nobody of them is there.
    last: Mutex<Option<Duration>>,
}

impl StaffSession {
    /// Somebody has typed the code.
    pub(crate) fn begin(&self, now: Duration) {
        *self.last() = Some(now);
    }

    /// Somebody of staff is there.
    pub(crate) fn is_open(&self, now: Duration) -> bool {
        self.last().is_some_and(|last| now.saturating_sub(last) < LASTS)
    }

    /// It was begun, and nobody did anything in it for too long.
    pub(super) fn has_run_out(&self, now: Duration) -> bool {
        self.last().is_some_and(|last| now.saturating_sub(last) >= LASTS)
    }

    /// Staff do something.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`]
    pub(crate) fn go_on(&self, now: Duration) -> Result<(), Refusal> {
        let mut last = self.last();
        match *last {
            Some(at) if now.saturating_sub(at) < LASTS => {
                *last = Some(now);
                Ok(())
            }
            _ => Err(refuse(ErrorCode::StaffGone, "no staff session is open")),
        }
    }

    /// It is over.
    pub(crate) fn end(&self) {
        *self.last() = None;
    }

    fn last(&self) -> MutexGuard<'_, Option<Duration>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
