//! A disk with hardly any room, which the test mounts for itself where the system lets it: a clear code, and nothing half left.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use app::{App, RemovableDrive, export_results, kiosk_is_on};
use records::{NewQuiz, Records, Source, VisitCount};
use wire::{DataErase, DataExport, DataLook, Erase, KioskCode, KioskStart, StaffEnter, StaffExport, StaffFound, StaffQuit};
use words::{Action, Channel, ChoiceId, Confidence, Day, ErrorCode, Judgement, Lang, Moment, Nature, PackId, PersonId, QuizKind, Seat};

use crate::world::{PERSON, World, world};

/// Set in the environment of the process that sees the small disk: its folder.
const DISK: &str = "APP_TEST_SMALL_DISK";

/// Runs an ignored test of this file on a disk of its own, of this size. Nobody else sees that disk.
#[cfg(target_os = "linux")]
fn on_a_disk_of(size: &str, test: &str) {
    let allowed = Command::new("unshare").args(["-rm", "true"]).stderr(Stdio::null()).status();
    if !allowed.is_ok_and(|status| status.success()) {
        eprintln!("no disk can be mounted here");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for the test");
    let script = format!("mount -t tmpfs -o size={size} tmpfs \"${DISK}\" && exec \"$0\" --exact small_disk::{test} --ignored --nocapture");
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &script])
        .arg(std::env::current_exe().expect("this test"))
        .env(DISK, folder.path())
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{test}: {told}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// So many answers that their files are larger than the disk.
fn practised(folder: &Path, count: i64) {
    let mut records = Records::open(folder, Moment(1)).expect("opened").records;
    let quiz = NewQuiz {
        person: PersonId(1),
        kind: QuizKind::CheckYourself,
        pack: PackId("reported-cases".into()),
        version: "1.0.0".into(),
        hash: "hash".into(),
        items: Vec::new(),
        seed: 1,
    };
    let quiz = records.begin_quiz(&quiz, Moment(1)).expect("recorded");
    for at in 1..=count {
        let answer = records::NewAnswer {
            person: PersonId(1),
            source: Source::Quiz(quiz),
            contact: records::Contact {
                pack: PackId("reported-cases".into()),
                subject: "an-item".into(),
                channel: Channel::Sms,
                nature: Nature::Genuine,
            },
            judgement: Some(Judgement::Genuine),
            confidence: Some(Confidence::Sure),
            at: Moment(at),
        };
        let id = records.judge_item(&answer).expect("recorded");
        let acted = records::Acted {
            choice: ChoiceId("self-check".into()),
            action: Action::Safe,
            at: Moment(at),
            day: Day("1970-01-01".into()),
        };
        records.act_on_item(id, &acted, false).expect("recorded");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("readable");
    entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect()
}

#[cfg(target_os = "linux")]
#[test]
fn an_export_to_a_full_disk_is_told_and_leaves_nothing() {
    on_a_disk_of("100k", "export_to_the_small_disk");
}

#[test]
#[ignore = "runs only on the disk that the test above mounts"]
fn export_to_the_small_disk() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let disk = Path::new(&disk);
    let world: World = world();
    practised(world.data.path(), 400);
    *world.outside.folders.lock().expect("nobody panicked") = vec![disk.to_owned()];
    let app = world.open();
    let refused = app
        .data
        .export(PERSON, DataExport { lang: Lang::En })
        .expect_err("there is no room");
    assert_eq!(refused.code, ErrorCode::ExportNoRoom, "{refused:?}");
    assert_eq!(names(disk), [""; 0], "no half file is left");
    let kept = app.data.look(PERSON, DataLook {}).expect("readable");
    assert_eq!(kept.answers, 400, "and nothing is lost");
}

#[cfg(target_os = "linux")]
#[test]
fn a_backup_without_room_leaves_nothing_half_and_erasing_still_erases() {
    on_a_disk_of("8m", "back_up_on_the_small_disk");
}

