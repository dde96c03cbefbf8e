//! A visitor at the kiosk, from the first touch to the wipe.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use app::{App, KioskDuty};
use records::{Hit, Records, VisitCount};
use wire::{
    KioskCode, QuizScene, Scene, VisitBeat, VisitBegin, VisitDoes, VisitDoors, VisitEnd, VisitLook, VisitOpen, VisitPress, VisitPulse,
    VisitScene, VisitSpeak, VisitView,
};
use words::{ErrorCode, Judgement, KioskDoor, Lang, Moment, Seat, VoiceSpeed};

use crate::world::{Call, PERSON, World, world};

/// Before anybody is asked whether they are still there.
const PATIENCE: Duration = Duration::from_secs(120);

/// From there to the wipe.
const GRACE: Duration = Duration::from_secs(30);

/// The kiosk with a staff code.
fn kiosk(world: &World) -> App {
    let app = world.open();
    let code = KioskCode {
        code: "204816".to_owned(),
        now: None,
    };
    app.kiosk.code(PERSON, code).expect("the first code");
    app.watch.opened(false);
    app
}

fn look(app: &App) -> VisitView {
    app.visits.look(Seat::Visitor, VisitLook {}).expect("a view")
}

fn begin(app: &App) -> VisitView {
    app.visits.begin(Seat::Visitor, VisitBegin {}).expect("the doors")
}

fn open(app: &App, door: KioskDoor) -> VisitView {
    begin(app);
    app.visits
        .open(Seat::Visitor, VisitOpen { door })
        .expect("there is something behind it")
}

fn beat(app: &App, touched: bool, speaking: bool) -> VisitPulse {
    app.visits.beat(Seat::Visitor, VisitBeat { touched, speaking }).expect("a pulse")
}

/// Does the first thing that can be done.
fn go_on(app: &App, view: &VisitView) -> VisitView {
    let judge = VisitDoes::Judge {
        judgement: Judgement::CannotTell,
        confidence: None,
    };
    let does = match &view.scene {
        VisitScene::Item {
            quiz: QuizScene::Judge { .. },
            ..
        } => judge,
        VisitScene::Item {
            quiz: QuizScene::Act { choices, .. },
            ..
        } => VisitDoes::Act {
            choice: choices[0].choice.clone(),
        },
        VisitScene::Story { run, .. } => match &run.scene {
            Scene::Judge(_) => judge,
            Scene::Step(step) if !step.goes_on => VisitDoes::Choose {
                choice: step.choices[0].choice.clone(),
            },
            _ => VisitDoes::Next,
        },
        _ => VisitDoes::Next,
    };
    let place = view.place;
    app.visits.press(Seat::Visitor, VisitPress { place, does }).expect("it stands open")
}

/// Goes on to the end; back come all views on the way.
fn to_the_end(app: &App, door: KioskDoor) -> Vec<VisitView> {
    let mut views = vec![open(app, door)];
    while !matches!(views[views.len() - 1].scene, VisitScene::TakeAlong { .. }) {
        assert!(views.len() < 80, "it never ends");
        let next = go_on(app, &views[views.len() - 1]);
        views.push(next);
    }
    views
}

/// What was counted, in one list.
fn counted(world: &World) -> Vec<(VisitCount, u32)> {
    let opened = Records::open(world.data.path(), Moment(1)).expect("the records are sound");
    let rows = opened.records.visit_counts(None).expect("the counts");
    rows.into_iter().map(|row| (row.what, row.count)).collect()
}

#[test]
fn a_visitor_lives_a_call_with_a_question_before_and_one_after_and_takes_something_along() {
    let world = world();
    let app = kiosk(&world);
    let views = to_the_end(&app, KioskDoor::Call);
    let at = |wanted: fn(&VisitScene) -> bool| views.iter().position(|view| wanted(&view.scene));
    let order = [
        at(|scene| matches!(scene, VisitScene::Said { .. })),
        at(|scene| matches!(scene, VisitScene::Item { after: false, .. })),
        at(|scene| matches!(scene, VisitScene::Story { .. })),
        at(|scene| matches!(scene, VisitScene::LookBack { .. })),
        at(|scene| matches!(scene, VisitScene::Item { after: true, .. })),
        at(|scene| matches!(scene, VisitScene::TakeAlong { says: Some(_) })),
    ];
    assert!(
        order.iter().all(Option::is_some) && order.is_sorted(),
        "said, asked, lived, looked back on, asked again, something to take along: {order:?}"
    );
    let parts: Vec<u32> = views.iter().filter_map(|view| Some(view.progress?.part)).collect();
    assert!(
        parts.is_sorted() && parts.last() == Some(&5),
        "the progress only ever grows: {parts:?}"
    );
}

