//! P090 to P092, and what a plan names: what is told of a plan, and when it is left out.

use lesson::checker::{CheckedPack, check};
use lesson::pack::Activity;
use lesson::timing::{Subject, sum};
use words::{FindingCode as C, Lang, PlanId};

use crate::pack::{STORY, changed, line, only, sound, text};

/// The plan for a room of the small pack.
const PLAN: &str = "plans/evening.toml";

fn has_plan(checked: &CheckedPack, id: &str) -> bool {
    checked.pack.plans.contains_key(&PlanId(id.to_owned()))
}

/// One break of the plan: its finding, at its line; an error leaves out this plan and no other.
#[track_caller]
fn tells(code: C, from: &str, to: &str, at: &str) {
    let files = changed(PLAN, from, to);
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.file.as_str(), finding.line),
        (code, PLAN, line(&files, PLAN, at)),
        "{finding}"
    );
    assert!(has_plan(&checked, "visitor"), "the other plan stands");
    let stays = finding.severity == lesson::findings::Severity::Warning;
    assert_eq!(has_plan(&checked, "evening"), stays, "an error leaves the plan out:\n{finding}");
}

#[test]
fn both_plans_of_the_small_pack_are_kept() {
    let checked = check(&sound());
    assert!(
        has_plan(&checked, "evening") && has_plan(&checked, "visitor"),
        "nothing is wrong with them"
    );
    let plan = &checked.pack.plans[&PlanId("evening".to_owned())];
    assert_eq!(plan.length(), Some(15 * 60), "a quarter of an hour");
    let kinds: Vec<_> = plan.parts.iter().map(|part| part.activity().is_some()).collect();
    assert_eq!(kinds, [true; 6], "whatever belongs to each part is there");
    assert!(
        matches!(plan.parts[2].activity(), Some(Activity::Story(story, cut, Some(30))) if story.0 == "refund-call" && cut.0 == "short"),
        "the third plays a cut"
    );
}

#[test]
fn times_are_given_once_and_add_up() {
    tells(C::PlanMiscounted, "minutes = 15", "minutes = 14", "minutes = 14");
    tells(C::PlanMiscounted, "minutes = 15\n", "", "id = \"evening\"");
    tells(C::PlanMiscounted, "minutes = 15", "minutes = 15\nseconds = 900", "id = \"evening\"");
    tells(C::PlanMiscounted, "minutes = 5\n", "", "id = \"call\"");
    tells(C::PlanMiscounted, "minutes = 5\n", "minutes = 0\n", "id = \"call\"");
    tells(C::WrongShape, "minutes = 5\n", "minutes = -5\n", "minutes = -5");
    let mut files = sound();
    let head = text(&files, PLAN).split("[[part]]").next().expect("a head").to_owned();
    files.insert(PLAN.to_owned(), head.into_bytes());
    assert_eq!(only(&check(&files)).code, C::PlanMiscounted, "a plan has parts");
}

#[test]
fn a_part_has_what_belongs_to_its_kind_and_nothing_else() {
    tells(C::PartIncomplete, "cut = \"short\"\n", "", "kind = \"story\"");
    tells(
        C::PartIncomplete,
        "ask = { zh-Hans = \"下次您会先做什么？\", en = \"What will you do first next time?\" }\n",
        "",
        "kind = \"poll\"",
    );
    tells(
        C::PartIncomplete,
        "discuss = 30",
        "discuss = 30\nask = { zh-Hans = \"甲？\", en = \"a?\" }",
        "ask = { zh-Hans = \"甲",
    );
    tells(
        C::PartIncomplete,
        ", { zh-Hans = \"先问问家人\", en = \"Ask my family\" }",
        "",
        "options = [",
    );
    tells(C::PartIncomplete, "form = \"b\"", "form = \"a\" # again", "# again");
    tells(C::PartIncomplete, "minutes = 15", "minutes = 15\naloud = true", "aloud = true");
    tells(C::WrongShape, "kind = \"poll\"", "kind = \"pole\"", "kind = \"pole\"");
    tells(C::WrongShape, "discuss = 30", "discus = 30", "discus = 30");
    tells(C::WrongShape, "for = \"room\"", "for = \"hall\"", "for = \"hall\"");
    let mut files = sound();
    let kiosk = text(&files, PLAN).replace("for = \"room\"", "for = \"kiosk\"");
    files.insert(PLAN.to_owned(), kiosk.into_bytes());
    assert_eq!(
        only(&check(&files)).code,
        C::PartIncomplete,
        "nobody is there to talk with at a kiosk"
    );
}

#[test]
fn a_story_of_another_pack_is_looked_for_where_the_plan_is_led() {
    let borrowed = changed(
        PLAN,
        "scenario = \"refund-call\"\ncut = \"short\"",
        "pack = \"elsewhere\"\nscenario = \"not-here\"\ncut = \"nor-here\"",
    );
    let checked = check(&borrowed);
    assert_eq!(checked.findings, [], "it is not to be checked here");
    assert!(has_plan(&checked, "evening"), "the plan is kept");
    let of_its_own = "pack = \"small-pack\"\nscenario = \"refund-call\"";
    assert_eq!(
        check(&changed(PLAN, "scenario = \"refund-call\"", of_its_own)).findings,
        [],
        "the same story"
    );
    tells(
        C::UnknownId,
        "scenario = \"refund-call\"",
        "pack = \"small-pack\"\nscenario = \"not-here\"",
        "scenario = \"not-here\"",
    );
    tells(
        C::PartIncomplete,
        "form = \"b\"",
        "form = \"b\"\npack = \"elsewhere\"",
        "pack = \"elsewhere\"",
    );
    let kiosk = text(&sound(), PLAN).replace("for = \"room\"", "for = \"kiosk\"");
    let kiosk = kiosk.replace("discuss = 30", "pack = \"elsewhere\"");
    let mut files = sound();
    files.insert(PLAN.to_owned(), kiosk.into_bytes());
    assert_eq!(
        only(&check(&files)).code,
        C::PartIncomplete,
        "at a kiosk nobody could see that it is missing"
    );
}

