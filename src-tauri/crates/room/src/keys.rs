//! What lets a phone in: the code that is typed, or the secret that is scanned.

use std::{
    collections::{HashMap, VecDeque},
    net::Ipv4Addr,
    time::Instant,
};

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
    /// How many of them came from each address.
    by_address: HashMap<Ipv4Addr, usize>,
}

impl Keys {
    pub fn new(code: &str, secret: &str) -> Self {
        Self {
            code: as_typed(code),
            secret: secret.to_owned(),
            wrong: VecDeque::new(),
            by_address: HashMap::new(),
        }
    }

    /// Nobody can guess the secret, so it is never made to wait: whoever scans comes in while somebody else tries codes. Nor does a phone
    /// wait that was here before: it had the right one already, so there is nothing for it to guess.
    pub fn attempt(&mut self, key: &str, from: Ipv4Addr, was_here: bool, now: Instant, limits: &Limits) -> Tried {
        if bool::from(key.trim().as_bytes().ct_eq(self.secret.as_bytes())) {
            return Tried::Right;
        }
        self.forget(now, limits);
        if !was_here && !self.looks_at(from, limits) {
            return Tried::Wait;
        }
        if bool::from(as_typed(key).as_bytes().ct_eq(self.code.as_bytes())) {
            return Tried::Right;
        }
        if !was_here {
            self.wrong.push_back((now, from));
            *self.by_address.entry(from).or_default() += 1;
        }
        Tried::Wrong
    }

    /// However many try codes from elsewhere, the first of an address are looked at: one person with many addresses would shut out all who
    /// type otherwise.
    fn looks_at(&self, from: Ipv4Addr, limits: &Limits) -> bool {
        let here = self.by_address.get(&from).copied().unwrap_or_default();
        let in_all = if here < limits.first_tries {
            limits.wrong_at_most
        } else {
            limits.wrong_in_all
        };
        here < limits.wrong_per_address && self.wrong.len() < in_all
    }

    fn forget(&mut self, now: Instant, limits: &Limits) {
        let is_old = |(at, _): &(Instant, Ipv4Addr)| now.saturating_duration_since(*at) >= limits.memory;
        while let Some((_, from)) = self.wrong.pop_front_if(|wrong| is_old(wrong)) {
            if let Some(here) = self.by_address.get_mut(&from) {
                *here -= 1;
                if *here == 0 {
                    self.by_address.remove(&from);
                }
            }
        }
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
            let tried = keys.attempt(typed, ONE, false, Instant::now(), &Limits::default());
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
            let tried = keys.attempt(typed, ONE, false, Instant::now(), &Limits::default());
            assert_eq!(tried, Tried::Wrong, "{typed:?} opens nothing");
        }
    }

    #[test]
    fn one_who_tries_codes_waits_while_others_come_in() {
        let (mut keys, limits, now) = (Keys::new("K7M2QP", SECRET), Limits::default(), Instant::now());
        let wrong = (0..100)
            .filter(|_| keys.attempt("AAAAAA", ONE, false, now, &limits) == Tried::Wrong)
            .count();
        assert_eq!(wrong, 60, "after sixty none is looked at");
        assert_eq!(
            keys.attempt("K7M2QP", ONE, false, now, &limits),
            Tried::Wait,
            "not even the right one"
        );
        assert_eq!(
            keys.attempt(SECRET, ONE, false, now, &limits),
            Tried::Right,
            "whoever scans shares that address, perhaps"
        );
        assert_eq!(
            keys.attempt("K7M2QP", OTHER, false, now, &limits),
            Tried::Right,
            "another address is not concerned"
        );
        let later = now + Duration::from_secs(61);
        assert_eq!(
            keys.attempt("K7M2QP", ONE, false, later, &limits),
            Tried::Right,
            "a minute later it is forgotten"
        );
    }

    #[test]
    fn many_who_try_codes_together_wait_together_and_shut_nobody_out() {
        let (mut keys, limits, now) = (Keys::new("K7M2QP", SECRET), Limits::default(), Instant::now());
        let hostile = |number: usize| Ipv4Addr::from(0x0a00_0000 + u32::try_from(number % 250).expect("small"));
        let wrong = (0..20_000)
            .filter(|number| keys.attempt("AAAAAA", hostile(*number), false, now, &limits) == Tried::Wrong)
            .count();
        assert_eq!(
            wrong, 750,
            "three of each address, and of none more than that once there are six hundred"
        );
        assert_eq!(
            keys.attempt("K7M2QP", ONE, false, now, &limits),
            Tried::Right,
            "whoever types it rightly comes in"
        );
        assert_eq!(keys.attempt("K7M2QQ", OTHER, false, now, &limits), Tried::Wrong, "and may mistype");
        assert_eq!(keys.attempt("K7M2QP", OTHER, false, now, &limits), Tried::Right, "and try again");
    }

    #[test]
    fn what_is_remembered_of_wrong_codes_has_an_end() {
        let (mut keys, limits, now) = (Keys::new("K7M2QP", SECRET), Limits::default(), Instant::now());
        let wrong = (0..50_000)
            .filter(|number| keys.attempt("AAAAAA", Ipv4Addr::from(0x0a00_0000 + number), false, now, &limits) == Tried::Wrong)
            .count();
        assert_eq!(wrong, 6000, "so many a minute, however many addresses they come from");
        let later = now + Duration::from_secs(61);
        assert_eq!(keys.attempt("K7M2QP", ONE, false, later, &limits), Tried::Right, "later");
        assert!(keys.wrong.is_empty() && keys.by_address.is_empty(), "nothing is left of it");
    }

    #[test]
    fn a_phone_that_was_here_never_waits() {
        let (mut keys, limits, now) = (Keys::new("K7M2QP", SECRET), Limits::default(), Instant::now());
        for _ in 0..100 {
            keys.attempt("AAAAAA", ONE, false, now, &limits);
        }
        assert_eq!(keys.attempt("K7M2QP", ONE, false, now, &limits), Tried::Wait, "a new one does");
        assert_eq!(
            keys.attempt("K7M2QP", ONE, true, now, &limits),
            Tried::Right,
            "one that was here does not"
        );
        assert_eq!(keys.attempt("AAAAAA", ONE, true, now, &limits), Tried::Wrong, "and needs the code");
    }
}
