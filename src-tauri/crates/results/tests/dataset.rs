//! The folder of results: whole files or none, the same twice, and nothing finer than a day.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use proptest::prelude::*;
use results::{Kind, Machine, Outcome, Phase, Row, lay, read};
use words::{Channel, Day, KioskDoor, ScenarioId};

fn machine(sign: char) -> Machine {
    Machine::of(&sign.to_string().repeat(32)).expect("an id")
}

fn came(day: &str, count: u64) -> Row {
    Row {
        day: Day(day.to_owned()),
        kind: Kind::Kiosk,
        scenario: None,
        channel: None,
        door: None,
        phase: Phase::Visit,
        outcome: Outcome::Came,
        count,
    }
}

fn hung_up(day: &str, count: u64) -> Row {
    Row {
        kind: Kind::Room,
        scenario: Some(ScenarioId("mask-refund".to_owned())),
        channel: Some(Channel::Call),
        phase: Phase::FirstVote,
        outcome: Outcome::HangUp,
        ..came(day, count)
    }
}

/// Every file under a folder, with its bytes.
fn all(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(all(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).expect("readable"));
        }
    }
    found
}

#[test]
fn what_is_laid_is_read_again_and_months_and_kinds_are_files_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let door = Row {
        door: Some(KioskDoor::Rescue),
        phase: Phase::Door,
        outcome: Outcome::Opened,
        ..came("2026-02-03", 2)
    };
    let rows = [came("2026-01-31", 7), came("2026-02-01", 9), door, hung_up("2026-02-01", 12)];
    let laid = lay(folder.path(), &machine('a'), &rows).expect("laid");
    assert_eq!((laid.files, laid.changed, laid.rows), (3, 3, 4), "a file a kind and month");
    let path = "kind=room/month=2026-02/machine-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.parquet";
    assert!(folder.path().join(path).is_file(), "where the page says");
    let mut again = read(folder.path(), 2026).expect("read").remove(&machine('a')).expect("its rows");
    again.sort();
    let mut rows = rows.to_vec();
    rows.sort();
    assert_eq!(again, rows, "nothing is lost on the way");
    assert!(read(folder.path(), 2025).expect("read").is_empty(), "another year has none");
}

#[test]
fn laid_twice_nothing_changes_and_many_machines_lie_together() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let rows = [came("2026-01-31", 7), hung_up("2026-02-01", 12)];
    lay(folder.path(), &machine('a'), &rows).expect("laid");
    let before = all(folder.path());
    let again = lay(folder.path(), &machine('a'), &rows).expect("laid");
    assert_eq!((again.files, again.changed), (2, 0), "nothing was written");
    assert_eq!(all(folder.path()), before, "byte for byte");
    lay(folder.path(), &machine('b'), &rows).expect("laid");
    assert_eq!(read(folder.path(), 2026).expect("read").len(), 2, "both are there");
    lay(folder.path(), &machine('a'), &[came("2026-01-31", 8)]).expect("laid");
    let after = all(folder.path());
    assert_eq!(
        before.keys().filter(|path| after[*path] == before[*path]).count(),
        1,
        "one file of the first has changed"
    );
}

#[test]
fn an_export_that_was_cut_off_is_taken_away_by_the_next_and_those_of_others_stay() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    lay(folder.path(), &machine('a'), &[came("2026-01-31", 7)]).expect("laid");
    let month = folder.path().join("kind=kiosk/month=2026-01");
    let part = |sign| month.join(format!(".machine-{}.parquet.part", machine(sign)));
    fs::write(part('a'), "half").expect("written");
    fs::write(part('b'), "half").expect("written");
    lay(folder.path(), &machine('a'), &[hung_up("2026-03-01", 5)]).expect("laid");
    assert!(
        !part('a').exists() && part('b').exists(),
        "its own is gone, that of another may be under way"
    );
    assert_eq!(
        read(folder.path(), 2026).expect("halves are no data").len(),
        1,
        "only whole files are read"
    );
}

#[test]
fn what_stands_in_the_way_is_told_and_nothing_is_half() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("file");
    fs::write(&file, "a file of the person").expect("written");
    assert!(lay(&file, &machine('a'), &[came("2026-01-31", 7)]).is_err(), "the folder is a file");
    fs::write(folder.path().join("kind=kiosk"), "a file of the person").expect("written");
    let error = lay(folder.path(), &machine('a'), &[came("2026-01-31", 7)]).expect_err("in the way");
    assert!(error.to_string().contains("kind=kiosk"), "it says where: {error}");
    let taken = folder
        .path()
        .join(format!("kind=room/month=2026-02/machine-{}.parquet", machine('a')));
    fs::create_dir_all(&taken).expect("made");
    assert!(
        lay(folder.path(), &machine('a'), &[hung_up("2026-02-01", 5)]).is_err(),
        "a folder in the file's place"
    );
    let left = fs::read_dir(taken.parent().expect("a parent")).expect("readable").count();
    assert_eq!(left, 1, "and nothing of it is left");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mine = folder.path().join("mine");
    fs::write(&mine, "of the person").expect("written");
    let month = folder.path().join("kind=kiosk/month=2026-01");
    fs::create_dir_all(&month).expect("made");
    for name in [
        format!(".machine-{}.parquet.part", machine('a')),
        format!("machine-{}.parquet", machine('a')),
    ] {
        std::os::unix::fs::symlink(&mine, month.join(name)).expect("linked");
    }
    lay(folder.path(), &machine('a'), &[came("2026-01-31", 7)]).expect("laid");
    assert_eq!(
        fs::read_to_string(&mine).expect("readable"),
        "of the person",
        "the links were replaced, not followed"
    );
}

