mod judging;

use std::collections::BTreeSet;

use proptest::prelude::*;
use words::{Channel, Checked, ChoiceId, DisclosureId, EndingId, Exit, Moment, RequestId, StepId};

use super::{Answer, Event, Open, Run, RunError, Spot, asked_for};
use crate::pack::Scenario;

const NOW: Moment = Moment(1_000);

/// A small story with everything the engine knows: a ring, a pass-over, money, a gift, a check, a helper.
fn story() -> Scenario {
    toml::from_str(include_str!("tests/story.toml")).expect("the story of the tests is sound")
}

fn choose(run: &Run, story: &Scenario, choice: &str) -> Result<Run, RunError> {
    run.choose(story, &ChoiceId(choice.to_owned()), NOW).map(|(next, _)| next)
}

fn play(story: &Scenario, choices: &[&str]) -> Run {
    let start = Run::start(story, 1).expect("the story starts");
    choices
        .iter()
        .fold(start, |run, choice| choose(&run, story, choice).expect("the choice is open"))
}

fn open_ids(run: &Run, story: &Scenario) -> Vec<String> {
    run.open(story).unwrap_or_default().iter().map(|open| open.id().0).collect()
}

#[test]
fn a_run_starts_at_the_ring_with_the_exits_open() {
    let story = story();
    let run = Run::start(&story, 1).expect("it starts");
    assert_eq!(run.spot, Spot::Step(StepId("ring".into())), "the story starts where it says");
    assert_eq!(
        open_ids(&run, &story),
        ["answer", "let-it-ring", "hang-up", "self-check", "ask-someone", "stop-watching"],
        "standing exits exist at every step, behind the scenario's own choices"
    );
}

#[test]
fn a_choice_pays_borrows_and_hands_over() {
    let story = story();
    let run = play(&story, &["answer", "draw", "pay"]);
    assert_eq!(
        (run.balance, run.paid, run.owed),
        (1_000 + 500 - 300, 300, 500),
        "what comes in is a debt, what leaves is paid"
    );
    assert!(run.given.contains(&RequestId("code".into())), "what was handed over becomes a flag");
}

#[test]
fn a_step_whose_flags_do_not_hold_is_passed_over() {
    let story = story();
    let without = play(&story, &["answer", "refuse"]);
    assert_eq!(
        without.spot,
        Spot::Step(StepId("second-ring".into())),
        "nothing was given: the step about the code is passed over"
    );
    let with = play(&story, &["answer", "draw", "pay"]);
    assert_eq!(
        with.spot,
        Spot::Step(StepId("uses-code".into())),
        "the code was given: the step is played"
    );
}

#[test]
fn a_choice_whose_flags_do_not_hold_is_not_open() {
    let story = story();
    let run = play(&story, &["answer", "refuse"]);
    assert!(!open_ids(&run, &story).contains(&"regret".to_owned()), "nothing was given yet");
    assert_eq!(
        choose(&run, &story, "regret"),
        Err(RunError::NotOpen("regret".into())),
        "a closed choice is an error value"
    );
}

#[test]
fn a_choice_that_the_account_cannot_cover_is_not_open() {
    let mut story = story();
    story.you.balance = 100;
    let run = play(&story, &["answer"]);
    assert!(
        !open_ids(&run, &story).contains(&"pay-at-once".to_owned()),
        "money never falls below 0"
    );
}

#[test]
fn entering_the_own_app_sets_checked_by_me() {
    let story = story();
    let run = play(&story, &["answer", "self-check"]);
    assert_eq!(run.checked, Checked::NoSuchMatter, "the app has no such notice");
    assert_eq!(
        open_ids(&run, &story),
        ["go-on", "ask-someone", "stop-watching"],
        "nobody is on the line, and checking is what one is doing already"
    );
}

#[test]
fn a_helper_is_neither_hung_up_on_nor_asked_again() {
    let story = story();
    let run = play(&story, &["answer", "ask-someone"]);
    let open = open_ids(&run, &story);
    assert!(
        !open.contains(&"hang-up".to_owned()) && !open.contains(&"ask-someone".to_owned()),
        "a helper is on my side: {open:?}"
    );
}

