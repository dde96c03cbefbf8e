//! A session led with hands: opened, led to its end, gone on with after a restart, reported on.

use app::App;
use wire::{
    HandCount, QuestionKind, RoomClose, RoomGiveUp, RoomHands, RoomLook, RoomOffer, RoomOpen, RoomPress, RoomProject, RoomReport,
    RoomReportRead, RoomResume, RoomSave, RoomScene, RoomShow, RoomView, StageLook,
};
use words::{ErrorCode, Lang, Letter, NextPress, Phase, PlanId, Press, Program, ScenarioId, Seat};

use crate::world::{PERSON, World, bundled_pack, world};

pub fn plan(id: &str) -> Program {
    Program::Plan { plan: PlanId(id.into()) }
}

pub fn open(app: &App, program: Program) -> RoomView {
    app.rooms
        .open(
            PERSON,
            RoomOpen {
                pack: bundled_pack(),
                program,
            },
        )
        .expect("the session opens")
}

pub fn press(app: &App, view: &RoomView, press: Press) -> RoomView {
    let stage = view.stage;
    let pressed = app.rooms.press(PERSON, RoomPress { stage, press });
    pressed.unwrap_or_else(|refusal| panic!("{refusal:?} at {:?}", view.next))
}

pub fn hands(app: &App, question: u32, letter: Letter, hands: u32) -> RoomView {
    let count = HandCount::Set { hands };
    let counted = app.rooms.hands(PERSON, RoomHands { question, letter, count });
    counted.expect("hands are counted")
}

pub fn look(app: &App) -> RoomView {
    app.rooms.look(PERSON, RoomLook {}).expect("it is open")
}

/// Presses the big button, and takes A where several lead.
pub fn next(app: &App, view: &RoomView) -> RoomView {
    let pressed = match view.next {
        NextPress::Choose => Press::Take { letter: Letter::A },
        _ => Press::Next,
    };
    press(app, view, pressed)
}

/// Presses on until such a view.
pub fn until(app: &App, there: impl Fn(&RoomView) -> bool) -> RoomView {
    let mut view = look(app);
    for _ in 0..200 {
        if there(&view) {
            return view;
        }
        view = next(app, &view);
    }
    panic!("it never came there: {:?}", view.next)
}

pub fn asks(view: &RoomView) -> bool {
    view.next == NextPress::Close
}

/// Leads a plan to its end; twelve hands go up at every question, most for A.
fn lead(app: &App, program: Program) -> (RoomReport, Vec<NextPress>) {
    let mut view = open(app, program);
    let mut pressed = Vec::new();
    while view.next != NextPress::Nothing {
        if asks(&view) {
            let counts = view.counts.as_ref().expect("it is asked");
            for (letter, count) in counts.letters.clone().iter().map(|count| count.letter).zip([8, 3, 1]) {
                hands(app, counts.question, letter, count);
            }
            view = look(app);
        }
        pressed.push(view.next);
        view = next(app, &view);
        assert!(pressed.len() < 300, "it comes to an end");
    }
    (app.rooms.close(PERSON, RoomClose {}).expect("it is closed"), pressed)
}

#[test]
fn every_plan_and_every_story_that_is_offered_can_be_led_to_its_end_with_hands_alone() {
    let world = world();
    let app = world.open();
    let offers = app.rooms.offer(PERSON, RoomOffer::default()).expect("offers");
    let plans: Vec<u32> = offers.plans.iter().map(|plan| plan.minutes).collect();
    assert_eq!(plans, [15, 30, 45], "the shortest first");
    let stories: Vec<&ScenarioId> = offers.stories.iter().map(|story| &story.scenario).collect();
    assert!(stories.len() >= 25, "most single stories can be led: {stories:?}");
    let programs = offers.plans.iter().map(|plan| &plan.program);
    let programs: Vec<&Program> = programs.chain(offers.stories.iter().map(|story| &story.program)).collect();
    for program in programs {
        let (report, pressed) = lead(&app, program.clone());
        assert_eq!(report.phones, 0, "nobody had a phone");
        let asked = pressed.iter().filter(|press| **press == NextPress::Close).count();
        assert_eq!(report.questions.len(), asked, "every question is reported: {program:?}");
        assert!(
            report.questions.iter().all(|question| question.about.is_some()),
            "with its words: {program:?}"
        );
        let recorded = app.rooms.report(PERSON, RoomReportRead { session: report.session });
        assert_eq!(recorded.expect("readable"), report, "what is on disk is what was shown");
    }
}

