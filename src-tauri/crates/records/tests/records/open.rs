//! Opening: newer files are refused, damaged ones set aside, nothing is overwritten.

use std::{fs, path::Path};

use crate::support::{PERSON, acted, answer, chose, folder, open, run, try_open};
use records::{RecordsError, Source};
use rusqlite::Connection;
use words::{ErrorCode, RunId};

const FILE: &str = "records.sqlite";

#[test]
fn a_new_folder_gets_records_with_one_person() {
    let folder = folder();
    let records = open(&folder.path().join("not/there/yet"));
    let people = records.people().expect("the people can be read");
    assert_eq!(people.len(), 1, "practice never begins with a form: {people:?}");
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_byte_for_byte() {
    let folder = folder();
    drop(open(folder.path()));
    let path = folder.path().join(FILE);
    Connection::open(&path)
        .and_then(|file| file.pragma_update(None, "user_version", 99))
        .expect("the test can write");
    let before = fs::read(&path).expect("the file is there");
    let error = try_open(folder.path()).expect_err("a newer file is refused");
    assert_eq!(
        error.code(),
        ErrorCode::RecordsTooNew,
        "its own code, so that the sentence can say what to do: {error}"
    );
    assert_eq!(fs::read(&path).expect("still there"), before, "nothing is overwritten");
}

#[test]
fn a_damaged_file_is_set_aside_and_a_new_one_begun() {
    for (name, damage) in damages() {
        let folder = folder();
        let mut records = open(folder.path());
        for id in 1..200 {
            records.begin_run(&run(id, "story"), words::Moment(id)).expect("it is recorded");
        }
        drop(records);
        let path = folder.path().join(FILE);
        damage(&path);
        let damaged = fs::read(&path).expect("the file is there");
        let opened = try_open(folder.path()).unwrap_or_else(|error| panic!("{name}: practice stays possible, but {error}"));
        let damage = opened
            .damage
            .unwrap_or_else(|| panic!("{name}: it is told where the damaged file lies"));
        let aside = damage.set_aside;
        assert_eq!(damage.restored, None, "{name}: there was no backup yet");
        assert_eq!(
            fs::read(&aside).expect("set aside"),
            damaged,
            "{name}: renamed, never deleted or changed"
        );
        assert_eq!(opened.records.people().expect("readable").len(), 1, "{name}: a new file was begun");
    }
}

/// A way in which a file gets damaged, with its name.
type Damage = (&'static str, fn(&Path));

fn damages() -> [Damage; 6] {
    let garbage: fn(&Path) =
        |path| fs::write(path, "this is not a database, and long enough to be read as one".repeat(40)).expect("written");
    let truncated: fn(&Path) = |path| {
        let whole = fs::read(path).expect("read");
        fs::write(path, &whole[..whole.len() / 2 + 100]).expect("written");
    };
    let zeroed: fn(&Path) = |path| {
        let mut whole = fs::read(path).expect("read");
        whole[4096..8192].fill(0);
        fs::write(path, whole).expect("written");
    };
    let without_its_head: fn(&Path) = |path| {
        let mut whole = fs::read(path).expect("read");
        whole[..16].fill(b'x');
        fs::write(path, whole).expect("written");
    };
    let a_page_twice: fn(&Path) = |path| {
        let mut whole = fs::read(path).expect("read");
        whole.copy_within(0..4096, 8192);
        fs::write(path, whole).expect("written");
    };
    let shifted: fn(&Path) = |path| {
        let mut whole = fs::read(path).expect("read");
        whole.remove(5000);
        whole.push(0);
        fs::write(path, whole).expect("written");
    };
    [
        ("garbage", garbage),
        ("truncated", truncated),
        ("a zeroed page", zeroed),
        ("without its head", without_its_head),
        ("a page in the place of another", a_page_twice),
        ("shifted by a byte", shifted),
    ]
}

#[test]
fn a_log_that_belongs_to_no_file_does_no_harm() {
    let folder = folder();
    drop(open(folder.path()));
    fs::write(folder.path().join("records.sqlite-wal"), [7_u8; 4096]).expect("written");
    assert_eq!(open(folder.path()).people().expect("readable").len(), 1, "a foreign log is ignored");
}

#[test]
fn a_folder_that_cannot_be_made_is_told_as_read_only() {
    let folder = folder();
    let file = folder.path().join("a-file");
    fs::write(&file, "in the way").expect("written");
    let error = try_open(&file.join("below")).expect_err("no folder can be made below a file");
    assert_eq!(error.code(), ErrorCode::RecordsReadOnly, "{error}");
    assert!(matches!(error, RecordsError::File { .. }), "it names the path: {error}");
}

#[test]
fn every_earlier_schema_is_brought_up_to_date_with_its_rows() {
    for raw in [include_str!("schema-2026-11-22.sql"), include_str!("schema-2026-11-22-later.sql")] {
        let folder = folder();
        Connection::open(folder.path().join(FILE))
            .and_then(|file| file.execute_batch(raw))
            .expect("the raw old file is written");
        let mut records = open(folder.path());
        let run = records.run(RunId(5)).expect("readable").expect("the old run is still there");
        assert_eq!(run.run.person, PERSON, "with its person");
        assert_eq!(
            records.events(RunId(5)).expect("readable"),
            [chose("answer", 11)],
            "with its events"
        );
        assert_eq!(
            records.settings(PERSON).expect("readable").get("lang").map(String::as_str),
            Some("zh-Hans"),
            "with its settings"
        );
        let notes = records.notes(PERSON).expect("readable");
        let expected = raw.contains("rescue_notes").then(|| "某银行".to_owned());
        assert_eq!(notes.map(|notes| notes.bank), expected, "with its notes, where it had any");
        let answer = (answer(Source::Run(RunId(5)), 12), acted(13));
        records
            .append_events(RunId(5), &[chose("hang-up", 12)], true, Some(&answer))
            .expect("it takes answers");
        assert_eq!(records.answer_days(PERSON).expect("readable").len(), 1, "and counts them");
        records.sit_down(PERSON).expect("it knows who sits here");
    }
}

#[test]
fn an_empty_file_becomes_records() {
    let folder = folder();
    fs::write(folder.path().join(FILE), "").expect("written");
    assert_eq!(
        open(folder.path()).people().expect("readable").len(),
        1,
        "an empty file is a database without tables"
    );
}

#[test]
fn a_second_copy_is_told_that_the_records_are_in_use_and_disturbs_nothing() {
    let folder = folder();
    let mut first = open(folder.path());
    let error = try_open(folder.path()).expect_err("two writers would tear a run apart");
    assert_eq!(error.code(), ErrorCode::RecordsInUse, "its own code: {error}");
    first.begin_run(&run(1, "mask"), words::Moment(1)).expect("the first goes on");
    drop(first);
    assert!(
        open(folder.path()).run(RunId(1)).expect("readable").is_some(),
        "and when it has ended the next may open them"
    );
}

#[test]
fn a_second_damage_does_not_overwrite_what_the_first_set_aside() {
    let folder = folder();
    let path = folder.path().join(FILE);
    let mut aside = Vec::new();
    for damage in ["first", "second"] {
        let text = format!("{damage} is no database, but long enough to be taken for one").repeat(40);
        fs::write(&path, &text).expect("written");
        let opened = try_open(folder.path()).expect("practice stays possible");
        aside.push((opened.damage.expect("set aside").set_aside, text));
    }
    for (path, text) in aside {
        assert_eq!(
            fs::read_to_string(&path).expect("still there"),
            text,
            "{} is what was set aside",
            path.display()
        );
    }
}
