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
