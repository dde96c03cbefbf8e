//! P030 to P044: how a story goes.

use lesson::checker::{Files, check};
use words::{FindingCode as C, Lang};

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, line, only, text, try_all};

fn story(code: C, from: &'static str, to: &'static str, at: &'static str) -> Break {
    Break {
        code,
        file: STORY,
        from,
        to,
        at,
        lost: WITHOUT_STORY,
    }
}

const ASIDE: &str = "[[step]]\nid = \"aside\"\nchannel = \"app\"\nnext = \"left\"\n";

#[test]
fn every_step_and_ending_can_be_reached() {
    let aside = changed(STORY, "[[ending]]\nid = \"left\"", &format!("{ASIDE}\n[[ending]]\nid = \"left\""));
    let checked = check(&aside);
    let finding = only(&checked);
    assert_eq!(finding.code, C::Unreachable, "nothing leads to the new step:\n{finding}");
    try_all(&[story(C::Unreachable, "to = \"lost\"", "to = \"left\"", "[[ending]]\nid = \"lost\"")]);
}

#[test]
fn the_next_of_a_step_with_choices_is_told_as_dead() {
    let next = "[\"borrowed-detail\"]\nnext = \"staff\"\n";
    let files = changed(STORY, "[\"borrowed-detail\"]\n", next);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (C::Unreachable, line(&files, STORY, "tactics = [\"borrowed-detail\"]") + 1),
        "at the line that does nothing:\n{finding}"
    );
    assert!(
        finding.telling(Lang::En).mend.starts_with("delete the line `next = \"staff\"`"),
        "one exact act:\n{finding}"
    );
    let sequel = text(&files, STORY).replace("to = \"staff\"", "to = \"left\"");
    let mut files = files;
    files.insert(STORY.to_owned(), sequel.into_bytes());
    let checked = check(&files);
    assert_eq!(
        checked.findings.len(),
        1,
        "what only it would lead to is its sequel: {:?}",
        checked.findings
    );
}

#[test]
fn a_step_that_no_flags_can_open_is_unreachable() {
    let files = changed(STORY, "given = [\"return-fee\"]", "given = [\"stay-on\"]");
    let codes: Vec<C> = check(&files).findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [C::Unreachable, C::Unreachable], "neither the step nor the ending behind it");
}

#[test]
fn a_story_always_goes_on() {
    try_all(&[
        story(
            C::DeadEnd,
            "discloses = [\"staff-number\"]\nnext = \"thanks\"",
            "discloses = [\"staff-number\"]",
            "[[step]]\nid = \"staff\"",
        ),
        story(
            C::DeadEnd,
            "}\nnext = \"own-app\"\n\n  [[step.choice]]",
            "}\n\n  [[step.choice]]",
            "[[step]]\nid = \"thanks\"",
        ),
        story(
            C::DeadEnd,
            "to = \"lost\"",
            "when = { given = [\"stay-on\"] }\n  to = \"lost\"",
            "[[step]]\nid = \"thanks\"",
        ),
    ]);
}

#[test]
fn a_loop_without_an_exit_is_one_finding() {
    let files = changed(
        STORY,
        "finds = \"no-such-matter\"\nnext = \"checked\"",
        "finds = \"no-such-matter\"\nnext = \"sister\"",
    );
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        finding.code,
        C::LoopWithoutExit,
        "the app leads to the sister and she to the app:\n{finding}"
    );
    let first = line(&files, STORY, "[[step]]\nid = \"thanks\"");
    assert_eq!(finding.line, first, "told at the first of them:\n{finding}");
    assert_eq!(
        finding.params.get("steps").map(String::as_str),
        Some("thanks, own-app, sister"),
        "and whatever leads only to them"
    );
}

#[test]
fn every_step_has_a_safe_way_out() {
    let body = "who = \"sister\"\nfinds = \"no-such-matter\"\n\n  [[step.choice]]\n  id = \"tap\"\n  say = { zh-Hans = \"点\", en = \"Tap\" }\n  move = \"comply\"\n  to = \"checked\"\n  why = { zh-Hans = \"好\", en = \"Fine\" }\n";
    let checked = check(&changed(STORY, "finds = \"no-such-matter\"\nnext = \"checked\"\n", body));
    let finding = only(&checked);
    assert_eq!(
        finding.code,
        C::NoSafeWayOut,
        "with a helper in the app no exit is open, and the choice only complies:\n{finding}"
    );
    let heeding = body.replace("comply", "heed");
    let checked = check(&changed(STORY, "finds = \"no-such-matter\"\nnext = \"checked\"\n", &heeding));
    assert_eq!(
        checked.findings.iter().filter(|finding| finding.code == C::NoSafeWayOut).count(),
        0,
        "heeding one's own app is safe"
    );
}

