//! Killed in mid-call, the program offers to go on exactly there.

use serde_json::json;
use words::ScenarioId;

use crate::world::{EN, Names, ZH, begin, button, computer, pack, press, told};

#[test]
fn a_call_that_was_killed_goes_on_exactly_where_it_was_in_chinese() {
    kill_and_go_on(&ZH);
}

#[test]
fn a_call_that_was_killed_goes_on_exactly_where_it_was_in_english() {
    kill_and_go_on(&EN);
}

fn kill_and_go_on(names: &Names) {
    let pack = pack();
    let plan = pack
        .playthroughs
        .values()
        .filter(|plan| plan.scenario.0 == "mask-refund")
        .max_by_key(|plan| plan.play.len());
    let plan = plan.expect("the mask story has play-throughs");
    let story = &pack.scenarios[&plan.scenario];
    let computer = computer();
    let window = computer.open(names);
    let mut run = begin(&window, names, story);
    for choice in &plan.play[..plan.play.len() / 2] {
        run = press(&window, names, story, &run, choice);
    }
    let before = story_shown(&window);
    window.kill();

    let window = computer.program().open().expect("the window opens again");
    window.press("button", names.resume).expect("Home offers to go on");
    // Home says at which step the call stopped, too: the story itself is there with its exits.
    window.waits_for("button", names.stop_watching).expect("the story opens");
    window.sees(&(names.step)(run.visits.len())).expect("at the same step");
    assert_eq!(
        story_shown(&window),
        before,
        "line for line, with the last explanation and both counts"
    );
    for choice in &plan.play[plan.play.len() / 2..] {
        run = press(&window, names, story, &run, choice);
    }
    let ending = story.ending(&plan.end.ending.0).expect("the play-through's ending");
    window.sees(&told(&run, &ending.text, names)).expect("the story goes on to its end");
}

/// Everything the story shows, without the bar above it.
fn story_shown(window: &support::Window) -> String {
    let text = window
        .script("return document.querySelector('main').innerText.replace(/\\s+/g, ' ');", vec![])
        .expect("readable");
    text.as_str().expect("a text").to_owned()
}

#[test]
fn an_answer_is_on_disk_before_its_explanation_is_shown() {
    let pack = pack();
    let story = &pack.scenarios[&ScenarioId("mask-refund".into())];
    let computer = computer();
    let window = computer.open(&ZH);
    let run = begin(&window, &ZH, story);
    let answer = run
        .open(story)
        .expect("open")
        .into_iter()
        .find(|open| open.id().0 == "answer")
        .expect("one may answer");
    let why = told(&run, answer.why().expect("every choice has its reason"), &ZH);
    // The script answers in the moment the reason comes into the page, and the process is killed right then.
    let script = "
        const [name, why, done] = arguments;
        const watch = new MutationObserver(() => {
            if (!document.body.innerText.replace(/\\s+/g, ' ').includes(why)) return;
            watch.disconnect();
            done(true);
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        find('button', name).click();";
    window
        .script_later(script, vec![json!(button(&run, story, answer, &ZH)), json!(why)])
        .expect("the reason comes up");
    window.kill();
    let window = computer.program().open().expect("the window opens again");
    window.press("button", ZH.resume).expect("the call can go on");
    window.sees(&(ZH.step)(2)).expect("what was explained had been recorded");
    window.sees(&why).expect("with its explanation");
}