#[test]
fn the_short_plan_shows_the_figures_of_before_and_after() {
    let world = world();
    let app = world.open();
    let (report, _) = lead(&app, plan("room-15"));
    let figures = report.figures.expect("two quizzes were held");
    let (before, after) = (figures.before.expect("twelve took part"), figures.after.expect("twelve took part"));
    assert_eq!((before.people, after.people), (12, 12), "twelve hands at every question");
    assert_eq!((before.of_scams, before.of_genuine), (24, 24), "two scams and two genuine contacts");
    let change = figures.caught.expect("both have enough");
    assert!(
        change.low <= change.points && change.points <= change.high,
        "an interval round the change: {change:?}"
    );
    let kinds: Vec<QuestionKind> = report.questions.iter().map(|question| question.kind).collect();
    assert_eq!(
        kinds.iter().filter(|kind| **kind == QuestionKind::Item).count(),
        8,
        "four before and four after"
    );
    assert_eq!(
        kinds.iter().filter(|kind| **kind == QuestionKind::Decision).count(),
        2,
        "one decision, two votes"
    );
    for question in &report.questions {
        assert_eq!(
            (question.answers, &question.chosen[..]),
            (12, &[Some(8), None, None][..]),
            "counts under five stay in the room"
        );
    }
}

#[test]
fn the_projector_is_not_told_the_counts_before_a_vote_is_closed() {
    let world = world();
    let app = world.open();
    open(&app, plan("room-15"));
    let view = until(&app, asks);
    let question = view.counts.as_ref().expect("asked").question;
    hands(&app, question, Letter::B, 7);
    let stage = || {
        let stage = app.stage.look(Seat::Room, StageLook {}).expect("it is open");
        let RoomScene::Item { question, told, .. } = stage.scene else {
            panic!("an item: {:?}", stage.scene)
        };
        (question, told)
    };
    let (shown, told) = stage();
    assert_eq!(
        (shown.bars, told.is_none(), shown.voted),
        (None, true, 7),
        "nobody is to follow the crowd"
    );
    assert!(
        shown.options.iter().all(|option| option.told.is_none()),
        "and nothing is explained yet"
    );
    let show = RoomShow {
        lang: Lang::En,
        bars_while_open: true,
    };
    app.rooms.show(PERSON, show).expect("set");
    assert_eq!(
        stage().0.bars.as_deref(),
        Some(&[0, 7, 0][..]),
        "the facilitator may choose otherwise"
    );
    let closed = press(&app, &look(&app), Press::Next);
    assert_eq!(
        (stage().0.phase, stage().0.leading),
        (Phase::Closed, vec![Letter::B]),
        "closed and shown"
    );
    press(&app, &closed, Press::Next);
    let (shown, told) = stage();
    assert!(
        told.is_some() && shown.options.iter().all(|option| option.told.is_some()),
        "then it is explained"
    );
}

#[test]
fn a_laptop_that_was_switched_off_goes_on_in_the_same_place_with_the_same_votes() {
    let world = world();
    let app = world.open();
    open(&app, plan("room-30"));
    until(&app, |view| matches!(view.scene, RoomScene::Story { .. }));
    let view = until(&app, asks);
    let question = view.counts.as_ref().expect("asked").question;
    hands(&app, question, Letter::C, 9);
    let before = look(&app);
    drop(app);
    let app = world.open();
    let unfinished = app
        .rooms
        .offer(PERSON, RoomOffer::default())
        .expect("offers")
        .unfinished
        .expect("it was not ended");
    assert!(unfinished.can_go_on && unfinished.session == before.session, "it is offered");
    let after = app
        .rooms
        .resume(PERSON, RoomResume { session: before.session })
        .expect("it goes on");
    assert_eq!((&after.scene, after.stage), (&before.scene, before.stage), "the very same place");
    assert_eq!((&after.counts, after.part), (&before.counts, before.part), "and the same votes");
    let offers = app.rooms.offer(PERSON, RoomOffer::default()).expect("offers");
    assert_eq!(offers.unfinished, None, "what is open is not unfinished");
}

#[test]
fn a_session_of_another_pack_cannot_go_on_but_can_be_ended() {
    let world = world().with_pack_of_its_own();
    let app = world.open();
    let view = open(&app, plan("room-15"));
    until(&app, asks);
    drop(app);
    let path = world.pack.join("plans/room-15.toml");
    let text = std::fs::read_to_string(&path).expect("readable");
    std::fs::write(&path, format!("{text}\n# another text\n")).expect("written");
    let app = world.open();
    let unfinished = app
        .rooms
        .offer(PERSON, RoomOffer::default())
        .expect("offers")
        .unfinished
        .expect("it was not ended");
    assert!(!unfinished.can_go_on, "the words have changed");
    let refused = app
        .rooms
        .resume(PERSON, RoomResume { session: view.session })
        .expect_err("it cannot go on");
    assert_eq!(refused.code, ErrorCode::SessionPackChanged, "and says why");
    let offers = app
        .rooms
        .give_up(PERSON, RoomGiveUp { session: view.session })
        .expect("it can be ended");
    assert_eq!((offers.unfinished, offers.past.len()), (None, 1), "it is among the past ones");
    let report = app.rooms.report(PERSON, RoomReportRead { session: view.session });
    assert!(report.is_ok(), "its report can be read: {report:?}");
}

