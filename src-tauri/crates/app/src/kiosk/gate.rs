//! The staff door: who may try a code, and when again. Every try is counted on disk before it is answered, so that ending the program gives
//! no free guess.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use wire::Refusal;
use words::ErrorCode;

use super::{code, file::KioskFile};
use crate::{Clock, refusal::refuse};

/// No wait is longer.
const LONGEST: u64 = 300;

/// The staff door.
pub(crate) struct Gate {
    /// When the last wrong code was typed. After a restart the whole wait runs anew from its beginning.
    last: Mutex<Duration>,
}

impl Gate {
    pub(super) fn new(now: Duration) -> Self {
        Self { last: Mutex::new(now) }
    }

    /// Tries a code.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeWrong`]; [`ErrorCode::StaffCodeWait`], and then the code was not even looked at; [`ErrorCode::StaffCodeMissing`],
    /// [`ErrorCode::KioskDamaged`].
    pub(crate) fn try_code(&self, typed: &str, file: &KioskFile, clock: &dyn Clock) -> Result<(), Refusal> {
        let (hash, failures) = self.take_a_try(file, clock.elapsed())?;
        // It takes a while on purpose, and meanwhile no lock is held. Whoever tries a second code at the same time is made to wait, for this
        // one counts as wrong already.
        if code::is(typed, &hash) {
            return file.change_at_least_here(|kept| kept.failures = 0);
        }
        *self.last() = clock.elapsed();
        Err(later(ErrorCode::StaffCodeWrong, wait(failures)))
    }

    fn take_a_try(&self, file: &KioskFile, now: Duration) -> Result<(String, u32), Refusal> {
        let mut last = self.last();
        let before = file.all()?;
        let missing = || refuse(ErrorCode::StaffCodeMissing, "no staff code is set");
        before.code.ok_or_else(missing)?;
        let gone_by = now.saturating_sub(*last);
        let left = wait(before.failures).saturating_sub(gone_by);
        if !left.is_zero() {
            return Err(later(ErrorCode::StaffCodeWait, left));
        }
        file.change_at_least_here(|kept| kept.failures = kept.failures.saturating_add(1))?;
        *last = now;
        let counted = file.all()?;
        Ok((counted.code.ok_or_else(missing)?, counted.failures))
    }

    fn last(&self) -> MutexGuard<'_, Duration> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long it is waited after so many wrong codes: 1, 2, 4 seconds and so on, up to five minutes.
fn wait(failures: u32) -> Duration {
    let seconds = failures
        .checked_sub(1)
        .map_or(0, |doublings| 1_u64.checked_shl(doublings).unwrap_or(LONGEST));
    Duration::from_secs(seconds.min(LONGEST))
}

/// Seconds are told whole: whoever waits them has waited long enough.
fn later(code: ErrorCode, left: Duration) -> Refusal {
    let seconds = left.as_millis().div_ceil(1_000);
    let mut refusal = refuse(code, "the staff code");
    refusal.params.insert("seconds".to_owned(), seconds.to_string());
    refusal
}
