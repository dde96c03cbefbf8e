//! The introduced stories to every ending, in both languages, from Home to the debrief.

use lesson::{
    pack::{Pack, Playthrough},
    run::Run,
};
use support::Window;
use words::{Checked, Judgement, Nature};

use crate::world::{EN, Names, ZH, begin, computer, judge, pack, press, told};

#[test]
fn both_stories_are_played_to_every_ending_in_chinese() {
    play_everything(&ZH);
}

#[test]
fn both_stories_are_played_to_every_ending_in_english() {
    play_everything(&EN);
}

fn play_everything(names: &Names) {
    let pack = pack();
    let computer = computer();
    let window = computer.open(names);
    assert!(
        !window.has("button", names.see_findings).expect("readable"),
        "nothing is amiss with the bundled pack"
    );
    let mut endings = std::collections::BTreeSet::new();
    let introduced = |plan: &&Playthrough| pack.scenarios[&plan.scenario].introduced;
    for plan in pack.playthroughs.values().filter(introduced) {
        let run = play(&window, names, &pack, plan);
        look_back(&window, names, &pack, plan, &run);
        endings.insert((plan.scenario.clone(), plan.end.ending.clone()));
        window.press("button", names.home).expect("the way home");
        window.sees(names.headline).expect("Home");
    }
    let all: usize = pack
        .scenarios
        .values()
        .filter(|story| story.introduced)
        .map(|story| story.endings.len())
        .sum();
    assert_eq!(endings.len(), all, "every ending of both stories was seen");
}

pub fn play(window: &Window, names: &Names, pack: &Pack, plan: &Playthrough) -> Run {
    let story = &pack.scenarios[&plan.scenario];
    let mut run = begin(window, names, story);
    for choice in &plan.play {
        assert!(
            proofs_shown(window, names).starts_with('0'),
            "the count of proofs stands beside every step, and is 0"
        );
        run = press(window, names, story, &run, choice);
    }
    let truth = match story.nature {
        Nature::Scam => Judgement::Scam,
        Nature::Genuine => Judgement::Genuine,
    };
    let run = judge(window, names, story, &run, truth);
    let ending = story.ending(&plan.end.ending.0).expect("the play-through names an ending");
    window.sees(&told(&run, &ending.text, names)).expect("the ending is told");
    run
}

pub fn look_back(window: &Window, names: &Names, pack: &Pack, plan: &Playthrough, run: &Run) {
    let story = &pack.scenarios[&plan.scenario];
    window.press("button", names.look_back).expect("one button leads to the debrief");
    window.waits_for("heading", names.debrief).expect("the debrief");
    for part in [names.judgement, names.action, names.step_by_step, names.got_right, names.proofs] {
        window.sees(part).unwrap_or_else(|fault| panic!("{}: {fault}", story.id.0));
    }
    // A name that stands on a button of its own begins with a capital there.
    let page = window.text().expect("readable").to_lowercase();
    for visit in &run.visits {
        let step = story.step(&visit.step.0).expect("a visited step");
        for tactic in &step.tactics {
            let name = &pack.catalogues.tactic(tactic).expect("a known tactic").name.0[&names.lang];
            assert!(page.contains(&name.to_lowercase()), "{}: the tactic “{name}” is named", story.id.0);
        }
    }
}

#[test]
fn checking_for_oneself_is_seen_in_the_checklist_of_the_call_and_proves_nothing_about_the_caller() {
    for names in [&ZH, &EN] {
        let pack = pack();
        let plan = pack
            .playthroughs
            .values()
            .find(|plan| plan.end.ending.0 == "checked" && plan.scenario.0 == "mask-refund")
            .expect("a learner who checks");
        let story = &pack.scenarios[&plan.scenario];
        let computer = computer();
        let window = computer.open(names);
        let mut run = begin(&window, names, story);
        window.sees(names.not_checked).expect("nothing is checked yet");
        for choice in &plan.play {
            if run.checked == Checked::NoSuchMatter {
                break;
            }
            run = press(&window, names, story, &run, choice);
        }
        window.sees(names.no_such_matter).expect("the own app has no such notice");
        assert!(
            proofs_shown(&window, names).starts_with('0'),
            "checking proves the matter, never the caller"
        );
    }
}

/// What the page shows behind the words of the second count.
pub fn proofs_shown(window: &Window, names: &Names) -> String {
    let page = window.text().expect("readable");
    page.split(names.proofs)
        .nth(1)
        .expect("the second count is there")
        .trim_start()
        .to_owned()
}
