//! Every number of a finding has a pack in `bad/` that yields it, alone and at the right line; `sound/` yields none.
//!
//! A folder of `bad/` begins with its number and holds only the files in which it differs from `sound/`, and `expect.toml`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly, in its helpers too"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use lesson::findings::{Finding, Number};
use serde::Deserialize;
use tempfile::TempDir;
use words::{FindingCode, Lang};

/// What a broken pack must yield, and how it is broken where no file can show it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Expect {
    /// The file of the finding.
    file: String,
    /// Its line.
    line: u32,
    /// A file that is taken away.
    without: Option<String>,
    /// A file that is blown up beyond what is read.
    oversize: Option<String>,
}

/// Copies a folder over another; links stay links.
fn copy_over(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let from = entry.expect("an entry can be read").path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_symlink() {
            fs::remove_file(&to).expect("what it replaces is there");
            std::os::unix::fs::symlink("elsewhere", &to).expect("a link can be made");
        } else if from.is_dir() {
            copy_over(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a file can be copied");
        }
    }
}

/// The findings of a broken pack, and what they must be.
fn broken(name: &str) -> (Vec<Finding>, Expect) {
    let root = packs::root();
    let expect = fs::read_to_string(root.join("bad").join(name).join("expect.toml")).expect("every broken pack says what it yields");
    let expect: Expect = toml::from_str(&expect).unwrap_or_else(|error| panic!("{name}: {error}"));
    let whole = TempDir::new().expect("there is room");
    copy_over(&root.join("sound"), whole.path());
    copy_over(&root.join("bad").join(name), whole.path());
    fs::remove_file(whole.path().join("expect.toml")).expect("it is no part of the pack");
    if let Some(file) = &expect.without {
        fs::remove_file(whole.path().join(file)).expect("it stands in the sound pack");
    }
    if let Some(file) = &expect.oversize {
        fs::write(whole.path().join(file), vec![b' '; lesson::read::files::FILE_LIMIT + 1]).expect("there is room");
    }
    let opened = shelf::open(whole.path()).expect("it is a folder");
    (opened.checked.findings, expect)
}

/// The folders of `bad/`.
fn names() -> Vec<String> {
    let entries = fs::read_dir(packs::root().join("bad")).expect("the folder is there");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn the_sound_pack_yields_no_finding() {
    let opened = shelf::open(&packs::root().join("sound")).expect("it is a folder");
    assert_eq!(opened.checked.findings, [], "nothing is wrong with it");
}

#[test]
fn each_broken_pack_yields_its_finding_alone_and_at_the_right_line() {
    let mut wrong = Vec::new();
    for name in names() {
        let (findings, expect) = broken(&name);
        let is_it = |finding: &Finding| {
            name.starts_with(&format!("{}-", Number(finding.code))) && (finding.file.as_str(), finding.line) == (&*expect.file, expect.line)
        };
        if findings.len() != 1 || !findings.iter().all(is_it) {
            let shown: Vec<String> = findings.iter().map(ToString::to_string).collect();
            wrong.push(format!("{name} ({}:{}):\n{}", expect.file, expect.line, shown.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "one break gives one finding:\n\n{}", wrong.join("\n\n"));
}

#[test]
fn every_number_has_a_broken_pack() {
    let shown: BTreeSet<String> = names()
        .iter()
        .map(|name| name.split('-').next().unwrap_or_default().to_owned())
        .collect();
    let all: BTreeSet<String> = FindingCode::ALL.iter().map(|code| Number(*code).to_string()).collect();
    assert_eq!(shown, all, "a rule that nothing breaks is not tried");
}

#[test]
fn the_place_of_a_finding_can_be_cut_out_of_its_file() {
    for name in names() {
        let (findings, expect) = broken(&name);
        let file = [packs::root().join("bad").join(&name), packs::root().join("sound")]
            .map(|folder| folder.join(&expect.file))
            .into_iter()
            .find(|file| file.is_file() && !file.is_symlink());
        for (finding, file) in findings.iter().zip(file) {
            let Some(span) = finding.span.clone() else {
                assert_eq!(finding.line, 1, "{name}: only what is about a file as a whole has no place in it");
                continue;
            };
            let bytes = fs::read(file).expect("it can be read");
            let before = bytes
                .get(..span.start)
                .unwrap_or_else(|| panic!("{name}: the span lies in the file"));
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            assert_eq!(line, finding.line as usize, "{name}: the span begins on the line of the finding");
            assert!(span.start <= span.end && span.end <= bytes.len(), "{name}: and ends in the file");
        }
    }
}

#[test]
fn every_sentence_of_every_finding_is_whole_in_both_languages() {
    for name in names() {
        for finding in broken(&name).0 {
            for lang in [Lang::En, Lang::ZhHans] {
                let shown = finding.show(lang);
                let bare = |key: &str| shown.contains(&format!("{{{key}}}"));
                let keys = [
                    "problem",
                    "message",
                    "entry",
                    "step",
                    "id",
                    "limit",
                    "count",
                    "list",
                    "lang",
                    "file",
                    "stories",
                    "claims",
                    "near",
                    "item",
                    "form",
                    "first",
                    "difference",
                    "tactic",
                    "channels",
                    "all",
                    "genuine",
                ];
                assert!(!keys.into_iter().any(bare), "{name}: a place is left open:\n{shown}");
            }
        }
    }
}
