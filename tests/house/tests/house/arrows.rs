//! The arrows between the crates, and no others.

use std::collections::BTreeSet;

use crate::{
    packages::{self, Kind, Package},
    sources::{self, Source, nothing_breaks, offends},
};

/// Who may depend on whom. A package of the product that is not named here is an offence as well.
const ARROWS: &[(&str, &[&str])] = &[
    ("hang-up-first", &["app", "wire", "words"]),
    ("app", &["lesson", "records", "results", "room", "wire", "shelf", "words"]),
    ("editor", &["lesson", "shelf", "words"]),
    ("shelf", &["lesson", "words"]),
    ("room", &["wire", "words"]),
    ("lesson", &["words"]),
    ("records", &["words"]),
    ("results", &["words"]),
    ("wire", &["words"]),
    ("words", &[]),
];

/// What a build script may use: the shell writes its permissions from the list of commands.
const BUILD_ARROWS: &[(&str, &str)] = &[("hang-up-first", "wire")];

fn forbidden_arrows(packages: &[Package]) -> Vec<String> {
    let ours = |name: &str| packages.iter().any(|package| package.name == name);
    let mut found = Vec::new();
    // Tests may use whatever they test.
    for package in packages.iter().filter(|package| !package.manifest.starts_with("tests/")) {
        let name = package.name.as_str();
        let Some((_, allowed)) = ARROWS.iter().find(|(from, _)| *from == name) else {
            found.push(package.offence(
                "[package]",
                &format!("{name} has no arrows in tests/house: say what it may depend on"),
            ));
            continue;
        };
        for dependency in package.dependencies.iter().filter(|dependency| ours(&dependency.name)) {
            let to = dependency.name.as_str();
            let allowed = match dependency.kind {
                Kind::Dev => true,
                Kind::Normal => allowed.contains(&to),
                Kind::Build => BUILD_ARROWS.contains(&(name, to)),
            };
            if !allowed {
                found.push(package.offence(to, &format!("{name} may not depend on {to} ({:?})", dependency.kind)));
            }
        }
    }
    found
}

/// Crates of which the page for newcomers says other arrows than these, or nothing.
fn told_otherwise(sources: &[Source]) -> Vec<String> {
    const PAGE: &str = "src-tauri/README.md";
    let Some(page) = sources.iter().find(|source| source.path == PAGE) else {
        return vec![format!("{PAGE}:1: there is no such page")];
    };
    let names = |cell: &str| -> BTreeSet<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    let rows = page.text.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').collect();
        Some((names(cells.get(1)?), names(cells.get(3)?)))
    });
    let rows: Vec<_> = rows.collect();
    // The shell is the page's own subject.
    let crates = ARROWS.iter().filter(|(name, _)| *name != "hang-up-first");
    let wrong = crates.filter(|(name, allowed)| {
        let allowed: BTreeSet<String> = allowed.iter().map(|to| (*to).to_owned()).collect();
        let told = rows.iter().find(|(named, _)| named.contains(*name));
        told.is_none_or(|(_, told)| *told != allowed)
    });
    wrong
        .map(|(name, _)| page.offence(1, format!("`{name}` is not in the table, or not with its arrows")))
        .collect()
}

#[test]
fn the_page_for_newcomers_draws_these_arrows() {
    nothing_breaks(
        "A picture of the house that is not true is worse than none.",
        &told_otherwise(sources::all()),
    );
}

#[test]
fn a_crate_that_the_page_for_newcomers_forgets_is_found() {
    let table = "| `words` | words | nothing of ours |\n| `wire` | crosses | `words` |\n";
    let found = told_otherwise(&[Source::new("src-tauri/README.md", table)]);
    assert_eq!(found.len(), ARROWS.len() - 3, "all but the shell and these two: {found:?}");
}

#[test]
fn crates_depend_only_along_the_arrows() {
    let rule = "An edge between crates is a promise (this code can never reach the database): only these arrows exist.";
    nothing_breaks(rule, &forbidden_arrows(packages::all()));
}

#[test]
fn an_arrow_that_is_not_drawn_is_found() {
    let house = [
        Package::depending("words", &[("serde", Kind::Normal)]),
        Package::depending("lesson", &[("words", Kind::Normal), ("records", Kind::Normal)]),
        Package::depending("records", &[("words", Kind::Normal), ("lesson", Kind::Dev)]),
        Package::depending("wire", &[("words", Kind::Build)]),
        Package::depending("hang-up-first", &[("wire", Kind::Build), ("words", Kind::Normal)]),
        Package::depending("newcomer", &[]),
    ];
    offends(
        &forbidden_arrows(&house),
        &[
            "lesson may not depend on records (Normal)",
            "wire may not depend on words (Build)",
            "newcomer has no arrows",
        ],
    );
}
