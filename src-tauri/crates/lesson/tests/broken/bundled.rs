//! The bundled pack: nothing is wrong with it, and what would be is told without losing the rest.

use std::path::Path;
use std::time::{Duration, Instant};

use lesson::checker::{Files, check};
use words::FindingCode;

use crate::pack::{contents, folder, line, only, text};

/// A line that stands in a file only because a test has put it there.
const BROKEN: &str = "broken-by-a-test";

/// The files of the bundled pack.
pub fn bundled() -> Files {
    let mut files = folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources/packs/reported-cases"),
        "",
    );
    files.retain(|name, _| name.ends_with(".toml"));
    files
}

/// The first file of a folder, and all of its text up to, and from, the first place of some words.
fn first_place<'f>(files: &'f Files, within: &str, words: &str) -> (String, &'f str, &'f str) {
    let name = files.keys().find(|name| name.starts_with(within)).expect("the folder has a file");
    let (before, after) = text(files, name).split_once(words).expect("the words stand in it");
    (name.clone(), before, after)
}

/// How many stories the bundled pack holds.
fn stories() -> usize {
    bundled().keys().filter(|name| name.starts_with("scenarios/")).count()
}

/// Checks a pack of which one file was broken: so many stories are lost, and the rest is still there.
fn told_once(files: &Files, code: FindingCode, file: &str, at: u32, lost: usize) {
    let checked = check(files);
    let finding = only(&checked);
    assert_eq!((finding.code, finding.file.as_str(), finding.line), (code, file, at), "{finding}");
    assert_eq!(
        checked.pack.scenarios.len() + lost,
        stories(),
        "the other stories stand:\n{finding}"
    );
    let whole = contents(&check(&bundled()).pack);
    let left = contents(&checked.pack);
    assert!(
        left.len() * 3 > whole.len(),
        "most of the pack stands: {} of {}",
        left.len(),
        whole.len()
    );
}

#[test]
fn the_bundled_pack_has_no_findings() {
    let start = Instant::now();
    let checked = check(&bundled());
    let elapsed = start.elapsed();
    let shown: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert!(
        checked.findings.is_empty(),
        "what the program ships is sound:\n{}",
        shown.join("\n")
    );
    assert_eq!(checked.pack.scenarios.len(), stories(), "every story, both headlines among them");
    // The measure is 300 ms in a release build (`make bench`); this build is many times slower and may share its core.
    assert!(elapsed < Duration::from_secs(10), "the check took {elapsed:?}");
}

#[test]
fn a_syntax_error_is_told() {
    let mut files = bundled();
    let broken = format!("{}\n[[tactic]]\nid = # {BROKEN}\n", text(&files, "tactics.toml"));
    files.insert("tactics.toml".to_owned(), broken.into_bytes());
    told_once(&files, FindingCode::Syntax, "tactics.toml", line(&files, "tactics.toml", BROKEN), 0);
}

#[test]
fn a_missing_file_is_told() {
    for name in [
        "facts.toml",
        "brands.toml",
        "help-lines.toml",
        "disclosures.toml",
        "requests.toml",
        "tactics.toml",
        "routes.toml",
        "holders.toml",
    ] {
        let mut files = bundled();
        files.remove(name);
        let checked = check(&files);
        let finding = only(&checked);
        assert_eq!(
            (finding.code, finding.file.as_str(), finding.line),
            (FindingCode::FileMissing, name, 1),
            "{finding}"
        );
        assert_eq!(checked.pack.scenarios.len(), stories(), "without {name} the stories stand");
    }
}

#[test]
fn a_missing_language_is_told() {
    let mut files = bundled();
    let (name, before, after) = first_place(&files, "scenarios/", "say = { zh-Hans = ");
    let (chinese, rest) = after.split_once(", en = ").expect("a text has two languages");
    let (_, rest) = rest.split_once(" }").expect("a text ends");
    let broken = format!("{before}say = {{ zh-Hans = {chinese} }} # {BROKEN}{rest}");
    files.insert(name.clone(), broken.into_bytes());
    told_once(&files, FindingCode::MissingLanguage, &name, line(&files, &name, BROKEN), 1);
}

#[test]
fn an_unknown_id_is_told() {
    let mut files = bundled();
    let (name, before, after) = first_place(&files, "scenarios/", "  to = \"");
    let (_, rest) = after.split_once('"').expect("an id ends");
    let broken = format!("{before}  to = \"{BROKEN}\"{rest}");
    files.insert(name.clone(), broken.into_bytes());
    told_once(&files, FindingCode::UnknownId, &name, line(&files, &name, BROKEN), 1);
}

#[test]
fn a_text_of_ten_megabytes_is_told() {
    let mut files = bundled();
    let name = first_place(&files, "scenarios/", "id").0;
    files.insert(name.clone(), vec![b'a'; 10 << 20]);
    told_once(&files, FindingCode::FileTooLarge, &name, 1, 1);
}

#[test]
fn invalid_utf8_is_told() {
    let mut files = bundled();
    let (name, before, _) = first_place(&files, "scenarios/", "[[step]]");
    let at = u32::try_from(before.matches('\n').count() + 1).expect("a short file");
    let broken = [before.as_bytes(), b"\xff\xfe"].concat();
    files.insert(name.clone(), broken);
    told_once(&files, FindingCode::NotUtf8, &name, at, 1);
}
