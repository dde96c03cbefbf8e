//! What became of a picture since the prints were kept.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{picture::Picture, print::Print};

/// Two pictures of the same screen differ in so many of the 576 fields and no more. Measured: see the README of the tests.
pub const NOISE: u32 = 6;

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Change {
    /// It looks otherwise, in so many fields.
    Otherwise(u32),
    /// Nothing was kept of it.
    New,
    /// It was kept, and is not pictured any more.
    Gone,
}

impl Change {
    /// A new screen is no fault of the old ones; it is kept with the next ones.
    pub const fn is_unexpected(&self) -> bool {
        !matches!(self, Self::New)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Otherwise(fields) => write!(f, "looks otherwise, in {fields} of 576 fields"),
            Self::New => f.write_str("new"),
            Self::Gone => f.write_str("gone"),
        }
    }
}

/// Whatever is not as it was kept, by name. Of a part nothing is gone.
pub fn changes(kept: &BTreeMap<String, Print>, taken: &BTreeMap<String, Picture>, part: bool) -> BTreeMap<String, Change> {
    let names: BTreeSet<&String> = kept.keys().chain(taken.keys()).collect();
    let change = |name: &String| match (kept.get(name), taken.get(name)) {
        (Some(then), Some(now)) => {
            let fields = then.distance(&now.print);
            (fields > NOISE).then_some(Change::Otherwise(fields))
        }
        (None, Some(_)) => Some(Change::New),
        (Some(_), None) => (!part).then_some(Change::Gone),
        (None, None) => None,
    };
    names.into_iter().filter_map(|name| Some((name.clone(), change(name)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every bit of it is this one.
    fn print(bit: bool) -> Print {
        Print::read(&if bit { "/" } else { "A" }.repeat(96)).expect("a print")
    }

    fn taken(names: &[(&str, bool)]) -> BTreeMap<String, Picture> {
        let picture = |bit| Picture { print: print(bit) };
        names.iter().map(|(name, bit)| ((*name).to_owned(), picture(*bit))).collect()
    }

    fn kept(names: &[&str]) -> BTreeMap<String, Print> {
        names.iter().map(|name| ((*name).to_owned(), print(false))).collect()
    }

    #[test]
    fn what_looks_otherwise_or_is_gone_is_unexpected_and_a_new_screen_is_not() {
        let found = changes(
            &kept(&["same", "other", "gone"]),
            &taken(&[("same", false), ("other", true), ("new", true)]),
            false,
        );
        assert_eq!(
            found
                .iter()
                .map(|(name, change)| (name.as_str(), change.is_unexpected()))
                .collect::<Vec<_>>(),
            [("gone", true), ("new", false), ("other", true)]
        );
        assert_eq!(found["other"], Change::Otherwise(576));
    }

    #[test]
    fn of_a_part_nothing_is_gone() {
        let found = changes(&kept(&["same", "elsewhere"]), &taken(&[("same", false)]), true);
        assert!(found.is_empty(), "{found:?}");
    }
}
