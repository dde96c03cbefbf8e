//! A rescue drill: told beforehand what it is, never judged, and left at any moment.

use words::{ScenarioId, StoryKind};

use crate::{
    endings::{look_back, play},
    world::{EN, ZH, computer, pack},
};

/// The drill that begins with the screen shared.
const DRILL: &str = "shared-screen-drill";

#[test]
fn a_drill_stands_under_its_own_heading_and_is_played_to_the_debrief_without_a_judgement() {
    for (names, heading, sentence) in [
        (&ZH, "急救演练", "演练从已经照做以后开始"),
        (&EN, "Rescue drills", "A drill begins after the mistake"),
    ] {
        let pack = pack();
        let story = &pack.scenarios[&ScenarioId(DRILL.to_owned())];
        assert_eq!(story.kind(), StoryKind::Drill, "it is told beforehand as what it is");
        let window = computer().open(names);
        window.press("button", names.practise).expect("the first door");
        window.waits_for("heading", heading).expect("a heading of its own");
        window.sees(sentence).expect("that it begins after the mistake, and can be left");
        window.press("button", names.home).expect("the way home");
        let plays = pack
            .playthroughs
            .values()
            .filter(|plan| plan.scenario.0 == DRILL && plan.end.action.is_some());
        let plan = plays.max_by_key(|plan| plan.play.len()).expect("a way to an ending");
        let run = play(&window, names, &pack, plan);
        assert_eq!(run.judged, None, "nothing was asked");
        look_back(&window, names, &pack, plan, &run);
        let title = &story.title.0[&names.lang];
        assert!(
            window.text().expect("readable").contains(title.as_str()),
            "the debrief is that of the drill"
        );
    }
}
