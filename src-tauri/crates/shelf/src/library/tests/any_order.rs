//! Whatever is done in whatever order, what is there is what was put there last, and it opens.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;

/// Four versions, each without a signature and with one.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let versions = ["1.0.0", "1.1.0", "1.2.0", "1.3.0"].into_iter();
    let both = versions.flat_map(|version| {
        let made = Made::sound().version(version);
        [made.file(), made.signed(&key(1))]
    });
    both.collect()
});

/// What is done.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Install(usize),
    RollBack,
    Remove,
    Restart,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..8_usize).prop_map(Deed::Install),
        2 => Just(Deed::RollBack),
        1 => Just(Deed::Remove),
        2 => Just(Deed::Restart),
    ]
}

/// What should be there: the numbers of the files that count now and before.
type Expected = Option<(usize, Option<usize>)>;

fn signed(file: usize) -> bool {
    file % 2 == 1
}

/// What should be there afterwards; none where it should be refused.
fn after(now: Expected, deed: Deed) -> Option<Expected> {
    match (now, deed) {
        (now, Deed::Restart) => Some(now),
        (None, Deed::Install(file)) => Some(Some((file, None))),
        (Some((current, before)), Deed::Install(file)) => {
            let older = file / 2 < current / 2;
            let unsigned = signed(current) && !signed(file);
            let before = if file == current { before } else { Some(current) };
            (!older && !unsigned).then_some(Some((file, before.filter(|before| signed(*before) == signed(file)))))
        }
        (Some((current, Some(before))), Deed::RollBack) => Some(Some((before, Some(current)))),
        (Some(_), Deed::Remove) => Some(None),
        (_, Deed::RollBack | Deed::Remove) => None,
    }
}

fn act(library: &mut Library, folder: &TempDir, deed: Deed) -> Result<(), ImportError> {
    match deed {
        Deed::Install(file) => {
            let offer = library.inspect_bytes(FILES[file].clone(), &terms())?;
            library.install(offer)
        }
        Deed::RollBack => library.roll_back(&small()),
        Deed::Remove => library.remove(&small()),
        Deed::Restart => {
            *library = at(folder);
            Ok(())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn in_any_order_what_is_there_is_what_was_put_there_last(deeds in proptest::collection::vec(deed(), 1..10)) {
        let folder = folder();
        let mut library = at(&folder);
        let mut expected: Expected = None;
        for deed in deeds {
            let next = after(expected, deed);
            let done = act(&mut library, &folder, deed);
            prop_assert_eq!(done.is_ok(), next.is_some(), "{:?} upon {:?}: {:?}", deed, expected, done);
            expected = next.unwrap_or(expected);
            let file = |number: usize| sum(&FILES[number]);
            let there = library.list.packs.get(&small()).map(|held| (held.current.file.clone(), held.before.as_ref().map(|row| row.file.clone())));
            prop_assert_eq!(there, expected.map(|(current, before)| (file(current), before.map(file))), "after {:?}", deed);
            prop_assert_eq!(library.read(&small()).is_ok(), expected.is_some(), "it opens, if it is there");
        }
    }
}
