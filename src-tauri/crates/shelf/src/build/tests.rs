use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::{PublicKey, open, read_folder};

fn bundled() -> PathBuf {
    packs::root().join("../../src-tauri/resources/packs/reported-cases")
}

/// A copy of the small sound pack, written in the order of a shuffled list.
fn copied(shuffle: bool) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let mut files: Vec<_> = packs::sound().expect("the sound pack can be read").into_iter().collect();
    if shuffle {
        files.reverse();
    }
    for (name, bytes) in files {
        put(&folder, &name, &bytes);
    }
    folder
}

fn put(folder: &TempDir, name: &str, bytes: &[u8]) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    fs::write(path, bytes).expect("it can be written to");
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let (one, other) = (copied(false), copied(true));
    std::thread::sleep(std::time::Duration::from_millis(20));
    put(&other, "README.md", b"notes for people are left out");
    put(&other, ".draft.toml", b"and so is what is hidden");
    let (one, other) = (
        build(one.path(), None).expect("it is sound"),
        build(other.path(), None).expect("it is sound"),
    );
    assert_eq!(one, other, "neither the order nor the time of the files shows");
    let key = SecretKey::generate().expect("there is randomness");
    assert_eq!(sign(&one, &key), sign(&other, &key), "nor does signing add any");
}

#[test]
fn what_was_built_opens_as_the_same_pack() {
    let path = bundled();
    let file = build(&path, None).expect("the bundled pack is sound");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let packed = folder.path().join("cases.hufpack");
    fs::write(&packed, &file).expect("it can be written to");
    let (from_file, from_folder) = (open(&packed).expect("it opens"), open(&path).expect("it opens"));
    assert_eq!(
        from_file.hash, from_folder.hash,
        "a run that was begun in the folder goes on in the file"
    );
    assert!(
        from_file.checked == from_folder.checked,
        "with the same content and the same findings"
    );
    assert_eq!(from_file.signed_by, None, "nobody has signed it");
}

#[test]
fn a_signature_says_whose_file_it_is_and_the_last_one_counts() {
    let file = build(copied(false).path(), None).expect("it is sound");
    let [one, other] = [(); 2].map(|()| SecretKey::generate().expect("there is randomness"));
    let signer = |file: &[u8]| -> Option<PublicKey> { Hufpack::read(file).expect("it is sound").key };
    let signed = sign(&file, &one).expect("it can be signed");
    assert_eq!((signer(&file), signer(&signed)), (None, Some(one.public())), "it does");
    let again = sign(&signed, &other).expect("it can be signed again");
    assert_eq!(signer(&again), Some(other.public()), "one signature a file");
    assert_eq!(
        again,
        sign(&file, &other).expect("it can be signed"),
        "and nothing of the other is left"
    );
}

#[test]
fn a_pack_with_an_error_is_not_built_and_the_findings_say_why() {
    let folder = copied(false);
    put(&folder, "facts.toml", b"[[report]]\nid = 3\n");
    let Err(BuildError::Findings(findings)) = build(folder.path(), None) else {
        panic!("it is not sound");
    };
    assert!(
        findings.iter().any(|finding| finding.file == "facts.toml"),
        "it is told where: {findings:?}"
    );
    put(&folder, "tool.exe", b"MZ");
    let told = read_folder(folder.path()).expect("it can be listed").refused;
    assert_eq!(told.len(), 1, "a strange file is a finding too");
}

#[test]
fn nothing_is_built_that_nobody_could_import() {
    for (name, bytes) in [
        ("pictures/letter.png", &b"<svg/>"[..]),
        ("pictures/\u{8ba2}\u{5355}.png", b"\x89PNG"),
        ("voices/en/lead.ring.opus", b"ID3"),
    ] {
        let folder = copied(false);
        put(&folder, name, bytes);
        let built = build(folder.path(), None);
        assert!(
            matches!(built, Err(BuildError::Unfit(ImportError::Unsafe { .. }))),
            "{name}: {built:?}"
        );
    }
    let folder = copied(false);
    let pack = fs::read_to_string(folder.path().join("pack.toml")).expect("it is there");
    let line = pack.lines().find(|line| line.starts_with("version")).expect("it has a version");
    put(&folder, "pack.toml", pack.replace(line, "version = \"next\"").as_bytes());
    let built = build(folder.path(), None);
    assert!(
        matches!(&built, Err(BuildError::Findings(told)) if told.iter().any(|finding| finding.file == "pack.toml")),
        "no version to compare, and told where: {built:?}"
    );
}
