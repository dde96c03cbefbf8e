//! How long the supervisor waits before it starts the kiosk anew.

use std::time::Duration;

/// Whoever has lived so long has not fallen at its start.
const STEADY: Duration = Duration::from_mins(1);

const LONGEST: Duration = Duration::from_secs(30);

/// How often in a row it fell soon after its start.
#[derive(Default)]
pub struct Falls(u32);

impl Falls {
    /// It has ended after so long a life. The first time it is started anew at once, then after 1, 2, 4 … 30 s.
    pub fn wait(&mut self, lived: Duration) -> Duration {
        if lived >= STEADY {
            self.0 = 0;
        }
        let wait = match self.0 {
            0 => Duration::ZERO,
            falls => Duration::from_secs(1 << (falls - 1).min(5)).min(LONGEST),
        };
        self.0 = self.0.saturating_add(1);
        wait
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_at_its_start_again_and_again_is_started_ever_later() {
        let mut falls = Falls::default();
        let soon = Duration::from_secs(2);
        let waits: Vec<u64> = (0..8).map(|_| falls.wait(soon).as_secs()).collect();
        assert_eq!(waits, [0, 1, 2, 4, 8, 16, 30, 30], "at once, then later and later");
        assert_eq!(falls.wait(STEADY), Duration::ZERO, "after a long life at once again");
        assert_eq!(falls.wait(soon).as_secs(), 1, "and from there as before");
    }
}
