//! The pack of the example association: sound, and with a little of everything a pack may hold.

#![allow(clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use lesson::findings::Finding;
use lesson::pack::Pack;
use words::{Channel, DisclosureClass, Lang, Nature, Venue};

fn folder() -> PathBuf {
    packs::root().join("example-association")
}

fn example() -> Pack {
    shelf::open(&folder()).expect("the pack is there").checked.pack
}

fn bundled() -> Pack {
    let folder = packs::root().join("../../src-tauri/resources/packs/reported-cases");
    shelf::open(&folder).expect("the pack is there").checked.pack
}

#[test]
fn it_is_sound() {
    let findings = shelf::open(&folder()).expect("the pack is there").checked.findings;
    let told: Vec<String> = findings.iter().map(Finding::to_string).collect();
    assert_eq!(told, [""; 0], "others import it, and must not meet a finding of its own");
}

#[test]
fn it_shows_everything_a_pack_may_hold() {
    let pack = example();
    let steps: Vec<_> = pack.scenarios.values().flat_map(|story| &story.steps).collect();
    let channels: BTreeSet<Channel> = steps.iter().map(|step| step.channel).collect();
    assert_eq!(channels.len(), 6, "every channel is met: {channels:?}");
    for nature in [Nature::Scam, Nature::Genuine] {
        assert!(
            pack.scenarios.values().any(|story| story.nature == nature),
            "no story is {nature:?}"
        );
    }
    assert!(
        pack.scenarios.values().all(|story| !story.cuts.is_empty()),
        "each can be played in short"
    );
    assert!(
        steps.iter().any(|step| step.door.is_some())
            && steps.iter().any(|step| step.screen.is_some())
            && steps.iter().any(|step| step.sms.is_some())
            && steps.iter().any(|step| step.app.is_some()),
        "every channel with a body has one"
    );
    for venue in [Venue::Room, Venue::Kiosk] {
        assert!(pack.plans.values().any(|plan| plan.venue == venue), "no plan is for the {venue:?}");
    }
    assert_eq!((pack.items.iter().count(), pack.forms.len()), (16, 1), "items, and a form of them");
    assert!(!pack.facts.facts.is_empty() && !pack.help.lines.is_empty(), "facts and help lines");
    let classes: BTreeSet<DisclosureClass> = pack.catalogues.disclosures.iter().map(|entry| entry.class).collect();
    assert!(classes.len() >= 3, "disclosures of several classes: {classes:?}");
}

#[test]
fn its_picture_and_its_recordings_can_be_used() {
    let pack = example();
    let attachments = pack
        .scenarios
        .values()
        .flat_map(|story| &story.steps)
        .filter_map(|step| step.chat.as_ref());
    let pictures: Vec<&String> = attachments.filter_map(|chat| chat.attachment.picture.as_ref()).collect();
    assert_eq!(pictures.len(), 1, "a story shows a picture");
    for picture in pictures {
        shelf::picture(&folder(), picture).unwrap_or_else(|error| panic!("{picture}: {error}"));
    }
    for lang in ["zh-Hans", "en"] {
        let name = "late-parcel.cousin.opus";
        shelf::recording(&folder(), lang, name).unwrap_or_else(|error| panic!("{lang}: {error}"));
        let (story, step) = ("late-parcel", "cousin");
        let found = pack.scenarios.values().find(|own| own.id.0 == story);
        let step = found.and_then(|story| story.steps.iter().find(|own| own.id.0 == step));
        let said = step.and_then(|step| step.say.as_ref()).expect("it is a line of the story");
        assert!(said.0.values().all(|line| !line.contains('{')), "one recording is enough for it");
    }
}

#[test]
fn what_it_reports_and_whom_to_ring_are_copies_of_what_is_sourced() {
    let (example, bundled) = (example(), bundled());
    for fact in &example.facts.facts {
        assert_eq!(bundled.facts.fact(&fact.id), Some(fact), "{} is told as it was read", fact.id.0);
    }
    for line in &example.help.lines {
        assert!(bundled.help.lines.contains(line), "{} is a real line, with its source", line.id.0);
    }
    let publisher = example.manifest.expect("it has one").publisher;
    assert!(publisher.0[&Lang::En].contains("Example"), "nobody takes it for a real association");
    assert!(publisher.0[&Lang::ZhHans].contains("示例"), "in either language");
}
