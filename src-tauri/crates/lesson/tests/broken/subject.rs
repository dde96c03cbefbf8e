//! P045 to P048, P062 and P070: what the checker knows of the subject. The finding of each stands in tests/packs/bad; here is where it
//! is not told.

use lesson::checker::{Files, check, check_read};
use lesson::findings::Severity;
use words::{Day, FindingCode as C};

use crate::pack::{STORY, changed, contents, only, sound, text};

/// The genuine story of the small pack.
const NOTE: &str = "scenarios/recall-note.toml";

fn codes(files: &Files) -> Vec<C> {
    check(files).findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_helper_may_name_what_they_warn_of() {
    let files = changed(NOTE, "Your app will tell you.", "“Pay us back” is what they say.");
    assert_eq!(codes(&files), [], "the friend wants nothing paid");
    let files = changed(STORY, "All right, I pay it back.", "Shall I pay us back?");
    assert_eq!(codes(&files), [], "nor does a choice, which the learner says");
}

#[test]
fn a_step_that_declares_a_request_may_say_its_cue() {
    let files = changed(NOTE, "Please see your app.", "Please pay us back.");
    let declared = text(&files, NOTE).replace(
        "discloses = [\"product\"]\n",
        "discloses = [\"product\"]\nrequests = [\"return-fee\"]\n",
    );
    let mut files = files;
    files.insert(NOTE.to_owned(), declared.into_bytes());
    assert_eq!(codes(&files), [], "that is what cues are for");
}

#[test]
fn a_cue_is_told_once_a_step_whatever_languages_hold_it() {
    let files = changed(NOTE, "请自己打开App看", "请退给我们");
    let both = text(&files, NOTE).replace("Please see your app.", "Please pay us back. Do pay us back.");
    let mut files = files;
    files.insert(NOTE.to_owned(), both.into_bytes());
    assert_eq!(codes(&files), [C::CueUndeclared], "one thing is to be mended");
}

#[test]
fn a_warning_leaves_nothing_out() {
    let whole = contents(&check(&sound()).pack);
    let checked = check(&changed(NOTE, "Please see your app.", "Please pay us back."));
    assert_eq!(only(&checked).severity, Severity::Warning, "it is worth a look");
    assert_eq!(contents(&checked.pack), whole, "and everything stands");
}

#[test]
fn a_help_line_is_held_against_the_day_it_is_checked_on() {
    let on = |today: &str| check_read(&sound(), Vec::new(), Some(&Day(today.to_owned()))).findings.len();
    assert_eq!(on("2027-11-22"), 0, "twelve months are not more than twelve");
    assert_eq!(on("2027-11-23"), 2, "a day later both lines are told");
    assert_eq!(on("tomorrow"), 0, "what is no day tells nothing");
}

#[test]
fn an_identity_is_told_for_the_pack_and_its_scams_are_left_out() {
    let checked = check(&changed(NOTE, "claims = \"shop\"", "claims = \"bank\""));
    assert_eq!(only(&checked).code, C::NoGenuineStory, "nobody is the shop in earnest");
    assert!(
        !contents(&checked.pack).contains("scenario refund-call"),
        "an error leaves out what it is about"
    );
    assert!(contents(&checked.pack).contains("scenario recall-note"), "and nothing else");
}

#[test]
fn a_slip_in_the_only_genuine_story_is_not_told_twice() {
    for (from, to) in [("level = 1", "level = 7"), ("minutes = 1", "minutes = ")] {
        let checked = check(&changed(NOTE, from, to));
        assert_ne!(only(&checked).code, C::NoGenuineStory, "`{to}` is the slip");
        assert!(contents(&checked.pack).contains("scenario refund-call"), "the other story stands");
    }
    let mut files = sound();
    files.insert(NOTE.to_owned(), vec![0xff]);
    assert_eq!(codes(&files), [C::NotUtf8], "what cannot be read may be the genuine one");
}

#[test]
fn typed_signs_are_the_same_in_every_language() {
    let screen = |types: &str| {
        format!(
            "channel = \"screen\"\n  screen = {{ you-see = {{ zh-Hans = \"框\", en = \"A box\" }}, they-see = {{ zh-Hans = \"框\", en = \"A box\" }}, types = {types} }}\nwho = \"friend\""
        )
    };
    let with = |types: &str| codes(&changed(NOTE, "channel = \"call\"\nwho = \"friend\"", &screen(types)));
    assert_eq!(with("{ zh-Hans = \"ABCD\", en = \"ABCD\" }"), [], "four letters");
    for types in [
        "{ zh-Hans = \"ABCD\", en = \"ABCE\" }",
        "{ zh-Hans = \"ABC\", en = \"ABC\" }",
        "{ zh-Hans = \"验证码啊\", en = \"验证码啊\" }",
    ] {
        assert_eq!(
            with(types),
            [C::BodyBroken],
            "{types} cannot be typed on any keyboard, one sign for each press"
        );
    }
}
