//! P010, P012 and P013: ids.

use lesson::checker::check;
use words::{FindingCode as C, Lang};

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, line, only, text, try_all};

fn broken(code: C, file: &'static str, from: &'static str, to: &'static str, at: &'static str, lost: &'static [&'static str]) -> Break {
    Break {
        code,
        file,
        from,
        to,
        at,
        lost,
    }
}

fn story(code: C, from: &'static str, to: &'static str, at: &'static str) -> Break {
    broken(code, STORY, from, to, at, WITHOUT_STORY)
}

/// A second holder of the same id before the last.
const AGAIN: &str = "[[holder]]\nid = \"shop\" # again\nname = { zh-Hans = \"甲\", en = \"a\" }\ntext = { zh-Hans = \"甲\", en = \"a\" }\n\n[[holder]]\nid = \"courier\"";

/// A second choice of the same id in one step.
const WAIT: &str = "  id = \"wait\"
  say = { zh-Hans = \"等\", en = \"Wait\" }
  move = \"comply\"
  to = \"lost\"
  why = { zh-Hans = \"不\", en = \"No\" }

  [[step.choice]]
  id = \"wait\" # again";

#[test]
fn ids_have_one_form_and_stand_once() {
    try_all(&[
        broken(
            C::BadId,
            "pack.toml",
            "small-pack",
            "Small Pack",
            "Small Pack",
            &["manifest small-pack"],
        ),
        story(C::BadId, "id = \"short\"", "id = \"短\"", "短\""),
        broken(
            C::DuplicateId,
            "holders.toml",
            "[[holder]]\nid = \"courier\"",
            AGAIN,
            "id = \"shop\" # again",
            &[],
        ),
        story(
            C::DuplicateId,
            "[[cut]]",
            "[[ending]]\nid = \"sister\" # again\naction = \"safe\"\ntext = { zh-Hans = \"甲\", en = \"a\" }\n\n[[cut]]",
            "id = \"sister\" # again",
        ),
        story(C::DuplicateId, "  id = \"wait\"", WAIT, "id = \"wait\" # again"),
    ]);
}

#[test]
fn a_reference_leads_somewhere() {
    try_all(&[
        broken(
            C::UnknownId,
            "facts.toml",
            "answered-by = \"answer\"",
            "answered-by = \"answr\"",
            "answr",
            &["fact accused"],
        ),
        broken(
            C::UnknownId,
            "help-lines.toml",
            "[\"110\", \"96110\"]",
            "[\"110\", \"999\"]",
            "999",
            &[],
        ),
        broken(
            C::UnknownId,
            "disclosures.toml",
            "[\"shop\", \"courier\"]",
            "[\"shop\", \"bank\"]",
            "bank",
            &["disclosure product"],
        ),
        broken(
            C::UnknownId,
            "disclosures.toml",
            "[\"insider\"]",
            "[\"hacker\"]",
            "hacker",
            &["disclosure product"],
        ),
        broken(
            C::UnknownId,
            "tactics.toml",
            "[\"lead\"]",
            "[\"leed\"]",
            "leed",
            &["tactic borrowed-detail"],
        ),
    ]);
}

#[test]
fn a_story_refers_to_what_exists() {
    try_all(&[
        story(C::UnknownId, "start = \"ring\"", "start = \"left\"", "start"),
        story(C::UnknownId, "[\"stay-on\"]", "[\"stay\"]", "[\"stay\"]"),
        story(C::UnknownId, "[\"borrowed-detail\"]", "[\"x\"]", "[\"x\"]"),
        story(C::UnknownId, "who = \"sister\"", "who = \"brother\"", "brother"),
        story(C::UnknownId, "to = \"second-ring\"", "to = \"third-ring\"", "third-ring"),
        story(C::UnknownId, "hang-up = \"left\"", "hang-up = \"gone\"", "\"gone\""),
        story(C::UnknownId, "to = \"lost\"", "to = \"lots\"", "lots"),
        story(C::UnknownId, "given = [\"return-fee\"]", "given = [\"fee\"]", "[\"fee\"]"),
        story(
            C::UnknownId,
            "better = \"opening.hang-up\"",
            "better = \"own-app.hang-up\"",
            "own-app.hang-up",
        ),
        story(
            C::UnknownId,
            "better = \"opening.ask\"",
            "better = \"opening\"",
            "better = \"opening\"\n",
        ),
        broken(
            C::UnknownId,
            "playthroughs/refund-call.lost.toml",
            "[\"return-fee\"]",
            "[\"fee\"]",
            "[\"fee\"]",
            &["play lost"],
        ),
    ]);
}

#[test]
fn a_near_id_is_offered() {
    let checked = check(&changed(STORY, "to = \"second-ring\"", "to = \"secondring\""));
    let finding = only(&checked);
    assert!(
        finding.to_string().contains("did you mean `second-ring`?"),
        "one letter is missing:\n{finding}"
    );
}

#[test]
fn known_ids_are_listed_where_none_is_near() {
    let checked = check(&changed(STORY, "to = \"second-ring\"", "to = \"somewhere-else\""));
    let finding = only(&checked);
    let english =
        "; there are `opening`, `own-app`, `ring`, `second-ring`, `sister`, `staff`, `thanks`, `checked`, `left`, `lost`, `stopped`";
    assert!(
        finding.telling(Lang::En).mend.ends_with(english),
        "steps, then endings: one of them is meant:\n{finding}"
    );
    let chinese =
        "；现有的是 `opening`、`own-app`、`ring`、`second-ring`、`sister`、`staff`、`thanks`、`checked`、`left`、`lost`、`stopped`";
    assert!(finding.telling(Lang::ZhHans).mend.ends_with(chinese), "in either language");
}

#[test]
fn an_id_that_stands_twice_is_told_with_the_lines_that_name_it() {
    let again = "[[step]]\nid = \"staff\"\nchannel = \"call\"\nwho = \"caller\"\nnext = \"thanks\"\n\n[[step]]\nid = \"thanks\"";
    let files = changed(STORY, "[[step]]\nid = \"thanks\"", again);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(finding.code, C::DuplicateId, "{finding}");
    let to_staff: Vec<String> = (1..)
        .zip(text(&files, STORY).lines())
        .filter(|(_, line)| line.trim() == "to = \"staff\"")
        .map(|(number, _)| number.to_string())
        .collect();
    assert_eq!(to_staff.len(), 2, "two choices lead to it");
    let named = format!("; in this file it is named in line {}", to_staff.join(", "));
    assert!(
        finding.telling(Lang::En).mend.ends_with(&named),
        "any of them may mean the other one:\n{finding}"
    );
}

#[test]
fn a_choice_that_stands_twice_is_told_with_its_better_move_and_its_cut() {
    let again = "  id = \"ask\"\n  say = { zh-Hans = \"问\", en = \"Ask\" }\n  move = \"probe\"\n  to = \"staff\"\n  why = { zh-Hans = \"好\", en = \"Good\" }\n\n  [[step.choice]]\n  id = \"pay\"";
    let files = changed(STORY, "  id = \"pay\"", again);
    let checked = check(&files);
    let finding = only(&checked);
    let lines = [
        line(&files, STORY, "better = \"opening.ask\""),
        line(&files, STORY, "id = \"short\"") + 1,
    ];
    let named = finding.params.get("used").map(String::as_str);
    assert_eq!(
        named,
        Some(&*format!("{}, {}", lines[0], lines[1])),
        "what else names `ask`:\n{finding}"
    );
}

#[test]
fn a_better_move_that_does_not_exist_is_told_with_those_that_do() {
    let mend = |better: &str| {
        let checked = check(&changed(STORY, "better = \"opening.ask\"", &format!("better = \"{better}\"")));
        only(&checked).telling(Lang::En).mend
    };
    let offered = "did you mean `opening.ask`?";
    assert!(mend("ask").ends_with(offered), "without its step: {}", mend("ask"));
    assert!(mend("openin.ask").ends_with(offered), "misspelt: {}", mend("openin.ask"));
    assert!(
        mend("opening.argue")
            .ends_with("there are `opening.ask`, `opening.pay`, `opening.hang-up`, `opening.self-check`, `opening.ask-someone`"),
        "another word: the moves of its step: {}",
        mend("opening.argue")
    );
}
