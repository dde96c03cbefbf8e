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

/// The names of tests in a line, between accents grave: a test's name is a sentence, of four words at least.
fn tests_named(line: &str) -> impl Iterator<Item = &str> {
    let is_sentence = |name: &&str| name.split('_').count() >= 4 && name.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_');
    line.split('`').skip(1).step_by(2).filter(is_sentence)
}

/// Who might do harm and what may go wrong, each with the tests that show what holds.
const SHOWN_BY_TESTS: [&str; 2] = ["SECURITY.md", "tests/README.md"];

/// Tests that one of these pages names and that nobody has written.
fn tests_not_there(sources: &[Source]) -> Vec<String> {
    let of = |page: &str| {
        let Some(page) = sources.iter().find(|source| source.path == page) else {
            return vec![format!("{page}:1: there is no such page")];
        };
        tests_not_there_of(page, sources)
    };
    SHOWN_BY_TESTS.into_iter().flat_map(of).collect()
}

fn tests_not_there_of(page: &Source, sources: &[Source]) -> Vec<String> {
    let rust: Vec<&Source> = sources.iter().filter(|source| source.path.ends_with(".rs")).collect();
    let is_there = |name: &str| rust.iter().any(|source| source.text.contains(&format!("fn {name}(")));
    let lines = page.text.lines().enumerate();
    let named = lines.flat_map(|(at, line)| tests_named(line).map(move |name| (at + 1, name)));
    let missing = named.filter(|(_, name)| !is_there(name));
    missing
        .map(|(at, name)| page.offence(at, format!("there is no test `{name}`")))
        .collect()
}

#[test]
fn every_test_that_a_page_calls_upon_is_there() {
    nothing_breaks("What is said to hold is shown by a test.", &tests_not_there(sources::all()));
}

#[test]
fn a_test_that_only_a_page_knows_is_found() {
    let house = [
        Source::new(
            "SECURITY.md",
            "| a | b `one_that_is_there` `kiosk.json` |\n| a | `one_that_is_not_there` |\n",
        ),
        Source::new("tests/README.md", "| a | `another_that_is_not_there` |"),
        Source::new("a.rs", "fn one_that_is_there() {}"),
    ];
    offends(
        &tests_not_there(&house),
        &[
            "SECURITY.md:2: there is no test `one_that_is_not_there`",
            "tests/README.md:1: there is no test `another_that_is_not_there`",
        ],
    );
    offends(
        &tests_not_there(&[]),
        &["SECURITY.md:1: there is no such page", "tests/README.md:1: there is no such page"],
    );
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
