//! P080, P081, P084 and P085: what holds for the items of a channel, of a pack and of a form together.

use lesson::checker::{Files, check};
use words::{Channel, ChoiceId, FindingCode as C, ItemId};

use crate::items::{DOOR, problem, throughout};
use crate::pack::{changed, contents, only, sound, text};

const FORMS: &str = "forms.toml";

#[test]
fn two_of_five_genuine_items_are_enough_and_fewer_leave_the_channel_out() {
    let scam = text(&sound(), DOOR).split("\n[[item]]").next().unwrap_or_default().to_owned();
    let genuine = text(&sound(), DOOR).replace(&scam, "").trim_start().to_owned();
    let door = |scams: usize, genuine_ones: usize| {
        let mut files = sound();
        let scams = (0..scams).map(|at| scam.replace("door-parcel", &format!("door-parcel-{at}")) + "\n");
        let others = (0..genuine_ones).map(|at| genuine.replace("door-visit", &format!("door-visit-{at}")) + "\n");
        files.insert(DOOR.to_owned(), scams.chain(others).collect::<String>().into_bytes());
        check(&files)
    };
    assert_eq!(door(3, 2).findings, [], "two of five are two fifths");
    let few = door(4, 2);
    assert_eq!(only(&few).code, C::FewGenuineItems, "two of six are not");
    assert!(few.pack.items.of(Channel::Door).is_empty(), "the items of the channel are left out");
    assert_eq!(few.pack.forms.len(), 3, "the forms, which need none of them, stand");
}

#[test]
fn an_item_that_cannot_be_read_may_be_the_genuine_one() {
    let checked = check(&changed(DOOR, "nature = \"genuine\"", "nature = \"honest\""));
    assert_eq!(only(&checked).code, C::WrongShape, "that is the slip, and nothing else is told");
}

#[test]
fn a_tactic_in_too_few_items_stays_in_the_catalogue() {
    let mut files = sound();
    let deadline = text(&files, "tactics.toml").replace("borrowed-detail", "deadline");
    let both = format!("{}\n{deadline}", text(&files, "tactics.toml"));
    files.insert("tactics.toml".to_owned(), both.into_bytes());
    let of = |file: &str, times: usize, files: &mut Files| {
        let text = text(files, file).replacen("[\"borrowed-detail\"]", "[\"borrowed-detail\", \"deadline\"]", times);
        files.insert(file.to_owned(), text.into_bytes());
    };
    of("items/sms.toml", 5, &mut files);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (C::TacticUnpractised, 9),
        "five items, but one channel: {finding}"
    );
    assert!(contents(&checked.pack).contains("tactic deadline"), "stories name it too");
    of("items/call.toml", 1, &mut files);
    assert_eq!(check(&files).findings, [], "a second channel is enough");
}

#[test]
fn a_pack_may_have_no_items() {
    let mut files = sound();
    files.retain(|name, _| !name.starts_with("items/") && !name.starts_with("plans/") && name != FORMS);
    assert_eq!(check(&files).findings, [], "stories alone are a pack");
    let mut files = sound();
    files.retain(|name, _| !name.starts_with("plans/") && name != FORMS);
    assert_eq!(check(&files).findings, [], "and so are items without forms");
}

#[test]
fn a_file_of_items_that_cannot_be_read_hides_no_other_finding_and_makes_none() {
    let mut files = sound();
    files.insert("items/call.toml".to_owned(), vec![0xff]);
    let checked = check(&files);
    assert_eq!(
        only(&checked).code,
        C::NotUtf8,
        "its items may be all that the forms and tactics need"
    );
    assert!(checked.pack.forms.is_empty(), "a form without half of its items is no form");
}

#[test]
fn whoever_is_impersonated_in_an_item_is_met_in_earnest() {
    let claim = |nature: &str| {
        let mut files = sound();
        let from = format!("nature = \"{nature}\"\nclaims = \"shop\"");
        let text = text(&files, DOOR).replace(&from, &from.replace("shop", "insurer"));
        files.insert(DOOR.to_owned(), text.into_bytes());
        files
    };
    let checked = check(&claim("scam"));
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.file.as_str(), finding.line),
        (C::NoGenuineStory, DOOR, 4),
        "{finding}"
    );
    assert!(!contents(&checked.pack).contains("item door-parcel"), "until then it is left out");
    assert_eq!(check(&claim("genuine")).findings, [], "a genuine one alone harms nobody");
}

