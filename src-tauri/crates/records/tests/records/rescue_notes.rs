//! Table `rescue_notes`.

use std::{fs, path::Path};

use crate::support::{PERSON, folder, open};
use rusqlite::Connection;
use words::RescueNotes;

fn notes(payee: &str) -> RescueNotes {
    RescueNotes {
        payee: payee.into(),
        account: "the account 4711".into(),
        amount: "5000".into(),
        ..RescueNotes::default()
    }
}

/// Everything that lies in the folder, as bytes.
fn lies_in(folder: &Path, word: &str) -> bool {
    let files = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("an entry").path());
    files
        .map(|path| fs::read(path).expect("readable"))
        .any(|bytes| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
}

#[test]
fn nothing_is_kept_until_the_person_says_so() {
    let folder = folder();
    assert_eq!(
        open(folder.path()).notes(PERSON).expect("readable"),
        None,
        "new records hold no notes"
    );
}

#[test]
fn notes_kept_are_there_after_a_restart_and_replace_those_before() {
    let folder = folder();
    let mut records = open(folder.path());
    records.keep_notes(PERSON, &notes("first payee")).expect("kept");
    records.keep_notes(PERSON, &notes("second payee")).expect("kept");
    drop(records);
    let kept = open(folder.path()).notes(PERSON).expect("readable");
    assert_eq!(kept, Some(notes("second payee")), "the last version, whole");
    assert!(!lies_in(folder.path(), "first payee"), "nothing is left of what was replaced");
}

#[test]
fn notes_erased_leave_no_trace_in_any_file() {
    let folder = folder();
    let mut records = open(folder.path());
    records.keep_notes(PERSON, &notes("a payee to forget")).expect("kept");
    assert!(lies_in(folder.path(), "a payee to forget"), "the search finds what is kept");
    records.erase_notes(PERSON).expect("erased");
    assert_eq!(records.notes(PERSON).expect("readable"), None, "gone for the program");
    assert!(
        !lies_in(folder.path(), "a payee to forget"),
        "and gone from file and log, while still open"
    );
    drop(records);
    assert!(!lies_in(folder.path(), "4711"), "and after closing");
}

#[test]
fn a_file_without_the_table_gets_it_and_keeps_its_rows() {
    let folder = folder();
    let raw = include_str!("schema-2026-11-22.sql");
    Connection::open(folder.path().join("records.sqlite"))
        .and_then(|file| file.execute_batch(raw))
        .expect("the raw old file is written");
    let mut records = open(folder.path());
    records
        .keep_notes(PERSON, &notes("payee"))
        .expect("kept in a file that had no such table");
    assert!(
        records.run(words::RunId(5)).expect("readable").is_some(),
        "the old run is still there"
    );
}
