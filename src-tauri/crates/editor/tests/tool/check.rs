//! `check`.

use std::fs;

use serde_json::Value;

use crate::world::{Pack, STORY, bundled, on};

fn broken() -> Pack {
    Pack::sound().replace(STORY, "to = \"staff\"", "to = \"staf\"")
}

#[test]
fn the_bundled_pack_has_no_error() {
    let answer = on(&bundled(), "check", "--lang en");
    assert_eq!(answer.code, 0, "an editor begins from a sound pack: {}", answer.out);
    assert!(
        answer.out.contains("\n0 errors") || answer.out.starts_with("0 errors"),
        "and is told so: {}",
        answer.out
    );
}

#[test]
fn a_sound_pack_is_told_in_one_line_of_either_language() {
    let pack = Pack::sound();
    let english = on(pack.path(), "check", "--lang en");
    english.says(0, &["0 errors, 0 warnings."]);
    on(pack.path(), "check", "--lang zh").says(0, &["0处错误，0处提醒。"]);
    english.says(0, &["50 items and 3 forms in order."]);
    assert_eq!(english.out.lines().count(), 1, "nothing else needs saying: {}", english.out);
}

#[test]
fn an_error_is_told_with_place_excerpt_reason_and_mend_in_either_language() {
    let pack = broken();
    let english = [
        "P013 error scenarios/refund-call.toml:",
        "`staf`",
        "| to = \"staf\"",
        "^^^^^^",
        "why: ",
        "mend: ",
        "1 error,",
    ];
    on(pack.path(), "check", "--lang en").says(1, &english);
    let chinese = [
        "P013 错误 scenarios/refund-call.toml:",
        "`staf`",
        "| to = \"staf\"",
        "^^^^^^",
        "原因：",
        "改法：",
        "1处错误",
    ];
    on(pack.path(), "check", "--lang zh").says(1, &chinese);
}

#[test]
fn every_finding_is_told_at_once() {
    let pack = broken()
        .replace("brands.toml", "names", "nams")
        .replace("pack.toml", "id = ", "id = 7 #");
    let answer = on(pack.path(), "check", "--lang en");
    answer.says(1, &["brands.toml:1:", "pack.toml:1:", STORY]);
}

#[test]
fn the_last_line_tells_how_many_are_right_wrong_and_not_tried() {
    let pack = broken().replace("playthroughs/recall-note.handled.toml", "money = 800", "money = 700");
    on(pack.path(), "check", "--lang en").says(
        1,
        &[
            "2 scenarios: 1 can be used, 1 left out because of errors.",
            "7 play-throughs: 2 right, 1 wrong, 4 not tried because the scenario has errors.",
        ],
    );
    on(pack.path(), "check", "--lang zh").says(
        1,
        &[
            "2个情景：1个能用，1个因为有错误不能用。",
            "7个试玩记录：2个对，1个不对，4个因为情景有错误没有试。",
        ],
    );
}

#[test]
fn play_throughs_told_together_are_all_wrong() {
    let pack = Pack::sound().replace(STORY, "balance = 6200", "balance = 7000");
    on(pack.path(), "check", "--lang en").says(1, &["1 error,", "2 can be used, 0 left out", "3 right, 4 wrong, 0 not tried"]);
}

#[test]
fn a_warning_alone_is_no_failure() {
    let pack = Pack::sound();
    fs::remove_file(pack.path().join("playthroughs/refund-call.lost.toml")).expect("it is there");
    on(pack.path(), "check", "--lang en").says(0, &["P051 warning", "0 errors, 1 warning."]);
    on(pack.path(), "check", "--lang zh").says(0, &["P051 提醒", "0处错误，1处提醒。"]);
}

#[test]
fn a_play_through_that_ends_otherwise_is_an_error() {
    let pack = Pack::sound().replace("playthroughs/refund-call.lost.toml", "money = 1200", "money = 6200");
    on(pack.path(), "check", "--lang en").says(1, &["P050 error playthroughs/refund-call.lost.toml:", "1200"]);
}

#[test]
fn programs_get_a_list_with_every_field_in_the_language_asked_for() {
    let pack = broken();
    let read = |lang: &str| -> Value {
        let answer = on(pack.path(), "check", &format!("--format json --lang {lang}"));
        assert_eq!(answer.code, 1, "the code is the same as for people");
        serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{error} in {}", answer.out))
    };
    let (english, chinese) = (read("en"), read("zh"));
    let finding = &english[0];
    assert_eq!(finding["code"], "P013", "the number");
    assert_eq!(finding["severity"], "error", "what it weighs");
    assert_eq!(finding["file"], STORY, "the file");
    for field in ["line", "column"] {
        assert!(
            finding[field].as_u64().is_some_and(|number| number > 0),
            "{field} is counted from 1: {finding}"
        );
        assert_eq!(finding[field], chinese[0][field], "{field} is the same in every language");
    }
    for field in ["what", "why", "mend"] {
        assert!(
            finding[field].as_str().is_some_and(|text| !text.is_empty()),
            "{field} is a sentence: {finding}"
        );
        assert_ne!(finding[field], chinese[0][field], "{field} is told in the language asked for");
    }
    let sound = on(Pack::sound().path(), "check", "--format json");
    assert_eq!((sound.code, sound.out.trim()), (0, "[]"), "nothing found is an empty list");
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let pack = Pack::sound()
        .replace(STORY, "Look ", "Look\u{1b}[2J\u{202e} ")
        .with("scenarios/a\u{1b}[31m.toml", "");
    let answer = on(pack.path(), "check", "--lang en");
    answer.says(1, &["\\u{202e}"]);
    assert!(!answer.out.contains(['\u{1b}', '\u{202e}']), "it is spelt out: {}", answer.out);
}

#[test]
fn a_help_line_checked_long_ago_is_told_as_of_the_day_asked_for() {
    let answer = on(&bundled(), "check", "--lang en --day 2099-01-01");
    answer.says(0, &["warning help-lines.toml:"]);
}
