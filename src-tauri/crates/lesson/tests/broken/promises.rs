//! P050 to P061: play-throughs, companies, help lines.

use lesson::checker::check;
use lesson::findings::Severity;
use words::{FindingCode as C, Lang};

use crate::pack::{Break, STORY, changed, contents, line, only, sound, text, try_all};

const LOST: &str = "playthroughs/refund-call.lost.toml";

#[test]
fn a_play_through_that_differs_says_how() {
    let lost = |from, to, at| Break {
        code: C::PlaythroughDiffers,
        file: LOST,
        from,
        to,
        at,
        lost: &["play lost"],
    };
    try_all(&[
        lost("money = 1200", "money = 6200", "money"),
        lost("given = [\"return-fee\"]", "given = []", "given"),
        lost("knows = [\"product\"]", "knows = [\"product\", \"staff-number\"]", "knows"),
        lost("action = \"unsafe\"", "action = \"safe\"", "action"),
        lost("\"pay\", ", "\"promise\", ", "promise"),
        lost(", \"wait\"]", "]", "play ="),
        lost("\"wait\"]", "\"wait\", \"wait\"]", "\"wait\", \"wait\"]"),
    ]);
    let checked = check(&changed(LOST, "\"wait\"]", "\"go-on\"]"));
    let finding = only(&checked);
    assert!(
        finding.to_string().contains("the step `thanks` has choices now") && finding.to_string().contains("choice: `wait`, `hang-up`"),
        "it says why, and what could be pressed:\n{finding}"
    );
    let checked = check(&changed(LOST, "\"wait\"]", "\"ask\"]"));
    assert!(
        only(&checked)
            .to_string()
            .contains("in place of `ask` write what is open: `wait`, `hang-up`"),
        "of another step:\n{}",
        only(&checked)
    );
}

#[test]
fn play_throughs_that_differ_by_the_same_sum_are_told_once_at_the_balance() {
    let files = changed(STORY, "balance = 6200", "balance = 7000");
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.file.as_str(), finding.line),
        (C::PlaythroughDiffers, STORY, line(&files, STORY, "balance = 7000")),
        "where the one change was made:\n{finding}"
    );
    let told = finding.telling(Lang::En);
    assert!(told.what.contains("all 4 play-throughs end 800 higher"), "{}", told.what);
    assert!(
        told.mend.contains("should it be 6200?") && told.mend.contains("refund-call.lost.toml `money = 2000`"),
        "{}",
        told.mend
    );
    assert!(finding.telling(Lang::ZhHans).what.contains("多800"), "in either language");
    let plays = contents(&checked.pack).into_iter().filter(|name| name.starts_with("play")).count();
    assert_eq!(plays, 3, "those of the other story are right");
}

#[test]
fn a_play_through_that_differs_by_its_sum_alone_names_its_file() {
    let told = only(&check(&changed(LOST, "money = 1200", "money = 6200"))).telling(Lang::En);
    assert_eq!(
        told.what,
        format!("played to the end, `money` is 1200; {LOST} says 6200"),
        "which file says so"
    );
    assert!(
        told.mend.starts_with("if the story is right, write `money = 1200`"),
        "{}",
        told.mend
    );
}

#[test]
fn play_throughs_that_a_new_choice_stops_are_told_once() {
    let choice = "[\"staff-number\"]\n\n  [[step.choice]]\n  id = \"fine\"\n  say = { zh-Hans = \"好\", en = \"Fine\" }\n  move = \"heed\"\n  to = \"thanks\"\n  why = { zh-Hans = \"好\", en = \"Good\" }\n";
    let mut files = changed(STORY, "[\"staff-number\"]\nnext = \"thanks\"\n", choice);
    let again = text(&files, "playthroughs/refund-call.checked.toml").to_owned();
    files.insert("playthroughs/refund-call.checked-2.toml".to_owned(), again.into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    let told = finding.telling(Lang::En);
    assert!(
        told.what.contains("`staff` has choices now") && told.what.contains("; likewise in playthroughs/refund-call.checked"),
        "one change is behind both: {}",
        told.what
    );
}

#[test]
fn an_ending_that_nobody_plays_is_a_warning() {
    let mut files = sound();
    files.remove(LOST);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.severity),
        (C::EndingUnplayed, Severity::Warning),
        "{finding}"
    );
    assert!(contents(&checked.pack).contains("scenario refund-call"), "the story stands");
}

#[test]
fn a_play_through_of_no_story_is_told() {
    let mut files = sound();
    files.insert(
        "playthroughs/other.left.toml".to_owned(),
        b"scenario = \"other\"\nseed = 1\nplay = []\n[end]\nending = \"left\"\nmoney = 1\n".to_vec(),
    );
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!((finding.code, finding.line), (C::UnknownId, 1), "{finding}");
}

#[test]
fn whoever_is_named_is_heard() {
    try_all(&[Break {
        code: C::NamedWithoutAnswer,
        file: "facts.toml",
        from: "answered-by = \"answer\"\n",
        to: "",
        at: "names =",
        lost: &["fact accused"],
    }]);
}

#[test]
fn a_help_line_has_a_source() {
    try_all(&[Break {
        code: C::UnsourcedLine,
        file: "help-lines.toml",
        from: "sureness = \"secondary\"",
        to: "sureness = \"unsourced\"",
        at: "unsourced",
        lost: &["line 96110"],
    }]);
}
