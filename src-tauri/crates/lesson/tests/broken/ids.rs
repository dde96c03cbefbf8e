//! P010, P012 and P013: ids.

use lesson::checker::check;
use words::{FindingCode as C, Lang};

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, line, only, sound, text, try_all};

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
        finding.to_string().ends_with("mend: did you mean `second-ring`?"),
        "one letter is missing:\n{finding}"
    );
}

#[test]
fn known_ids_are_listed_where_none_is_near() {
    let checked = check(&changed(STORY, "to = \"second-ring\"", "to = \"somewhere-else\""));
    let finding = only(&checked);
    let steps = "`opening`, `own-app`, `ring`, `second-ring`, `sister`, `staff`, `thanks`";
    let endings = "`checked`, `left`, `lost`, `stopped`";
    assert!(
        finding
            .telling(Lang::En)
            .mend
            .ends_with(&format!("its steps: {steps}; its endings: {endings}")),
        "steps and endings apart: one of them is meant:\n{finding}"
    );
    let chinese = format!("现有的步：{steps}；现有的结局：{endings}").replace(", ", "、");
    assert!(finding.telling(Lang::ZhHans).mend.ends_with(&chinese), "in either language");
}

#[test]
fn a_step_that_has_another_name_now_is_told_once_with_the_lines_that_name_it() {
    let files = changed(STORY, "id = \"staff\"", "id = \"staff-no\"");
    let checked = check(&files);
    let finding = only(&checked);
    let told = finding.telling(Lang::En);
    assert!(
        told.what.contains("; so it stands in line "),
        "the other choice that leads there: {}",
        told.what
    );
    assert_eq!(
        told.mend, "did you mean `staff-no`?",
        "one name is the other with something behind it"
    );
}

#[test]
fn an_id_in_capitals_is_told_with_its_proper_form() {
    let checked = check(&changed(STORY, "id = \"short\"", "id = \"Short_Form\""));
    assert!(
        only(&checked).telling(Lang::ZhHans).mend.starts_with("写成 `short-form`"),
        "one exact act"
    );
}

#[test]
fn a_copied_file_is_told_to_change_its_id_and_not_its_name() {
    let mut files = sound();
    let copy = text(&files, "scenarios/recall-note.toml").to_owned();
    files.insert("scenarios/lamp-note.toml".to_owned(), copy.into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!((finding.code, finding.line), (C::WrongShape, 1), "{finding}");
    let mend = finding.telling(Lang::En).mend;
    assert!(
        mend.starts_with("write `id = \"lamp-note\"` here; do not rename the file"),
        "the other file would be lost: {mend}"
    );
    let renamed = check(&changed("scenarios/recall-note.toml", "id = \"recall-note\"", "id = \"lamp-note\""));
    let finding = renamed
        .findings
        .iter()
        .find(|finding| finding.code == C::WrongShape)
        .expect("it is told");
    let mend = finding.telling(Lang::En).mend;
    assert!(
        mend.contains("rename the file to scenarios/lamp-note.toml"),
        "where it is free, it may be: {mend}"
    );
}

#[test]
fn a_play_through_of_a_misspelt_story_is_told_once() {
    let lost = "playthroughs/refund-call.lost.toml";
    let checked = check(&changed(lost, "scenario = \"refund-call\"", "scenario = \"refund-cal\""));
    assert_eq!(only(&checked).code, C::UnknownId, "the file's name is right: nothing of it is told");
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
    let named = format!("`staff-2`; it is named in line {} of this file: see for each", to_staff.join(", "));
    assert!(
        finding.telling(Lang::En).mend.contains(&named),
        "any of them may mean the other one:\n{finding}"
    );
}

#[test]
fn a_second_id_that_nothing_names_is_told_so() {
    let again = "[[cut]] # again\nid = \"sister\" # no\ndecisions = []\n\n[[ending]]\nid = \"aside\"\naction = \"safe\"\ntext = { zh-Hans = \"甲\", en = \"a\" }\n\n[[ending]]\nid = \"aside\"\naction = \"safe\"\ntext = { zh-Hans = \"甲\", en = \"a\" }\n\n[[cut]]\nid = \"short\"";
    let checked = check(&changed(STORY, "[[cut]]\nid = \"short\"", again));
    let twice = checked
        .findings
        .iter()
        .find(|finding| finding.code == C::DuplicateId)
        .expect("it is told");
    let mend = twice.telling(Lang::En).mend;
    assert!(
        mend.ends_with("`aside-2`; nothing in this file names it yet"),
        "so both are free: {mend}"
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
    let line = line(&sound(), STORY, "id = \"ask\"");
    let written = format!("a choice `ask` stands at step `opening` (line {line}), so write `opening.ask`");
    assert!(mend("ask").ends_with(&written), "without its step: {}", mend("ask"));
    assert!(
        mend("hang-up").contains("`opening.hang-up`"),
        "an exit is open at several: {}",
        mend("hang-up")
    );
    assert_eq!(mend("openin.ask"), "did you mean `opening.ask`?", "misspelt");
    assert!(
        mend("opening.argue")
            .ends_with("there are `opening.ask`, `opening.pay`, `opening.hang-up`, `opening.self-check`, `opening.ask-someone`"),
        "another word: the moves of its step: {}",
        mend("opening.argue")
    );
}

#[test]
fn what_names_an_id_in_its_proper_form_is_no_second_finding() {
    let checked = check(&changed(STORY, "id = \"staff\"", "id = \"Staff\""));
    assert_eq!(
        only(&checked).code,
        C::BadId,
        "with the id mended, the choices that lead there are right"
    );
}

#[test]
fn a_play_through_under_the_name_of_another_story_is_told_once() {
    let mut files = sound();
    let lost = files.remove("playthroughs/refund-call.lost.toml").expect("it is there");
    files.insert("playthroughs/recall-note.lost.toml".to_owned(), lost);
    assert_eq!(
        only(&check(&files)).code,
        C::WrongShape,
        "that its ending is not played is the sequel"
    );
}
