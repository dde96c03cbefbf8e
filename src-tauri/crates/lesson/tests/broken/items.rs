//! P082 and P083, and what holds for one item as it holds for a step of a story. The plainest break of each number stands in
//! tests/packs/bad.

use lesson::checker::{Files, check};
use lesson::findings::{Finding, Severity};
use words::FindingCode as C;

use crate::bundled::bundled;
use crate::pack::{Break, changed, contents, only, sound, text, try_all};

/// Two items: a scam and a genuine one.
pub const DOOR: &str = "items/door.toml";

/// A break of the scam at the door.
fn parcel(code: C, from: &'static str, to: &'static str, at: &'static str) -> Break {
    Break {
        code,
        file: DOOR,
        from,
        to,
        at,
        lost: &["item door-parcel"],
    }
}

/// The sound pack with one file changed throughout.
pub fn throughout(file: &str, changes: &[(&str, &str)]) -> Files {
    let mut files = sound();
    let changed = changes.iter().fold(text(&files, file).to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "`{from}` stands in {file}");
        text.replace(from, to)
    });
    files.insert(file.to_owned(), changed.into_bytes());
    files
}

pub fn problem(finding: &Finding) -> &str {
    finding.params.get("problem").map_or("", String::as_str)
}

#[test]
fn what_holds_for_the_texts_of_a_story_holds_for_those_of_an_item() {
    let words = "and do as I say.";
    try_all(&[
        parcel(
            C::MissingLanguage,
            "。\", en = \"It wants you to follow it. Open the app yourself and look.\" }",
            "。\" }",
            "它要您跟着它走",
        ),
        parcel(C::UnknownPlaceholder, words, "{name}, and do as I say.", "{name}"),
        parcel(C::HostileText, words, "and <b>do as I say.", "<b>"),
        parcel(C::HostileText, words, "and do as I say\u{202E}.", "\u{202E}"),
        parcel(C::LiveLink, words, "and see www.pay-back.cn for it.", "www"),
        parcel(C::TelephoneNumber, words, "and ring 13800138000 now.", "13800138000"),
        parcel(C::BrandName, words, "and do as Examplemart says.", "Examplemart"),
        parcel(C::StrayNumber, words, "and do 7 things as I say.", "7 things"),
        parcel(
            C::MarksDiffer,
            "[the umbrella](product) you bought; stay",
            "the umbrella you bought; stay",
            "the umbrella you bought; stay",
        ),
        parcel(C::BadId, "door-parcel", "Door Parcel", "Door Parcel"),
        parcel(C::UnknownId, "\"stay-on\"", "\"stay-in\"", "stay-in"),
        parcel(C::WrongShape, "\"comply\"", "\"obey\"", "obey"),
        parcel(C::DuplicateId, "id = \"stay\"", "id = \"look\"", "照它说的一步一步做"),
    ]);
}

#[test]
fn a_cue_in_an_item_is_told_as_in_a_step() {
    let checked = check(&changed(DOOR, "and do as I say.", "and pay us back."));
    let finding = only(&checked);
    assert_eq!((finding.code, finding.severity), (C::CueUndeclared, Severity::Warning), "{finding}");
    assert!(finding.to_string().contains("the item `door-parcel`"), "it says where:\n{finding}");
    assert!(contents(&checked.pack).contains("item door-parcel"), "a warning leaves nothing out");
}

#[test]
fn an_item_answers_for_its_own_numbers() {
    let with = |list: &str, id: &str| {
        let mut files = changed(DOOR, "and do as I say.", "and do 200 things as I say.");
        let text = text(&files, DOOR).replace(&format!("id = \"{id}\""), &format!("id = \"{id}\"\n{list}"));
        files.insert(DOOR.to_owned(), text.into_bytes());
        check(&files)
    };
    for list in ["made-up = [\"200\"]", "based-on = [\"lead\"]"] {
        assert_eq!(with(list, "door-parcel").findings, [], "{list} accounts for it");
        let other = with(list, "door-visit");
        assert_eq!(only(&other).code, C::StrayNumber, "{list} of another item does not");
    }
}

#[test]
fn an_item_in_a_chat_has_the_same_bubbles_in_every_language() {
    let mut files = sound();
    let chat = text(&files, DOOR)
        .replace("door-", "chat-")
        .replace("and do as I say.", "\\nand do as I say.");
    files.insert("items/chat.toml".to_owned(), chat.into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(finding.code, C::BubblesDiffer, "{finding}");
    assert!(finding.to_string().contains("the item `chat-parcel` has 1 bubbles"), "{finding}");
}

#[test]
fn an_id_stands_once_in_all_files_of_items() {
    let checked = check(&changed(DOOR, "door-visit", "sms-a-1"));
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.file.as_str()),
        (C::DuplicateId, "items/sms.toml"),
        "{finding}"
    );
    assert!(
        finding.to_string().contains("already used in items/door.toml, line 20"),
        "it says where:\n{finding}"
    );
}

#[test]
fn items_stand_in_files_named_after_their_channel() {
    for name in ["items/screen.toml", "items/fax.toml", "items/sms.old.toml", "items/more/sms.toml"] {
        let mut files = sound();
        files.insert(name.to_owned(), text(&sound(), DOOR).as_bytes().to_vec());
        let checked = check(&files);
        assert_eq!(
            (only(&checked).code, only(&checked).file.as_str()),
            (C::WrongShape, name),
            "no item comes so"
        );
    }
}

