//! The process is killed, or the disk is full, at every single thing that reaches the disk. Afterwards the old version opens, or the new one
//! does, and never neither.

use std::io;
use std::process::Command;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// Set in the environment of the process that is killed: the folder, what is done, and before which step it ends.
const DOOMED: &str = "SHELF_TEST_DOOMED";

/// More steps than anything takes.
const ENOUGH: usize = 100;

/// Files so large that they are written in several pieces.
static LARGE: LazyLock<Vec<(&str, Vec<u8>)>> = LazyLock::new(|| {
    let made = Made::sound().put("pictures/noise.png", picture(150));
    let file = |version| (version, made.clone().version(version).signed(&key(1)));
    ["1.0.0", "1.1.0", "1.2.0"].map(file).into()
});

fn large(version: &str) -> Vec<u8> {
    let (_, file) = LARGE.iter().find(|(own, _)| *own == version).expect("it is made");
    file.clone()
}

/// Two versions, as they are installed.
static TWO: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = folder();
    install(&mut at(&folder), large("1.0.0"));
    install(&mut at(&folder), large("1.1.0"));
    folder
});

/// Does something to a library that has version 1.0.0 and 1.1.0 or, for `first`, nothing.
fn act(library: &mut Library, what: &str) -> Result<(), ImportError> {
    match what {
        "first" | "update" => {
            let version = if what == "first" { "1.0.0" } else { "1.2.0" };
            let offer = library.inspect_bytes(large(version), &terms())?;
            library.install(offer)
        }
        "roll-back" => library.roll_back(&small()),
        _ => library.remove(&small()),
    }
}

/// A folder as it is before.
fn before(what: &str) -> TempDir {
    let folder = folder();
    if what != "first" {
        for name in names(&TWO) {
            fs::copy(TWO.path().join(&name), folder.path().join(name)).expect("it can be copied");
        }
    }
    folder
}

/// The versions before and after.
fn expected(what: &str) -> [Vec<(String, Option<String>)>; 2] {
    let both = of("1.1.0", Some("1.0.0"));
    match what {
        "first" => [Vec::new(), of("1.0.0", None)],
        "update" => [both, of("1.2.0", Some("1.1.0"))],
        "roll-back" => [both, of("1.0.0", Some("1.1.0"))],
        _ => [both, Vec::new()],
    }
}

/// Either state, whole, and nothing beside it; and the library can be used on.
fn is_whole(folder: &TempDir, what: &str, step: usize) {
    let mut library = at(folder);
    let versions = versions(&library);
    assert!(expected(what).contains(&versions), "{what}, step {step}: {versions:?}");
    for row in library.rows().to_vec() {
        library
            .read(&row.pack)
            .unwrap_or_else(|error| panic!("{what}, step {step}: {error}"));
        if row.before.is_some() {
            library
                .roll_back(&row.pack)
                .unwrap_or_else(|error| panic!("{what}, step {step}: {error}"));
        }
    }
    let files = library
        .rows()
        .iter()
        .map(|row| 1 + usize::from(row.before.is_some()))
        .sum::<usize>();
    let list = usize::from(folder.path().join("packs.json").exists());
    assert_eq!(
        names(folder).len(),
        files + list,
        "{what}, step {step}: nothing half is left: {:?}",
        names(folder)
    );
    let next = Made::sound().version("2.0.0").signed(&key(1));
    install(&mut library, next);
    assert!(library.read(&small()).is_ok(), "{what}, step {step}: the next import works");
}

/// Counts the steps, and does something before one of them.
fn stopping(at: usize, stop: impl Fn() -> io::Result<()> + Send + Sync + 'static) -> disk::Steps {
    let steps = AtomicUsize::new(0);
    Box::new(move || {
        if steps.fetch_add(1, Ordering::SeqCst) == at {
            stop()
        } else {
            Ok(())
        }
    })
}

#[cfg(unix)]
fn killed(what: &str) {
    for step in 0..ENOUGH {
        let folder = before(what);
        let doomed = format!("{}\n{what}\n{step}", folder.path().display());
        let output = Command::new(std::env::current_exe().expect("this test"))
            .args([
                "--exact",
                "library::tests::crashes::a_process_that_is_killed",
                "--ignored",
                "--nocapture",
            ])
            .env(DOOMED, doomed)
            .output()
            .expect("it runs");
        is_whole(&folder, what, step);
        if output.status.success() {
            assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "it did something");
            assert!(step > 5, "{what} takes more than {step} steps");
            return;
        }
        let signal = std::os::unix::process::ExitStatusExt::signal(&output.status);
        assert_eq!(signal, Some(9), "{what}, step {step}: {}", String::from_utf8_lossy(&output.stderr));
    }
    panic!("{what} never came to its end");
}

#[cfg(unix)]
#[test]
#[ignore = "runs only in the process that the tests below kill"]
fn a_process_that_is_killed() {
    let Ok(doomed) = std::env::var(DOOMED) else { return };
    let [folder, what, step] = doomed.split('\n').collect::<Vec<_>>().try_into().expect("three lines");
    let mut disk = Disk::new(Path::new(folder));
    disk.steps = Some(stopping(step.parse().expect("a number"), || {
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
        std::thread::sleep(std::time::Duration::from_secs(10));
        Ok(())
    }));
    let (mut library, _) = Library::open_on(disk);
    act(&mut library, what).expect("it is done, unless it is killed first");
}

#[cfg(unix)]
#[test]
fn killed_at_any_step_of_the_first_import_nothing_or_the_pack_is_there() {
    killed("first");
}

#[cfg(unix)]
#[test]
fn killed_at_any_step_of_an_update_the_old_version_or_the_new_one_opens() {
    killed("update");
}

#[cfg(unix)]
#[test]
fn killed_at_any_step_of_going_back_one_of_the_two_versions_opens() {
    killed("roll-back");
}

#[cfg(unix)]
#[test]
fn killed_at_any_step_of_removing_the_pack_is_there_or_gone() {
    killed("remove");
}

#[test]
fn a_disk_that_is_full_at_any_step_changes_nothing_and_says_so() {
    for what in ["first", "update", "roll-back", "remove"] {
        for step in 0..ENOUGH {
            let folder = before(what);
            let mut disk = Disk::new(folder.path());
            disk.steps = Some(stopping(step, || Err(io::ErrorKind::StorageFull.into())));
            let (mut library, _) = Library::open_on(disk);
            let done = act(&mut library, what);
            let now = versions(&library);
            let [old, new] = expected(what);
            match &done {
                Ok(()) => assert_eq!(now, new, "{what}, step {step}: it says that it is done"),
                Err(error) => {
                    assert!(
                        matches!(error, ImportError::NoRoom { .. } | ImportError::Unsaved { .. }),
                        "{what}, step {step}: {error:?}"
                    );
                    assert_eq!(now, old, "{what}, step {step}: what was there is there");
                    let files = library
                        .rows()
                        .iter()
                        .map(|row| 1 + usize::from(row.before.is_some()))
                        .sum::<usize>();
                    let left = names(&folder).iter().filter(|name| *name != "packs.json").count();
                    assert_eq!(left, files, "{what}, step {step}: nothing half takes room: {:?}", names(&folder));
                }
            }
            let late = library.disk.steps.take();
            drop(late);
            drop(library);
            is_whole(&folder, what, step);
            if done.is_ok() && step > 15 {
                break;
            }
        }
    }
}
