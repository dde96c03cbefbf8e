//! P049: the better move of an ending leads away from it.

use std::fmt::Write;
use std::time::{Duration, Instant};

use lesson::checker::{Files, check};
use words::{FindingCode as C, Lang};

use crate::pack::{STORY, changed, line, only, sound, text};

/// The story with that better move of the ending `checked`.
fn better(of_checked: &str) -> Files {
    changed(STORY, "better = \"opening.hang-up\"", &format!("better = \"{of_checked}\""))
}

#[test]
fn a_better_move_that_comes_to_the_same_ending_is_told_however_long_the_way() {
    for (named, offered) in [
        ("opening.self-check", "opening.hang-up"),
        ("opening.ask-someone", "opening.hang-up"),
        ("own-app.ask-someone", "ring.hang-up"),
    ] {
        let files = better(named);
        let checked = check(&files);
        let finding = only(&checked);
        assert_eq!(finding.code, C::BetterChangesNothing, "the app finds the same again:\n{finding}");
        assert_eq!(
            finding.line,
            line(&files, STORY, &format!("better = \"{named}\"")),
            "told at the move"
        );
        assert!(
            finding
                .telling(Lang::En)
                .mend
                .starts_with(&format!("write `better = \"{offered}\"`")),
            "a move that changes something is offered, of the same step where it has one:\n{finding}"
        );
    }
}

#[test]
fn a_better_move_after_which_the_story_may_end_otherwise_is_none() {
    for named in [
        "ring.answer",
        "opening.ask",
        "second-ring.hang-up",
        "opening.stop-watching",
        "thanks.wait",
    ] {
        let checked = check(&better(named));
        assert_eq!(checked.findings, [], "`{named}` does not come to `checked` alone");
    }
}

#[test]
fn very_many_better_moves_take_bounded_time() {
    let mut files = sound();
    let mut story = text(&files, STORY).to_owned();
    for number in 0..6_000 {
        let _ = write!(
            story,
            "\n[[ending]]\nid = \"e{number}\"\naction = \"safe\"\nbetter = \"ring.answer\"\ntext = {{ zh-Hans = \"甲\", en = \"a\" }}\n"
        );
    }
    files.insert(STORY.to_owned(), story.into_bytes());
    let start = Instant::now();
    let count = check(&files).findings.len();
    assert!(count >= 1_000, "endings that nobody reaches are told, up to a limit: {count}");
    assert!(start.elapsed() < Duration::from_secs(10), "and none looks through the story anew");
}

/// What the caller says twice leads back to where it was said; all that lies before that is the ending whose better move it shall be.
const ECHO: &str = r#"

  [[step.choice]]
  id = "listen-again"
  say = { zh-Hans = "再说一遍", en = "Say that again" }
  move = "heed"
  to = "echo"
  why = { zh-Hans = "再听也一样。", en = "It sounds the same." }

[[step]]
id = "echo"
channel = "call"
who = "caller"
say = { zh-Hans = "我说谢谢您。", en = "I said thank you." }

  [[step.choice]]
  id = "look"
  say = { zh-Hans = "自己看看", en = "Look for myself" }
  move = "self-check"
  to = "own-app"
  why = { zh-Hans = "自己查总是对的。", en = "Checking is always right." }

  [step.exits]
  hang-up = "thanks"
  self-check = "thanks"
  ask-someone = "thanks"
"#;

#[test]
fn a_better_move_is_not_saved_by_another_one_made_when_its_step_comes_again() {
    let wait = "  why = { zh-Hans = \"等不来的。\", en = \"Nothing will come.\" }\n";
    let before = text(&better("thanks.listen-again"), STORY).to_owned();
    let mut files = sound();
    files.insert(STORY.to_owned(), before.replace(wait, &format!("{wait}{ECHO}")).into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        finding.code,
        C::BetterChangesNothing,
        "whoever listens again finds the same, or stands where they stood:\n{finding}"
    );
}
