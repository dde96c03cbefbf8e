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
fn an_example_line_mends_the_story_as_it_stands() {
    let cases = [
        (C::ExitMissing, "ask-someone = \"sister\"\n", "", "ask-someone = \"second-ring\""),
        (
            C::DeadEnd,
            "[\"staff-number\"]\nnext = \"thanks\"",
            "[\"staff-number\"]",
            "next = \"thanks\"",
        ),
        (
            C::SafeMovePunished,
            "hang-up = \"left\"",
            "hang-up = \"lost\"",
            "hang-up = \"left\"",
        ),
        (C::WrongShape, "level = 2\n", "", "level = 1"),
        (C::WrongShape, "start = \"ring\"\n", "", "start = \"ring\""),
    ];
    for (code, from, to, example) in cases {
        let (found, told) = told(from, to);
        assert_eq!(found, code, "{told}");
        assert!(
            told.contains(&format!("for example `{example}`")),
            "a line that can be copied:\n{told}"
        );
    }
}

#[test]
fn an_exit_written_as_the_example_says_is_no_finding_of_its_kind() {
    let mended = changed(STORY, "ask-someone = \"sister\"", "ask-someone = \"second-ring\"");
    let codes: Vec<C> = check(&mended).findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [C::Unreachable], "only the sister is not asked any more");
}

#[test]
fn what_was_perhaps_meant_is_asked_in_either_language() {
    for (from, to, meant) in [
        ("minutes = 3", "minuts = 3", "minutes"),
        ("move = \"probe\"", "move = \"prob\"", "probe"),
        ("who = \"sister\"", "who = \"sistr\"", "sister"),
        ("discloses = [\"staff-number\"]", "discloses = [\"staf-number\"]", "staff-number"),
    ] {
        let checked = check(&changed(STORY, from, to));
        let shown: Vec<String> = [Lang::En, Lang::ZhHans]
            .map(|lang| checked.findings.iter().map(|finding| finding.show(lang)).collect())
            .to_vec();
        assert!(shown[0].contains(&format!("did you mean `{meant}`?")), "{}", shown[0]);
        assert!(shown[1].contains(&format!("是不是 `{meant}`？")), "{}", shown[1]);
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
