//! `run.*`: the life of one answer.

use std::fs;

use app::App;
use lesson::pack::Playthrough;
use wire::{RunChoose, RunDebrief, RunLook, RunTap, RunView, Scene};
use words::{ChoiceId, DisclosureId, ErrorCode, Judgement, Nature, RunId, Seat, StepId, StoryKind};

use crate::{
    judging::judge,
    world::{PERSON, bundled, choose, start, start_story, step, world},
};

#[test]
fn a_restart_in_mid_call_comes_back_to_exactly_the_same_place() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    let view = choose(&app, PERSON, run, "answer");
    let (before, _) = tap_first_detail(&app, &view);
    drop(app);
    let after = world.open().runs.look(PERSON, RunLook { run }).expect("the run is still there");
    assert_eq!(after, before, "line for line, count for count, the last explanation too");
}

#[test]
fn a_run_of_another_seat_is_as_good_as_none() {
    let world = world();
    let app = world.open();
    let mine = start(&app, PERSON).run;
    let visitors = start(&app, Seat::Visitor).run;
    for (seat, run) in [
        (Seat::Visitor, mine),
        (PERSON, visitors),
        (Seat::Preview, mine),
        (Seat::Room, visitors),
    ] {
        let refusal = app.runs.look(seat, RunLook { run }).expect_err("it belongs to somebody else");
        assert_eq!(refusal.code, ErrorCode::RunNotFound, "whose it is, is nobody's business");
    }
}

#[test]
fn a_visitors_run_leaves_no_trace_on_disk() {
    let world = world();
    let app = world.open();
    let run = start(&app, Seat::Visitor).run;
    choose(&app, Seat::Visitor, run, "answer");
    drop(app);
    let refusal = world
        .open()
        .runs
        .look(Seat::Visitor, RunLook { run })
        .expect_err("it lived in memory alone");
    assert_eq!(refusal.code, ErrorCode::RunNotFound, "nothing of a visitor outlasts the program");
}

#[test]
fn a_run_whose_pack_has_changed_is_not_explained_by_another_text() {
    let world = world().with_pack_of_its_own();
    let app = world.open();
    let run = start(&app, PERSON).run;
    drop(app);
    let path = world.pack.join("tactics.toml");
    let changed = fs::read_to_string(&path).expect("readable") + "\n# a comment is a change too\n";
    fs::write(&path, changed).expect("written");
    let app = world.open();
    let refusal = app.runs.look(PERSON, RunLook { run }).expect_err("the pack is another");
    assert_eq!(
        refusal.code,
        ErrorCode::RunPackChanged,
        "its own code, so that the sentence can offer to begin afresh"
    );
    let offered = |app: &App| app.home.look(PERSON, wire::HomeLook {}).expect("Home always opens").unfinished;
    let unfinished = offered(&app);
    let told: Vec<_> = unfinished.iter().map(|offer| (offer.run, offer.can_go_on)).collect();
    assert_eq!(
        told,
        [(run, false)],
        "Home says that this call cannot go on, and offers to begin it afresh"
    );
    let anew = start(&app, PERSON).run;
    let told: Vec<_> = offered(&app).iter().map(|offer| (offer.run, offer.can_go_on)).collect();
    assert_eq!(told, [(anew, true)], "begun afresh, the old one is given up");
}

#[test]
fn wrong_calls_are_error_codes() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    let chosen = |run: RunId, choice: &str| {
        app.runs.choose(
            PERSON,
            RunChoose {
                run,
                choice: ChoiceId(choice.into()),
            },
        )
    };
    assert_eq!(
        chosen(run, "no-such-choice").expect_err("closed").code,
        ErrorCode::ChoiceNotOpen,
        "an unknown choice"
    );
    assert_eq!(
        chosen(RunId(-1), "answer").expect_err("gone").code,
        ErrorCode::RunNotFound,
        "an unknown run"
    );
    let tap = RunTap {
        run,
        step: StepId("nowhere".into()),
        disclosure: DisclosureId("nothing".into()),
    };
    assert_eq!(
        app.runs.tap(PERSON, tap).expect_err("unsaid").code,
        ErrorCode::DetailNotSaid,
        "an unsaid detail"
    );
    let debrief = app.runs.debrief(PERSON, RunDebrief { run }).expect_err("too early");
    assert_eq!(debrief.code, ErrorCode::RunNotEnded, "no debrief in mid-call");
    chosen(run, "stop-watching").expect("a story can be left at any time");
    assert_eq!(
        chosen(run, "answer").expect_err("over").code,
        ErrorCode::RunEnded,
        "a press after the end"
    );
}