#[test]
fn nobody_pays_what_they_do_not_have() {
    try_all(&[
        story(C::MoneyBelowZero, "pays = 5000", "pays = 6201", "pays = 6201"),
        story(C::MoneyBelowZero, "balance = 6200", "balance = -1", "balance = -1"),
    ]);
    assert_eq!(
        check(&changed(STORY, "pays = 5000", "pays = 9000\n  borrows = 2800"))
            .findings
            .len(),
        1,
        "a loan covers it: only the play-through differs"
    );
}

#[test]
fn a_loop_that_pays_is_found_however_little_it_pays() {
    let files = changed(STORY, "balance = 6200", "balance = 9000000000000000000");
    let text = text(&files, STORY)
        .replace("to = \"staff\"", "to = \"opening\"")
        .replace("pays = 5000", "pays = 1");
    let mut files = files;
    files.insert(STORY.to_owned(), text.into_bytes());
    files.retain(|name, _| !name.starts_with("playthroughs/refund-call"));
    let codes: Vec<C> = check(&files).findings.iter().map(|finding| finding.code).collect();
    assert!(
        codes.contains(&C::MoneyBelowZero),
        "the second ring leads back to the same payment: {codes:?}"
    );
}

#[test]
fn safe_moves_are_never_punished() {
    let direct = check(&changed(STORY, "hang-up = \"left\"", "hang-up = \"lost\""));
    let finding = only(&direct);
    assert_eq!(
        (finding.code, finding.params.get("press").map(String::as_str)),
        (C::SafeMovePunished, Some("hang-up")),
        "{finding}"
    );
    let later = check(&changed(
        STORY,
        "say = { zh-Hans = \"别理他，一起查。\", en = \"Leave it; let us check together.\" }\nnext = \"own-app\"",
        "next = \"lost\"\n[step.exits]\nself-check = \"lost\"",
    ));
    let codes: Vec<C> = later.findings.iter().map(|finding| finding.code).collect();
    assert!(
        !codes.is_empty() && codes.iter().all(|code| *code == C::SafeMovePunished),
        "asking her leads inevitably to the loss: {codes:?}"
    );
}

#[test]
fn after_a_payment_hanging_up_may_end_badly() {
    let exits = "  [step.exits]\n  hang-up = \"lost\"\n\n[[step]]\nid = \"second-ring\"";
    let checked = check(&changed(STORY, "[[step]]\nid = \"second-ring\"", exits));
    assert_eq!(checked.findings, [], "the step is played only when the money has gone");
}

