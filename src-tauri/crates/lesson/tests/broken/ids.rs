//! P010, P012 and P013: ids.

use lesson::checker::check;
use words::FindingCode as C;

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, only, try_all};

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
