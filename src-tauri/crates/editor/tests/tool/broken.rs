//! Broken packs: whatever is wrong, every command answers with a sentence and an exit code.

use std::fs;
use std::path::{Path, PathBuf};

use crate::world::{Answer, Pack, STORY, call, sound};

fn overlays() -> Vec<PathBuf> {
    let folder = sound().with_file_name("bad");
    let mut overlays: Vec<PathBuf> = fs::read_dir(folder)
        .expect("there are broken packs")
        .map(|entry| entry.expect("listed").path())
        .collect();
    overlays.sort();
    overlays
}

/// Calls every command that reads a pack.
fn all_commands(folder: &Path, story: &str, lang: &str) -> Vec<Answer> {
    let folder = folder.to_str().expect("a path in UTF-8");
    let presses = "1\nt\n1\nc\n1\n2\nd\n3\n";
    [
        &["check", folder][..],
        &["check", folder, "--format", "json"],
        &["map", folder, story],
        &["map", folder, story, "--format", "dot"],
        &["play", folder, story],
        &["cover", folder],
    ]
    .into_iter()
    .map(|arguments| call(&[arguments, &["--lang", lang]].concat(), presses.as_bytes()))
    .collect()
}

#[test]
fn every_broken_pack_is_told_by_its_number_and_no_command_gives_way() {
    for (turn, overlay) in overlays().into_iter().enumerate() {
        let name = overlay.file_name().expect("a name").to_string_lossy().into_owned();
        let pack = Pack::sound().overlaid(&overlay);
        // Both languages in turn: what one shows is shown by the other.
        let lang = if turn % 2 == 0 { "zh" } else { "en" };
        for (answer, story) in all_commands(pack.path(), "refund-call", lang).into_iter().zip(0..) {
            assert!((0..=2).contains(&answer.code), "{name}: {answer:#?}");
            assert!(
                !answer.out.is_empty() || !answer.err.is_empty(),
                "{name}: command {story} says nothing"
            );
            if story < 2 {
                let number = name.split('-').next().expect("the name begins with a number");
                assert!(answer.out.contains(number), "{name}: {answer:#?}");
                assert_ne!(answer.code, 2, "{name}: a finding is no misuse");
            }
        }
    }
}

#[test]
fn a_story_cut_off_anywhere_is_told_and_no_command_gives_way() {
    let whole = fs::read(sound().join(STORY)).expect("it is there");
    for length in (0..whole.len()).step_by(whole.len() / 12) {
        let pack = Pack::sound().with(STORY, whole.get(..length).expect("it is shorter"));
        for answer in all_commands(pack.path(), "refund-call", "en") {
            assert_ne!(answer.code, 2, "cut off at {length}: {answer:#?}");
        }
    }
}

#[test]
fn a_story_that_leads_in_circles_comes_to_a_stop() {
    let pack =
        Pack::sound()
            .replace(STORY, "next = \"thanks\"", "next = \"staff\"")
            .replace(STORY, "next = \"own-app\"", "next = \"thanks\"");
    for answer in all_commands(pack.path(), "refund-call", "zh") {
        assert!((0..=1).contains(&answer.code), "{answer:#?}");
    }
}