#[test]
fn every_play_through_of_the_pack_can_be_debriefed_and_tells_nothing_too_early() {
    let world = world();
    let app = world.open();
    let mut played = 0;
    for entry in fs::read_dir(bundled().join("playthroughs")).expect("readable") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("readable");
        let plan: Playthrough = toml::from_str(&text).expect("a sound play-through");
        let mut end = play(&app, &plan);
        if matches!(end.scene, Scene::Judge(_)) {
            let early = app.runs.debrief(PERSON, RunDebrief { run: end.run }).expect_err("not judged yet");
            assert_eq!(early.code, ErrorCode::RunNotEnded, "nothing is told before the judgement");
            end = judge(&app, end.run, Judgement::CannotTell).expect("it is asked");
        }
        assert!(matches!(end.scene, Scene::End(_)), "{} comes to an end", path.display());
        let debrief = app.runs.debrief(PERSON, RunDebrief { run: end.run }).expect("it has ended");
        let held = debrief.list.is_some();
        assert_eq!(
            held,
            debrief.nature == Nature::Scam && (debrief.kind != StoryKind::Drill || held),
            "{}: a genuine contact holds no list, and in a drill there need be none",
            path.display()
        );
        assert_eq!(debrief.proofs, 0, "nothing said on a call proves who says it");
        let reported = debrief.facts.len() >= 3 || debrief.kind != StoryKind::Introduced;
        assert!(reported, "{}: a headline story rests on reported facts", path.display());
        assert_eq!(
            debrief.steps.last().map(|step| step.answer.is_some()),
            Some(plan.play.last().is_some_and(|choice| choice.0 != "go-on")),
            "{}: the last step tells what was done there, unless it was to listen",
            path.display()
        );
        played += 1;
    }
    assert!(played >= 10, "every story to every ending, {played} played");
}

/// Plays a play-through press by press, checking every view on the way.
fn play(app: &App, plan: &Playthrough) -> RunView {
    let mut view = start_story(app, PERSON, &plan.scenario.0);
    for choice in &plan.play {
        let told = format!("{view:?}");
        assert!(
            !told.contains("Scam"),
            "{}: the nature of the contact is in no view before the end",
            plan.scenario.0
        );
        assert_eq!(view.proofs, 0, "the count of proofs stays 0");
        assert!(
            step(&view).exits.iter().any(|exit| exit.choice.0 == "stop-watching"),
            "the story can be left at every step"
        );
        view = choose(app, PERSON, view.run, &choice.0);
    }
    view
}

/// Taps the first detail that can be tapped at the present step; returns what is shown then, and the detail.
fn tap_first_detail(app: &App, view: &RunView) -> (RunView, DisclosureId) {
    let step = step(view);
    let says = step.says.as_ref().expect("somebody speaks");
    let detail = says
        .0
        .values()
        .flatten()
        .find_map(|part| part.disclosure.clone())
        .expect("a detail is said");
    let tap = RunTap {
        run: view.run,
        step: step.step.clone(),
        disclosure: detail.clone(),
    };
    (app.runs.tap(PERSON, tap).expect("it was said"), detail)
}

#[test]
fn the_first_caller_is_right_about_something_at_once() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    let view = choose(&app, PERSON, run, "answer");
    let (view, disclosure) = tap_first_detail(&app, &view);
    let got_right: Vec<_> = view.got_right.iter().map(|detail| &detail.disclosure).collect();
    assert_eq!(
        (got_right, view.proofs),
        (vec![&disclosure], 0),
        "what they got right grows, the proofs stay 0"
    );
}
