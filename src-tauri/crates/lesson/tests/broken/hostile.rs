//! Hostile packs: bounded time and memory, and never a panic.

use std::time::{Duration, Instant};

use lesson::checker::{Files, check};
use proptest::prelude::*;
use words::Lang;

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
fn a_story_of_a_hundred_thousand_steps_is_too_large_to_be_read() {
    let steps = "[[step]]\nid = 'again'\nchannel = 'call'\nnext = 'again'\n".repeat(100_000);
    assert_eq!(check_within(STORY, steps, Duration::from_secs(20)), 1, "one finding says so");
}

#[test]
fn steps_that_lead_to_themselves_take_bounded_time() {
    let mut head = String::from_utf8(sound()[STORY].clone()).expect("it is UTF-8");
    head.truncate(head.find("[[step]]").expect("it has steps"));
    let step = |at: usize, to: usize| format!("[[step]]\nid='s{at}'\nchannel='app'\nnext='s{to}'\nexits={{self-check='s{to}'}}\n");
    let endless: [fn(usize) -> usize; 3] = [|at| at, |at| (at + 1) % 8_000, |at| at / 2];
    for to in endless {
        let steps: String = (0..8_000).map(|at| step(at, to(at))).collect();
        let story = head.replace("\"ring\"", "\"s7999\"") + &steps;
        assert!(check_within(STORY, story, Duration::from_secs(60)) > 0, "no ending can be reached");
    }
}

#[test]
fn a_long_chain_of_long_steps_takes_bounded_time() {
    let mut head = String::from_utf8(sound()[STORY].clone()).expect("it is UTF-8");
    let tail = head.split_off(head.find("[[ending]]").expect("it has endings"));
    head.truncate(head.find("[[step]]").expect("it has steps"));
    let words = "长".repeat(60);
    let step = |at: usize| {
        let next = if at == 3_999 { "left".to_owned() } else { format!("s{}", at + 1) };
        format!("[[step]]\nid='s{at}'\nchannel='app'\nsay={{zh-Hans='{words}',en='a'}}\nnext='{next}'\nexits={{ask-someone='{next}'}}\n")
    };
    let steps: String = (0..4_000).map(step).collect();
    let story = head.replace("\"ring\"", "\"s0\"") + &steps + &tail;
    assert!(check_within(STORY, story, Duration::from_secs(60)) > 0, "nobody reads that");
}

#[test]
fn very_many_cues_take_bounded_time() {
    let cues: Vec<String> = (1..1_000).map(|length| format!("'{}'", "a".repeat(length))).collect();
    let texts = "name={zh-Hans='a',en='a'}\nhow={zh-Hans='a',en='a'}\ncounter={zh-Hans='a',en='a'}";
    let content = format!("[[tactic]]\nid='borrowed-detail'\n{texts}\ncues={{en=[{}]}}\n", cues.join(","));
    let mut files = sound();
    let long = String::from_utf8(files[STORY].clone())
        .expect("it is UTF-8")
        .replace("Look up [", &format!("{} [", "a ".repeat(200_000)));
    files.insert(STORY.to_owned(), long.into_bytes());
    files.insert("tactics.toml".to_owned(), content.into_bytes());
    let start = Instant::now();
    assert!(!check(&files).findings.is_empty(), "cues of a thousand letters are too long");
    assert!(start.elapsed() < Duration::from_secs(30), "it took {:?}", start.elapsed());
}

#[test]
fn huge_numbers_are_told_or_held() {
    for (from, to) in [
        ("balance = 6200", "balance = 99999999999999999999999"),
        ("balance = 6200", "balance = 1e400"),
        ("pays = 5000", "pays = 4294967296"),
        ("pays = 5000", "pays = 4294967295"),
        ("minutes = 3", "minutes = 256"),
        ("level = 2", "level = -9223372036854775809"),
        ("voice = 1", "voice = 0xffffffffffffffff"),
    ] {
        let text = String::from_utf8(sound()[STORY].clone()).expect("it is UTF-8");
        assert!(
            check_within(STORY, text.replace(from, to), Duration::from_secs(10)) > 0,
            "`{to}` is told"
        );
    }
}

#[test]
fn very_many_names_take_bounded_time() {
    let names: String = (0..60_000)
        .map(|name| format!("'{}',", "a".repeat(1 + name % 10) + &name.to_string()))
        .collect();
    check_within("brands.toml", format!("names = [{names}]"), Duration::from_secs(30));
}

#[test]
fn very_many_items_take_bounded_time() {
    let sms = String::from_utf8(sound()["items/sms.toml"].clone()).expect("it is UTF-8");
    let again = |round: usize| sms.replace("id = \"sms-", &format!("id = \"r{round}-"));
    let items: String = (0..40).map(|round| again(round) + "\n").collect();
    assert!(
        check_within("items/sms.toml", items, Duration::from_secs(60)) > 0,
        "the forms want others"
    );
    let ids: String = (0..20_000).map(|_| "'sms-a-1', 'call-a-1', ").collect();
    let form = format!("[[form]]\nid = 'a'\nitems = [{ids}]\nroom = [{ids}]\n");
    assert!(
        check_within("forms.toml", form, Duration::from_secs(60)) > 0,
        "an item is asked once"
    );
}

#[test]
fn a_long_explanation_takes_bounded_time() {
    for sign in ["。", "“", "”", ". ", "… ", "? a"] {
        let sms = String::from_utf8(sound()["items/sms.toml"].clone()).expect("it is UTF-8");
        let long = sms.replace("look.\"", &format!("look.{}\"", sign.repeat(10_000)));
        assert!(
            check_within("items/sms.toml", long, Duration::from_secs(20)) > 0,
            "nobody reads that"
        );
    }
}

#[test]
fn findings_of_one_file_are_bounded() {
    let content = "[[tactic]]\nid = 'A'\n".repeat(40_000);
    let count = check_within("tactics.toml", content, Duration::from_secs(30));
    // The stories and items that name the tactic which is gone have their findings too.
    assert!(count <= 1_100, "{count} findings are more than anybody reads");
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
        for finding in &checked.findings {
            let told = finding.show(Lang::ZhHans);
            prop_assert!(!told.contains("程序读不懂这里"), "every message of the readers is known: {told}");
        }
    }
}