#[test]
fn every_item_offers_something_safe_and_something_that_is_not() {
    let third = "  { id = \"forget\", say = { zh-Hans = \"删掉，以后也不再去想它\", en = \"Throw it away, and think no more of it\" }, move = \"ignore\", action = \"needlessly-costly\" },\n";
    for (from, to, key) in [
        (third, "", "choice-count"),
        ("action = \"unsafe\"", "action = \"needlessly-costly\"", "nothing-unsafe"),
        ("action = \"needlessly-costly\"", "action = \"safe\"", "nothing-costly"),
    ] {
        let checked = check(&changed(DOOR, from, to));
        assert_eq!(
            (only(&checked).code, problem(only(&checked))),
            (C::ItemUndecided, key),
            "`{to}` for `{from}`"
        );
    }
    let scam = text(&sound(), DOOR).split("\n[[item]]").next().unwrap_or_default().to_owned();
    let unsafe_scam = scam
        .replace("self-check", "heed")
        .replace("ask-someone", "heed")
        .replace("\"safe\"", "\"unsafe\"");
    let mut files = sound();
    files.insert(DOOR.to_owned(), text(&sound(), DOOR).replace(&scam, &unsafe_scam).into_bytes());
    assert_eq!(problem(only(&check(&files))), "nothing-safe", "nobody could do right");
    let genuine = changed(DOOR, "action = \"needlessly-costly\"", "action = \"unsafe\"");
    assert_eq!(check(&genuine).findings, [], "a real warning ignored is `unsafe`");
}

#[test]
fn hanging_up_checking_and_asking_are_safe_whoever_it_was() {
    for kind in ["hang-up", "self-check", "ask-someone"] {
        let checked = check(&changed(DOOR, "move = \"ignore\"", &format!("move = \"{kind}\"")));
        let finding = only(&checked);
        assert_eq!(
            (finding.code, problem(finding)),
            (C::ItemUndecided, "always-safe"),
            "{kind}: {finding}"
        );
    }
}

#[test]
fn the_one_safe_choice_is_not_the_longest_more_often_than_not() {
    let one_safe = ("move = \"ask-someone\", action = \"safe\"", "move = \"probe\", action = \"unsafe\"");
    assert_eq!(
        check(&throughout("items/sms.toml", &[one_safe])).findings,
        [],
        "the shortest gives nothing away"
    );
    let long = ("See my order", "Leave it, and see in the app what my own order says");
    let told = check(&throughout("items/sms.toml", &[one_safe, long]));
    assert_eq!(
        (only(&told).code, problem(only(&told))),
        (C::GoodChoiceShows, "safe-longest"),
        "in English alone"
    );
    assert!(only(&told).to_string().contains("24 of 24"), "{}", only(&told));
    assert_eq!(
        check(&throughout("items/sms.toml", &[long])).findings,
        [],
        "of two safe choices one is the longest by chance"
    );
}

#[test]
fn half_of_the_items_may_have_a_long_safe_choice() {
    let mut files = throughout(
        "items/sms.toml",
        &[("move = \"ask-someone\", action = \"safe\"", "move = \"probe\", action = \"unsafe\"")],
    );
    let long = text(&files, "items/sms.toml").replacen("See my order", "Leave it, and see in the app what my own order says", 12);
    files.insert("items/sms.toml".to_owned(), long.into_bytes());
    assert_eq!(check(&files).findings, [], "twelve of twenty-four are not more than half");
}

#[test]
fn a_setting_is_one_sentence_and_an_explanation_two() {
    for (from, to, key) in [
        ("Open the app yourself and look.", "Open the app yourself. Look.", "why-not-two"),
        ("它请您看自己的订单，别的什么也不要。", "它请您看自己的订单，", "why-not-two"),
    ] {
        let checked = check(&changed(DOOR, from, to));
        let finding = only(&checked);
        assert_eq!((finding.code, problem(finding)), (C::SentencesMiscounted, key), "`{to}`: {finding}");
        assert_eq!(finding.severity, Severity::Warning, "the item stands");
    }
    let mut files = sound();
    let two = text(&files, DOOR).replacen("last week.", "last week. It is blue.", 1);
    files.insert(DOOR.to_owned(), two.into_bytes());
    assert_eq!(problem(only(&check(&files))), "setting-not-one", "two are one too many");
}

#[test]
fn the_item_of_the_guide_for_editors_is_sound() {
    let guide = include_str!("../../../../resources/packs/README.md");
    let (_, after) = guide.split_once("```toml\n[[item]]").expect("the guide shows an item");
    let (item, _) = after.split_once("```").expect("it ends");
    let sms = "items/sms.toml";
    let mut files = bundled();
    let before = files.remove(sms).unwrap_or_default();
    let told = |item: &str| {
        let mut files = files.clone();
        files.insert(sms.to_owned(), [&before, "\n[[item]]".as_bytes(), item.as_bytes()].concat());
        let of_item = check(&files).findings.into_iter().filter(|finding| finding.file == sms);
        of_item.collect::<Vec<_>>()
    };
    let item = item.replace("sms-held-parcel", "sms-of-the-guide");
    assert_eq!(told(&item), [], "an editor begins from it");
    assert_eq!(
        told(&item.replace("\"3\"", "")).len(),
        1,
        "it was looked at: its number is told once for both languages"
    );
}
