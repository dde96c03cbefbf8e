//! `home.*`

use wire::{HomeLook, HomeView};
use words::StoryKind;

use crate::world::{PERSON, choose, start, start_story, world};

fn home(app: &app::App) -> HomeView {
    app.home.look(PERSON, HomeLook {}).expect("Home always opens")
}

#[test]
fn both_headline_stories_are_offered_and_nothing_is_amiss() {
    let world = world();
    let home = home(&world.open());
    let introduced = home.scenarios.iter().filter(|card| card.kind == StoryKind::Introduced);
    let mut headlines: Vec<&str> = introduced.clone().map(|card| card.scenario.0.as_str()).collect();
    headlines.sort_unstable();
    assert_eq!(headlines, ["agent-fee", "mask-refund"], "the two reported calls");
    assert!(
        introduced.clone().all(|card| card.to_the_loss),
        "told beforehand what they are and how far they go"
    );
    assert!(
        home.scenarios
            .iter()
            .all(|card| card.kind == StoryKind::Introduced || !card.to_the_loss),
        "of the others nothing is told that would tell the scam from the genuine contact"
    );
    assert_eq!(home.notices, [], "the bundled pack and new records are in order");
}

#[test]
fn the_call_last_touched_is_offered_first() {
    let world = world();
    let app = world.open();
    let mask = start(&app, PERSON).run;
    let agent = start_story(&app, PERSON, "agent-fee").run;
    choose(&app, PERSON, mask, "answer");
    drop(app);
    let unfinished = home(&world.open()).unfinished;
    let runs: Vec<_> = unfinished.iter().map(|run| (run.run, run.step_number)).collect();
    assert_eq!(
        runs,
        [(mask, 2), (agent, 1)],
        "with the step at which each stands, also after a restart"
    );
}

#[test]
fn a_story_begun_anew_replaces_its_unfinished_run() {
    let world = world();
    let app = world.open();
    start(&app, PERSON);
    let second = start(&app, PERSON).run;
    let unfinished: Vec<_> = home(&app).unfinished.iter().map(|run| run.run).collect();
    assert_eq!(unfinished, [second], "one unfinished run a story");
}

#[test]
fn a_story_played_to_an_end_is_counted_and_no_longer_unfinished() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    choose(&app, PERSON, run, "stop-watching");
    let home = home(&app);
    let played = home
        .scenarios
        .iter()
        .find(|card| card.scenario.0 == "mask-refund")
        .map(|card| card.played);
    assert_eq!((played, home.unfinished.len()), (Some(1), 0), "it has come to an end");
}

#[test]
fn a_beginner_is_led_to_the_introduced_stories_and_then_to_a_blind_one_over_another_channel() {
    let world = world();
    let app = world.open();
    assert_eq!(home(&app).next, None, "the page says where to begin");
    let run = start(&app, PERSON).run;
    choose(&app, PERSON, run, "stop-watching");
    drop(app);
    let home = home(&world.open());
    let next = home.scenarios.iter().find(|card| Some(&card.scenario) == home.next.as_ref());
    let next = next.expect("one of the stories on the page, also after a restart");
    assert_eq!((next.kind, next.played), (StoryKind::Blind, 0), "a blind one, not played yet");
    assert_ne!(next.channel, words::Channel::Call, "the last one was a call");
}