#[test]
fn a_file_that_is_no_results_is_told_by_name() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    lay(folder.path(), &machine('a'), &[came("2026-01-31", 7)]).expect("laid");
    let path = folder
        .path()
        .join(format!("kind=kiosk/month=2026-01/machine-{}.parquet", machine('a')));
    let whole = fs::read(&path).expect("readable");
    for bytes in [
        &b""[..],
        b"PAR1",
        b"PAR1 nothing of the kind PAR1",
        &whole[..whole.len() / 2],
        &whole[whole.len() / 2..],
    ] {
        fs::write(&path, bytes).expect("written");
        let error = read(folder.path(), 2026).expect_err("no results");
        assert!(error.to_string().contains("machine-aaaa"), "{error}");
    }
}

const CHILD: &str = "RESULTS_CHILD_LAYS_INTO";

/// Not a test of its own: the other side of the next one, where it is named by it.
#[test]
fn lays_without_end_for_the_test_that_kills_it() {
    let Some(folder) = std::env::var_os(CHILD) else { return };
    for count in 1.. {
        let rows: Vec<Row> = (1..=28).map(|day| came(&format!("2026-01-{day:02}"), count)).collect();
        lay(Path::new(&folder), &machine('a'), &rows).expect("laid");
    }
}

#[test]
fn killed_in_the_middle_the_file_is_the_old_one_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    lay(folder.path(), &machine('a'), &[came("2026-01-01", 1)]).expect("laid");
    for round in 0_u64..20 {
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "lays_without_end_for_the_test_that_kills_it", "--nocapture"])
            .env(CHILD, folder.path())
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("started");
        std::thread::sleep(Duration::from_millis(20 + round * 7 % 50));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let rows = read(folder.path(), 2026).expect("whole").remove(&machine('a')).expect("there");
        assert!(rows.iter().all(|row| row.count == rows[0].count), "of one export, not of two");
    }
    lay(folder.path(), &machine('a'), &[came("2026-01-01", 1)]).expect("laid");
    assert_eq!(all(folder.path()).len(), 1, "and nothing unfinished is left after the next");
}

fn any_row() -> impl Strategy<Value = Row> {
    let day = (1_u8..=12, 1_u8..=28).prop_map(|(month, day)| format!("2026-{month:02}-{day:02}"));
    let scenario = proptest::option::of(prop_oneof![Just("mask-refund"), Just("agent-fee")]);
    let channel = proptest::option::of(prop_oneof![Just(Channel::Call), Just(Channel::Sms)]);
    let door = proptest::option::of(prop_oneof![Just(KioskDoor::Call), Just(KioskDoor::Child)]);
    let outcome = prop_oneof![Just(Outcome::Safe), Just(Outcome::LetIn), Just(Outcome::StopWatching)];
    (day, any::<bool>(), scenario, channel, door, outcome, 0_u64..50).prop_map(|(day, kiosk, scenario, channel, door, outcome, count)| {
        Row {
            kind: if kiosk { Kind::Kiosk } else { Kind::Room },
            scenario: scenario.map(|id| ScenarioId(id.to_owned())),
            channel,
            door,
            outcome,
            phase: Phase::Before,
            ..came(&day, count)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is handed in, in whatever order: one row a day, kind, scenario, channel, door, phase and outcome, and the sum is right.
    #[test]
    fn no_row_is_finer_than_the_page_says(rows in proptest::collection::vec(any_row(), 0..60), turned in any::<u64>()) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        lay(folder.path(), &machine('a'), &rows).expect("laid");
        let laid = read(folder.path(), 2026).expect("read").remove(&machine('a')).unwrap_or_default();
        let mut keys: Vec<Row> = laid.iter().map(|row| Row { count: 0, ..row.clone() }).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), laid.len(), "no two rows say the same");
        prop_assert!(laid.iter().all(|row| row.count > 0), "nothing is not told");
        prop_assert_eq!(laid.iter().map(|row| row.count).sum::<u64>(), rows.iter().map(|row| row.count).sum::<u64>());
        let mut other = rows.clone();
        if !other.is_empty() {
            let by = usize::try_from(turned % other.len() as u64).expect("small");
            other.rotate_left(by);
        }
        prop_assert_eq!(lay(folder.path(), &machine('a'), &other).expect("laid").changed, 0, "the order they come in is not seen");
    }
}