#[test]
fn whatever_a_plan_names_exists() {
    tells(C::UnknownId, "form = \"b\"", "form = \"bb\"", "form = \"bb\"");
    tells(
        C::UnknownId,
        "scenario = \"refund-call\"",
        "scenario = \"refund\"",
        "scenario = \"refund\"",
    );
    tells(C::UnknownId, "cut = \"short\"", "cut = \"shrt\"", "cut = \"shrt\"");
    tells(C::DuplicateId, "id = \"after\"", "id = \"before\" # again", "# again");
    tells(C::BadId, "id = \"goodbye\"", "id = \"Goodbye\"", "Goodbye");
    let mut files = sound();
    let plan = files.remove(PLAN).expect("it is there");
    files.insert("plans/morning.toml".to_owned(), plan);
    assert_eq!(only(&check(&files)).code, C::WrongShape, "a plan bears the name of its file");
}

#[test]
fn a_plan_goes_with_the_story_or_the_form_that_is_left_out() {
    let checked = check(&changed(STORY, "to = \"lost\"", "to = \"lst\""));
    assert_eq!(only(&checked).code, C::UnknownId, "the story is at fault, and told");
    assert!(!has_plan(&checked, "evening"), "without it the plan cannot be played");
    assert!(has_plan(&checked, "visitor"), "the other can");
    let mut files = sound();
    files.insert("forms.toml".to_owned(), vec![0xff]);
    let checked = check(&files);
    assert_eq!(
        only(&checked).code,
        C::NotUtf8,
        "the forms may be the right ones, once they can be read"
    );
    assert!(checked.pack.plans.is_empty(), "until then no quiz can be asked");
}

#[test]
fn a_part_that_does_not_fit_says_by_how_much() {
    let tight = changed(PLAN, "minutes = 5\n", "seconds = 170\n");
    let mut files = tight;
    let rest = text(&files, PLAN).replace("minutes = 1\n", "seconds = 190\n");
    files.insert(PLAN.to_owned(), rest.into_bytes());
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(finding.code, C::PlanTooTight, "{finding}");
    let told = finding.telling(Lang::En).what;
    assert_eq!(
        told, "the part `call` has 2:50, but needs 2:51 in Chinese (`zh-Hans`): 0:01 too little",
        "to the second"
    );
    assert!(has_plan(&checked, "evening"), "a warning leaves nothing out");
}

#[test]
fn the_longest_way_counts_and_the_longer_language() {
    let checked = check(&sound());
    let plan = &checked.pack.plans[&PlanId("evening".to_owned())];
    let sums = sum(&checked.pack, plan);
    let call = sums[2].lines.as_ref().expect("it can be played");
    let talks = call.iter().filter(|line| line.of == Subject::Discuss).count();
    assert_eq!(
        talks, 2,
        "whoever declines the call is done sooner: the way that meets both decisions counts"
    );
    let needs = sums[2].needs();
    assert_eq!(
        Some(&sums[2].longest()),
        needs.values().max(),
        "a facilitator may speak either language: {needs:?}"
    );
    let before: u32 = sums[1].longest();
    let visitor = &checked.pack.plans[&PlanId("visitor".to_owned())];
    let one = sum(&checked.pack, visitor)[0].longest();
    assert!(
        one * 4 < before,
        "one item read silently takes less than a quarter of four read aloud: {one} of {before}"
    );
}

#[test]
fn a_cut_is_played_before_it_is_trusted() {
    let broken = |from: &str, to: &str| only(&check(&changed(STORY, from, to))).clone();
    let unmet = broken(
        "decisions = [{ step = \"ring\", options = [\"answer\", \"let-it-ring\"] }, { step = \"opening\", options = [\"ask\", \"pay\", \"hang-up\"] }]",
        "decisions = [{ step = \"thanks\", options = [\"thank\"] }]",
    );
    assert_eq!(unmet.code, C::CutBroken, "the first choices never come to that step:\n{unmet}");
}

#[test]
fn the_plan_of_the_guide_for_editors_is_sound() {
    let guide = include_str!("../../../../resources/packs/README.md");
    let (_, after) = guide.split_once("```toml\nid = \"evening\"").expect("the guide shows a plan");
    let (plan, _) = after.split_once("```").expect("it ends");
    let told = |plan: &str| {
        let mut files = sound();
        files.insert(PLAN.to_owned(), format!("id = \"evening\"{plan}").into_bytes());
        check(&files).findings
    };
    assert_eq!(told(plan), [], "an editor begins from it");
    assert_eq!(told(&plan.replace("minutes = 15", "minutes = 16")).len(), 1, "it was looked at");
}
