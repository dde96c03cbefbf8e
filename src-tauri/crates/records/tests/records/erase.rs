//! Erasing: every byte of every file is searched for what was erased.

use std::{fs, path::Path};

use records::{Records, Source, VisitCount};
use rusqlite::Connection;
use words::{Animal, Colour, Day, Moment, PersonId, RescueNotes, RunId};

use crate::support::{PERSON, acted, answer, damage, folder, open, run, try_open};

const TODAY: &str = "2026-11-23";

/// Nothing else in the file reads like this.
const PLANTED: [&str; 4] = ["zqsetting7731", "zqnote7731", "zqstory7731", "zqitem7731"];

fn today() -> Day {
    Day(TODAY.into())
}

/// Every file below a folder in which a text stands.
fn found(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(self::found(&path, text));
        } else if fs::read(&path)
            .expect("readable")
            .windows(text.len())
            .any(|bytes| bytes == text.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

/// Settings, notes, a story and many answers that can be found again; some of it changed since, so that old text lies in free space.
fn plant(records: &mut Records, person: PersonId) {
    let setting = |value: &str| [("region".to_owned(), value.to_owned())].into();
    records
        .set_settings(person, &setting("zqsetting7731 and long before"))
        .expect("recorded");
    records.set_settings(person, &setting("zqsetting7731")).expect("recorded");
    let notes = RescueNotes {
        payee: "zqnote7731".repeat(700),
        ..RescueNotes::default()
    };
    records.keep_notes(person, &notes).expect("kept");
    for number in 1..=150 {
        let id = RunId(person.0 * 1_000 + number);
        let mut run = run(id.0, "zqstory7731");
        run.person = person;
        records.begin_run(&run, Moment(number)).expect("recorded");
        let mut answer = answer(Source::Run(id), number);
        answer.person = person;
        answer.contact.subject = "zqitem7731".into();
        records
            .append_events(
                id,
                &[crate::support::chose("zqstory7731", number)],
                true,
                Some(&(answer, acted(number))),
            )
            .expect("recorded");
    }
}

fn rows(folder: &Path, sql: &str) -> i64 {
    let file = Connection::open(folder.join("records.sqlite")).expect("a database");
    file.query_row(sql, [], |row| row.get(0)).expect("a number")
}

#[test]
fn after_erasing_everything_no_byte_of_it_is_in_any_file() {
    let folder = folder();
    let mut records = open(folder.path());
    plant(&mut records, PERSON);
    records.backups().make(&Day("2026-11-22".into())).expect("a backup");
    drop(records);
    damage(&folder.path().join("records.sqlite"));
    let mut records = try_open(folder.path()).expect("the backup takes its place").records;
    for planted in PLANTED {
        let places = found(folder.path(), planted);
        assert!(
            places.len() >= 3,
            "{planted} stands in file, backup and what was set aside: {places:?}"
        );
    }
    records.erase_everything(&today()).expect("erased");
    for planted in PLANTED {
        assert_eq!(
            found(folder.path(), planted),
            [""; 0],
            "no trace of {planted}, while the records are open"
        );
    }
    let person = records.people().expect("readable").remove(0);
    assert_eq!(
        (person.id, person.animal, person.colour),
        (PERSON, Animal::Magpie, Colour::Jade),
        "as new"
    );
    let days: Vec<String> = records.backups().kept().into_iter().map(|backup| backup.day.0).collect();
    assert_eq!(days, [TODAY], "one fresh backup, of nothing");
    drop(records);
    for planted in PLANTED {
        assert_eq!(found(folder.path(), planted), [""; 0], "nor after the end");
    }
    let names: Vec<String> = fs::read_dir(folder.path())
        .expect("readable")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(
        !names.iter().any(|name| name.contains("damaged")),
        "what was set aside is gone: {names:?}"
    );
}

#[test]
fn everything_means_every_table() {
    let folder = folder();
    let mut records = open(folder.path());
    plant(&mut records, PERSON);
    records.sit_down(PERSON).expect("kept in mind");
    records.add_visit_counts(&today(), 9, &[(VisitCount::Visitor, 1)]).expect("counted");
    records.erase_everything(&today()).expect("erased");
    drop(records);
    let file = Connection::open(folder.path().join("records.sqlite")).expect("a database");
    let mut select = file
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .expect("readable");
    let tables: Vec<String> = select
        .query_map([], |row| row.get(0))
        .expect("readable")
        .map(|name| name.expect("a name"))
        .collect();
    assert!(tables.len() >= 10, "the test sees the tables: {tables:?}");
    for table in tables {
        let expected = i64::from(table == "people");
        assert_eq!(rows(folder.path(), &format!("SELECT count(*) FROM {table}")), expected, "{table}");
    }
}

#[test]
fn one_person_is_erased_from_every_file_and_the_other_keeps_everything() {
    let folder = folder();
    let mut records = open(folder.path());
    let other = records.add_person(Animal::Cat, Colour::Sky).expect("added");
    plant(&mut records, other);
    let mine = [("region".to_owned(), "mine-stays".to_owned())].into();
    records.set_settings(PERSON, &mine).expect("recorded");
    records.begin_run(&run(1, "my-story"), Moment(1)).expect("recorded");
    records.backups().make(&Day("2026-11-22".into())).expect("a backup");
    assert!(!found(folder.path(), "zqitem7731").is_empty(), "it is there");
    records.erase_person(other, &today()).expect("erased");
    for planted in PLANTED {
        assert_eq!(found(folder.path(), planted), [""; 0], "no trace of {planted}");
    }
    assert_eq!(records.people().expect("readable").len(), 1, "the person is gone");
    assert_eq!(records.settings(PERSON).expect("readable"), mine, "the other's settings stay");
    assert!(records.run(RunId(1)).expect("readable").is_some(), "and stories");
    assert_eq!(records.backups().kept().len(), 1, "with one fresh backup");
    assert!(!found(&folder.path().join("backups"), "mine-stays").is_empty(), "of the other");
}

#[test]
fn whoever_erases_themselves_alone_begins_anew() {
    let folder = folder();
    let mut records = open(folder.path());
    plant(&mut records, PERSON);
    records.erase_person(PERSON, &today()).expect("erased");
    let people = records.people().expect("readable");
    assert_eq!(people.len(), 1, "somebody can practise: {people:?}");
    assert_eq!(records.kept(PERSON).expect("readable").runs, 0, "with nothing");
    assert_eq!(found(folder.path(), "zqstory7731"), [""; 0], "and no trace");
}