#[test]
fn a_button_pressed_twice_presses_once_and_one_session_is_open_at_a_time() {
    let world = world();
    let app = world.open();
    assert_eq!(
        app.rooms.look(PERSON, RoomLook {}).expect_err("none is open").code,
        ErrorCode::RoomNotOpen,
        "not yet"
    );
    let view = open(&app, plan("room-15"));
    press(&app, &view, Press::Next);
    let twice = RoomPress {
        stage: view.stage,
        press: Press::Next,
    };
    let refused = app.rooms.press(PERSON, twice).expect_err("the stage has gone");
    assert_eq!(refused.code, ErrorCode::RoomMovedOn, "a double press does nothing more");
    let program = plan("room-30");
    let second = app
        .rooms
        .open(
            PERSON,
            RoomOpen {
                pack: bundled_pack(),
                program,
            },
        )
        .expect_err("one is open");
    assert_eq!(second.code, ErrorCode::RoomAlreadyOpen, "it is ended first");
    let program = plan("kiosk-5");
    app.rooms.close(PERSON, RoomClose {}).expect("closed");
    let kiosk = app
        .rooms
        .open(
            PERSON,
            RoomOpen {
                pack: bundled_pack(),
                program,
            },
        )
        .expect_err("a plan of the kiosk");
    assert_eq!(kiosk.code, ErrorCode::ProgramNotFound, "is none for a room");
}

#[test]
fn without_records_a_session_is_led_unsaved_and_says_so() {
    let world = world();
    let file = world.data.path().join("in-the-way");
    std::fs::write(&file, "a file where a folder should be").expect("written");
    let app = world.open_at(&file);
    let view = open(&app, plan("room-15"));
    let code = view.notice.map(|notice| notice.code);
    assert_eq!(code, Some(ErrorCode::RecordsReadOnly), "the facilitator is told");
    let view = until(&app, asks);
    hands(&app, view.counts.expect("asked").question, Letter::A, 20);
    let report = app.rooms.close(PERSON, RoomClose {}).expect("it is led all the same");
    assert_eq!(report.questions.len(), 1, "and reported on at its end");
}

#[test]
fn the_report_is_saved_as_a_table_without_counts_under_five() {
    let world = world();
    let downloads = tempfile::tempdir().expect("a folder");
    world
        .outside
        .folders
        .lock()
        .expect("nobody panicked")
        .push(downloads.path().to_owned());
    let app = world.open();
    let (report, _) = lead(&app, plan("room-15"));
    for (lang, heading, few) in [(Lang::ZhHans, "第几题", "先挂断"), (Lang::En, "Question", "Hang up first")] {
        let session = report.session;
        let saved = app.rooms.save(PERSON, RoomSave { session, lang }).expect("saved");
        assert!(saved.name.starts_with(few), "named in its language: {}", saved.name);
        let table = std::fs::read_to_string(downloads.path().join(&saved.name)).expect("readable");
        let mut lines = table.trim_start_matches('\u{feff}').lines();
        assert!(
            lines.next().is_some_and(|line| line.starts_with(heading)),
            "headings in its language"
        );
        let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(table.as_bytes())
            .records()
            .map(|row| row.expect("a row"))
            .collect();
        assert_eq!(
            rows.len(),
            report.questions.iter().map(|question| question.options.len()).sum::<usize>(),
            "a row an option"
        );
        for row in &rows {
            let chosen = row.get(6).expect("how often");
            assert!(
                ["不列", "left out"].contains(&chosen) || chosen.parse::<u32>().is_ok_and(|count| count >= 5),
                "{chosen} leaves the room"
            );
            assert_eq!(row.get(7), Some("12"), "with the sum of its question");
        }
    }
}

#[test]
fn the_projector_is_opened_and_goes_with_the_session() {
    let world = world();
    let app = world.open();
    open(&app, plan("room-15"));
    let view = app.rooms.project(PERSON, RoomProject { open: true }).expect("it opens");
    assert!(view.projector, "it is there");
    app.rooms.close(PERSON, RoomClose {}).expect("closed");
    assert!(!*world.outside.projects.lock().expect("nobody panicked"), "and gone at the end");
    open(&app, plan("room-15"));
    *world.outside.fault.lock().expect("nobody panicked") = Some("no screen".to_owned());
    let refused = app.rooms.project(PERSON, RoomProject { open: true }).expect_err("no window");
    assert_eq!(refused.code, ErrorCode::ProjectorFailed, "it says so, and the session goes on");
    assert!(look(&app).next == NextPress::Begin, "it goes on");
}

/// A world that has this computer's own address.
pub fn at_home() -> World {
    let world = world();
    let own = app::Address {
        address: std::net::Ipv4Addr::LOCALHOST,
        network: "lo".to_owned(),
    };
    world.outside.addresses.lock().expect("nobody panicked").push(own);
    world
}
