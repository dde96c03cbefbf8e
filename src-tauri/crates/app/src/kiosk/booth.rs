//! What all who have to do with the kiosk share. Each part has its own lock, held for a moment only: the page's beat never waits for a disk.

use std::{
    sync::{
        Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use records::VisitCount;
use wire::Refusal;
use words::{Lock, Seat};

use super::{file::KioskFile, gate::Gate, idle::Silence, life::Life, session::StaffSession, visiting::Visiting};
use crate::desk::Desk;

/// What all who have to do with the kiosk share.
pub(crate) struct Booth {
    /// Pack, clock, records, voice, desktop.
    pub(crate) desk: Arc<Desk>,
    /// `kiosk.json`: the code, and how the kiosk is set.
    pub(crate) file: KioskFile,
    /// The staff door.
    pub(crate) gate: Gate,
    /// The staff session.
    pub(crate) session: StaffSession,
    visiting: Mutex<Visiting>,
    life: Mutex<Life>,
    /// The window is to be replaced, because nothing of what it shows is to be seen any more.
    wiped: Mutex<bool>,
    /// Told of it at once.
    wipes: Condvar,
    /// Staff leave the kiosk.
    left: Mutex<bool>,
    /// A window was asked for in place of the one before, and is not there yet.
    changing: AtomicBool,
    /// The ways out that this system leaves open: asked for once.
    open_locks: OnceLock<Vec<Lock>>,
}

impl Booth {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        let now = desk.clock.elapsed();
        Self {
            file: KioskFile::open(&desk.data_folder),
            gate: Gate::new(now),
            life: Mutex::new(Life::new(now)),
            desk,
            session: StaffSession::default(),
            visiting: Mutex::default(),
            wiped: Mutex::new(false),
            wipes: Condvar::new(),
            left: Mutex::new(false),
            changing: AtomicBool::new(false),
            open_locks: OnceLock::new(),
        }
    }

    /// The page lives.
    pub(crate) fn beat(&self) {
        self.life().beat(self.desk.clock.elapsed());
    }

    /// Staff are at the kiosk: no idle time of a visitor runs.
    pub(crate) fn staff_here(&self) -> bool {
        self.session.is_open(self.desk.clock.elapsed())
    }

    /// Who is at the kiosk.
    pub(crate) fn visiting(&self) -> MutexGuard<'_, Visiting> {
        self.visiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Visitors may come: a code is set, or the file that has it cannot be read and the kiosk goes on all the same.
    pub(crate) fn is_set_up(&self) -> bool {
        self.file.code_set() || self.file.damaged()
    }

    /// A visitor has not touched the screen for so long that they are asked whether they are still there.
    pub(crate) fn idle_limit(&self) -> Duration {
        Duration::from_secs(u64::from(self.file.settings().idle_seconds))
    }

    /// A visitor was asked, and has gone.
    pub(super) fn is_deserted(&self) -> bool {
        let (now, limit) = (self.desk.clock.elapsed(), self.idle_limit());
        !self.staff_here() && self.visiting().silence(now, limit) == Silence::Over
    }

    /// Counts what a visitor did. What cannot be written down is not counted: nobody is stopped because a disk is full.
    pub(crate) fn count(&self, counted: &[VisitCount]) {
        let now = self.desk.clock.now();
        let (day, hour) = (self.desk.clock.day(now), self.desk.clock.hour(now));
        let counts: Vec<(VisitCount, u32)> = counted.iter().map(|counted| (*counted, 1)).collect();
        let mut drawer = self.desk.drawer();
        if let Some(records) = drawer.records.as_mut().filter(|_| !counts.is_empty()) {
            let written = records.add_visit_counts(&day, hour, &counts);
            drawer.wrote(written, &self.desk.data_folder);
        }
    }

    /// Nobody would miss anything if the program were started anew now.
    pub(super) fn nobody_here(&self) -> bool {
        self.visiting().here.is_none() && !self.staff_here()
    }

    /// Nothing of a visitor or of staff is left, and the window is replaced by a new one.
    pub(crate) fn wipe(&self) {
        self.clear();
        self.changes();
        *self.wiped() = true;
        self.wipes.notify_all();
    }

    /// The window goes. Whoever touches it now touches what is no longer there.
    pub(super) fn changes(&self) {
        self.changing.store(true, Ordering::SeqCst);
    }

    /// The next window is there.
    pub(super) fn changed(&self) {
        self.changing.store(false, Ordering::SeqCst);
    }

    /// The window that is shown is about to go.
    pub(crate) fn is_changing(&self) -> bool {
        self.changing.load(Ordering::SeqCst)
    }

    /// Nothing of a visitor or of staff is left in memory.
    pub(super) fn clear(&self) {
        self.session.end();
        self.visiting().wipe();
        self.desk.voice.stop();
        let mut drawer = self.desk.drawer();
        drawer.live.retain(|_, live| live.seat != Seat::Visitor);
        drawer.quizzes.retain(|_, quiz| quiz.seat != Seat::Visitor);
    }

    /// The window was to be replaced; now it is.
    pub(super) fn take_wiped(&self) -> bool {
        std::mem::take(&mut *self.wiped())
    }

    /// Waits until the window is to be replaced, but no longer than that.
    pub(super) fn wait_for_wipe(&self, longest: Duration) {
        let _ = self.wipes.wait_timeout_while(self.wiped(), longest, |wiped| !*wiped);
    }

    fn wiped(&self) -> MutexGuard<'_, bool> {
        self.wiped.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whichever way the kiosk was started, it stays one until staff leave it; without a code nobody could.
    pub(crate) fn stay(&self) {
        let leaving = self.leaving();
        if !*leaving
            && self.file.code_set()
            && !self.file.is_on()
            && let Err(refusal) = self.file.turn(true)
        {
            tracing::warn!(detail = refusal.detail, "the kiosk would not be one after a restart");
        }
    }

    /// Staff leave the kiosk: on disk first, and whoever opens a window meanwhile does not turn it on again.
    ///
    /// # Errors
    /// [`ErrorCode::KioskUnsaved`], [`ErrorCode::KioskDamaged`]; then nobody has left.
    pub(crate) fn leave(&self) -> Result<(), Refusal> {
        let mut leaving = self.leaving();
        self.file.turn(false)?;
        *leaving = true;
        Ok(())
    }

    fn leaving(&self) -> MutexGuard<'_, bool> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn is_left(&self) -> bool {
        *self.leaving()
    }

    /// The ways out that this system leaves open.
    pub(crate) fn open_locks(&self) -> Vec<Lock> {
        self.open_locks.get_or_init(|| self.desk.desktop.open_locks()).clone()
    }

    pub(super) fn life(&self) -> MutexGuard<'_, Life> {
        self.life.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
