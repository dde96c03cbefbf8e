//! Chance, as a seed that is handed in.

/// `SplitMix64`, after Steele, Lea and Flood 2014 (10.1145/2714064.2660195): a seed of any quality gives well mixed numbers, and
/// unlike a library's generator it can never change under a recorded run.
pub(crate) fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A number below `count`; 0 where there is nothing to count.
pub(crate) fn below(state: &mut u64, count: usize) -> usize {
    let count = u64::try_from(count).unwrap_or(u64::MAX).max(1);
    usize::try_from(next(state) % count).unwrap_or(0)
}

/// The same things in another order (Fisher and Yates).
pub(crate) fn shuffled<T>(things: impl IntoIterator<Item = T>, state: &mut u64) -> Vec<T> {
    let mut things: Vec<T> = things.into_iter().collect();
    for place in (1..things.len()).rev() {
        things.swap(place, below(state, place + 1));
    }
    things
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        let mut state = 1_234_567;
        assert_eq!(next(&mut state), 6_457_827_717_110_365_317, "first reference value for this seed");
        assert_eq!(next(&mut state), 3_203_168_211_198_807_973, "second reference value for this seed");
    }

    #[test]
    fn a_shuffle_loses_nothing_and_leaves_nothing_in_its_place_for_ever() {
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..100 {
            let mut state = seed;
            let order = shuffled([1, 2, 3], &mut state);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [1, 2, 3], "nothing is lost");
            seen.insert(order);
        }
        assert_eq!(seen.len(), 6, "every order comes");
    }
}
