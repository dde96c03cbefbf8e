//! Phones that were not here before. Whoever has the code could come in as a new phone again and again until the room has heard of more
//! phones than it takes; so from one address there come so many at once, and after that only so many a second.

use std::{
    collections::{HashMap, HashSet},
    net::Ipv4Addr,
    time::Instant,
};

use crate::{TokenHash, allowance::Allowance};

pub(crate) struct Newcomers {
    /// A hall behind one router has one address: a good part of all phones may come from it at once.
    at_once: u32,
    per_second: u32,
    known: HashSet<TokenHash>,
    by_address: HashMap<Ipv4Addr, Allowance>,
}

impl Newcomers {
    pub fn new((at_once, per_second): (u32, u32), known: &[TokenHash]) -> Self {
        Self {
            at_once,
            per_second,
            known: known.iter().copied().collect(),
            by_address: HashMap::new(),
        }
    }

    pub fn knows(&self, phone: TokenHash) -> bool {
        self.known.contains(&phone)
    }

    /// Whether it may come in now: it was here before, or not too many new ones came from there.
    pub fn may_come(&mut self, phone: TokenHash, from: Ipv4Addr, now: Instant) -> bool {
        let new = || Allowance::new((self.at_once, self.per_second), now);
        self.knows(phone) || self.by_address.entry(from).or_insert_with(new).spend(1.0, now)
    }

    /// It came in.
    pub fn know(&mut self, phone: TokenHash) {
        self.known.insert(phone);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const HERE: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 7);
    const THERE: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 8);

    #[test]
    fn one_who_comes_again_and_again_as_another_waits_and_those_who_were_here_do_not() {
        let (mut newcomers, now) = (Newcomers::new((3, 1), &[]), Instant::now());
        let phone = |number| TokenHash([number; 32]);
        newcomers.know(phone(0));
        let came = (1..=200).filter(|number| newcomers.may_come(phone(*number), HERE, now)).count();
        assert_eq!(came, 3, "three at once");
        assert!(newcomers.may_come(phone(0), HERE, now), "whoever was here comes back at any time");
        assert!(newcomers.may_come(phone(201), THERE, now), "another address is not concerned");
        assert!(
            newcomers.may_come(phone(202), HERE, now + Duration::from_secs(1)),
            "a second later there is a place for one"
        );
    }
}
