//! A whole story by keyboard alone.

use words::ChoiceId;

use crate::world::{EN, Names, ZH, button, computer, pack, sees_next, told};
use lesson::run::{Open, Run};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

#[test]
fn a_story_is_played_from_home_to_the_debrief_by_keyboard_alone_in_chinese() {
    by_keyboard(&ZH);
}

#[test]
fn a_story_is_played_from_home_to_the_debrief_by_keyboard_alone_in_english() {
    by_keyboard(&EN);
}

fn by_keyboard(names: &Names) {
    let pack = pack();
    let plan = pack
        .playthroughs
        .values()
        .filter(|plan| plan.scenario.0 == "agent-fee")
        .max_by_key(|plan| plan.play.len());
    let plan = plan.expect("the agent story has play-throughs");
    let story = &pack.scenarios[&plan.scenario];
    let computer = computer();
    let window = computer.program().open().expect("the window opens");
    go_to_and_enter(&window, names.language);
    window.sees(names.headline).expect("Home");
    go_to_and_enter(&window, names.practise);
    let mut run = Run::start(story, plan.seed).expect("the story starts");
    go_to_and_enter(&window, &told(&run, &story.title, names));
    window.sees(&(names.step)(1)).expect("the first step");
    for choice in &plan.play {
        run = press_key(&window, names, story, &run, choice);
    }
    go_to_and_enter(&window, names.look_back);
    window.waits_for("heading", names.debrief).expect("the debrief");
    go_to_and_enter(&window, names.home);
    window.sees(names.headline).expect("Home again");
}

/// Choices by their numbers, everything else by Tab and Enter.
fn press_key(window: &support::Window, names: &Names, story: &lesson::pack::Scenario, run: &Run, id: &ChoiceId) -> Run {
    let open = run.open(story).expect("the story goes on");
    let place = open.iter().position(|open| open.id() == *id).expect("it is open");
    match open[place] {
        Open::Choice(_) | Open::GoOn(_) => {
            let number = char::from_digit(u32::try_from(place).expect("few") + 1, 10).expect("a digit");
            window.keys(&number.to_string()).expect("a key");
        }
        exit @ Open::Exit(..) => go_to_and_enter(window, &button(run, story, exit, names)),
    }
    sees_next(window, names, story, run, id)
}

/// Tab until the focus stands on what has this name, visibly, then Enter.
fn go_to_and_enter(window: &support::Window, name: &str) {
    window.waits_for("button", name).unwrap_or_else(|fault| panic!("{fault}"));
    for _ in 0..80 {
        let focused = window.script(
            "const it = find('button', arguments[0]); return it !== null && it === document.activeElement && it.matches(':focus-visible');",
            vec![name.into()],
        );
        if focused.expect("readable") == true {
            window.keys(&ENTER.to_string()).expect("a key");
            return;
        }
        window.keys(&TAB.to_string()).expect("a key");
    }
    panic!("“{name}” cannot be reached with the Tab key");
}
