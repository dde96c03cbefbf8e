//! Hostile packs: bounded time and memory, and never a panic.

use std::time::{Duration, Instant};

use lesson::checker::{Files, check};
use proptest::prelude::*;

use crate::pack::{STORY, sound};

/// Checks a pack with one file replaced, within a time that a slow machine's debug build keeps.
fn check_within(file: &str, content: String, limit: Duration) -> usize {
    let mut files = sound();
    files.insert(file.to_owned(), content.into_bytes());
    let start = Instant::now();
    let count = check(&files).findings.len();
    assert!(start.elapsed() < limit, "{file} took {:?}", start.elapsed());
    count
}

#[test]
fn deep_nesting_is_refused() {
    for content in [
        format!("a = {}", "[".repeat(500_000)),
        format!("a = {}", "{a=".repeat(300_000)),
        format!("[{}]", "a.".repeat(500_000)),
    ] {
        assert!(check_within(STORY, content, Duration::from_secs(20)) > 0, "it is no scenario");
    }
}

#[test]
fn a_long_key_with_many_children_needs_no_memory_for_each() {
    let key = "k".repeat(400_000);
    let children: String = (0..60_000).map(|index| format!("a{index}=''\n")).collect();
    assert!(
        check_within("tactics.toml", format!("[{key}]\n{children}"), Duration::from_secs(20)) > 0,
        "the key is unknown"
    );
}

#[test]
fn a_story_of_very_many_steps_takes_bounded_time() {
    let mut head = String::from_utf8(sound()[STORY].clone()).expect("it is UTF-8");
    head.truncate(head.find("[[step]]").expect("it has steps"));
    let steps: String = (0..20_000)
        .map(|step| format!("[[step]]\nid='s{step}'\nchannel='app'\nnext='s{}'\n", step + 1))
        .collect();
    assert!(
        check_within(STORY, head.replace("\"ring\"", "\"s0\"") + &steps, Duration::from_secs(60)) > 0,
        "it leads nowhere"
    );
}

#[test]
fn very_many_names_take_bounded_time() {
    let names: String = (0..60_000)
        .map(|name| format!("'{}',", "a".repeat(1 + name % 10) + &name.to_string()))
        .collect();
    check_within("brands.toml", format!("names = [{names}]"), Duration::from_secs(30));
}

#[test]
fn findings_of_one_file_are_bounded() {
    let content = "[[tactic]]\nid = 'A'\n".repeat(40_000);
    let count = check_within("tactics.toml", content, Duration::from_secs(30));
    assert!(count <= 1_010, "{count} findings are more than anybody reads");
}

/// Any file of the sound pack.
fn any_file() -> impl Strategy<Value = String> {
    let names: Vec<String> = sound().into_keys().collect();
    proptest::sample::select(names)
}

/// A part of a file doubled, dropped, moved or overwritten.
fn mutate(files: &mut Files, file: &str, (from, length, to): (usize, usize, usize), change: u8, bytes: &[u8]) {
    let Some(content) = files.get_mut(file).filter(|content| !content.is_empty()) else {
        return;
    };
    let from = from % content.len();
    let end = (from + length % 200).min(content.len());
    let part = content[from..end].to_vec();
    match change % 4 {
        0 => drop(content.drain(from..end)),
        1 => drop(content.splice(from..end, bytes.iter().copied())),
        2 => drop(content.splice(end..end, part)),
        _ => {
            let to = to % content.len();
            drop(content.splice(to..to, part));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(file in any_file(), bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut files = sound();
        files.insert(file, bytes);
        let checked = check(&files);
        prop_assert!(checked.findings.iter().all(|finding| !finding.to_string().is_empty()));
    }

    #[test]
    fn mutated_packs_never_panic(
        changes in proptest::collection::vec((any_file(), any::<(usize, usize, usize)>(), any::<u8>(), proptest::collection::vec(any::<u8>(), 0..8)), 1..6),
    ) {
        let mut files = sound();
        for (file, place, change, bytes) in &changes {
            mutate(&mut files, file, *place, *change, bytes);
        }
        let checked = check(&files);
        prop_assert!(checked.findings.iter().all(|finding| finding.line > 0 && finding.column > 0 && !finding.to_string().is_empty()));
    }
}
