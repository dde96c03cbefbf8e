//! Versions, `1.0.0`: which of two is the newer one.

/// One to three numbers; what is left out is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u32; 3]);

impl Version {
    /// None where it is no version.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let mut version = Self([0; 3]);
        let mut places = version.0.iter_mut();
        for part in text.split('.') {
            let digits = (1..=6).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit());
            *places.next()? = part.parse().ok().filter(|_| digits)?;
        }
        Some(version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        let order = ["0.9", "1", "1.0.1", "1.2.0", "1.10.0", "2.0.0"].map(|text| Version::of(text).expect("it is one"));
        assert!(order.is_sorted(), "ten is more than two: {order:?}");
        assert_eq!(Version::of("1.0"), Version::of("1.0.0"), "the same");
        assert_eq!(Version::of("01.0"), Version::of("1.0.0"), "the same");
    }

    #[test]
    fn what_is_no_version_is_none() {
        for text in [
            "", "1.", ".1", "1.0.0.0", "v1", "1.0-beta", "1.0.0+x", "-1", "+1", "1234567", "１.0", "1. 0",
        ] {
            assert_eq!(Version::of(text), None, "{text:?}");
        }
    }
}
