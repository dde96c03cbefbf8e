//! A disk with hardly any room, which the test mounts for itself where the system lets it.

use std::process::{Command, Stdio};

use super::*;

/// Set in the environment of the process that sees the small disk: its folder.
const DISK: &str = "SHELF_TEST_SMALL_DISK";

#[test]
fn on_a_full_disk_the_version_that_is_there_stays_usable() {
    let allowed = Command::new("unshare").args(["-rm", "true"]).stderr(Stdio::null()).status();
    if !allowed.is_ok_and(|status| status.success()) {
        eprintln!("no disk can be mounted here");
        return;
    }
    let folder = folder();
    let test = "library::tests::small_disk::import_on_the_small_disk";
    let script = format!("mount -t tmpfs -o size=200k tmpfs \"${DISK}\" && exec \"$0\" --exact {test} --ignored --nocapture");
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &script])
        .arg(std::env::current_exe().expect("this test"))
        .env(DISK, folder.path())
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && told.contains("1 passed"),
        "{told}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
#[ignore = "runs only on the disk that the test above mounts"]
fn import_on_the_small_disk() {
    let Some(disk) = std::env::var_os(DISK) else { return };
    let packs = Path::new(&disk).join("packs");
    let (mut library, _) = Library::open(&packs);
    install(&mut library, Made::sound().file());
    let large = Made::sound().version("1.1.0").put("pictures/noise.png", picture(400)).file();
    assert!(large.len() > 200 << 10, "it does not fit: {}", large.len());
    let offer = library.inspect_bytes(large, &terms()).expect("it is offered");
    let refused = library.install(offer).expect_err("there is no room");
    assert_eq!(refused, ImportError::NoRoom { path: packs.clone() }, "it is said");
    assert_eq!(versions(&library), of("1.0.0", None), "the old version is there");
    assert!(library.read(&small()).is_ok(), "and opens");
    let (library, damaged) = Library::open(&packs);
    assert_eq!((damaged, versions(&library)), (None, of("1.0.0", None)), "after a restart too");
    let left = fs::read_dir(&packs).expect("it can be listed").count();
    assert_eq!(left, 2, "and nothing half takes room");
}
