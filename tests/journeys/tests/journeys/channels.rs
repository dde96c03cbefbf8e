//! Every channel is lived through: the short stories, scam and genuine, each along its longest way, in both languages.

use std::collections::BTreeSet;

use lesson::{
    pack::{Pack, Playthrough},
    run::Run,
};
use words::{Channel, Checked, Judgement, ScenarioId, StoryKind};

use crate::{
    endings::{look_back, play, proofs_shown},
    world::{EN, Names, ZH, begin, computer, judge, pack, press},
};

#[test]
fn every_channel_is_lived_through_from_home_to_the_debrief_in_chinese() {
    live_through(&ZH);
}

#[test]
fn every_channel_is_lived_through_from_home_to_the_debrief_in_english() {
    live_through(&EN);
}

/// The longest play-through of each blind story.
fn longest(pack: &Pack) -> Vec<&Playthrough> {
    let blind = pack.scenarios.values().filter(|story| story.kind() == StoryKind::Blind);
    let plan = |id: &ScenarioId| {
        pack.playthroughs
            .values()
            .filter(|plan| plan.scenario == *id)
            .max_by_key(|plan| plan.play.len())
    };
    blind.map(|story| plan(&story.id).expect("a play-through")).collect()
}

fn live_through(names: &Names) {
    let pack = pack();
    let computer = computer();
    let window = computer.open(names);
    let mut channels = BTreeSet::new();
    for plan in longest(&pack) {
        let run = play(&window, names, &pack, plan);
        look_back(&window, names, &pack, plan, &run);
        let story = &pack.scenarios[&plan.scenario];
        channels.extend(run.visits.iter().filter_map(|visit| Some(story.step(&visit.step.0)?.channel)));
        window.press("button", names.home).expect("the way home");
        window.sees(names.headline).expect("Home");
    }
    let all = [
        Channel::Call,
        Channel::Chat,
        Channel::Sms,
        Channel::Door,
        Channel::Screen,
        Channel::App,
    ];
    assert_eq!(channels, BTreeSet::from(all), "no channel is left out");
}

#[test]
fn a_genuine_matter_is_found_in_the_own_app_and_proves_nothing_about_the_caller() {
    for names in [&ZH, &EN] {
        let pack = pack();
        let story = &pack.scenarios[&ScenarioId("recall-call".into())];
        let computer = computer();
        let window = computer.open(names);
        let mut run = begin(&window, names, story);
        for choice in ["answer", "self-check"] {
            window.sees(names.not_checked).expect("nothing is checked yet");
            run = press(&window, names, story, &run, &words::ChoiceId(choice.into()));
        }
        assert_eq!(run.checked, Checked::Real, "the own app has the notice");
        window.sees(names.real).expect("the third of the three states");
        assert!(
            proofs_shown(&window, names).starts_with('0'),
            "a real matter does not prove who rang"
        );
    }
}

#[test]
fn nothing_tells_what_the_contact_was_before_it_is_judged() {
    for (names, scam, genuine) in [(&ZH, "骗局", "真的是"), (&EN, "scam", "was real")] {
        let pack = pack();
        for id in ["chat-refund", "recall-call"] {
            let story = &pack.scenarios[&ScenarioId(id.into())];
            let plan = pack
                .playthroughs
                .values()
                .find(|plan| plan.scenario == story.id && !plan.end.ending.0.contains("left"));
            let computer = computer();
            let window = computer.open(names);
            let mut run = begin(&window, names, story);
            for choice in &plan.expect("a play-through").play {
                told_nothing(&window, &run, [scam, genuine]);
                run = press(&window, names, story, &run, choice);
            }
            window.sees(names.judge).expect("the judgement is asked");
            told_nothing(&window, &run, [scam, genuine]);
            let ended = judge(&window, names, story, &run, Judgement::CannotTell);
            assert_eq!(
                ended.judged.expect("judged").confidence,
                None,
                "whoever cannot tell is not asked how sure"
            );
        }
    }
}

fn told_nothing(window: &support::Window, run: &Run, words: [&str; 2]) {
    let page = window.text().expect("readable");
    for word in words {
        assert!(!page.contains(word), "“{word}” at step {} gives it away:\n{page}", run.visits.len());
    }
}

#[test]
fn the_signs_typed_on_a_shared_screen_appear_on_the_other_half_and_are_never_the_learners_own() {
    for names in [&ZH, &EN] {
        let pack = pack();
        let story = &pack.scenarios[&ScenarioId("screen-refund-help".into())];
        let typing = |run: &Run| {
            let step = run.present(story).ok()?;
            step.screen.as_ref()?.types.as_ref()?.0.get(&names.lang).cloned()
        };
        let plan = pack
            .playthroughs
            .values()
            .find(|plan| plan.end.ending.0 == "code-seen")
            .expect("a play-through");
        let computer = computer();
        let window = computer.open(names);
        let mut run = begin(&window, names, story);
        let mut code = None;
        for choice in &plan.play {
            code = typing(&run);
            if code.is_some() {
                break;
            }
            run = press(&window, names, story, &run, choice);
        }
        let code = code.expect("somewhere a code is typed");
        for _ in code.chars() {
            window.press("button", names.type_next).expect("the next sign");
        }
        window.sees(names.saw_it).expect("they saw it");
        let page = window.text().expect("readable");
        let spaced: Vec<String> = code.chars().map(String::from).collect();
        let seen = page.matches(&spaced.join(" ")).count() + page.matches(&code).count();
        assert!(seen >= 2, "the made-up code stands on both halves: {page}");
    }
}
