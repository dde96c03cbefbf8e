//! The names of an editor's things that are nearly what somebody typed.

/// The candidate that was probably meant, if any is near enough.
pub fn nearest<'c>(typed: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Below this a proposal is rather a riddle than of use; clap draws the line at the same height for its own.
    const NEAR: f64 = 0.7;
    let rated = candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(typed, candidate), candidate));
    let near = rated.filter(|(likeness, _)| *likeness > NEAR);
    near.max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood_and_a_foreign_word_is_not() {
        let known = ["mask-refund", "agent-fee", "sms-parcel"];
        assert_eq!(nearest("mask-refnd", known), Some("mask-refund"), "one letter is missing");
        assert_eq!(nearest("xylophone", known), None, "nothing is near");
        assert_eq!(nearest("", known), None, "nor to nothing");
    }
}
