//! Progress from what was recorded.

use wire::ProgressLook;
use words::{Channel, Seat};

use crate::{
    boosters::{after_a_story, day, done},
    world::{PERSON, choose, start, step, world},
};

#[test]
fn who_has_done_nothing_yet_has_nothing_to_show() {
    let progress = world().open().progress.look(PERSON, ProgressLook {}).expect("readable");
    let nothing = wire::Progress {
        by_week: true,
        ..wire::Progress::default()
    };
    assert_eq!(progress, nothing, "the page invites instead");
    assert!(
        world().open().progress.look(Seat::Visitor, ProgressLook {}).is_err(),
        "a visitor leaves no trace"
    );
}

#[test]
fn stories_and_boosters_are_counted_by_channel_and_over_time() {
    let world = after_a_story();
    for number in [2, 7] {
        world.clock.set(day(number));
        done(&world.open());
    }
    let progress = world.open().progress.look(PERSON, ProgressLook {}).expect("readable");
    let lived: Vec<(Channel, u32)> = progress.stories.iter().map(|lived| (lived.channel, lived.stories)).collect();
    assert_eq!(lived, [(Channel::Call, 1)], "one story, over the phone");
    assert!(progress.by_week, "a week and a bit");
    let firsts: Vec<&str> = progress.spans.iter().map(|span| span.first.0.as_str()).collect();
    assert_eq!(firsts, ["2026-11-23", "2026-11-30"], "by weeks");
    let judged: u32 = progress.spans.iter().map(|span| span.counts.scams + span.counts.genuine).sum();
    assert_eq!(judged, 2, "two items were judged");
    assert_eq!(progress.channels.len(), 2, "over two channels");
}

#[test]
fn a_story_that_was_lost_marks_its_tactics_as_worth_another_look() {
    let world = world();
    let app = world.open();
    let mut view = start(&app, PERSON);
    // Always on, and where there is no going on, whatever gives the most.
    for _ in 0..60 {
        let wire::Scene::Step(_) = &view.scene else { break };
        let choices = &step(&view).choices;
        let Some(choice) = choices.last() else { break };
        view = choose(&app, PERSON, view.run, &choice.choice.0);
    }
    let progress = app.progress.look(PERSON, ProgressLook {}).expect("readable");
    let all = progress.again.len() + progress.seen.len();
    assert!(all > 0, "the story persuades, and every tactic has its place");
    for tactic in &progress.again {
        assert!(tactic.met > tactic.seen, "{} was missed", tactic.tactic.0);
        let story = tactic.story.as_ref().expect("there is a story for it");
        assert_ne!(story.scenario.0, "mask-refund", "one that was not played yet");
    }
}
