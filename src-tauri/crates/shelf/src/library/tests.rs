mod any_order;
mod crashes;
#[cfg(target_os = "linux")]
mod small_disk;

use std::fs;

use tempfile::TempDir;
use words::{FindingCode, Lang};

use super::*;
use crate::made::{Made, key, picture, terms};
use crate::{MediaError, Signed, picture as shown, recording};

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn at(folder: &TempDir) -> Library {
    let (library, damaged) = Library::open(folder.path());
    assert_eq!(damaged, None, "its list is sound");
    library
}

fn small() -> PackId {
    PackId("small-pack".to_owned())
}

#[track_caller]
fn install(library: &mut Library, file: Vec<u8>) {
    let offer = library.inspect_bytes(file, &terms()).expect("it is offered");
    library.install(offer).expect("it is installed");
}

/// The version that is there, and the one before.
fn versions(library: &Library) -> Vec<(String, Option<String>)> {
    library.rows().iter().map(|row| (row.version.clone(), row.before.clone())).collect()
}

fn of(version: &str, before: Option<&str>) -> Vec<(String, Option<String>)> {
    vec![(version.to_owned(), before.map(str::to_owned))]
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("it can be listed");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn nothing_is_written_by_looking() {
    let folder = folder();
    let library = at(&folder);
    library.inspect_bytes(Made::sound().file(), &terms()).expect("it is offered");
    assert_eq!(names(&folder), [""; 0], "neither a list nor a file");
}

#[test]
fn an_offer_says_what_is_in_the_file() {
    let offer = at(&folder())
        .inspect_bytes(Made::sound().signed(&key(1)), &terms())
        .expect("it is offered");
    assert_eq!(offer.row.pack, small(), "the pack");
    assert_eq!(offer.row.title.0[&Lang::En], "A small pack for tests", "its title");
    assert_eq!(offer.signed, Signed::New(key(1).public()), "whose it is");
    assert_eq!(offer.replaces, None, "it is new here");
    let folder = crate::open(&packs::root().join("sound")).expect("it opens").checked.pack;
    assert_eq!(offer.row.stories.len(), folder.scenarios.len(), "its stories");
    assert_eq!(
        (offer.help_lines, offer.facts),
        (folder.help.lines.len(), folder.facts.facts.len()),
        "its lines and facts"
    );
    assert_eq!(offer.row.help, folder.help, "which are shown");
}

#[test]
fn the_help_lines_of_a_pack_that_nobody_signed_are_counted_and_not_shown() {
    let folder = folder();
    let mut library = at(&folder);
    let offer = library.inspect_bytes(Made::sound().file(), &terms()).expect("it is offered");
    assert!(offer.help_lines > 0, "it has some");
    library.install(offer).expect("it is installed");
    let library = at(&folder);
    let row = &library.rows()[0];
    assert_eq!(
        (row.key, row.help.lines.len(), row.help.orders.len()),
        (None, 0, 0),
        "a number of nobody's"
    );
}

#[test]
fn an_installed_pack_is_there_after_a_restart_and_opens() {
    let folder = folder();
    install(&mut at(&folder), Made::sound().signed(&key(1)));
    let library = at(&folder);
    assert_eq!(versions(&library), of("1.0.0", None), "it is");
    assert_eq!(library.publishers().len(), 1, "and its publisher is known");
    let opened = library.read(&small()).expect("it opens");
    let source = crate::open(&packs::root().join("sound")).expect("it opens");
    assert!(opened.checked.pack.scenarios == source.checked.pack.scenarios, "with its stories");
    assert_eq!(opened.signed_by, Some(key(1).public()), "signed");
    assert_eq!(names(&folder).len(), 2, "one file and the list");
}

#[test]
fn an_installed_pack_opens_only_as_what_was_installed() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    let path = library.path(&small()).expect("it is there");
    let other = Made::sound().put("brands.toml", *b"names = []\n").file();
    fs::write(&path, other).expect("somebody changes it");
    let lost = |library: &Library| matches!(library.read(&small()), Err(ImportError::Lost { title: Some(_) }));
    assert!(lost(&library), "its sum is another one");
    fs::remove_file(&path).expect("somebody removes it");
    assert!(lost(&library), "it is gone");
    install(&mut library, Made::sound().file());
    assert!(library.read(&small()).is_ok(), "imported again, it is there again");
}

