//! What lets a phone in: the code that is typed, or the secret that is scanned.

use std::{collections::VecDeque, net::Ipv4Addr, time::Instant};

use subtle::ConstantTimeEq;

use crate::limits::Limits;

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    Right,
    Wrong,
    /// Too many wrong ones came: this one was not looked at.
    Wait,
}

pub(crate) struct Keys {
    code: String,
    secret: String,
    /// The wrong ones that are remembered, the oldest first; never more than are allowed in all.
    wrong: VecDeque<(Instant, Ipv4Addr)>,
}

impl Keys {
    pub fn new(code: &str, secret: &str) -> Self {
        Self {
            code: as_typed(code),
            secret: secret.to_owned(),
            wrong: VecDeque::new(),
        }
    }

    /// Nobody can guess the secret, so it is never made to wait: whoever scans comes in while somebody else tries codes.
    pub fn attempt(&mut self, key: &str, from: Ipv4Addr, now: Instant, limits: &Limits) -> Tried {
        if bool::from(key.trim().as_bytes().ct_eq(self.secret.as_bytes())) {
            return Tried::Right;
        }
        self.wrong.retain(|(at, _)| now.saturating_duration_since(*at) < limits.memory);
        let here = self.wrong.iter().filter(|(_, address)| *address == from).count();
        if here >= limits.wrong_per_address || self.wrong.len() >= limits.wrong_in_all {
            return Tried::Wait;
        }
        if bool::from(as_typed(key).as_bytes().ct_eq(self.code.as_bytes())) {
            return Tried::Right;
        }
        self.wrong.push_back((now, from));
        Tried::Wrong
    }
}

/// Spaces and case do not matter, nor does the width that Chinese keyboards give to letters.
fn as_typed(code: &str) -> String {
    let narrow = |sign: char| match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        _ => sign,
    };
    let signs = code.chars().filter(|sign| !sign.is_whitespace()).map(narrow);
    signs.map(|sign| sign.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const ONE: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 7);
    const OTHER: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 8);
    const SECRET: &str = "00112233445566778899aabbccddeeff";

    #[test]
    fn a_code_is_taken_as_people_type_it() {
        let mut keys = Keys::new("K7M2QP", SECRET);
        for typed in ["K7M2QP", "k7m2qp", " k7m 2qp ", "Ｋ７Ｍ２ＱＰ", "k7m\u{3000}2qp", SECRET] {
            let tried = keys.attempt(typed, ONE, Instant::now(), &Limits::default());
            assert_eq!(tried, Tried::Right, "{typed:?} is what was meant");
        }
        for typed in [
            "",
            "K7M2Q",
            "K7M2QPX",
            "K7M2QQ",
            "00112233445566778899aabbccddeefe",
            "00112233445566778899AABBCCDDEEFF",
        ] {
            let mut keys = Keys::new("K7M2QP", SECRET);
            let tried = keys.attempt(typed, ONE, Instant::now(), &Limits::default());
            assert_eq!(tried, Tried::Wrong, "{typed:?} opens nothing");
        }
    }

    #[test]
    fn one_who_tries_codes_waits_while_others_come_in() {
        let (mut keys, limits, now) = (Keys::new("K7M2QP", SECRET), Limits::default(), Instant::now());
        let wrong = (0..50)
            .filter(|_| keys.attempt("AAAAAA", ONE, now, &limits) == Tried::Wrong)
            .count();
        assert_eq!(wrong, 20, "after twenty none is looked at");
        assert_eq!(keys.attempt("K7M2QP", ONE, now, &limits), Tried::Wait, "not even the right one");
        assert_eq!(
            keys.attempt(SECRET, ONE, now, &limits),
            Tried::Right,
            "whoever scans shares that address, perhaps"
        );
        assert_eq!(
            keys.attempt("K7M2QP", OTHER, now, &limits),
            Tried::Right,
            "another address is not concerned"
        );
        let later = now + Duration::from_secs(61);
        assert_eq!(
            keys.attempt("K7M2QP", ONE, later, &limits),
            Tried::Right,
            "a minute later it is forgotten"
        );
    }

    #[test]
    fn many_who_try_codes_together_wait_together() {
        let (mut keys, limits, now) = (Keys::new("K7M2QP", SECRET), Limits::default(), Instant::now());
        let addresses = (0..=255).map(|last| Ipv4Addr::new(10, 0, 0, last));
        let wrong = addresses
            .filter(|from| keys.attempt("AAAAAA", *from, now, &limits) == Tried::Wrong)
            .count();
        assert_eq!(wrong, 200, "two hundred a minute, however many addresses they come from");
        assert_eq!(keys.wrong.len(), 200, "and no more are remembered");
    }
}
