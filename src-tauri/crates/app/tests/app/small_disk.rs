//! A disk with hardly any room, which the test mounts for itself where the system lets it: a clear code, and nothing half left.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use records::{NewQuiz, Records, Source};
use wire::{DataErase, DataExport, DataLook, Erase};
use words::{Action, Channel, ChoiceId, Confidence, Day, ErrorCode, Judgement, Lang, Moment, Nature, PackId, PersonId, QuizKind};

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
