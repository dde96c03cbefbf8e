//! `new`: what it writes passes the check, and nothing is written over.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::world::{Pack, call, on};

const KINDS: [&str; 8] = [
    "scam-call",
    "genuine-call",
    "scam-sms",
    "genuine-sms",
    "scam-chat",
    "genuine-app-notice",
    "scam-door",
    "genuine-door",
];

fn nowhere() -> (tempfile::TempDir, PathBuf) {
    let outside = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = outside.path().join("spring-fraud");
    (outside, folder)
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("it can be listed") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = fs::read(&path).expect("it can be read");
            found.insert(path, bytes);
        }
    }
    found
}

#[test]
fn every_kind_begins_a_pack_without_a_finding() {
    for kind in KINDS {
        let (_outside, folder) = nowhere();
        on(&folder, "new", &format!("--kind {kind} --lang en")).says(0, &["A new pack is written", "A new story is written", kind]);
        on(&folder, "check", "--lang en").says(0, &["0 errors, 0 warnings.", " 0 wrong, "]);
        on(&folder, "cover", &format!("{kind} --lang en")).says(0, &[]);
        let pack = fs::read_to_string(folder.join("pack.toml")).expect("every pack has one");
        assert!(pack.contains("id = \"spring-fraud\""), "it is called as its folder is: {pack}");
    }
}

#[test]
fn all_kinds_stand_side_by_side_and_twice() {
    let (_outside, folder) = nowhere();
    for kind in KINDS.iter().chain(&KINDS) {
        on(&folder, "new", &format!("--kind {kind} --lang zh")).says(0, &["新的情景写好了"]);
    }
    on(&folder, "check", "--lang en").says(0, &["0 errors, 0 warnings. 17 scenarios: 17 can be used"]);
    on(&folder, "new", "--kind scam-call --lang en").says(0, &["scenarios/scam-call-3.toml"]);
}

#[test]
fn every_story_is_explained_to_its_editor_in_both_languages() {
    let (_outside, folder) = nowhere();
    for kind in KINDS {
        on(&folder, "new", &format!("--kind {kind} --id my-{kind}")).says(0, &[]);
        let text = fs::read_to_string(folder.join(format!("scenarios/my-{kind}.toml"))).expect("it was written");
        let notes: Vec<&str> = text
            .lines()
            .filter_map(|line| line.split_once("# "))
            .map(|(_, note)| note)
            .collect();
        assert!(notes.len() >= 25, "{kind}: {} notes are few", notes.len());
        let chinese = |note: &&&str| note.chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
        let english = |note: &&&str| note.split(' ').filter(|word| word.len() > 2 && word.is_ascii()).count() > 3;
        assert!(notes.iter().filter(chinese).count() >= 15, "{kind} is explained in Chinese");
        assert!(notes.iter().filter(english).count() >= 15, "{kind} is explained in English");
    }
}

#[test]
fn in_a_pack_that_is_there_a_story_is_added_and_all_else_stays() {
    let pack = Pack::sound();
    let before = files(pack.path());
    on(pack.path(), "new", "--kind genuine-sms --id late-note --lang en")
        .says(0, &["scenarios/late-note.toml", "lack some ids", "`check` tells"]);
    let after = files(pack.path());
    for (file, bytes) in &before {
        assert_eq!(after.get(file), Some(bytes), "{} was there before", file.display());
    }
    let added = after.keys().filter(|file| !before.contains_key(*file)).count();
    assert_eq!(added, 5, "one story and its four play-throughs, and no second genuine one");
}

#[test]
fn a_scam_brings_its_genuine_twin_only_where_there_is_none() {
    let (_outside, folder) = nowhere();
    on(&folder, "new", "--kind scam-chat").says(0, &[]);
    assert!(
        folder.join("scenarios/genuine-app-notice.toml").is_file(),
        "somebody is met in earnest"
    );
    on(&folder, "new", "--kind scam-door").says(0, &[]);
    assert!(!folder.join("scenarios/genuine-door.toml").exists(), "one was enough");
}

#[test]
fn an_id_that_is_taken_or_none_is_told_and_nothing_is_written() {
    let (_outside, folder) = nowhere();
    on(&folder, "new", "--kind scam-call").says(0, &[]);
    let before = files(&folder);
    on(&folder, "new", "--kind scam-sms --id scam-call --lang en").says(2, &["The pack has scam-call already."]);
    on(&folder, "new", "--kind scam-sms --id scam-call --lang zh").says(2, &["已经有 scam-call 了"]);
    for id in ["Scam", "..", "a/b", "情景", "a_b"] {
        on(&folder, "new", &format!("--kind scam-sms --id {id} --lang en")).says(2, &["is no id"]);
        on(&folder, "new", &format!("--kind scam-sms --id {id} --lang zh")).says(2, &["不能当id"]);
    }
    assert_eq!(files(&folder), before, "a misuse writes nothing");
}

#[test]
fn a_folder_of_other_things_and_a_file_are_left_alone() {
    let outside = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(outside.path().join("letter.txt"), "dear").expect("it can be written to");
    on(outside.path(), "new", "--kind scam-call --lang en").says(2, &["holds other things and is no pack"]);
    on(outside.path(), "new", "--kind scam-call --lang zh").says(2, &["里有别的东西，又不是内容包"]);
    let file = outside.path().join("letter.txt");
    on(&file, "new", "--kind scam-call --lang en").says(2, &["is a file."]);
    on(&file, "new", "--kind scam-call --lang zh").says(2, &["是一个文件。"]);
    assert_eq!(files(outside.path()).len(), 1, "nothing was written");
}

#[test]
fn help_tells_every_kind_in_either_language() {
    let (english, chinese) = (
        call(&["new", "--help", "--lang", "en"], b""),
        call(&["new", "--help", "--lang", "zh"], b""),
    );
    english.says(0, &KINDS);
    chinese.says(0, &KINDS).says(0, &["门口一个假的取件人"]);
    call(&["new", "x", "--kind", "scam", "--lang", "en"], b"").says(2, &["cannot be scam; it can be: scam-call, "]);
    call(&["new", "x", "--lang", "zh"], b"").says(2, &["--kind"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_told() {
    let (_outside, folder) = nowhere();
    fs::write(folder.parent().expect("it has one").join("blocked"), "").expect("it can be written to");
    let within = folder.parent().expect("it has one").join("blocked/pack");
    on(&within, "new", "--kind scam-call --lang en").says(2, &["is a file."]);
}