#[test]
fn a_newer_version_takes_the_place_of_the_older_and_can_be_taken_back() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    install(&mut library, Made::sound().version("1.1.0").file());
    assert_eq!(versions(&library), of("1.1.0", Some("1.0.0")), "the older one stays beside it");
    library.roll_back(&small()).expect("there is one");
    assert_eq!(
        versions(&at(&folder)),
        of("1.0.0", Some("1.1.0")),
        "it goes back, and stays so over a restart"
    );
    assert!(library.read(&small()).is_ok(), "it opens");
    library.roll_back(&small()).expect("there is one");
    assert_eq!(versions(&library), of("1.1.0", Some("1.0.0")), "twice is where it was");
    install(&mut library, Made::sound().version("1.2.0").file());
    assert_eq!(versions(&library), of("1.2.0", Some("1.1.0")), "one version before is kept");
    assert_eq!(names(&folder).len(), 3, "and no more files than that");
}

#[test]
fn importing_the_same_file_again_changes_nothing() {
    let mut library = at(&folder());
    install(&mut library, Made::sound().file());
    install(&mut library, Made::sound().version("1.1.0").file());
    install(&mut library, Made::sound().version("1.1.0").file());
    assert_eq!(
        versions(&library),
        of("1.1.0", Some("1.0.0")),
        "the version before is still the version before"
    );
}

#[test]
fn from_a_signed_pack_nobody_goes_back_to_what_nobody_signed() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    install(&mut library, Made::sound().version("1.1.0").signed(&key(1)));
    assert_eq!(versions(&library), of("1.1.0", None), "it would make room for another stranger's");
    assert_eq!(names(&folder).len(), 2, "and its file is gone");
}

#[test]
fn without_a_version_before_there_is_no_going_back() {
    let mut library = at(&folder());
    assert_eq!(
        library.roll_back(&small()),
        Err(ImportError::Lost { title: None }),
        "there is no pack"
    );
    install(&mut library, Made::sound().file());
    assert!(
        matches!(library.roll_back(&small()), Err(ImportError::NoEarlier { .. })),
        "it was imported once"
    );
    install(&mut library, Made::sound().version("1.1.0").file());
    let before = library.list.packs[&small()].before.clone().expect("there is one").file;
    fs::remove_file(library.disk.pack_path(&before)).expect("somebody removes it");
    assert!(
        matches!(library.roll_back(&small()), Err(ImportError::Lost { .. })),
        "its file is gone"
    );
    assert_eq!(versions(&library), of("1.1.0", Some("1.0.0")), "and the one that is there stays");
}

#[test]
fn a_pack_that_is_removed_leaves_no_file() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    install(&mut library, Made::sound().version("1.1.0").file());
    library.remove(&small()).expect("it is there");
    assert_eq!(library.rows(), [], "it is gone");
    assert_eq!(names(&folder), ["packs.json"], "with both its files");
    assert_eq!(
        library.remove(&small()),
        Err(ImportError::Lost { title: None }),
        "it cannot be removed twice"
    );
}

#[test]
fn a_publisher_is_forgotten_only_when_no_pack_of_theirs_is_here() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().signed(&key(1)));
    let publisher = key(1).public();
    library.forget(&publisher).expect("nothing is amiss");
    assert_eq!(library.publishers().len(), 1, "one of theirs is here");
    library.remove(&small()).expect("it is there");
    assert_eq!(at(&folder).publishers().len(), 1, "who was confirmed stays known");
    library.forget(&publisher).expect("it can be forgotten");
    assert_eq!(at(&folder).publishers(), [], "until they are forgotten");
}

