//! P001 to P006: files that cannot be read as they should.

use lesson::checker::{check, check_read};
use lesson::read::files::{REQUIRED, unreadable};
use words::FindingCode;

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, contents, line, only, sound, try_all};

#[test]
fn a_syntax_error_costs_its_entry_and_no_other() {
    try_all(&[
        Break {
            code: FindingCode::Syntax,
            file: "requests.toml",
            from: "zh-Hans = \"不付。\"",
            to: "zh-Hans = 不付。",
            at: "不付。",
            lost: &["request return-fee"],
        },
        Break {
            code: FindingCode::Syntax,
            file: "disclosures.toml",
            from: "class = \"prop\"",
            to: "class \"prop\"",
            at: "class \"prop\"",
            lost: &["disclosure staff-number"],
        },
        Break {
            code: FindingCode::Syntax,
            file: STORY,
            from: "minutes = 3",
            to: "minutes = 3\nminutes = 4",
            at: "minutes = 4",
            lost: WITHOUT_STORY,
        },
    ]);
}

#[test]
fn every_syntax_error_of_a_file_is_told() {
    let mut files = changed("tactics.toml", "[[tactic]]\n", "[[tactic]]\na = \nb = 1 2\n");
    files.insert("routes.toml".to_owned(), b"= 1\n".to_vec());
    let checked = check(&files);
    assert!(
        checked.findings.iter().all(|finding| finding.code == FindingCode::Syntax),
        "nothing but syntax errors"
    );
    let lines: Vec<(&str, u32)> = checked
        .findings
        .iter()
        .map(|finding| (finding.file.as_str(), finding.line))
        .collect();
    assert!(
        lines.contains(&("tactics.toml", 2)) && lines.contains(&("tactics.toml", 3)),
        "both lines of one file: {lines:?}"
    );
    assert!(lines.contains(&("routes.toml", 1)), "and the other file: {lines:?}");
    assert!(
        contents(&checked.pack).contains("scenario refund-call"),
        "the story stands: its tactic may be right once it can be read"
    );
}

#[test]
fn a_file_that_is_not_utf8_is_told_with_the_line_of_the_first_bad_byte() {
    let mut files = sound();
    let text = files.get_mut("disclosures.toml").expect("it is there");
    let at = text.windows(4).position(|bytes| bytes == b"prop").expect("the word is there");
    text[at] = 0xff;
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.file.as_str()),
        (FindingCode::NotUtf8, "disclosures.toml"),
        "{finding}"
    );
    assert_eq!(
        (finding.line, finding.column),
        (15, 10),
        "the byte stands where `prop` did:\n{finding}"
    );
    assert!(contents(&checked.pack).contains("scenario refund-call"), "the story stands");
}

#[test]
fn a_text_of_ten_megabytes_is_not_read() {
    let mut files = sound();
    files.insert("routes.toml".to_owned(), vec![b'x'; 10 << 20]);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.file.as_str(), finding.line),
        (FindingCode::FileTooLarge, "routes.toml", 1),
        "{finding}"
    );
    assert!(contents(&checked.pack).contains("disclosure product"), "what refers to it stands");
}

#[test]
fn a_missing_file_is_one_finding_and_the_rest_stands() {
    for (name, _) in REQUIRED {
        let mut files = sound();
        files.remove(name);
        let checked = check(&files);
        let finding = only(&checked);
        assert_eq!(
            (finding.code, finding.file.as_str(), finding.line),
            (FindingCode::FileMissing, name, 1),
            "{finding}"
        );
        assert!(contents(&checked.pack).contains("scenario refund-call"), "{name}: the story stands");
    }
}

#[test]
fn a_file_that_was_refused_does_not_count_as_missing() {
    let mut files = sound();
    files.remove("routes.toml");
    let checked = check_read(&files, vec![unreadable("routes.toml", "permission denied")], None);
    let finding = only(&checked);
    assert_eq!(
        finding.code,
        FindingCode::FileUnreadable,
        "it is there, but cannot be read:\n{finding}"
    );
}

#[test]
fn a_file_of_another_name_is_told() {
    for name in ["routs.toml", "scenarios/deep/refund-call.toml", "items/fax.toml", "scenarios/.toml"] {
        let mut files = sound();
        files.insert(name.to_owned(), Vec::new());
        let checked = check(&files);
        let finding = only(&checked);
        assert_eq!((finding.code, finding.file.as_str()), (FindingCode::WrongShape, name), "{finding}");
    }
}

#[test]
fn a_scenario_bears_the_name_of_its_file() {
    let mut files = sound();
    let story = files.remove(STORY).expect("it is there");
    files.retain(|name, _| !name.starts_with("playthroughs/refund-call") && !name.starts_with("plans/"));
    files.insert("scenarios/other-call.toml".to_owned(), story);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!((finding.code, finding.line), (FindingCode::WrongShape, 1), "{finding}");
}

