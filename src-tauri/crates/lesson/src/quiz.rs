//! The quiz: which items it asks, how one is judged and acted on, what it comes to (DESIGN section 7, rules 3, 4 and 6).

mod assemble;
mod discernment;
mod machine;
mod tally;
#[cfg(test)]
pub(crate) mod tests;

pub use assemble::{Assembled, assemble};
pub use discernment::{Discernment, discernment};
pub use machine::{Answer, Quiz, QuizError, Spot};
pub use tally::{Actions, ChannelTally, Given, Judgements, SureTally, Tally, tally};