#[test]
fn several_packs_stand_side_by_side() {
    let folder = folder();
    let mut library = at(&folder);
    for number in (0..5).rev() {
        install(&mut library, Made::sound().id(&format!("pack-{number}")).file());
    }
    let ids: Vec<_> = at(&folder).rows().iter().map(|row| row.pack.0.clone()).collect();
    assert_eq!(ids, ["pack-0", "pack-1", "pack-2", "pack-3", "pack-4"], "by their ids");
}

#[test]
fn two_packs_of_one_id_do_not_stand_side_by_side() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().signed(&key(1)));
    let strangers = Made::sound().version("2.0.0").publisher("别家", "Somebody else").signed(&key(2));
    let refused = library.inspect_bytes(strangers, &terms()).expect_err("the id is taken");
    assert!(matches!(refused, ImportError::KeyChanged { .. }), "{refused:?}");
    let unsigned = library
        .inspect_bytes(Made::sound().version("2.0.0").file(), &terms())
        .expect_err("it is signed here");
    assert!(matches!(unsigned, ImportError::Unsigned { title: Some(_) }), "{unsigned:?}");
    assert_eq!(versions(&at(&folder)), of("1.0.0", None), "what was there is there");
}

#[test]
fn what_was_installed_meanwhile_is_reckoned_with() {
    let mut library = at(&folder());
    let [older, newer] = ["1.0.0", "1.1.0"].map(|version| Made::sound().version(version).file());
    let older = library.inspect_bytes(older, &terms()).expect("it is offered");
    install(&mut library, newer);
    assert!(
        matches!(library.install(older), Err(ImportError::Older { .. })),
        "it is a downgrade by now"
    );
}

#[test]
fn a_pack_with_errors_is_told_with_its_errors() {
    let bad = Made::sound().put("facts.toml", *b"[[report]]\nid = 3\n").signed(&key(1));
    let ImportError::HasErrors(findings) = at(&folder()).inspect_bytes(bad, &terms()).expect_err("it is not sound") else {
        panic!("the checker refuses it");
    };
    assert!(
        findings.iter().any(|finding| finding.file == "facts.toml"),
        "by file and line: {findings:?}"
    );
    let Err(ImportError::HasErrors(findings)) = at(&folder()).inspect_bytes(Made::sound().without("pack.toml").file(), &terms()) else {
        panic!("the checker says so");
    };
    assert!(
        findings.iter().any(|finding| finding.code == FindingCode::FileMissing),
        "it is missing: {findings:?}"
    );
}

#[test]
fn a_pack_for_a_newer_program_says_so_though_it_has_errors_for_this_one() {
    let newer = Made::sound()
        .needs("0.2.0")
        .put("facts.toml", *b"[[invention]]\nof = 2031\n")
        .file();
    let refused = at(&folder()).inspect_bytes(newer, &terms()).expect_err("it needs another program");
    assert!(matches!(refused, ImportError::NeedsNewer { needs: Some(_), .. }), "{refused:?}");
}

#[test]
fn a_list_of_another_pack_or_version_is_refused() {
    let made = Made::sound();
    for list in [made.clone().id("other-pack").list(), made.clone().version("3.0.0").list()] {
        let (from, to) = (
            String::from_utf8(list).expect("text"),
            String::from_utf8(made.list()).expect("text"),
        );
        let head: String = from
            .lines()
            .take(3)
            .chain(to.lines().skip(3))
            .map(|line| format!("{line}\n"))
            .collect();
        let file = crate::build::packed(&made.listed(head.into_bytes(), Some(&key(1)))).expect("it can be packed");
        let refused = at(&folder()).inspect_bytes(file, &terms()).expect_err("it says two things");
        assert!(matches!(refused, ImportError::Damaged { .. }), "{refused:?}");
    }
}

#[test]
fn what_is_no_file_is_told() {
    let folder = folder();
    let library = at(&folder);
    assert_eq!(
        library.inspect(folder.path(), &terms()).expect_err("a folder"),
        ImportError::NotAPack,
        "a folder is none"
    );
    let gone = library
        .inspect(&folder.path().join("gone.hufpack"), &terms())
        .expect_err("it is not there");
    assert!(matches!(gone, ImportError::Unreadable { .. }), "{gone:?}");
}

