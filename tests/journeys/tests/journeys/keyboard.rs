//! Whole stories by keyboard alone: one told beforehand, and a blind one with a code to type, a judgement and the list in their hand.

use words::ChoiceId;

use crate::world::{EN, Names, ZH, button, computer, pack, sees_next, told};
use lesson::{
    pack::{Pack, Playthrough, Scenario},
    run::{Open, Run},
};
use support::Window;

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

#[test]
fn a_blind_story_is_typed_judged_and_looked_back_on_by_keyboard_alone() {
    for names in [&ZH, &EN] {
        blind_by_keyboard(names);
    }
}

/// A text, two voices that contradict each other, a visitor at the door: each to its end, judged, and looked back on.
#[test]
fn stories_over_other_channels_are_played_to_their_end_by_keyboard_alone() {
    let pack = pack();
    for (names, story, ending) in [
        (&ZH, "warning-call", "dialled"),
        (&EN, "redemption-text", "redeemed"),
        (&ZH, "gate-card", "card"),
        (&EN, "warning-call", "at-the-station"),
    ] {
        let (story, plan) = planned(&pack, story, ending);
        let computer = computer();
        let window = computer.open(names);
        let mut run = begin(&window, names, story, plan);
        for choice in &plan.play {
            run = press_key(&window, names, story, &run, choice);
        }
        let whom = &story.cast[story.judged.as_ref().expect("several make contact")].name;
        window
            .sees(&told(&run, whom, names))
            .expect("the question says whose contact is judged");
        window.keys("2").expect("the second answer");
        window.waits_for("button", names.sure).expect("then how sure");
        window.keys("2").expect("the second answer");
        window.sees(names.ended).expect("then the end is told");
        go_to_and_enter(&window, names.look_back);
        window.waits_for("heading", names.debrief).expect("the debrief");
        go_to_and_enter(&window, names.home);
        window.sees(names.headline).expect("Home again");
        go_to_and_enter(&window, names.practise);
        window
            .waits_for("heading", next_title(names))
            .expect("one story is offered to play next");
    }
}

fn next_title(names: &Names) -> &'static str {
    if names.lang == words::Lang::En {
        "Next, try this one"
    } else {
        "接下来，练这一个"
    }
}

/// The play-through that leads from a story to one of its endings.
fn planned<'p>(pack: &'p Pack, story: &str, ending: &str) -> (&'p Scenario, &'p Playthrough) {
    let mut plans = pack.playthroughs.values();
    let plan = plans.find(|plan| plan.scenario.0 == story && plan.end.ending.0 == ending);
    let plan = plan.expect("a play-through");
    (&pack.scenarios[&plan.scenario], plan)
}

/// From Home to the first step of the story.
fn begin(window: &Window, names: &Names, story: &Scenario, plan: &Playthrough) -> Run {
    go_to_and_enter(window, names.practise);
    go_to_and_enter(window, (names.group)(story.group()));
    let run = Run::start(story, plan.seed).expect("the story starts");
    go_to_and_enter(window, &told(&run, &story.title, names));
    window.sees(&(names.step)(1)).expect("the first step");
    run
}

fn blind_by_keyboard(names: &Names) {
    let pack = pack();
    let (story, plan) = planned(&pack, "screen-refund-help", "code-seen");
    let computer = computer();
    let window = computer.open(names);
    let mut run = begin(&window, names, story, plan);
    for choice in &plan.play {
        if let Some(code) = code_typed_at(&run, story, names) {
            go_to(&window, names.type_next);
            window.keys(&"7".repeat(code.chars().count() + 2)).expect("keys");
            window.sees(names.saw_it).expect("the other half shows the story's signs");
            window
                .sees(&(names.step)(run.visits.len()))
                .expect("a digit too many chooses no answer");
            window.keys(&TAB.to_string()).expect("a key");
        }
        run = press_key(&window, names, story, &run, choice);
    }
    window.keys("1").expect("the first answer");
    window.waits_for("button", names.sure).expect("then how sure");
    window.keys("3").expect("the third answer");
    window.sees(names.ended).expect("then the end is told");
    go_to_and_enter(&window, names.look_back);
    window.waits_for("heading", names.debrief).expect("the debrief");
    go_to_and_enter(&window, names.turn);
    open_a_cell(&window);
    go_to_and_enter(&window, names.home);
    window.sees(names.headline).expect("Home again");
}

/// On with Tab to the first cell of the list in their hand, and Enter.
fn open_a_cell(window: &Window) {
    let on_cell = "const it = document.activeElement; return it.tagName === 'BUTTON' && it.closest('table, dl, ol, ul') !== null && it.getAttribute('aria-expanded') === 'false';";
    for _ in 0..40 {
        if window.script(on_cell, vec![]).expect("readable") == true {
            window
                .script("document.activeElement.classList.add('opened');", vec![])
                .expect("marked, since the focus goes on to what it opens");
            window.keys(&ENTER.to_string()).expect("a key");
            let open = window.script(
                "return document.querySelector('.opened')?.getAttribute('aria-expanded') ?? '';",
                vec![],
            );
            assert_eq!(open.expect("readable"), "true", "the cell tells who may hold this");
            return;
        }
        window.keys(&TAB.to_string()).expect("a key");
    }
    panic!("no cell of the list can be reached with the Tab key");
}

/// The code that the learner types at this step, if there is one.
fn code_typed_at(run: &Run, story: &Scenario, names: &Names) -> Option<String> {
    let step = run.present(story).ok()?;
    step.screen.as_ref()?.types.as_ref()?.0.get(&names.lang).cloned()
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
fn press_key(window: &Window, names: &Names, story: &Scenario, run: &Run, id: &ChoiceId) -> Run {
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

/// Tab until the focus stands on what has this name, then Enter.
pub fn go_to_and_enter(window: &Window, name: &str) {
    go_to(window, name);
    window.keys(&ENTER.to_string()).expect("a key");
}

/// Tab until the focus stands, visibly, on what has this name.
fn go_to(window: &Window, name: &str) {
    window.waits_for("button", name).unwrap_or_else(|fault| panic!("{fault}"));
    for _ in 0..80 {
        // With two windows the other one may be in front; a page shows the focus only while its own is.
        let focused = window.script(
            "const it = find('button', arguments[0]);
            return it !== null && it === document.activeElement && (it.matches(':focus-visible') || !document.hasFocus());",
            vec![name.into()],
        );
        if focused.expect("readable") == true {
            return;
        }
        window.keys(&TAB.to_string()).expect("a key");
    }
    panic!("“{name}” cannot be reached with the Tab key");
}
