//! The language is switched at any moment without losing the place.

use words::{ChoiceId, Moment};

use crate::world::{EN, Names, ZH, begin, computer, pack, press, told};

#[test]
fn the_language_is_switched_in_mid_call_without_losing_the_place() {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "mask-refund")
        .expect("the mask story");
    for (from, to) in [(&ZH, &EN), (&EN, &ZH)] {
        let computer = computer();
        let window = computer.open(from);
        let run = begin(&window, from, story);
        let run = press(&window, from, story, &run, &ChoiceId("answer".into()));
        let said = run.present(story).expect("a step").say.clone().expect("the caller speaks");
        window.sees(&told(&run, &said, from)).expect("in the first language");
        window
            .press("button", from.other_language)
            .expect("the language is always on screen");
        window.sees(&told(&run, &said, to)).expect("the same line in the other language");
        window.sees(&(to.step)(2)).expect("at the same step");
        goes_on_to_the_end(&window, to, story, run);
    }
}

/// The story goes on in the other language as if nothing had been.
fn goes_on_to_the_end(window: &support::Window, names: &Names, story: &lesson::pack::Scenario, run: lesson::run::Run) {
    let run = press(window, names, story, &run, &ChoiceId("stop-watching".into()));
    assert!(
        run.choose(story, &ChoiceId("hang-up".into()), Moment(0)).is_err(),
        "the story has ended"
    );
    window
        .waits_for("button", names.look_back)
        .expect("the end is told in that language");
}

#[test]
fn the_language_is_remembered() {
    let computer = computer();
    drop(computer.open(&EN));
    let window = computer.program().open().expect("the window opens again");
    window.sees(EN.headline).expect("in the language that was chosen last time");
    window.press("button", ZH.language).expect("the other language");
    window.sees(ZH.headline).expect("Chinese");
    drop(window);
    let window = computer.program().open().expect("the window opens again");
    window.sees(ZH.headline).expect("in the language that was chosen last time");
}
