//! Boosters: on which days one is due, how it has one recall, which new item it brings (DESIGN section 7, rule 5).
//!
//! Resistance fades in about two weeks by forgetting (EVIDENCE: Bullée et al. 2016; the Bad Vaxx decay study), so what is recalled comes
//! first, and in another format than last time.

mod plan;
mod recall;
mod schedule;
#[cfg(test)]
mod tests;

pub use plan::{Past, Plan, plan, replacement};
pub use recall::{Recall, RecallAnswer, recall};
pub use schedule::{DAYS, Standing, dates, standing};
