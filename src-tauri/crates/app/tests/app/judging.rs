//! `run.judge`: what the contact was, said before it is told.

use app::App;
use wire::{RunDebrief, RunJudge, RunLook, RunView, Scene};
use words::{Confidence, ErrorCode, Judgement, RunId};

use crate::world::{PERSON, choose, start, start_story, world};

pub fn judge(app: &App, run: RunId, judgement: Judgement) -> Result<RunView, wire::Refusal> {
    let confidence = Some(Confidence::Sure);
    app.runs.judge(
        PERSON,
        RunJudge {
            run,
            judgement,
            confidence,
        },
    )
}

#[test]
fn a_judgement_is_asked_once_outlasts_the_program_and_is_told_in_the_debrief() {
    let world = world();
    let app = world.open();
    let run = start_story(&app, PERSON, "door-parcel").run;
    assert_eq!(
        judge(&app, run, Judgement::Scam).expect_err("too early").code,
        ErrorCode::NotToBeJudged,
        "not before the end"
    );
    play_to_the_end(&app, run);
    drop(app);
    let app = world.open();
    let view = app.runs.look(PERSON, RunLook { run }).expect("it is still there");
    assert_eq!(
        (&view.scene, &view.feedback),
        (&Scene::Judge(wire::JudgeView { who: None }), &None),
        "still asked, and nothing told that would answer it"
    );
    let view = judge(&app, run, Judgement::Scam).expect("asked");
    assert!(matches!(view.scene, Scene::End(_)), "then it is told");
    assert!(judge(&app, run, Judgement::Genuine).is_err(), "once only");
    drop(app);
    let debrief = world.open().runs.debrief(PERSON, RunDebrief { run }).expect("it has ended");
    let judged = debrief.judged.map(|judged| (judged.judgement, judged.confidence));
    assert_eq!(
        judged,
        Some((Judgement::Scam, Some(Confidence::Sure))),
        "as it was said, also after a restart"
    );
}

#[test]
fn an_introduced_story_is_not_judged() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    choose(&app, PERSON, run, "stop-watching");
    assert_eq!(
        judge(&app, run, Judgement::Scam).expect_err("never").code,
        ErrorCode::NotToBeJudged,
        "it was told beforehand"
    );
}

/// Refuses the parcel.
fn play_to_the_end(app: &App, run: RunId) {
    for choice in ["not-mine", "send-it-back"] {
        choose(app, PERSON, run, choice);
    }
}
