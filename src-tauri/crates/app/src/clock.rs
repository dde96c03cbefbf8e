//! What the shell lends: time and chance.

use words::{Day, Moment};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Moment;

    /// The calendar day of a moment, where the computer is.
    fn day(&self, at: Moment) -> Day;

    /// A moment as ISO 8601 writes it, with the offset of where the computer is. A moment beyond the calendar counts as its end.
    fn stamp(&self, at: Moment) -> String;
}

/// Draws seeds.
pub trait Chance: Send + Sync {
    /// A seed for a run's variations.
    fn seed(&self) -> u64;
}
