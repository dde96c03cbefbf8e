//! What all who have to do with the kiosk share. Each part has its own lock, held for a moment only: the page's beat never waits for a disk.

use std::sync::{
    Arc, Mutex, MutexGuard, OnceLock, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use words::{Lock, Seat};

use super::{file::KioskFile, gate::Gate, guest::Guest, life::Life, session::StaffSession};
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
    /// The visit.
    pub(crate) guest: Guest,
    life: Mutex<Life>,
    /// The window is to be replaced, because nothing of what it shows is to be seen any more.
    wiped: AtomicBool,
    /// Staff leave the kiosk.
    left: AtomicBool,
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
            guest: Guest::default(),
            wiped: AtomicBool::new(false),
            left: AtomicBool::new(false),
            open_locks: OnceLock::new(),
        }
    }

    /// The page lives.
    #[expect(dead_code, reason = "the visits are built next")]
    pub(crate) fn beat(&self) {
        self.life().beat(self.desk.clock.elapsed());
    }

    /// Staff are at the kiosk: no idle time of a visitor runs.
    pub(crate) fn staff_here(&self) -> bool {
        self.session.is_open(self.desk.clock.elapsed())
    }

    /// Nobody would miss anything if the program were started anew now.
    pub(super) fn nobody_here(&self) -> bool {
        !self.guest.is_here() && !self.staff_here()
    }

    /// Nothing of a visitor or of staff is left, and the window is replaced by a new one.
    pub(crate) fn wipe(&self) {
        self.clear();
        self.wiped.store(true, Ordering::SeqCst);
    }

    /// Nothing of a visitor or of staff is left in memory.
    pub(super) fn clear(&self) {
        self.session.end();
        self.guest.leave();
        self.desk.voice.stop();
        let mut drawer = self.desk.drawer();
        drawer.live.retain(|_, live| live.seat != Seat::Visitor);
        drawer.quizzes.retain(|_, quiz| quiz.seat != Seat::Visitor);
    }

    /// The window was to be replaced; now it is.
    pub(super) fn take_wiped(&self) -> bool {
        self.wiped.swap(false, Ordering::SeqCst)
    }

    /// Staff leave the kiosk.
    pub(crate) fn leave(&self) {
        self.left.store(true, Ordering::SeqCst);
    }

    pub(super) fn is_left(&self) -> bool {
        self.left.load(Ordering::SeqCst)
    }

    /// The ways out that this system leaves open.
    pub(crate) fn open_locks(&self) -> Vec<Lock> {
        self.open_locks.get_or_init(|| self.desk.desktop.open_locks()).clone()
    }

    pub(super) fn life(&self) -> MutexGuard<'_, Life> {
        self.life.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
