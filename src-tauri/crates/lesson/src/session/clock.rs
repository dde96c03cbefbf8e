//! How long a session has taken: from the moments that are handed in, and standing still while it is paused.

use words::Moment;

/// The clock of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    all: Option<Moment>,
    part: Option<Moment>,
    here: Option<Moment>,
    paused: Option<Moment>,
}

/// Seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Since the first part began.
    pub all: u32,
    /// Since the present part began.
    pub part: u32,
    /// Since the present place was come to.
    pub here: u32,
}

impl Clock {
    /// What it shows.
    #[must_use]
    pub fn read(&self, now: Moment) -> Times {
        let now = self.paused.unwrap_or(now);
        let since = |moment: Option<Moment>| {
            let passed = moment.map_or(0, |moment| now.0.saturating_sub(moment.0).max(0) / 1000);
            u32::try_from(passed).unwrap_or(u32::MAX)
        };
        Times {
            all: since(self.all),
            part: since(self.part),
            here: since(self.here),
        }
    }

    /// It stands still.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused.is_some()
    }

    pub(super) fn moved(&mut self, to_another_part: bool, now: Moment) {
        // Whoever moves on does not pause any more.
        self.go_on(now);
        self.all = self.all.or(Some(now));
        if to_another_part {
            self.part = Some(now);
        }
        self.here = Some(now);
    }

    pub(super) fn pause(&mut self, now: Moment) {
        self.paused = self.paused.or(Some(now));
    }

    pub(super) fn go_on(&mut self, now: Moment) {
        let Some(since) = self.paused.take() else { return };
        let stood = now.0.saturating_sub(since.0).max(0);
        for moment in [&mut self.all, &mut self.part, &mut self.here].into_iter().flatten() {
            moment.0 = moment.0.saturating_add(stood);
        }
    }
}
