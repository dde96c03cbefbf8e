//! So much at once, and so much a second after that.

use std::time::Instant;

#[derive(Debug)]
pub(crate) struct Allowance {
    most: f64,
    per_second: f64,
    left: f64,
    at: Instant,
}

impl Allowance {
    pub fn new((most, per_second): (u32, u32), now: Instant) -> Self {
        Self {
            most: most.into(),
            per_second: per_second.into(),
            left: most.into(),
            at: now,
        }
    }

    /// Takes so much of it; false once there is less than that.
    pub fn spend(&mut self, amount: f64, now: Instant) -> bool {
        let since = now.saturating_duration_since(self.at).as_secs_f64();
        self.left = since.mul_add(self.per_second, self.left).min(self.most);
        self.at = now;
        let enough = self.left >= amount;
        if enough {
            self.left -= amount;
        }
        enough
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_was_spent_comes_back_slowly_and_never_more_than_there_was() {
        let start = Instant::now();
        let mut allowance = Allowance::new((3, 2), start);
        let spent = (0..5).filter(|_| allowance.spend(1.0, start)).count();
        assert_eq!(spent, 3, "so much at once");
        assert!(!allowance.spend(1.0, start + Duration::from_millis(400)), "not yet");
        assert!(
            allowance.spend(1.0, start + Duration::from_millis(600)),
            "one comes back in half a second"
        );
        let later = start + Duration::from_hours(1);
        let spent = (0..5).filter(|_| allowance.spend(1.0, later)).count();
        assert_eq!(spent, 3, "an hour later it is what it was, and no more");
    }
}
