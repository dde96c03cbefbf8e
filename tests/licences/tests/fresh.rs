//! The list that the program shows is committed, and fresh.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::fs;

use licences::{COMMITTED, List, Program, json, list, root, text};

fn made(program: Program) -> List {
    list(&root(), program).unwrap_or_else(|error| panic!("{error}"))
}

fn names(list: &List) -> Vec<&str> {
    list.parts.iter().map(|part| part.name.as_str()).collect()
}

#[test]
fn the_list_that_the_program_shows_is_that_of_its_lock_files() {
    let (now, committed) = (
        made(Program::Main),
        fs::read_to_string(root().join(COMMITTED)).expect("make licences has been run"),
    );
    let missing = now.parts.iter().filter(|part| {
        let named = format!("\"name\": \"{}\",\n      \"version\": \"{}\"", part.name, part.version);
        !committed.contains(&named)
    });
    let missing: Vec<String> = missing.map(|part| format!("{} {}", part.name, part.version)).collect();
    let rule = "The program names whose work is in it: run `make licences` and commit what it writes";
    assert_eq!(missing, [""; 0], "{rule}; these are in the program and not on the list");
    assert!(
        json(&now).expect("written") == committed,
        "{rule}; something on the list has changed or is gone"
    );
}

#[test]
fn what_is_inside_is_on_the_list_and_what_only_builds_or_tests_it_is_not() {
    let (main, tool) = (made(Program::Main), made(Program::Tool));
    for inside in ["tauri", "rusqlite", "webkit2gtk", "rfd", "svelte", "@tauri-apps/api"] {
        assert!(names(&main).contains(&inside), "{inside} is in the program");
    }
    for outside in ["tauri-build", "vite", "proptest", "xapi-data", "typst", "serde_derive", "app"] {
        assert!(!names(&main).contains(&outside), "{outside} is not in the program, or ours");
    }
    assert!(
        names(&tool).contains(&"typst") && !names(&tool).contains(&"tauri"),
        "the tool has a list of its own"
    );
}

#[test]
fn every_part_has_a_licence_and_a_text_that_is_there() {
    for list in [made(Program::Main), made(Program::Tool)] {
        for part in &list.parts {
            let there = part
                .texts
                .iter()
                .all(|text| list.texts.get(*text).is_some_and(|text| text.len() > 100));
            assert!(
                !part.licence.is_empty() && !part.texts.is_empty() && there,
                "{} {}",
                part.name,
                part.version
            );
        }
        let read = text(&list);
        assert!(
            list.parts
                .iter()
                .all(|part| read.contains(&format!("\n{} {} (", part.name, part.version))),
            "people read it whole"
        );
    }
}