#[test]
fn nothing_of_a_visitor_is_left_but_counts() {
    let world = world();
    let app = kiosk(&world);
    let views = to_the_end(&app, KioskDoor::Call);
    let told: Vec<String> = views.iter().flat_map(told).collect();
    assert!(told.len() > 6, "they met something: {told:?}");
    let wiped = app.visits.end(Seat::Visitor, VisitEnd {}).expect("the attract screen");
    assert_eq!(wiped.scene, VisitScene::Attract, "the next one begins afresh");
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "in another window");
    drop(app);
    let counted = counted(&world);
    let times = |what| counted.iter().find(|(counted, _)| *counted == what).map(|(_, count)| *count);
    assert_eq!(
        [
            times(VisitCount::Visitor),
            times(VisitCount::Opened(KioskDoor::Call)),
            times(VisitCount::Finished(KioskDoor::Call))
        ],
        [Some(1); 3],
        "one visitor, one door, one end: {counted:?}"
    );
    let of = |hits: [VisitCount; 2]| hits.into_iter().filter_map(times).sum::<u32>();
    assert_eq!(
        of([VisitCount::Before(Hit::Hit), VisitCount::Before(Hit::Miss)]),
        1,
        "one answer before"
    );
    assert_eq!(of([VisitCount::After(Hit::Hit), VisitCount::After(Hit::Miss)]), 1, "and one after");
    for (name, bytes) in files(world.data.path()) {
        for trace in &told {
            assert!(
                !bytes.windows(trace.len()).any(|part| part == trace.as_bytes()),
                "`{trace}` of the visitor is in {name}"
            );
        }
    }
}

/// By what a visitor could be known again: which contacts and story they met, and what they chose.
fn told(view: &VisitView) -> Vec<String> {
    match &view.scene {
        VisitScene::Item { quiz, .. } => match quiz {
            QuizScene::Judge { item } | QuizScene::Told { item, .. } => vec![item.item.0.clone()],
            QuizScene::Act { choices, .. } => choices.iter().map(|choice| choice.choice.0.clone()).collect(),
            QuizScene::Over => Vec::new(),
        },
        VisitScene::Story { run, .. } => vec![run.scenario.0.clone()],
        _ => Vec::new(),
    }
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path());
    let read = |path: std::path::PathBuf| match path.is_dir() {
        true => files(&path),
        false => vec![(path.display().to_string(), fs::read(&path).expect("readable"))],
    };
    entries.flat_map(read).collect()
}

#[test]
fn whoever_does_not_touch_is_asked_and_then_wiped() {
    let world = world();
    let app = kiosk(&world);
    let there = open(&app, KioskDoor::Round);
    beat(&app, false, false);
    world.clock.goes_by(PATIENCE - Duration::from_secs(1));
    assert_eq!(beat(&app, false, false).wiped_in, None, "not before the time is up");
    world.clock.goes_by(Duration::from_secs(1));
    assert_eq!(beat(&app, false, false).wiped_in, Some(30), "then it is asked");
    assert_eq!(beat(&app, true, false).wiped_in, None, "a touch is an answer");
    assert_eq!(look(&app).scene, there.scene, "and everything is as it was");
    world.clock.goes_by(PATIENCE);
    assert_eq!(beat(&app, false, false).wiped_in, Some(30), "asked again");
    world.clock.goes_by(GRACE);
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "silence is an answer too");
    assert_eq!(look(&app).scene, VisitScene::Attract, "nothing of the visitor is left");
}

#[test]
fn the_watch_rests_no_longer_than_somebody_is_there() {
    let world = world();
    let app = kiosk(&world);
    let long = Duration::from_secs(60);
    let begun = Instant::now();
    begin(&app);
    std::thread::scope(|threads| {
        let watch = threads.spawn(|| app.watch.rest(long));
        std::thread::sleep(Duration::from_millis(50));
        assert!(!watch.is_finished(), "somebody is there");
        app.visits.end(Seat::Visitor, VisitEnd {}).expect("they go");
    });
    assert!(begun.elapsed() < long / 2, "who goes wakes it");
    app.watch.rest(long);
    assert!(begun.elapsed() < long / 2, "and who went before it rested lets it not rest");
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "the window is replaced");
    let rested = Instant::now();
    app.watch.rest(Duration::from_millis(30));
    assert!(rested.elapsed() >= Duration::from_millis(30), "and then nothing is to be done");
}

