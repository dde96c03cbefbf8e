//! What the checker promises of a sound story, the engine keeps, however it is played.

use std::sync::LazyLock;

use lesson::checker::check;
use lesson::pack::Scenario;
use lesson::run::{Open, Run, Spot, holds};
use proptest::prelude::*;
use words::Moment;

use crate::bundled::bundled;
use crate::pack::sound;

/// Every sound story at hand.
static STORIES: LazyLock<Vec<Scenario>> = LazyLock::new(|| {
    let packs = [check(&sound()).pack, check(&bundled()).pack];
    packs.into_iter().flat_map(|pack| pack.scenarios.into_values()).collect()
});

/// Plays one press after the other; each is taken from what is open.
fn play(story: &Scenario, presses: &[usize]) {
    let mut run = Run::start(story, 1).expect("a sound story starts");
    for press in presses {
        if matches!(run.spot, Spot::Ending(_)) {
            return;
        }
        let step = run.present(story).expect("a run stands at a step of its story");
        let open = run.open(story).expect("something is open at a step");
        assert!(
            open.iter().any(|open| !matches!(open, Open::Exit(..))),
            "P031: `{}` goes on without an exit",
            step.id.0
        );
        let offered = open.iter().filter(|open| matches!(open, Open::Choice(_))).count();
        let meant = step.choices.iter().filter(|choice| holds(choice.when.as_ref(), &run.given)).count();
        assert_eq!(offered, meant, "P034: the account covers every choice of `{}`", step.id.0);
        let press = open.get(press % open.len()).expect("it is one of them").id();
        run = run
            .choose(story, &press, Moment(0))
            .expect("what is open can be chosen, and leads somewhere")
            .0;
        assert!(run.balance >= 0, "P034: the account never falls below 0");
    }
}

proptest! {
    #[test]
    fn a_sound_story_can_be_played_in_any_way(presses in proptest::collection::vec(any::<usize>(), 1..120)) {
        for story in STORIES.iter() {
            play(story, &presses);
        }
    }
}