#[test]
fn a_caller_who_talks_on_while_i_look_at_my_app_can_be_hung_up_on() {
    let mut story = story();
    let step = story.steps.iter_mut().find(|step| step.id.0 == "opening").expect("the opening");
    step.channel = Channel::App;
    let open = open_ids(&play(&story, &["answer"]), &story);
    assert!(
        open.contains(&"hang-up".to_owned()) && open.contains(&"self-check".to_owned()),
        "somebody is on the line: {open:?}"
    );
}

#[test]
fn a_text_message_is_not_hung_up_on() {
    let mut story = story();
    let step = story.steps.iter_mut().find(|step| step.id.0 == "opening").expect("the opening");
    step.channel = Channel::Sms;
    let open = open_ids(&play(&story, &["answer"]), &story);
    assert!(!open.contains(&"hang-up".to_owned()), "nobody is on the line: {open:?}");
}

#[test]
fn an_exit_leads_where_the_step_says() {
    let story = story();
    let run = play(&story, &["answer", "draw", "hang-up"]);
    assert_eq!(
        run.spot,
        Spot::Ending(EndingId("after-borrowing".into())),
        "the step overrides the scenario's exit"
    );
}

#[test]
fn nothing_is_open_after_the_end() {
    let story = story();
    let run = play(&story, &["answer", "stop-watching"]);
    assert_eq!(run.open(&story), Err(RunError::Ended), "the story is over");
    assert_eq!(
        choose(&run, &story, "hang-up"),
        Err(RunError::Ended),
        "a late press is an error value"
    );
}

#[test]
fn a_detail_tapped_twice_counts_once() {
    let story = story();
    let run = play(&story, &["answer"]);
    let tap = |run: &Run| {
        run.tap(&story, &StepId("opening".into()), &DisclosureId("product".into()), NOW)
            .expect("it was said")
    };
    let (once, events) = tap(&run);
    assert_eq!(events.len(), 1, "the first tap is an event");
    let (twice, events) = tap(&once);
    assert_eq!((twice.tapped.len(), events.len()), (1, 0), "the second tap changes nothing");
}

#[test]
fn a_detail_of_a_step_not_visited_cannot_be_tapped() {
    let story = story();
    let run = Run::start(&story, 1).expect("it starts");
    let tap = run.tap(&story, &StepId("opening".into()), &DisclosureId("product".into()), NOW);
    assert!(matches!(tap, Err(RunError::NotSaid { .. })), "nothing was said while it rings");
}

#[test]
fn a_placeholder_is_filled_and_an_unknown_one_stays() {
    let story = story();
    let run = play(&story, &["answer"]);
    let line = run.drawn.fill_line("{name} {brand} {balance} {nobody} {", words::Lang::En, 7);
    assert!(line.starts_with("Ms Zhou "), "the name is filled: {line}");
    assert!(
        line.ends_with(" 7 {nobody} {"),
        "the account is filled and an unknown key is left alone: {line}"
    );
}

#[test]
fn different_seeds_draw_different_variants() {
    let story = story();
    let drawn: BTreeSet<String> = (0..32)
        .map(|seed| {
            Run::start(&story, seed)
                .expect("it starts")
                .drawn
                .fill_line("{brand}", words::Lang::En, 0)
        })
        .collect();
    assert_eq!(drawn.len(), 3, "a second play is not the same: every variant comes up in 32 seeds");
}

#[test]
fn the_present_choice_is_the_last_answer() {
    let story = story();
    let run = play(&story, &["answer", "hang-up"]);
    let answers: Vec<_> = run.visits.iter().map(|visit| visit.answer.clone()).collect();
    assert_eq!(
        answers,
        [
            Some(Answer::Choice(ChoiceId("answer".into()))),
            Some(Answer::Exit(Exit::HangUp)),
            None
        ],
        "the visits tell what was done at each step"
    );
}

#[test]
fn a_replay_of_events_from_another_story_is_an_error() {
    let events = [Event::Chose {
        step: StepId("x".into()),
        choice: ChoiceId("no-such".into()),
        at: NOW,
    }];
    assert!(Run::replay(&story(), 1, &events).is_err(), "the events do not belong to this story");
}

