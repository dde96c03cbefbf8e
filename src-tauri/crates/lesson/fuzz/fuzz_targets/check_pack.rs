//! The sound pack with one file replaced: the first line names the file, the rest is its content. The seeds are the files of tests/packs.

#![no_main]

use std::sync::LazyLock;

use lesson::checker::{Files, check};
use libfuzzer_sys::fuzz_target;
use words::Lang;

static SOUND: LazyLock<Files> = LazyLock::new(|| packs::sound().expect("the sound pack can be read"));

fuzz_target!(|input: &[u8]| {
    let mut parts = input.splitn(2, |byte| *byte == b'\n');
    let (Some(name), Some(content)) = (parts.next(), parts.next()) else { return };
    let Ok(name) = std::str::from_utf8(name) else { return };
    let mut files = SOUND.clone();
    files.insert(name.to_owned(), content.to_vec());
    for finding in check(&files).findings {
        assert!(finding.line > 0 && finding.column > 0, "a finding has a place");
        let told = finding.show(Lang::ZhHans);
        assert!(!finding.show(Lang::En).is_empty() && !told.is_empty(), "and sentences");
        assert!(!told.contains("程序读不懂这里"), "every message of the readers is known: {told}");
    }
});
