//! Whether the visitor is still there, told from touches alone. All by the clock that never jumps.

use std::time::Duration;

/// After the warning so long is left to say that one is still there.
pub(crate) const GRACE: Duration = Duration::from_secs(30);

/// No line of a story takes longer. A voice that never ends does not keep the kiosk for itself.
const LONGEST_LINE: Duration = Duration::from_secs(120);

/// When somebody was last there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Idle {
    touched_at: Duration,
    /// Since when nothing has kept the visitor from touching: a voice that speaks moves it.
    since: Duration,
}

/// What is to be thought of the silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence {
    /// The visitor is there.
    Here,
    /// They are asked whether they are: so long until everything is wiped.
    Warned {
        /// So long.
        left: Duration,
    },
    /// Nobody is there any more.
    Over,
}

impl Idle {
    pub(crate) const fn touched(now: Duration) -> Self {
        Self {
            touched_at: now,
            since: now,
        }
    }

    /// A voice speaks. Once the warning is shown it changes nothing more: nobody listens to it.
    pub(crate) fn speaks(&mut self, now: Duration, limit: Duration) {
        let counts = now.saturating_sub(self.touched_at) <= LONGEST_LINE;
        if counts && self.silence(now, limit) == Silence::Here {
            self.since = now;
        }
    }

    pub(crate) fn silence(&self, now: Duration, limit: Duration) -> Silence {
        let silent = now.saturating_sub(self.since);
        let end = limit + GRACE;
        if silent < limit {
            Silence::Here
        } else if silent < end {
            Silence::Warned { left: end - silent }
        } else {
            Silence::Over
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(120);

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn whoever_does_not_touch_is_asked_and_then_nobody_is_there() {
        let idle = Idle::touched(at(10));
        assert_eq!(idle.silence(at(129), LIMIT), Silence::Here, "not before the time is up");
        assert_eq!(idle.silence(at(130), LIMIT), Silence::Warned { left: GRACE }, "then it asks");
        assert_eq!(idle.silence(at(159), LIMIT), Silence::Warned { left: at(1) }, "for half a minute");
        assert_eq!(idle.silence(at(160), LIMIT), Silence::Over, "and takes silence for an answer");
    }

    #[test]
    fn while_a_voice_speaks_nobody_is_idle() {
        let mut idle = Idle::touched(at(0));
        for second in 1..=119 {
            idle.speaks(at(second), LIMIT);
        }
        assert_eq!(
            idle.silence(at(238), LIMIT),
            Silence::Here,
            "the time runs from the end of the line"
        );
        assert_eq!(
            idle.silence(at(239), LIMIT),
            Silence::Warned { left: GRACE },
            "and from there as always"
        );
    }

    #[test]
    fn a_voice_that_never_ends_does_not_keep_the_kiosk() {
        let mut idle = Idle::touched(at(0));
        for second in 1..=600 {
            idle.speaks(at(second), LIMIT);
        }
        assert_eq!(idle.silence(at(600), LIMIT), Silence::Over, "a stuck voice is not a visitor");
    }

    #[test]
    fn a_voice_that_begins_under_the_warning_does_not_answer_it() {
        let mut idle = Idle::touched(at(0));
        idle.speaks(at(125), LIMIT);
        assert_eq!(idle.silence(at(150), LIMIT), Silence::Over, "only a touch does");
    }

    #[test]
    fn a_clock_that_stands_still_or_is_older_than_the_touch_counts_as_no_time() {
        assert_eq!(
            Idle::touched(at(50)).silence(at(40), LIMIT),
            Silence::Here,
            "nothing is wiped early"
        );
    }
}
