//! What the shell lends: time and chance.

use words::Moment;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Moment;
}

/// Draws seeds.
pub trait Chance: Send + Sync {
    /// A seed for a run's variations.
    fn seed(&self) -> u64;
}
