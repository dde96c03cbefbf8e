//! The staff code: which may be set, and whether one is right.

use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{self, SaltString},
};
use wire::Refusal;
use words::ErrorCode;

use crate::refusal::refuse;

/// How many digits a code may have.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=12;

/// The code as it is kept, if it may be set.
///
/// # Errors
/// As [`check`]; [`ErrorCode::KioskUnsaved`] where the system has no chance to draw from.
pub(super) fn kept_form(code: &str) -> Result<String, Refusal> {
    check(code)?;
    let mut salt = [0; 16];
    let unsaved = |why: String| refuse(ErrorCode::KioskUnsaved, why);
    getrandom::fill(&mut salt).map_err(|error| unsaved(error.to_string()))?;
    hash(code, &salt).map_err(|error| unsaved(error.to_string()))
}

fn hash(code: &str, salt: &[u8]) -> password_hash::Result<String> {
    let salt = SaltString::encode_b64(salt)?;
    Ok(Argon2::default().hash_password(code.as_bytes(), &salt)?.to_string())
}

/// Whether a code is the one that is kept.
pub(super) fn is(typed: &str, kept: &str) -> bool {
    PasswordHash::new(kept).is_ok_and(|kept| Argon2::default().verify_password(typed.as_bytes(), &kept).is_ok())
}

/// Whether a code may be set.
///
/// # Errors
/// [`ErrorCode::StaffCodeShort`], [`ErrorCode::StaffCodePlain`].
pub(super) fn check(code: &str) -> Result<(), Refusal> {
    if !DIGITS.contains(&code.len()) || !code.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(refuse(ErrorCode::StaffCodeShort, "six to twelve digits"));
    }
    if is_plain(code.as_bytes()) {
        return Err(refuse(ErrorCode::StaffCodePlain, "it is one that is guessed first"));
    }
    Ok(())
}

/// A run up or down, or one, two or three digits over and over.
fn is_plain(digits: &[u8]) -> bool {
    // After the nine comes the nought.
    let steps = |by: u8| digits.array_windows().all(|[one, next]| (next + 10 - one) % 10 == by);
    let repeats = |length: usize| digits.iter().zip(digits.iter().skip(length)).all(|(one, later)| one == later);
    steps(1) || steps(9) || (1..=3).any(repeats)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_guessed_first_cannot_be_set() {
        for plain in [
            "000000",
            "777777777777",
            "123456",
            "987654",
            "3456789",
            "567890",
            "121212",
            "123123",
            "12312312",
        ] {
            assert_eq!(check(plain).expect_err(plain).code, ErrorCode::StaffCodePlain, "{plain}");
        }
        for short in ["", "1", "28461", "2846a1", "284 61", "-28461", "２８４６１７", "2846172846172"] {
            assert_eq!(check(short).expect_err(short).code, ErrorCode::StaffCodeShort, "{short}");
        }
        for good in ["284617", "123457", "112233", "100000", "121213"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn the_same_code_is_kept_in_another_form_each_time_and_only_it_is_right() {
        let (one, other) = (kept_form("284617").expect("kept"), kept_form("284617").expect("kept"));
        assert_ne!(one, other, "a salt of its own");
        assert!(
            one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "slow to guess even from the file: {one}"
        );
        assert!(is("284617", &one) && is("284617", &other), "the code is right");
        assert!(!is("284618", &one) && !is("", &one) && !is("284617", "284617"), "nothing else is");
    }
}
