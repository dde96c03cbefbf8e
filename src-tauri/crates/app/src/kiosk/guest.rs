//! Whoever is at the kiosk now: the place of the visit, which is in memory alone.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The visit, if there is one.
#[derive(Default)]
pub(crate) struct Guest {
    here: Mutex<bool>,
}

impl Guest {
    /// Somebody has touched the screen.
    #[expect(dead_code, reason = "the visits are built next")]
    pub(crate) fn arrive(&self) {
        *self.here() = true;
    }

    /// Somebody is there.
    pub(crate) fn is_here(&self) -> bool {
        *self.here()
    }

    /// Nothing of the visit is left.
    pub(crate) fn leave(&self) {
        *self.here() = false;
    }

    fn here(&self) -> MutexGuard<'_, bool> {
        self.here.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
