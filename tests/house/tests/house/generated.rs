//! The TypeScript that is written from Rust is committed, and fresh.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::sources::{self, nothing_breaks, offends};

const FOLDER: &str = "ui/src/generated";

/// Every file under `folder`, by its path from there.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let found = sources::read(folder).into_iter();
    found.map(|source| (source.path, source.text)).collect()
}

fn not_fresh(fresh: &Path, committed: &Path) -> Vec<String> {
    let (fresh, committed) = (files(fresh), files(committed));
    let names: BTreeSet<&String> = fresh.keys().chain(committed.keys()).collect();
    let differences = names.into_iter().filter_map(|name| match (fresh.get(name), committed.get(name)) {
        (Some(new), Some(old)) if new == old => None,
        (Some(new), Some(old)) => {
            let same = new.lines().zip(old.lines()).take_while(|(new, old)| new == old).count();
            Some(format!("{FOLDER}/{name}:{}: differs from what Rust says now", same + 1))
        }
        (Some(_), None) => Some(format!("{FOLDER}/{name}:1: is missing")),
        (None, _) => Some(format!("{FOLDER}/{name}:1: is written by nothing any more")),
    });
    differences.collect()
}

#[test]
fn the_generated_typescript_is_fresh() {
    let fresh = tempfile::tempdir().expect("a temporary folder");
    wire::export_types(fresh.path()).expect("the types are written");
    assert!(
        fresh.path().join("commands.ts").is_file(),
        "the export writes the map of the commands"
    );
    let rule = "Both sides of the wire use one declaration: run `make types` and commit what it writes.";
    nothing_breaks(rule, &not_fresh(fresh.path(), &sources::root().join(FOLDER)));
}

#[test]
fn a_file_that_is_stale_missing_or_left_over_is_found() {
    let (fresh, committed) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    for (folder, name, text) in [
        (&fresh, "Same.ts", "a\n"),
        (&committed, "Same.ts", "a\n"),
        (&fresh, "Stale.ts", "a\nb\n"),
        (&committed, "Stale.ts", "a\nc\n"),
        (&fresh, "New.ts", "a\n"),
        (&committed, "Old.ts", "a\n"),
    ] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    offends(
        &not_fresh(fresh.path(), committed.path()),
        &["New.ts:1: is missing", "Old.ts:1: is written by nothing", "Stale.ts:2: differs"],
    );
}