#[test]
fn a_story_of_too_many_states_is_not_explored() {
    let mut files = changed(STORY, "[[ending]]\nid = \"left\"", "[[ending]] # here\nid = \"left\"");
    let mut requests = text(&files, "requests.toml").to_owned();
    let (mut choices, mut steps) = (String::new(), String::new());
    for flag in 0..12 {
        let name = "name = { zh-Hans = \"甲\", en = \"a\" }\nabout = \"money\"\nmeans = \"check-first\"\nwhy-asked = { zh-Hans = \"甲\", en = \"a\" }\ninstead = { zh-Hans = \"甲\", en = \"a\" }\n";
        requests += &format!("[[request]]\nid = \"flag-{flag}\"\n{name}");
        choices += &format!(
            "[[step.choice]]\nid = \"give-{flag}\"\nsay = {{ zh-Hans = \"给\", en = \"Give\" }}\nmove = \"comply\"\nto = \"hub\"\ngives = [\"flag-{flag}\"]\nwhy = {{ zh-Hans = \"不\", en = \"No\" }}\n"
        );
    }
    for step in 0..13 {
        let next = if step == 12 {
            "left".to_owned()
        } else {
            format!("wait-{}", step + 1)
        };
        steps += &format!(
            "[[step]]\nid = \"wait-{step}\"\nchannel = \"app\"\nwhen = {{ given = [\"flag-{}\"] }}\nnext = \"{next}\"\n",
            step % 12
        );
    }
    let hub = format!(
        "[[step]]\nid = \"hub\"\nchannel = \"app\"\n{choices}[[step.choice]]\nid = \"on\"\nsay = {{ zh-Hans = \"走\", en = \"Go\" }}\nmove = \"heed\"\nto = \"wait-0\"\nwhy = {{ zh-Hans = \"好\", en = \"Good\" }}\n"
    );
    let story = text(&files, STORY)
        .replace("[[ending]] # here", &format!("{hub}{steps}[[ending]]"))
        .replace("to = \"thanks\"\n  pays", "to = \"hub\"\n  pays");
    let story = story.replace("when = { given = [\"return-fee\"] }\nnext = \"own-app\"\n", "");
    files.insert("requests.toml".to_owned(), requests.into_bytes());
    files.insert(STORY.to_owned(), story.into_bytes());
    files.retain(|name, _| !name.starts_with("playthroughs/refund-call"));
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(finding.code, C::TooManyStates, "4096 flags at 14 steps:\n{finding}");
    let more = text(&files, STORY).replace("given = [\"flag-11\"]", "given = [\"stay-on\", \"flag-11\"]");
    files.insert(STORY.to_owned(), more.into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!((finding.code, finding.line), (C::TooManyFlags, 1), "a thirteenth flag:\n{finding}");
}

#[test]
fn every_choice_has_a_reason_and_an_id_of_its_own() {
    let (ask, wait) = ("id = \"ask\"", "id = \"wait\"");
    try_all(&[
        story(
            C::NoReason,
            "  why = { zh-Hans = \"他什么都答得出。\", en = \"They can answer anything.\" }\n",
            "",
            ask,
        ),
        story(
            C::NoReason,
            "{ zh-Hans = \"等不来的。\", en = \"Nothing will come.\" }",
            "{ zh-Hans = \"\", en = \" \" }",
            wait,
        ),
        story(C::ReservedId, "id = \"wait\"", "id = \"go-on\"", "go-on"),
        story(
            C::ReservedId,
            "[vary]\n",
            "[vary]\nname = [{ zh-Hans = \"甲\", en = \"a\" }]\n",
            "name = [{",
        ),
    ]);
}

#[test]
fn the_four_exits_have_rules() {
    try_all(&[
        story(C::ExitMissing, "ask-someone = \"sister\"\n", "", "[exits]\n"),
        story(C::ExitMissing, "stop-watching = \"stopped\"\n", "", "[exits]\n"),
    ]);
}

#[test]
fn an_ending_is_judged_unless_stop_watching_leads_to_it() {
    try_all(&[
        story(C::Unjudged, "action = \"unsafe\"\n", "", "[[ending]]\nid = \"lost\""),
        story(
            C::Unjudged,
            "id = \"stopped\"\n",
            "id = \"stopped\"\naction = \"safe\" # no\n",
            "# no",
        ),
    ]);
    let checked = check(&changed(STORY, "[step.exits]\n", "[step.exits]\n  stop-watching = \"own-app\"\n"));
    let finding = only(&checked);
    assert_eq!(finding.code, C::Unjudged, "it leads to a step:\n{finding}");
}

/// A blind story in which a second caller takes over.
fn with_two_contacts() -> Files {
    let mut files = changed(STORY, "introduced = true\n", "");
    let cast = "[cast.sister]";
    let second = "[cast.second]\nname = { zh-Hans = \"自称主管的人\", en = \"Someone who says they are the supervisor\" }\nvoice = 2\n\n";
    let before = text(&files, STORY).replace(cast, &format!("{second}{cast}"));
    let after = before.replace(
        "id = \"staff\"\nchannel = \"call\"\nwho = \"caller\"",
        "id = \"staff\"\nchannel = \"call\"\nwho = \"second\"",
    );
    assert_ne!(before, after, "the second one speaks");
    files.insert(STORY.to_owned(), after.into_bytes());
    files
}

#[test]
fn where_several_make_contact_the_story_says_which_is_judged() {
    let unnamed = with_two_contacts();
    let checked = check(&unnamed);
    let finding = only(&checked);
    assert_eq!(finding.code, C::Unjudged, "nobody knows whom the question means:\n{finding}");
    for (judged, findings) in [("caller", 0), ("second", 0), ("sister", 1), ("nobody", 1)] {
        let mut files = unnamed.clone();
        let named = text(&files, STORY).replace("claims = \"shop\"\n", &format!("claims = \"shop\"\njudged = \"{judged}\"\n"));
        files.insert(STORY.to_owned(), named.into_bytes());
        let told = check(&files).findings;
        assert_eq!(told.len(), findings, "{judged}: {told:?}");
    }
}

#[test]
fn a_cut_can_be_played() {
    try_all(&[
        story(C::CutBroken, "{ step = \"ring\", options", "{ step = \"rung\", options", "rung"),
        story(C::CutBroken, "[\"answer\", \"let-it-ring\"]", "[\"answer\", \"shout\"]", "shout"),
        story(
            C::CutBroken,
            "[\"answer\", \"let-it-ring\"]",
            "[\"answer\", \"let-it-ring\", \"hang-up\", \"self-check\"]",
            "self-check\"]",
        ),
        story(C::CutBroken, "[\"answer\", \"let-it-ring\"]", "[]", "options = []"),
        story(
            C::CutBroken,
            "[{ step = \"ring\", options",
            "[{ step = \"own-app\", options = [\"ask-someone\"] }, { step = \"ring\", options",
            "own-app\", options",
        ),
    ]);
}

#[test]
fn a_scam_says_what_its_row_proves_and_the_row_holds_what_is_said() {
    try_all(&[story(
        C::RowBroken,
        "proves = { zh-Hans = \"您买过面膜。\", en = \"You bought a mask.\" }\n",
        "",
        "nature = \"scam\"",
    )]);
    let mut files = changed(STORY, "[row]\nproduct", "[row]\nunsaid");
    let entries = text(&files, "disclosures.toml");
    let unsaid = entries.replace("id = \"product\"", "id = \"unsaid\"");
    let first = unsaid.split("[[disclosure]]").nth(1).expect("an entry").to_owned();
    let entries = format!("{entries}\n[[disclosure]]{first}");
    files.insert("disclosures.toml".to_owned(), entries.into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (C::RowBroken, line(&files, STORY, "unsaid =")),
        "nobody says it in this story:\n{finding}"
    );
    let genuine = changed(STORY, "proves = { zh-Hans = \"您买过面膜。\", en = \"You bought a mask.\" }\n", "");
    let story = text(&genuine, STORY).replace("nature = \"scam\"", "nature = \"genuine\"");
    let mut genuine = genuine;
    genuine.insert(STORY.to_owned(), story.into_bytes());
    let codes: Vec<C> = check(&genuine).findings.iter().map(|finding| finding.code).collect();
    assert!(
        !codes.contains(&C::RowBroken),
        "nobody holds a list in a genuine contact: {codes:?}"
    );
}

#[test]
fn the_bubbles_of_a_chat_are_as_many_in_every_language_and_few() {
    let chat = |zh_hans: &str, en: &str| {
        let call = "[[step]]\nid = \"staff\"\nchannel = \"call\"";
        let mut files = changed(STORY, call, &call.replace("\"call\"", "\"chat\""));
        let said = "say = { zh-Hans = \"我的[工号](staff-number)随便查。\", en = \"Look up [my staff number](staff-number).\" }";
        let written = format!("say.zh-Hans = \"\"\"\n{zh_hans}\"\"\"\nsay.en = \"\"\"\n{en}\"\"\"");
        assert!(text(&files, STORY).contains(said), "the line is there");
        let story = text(&files, STORY).replace(said, &written);
        files.insert(STORY.to_owned(), story.into_bytes());
        files
    };
    let (zh, en) = ("我的[工号](staff-number)，\n随便查。", "Look up\n[my staff number](staff-number).");
    assert_eq!(check(&chat(zh, en)).findings, [], "two bubbles in both languages");
    let files = chat(zh, "Look up [my staff number](staff-number).");
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (C::BubblesDiffer, line(&files, STORY, "say.zh-Hans = \"\"\"")),
        "two in Chinese, one in English:\n{finding}"
    );
    let (many_zh, many_en) = ("\n一\n二\n三", "\none\ntwo\nthree");
    let checked = check(&chat(&format!("{zh}{many_zh}"), &format!("{en}{many_en}")));
    assert_eq!(only(&checked).code, C::BubblesDiffer, "five are too many to read before choosing");
}

