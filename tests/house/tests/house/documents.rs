//! What a newcomer reads first.

use crate::{
    packages,
    sources::{self, Source, nothing_breaks, offends},
};

const COMMANDS: &[&str] = &["make run", "make test"];

fn commands_not_named(sources: &[Source]) -> Vec<String> {
    let readme = sources.iter().find(|source| source.path == "README.md");
    let text = readme.map_or("", |source| source.text.as_str());
    let missing = COMMANDS.iter().filter(|command| !text.contains(**command));
    missing.map(|command| format!("README.md:1: `{command}` is not named")).collect()
}

/// Libraries that do not begin by saying what they are.
fn silent_libraries(sources: &[Source], libraries: &[&str]) -> Vec<String> {
    let silent = sources
        .iter()
        .filter(|source| libraries.contains(&source.path.as_str()) && !source.text.starts_with("//!"));
    silent
        .map(|source| source.offence(1, "does not begin with `//!` and what the crate is"))
        .collect()
}

#[test]
fn the_readme_names_both_commands() {
    nothing_breaks("Two commands are all a newcomer needs.", &commands_not_named(sources::all()));
}

#[test]
fn every_crate_begins_by_saying_what_it_is() {
    let libraries: Vec<&str> = packages::all().iter().filter_map(|package| package.library.as_deref()).collect();
    assert!(libraries.len() >= 7, "cargo named only these libraries: {libraries:?}");
    let rule = "Whoever opens a crate learns from its first line what it is for.";
    nothing_breaks(rule, &silent_libraries(sources::all(), &libraries));
}

#[test]
fn a_command_missing_from_the_readme_is_found() {
    offends(
        &commands_not_named(&[Source::new("README.md", "    make run\n")]),
        &["`make test` is not named"],
    );
    offends(&commands_not_named(&[]), &["`make run`", "`make test`"]);
}

#[test]
fn a_crate_that_says_nothing_is_found() {
    let house = [
        Source::new("a/src/lib.rs", "//! A.\n"),
        Source::new("b/src/lib.rs", "mod b;\n//! B.\n"),
        Source::new("b/src/b.rs", ""),
    ];
    offends(&silent_libraries(&house, &["a/src/lib.rs", "b/src/lib.rs"]), &["b/src/lib.rs:1"]);
}
