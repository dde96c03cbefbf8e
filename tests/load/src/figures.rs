//! Figures of many.

use std::time::Duration;

/// How long something took, many times.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// One more.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// In milliseconds: the time that so many of a hundred took at most. Not a number when there are none.
    #[must_use]
    pub fn percentile(&self, of_hundred: usize) -> f64 {
        let mut times = self.0.clone();
        times.sort_unstable();
        // The nearest rank: of 500 times the 99th percentile is the 495th.
        let rank = (times.len() * of_hundred).div_ceil(100).max(1);
        times.get(rank - 1).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }
}

impl Extend<Duration> for Times {
    fn extend<T: IntoIterator<Item = Duration>>(&mut self, times: T) {
        self.0.extend(times);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let mut times = Times::default();
        times.extend((1..=500).rev().map(Duration::from_millis));
        assert!((times.percentile(50) - 250.0).abs() < 1e-9, "the 250th of 500");
        assert!((times.percentile(99) - 495.0).abs() < 1e-9, "the 495th");
        assert!((times.percentile(100) - 500.0).abs() < 1e-9, "the last");
        assert!(Times::default().percentile(99).is_nan(), "of none there is none");
    }
}
