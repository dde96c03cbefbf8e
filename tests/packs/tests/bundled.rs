//! What holds for the bundled pack as a whole: nothing reported lies unused, no heading tells what a story is, no two people share a name.

#![allow(clippy::expect_used, reason = "a test may fail loudly, in its helpers too")]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use lesson::checker;
use lesson::debrief::look_back;
use lesson::pack::{Pack, Playthrough, Scenario};
use lesson::run::{Judged, Run};
use words::{FactId, Judgement, Lang, Moment, Nature, StoryGroup, StoryKind};

/// What the bundled pack may take of a download for its recordings: 40 MB (issue 11, limits).
const RECORDINGS: u64 = 40 << 20;

#[test]
fn the_recordings_of_the_bundled_pack_are_no_burden_to_download() {
    let folder = packs::root().join("../../src-tauri/resources/packs/reported-cases/voices");
    assert!(
        bytes_below(&packs::root().join("example-association/voices")) > 0,
        "recordings are found where there are some"
    );
    let bytes = bytes_below(&folder);
    assert!(bytes <= RECORDINGS, "{bytes} bytes of recordings, {RECORDINGS} are allowed");
}

fn bytes_below(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let size = |path: &Path| path.metadata().map_or(0, |about| about.len());
    entries
        .map(|entry| entry.path())
        .map(|path| if path.is_dir() { bytes_below(&path) } else { size(&path) })
        .sum()
}

fn bundled() -> Pack {
    let folder = packs::root().join("../../src-tauri/resources/packs/reported-cases");
    checker::check(&packs::folder(&folder).expect("the pack is there")).pack
}

/// The facts that stand somewhere on screen: where they are named, and a company's answer beside whatever names it.
fn used(pack: &Pack) -> BTreeSet<&FactId> {
    let all = &pack.catalogues;
    let stories = pack.scenarios.values().flat_map(|story| &story.based_on);
    let items = pack.items.0.values().flatten().flat_map(|item| &item.based_on);
    let disclosures = all.disclosures.iter().flat_map(|entry| entry.reported.iter().chain(&entry.sold));
    let requests = all.requests.iter().flat_map(|entry| &entry.facts);
    let tactics = all.tactics.iter().flat_map(|entry| &entry.facts);
    let routes = all.routes.iter().flat_map(|entry| &entry.facts);
    let holders = all.holders.iter().flat_map(|entry| &entry.facts);
    let mut used: BTreeSet<&FactId> = stories
        .chain(items)
        .chain(disclosures)
        .chain(requests)
        .chain(tactics)
        .chain(routes)
        .chain(holders)
        .collect();
    let answers: Vec<&FactId> = used.iter().filter_map(|id| pack.facts.fact(id)?.answered_by.as_ref()).collect();
    used.extend(answers);
    used
}

#[test]
fn every_reported_fact_is_used_somewhere() {
    let pack = bundled();
    let used = used(&pack);
    assert!(pack.facts.facts.len() >= 50, "the facts of all reports were read");
    let unused = pack.facts.facts.iter().map(|fact| &fact.id).filter(|id| !used.contains(id));
    let unused: Vec<&str> = unused.map(|id| id.0.as_str()).collect();
    assert_eq!(unused, [""; 0], "what a report tells is told, each at its right place");
}

#[test]
fn the_heading_under_which_a_story_stands_does_not_tell_what_it_is() {
    let pack = bundled();
    let mut groups = BTreeMap::<StoryGroup, Vec<&Scenario>>::new();
    for story in pack.scenarios.values().filter(|story| story.kind() == StoryKind::Blind) {
        groups.entry(story.group()).or_default().push(story);
    }
    assert!(groups.len() >= 4, "few headings would leave long lists below each");
    for (group, stories) in groups {
        let scams = stories.iter().filter(|story| story.nature == Nature::Scam).count();
        assert!(
            0 < scams && scams < stories.len(),
            "{group:?}: {scams} of {} are scams, so whoever knows the heading knows the answer",
            stories.len()
        );
        assert!(
            stories.len() <= 10,
            "{group:?}: a list of {} is too long to choose from",
            stories.len()
        );
    }
}

#[test]
fn the_people_one_plays_do_not_share_a_surname() {
    let pack = bundled();
    let mut people = BTreeMap::<char, Vec<&str>>::new();
    for story in pack.scenarios.values() {
        let name = story.you.name.0.get(&Lang::ZhHans).and_then(|name| name.chars().next());
        people.entry(name.expect("everybody has a name")).or_default().push(&story.id.0);
    }
    people.retain(|_, stories| stories.len() > 1);
    assert!(
        people.is_empty(),
        "two stories of an evening would seem to be of one family: {people:?}"
    );
}

/// The run of a play-through, judged where that is asked.
fn played(story: &Scenario, plan: &Playthrough) -> Run {
    let start = Run::start(story, plan.seed).expect("the story starts");
    let run = plan.play.iter().fold(start, |run, choice| {
        run.choose(story, choice, Moment(0)).expect("the checker has played it").0
    });
    if !run.awaits_judgement(story) {
        return run;
    }
    let judged = Judged {
        judgement: Judgement::CannotTell,
        confidence: None,
    };
    run.judge(story, judged, Moment(0)).expect("it is asked").0
}

#[test]
fn looking_back_never_names_a_move_that_was_made_in_the_end() {
    let pack = bundled();
    let (mut told, mut untold) = (0, Vec::new());
    for (name, plan) in &pack.playthroughs {
        let story = pack.scenarios.get(&plan.scenario).expect("it plays a story of the pack");
        let run = played(story, plan);
        let debrief = look_back(story, &run).expect("a play-through comes to an end");
        let Some(better) = debrief.better else {
            if debrief.ending.better.is_some() {
                untold.push(name.as_str());
            }
            continue;
        };
        told += 1;
        let from = better.visit.unwrap_or(run.visits.len());
        let after = debrief.steps.iter().skip(from).filter(|seen| seen.step.id == better.step.id);
        let made = after
            .filter_map(|seen| seen.answer.as_ref())
            .any(|made| made.id() == better.open.id());
        assert!(!made, "{name}: “{}” was done", better.open.id().0);
    }
    assert!(told >= 60, "most endings that were not safe name a better move: {told}");
    assert!(untold.len() * 20 <= told, "an editor has written it to be told: {untold:?}");
}
