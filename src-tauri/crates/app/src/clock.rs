//! What the shell lends: time and chance.

use words::{Day, Moment};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Moment;

    /// The calendar day of a moment, where the computer is.
    fn day(&self, at: Moment) -> Day;
}

/// Draws seeds.
pub trait Chance: Send + Sync {
    /// A seed for a run's variations.
    fn seed(&self) -> u64;
}