/// Plays at random: each number picks one of what is open.
fn wander(story: &Scenario, seed: u64, picks: &[usize]) -> (Run, Vec<Event>) {
    let mut run = Run::start(story, seed).expect("it starts");
    let mut events = Vec::new();
    for pick in picks {
        let Ok(open) = run.open(story) else { break };
        let choice = open[pick % open.len()].id();
        let (next, new) = run.choose(story, &choice, NOW).expect("what is open can be chosen");
        events.extend(new);
        run = next;
    }
    (run, events)
}

proptest! {
    #[test]
    fn a_replay_is_exact(seed: u64, picks in prop::collection::vec(0_usize..8, 0..24)) {
        let story = story();
        let (run, events) = wander(&story, seed, &picks);
        prop_assert_eq!(Run::replay(&story, seed, &events), Ok(run));
    }

    #[test]
    fn money_is_never_lost_or_made(seed: u64, picks in prop::collection::vec(0_usize..8, 0..24)) {
        let story = story();
        let (run, _) = wander(&story, seed, &picks);
        prop_assert_eq!(run.balance, story.you.balance + run.owed - run.paid);
        prop_assert!(run.balance >= 0);
    }

    #[test]
    fn every_step_can_be_left(seed: u64, picks in prop::collection::vec(0_usize..8, 0..24)) {
        let story = story();
        let (run, _) = wander(&story, seed, &picks);
        if let Ok(open) = run.open(&story) {
            prop_assert!(open.iter().any(|open| matches!(open, Open::Exit(Exit::StopWatching, _))));
        }
    }

    #[test]
    fn any_word_as_a_choice_is_an_error_or_a_step(seed: u64, word in ".{0,40}") {
        let story = story();
        let run = Run::start(&story, seed).expect("it starts");
        let chosen = run.choose(&story, &ChoiceId(word.clone()), NOW);
        prop_assert!(chosen.is_ok() || chosen == Err(RunError::NotOpen(word)));
    }
}

#[test]
fn a_run_begins_at_any_step_with_what_its_condition_asks_for() {
    let story = story();
    let conditional = story
        .steps
        .iter()
        .find(|step| step.when.is_some())
        .expect("a step that may be passed over");
    let run = Run::begin_at(&story, 1, &conditional.id, &BTreeSet::new()).expect("it begins there");
    assert_eq!(run.spot, Spot::Step(conditional.id.clone()), "it is not passed over");
    let asked = conditional.when.as_ref().map(|when| when.given.clone()).unwrap_or_default();
    assert!(asked.iter().all(|id| run.given.contains(id)), "what it asks for counts as given");
    assert!(
        !run.open(&story).expect("it goes on").is_empty(),
        "and the story goes on from there as it is"
    );
    assert!(
        asked.iter().all(|id| asked_for(&story).contains(id)),
        "which is one of the states to begin in"
    );
    assert_eq!(
        Run::begin_at(&story, 1, &StepId("nowhere".into()), &BTreeSet::new()),
        Err(RunError::Broken("nowhere".into())),
        "a step that is not there is an error value"
    );
}

#[test]
fn a_run_goes_on_at_its_step_in_another_version_of_the_story() {
    let story = story();
    let run = play(&story, &["answer", "draw"]);
    let mut other = story.clone();
    let Spot::Step(at) = run.spot.clone() else {
        panic!("it stands at a step")
    };
    for step in other.steps.iter_mut().filter(|step| step.id == at) {
        step.say = None;
    }
    let carried = run.carried_over(&other, 1).expect("the step is there");
    assert_eq!(
        (&carried.spot, carried.balance, carried.owed),
        (&run.spot, run.balance, run.owed),
        "where it stood, with what it owed"
    );
    assert_eq!(carried.given, run.given, "and with what was given");
    other.steps.retain(|step| step.id != at);
    assert_eq!(
        run.carried_over(&other, 1),
        Err(RunError::Broken(at.0)),
        "a step that is gone is told"
    );
    let ended = play(&story, &["let-it-ring"]);
    assert_eq!(ended.carried_over(&story, 1), Err(RunError::Ended), "what has ended does not go on");
}
