//! The arrows between the crates, and no others.

use crate::{
    packages::{self, Kind, Package},
    sources::{nothing_breaks, offends},
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
