//! The one visitor at the kiosk. All there is of them is this value; to drop it is to forget them.

use std::{sync::Arc, time::Duration};

use lesson::visit::Visit;
use words::KioskDoor;

use super::idle::{Idle, Silence};
use crate::desk::Shelf;

/// Who is at the kiosk, and what is shown.
#[derive(Default)]
pub(crate) struct Visiting {
    /// Grows with every press and every wipe, so that a press meant for what was there before does nothing.
    pub(crate) place: u32,
    /// Somebody is there.
    pub(crate) here: Option<Here>,
}

/// Somebody who is there.
pub(crate) struct Here {
    pub(crate) idle: Idle,
    pub(crate) at: At,
}

/// Where they are.
pub(crate) enum At {
    /// Before the doors.
    Doors,
    /// Behind one that leads through a plan, with the pack that has it.
    Plan(KioskDoor, Arc<Shelf>, Box<Visit>),
    /// Behind one of the others.
    Door(KioskDoor),
}

impl Visiting {
    /// The first touch: somebody is there. True if nobody was before.
    pub(crate) fn begin(&mut self, now: Duration) -> bool {
        let new = self.here.is_none();
        if new {
            self.here = Some(Here {
                idle: Idle::touched(now),
                at: At::Doors,
            });
            self.place += 1;
        }
        new
    }

    /// They are somewhere else now.
    pub(crate) fn go(&mut self, at: At) {
        if let Some(here) = &mut self.here {
            here.at = at;
            self.place += 1;
        }
    }

    /// They touched the screen.
    pub(crate) fn touched(&mut self, now: Duration) {
        if let Some(here) = &mut self.here {
            here.idle = Idle::touched(now);
        }
    }

    /// A voice speaks to them.
    pub(crate) fn speaks(&mut self, now: Duration, limit: Duration) {
        if let Some(here) = &mut self.here {
            here.idle.speaks(now, limit);
        }
    }

    /// What is to be thought of the silence; of nobody there is nothing to think.
    pub(crate) fn silence(&self, now: Duration, limit: Duration) -> Silence {
        self.here.as_ref().map_or(Silence::Here, |here| here.idle.silence(now, limit))
    }

    /// Forgets them. True if somebody was there.
    pub(crate) fn wipe(&mut self) -> bool {
        self.place += 1;
        self.here.take().is_some()
    }
}
