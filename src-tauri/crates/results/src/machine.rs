//! The name of an installation: chance and nothing else.

use std::fmt;

/// The random id of an installation: 32 hexadecimal digits. It becomes part of a file's name, so nothing else is one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Machine(String);

impl Machine {
    /// How many digits it has.
    const DIGITS: usize = 32;

    /// The id that is written so; none where it is no id.
    #[must_use]
    pub fn of(written: &str) -> Option<Self> {
        let is_digit = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
        (written.len() == Self::DIGITS && written.bytes().all(is_digit)).then(|| Self(written.to_owned()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_chance_is_an_id() {
        assert!(Machine::of("0123456789abcdef0123456789abcdef").is_some(), "32 digits");
        for other in [
            "",
            "0123",
            "../../../../../../../../etc/passwd",
            "0123456789ABCDEF0123456789ABCDEF",
            "hall-of-the-east-district-kiosk1",
        ] {
            assert_eq!(Machine::of(other), None, "{other} is none");
        }
    }
}