/// A break of form, whose finding stands on the line of what was written.
fn wrong(file: &'static str, from: &'static str, to: &'static str, lost: &'static [&'static str]) -> Break {
    let code = FindingCode::WrongShape;
    Break {
        code,
        file,
        from,
        to,
        at: to,
        lost,
    }
}

#[test]
fn an_entry_of_the_wrong_shape_costs_itself() {
    try_all(&[
        wrong(
            "holders.toml",
            "text = { zh-Hans = \"要送货",
            "nmae = 1\ntext = { zh-Hans = \"要送货",
            &["holder courier"],
        ),
        wrong("routes.toml", "facts = [\"lead\"]", "facts = \"lead\"", &["route insider"]),
        wrong("tactics.toml", "[[tactic]]", "[[tactics]]", &["tactic borrowed-detail"]),
        wrong("facts.toml", "kind = \"knew\"", "kind = \"guess\"", &["fact accused"]),
        wrong(
            "facts.toml",
            "published = \"2018-04-24\"",
            "published = 2018-04-24",
            &["report paper"],
        ),
        wrong("help-lines.toml", "sureness = \"official\"", "sureness = 1", &["line 110"]),
        wrong("help-lines.toml", "number = \"96110\"", "number = 96110", &["line 96110"]),
        wrong("requests.toml", "means = \"stop-now\"", "means = \"trust\"", &["request stay-on"]),
        wrong("requests.toml", "about = \"company\"", "about = \"love\"", &["request stay-on"]),
        wrong("pack.toml", "version = \"1.0.0\"", "version = 1", &["manifest small-pack"]),
        wrong("pack.toml", "\"2026-11-22\"", "\"22.11.2026\"", &["manifest small-pack"]),
        wrong("brands.toml", "names = [", "names = [1, ", &["brand Examplemart", "brand 范例商城"]),
        wrong("playthroughs/refund-call.lost.toml", "seed = 3", "sed = 3", &["play lost"]),
    ]);
    let without = changed("requests.toml", "instead = { zh-Hans = \"挂断。\", en = \"Hang up.\" }\n", "");
    let checked = check(&without);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (FindingCode::WrongShape, 11),
        "what is missing is told at the entry:\n{finding}"
    );
}

#[test]
fn a_story_with_a_part_of_the_wrong_shape_is_left_out() {
    let story = |from, to| wrong(STORY, from, to, WITHOUT_STORY);
    try_all(&[
        story("minutes = 3", "minutes = 300"),
        story("level = 2", "level = 4"),
        story("channel = \"app\"", "channel = \"fax\""),
        story("pays = 5000", "pays = -5000"),
        story("stop-watching = \"stopped\"", "stop-watching = 1"),
        story("decisions = [{ step = \"ring\",", "decisions = [{ stop = \"ring\","),
    ]);
    let (first, second) = (
        "{ zh-Hans = \"小橘子\", en = \"Little Orange\" }",
        "{ zh-Hans = \"白云\", en = \"White Cloud\" }",
    );
    let mut files = changed(STORY, &format!("[{first}, {second}]"), "[]");
    assert_eq!(
        only(&check(&files)).code,
        FindingCode::WrongShape,
        "a placeholder with nothing to draw"
    );
    let text = crate::pack::text(&files, STORY).replace("made-up = [", &format!("made-up = [{}", "\"9\", ".repeat(600)));
    files.insert(STORY.to_owned(), text.into_bytes());
    assert_eq!(check(&files).findings.len(), 2, "and a list longer than anybody writes");
}

#[test]
fn broken_parts_of_one_story_are_told_together() {
    let mut files = changed(STORY, "move = \"probe\"", "move = \"prob\"");
    let text = crate::pack::text(&files, STORY)
        .replace("pays = 5000", "pays = \"5000\"")
        .replace("level = 2", "level = 9");
    files.insert(STORY.to_owned(), text.into_bytes());
    let checked = check(&files);
    let lines: Vec<u32> = checked.findings.iter().map(|finding| finding.line).collect();
    let expected = ["level = 9", "move = \"prob\"", "pays = \"5000\""].map(|words| line(&files, STORY, words));
    assert_eq!(
        lines, expected,
        "a choice, another choice of the same step, and the head of the story"
    );
}

#[test]
fn a_pack_saved_on_windows_is_sound() {
    let windows = |text: Vec<u8>| {
        [
            b"\xef\xbb\xbf".as_slice(),
            String::from_utf8(text).expect("it is UTF-8").replace('\n', "\r\n").as_bytes(),
        ]
        .concat()
    };
    let files = sound().into_iter().map(|(name, text)| (name, windows(text))).collect();
    assert_eq!(check(&files).findings, [], "a byte order mark and other line ends change nothing");
    let mut files = sound();
    let text = "[[tactic]]\r\nid = \"borrowed-detail\"\r\nname = { zh-Hans = \"甲\", en = \"a\" }\r\nhow = { zh-Hans = \"甲\", en = \"a\" }\r\ncounter = { zh-Hans = \"甲\", en = \"\"\"one\r\ntwo\"\"\" }\r\n";
    files.insert("tactics.toml".to_owned(), text.as_bytes().to_vec());
    assert_eq!(check(&files).findings, [], "nor do line ends within a text");
}
