//! Whether the kiosk's page lives, and what is to be done if not. Time is handed in, so that a test can let it go by.

use std::{collections::VecDeque, time::Duration};

use super::KioskDuty;

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A page is to say within this time that it lives: a slow computer reads it after a cold start.
const FIRST_BEAT: Duration = seconds(15);

/// One that was read before it was shown is to say so within this time.
const READY_BEAT: Duration = seconds(3);

/// It says so twice a second. After so long without a word it is stuck.
const STUCK: Duration = Duration::from_millis(2_200);

/// More recoveries than these within [`ROUND`], and a window will not live.
const RECOVERIES: usize = 5;

/// Within this time recoveries are counted; a page that lives as long is well.
const ROUND: Duration = seconds(60);

/// Staff are asked for so long until a window is tried again, twice as long after each that does not live...
const FIRST_WAIT: Duration = ROUND;

/// ...and never longer.
const LONGEST_WAIT: Duration = seconds(600);

/// Nothing helps any more: the supervisor is to start the program anew.
const DEAD: Duration = seconds(10);

/// The life of the kiosk's page.
#[derive(Debug)]
pub(super) struct Life {
    page: Page,
    /// When new windows were asked for because of faults, in the last round.
    recoveries: VecDeque<Duration>,
    /// Since when pages have lived without a fault, through wipes too.
    well_since: Option<Duration>,
    /// How long staff were asked for the last time; none where windows live.
    waited: Option<Duration>,
    /// When it was last asked what is to be done.
    asked: Option<Duration>,
    /// The window fell.
    fell: bool,
}

/// The page in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    /// No window was opened yet.
    NoneYet { since: Duration },
    /// A window was asked for, and is not there yet. What beats now is the old one.
    Awaited { since: Duration },
    /// The window is there. One beat may still come from the window before.
    Opened { since: Duration, patience: Duration, beats: u8 },
    /// It lives.
    Lives { last: Duration },
    /// It will not live: staff are asked for.
    GivenUp { since: Duration },
}

impl Life {
    pub(super) const fn new(now: Duration) -> Self {
        Self {
            page: Page::NoneYet { since: now },
            recoveries: VecDeque::new(),
            well_since: None,
            waited: None,
            asked: None,
            fell: false,
        }
    }

    /// A window was opened, whose page had been read before or not.
    pub(super) fn opened(&mut self, now: Duration, was_ready: bool) {
        self.page = Page::Opened {
            since: now,
            patience: if was_ready { READY_BEAT } else { FIRST_BEAT },
            beats: 0,
        };
    }

    /// The page says that it lives.
    pub(super) const fn lives(&self) -> bool {
        matches!(self.page, Page::Lives { .. })
    }

    /// The window fell: the one that is shown, or one that is on its way. Where staff are asked for there is none.
    pub(super) fn fell(&mut self) {
        self.fell = !matches!(self.page, Page::GivenUp { .. });
    }

    /// The page says so.
    pub(super) fn beat(&mut self, now: Duration) {
        self.page = match self.page {
            Page::Opened { since, patience, beats: 0 } => Page::Opened { since, patience, beats: 1 },
            Page::Opened { .. } => {
                self.well_since.get_or_insert(now);
                Page::Lives { last: now }
            }
            Page::Lives { .. } => Page::Lives { last: now },
            other => other,
        };
    }

    /// What is to be done about the window. A wiped one is asked for anew without being a fault.
    pub(super) fn duty(&mut self, now: Duration, wiped: bool) -> KioskDuty {
        if self.asked.is_none() && matches!(self.page, Page::NoneYet { .. }) {
            // It was no kiosk before.
            self.page = Page::NoneYet { since: now };
        }
        self.asked = Some(now);
        if self.well_since.is_some_and(|since| now.saturating_sub(since) >= ROUND) {
            self.waited = None;
        }
        if let Page::GivenUp { since } = self.page {
            return self.ask_staff(now, since);
        }
        if self.is_at_fault(now) {
            tracing::warn!(page = ?self.page, fell = self.fell, "the kiosk's page does not live");
            return self.recover(now);
        }
        if wiped {
            self.page = Page::Awaited { since: now };
            return KioskDuty::Fresh;
        }
        KioskDuty::Nothing
    }

    /// Somebody outside may believe that the program does its work.
    pub(super) fn is_alive(&self, now: Duration) -> bool {
        let since = |at: Duration| now.saturating_sub(at);
        let watched = self.asked.is_none_or(|asked| since(asked) < DEAD);
        watched
            && match self.page {
                // A program that is no kiosk has no watch.
                Page::NoneYet { .. } if self.asked.is_none() => true,
                Page::NoneYet { since: at } | Page::Awaited { since: at } | Page::Opened { since: at, .. } => since(at) < FIRST_BEAT + DEAD,
                Page::Lives { last } => since(last) < DEAD,
                Page::GivenUp { .. } => true,
            }
    }

    fn is_at_fault(&self, now: Duration) -> bool {
        let silent = |since: Duration| now.saturating_sub(since);
        self.fell
            || match self.page {
                Page::NoneYet { .. } | Page::GivenUp { .. } => false,
                Page::Awaited { since } => silent(since) >= FIRST_BEAT,
                Page::Opened { since, patience, .. } => silent(since) >= patience,
                Page::Lives { last } => silent(last) >= STUCK,
            }
    }

    fn recover(&mut self, now: Duration) -> KioskDuty {
        self.fell = false;
        self.well_since = None;
        self.recoveries.retain(|at| now.saturating_sub(*at) < ROUND);
        // A window that was tried again after a wait has one try.
        if self.waited.is_some() || self.recoveries.len() >= RECOVERIES {
            tracing::error!("no window of the kiosk will live; staff are asked for");
            self.page = Page::GivenUp { since: now };
            self.waited = Some(self.waited.map_or(FIRST_WAIT, |waited| LONGEST_WAIT.min(waited * 2)));
            return KioskDuty::AskStaff;
        }
        self.ask_anew(now)
    }

    fn ask_staff(&mut self, now: Duration, since: Duration) -> KioskDuty {
        let wait = self.waited.unwrap_or(FIRST_WAIT);
        if now.saturating_sub(since) < wait {
            return KioskDuty::AskStaff;
        }
        self.recoveries.clear();
        self.ask_anew(now)
    }

    fn ask_anew(&mut self, now: Duration) -> KioskDuty {
        self.recoveries.push_back(now);
        self.page = Page::Awaited { since: now };
        KioskDuty::Fresh
    }
}

#[cfg(test)]
mod tests;
