//! What a finding gives to be copied or counted: lines as examples, amounts, what was perhaps meant.

use lesson::checker::check;
use lesson::pack::Scenario;
use words::{FindingCode as C, Lang};

use crate::pack::{STORY, changed, line, only, text};

/// The finding of one break, and its three sentences in English.
fn told(from: &str, to: &str) -> (C, String) {
    let checked = check(&changed(STORY, from, to));
    let finding = only(&checked);
    let told = finding.telling(Lang::En);
    (finding.code, format!("{}\n{}\n{}", told.what, told.why, told.mend))
}

#[test]
fn what_must_be_chosen_is_listed_and_never_given_as_a_line_to_copy() {
    let steps = "steps: `ring`, `opening`, `staff`, `thanks`, `second-ring`, `own-app`, `sister`";
    let cases = [
        (C::ExitMissing, "ask-someone = \"sister\"\n", "", steps),
        (
            C::ExitMissing,
            "ask-someone = \"sister\"\n",
            "",
            "endings: `left`, `checked`, `lost`;",
        ),
        (C::ExitMissing, "ask-someone = \"sister\"\n", "", "it needs no `why`"),
        (
            C::ExitMissing,
            "stop-watching = \"stopped\"\n",
            "",
            "that has no `action`: `stopped`;",
        ),
        (C::DeadEnd, "[\"staff-number\"]\nnext = \"thanks\"", "[\"staff-number\"]", steps),
        (
            C::SafeMovePunished,
            "hang-up = \"left\"",
            "hang-up = \"lost\"",
            "an ending that is not unsafe: `left`, `checked`",
        ),
        (C::WrongShape, "start = \"ring\"\n", "", "`start = \"…\"`"),
    ];
    for (code, from, to, listed) in cases {
        let (found, told) = told(from, to);
        assert_eq!(found, code, "{told}");
        assert!(told.contains(listed), "“{listed}” is offered:\n{told}");
        assert!(
            !told.contains("for example `"),
            "nothing that passes and means something else:\n{told}"
        );
    }
}

#[test]
fn a_missing_exit_names_the_line_below_which_it_belongs() {
    let files = changed(STORY, "ask-someone = \"sister\"\n", "");
    let checked = check(&files);
    let header = line(&files, STORY, "[exits]\n");
    assert!(
        only(&checked)
            .telling(Lang::ZhHans)
            .mend
            .starts_with(&format!("在 [exits]（第{header}行）的正下方加一行")),
        "right below the header, before the next one"
    );
}

#[test]
fn an_exit_below_the_header_of_another_is_told_as_misplaced() {
    let from = "why = { zh-Hans = \"自己查总是对的。\", en = \"Checking is always right.\" }\n\n[exits]\nask-someone = \"sister\"\n";
    let to = "ask-someone = \"sister\"\n\n[exits]\n";
    let files = changed(STORY, from, to);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (C::WrongShape, line(&files, STORY, "ask-someone = ")),
        "{finding}"
    );
    let told = finding.telling(Lang::En);
    assert!(
        told.what.contains("stands below [exits.self-check]"),
        "where it stands: {}",
        told.what
    );
    assert!(
        told.mend.starts_with("move this line to right below [exits] (line "),
        "where it belongs: {}",
        told.mend
    );
}

#[test]
fn what_was_perhaps_meant_is_asked_in_either_language() {
    for (from, to, english, chinese) in [
        (
            "minutes = 3",
            "minuts = 3",
            "write `minutes` in place of `minuts`",
            "把 `minuts` 换成 `minutes`",
        ),
        (
            "move = \"probe\"",
            "move = \"prob\"",
            "did you mean `probe`?",
            "您是不是想写 `probe`？",
        ),
        (
            "who = \"sister\"",
            "who = \"sistr\"",
            "did you mean `sister`?",
            "您是不是想写 `sister`？",
        ),
        (
            "discloses = [\"staff-number\"]",
            "discloses = [\"staf-number\"]",
            "did you mean `staff-number`?",
            "您是不是想写 `staff-number`？",
        ),
    ] {
        let checked = check(&changed(STORY, from, to));
        let shown: Vec<String> = [Lang::En, Lang::ZhHans]
            .map(|lang| checked.findings.iter().map(|finding| finding.show(lang)).collect())
            .to_vec();
        assert!(shown[0].contains(english), "{}", shown[0]);
        assert!(shown[1].contains(chinese), "{}", shown[1]);
    }
}

/// What is read in Chinese at a step that only says something, without its marks and spaces.
fn length(story: &Scenario, step: &str) -> usize {
    let step = story.steps.iter().find(|known| known.id.0 == step).expect("the step is there");
    let say = step.say.as_ref().expect("it says something");
    let marks = say.0[&Lang::ZhHans].replace("[", "").replace("](staff-number)", "");
    marks.chars().filter(|sign| !sign.is_whitespace()).count()
}

#[test]
fn too_much_reading_is_told_with_how_much_must_go_and_from_where() {
    let long = format!("我的[工号](staff-number)随便查。{}", "您听我说".repeat(140));
    let mut files = changed(STORY, "我的[工号](staff-number)随便查。", &long);
    // The plan that plays it would no longer fit either.
    files.retain(|name, _| !name.starts_with("plans/"));
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(finding.code, C::TooMuchReading, "{finding}");
    assert_eq!(finding.line, line(&files, STORY, "[[step]]\nid = \"staff\""), "where it begins");
    let story = &checked
        .pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "refund-call")
        .expect("a warning leaves it");
    let sum = length(story, "staff") + length(story, "thanks");
    let told = finding.telling(Lang::ZhHans);
    assert!(told.what.contains(&format!("要读{sum}字")), "all of the way: {}", told.what);
    let mend = format!("至少要少{}，最长的是步 `staff`", sum - 540);
    assert!(told.mend.starts_with(&mend), "and what is beyond three screens: {}", told.mend);
    assert!(told.mend.ends_with("这几步是 staff, thanks"), "the steps of the way: {}", told.mend);

    let shorter = text(&files, STORY).replace(&"您听我说".repeat(140), &"您".repeat(560 - (sum - 540)));
    let mut mended = files.clone();
    mended.insert(STORY.to_owned(), shorter.into_bytes());
    assert_eq!(check(&mended).findings, [], "with so much less it is enough");
}
