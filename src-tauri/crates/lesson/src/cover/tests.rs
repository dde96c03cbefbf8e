use words::ChoiceId;

use super::*;
use crate::pack::Outcome;

fn story() -> Scenario {
    toml::from_str(include_str!("../run/tests/story.toml")).expect("the story of the tests is sound")
}

fn play(of: &Scenario, presses: &[&str]) -> Playthrough {
    Playthrough {
        scenario: of.id.clone(),
        seed: 1,
        play: presses.iter().map(|press| ChoiceId((*press).to_owned())).collect(),
        end: Outcome {
            ending: EndingId("any".to_owned()),
            money: 0,
            given: Vec::new(),
            knows: Vec::new(),
            action: None,
        },
    }
}

#[test]
fn a_way_that_was_pressed_is_taken_and_counted() {
    let story = story();
    let plays = [
        play(&story, &["answer", "hang-up"]),
        play(&story, &["let-it-ring"]),
        play(&story, &["answer", "refuse"]),
    ];
    let cover = Cover::of(&story, plays.iter());
    let ring = StepId("ring".to_owned());
    assert_eq!(cover.plays, 3, "each is counted");
    assert_eq!(
        (
            cover.takes(&ring, "answer"),
            cover.takes(&ring, "let-it-ring"),
            cover.takes(&ring, "hang-up")
        ),
        (2, 1, 0),
        "twice answered, once not, never hung up while it rang"
    );
    assert_eq!(cover.visits(&ring), 3, "all come by the ring");
}

#[test]
fn a_press_that_does_not_go_ends_the_count_of_its_play_through() {
    let story = story();
    let cover = Cover::of(&story, [play(&story, &["answer", "no-such-press", "hang-up"])].iter());
    let (own, exits) = cover.shares(&story);
    assert_eq!(
        (own.taken, exits.taken),
        (1, 0),
        "what went before it counts, what comes behind does not"
    );
    assert!(own.all > 1 && exits.all > 1, "of all that there are");
}

#[test]
fn play_throughs_of_other_stories_do_not_count() {
    let story = story();
    let mut other = play(&story, &["answer"]);
    other.scenario.0 = "another".to_owned();
    assert_eq!(Cover::of(&story, [other].iter()), Cover::default(), "nothing is covered by them");
}
