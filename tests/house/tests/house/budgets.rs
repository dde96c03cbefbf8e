//! Files stay short, and none is a drawer for odds and ends.

use crate::sources::{self, Source, nothing_breaks, offends};

const LONGEST: usize = 600;
const MEDIAN: usize = 150;
const DRAWERS: &[&str] = &["manager", "helper", "util", "common"];

/// Source that people write: neither generated, nor locked, nor the content of packs.
fn is_written(source: &Source) -> bool {
    let aside = ["ui/src/generated/", "src-tauri/resources/"];
    let kind = source.name() == "Makefile" || source.ends_in(&["rs", "ts", "js", "svelte", "css", "sh"]);
    kind && !aside.iter().any(|folder| source.path.starts_with(folder))
}

fn lines(source: &Source) -> usize {
    source.text.lines().count()
}

fn long_files(sources: &[Source]) -> Vec<String> {
    let long = sources.iter().filter(|source| is_written(source) && lines(source) > LONGEST);
    long.map(|source| source.offence(LONGEST + 1, format_args!("{} lines, the limit is {LONGEST}", lines(source))))
        .collect()
}

fn median(sources: &[Source]) -> Option<usize> {
    let mut lengths: Vec<usize> = sources.iter().filter(|source| is_written(source)).map(lines).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied()
}

fn drawers(sources: &[Source]) -> Vec<String> {
    let drawer_in = |source: &Source| {
        let path = source.path.to_lowercase();
        DRAWERS.iter().find(|drawer| path.contains(**drawer))
    };
    let named = sources.iter().filter_map(|source| Some((source, drawer_in(source)?)));
    named
        .map(|(source, drawer)| source.offence(1, format_args!("its path says `{drawer}`")))
        .collect()
}

#[test]
fn no_source_file_is_too_long_to_know() {
    let rule = "A file over 600 lines holds more than one thing: split it where the nouns are.";
    nothing_breaks(rule, &long_files(sources::all()));
}

#[test]
fn half_of_the_source_files_are_short() {
    let median = median(sources::all()).expect("there are source files");
    assert!(
        median < MEDIAN,
        "the median source file has {median} lines, it should have fewer than {MEDIAN}"
    );
}

#[test]
fn files_are_named_after_what_they_hold() {
    let rule = "A name such as helper says nothing, so anything goes in: name the file after the noun it holds.";
    nothing_breaks(rule, &drawers(sources::all()));
}

#[test]
fn a_long_file_is_found_unless_nobody_writes_it() {
    let text = |lines: usize| "x\n".repeat(lines);
    let house = [
        Source::new("a.rs", &text(600)),
        Source::new("b.svelte", &text(601)),
        Source::new("Makefile", &text(700)),
        Source::new("Cargo.lock", &text(9000)),
        Source::new("ui/src/generated/commands.ts", &text(9000)),
        Source::new("src-tauri/resources/packs/a/facts.toml", &text(9000)),
    ];
    offends(&long_files(&house), &["b.svelte:601: 601 lines", "Makefile:601: 700 lines"]);
    assert_eq!(
        median(&house),
        Some(601),
        "the median is that of what people write, here 600, 601 and 700"
    );
}

#[test]
fn a_drawer_is_found_by_its_name() {
    let house = ["src/run_helpers.rs", "ui/src/Utils/date.ts", "src/commands.rs", "src/community.rs"].map(|path| Source::new(path, ""));
    offends(&drawers(&house), &["src/run_helpers.rs:1", "ui/src/Utils/date.ts:1"]);
}
