//! What the shell lends: time and chance.

use std::time::Duration;

use words::{Day, Moment};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Moment;

    /// The calendar day of a moment, where the computer is.
    fn day(&self, at: Moment) -> Day;

    /// A moment as ISO 8601 writes it, with the offset of where the computer is. A moment beyond the calendar counts as its end.
    fn stamp(&self, at: Moment) -> String;

    /// Time gone by since some moment before: it never goes back and never jumps, whatever is done to the system's clock.
    fn elapsed(&self) -> Duration;

    /// The hour of the day of a moment, 0 to 23, where the computer is.
    fn hour(&self, at: Moment) -> u8;
}

/// Draws seeds.
pub trait Chance: Send + Sync {
    /// A seed: for what a story varies, and for which items, recalls and plans are taken where several would do. Never for a secret.
    fn seed(&self) -> u64;
}