#[test]
fn an_offer_says_what_becomes_different() {
    let mut library = at(&folder());
    let ids: Vec<String> = Made::sound()
        .files
        .keys()
        .filter_map(|name| name.strip_prefix("scenarios/"))
        .map(str::to_owned)
        .collect();
    let first = ids.first().expect("there is one").trim_end_matches(".toml").to_owned();
    install(&mut library, Made::sound().file());
    let same = library
        .inspect_bytes(Made::sound().version("1.1.0").file(), &terms())
        .expect("it is offered");
    let same = same.replaces.expect("one is here");
    assert_eq!(
        (same.added.len(), same.changed.len(), same.removed.len(), same.other),
        (0, 0, 0, false),
        "only its version"
    );
    let mut made = Made::sound().version("1.1.0");
    made.files
        .get_mut(&format!("scenarios/{first}.toml"))
        .expect("it is there")
        .extend(b"# mended\n");
    made.files.get_mut("brands.toml").expect("it is there").extend(b"# mended\n");
    let changes = library
        .inspect_bytes(made.file(), &terms())
        .expect("it is offered")
        .replaces
        .expect("one is here");
    assert_eq!(
        (changes.version.as_str(), changes.changed.len(), changes.other),
        ("1.0.0", 1, true),
        "a story and a catalogue"
    );
}

#[test]
fn pictures_of_an_installed_pack_are_drawn_anew() {
    let folder = folder();
    let mut library = at(&folder);
    let mut stored = picture(16);
    let end = stored.len() - 12;
    // A text chunk before the end, as programs put there what people would rather not pass on.
    let mut chunk = b"\0\0\0\x0btEXtNote\0secret".to_vec();
    let mut crc = flate2::Crc::new();
    crc.update(&chunk[4..]);
    chunk.extend(crc.sum().to_be_bytes());
    stored.splice(end..end, chunk);
    install(&mut library, Made::sound().put("pictures/paper.png", stored.clone()).file());
    let path = library.path(&small()).expect("it is there");
    let drawn = shown(&path, "paper.png").expect("it is shown");
    assert!(stored.windows(6).any(|bytes| bytes == b"secret"), "it was there");
    assert!(
        !drawn.windows(6).any(|bytes| bytes == b"secret"),
        "nothing but the pixels is handed out"
    );
    let pixels = |file: &[u8]| crate::media::pixels(file).expect("it is a picture");
    assert_eq!(pixels(&drawn), pixels(&stored), "all of them");
    for name in ["../pack.toml", "other.png", "paper.toml", "/etc/passwd", ".png"] {
        assert_eq!(shown(&path, name), Err(MediaError::Missing), "{name}");
    }
}

#[test]
fn recordings_are_played_from_signed_packs_alone() {
    let mut opus = b"OggS\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead".to_vec();
    opus.extend([0; 40]);
    for (file, heard) in [
        (Made::sound().put("voices/en/lead.ring.opus", opus.clone()).file(), false),
        (Made::sound().put("voices/en/lead.ring.opus", opus.clone()).signed(&key(1)), true),
    ] {
        let mut library = at(&folder());
        let offer = library.inspect_bytes(file, &terms()).expect("it is offered");
        let folder = folder();
        library.disk = Disk::new(folder.path());
        library.install(offer).expect("it is installed");
        let path = library.path(&small()).expect("it is there");
        assert_eq!(
            recording(&path, "en", "lead.ring.opus").is_ok(),
            heard,
            "a voice is believed more easily than a text"
        );
        assert_eq!(
            recording(&path, "en", "../../pack.toml"),
            Err(MediaError::Missing),
            "nothing else is handed out"
        );
    }
}