#[test]
fn the_wipe_waits_for_no_page() {
    let world = world();
    let app = kiosk(&world);
    open(&app, KioskDoor::Round);
    world.clock.goes_by(PATIENCE + GRACE);
    assert_eq!(
        app.watch.duty(None),
        KioskDuty::Fresh,
        "a page that says nothing any more is wiped all the same"
    );
    assert_eq!(look(&app).scene, VisitScene::Attract, "nothing of the visitor is left");
}

#[test]
fn a_clock_that_jumps_wipes_nobody_and_keeps_nobody() {
    let world = world();
    let app = kiosk(&world);
    let there = open(&app, KioskDoor::Round);
    world.clock.set(4_000_000_000_000);
    assert_eq!(
        beat(&app, false, false).wiped_in,
        None,
        "a century on the calendar is no time at the screen"
    );
    assert_eq!(look(&app).scene, there.scene, "the visitor goes on");
    world.clock.set(1_000);
    world.clock.goes_by(PATIENCE);
    assert_eq!(
        beat(&app, false, false).wiped_in,
        Some(30),
        "nor does a clock put back keep anybody"
    );
}

#[test]
fn while_a_voice_speaks_nobody_is_asked() {
    let world = world();
    let app = kiosk(&world);
    open(&app, KioskDoor::Call);
    world.clock.goes_by(Duration::from_secs(100));
    beat(&app, false, true);
    world.clock.goes_by(Duration::from_secs(100));
    assert_eq!(
        beat(&app, false, false).wiped_in,
        None,
        "the time runs from the end of what was said"
    );
    world.clock.goes_by(Duration::from_secs(20));
    assert_eq!(beat(&app, false, false).wiped_in, Some(30), "and then as always");
}

#[test]
fn of_two_presses_in_a_hurry_the_second_does_nothing() {
    let world = world();
    let app = kiosk(&world);
    let said = open(&app, KioskDoor::Call);
    let after = go_on(&app, &said);
    let again = VisitPress {
        place: said.place,
        does: VisitDoes::Next,
    };
    let refused = app.visits.press(Seat::Visitor, again).expect_err("that place is gone");
    assert_eq!(refused.code, ErrorCode::VisitMovedOn, "it was meant for what was there before");
    assert_eq!(look(&app), after, "and nothing has changed");
}

#[test]
fn after_a_wipe_no_press_of_the_visitor_before_does_anything() {
    let world = world();
    let app = kiosk(&world);
    let said = open(&app, KioskDoor::Call);
    app.visits.end(Seat::Visitor, VisitEnd {}).expect("the attract screen");
    app.watch.opened(false);
    begin(&app);
    let late = VisitPress {
        place: said.place,
        does: VisitDoes::Next,
    };
    assert!(
        app.visits.press(Seat::Visitor, late).is_err(),
        "the next visitor's visit is another"
    );
    assert!(matches!(look(&app).scene, VisitScene::Doors { .. }), "they stand before the doors");
}

#[test]
fn a_touch_on_the_window_that_is_about_to_go_begins_nothing() {
    let world = world();
    let app = kiosk(&world);
    begin(&app);
    app.visits.end(Seat::Visitor, VisitEnd {}).expect("they go");
    let touch = || app.visits.begin(Seat::Visitor, VisitBegin {});
    assert_eq!(
        touch().expect_err("it goes with them").code,
        ErrorCode::VisitMovedOn,
        "the wipe is asked for"
    );
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "the next window is opened");
    assert_eq!(
        touch().expect_err("still the old one").code,
        ErrorCode::VisitMovedOn,
        "and is not there yet"
    );
    app.watch.opened(false);
    assert!(
        matches!(begin(&app).scene, VisitScene::Doors { .. }),
        "in the next window one begins"
    );
    drop(app);
    let visitors = counted(&world).into_iter().find(|(what, _)| *what == VisitCount::Visitor);
    assert_eq!(visitors, Some((VisitCount::Visitor, 2)), "nobody is counted twice");
}

