//! Telling apart and leaning, kept apart: d′ and criterion, for organisers' figures. Nobody is shown them as a mark.

use statrs::distribution::{ContinuousCDF, Normal};

use super::Judgements;

/// With fewer scams or genuine ones than these the figures would be noise (DESIGN section 7, rule 4).
const LEAST: u32 = 8;

/// How well scams and genuine contacts were told apart, and to which side the answers leaned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Discernment {
    /// d′: 0 is guessing, more is better.
    pub d_prime: f64,
    /// The criterion c: below 0 leans towards calling things scams, above 0 towards letting them in.
    pub criterion: f64,
}

/// Reckons both from how often scams and genuine contacts were called scams.
///
/// The log-linear correction adds a half to each count and one to each number of contacts, so that nobody who made no mistake is
/// infinitely good (Hautus 1995, Behavior Research Methods 27, 46-51, 10.3758/BF03203619). What could not be told is no judgement and does not
/// count; none with fewer than 8 judgements of either.
#[must_use]
pub fn discernment(scams: Judgements, genuine: Judgements) -> Option<Discernment> {
    let judged = |all: Judgements| Some(all.right + all.wrong).filter(|count| *count >= LEAST);
    let hits = corrected(scams.right, judged(scams)?);
    let false_alarms = corrected(genuine.wrong, judged(genuine)?);
    let z = |rate| Normal::standard().inverse_cdf(rate);
    Some(Discernment {
        d_prime: z(hits) - z(false_alarms),
        criterion: -(z(hits) + z(false_alarms)) / 2.0,
    })
}

fn corrected(count: u32, of: u32) -> f64 {
    (f64::from(count) + 0.5) / (f64::from(of) + 1.0)
}
