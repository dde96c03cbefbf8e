//! `explain`.

use crate::world::call;

#[test]
fn one_number_is_explained_in_either_language() {
    call(&["explain", "P013", "--lang", "en"], b"").says(0, &["P013 (error)", "no step or ending has the id `…`", "Why: ", "Mend: "]);
    let chinese = call(&["explain", "p013", "--lang", "zh"], b"");
    chinese.says(0, &["P013（错误）", "原因：", "改法："]);
    assert!(
        !chinese.out.contains("P014") && !chinese.out.contains('#'),
        "and nothing else: {}",
        chinese.out
    );
}

#[test]
fn an_example_shows_what_is_right() {
    let english = call(&["explain", "P051", "--lang", "en"], b"");
    english.says(
        0,
        &[
            "Right, for example:",
            "play = [\"answer\", \"pay\", \"wait\"]",
            "[end]",
            "the story can be used without",
        ],
    );
    assert!(!english.out.contains("```"), "a terminal needs no marks of it: {}", english.out);
    call(&["explain", "P041", "--lang", "zh"], b"").says(0, &["写对的样子：", "[exits]", "stop-watching = \"stopped\""]);
}

#[test]
fn without_a_number_all_are_explained() {
    for lang in ["en", "zh"] {
        let answer = call(&["explain", "--lang", lang], b"");
        answer.says(0, &["P001", "P013", "P037", "P050", "P061"]);
    }
}

#[test]
fn a_number_that_is_none_is_told() {
    call(&["explain", "P999", "--lang", "en"], b"").says(2, &["There is no number P999."]);
    call(&["explain", "\u{1b}[2J", "--lang", "zh"], b"").says(2, &["没有编号 \\u{1b}[2J。"]);
}
