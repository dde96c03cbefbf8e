//! Daily backups: one a day, seven kept, never a damaged one; the last sound one takes the place of a damaged file.

use std::{fs, path::Path};

use records::{Backups, Records};
use words::{Animal, Colour, Day, Moment, RunId};

use crate::support::{chose, damage, folder, open, run, try_open};

fn day(day: &str) -> Day {
    Day(day.into())
}

fn days(backups: &Backups) -> Vec<String> {
    backups.kept().into_iter().map(|backup| backup.day.0).collect()
}

/// A run more, and the backup of a day.
fn practise(records: &mut Records, number: i64, on: &str) {
    records.begin_run(&run(number, "mask"), Moment(number)).expect("recorded");
    records
        .append_events(RunId(number), &[chose("answer", number)], true, None)
        .expect("recorded");
    records.backups().make(&day(on)).expect("a backup");
}

fn spoil(path: &Path) {
    let mut bytes = fs::read(path).expect("readable");
    bytes[4096..12_288].fill(0x5a);
    fs::write(path, bytes).expect("written");
}

#[test]
fn a_backup_holds_what_is_only_in_the_log_yet_and_is_one_file() {
    let folder = folder();
    let mut records = open(folder.path());
    practise(&mut records, 1, "2026-11-23");
    let backup = records.backups().kept().remove(0);
    let names: Vec<_> = fs::read_dir(backup.path.parent().expect("its folder")).expect("readable").collect();
    assert_eq!(names.len(), 1, "neither a log nor a half one beside it: {names:?}");
    let elsewhere = crate::support::folder();
    fs::copy(&backup.path, elsewhere.path().join("records.sqlite")).expect("copied");
    assert_eq!(
        open(elsewhere.path()).events(RunId(1)).expect("readable"),
        [chose("answer", 1)],
        "though the records are still open"
    );
}

#[test]
fn one_is_made_a_day_and_the_last_seven_are_kept() {
    let folder = folder();
    let mut records = open(folder.path());
    for number in 1..=9 {
        practise(&mut records, 2 * number - 1, &format!("2026-11-{number:02}"));
        practise(&mut records, 2 * number, &format!("2026-11-{number:02}"));
    }
    let kept: Vec<String> = (3..=9).rev().map(|number| format!("2026-11-{number:02}")).collect();
    assert_eq!(days(&records.backups()), kept, "one a day, the last one first");
}

#[test]
fn a_clock_set_back_a_year_or_forward_ten_costs_no_good_backup() {
    let folder = folder();
    let mut records = open(folder.path());
    for number in 1..=6 {
        practise(&mut records, number, &format!("2026-11-{number:02}"));
    }
    practise(&mut records, 7, "2036-11-07");
    practise(&mut records, 8, "2025-11-08");
    let expected = [
        "2025-11-08",
        "2036-11-07",
        "2026-11-06",
        "2026-11-05",
        "2026-11-04",
        "2026-11-03",
        "2026-11-02",
    ];
    assert_eq!(
        days(&records.backups()),
        expected,
        "the one made first goes, whatever the clock said"
    );
    practise(&mut records, 9, "2026-11-08");
    let last = records.backups().kept().remove(0);
    drop(records);
    damage(&folder.path().join("records.sqlite"));
    let opened = try_open(folder.path()).expect("opened");
    assert_eq!(
        opened.damage.expect("damaged").restored,
        Some(last.day),
        "and the one made last is the one that helps"
    );
    assert!(opened.records.run(RunId(9)).expect("readable").is_some(), "with what was done last");
}

#[test]
fn the_last_sound_backup_takes_the_place_of_a_damaged_file_and_damaged_ones_are_passed_over() {
    let folder = folder();
    let mut records = open(folder.path());
    practise(&mut records, 1, "2026-11-01");
    practise(&mut records, 2, "2026-11-02");
    practise(&mut records, 3, "2026-11-03");
    let kept = records.backups().kept();
    drop(records);
    spoil(&kept[0].path);
    fs::write(&kept[1].path, "").expect("the second is cut to nothing");
    damage(&folder.path().join("records.sqlite"));
    let damaged = fs::read(folder.path().join("records.sqlite")).expect("readable");
    let opened = try_open(folder.path()).expect("practice stays possible");
    let told = opened.damage.expect("it is told");
    assert_eq!(told.restored, Some(day("2026-11-01")), "of the day of the sound one");
    assert_eq!(
        fs::read(&told.set_aside).expect("there"),
        damaged,
        "the damaged file is kept as it was"
    );
    assert!(
        opened.records.run(RunId(1)).expect("readable").is_some(),
        "what the backup holds is there"
    );
    assert!(opened.records.run(RunId(2)).expect("readable").is_none(), "what came later is not");
}