#[test]
fn back_at_the_doors_what_was_begun_is_given_up() {
    let world = world();
    let app = kiosk(&world);
    go_on(&app, &open(&app, KioskDoor::Call));
    let doors = app.visits.doors(Seat::Visitor, VisitDoors {}).expect("the doors");
    let VisitScene::Doors { doors: offered } = &doors.scene else {
        panic!("not the doors: {doors:?}")
    };
    assert_eq!(offered[..], KioskDoor::ALL, "all six");
    assert_eq!(doors.progress, None, "nothing is gone through");
    let again = app.visits.open(Seat::Visitor, VisitOpen { door: KioskDoor::Call }).expect("again");
    assert!(matches!(again.scene, VisitScene::Said { .. }), "it begins from its beginning");
}

#[test]
fn help_and_staff_are_behind_doors_of_their_own() {
    let world = world();
    let app = kiosk(&world);
    assert_eq!(open(&app, KioskDoor::Now).scene, VisitScene::Now, "someone is calling now");
    assert_eq!(open(&app, KioskDoor::Rescue).scene, VisitScene::Rescue, "it has already happened");
    assert_eq!(open(&app, KioskDoor::Staff).scene, VisitScene::Staff, "staff are called");
}

#[test]
fn a_line_is_heard_in_the_visitors_language_and_cut_short_by_the_next_press() {
    let world = world();
    let app = kiosk(&world);
    let mut view = open(&app, KioskDoor::Child);
    let step = loop {
        if let VisitScene::Story { run, .. } = &view.scene
            && let Scene::Step(step) = &run.scene
            && step.says.is_some()
        {
            break step.step.clone();
        }
        view = go_on(&app, &view);
    };
    world.ear.take();
    let speak = |step: &words::StepId| VisitSpeak {
        step: step.clone(),
        lang: Lang::En,
        speed: VoiceSpeed::Slow,
        recorded: false,
    };
    app.visits.speak(Seat::Visitor, speak(&step)).expect("heard");
    let lines = world.ear.take_lines();
    assert_eq!((lines.len(), lines[0].lang), (1, Lang::En), "the line, as the page asked for it");
    go_on(&app, &view);
    assert_eq!(world.ear.take().first(), Some(&Call::Stop), "whoever presses has heard enough");
    app.visits
        .speak(Seat::Visitor, speak(&words::StepId("elsewhere".to_owned())))
        .expect("no fault");
    assert_eq!(world.ear.take_lines(), [], "a line that is not the present one comes too late");
}

#[test]
fn without_a_staff_code_staff_set_one_before_anybody_comes() {
    let world = world();
    let app = world.open();
    assert_eq!(look(&app).scene, VisitScene::SetUp, "staff set one first");
    let refused = app
        .visits
        .begin(Seat::Visitor, VisitBegin {})
        .expect_err("nobody could leave the kiosk");
    assert_eq!(refused.code, ErrorCode::StaffCodeMissing, "{refused:?}");
}

#[test]
fn a_damaged_file_of_the_kiosk_stops_no_visitor() {
    let world = world();
    fs::write(world.data.path().join("kiosk.json"), "{ \"on\": tr").expect("written");
    let app = world.open();
    assert_eq!(look(&app).scene, VisitScene::Attract, "the kiosk goes on");
    assert!(matches!(begin(&app).scene, VisitScene::Doors { .. }), "visitors come in");
}

#[test]
fn without_records_visitors_go_on_uncounted() {
    let world = world();
    fs::write(world.data.path().join("records.sqlite"), "x".repeat(5000)).expect("written");
    fs::create_dir(world.data.path().join("records.sqlite-wal")).expect("in the way");
    let app = kiosk(&world);
    let views = to_the_end(&app, KioskDoor::Round);
    assert!(views.len() > 3, "the round is played to its end");
}

#[test]
fn a_pack_that_cannot_be_read_leaves_help_and_staff() {
    let mut world = world();
    world.pack = world.data.path().join("no-pack");
    let app = kiosk(&world);
    let VisitScene::Doors { doors } = begin(&app).scene else {
        panic!("the doors")
    };
    assert_eq!(doors, [KioskDoor::Now, KioskDoor::Rescue, KioskDoor::Staff], "what needs no story");
    let refused = app
        .visits
        .open(Seat::Visitor, VisitOpen { door: KioskDoor::Call })
        .expect_err("no plan");
    assert_eq!(refused.code, ErrorCode::DoorNotFound, "{refused:?}");
}

#[test]
fn nobody_there_can_open_nothing() {
    let world = world();
    let app = kiosk(&world);
    let refused = app
        .visits
        .open(Seat::Visitor, VisitOpen { door: KioskDoor::Now })
        .expect_err("nobody has come");
    assert_eq!(refused.code, ErrorCode::VisitMovedOn, "{refused:?}");
}