#[test]
#[ignore = "runs only on the disk that the test above mounts"]
fn back_up_on_the_small_disk() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let disk = Path::new(&disk);
    let world: World = world();
    practised(disk, 400);
    let filler = disk.join("somebody-elses-file");
    let app = world.open_at(disk);
    fs::write(&filler, vec![7; 16 << 20]).expect_err("this fills the disk");
    app.upkeep().run();
    assert!(
        app.data.look(PERSON, DataLook {}).expect("readable").backups.is_empty(),
        "no backup"
    );
    let left = disk.join("backups");
    assert!(!left.exists() || names(&left).is_empty(), "and no half one");
    let refused = app.data.erase(PERSON, DataErase { what: Erase::Everything });
    if let Err(refused) = &refused {
        assert_eq!(refused.code, ErrorCode::NotErased, "it is told: {refused:?}");
    }
    fs::remove_file(filler).expect("somebody makes room");
    app.data
        .erase(PERSON, DataErase { what: Erase::Everything })
        .expect("pressed again, it is erased");
    for name in ["records.sqlite", "records.sqlite-wal"] {
        let bytes = fs::read(disk.join(name)).unwrap_or_default();
        assert!(!bytes.windows(10).any(|bytes| bytes == b"self-check"), "no trace in {name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_a_wrong_code_counts_and_staff_leave_the_kiosk() {
    on_a_disk_of("4m", "the_kiosk_on_the_small_disk");
}

#[test]
#[ignore = "runs only on the disk that the test above mounts"]
fn the_kiosk_on_the_small_disk() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let disk = Path::new(&disk);
    let world: World = world();
    let app = world.open_at(disk);
    let (right, wrong) = ("284617", "739184");
    let first = KioskCode {
        code: right.into(),
        now: None,
    };
    app.kiosk.code(PERSON, first).expect("set");
    app.kiosk.start(PERSON, KioskStart {}).expect("on");
    fs::write(disk.join("somebody-elses-file"), vec![7; 8 << 20]).expect_err("this fills the disk");
    let enter = |app: &App, code: &str| app.staff.enter(Seat::Visitor, StaffEnter { code: code.into() });
    assert_eq!(
        enter(&app, wrong).expect_err("wrong").code,
        ErrorCode::StaffCodeWrong,
        "it is looked at"
    );
    drop(app);
    let app = world.open_at(disk);
    assert_eq!(
        enter(&app, right).expect_err("too soon").code,
        ErrorCode::StaffCodeWait,
        "and counted, over a restart too"
    );
    world.clock.goes_by(Duration::from_secs(1));
    enter(&app, right).expect("right");
    app.staff.quit(Seat::Visitor, StaffQuit { code: right.into() }).expect("left");
    assert!(!kiosk_is_on(disk), "and the kiosk does not come back by itself");
    assert!(!names(disk).iter().any(|name| name.ends_with(".part")), "nothing half is left");
}

#[cfg(target_os = "linux")]
#[test]
fn a_table_for_a_full_drive_is_told_and_leaves_nothing() {
    on_a_disk_of("100k", "visits_to_the_small_drive");
}

#[test]
#[ignore = "runs only on the disk that the test above mounts"]
fn visits_to_the_small_drive() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let disk = Path::new(&disk);
    let world: World = world();
    let filler = disk.join("somebody-elses-file");
    fs::write(&filler, vec![7; 200 << 10]).expect_err("this fills the drive");
    let drive = RemovableDrive {
        folder: disk.to_owned(),
        name: "KINGSTON".into(),
        free: 0,
    };
    world.outside.drives.lock().expect("nobody panicked").push(drive);
    let app = world.open();
    let view = app.staff.found(Seat::Visitor, StaffFound { code: "284617".into() }).expect("set");
    let drive = view.drives.first().expect("listed").drive.clone();
    let refused = app
        .staff
        .export(Seat::Visitor, StaffExport { drive })
        .expect_err("there is no room");
    assert_eq!(refused.code, ErrorCode::ExportNoRoom, "{refused:?}");
    assert_eq!(names(disk), ["somebody-elses-file"], "no half table is left");
}

#[cfg(target_os = "linux")]
#[test]
fn results_for_a_full_or_read_only_folder_are_told_and_leave_no_half_file() {
    on_a_disk_of("100k", "results_to_the_small_disk");
}

#[test]
#[ignore = "runs only on the disk that the test above mounts"]
fn results_to_the_small_disk() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let disk = Path::new(&disk);
    let world: World = world();
    drop(world.open());
    let mut records = Records::open(world.data.path(), Moment(1)).expect("opened").records;
    records
        .add_visit_counts(&Day("2026-11-23".into()), 9, &[(VisitCount::Visitor, 6)])
        .expect("counted");
    drop(records);
    let export = || export_results(&world.pack, world.data.path(), &*world.clock, disk);
    export().expect("there is room for the first");
    let laid = files(disk);
    assert_eq!(laid.len(), 1, "one month of one kind: {laid:?}");
    let mut records = Records::open(world.data.path(), Moment(1)).expect("opened").records;
    records
        .add_visit_counts(&Day("2026-11-24".into()), 9, &[(VisitCount::Visitor, 6)])
        .expect("counted");
    drop(records);
    let filler = disk.join("somebody-elses-file");
    fs::write(&filler, vec![7; 200 << 10]).expect_err("this fills the disk");
    let refused = export().expect_err("there is no room");
    assert_eq!(refused.code, ErrorCode::ExportNoRoom, "{refused:?}");
    fs::remove_file(&filler).expect("somebody makes room");
    assert_eq!(files(disk), laid, "what lay there before is whole, and nothing half lies beside it");
    let remounted = Command::new("mount").args(["-o", "remount,ro"]).arg(disk).status();
    assert!(remounted.expect("mount runs").success(), "the disk takes nothing any more");
    let refused = export().expect_err("nothing can be written");
    assert_eq!(refused.code, ErrorCode::ExportUnsaved, "{refused:?}");
    assert_eq!(files(disk), laid, "and nothing is lost");
}

/// Every file below the folder, with what is in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("an entry").path());
    let each = |path: PathBuf| match path.is_dir() {
        true => files(&path),
        false => BTreeMap::from([(path.clone(), fs::read(path).expect("readable"))]),
    };
    entries.flat_map(each).collect()
}
