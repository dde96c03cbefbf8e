//! What the shell is to do about the kiosk's window: it asks four times a second and whenever somebody has gone, and does what it is told.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

use super::booth::Booth;

/// Above this the program is started anew at once.
const TOO_MUCH_MEMORY: u64 = 3 << 29;

/// Above this it is started anew when nobody is there.
const MUCH_MEMORY: u64 = 1 << 30;

/// After so many windows the next is one of a program that was started anew: of each that ever was the web engine keeps some 80 kB and an open
/// file. The cover stands a second longer than between two visitors, and that once in so many.
const WINDOWS: u32 = 200;

/// Not sooner after a start: where a start did not help, another would not.
const HELPED: Duration = Duration::from_secs(600);

/// Every night at this hour or the next, when nobody is there.
const NIGHT: std::ops::Range<u8> = 3..5;

/// Not sooner after a start: once a night is enough.
const DAY: Duration = Duration::from_secs(12 * 60 * 60);

/// What the shell is to do about the kiosk's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KioskDuty {
    /// Nothing.
    Nothing,
    /// Make a window ready for the next visitor, out of sight, so that nobody waits for it. Its page knows nothing until it is shown. Told once
    /// a window.
    Prepare,
    /// Show the window that was made ready, or open one in a private context, then destroy the last one; clear clipboard and sound. Then
    /// [`Watch::opened`].
    Fresh,
    /// The window will not live: show the plain page that asks for staff, which needs no web engine. Told for as long as it is to be shown;
    /// then [`KioskDuty::Fresh`].
    AskStaff,
    /// End the program so that it is started anew.
    Restart,
    /// Staff leave the kiosk: end the program for good.
    Leave,
}

/// What the shell is to do about the kiosk's window.
pub struct Watch {
    booth: Arc<Booth>,
    started: Duration,
    /// How many windows were opened since then.
    windows: AtomicU32,
    /// One more was asked for, out of sight.
    prepared: AtomicBool,
}

impl Watch {
    pub(crate) fn new(booth: Arc<Booth>) -> Self {
        let started = booth.desk.clock.elapsed();
        Self {
            booth,
            started,
            windows: AtomicU32::new(0),
            prepared: AtomicBool::new(false),
        }
    }

    /// A window was opened and the last one is destroyed: from now on its page is to say that it lives. One that had been made ready has no
    /// code to read any more, and is not waited for as long.
    pub fn opened(&self, was_ready: bool) {
        self.prepared.store(false, Ordering::Relaxed);
        // Whoever touched the last window while it went has begun nothing in this one; before the first there was none.
        if self.windows.fetch_add(1, Ordering::Relaxed) > 0 {
            self.booth.clear();
        }
        self.booth.stay();
        self.booth.changed();
        self.booth.life().opened(self.now(), was_ready);
    }

    /// The web process of the window ended, or the window is gone.
    pub fn fell(&self) {
        self.booth.life().fell();
    }

    /// Rests until it is to be asked again: after that time, or at once where somebody has gone. The next visitor does not wait for the hand of
    /// a clock.
    pub fn rest(&self, longest: Duration) {
        self.booth.wait_for_wipe(longest);
    }

    /// What is to be done now. `memory` is what the program and its web processes take, in bytes, where that is known.
    #[must_use]
    pub fn duty(&self, memory: Option<u64>) -> KioskDuty {
        let now = self.now();
        if self.booth.session.has_run_out(now) || self.booth.is_deserted() {
            // What staff saw is not for the next visitor, and what one visitor did is not for another.
            self.booth.wipe();
        }
        let duty = if self.booth.is_left() {
            KioskDuty::Leave
        } else if self.is_to_restart(memory) {
            KioskDuty::Restart
        } else {
            let wiped = self.booth.take_wiped();
            if wiped && self.windows.load(Ordering::Relaxed) >= WINDOWS {
                KioskDuty::Restart
            } else {
                self.booth.life().duty(now, wiped)
            }
        };
        if duty == KioskDuty::Nothing && self.is_to_prepare() {
            return KioskDuty::Prepare;
        }
        if duty != KioskDuty::Nothing {
            self.booth.changes();
            self.booth.clear();
        }
        duty
    }

    /// Somebody outside may believe that the program does its work. Written into the heartbeat file; the supervisor ends what is not alive.
    #[must_use]
    pub fn alive(&self) -> bool {
        self.booth.life().is_alive(self.now())
    }

    fn is_to_restart(&self, memory: Option<u64>) -> bool {
        let (clock, memory) = (&self.booth.desk.clock, memory.unwrap_or(0));
        let runs = self.now().saturating_sub(self.started);
        let night = || NIGHT.contains(&clock.hour(clock.now()));
        memory > TOO_MUCH_MEMORY || self.booth.nobody_here() && (runs >= HELPED && memory > MUCH_MEMORY || runs >= DAY && night())
    }

    /// Only once the page lives: whoever touches a new one at once does not share the computer with the next. One that falls before it is
    /// needed is not made again: where pages fall that would never end.
    fn is_to_prepare(&self) -> bool {
        let is_last = self.windows.load(Ordering::Relaxed) >= WINDOWS;
        !is_last && self.booth.life().lives() && !self.prepared.swap(true, Ordering::Relaxed)
    }

    fn now(&self) -> Duration {
        self.booth.desk.clock.elapsed()
    }
}
