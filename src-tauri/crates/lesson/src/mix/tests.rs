//! What a mixed plan brings with it, on two small packs whose ids collide on purpose.

use std::collections::BTreeMap;

use words::{Lang, PackId, PlanId, Program, ScenarioId, Text};

use super::{borrows, lender, mixed};
use crate::{pack::Pack, session::Agenda};

/// The story of the tests in a pack, with an entry that says whose it is.
fn pack(id: &str) -> Pack {
    let mut story: crate::pack::Scenario =
        toml::from_str(include_str!("../run/tests/story.toml")).expect("the story of the tests is sound");
    story.cuts = vec![toml::from_str("id = \"short\"\ndecisions = []").expect("a cut")];
    let manifest = format!(
        "id = \"{id}\"\nversion = \"1.0.0\"\ndate = \"2026-11-22\"\nlanguages = [\"en\"]\ntitle = {{ en = \"{id}\" }}\npublisher = {{ en = \"{id}\" }}\nminimum-program = \"0.1.0\"\n"
    );
    let mut pack = Pack {
        manifest: Some(toml::from_str(&manifest).expect("a manifest")),
        ..Pack::default()
    };
    pack.scenarios.insert(story.id.clone(), story);
    pack
}

fn says(words: &str) -> String {
    format!("{{ en = \"{words}\" }}")
}

fn tactic(pack: &mut Pack, id: &str, whose: &str) {
    let text = says(whose);
    let entry = format!("id = \"{id}\"\nname = {text}\nhow = {text}\ncounter = {text}\nfacts = []\n");
    pack.catalogues.tactics.push(toml::from_str(&entry).expect("a tactic"));
}

/// A plan for a room with one part that borrows the story of the other pack.
fn mixes(pack: &mut Pack, from: &str) -> Program {
    let (story, cut) = {
        let story = pack.scenarios.values().next().expect("a story");
        (story.id.0.clone(), story.cuts.first().expect("a cut").id.0.clone())
    };
    let plan = format!(
        "id = \"both\"\nfor = \"room\"\ntitle = {{ en = \"Both\" }}\nminutes = 5\n[[part]]\nid = \"theirs\"\nkind = \"story\"\nminutes = 5\npack = \"{from}\"\nscenario = \"{story}\"\ncut = \"{cut}\"\n"
    );
    let plan: crate::pack::Plan = toml::from_str(&plan).expect("a plan");
    let id = plan.id.clone();
    pack.plans.insert(id.clone(), plan);
    Program::Plan { plan: id }
}

fn others<'p>(id: &str, pack: &'p Pack) -> BTreeMap<PackId, &'p Pack> {
    BTreeMap::from([(PackId(id.into()), pack)])
}

/// The story begins with a tactic of that id.
fn uses(pack: &mut Pack, tactic: &str) {
    let story = pack.scenarios.values_mut().next().expect("a story");
    story.steps[0].tactics.push(words::TacticId(tactic.into()));
}

#[test]
fn a_borrowed_story_is_led_beside_the_packs_own_of_the_same_id() {
    let (mut own, mut other) = (pack("own"), pack("other"));
    for story in other.scenarios.values_mut() {
        story.title = Text([(Lang::En, "Theirs".to_owned())].into());
    }
    let program = mixes(&mut own, "other");
    assert_eq!(
        borrows(&own, &program).into_iter().collect::<Vec<_>>(),
        [PackId("other".into())],
        "what it needs"
    );
    assert_eq!(Agenda::of(&own, &program), None, "alone the pack cannot lead through it");
    let mixed = mixed(&own, &program, &others("other", &other)).expect("both are there");
    assert_eq!(mixed.scenarios.len(), 2, "both stories");
    let agenda = Agenda::of(&mixed, &program).expect("now it can");
    let crate::session::Does::Story(id, ..) = &agenda.acts[0].does else {
        panic!("a story: {:?}", agenda.acts)
    };
    assert_eq!(mixed.scenarios[id].title.0[&Lang::En], "Theirs", "and it is the other one's");
    let own_id = own.scenarios.keys().next().expect("a story");
    assert_eq!(
        lender(&id.0),
        Some((PackId("other".into()), own_id.0.as_str())),
        "whose it is can be told"
    );
    assert_eq!(lender(&own_id.0), None, "of one's own nobody is");
}

#[test]
fn it_brings_the_entries_it_needs_and_overrides_none() {
    let (mut own, mut other) = (pack("own"), pack("other"));
    for id in ["hurry", "flattery"] {
        uses(&mut other, id);
        tactic(&mut other, id, "theirs");
    }
    tactic(&mut other, "unused", "theirs");
    tactic(&mut own, "hurry", "ours");
    let program = mixes(&mut own, "other");
    let mixed = mixed(&own, &program, &others("other", &other)).expect("both are there");
    let named: Vec<(&str, &str)> = mixed
        .catalogues
        .tactics
        .iter()
        .map(|tactic| (tactic.id.0.as_str(), tactic.name.0[&Lang::En].as_str()))
        .collect();
    assert_eq!(
        named,
        [("hurry", "ours"), ("flattery", "theirs")],
        "ours as it was, theirs where there was none, and no more"
    );
}

#[test]
fn without_the_other_pack_or_its_story_there_is_nothing_to_lead() {
    let (mut own, mut other) = (pack("own"), pack("other"));
    let program = mixes(&mut own, "other");
    assert!(mixed(&own, &program, &BTreeMap::new()).is_none(), "the pack is missing");
    other.scenarios.clear();
    assert!(mixed(&own, &program, &others("other", &other)).is_none(), "the story is");
    let story = Program::Story {
        scenario: ScenarioId("any".into()),
    };
    assert!(borrows(&own, &story).is_empty(), "a story alone borrows nothing");
    let unknown = Program::Plan {
        plan: PlanId("unknown".into()),
    };
    assert!(
        mixed(&own, &unknown, &BTreeMap::new()).is_none(),
        "nor does a plan that is not there lead anywhere"
    );
}

#[test]
fn a_plan_that_names_its_own_pack_borrows_nothing() {
    let mut own = pack("own");
    let program = mixes(&mut own, "own");
    assert!(borrows(&own, &program).is_empty(), "it is one's own story");
    assert!(Agenda::of(&own, &program).is_some(), "led as always");
}