#[test]
fn a_damaged_file_never_becomes_a_backup() {
    let folder = folder();
    let mut records = open(folder.path());
    for number in 10..200 {
        records.begin_run(&run(number, "mask"), Moment(number)).expect("recorded");
    }
    practise(&mut records, 1, "2026-11-01");
    let before = records.backups().kept();
    drop(records);
    let records = open(folder.path());
    spoil(&folder.path().join("records.sqlite"));
    let refused = records.backups().make(&day("2026-11-02")).expect_err("it is damaged");
    assert!(refused.is_damage(), "it is known for what it is: {refused}");
    assert!(records.backups().check().is_err(), "and the check finds it too");
    assert_eq!(records.backups().kept(), before, "the good one stays, and no half one beside it");
    let files = fs::read_dir(folder.path().join("backups")).expect("readable").count();
    assert_eq!(files, 1, "nothing is left of the attempt");
}

#[test]
fn a_damaged_backup_of_today_is_made_anew() {
    let folder = folder();
    let mut records = open(folder.path());
    practise(&mut records, 1, "2026-11-01");
    spoil(&records.backups().kept()[0].path);
    practise(&mut records, 2, "2026-11-01");
    drop(records);
    damage(&folder.path().join("records.sqlite"));
    let opened = try_open(folder.path()).expect("opened");
    assert!(opened.records.run(RunId(2)).expect("readable").is_some(), "the sound one is found");
}

#[test]
fn records_found_damaged_while_they_are_open_are_replaced_and_can_be_written_again() {
    let folder = folder();
    let mut records = open(folder.path());
    practise(&mut records, 1, "2026-11-01");
    records.begin_run(&run(2, "mask"), Moment(2)).expect("recorded");
    drop(records);
    let mut records = open(folder.path());
    spoil(&folder.path().join("records.sqlite"));
    let damage = records.replace_damaged(Moment(3)).expect("replaced");
    assert_eq!(damage.restored, Some(day("2026-11-01")), "by the backup");
    assert!(damage.set_aside.exists(), "the damaged file lies there");
    records.begin_run(&run(3, "mask"), Moment(3)).expect("practice goes on, recorded");
    assert!(records.run(RunId(1)).expect("readable").is_some(), "with what the backup holds");
}

#[test]
fn a_folder_in_the_way_of_the_backups_harms_nobody() {
    let folder = folder();
    let mut records = open(folder.path());
    fs::write(folder.path().join("backups"), "a file in the way").expect("written");
    assert!(records.backups().make(&day("2026-11-01")).is_err(), "it is told");
    records.begin_run(&run(1, "mask"), Moment(1)).expect("practice goes on");
    assert_eq!(days(&records.backups()), [""; 0], "there is none");
}

#[test]
fn a_backup_of_an_earlier_program_is_brought_up_to_date_when_it_is_needed() {
    let folder = folder();
    drop(open(folder.path()));
    let place = folder.path().join("backups");
    fs::create_dir(&place).expect("made");
    let raw = include_str!("schema-2026-11-22-later.sql");
    rusqlite::Connection::open(place.join("records-2026-11-22-000001.sqlite"))
        .and_then(|file| file.execute_batch(raw))
        .expect("written as it was then");
    damage(&folder.path().join("records.sqlite"));
    let mut opened = try_open(folder.path()).expect("opened");
    assert!(opened.records.run(RunId(5)).expect("readable").is_some(), "its rows are there");
    opened.records.add_person(Animal::Cat, Colour::Sky).expect("and it can be written");
}

#[test]
fn a_snapshot_stays_as_it_was_while_the_records_go_on_and_refuses_to_write() {
    let folder = folder();
    let mut records = open(folder.path());
    records.begin_run(&run(1, "mask"), Moment(1)).expect("recorded");
    let mut snapshot = records.snapshot().expect("beside the writer");
    records.begin_run(&run(2, "parcel"), Moment(2)).expect("the writer goes on");
    assert!(snapshot.run(RunId(2)).expect("readable").is_none(), "what came later is not in it");
    assert!(snapshot.begin_run(&run(3, "mask"), Moment(3)).is_err(), "it only reads");
}
