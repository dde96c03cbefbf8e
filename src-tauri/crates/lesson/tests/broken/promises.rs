//! P050 to P061: play-throughs, companies, help lines.

use lesson::checker::check;
use lesson::findings::Severity;
use words::FindingCode as C;

use crate::pack::{Break, changed, contents, only, sound, try_all};

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
        finding.to_string().contains("open are `wait`, `hang-up`"),
        "it says what could be pressed:\n{finding}"
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
