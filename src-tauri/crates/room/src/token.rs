//! By what a phone is known when it comes back: 128 bits from the system's generator, which the phone alone keeps.

use sha2::{Digest, Sha256};

use crate::TokenHash;

pub(crate) const SIGNS: usize = 32;

pub(crate) struct Token(String);

impl Token {
    /// None when the system gives no randomness: then nobody comes in.
    pub fn new() -> Option<Self> {
        let mut bytes = [0_u8; SIGNS / 2];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// What a phone says it was given. None when it cannot have been: no such one was ever made.
    pub fn said(text: &str) -> Option<Self> {
        let sign = |sign: u8| sign.is_ascii_digit() || matches!(sign, b'a'..=b'f');
        (text.len() == SIGNS && text.bytes().all(sign)).then(|| Self(text.to_owned()))
    }

    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0.as_bytes()).into())
    }

    /// For the phone it belongs to, and for nobody else.
    pub fn into_text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_tokens_are_the_same_and_each_is_taken_back() {
        let made: BTreeSet<String> = (0..1000).filter_map(|_| Some(Token::new()?.into_text())).collect();
        assert_eq!(made.len(), 1000, "a thousand, and no two alike");
        for text in &made {
            let token = Token::said(text).expect("what was given is taken back");
            assert_eq!(token.hash(), Token::said(text).expect("again").hash(), "and known by its hash");
        }
    }

    #[test]
    fn what_was_never_given_is_no_token() {
        let long = "a".repeat(400);
        for text in [
            "",
            "0011",
            "00112233445566778899aabbccddeefg",
            "00112233445566778899AABBCCDDEEFF",
            "零零零零零零零零零零零",
            &long,
        ] {
            assert!(Token::said(text).is_none(), "{text:?}");
        }
    }
}