#[test]
fn a_damaged_list_is_set_aside_and_made_anew() {
    for damage in [
        &b""[..],
        b"{",
        b"null",
        b"[]",
        b"{\"format\":2,\"publishers\":[],\"packs\":{}}",
        &[0; 64],
    ] {
        let folder = folder();
        let mut library = at(&folder);
        install(&mut library, Made::sound().signed(&key(1)));
        install(&mut library, Made::sound().version("1.1.0").signed(&key(1)));
        install(&mut library, Made::sound().id("other-pack").file());
        fs::write(library.disk.list_path(), damage).expect("it is damaged");
        let (library, damaged) = Library::open(folder.path());
        let aside = damaged.expect("it is told").path;
        assert_eq!(fs::read(&aside).expect("it is kept"), damage, "what was damaged can be looked at");
        let rows: Vec<_> = library
            .rows()
            .iter()
            .map(|row| (row.pack.0.as_str(), row.version.as_str(), row.before.as_deref()))
            .collect();
        assert_eq!(
            rows,
            [("other-pack", "1.0.0", None), ("small-pack", "1.1.0", Some("1.0.0"))],
            "every pack is there"
        );
        assert_eq!(library.publishers(), [], "publishers are asked about again");
        assert!(library.read(&small()).is_ok(), "and they open");
        assert_eq!(at(&folder).rows(), library.rows(), "it is told once");
    }
}

#[test]
fn a_list_that_leads_elsewhere_is_a_damaged_one() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    let list = fs::read_to_string(library.disk.list_path()).expect("it is there");
    let sum = library.rows()[0].file.clone();
    fs::write(library.disk.list_path(), list.replace(&sum, "../../somebody")).expect("it is changed");
    let (library, damaged) = Library::open(folder.path());
    assert!(damaged.is_some() && library.rows().len() == 1, "made anew from the file");
}

#[test]
fn a_list_that_is_gone_is_made_anew() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    fs::remove_file(library.disk.list_path()).expect("somebody removes it");
    let (library, damaged) = Library::open(folder.path());
    assert!(damaged.is_some(), "it is told");
    assert_eq!(versions(&library), of("1.0.0", None), "and nothing is lost");
}

#[test]
fn a_damaged_file_does_not_come_back_with_the_list() {
    let folder = folder();
    let mut library = at(&folder);
    install(&mut library, Made::sound().file());
    let path = library.path(&small()).expect("it is there");
    fs::write(&path, Made::sound().version("6.0.0").file()).expect("somebody changes it");
    fs::write(library.disk.list_path(), "").expect("it is damaged");
    assert_eq!(Library::open(folder.path()).0.rows(), [], "its sum is not its name");
}

#[test]
fn what_no_list_names_is_swept_away_and_nothing_else() {
    let folder = folder();
    install(&mut at(&folder), Made::sound().file());
    let stray = [
        format!("{}.hufpack", "a".repeat(64)),
        format!("{}.tmp", "b".repeat(64)),
        "packs.tmp".to_owned(),
    ];
    let others = ["notes.txt", "mine.hufpack", "other.tmp"];
    for name in stray.iter().map(String::as_str).chain(others) {
        fs::write(folder.path().join(name), "x").expect("it can be written to");
    }
    let library = at(&folder);
    let left = names(&folder);
    assert!(stray.iter().all(|name| !left.contains(name)), "unfinished: {left:?}");
    assert!(others.iter().all(|name| left.iter().any(|left| left == name)), "not ours: {left:?}");
    assert!(library.read(&small()).is_ok(), "and the pack is there");
}

#[cfg(unix)]
#[test]
fn a_list_that_may_not_be_read_is_not_written_over() {
    let folder = folder();
    install(&mut at(&folder), Made::sound().file());
    let list = folder.path().join("packs.json");
    fs::remove_file(&list).expect("it is there");
    // A folder in its place: reading it fails, even for the superuser.
    fs::create_dir(&list).expect("it can be made");
    let (mut library, damaged) = Library::open(folder.path());
    assert!(damaged.is_some(), "it is told");
    assert_eq!(names(&folder).len(), 2, "no file is swept away");
    let offer = library
        .inspect_bytes(Made::sound().version("1.1.0").file(), &terms())
        .expect("it is offered");
    assert!(
        matches!(library.install(offer), Err(ImportError::Unsaved { .. })),
        "and nothing is installed"
    );
}