#[test]
fn a_story_is_told_beforehand_as_one_thing() {
    try_all(&[story(
        C::WrongShape,
        "introduced = true",
        "introduced = true\ndrill = true",
        "drill = true",
    )]);
}

#[test]
fn a_rescue_drill_hides_nothing_and_so_gives_nothing_away() {
    let mut files = changed(STORY, "introduced = true", "drill = true");
    let without_row = text(&files, STORY)
        .replace("proves = { zh-Hans = \"您买过面膜。\", en = \"You bought a mask.\" }\n", "")
        .replace("claims = \"shop\"", "claims = \"bank\"");
    files.insert(STORY.to_owned(), without_row.into_bytes());
    let checked = check(&files);
    assert_eq!(
        checked.findings,
        [],
        "no row of details is promised, and nobody learns from it to distrust a bank"
    );
    let drill = &checked.pack.scenarios[&words::ScenarioId("refund-call".to_owned())];
    assert_eq!(drill.kind(), words::StoryKind::Drill, "it stands under a heading of its own");
}

#[test]
fn a_rescue_drill_can_be_left_and_its_safe_moves_stay_safe() {
    let drill = |from: &str, to: &str| {
        let mut files = changed(STORY, "introduced = true", "drill = true");
        let broken = text(&files, STORY).replacen(from, to, 1);
        files.insert(STORY.to_owned(), broken.into_bytes());
        check(&files).findings.iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(
        drill("stop-watching = \"stopped\"\n", ""),
        [C::ExitMissing],
        "at any moment one can stop"
    );
    assert!(
        drill("to = \"second-ring\"\nwhy", "to = \"lost\"\nwhy").contains(&C::SafeMovePunished),
        "whoever hangs up is not punished for it"
    );
}
