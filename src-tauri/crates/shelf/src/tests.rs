use std::fs;
use std::path::PathBuf;

use lesson::findings::Number;
use lesson::read::files::{FILES_LIMIT, REQUIRED};
use tempfile::TempDir;
use words::FindingCode;

use super::*;

/// A folder with every required file, all empty.
fn shelf() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (name, _) in REQUIRED {
        fs::write(folder.path().join(name), "").expect("it can be written to");
    }
    folder
}

fn refused(path: &Path) -> Vec<(FindingCode, String)> {
    let folder = read_folder(path).expect("the folder can be listed");
    folder.refused.into_iter().map(|finding| (finding.code, finding.file)).collect()
}

#[test]
fn every_file_of_a_pack_is_read_by_its_relative_path() {
    let folder = shelf();
    fs::create_dir(folder.path().join("scenarios")).expect("a folder can be made");
    fs::write(folder.path().join("scenarios/a.toml"), "id = 'a'").expect("it can be written to");
    for ignored in ["README.md", ".git", "Thumbs.db"] {
        fs::write(folder.path().join(ignored), "x").expect("it can be written to");
    }
    fs::create_dir_all(folder.path().join("voices/en")).expect("a folder can be made");
    fs::write(folder.path().join("voices/en/a.ring.opus"), "x").expect("it can be written to");
    let read = read_folder(folder.path()).expect("the folder can be listed");
    assert_eq!(read.files.len(), 10, "nine files and a scenario: {:?}", read.files.keys());
    assert_eq!(
        read.files.get("scenarios/a.toml").map(Vec::as_slice),
        Some(&b"id = 'a'"[..]),
        "with its bytes"
    );
    assert_eq!(read.refused, [], "recordings, and what people and systems leave, are no fault");
}

#[test]
fn a_file_of_more_than_a_mebibyte_is_not_read() {
    let folder = shelf();
    fs::write(folder.path().join("facts.toml"), vec![b'#'; (1 << 20) + 1]).expect("it can be written to");
    fs::write(folder.path().join("brands.toml"), vec![b'#'; 1 << 20]).expect("it can be written to");
    assert_eq!(
        refused(folder.path()),
        [(FindingCode::FileTooLarge, "facts.toml".to_owned())],
        "one byte too many"
    );
    let opened = open(folder.path()).expect("the folder can be listed");
    let missing = opened
        .checked
        .findings
        .iter()
        .find(|finding| finding.code == FindingCode::FileMissing);
    assert_eq!(missing, None, "a file that is too large is not missing too");
}

#[test]
fn a_strange_file_is_told() {
    let folder = shelf();
    fs::write(folder.path().join("facts.toml.txt"), "").expect("it can be written to");
    assert_eq!(
        refused(folder.path()),
        [(FindingCode::WrongShape, "facts.toml.txt".to_owned())],
        "an editor's slip on Windows"
    );
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_out_of_the_pack() {
    let (folder, outside) = (shelf(), tempfile::tempdir().expect("a temporary folder can be made"));
    fs::write(outside.path().join("secret.toml"), "x").expect("it can be written to");
    fs::remove_file(folder.path().join("facts.toml")).expect("it can be removed");
    std::os::unix::fs::symlink(outside.path().join("secret.toml"), folder.path().join("facts.toml")).expect("a link can be made");
    std::os::unix::fs::symlink(outside.path(), folder.path().join("scenarios")).expect("a link can be made");
    let expected = ["facts.toml", "scenarios"].map(|file| (FindingCode::FileUnreadable, file.to_owned()));
    assert_eq!(refused(folder.path()), expected, "neither the file nor the folder");
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let path = PathBuf::from("/no/such/pack");
    let error = open(&path).expect_err("there is nothing to open");
    assert!(
        error.to_string().starts_with("cannot list the pack folder /no/such/pack"),
        "it names the folder: {error}"
    );
}

#[test]
fn a_changed_pack_has_another_hash() {
    let folder = shelf();
    let before = open(folder.path()).expect("the folder can be listed").hash;
    assert_eq!(
        open(folder.path()).expect("again").hash,
        before,
        "the same files give the same hash"
    );
    fs::write(folder.path().join("facts.toml"), "# x").expect("it can be written to");
    assert_ne!(open(folder.path()).expect("again").hash, before, "one comment more is another pack");
    let before = open(folder.path()).expect("again").hash;
    fs::create_dir_all(folder.path().join("voices/en")).expect("a folder can be made");
    fs::write(folder.path().join("voices/en/a.ring.opus"), "x").expect("it can be written to");
    assert_eq!(
        open(folder.path()).expect("again").hash,
        before,
        "a line that was recorded is the same line"
    );
}

#[test]
fn a_folder_full_of_files_is_read_within_limits() {
    let folder = shelf();
    fs::create_dir(folder.path().join("scenarios")).expect("a folder can be made");
    for number in 0..FILES_LIMIT + 100 {
        fs::write(folder.path().join(format!("scenarios/s{number}.toml")), "").expect("it can be written to");
    }
    let read = read_folder(folder.path()).expect("the folder can be listed");
    assert_eq!(read.files.len(), FILES_LIMIT, "no more than a pack may hold");
    assert!(
        read.refused.iter().all(|finding| Number(finding.code).to_string() == "P003"),
        "the others are told"
    );
    assert_eq!(
        read.refused.len(),
        109,
        "each of them, and nine that every pack has stand before them"
    );
}

#[test]
fn a_file_opens_like_the_folder_it_was_made_of_and_says_who_signed_it() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("small.hufpack");
    let key = made::key(1);
    fs::write(&path, made::Made::sound().signed(&key)).expect("it can be written to");
    let opened = open(&path).expect("it opens");
    assert_eq!(opened.signed_by, Some(key.public()), "whose it is");
    let read = read_pack(&path).expect("it can be read");
    assert_eq!(opened.hash, ContentHash::of(&read.files), "the same texts");
    assert_eq!(read.refused, [], "none of them is left out");
}

#[test]
fn a_file_that_is_no_pack_is_refused_with_its_name() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("letter.pdf");
    fs::write(&path, "%PDF-1.7").expect("it can be written to");
    for error in [open(&path).expect_err("no pack"), read_pack(&path).expect_err("no pack")] {
        assert!(
            matches!(
                error,
                ShelfError::Refused {
                    why: ImportError::NotAPack,
                    ..
                }
            ),
            "{error:?}"
        );
        assert!(error.to_string().contains("letter.pdf"), "it says which file: {error}");
    }
}