#[test]
fn an_item_may_have_its_genuine_like_in_a_story() {
    let genuine = ("nature = \"genuine\"\nclaims = \"shop\"", "nature = \"genuine\"\nclaims = \"bank\"");
    let mut files = throughout(DOOR, &[genuine]);
    for file in ["items/sms.toml", "items/call.toml"] {
        let text = text(&files, file).replace(genuine.0, genuine.1);
        files.insert(file.to_owned(), text.into_bytes());
    }
    assert_eq!(check(&files).findings, [], "the shop is genuine in recall-note");
}

#[test]
fn forms_are_large_enough_and_share_nothing() {
    for (from, to, key, lost) in [
        ("\"sms-b-8\", \"call-b-8\"", "\"sms-b-8\"", "form-too-small", &["form b"][..]),
        ("room = [\"sms-c-1\", ", "room = [", "subset-size", &["form c"]),
        ("room-short = [\"sms-a-1\"", "room-short = [\"sms-b-1\"", "not-in-form", &["form a"]),
        (
            "room-short = [\"sms-a-1\"",
            "room-short = [\"call-a-3\"",
            "asked-twice",
            &["form a"],
        ),
        ("\"sms-b-8\", \"call-b-8\"", "\"sms-b-8\", \"call-a-8\"", "asked-twice", &["form b"]),
    ] {
        let checked = check(&changed(FORMS, from, to));
        let finding = only(&checked);
        assert_eq!((finding.code, problem(finding)), (C::FormBroken, key), "`{to}`: {finding}");
        let whole = contents(&check(&sound()).pack);
        let left = contents(&checked.pack);
        assert_eq!(whole.difference(&left).collect::<Vec<_>>(), lost, "the others stand: {finding}");
    }
}

#[test]
fn an_unknown_item_is_told_and_its_form_is_measured_no_further() {
    let checked = check(&changed(FORMS, "room-short = [\"sms-a-1\"", "room-short = [\"sms-a-9\""));
    let finding = &checked.findings[0];
    assert_eq!((finding.code, problem(finding)), (C::UnknownId, "unknown-item"), "{finding}");
}

#[test]
fn forms_of_other_difficulty_say_how_they_differ() {
    let checked = check(&changed(FORMS, "room = [\"sms-c-1\"", "room = [\"sms-c-4\""));
    let finding = only(&checked);
    assert_eq!((finding.code, finding.line), (C::FormsUnequal, 19), "{finding}");
    assert!(
        finding.to_string().contains("-1 sms scam 1, +1 sms scam 3"),
        "what to exchange:\n{finding}"
    );
}

#[test]
fn a_form_goes_with_an_item_that_is_left_out() {
    let files = changed(
        "items/sms.toml",
        "id = \"sms-b-3\"\nnature = \"scam\"",
        "id = \"sms-b-3\"\nmade-up = [7]\nnature = \"scam\"",
    );
    let checked = check(&files);
    assert_eq!(only(&checked).code, C::WrongShape, "that is the slip");
    let left = contents(&checked.pack);
    assert!(!left.contains("form b") && left.contains("form a"), "a form is whole, or not there");
}

#[test]
fn items_are_found_by_id_and_by_channel() {
    let pack = check(&sound()).pack;
    for form in &pack.forms {
        let found: Vec<Channel> = form
            .items
            .iter()
            .filter_map(|id| pack.items.item(id))
            .map(|(channel, _)| channel)
            .collect();
        assert_eq!(found.len(), 16, "every item of the form {} is there", form.id.0);
        assert!(
            found.contains(&Channel::Call) && found.contains(&Channel::Sms),
            "over both channels"
        );
    }
    let [parcel, visit] = pack.items.of(Channel::Door) else {
        panic!("two items stand in {DOOR}");
    };
    assert_eq!(
        (parcel.id.0.as_str(), visit.id.0.as_str()),
        ("door-parcel", "door-visit"),
        "in the order of the file"
    );
    assert!(parcel.choice(&ChoiceId("stay".to_owned())).is_some(), "a choice by its id");
    assert!(parcel.choice(&ChoiceId("forget".to_owned())).is_none(), "but none of another item");
    assert_eq!(pack.items.item(&ItemId("nobody".to_owned())), None, "and nothing that is not there");
    assert!(pack.items.of(Channel::Screen).is_empty(), "a shared screen brings no item");
}
