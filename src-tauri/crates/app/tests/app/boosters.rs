//! Boosters over their six days, with a clock that is moved.

use std::collections::BTreeSet;

use app::App;
use wire::{
    BoosterAct, BoosterCalendar, BoosterDue, BoosterJudge, BoosterLook, BoosterRecall, BoosterRecalled, BoosterScene, BoosterStart,
    BoosterView, ItemView, QuizScene, RecallGiven, RecallView,
};
use words::{Channel, CheckRoute, Confidence, Day, ErrorCode, Judgement, Lang, Recalled, Seat};

use crate::world::{PERSON, World, choose, start, world};

const DAY: i64 = 86_400_000;
/// 2026-11-23, in the morning.
const FIRST: i64 = 1_795_420_800_000;

pub fn day(number: i64) -> i64 {
    FIRST + number * DAY
}

/// A world in which the first story was lived through on the first day.
pub fn after_a_story() -> World {
    let world = world();
    world.clock.set(FIRST);
    let app = world.open();
    let view = start(&app, PERSON);
    choose(&app, PERSON, view.run, "stop-watching");
    world
}

fn due(app: &App) -> BoosterDue {
    app.boosters.look(PERSON, BoosterLook {}).expect("a person may look")
}

fn begin(app: &App) -> BoosterView {
    app.boosters.start(PERSON, BoosterStart {}).expect("one is due")
}

fn some_answer(recall: &RecallView) -> RecallGiven {
    match recall {
        RecallView::FirstMove | RecallView::OwnWords => RecallGiven::OwnWord {
            recalled: Recalled::Partly,
        },
        RecallView::WhatProves { .. } => RecallGiven::Proves { disclosure: None },
        RecallView::NameTheTactic { options, .. } => RecallGiven::Tactic {
            tactic: options[0].tactic.clone(),
        },
        RecallView::OwnRoute { .. } => RecallGiven::Route { route: CheckRoute::Own },
        RecallView::WhoHolds { options, .. } => RecallGiven::Holders {
            holders: options.iter().map(|option| option.holder.clone()).collect(),
        },
    }
}

fn recall(app: &App, view: &BoosterView) -> BoosterRecalled {
    let BoosterScene::Recall { recall } = &view.scene else {
        panic!("recall comes first")
    };
    let request = BoosterRecall {
        booster: view.booster,
        answer: some_answer(recall),
    };
    app.boosters.recall(PERSON, request).expect("it was asked")
}

fn item(view: &BoosterView) -> &ItemView {
    let BoosterScene::Item {
        scene: QuizScene::Judge { item },
    } = &view.scene
    else {
        panic!("then an item to judge")
    };
    item
}

fn judge(app: &App, view: &BoosterView) -> BoosterView {
    let request = BoosterJudge {
        booster: view.booster,
        item: item(view).item.clone(),
        judgement: Judgement::Scam,
        confidence: Some(Confidence::Sure),
    };
    app.boosters.judge(PERSON, request).expect("it can be judged")
}

fn act(app: &App, view: &BoosterView) -> BoosterView {
    let BoosterScene::Item {
        scene: QuizScene::Act { item, choices, .. },
    } = &view.scene
    else {
        panic!("judged, then acted on")
    };
    let request = BoosterAct {
        booster: view.booster,
        item: item.item.clone(),
        choice: choices[0].choice.clone(),
    };
    app.boosters.act(PERSON, request).expect("it can be acted on")
}

/// One booster from its beginning to its end: how it had one recall, and over which channel its item came.
pub fn done(app: &App) -> (String, Channel) {
    let view = begin(app);
    let BoosterScene::Recall { recall: asked } = &view.scene else {
        panic!("recall comes first")
    };
    let format = format!("{asked:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
    let judging = recall(app, &view).view;
    let channel = item(&judging).channel;
    let told = act(app, &judge(app, &judging));
    assert!(
        matches!(
            told.scene,
            BoosterScene::Item {
                scene: QuizScene::Told { .. }
            }
        ),
        "it is explained, whatever was answered"
    );
    (format, channel)
}

#[test]
fn on_each_due_day_another_format_and_another_channel() {
    let world = after_a_story();
    let (mut formats, mut channels) = (BTreeSet::new(), Vec::new());
    for number in [2, 7, 12, 30, 90, 180] {
        world.clock.set(day(number - 1));
        let app = world.open();
        assert!(!due(&app).due, "nothing on the day before day {number}");
        drop(app);
        world.clock.set(day(number));
        let app = world.open();
        assert!(due(&app).due, "on day {number}");
        let (format, channel) = done(&app);
        assert!(formats.insert(format.clone()), "{format} came before");
        assert_ne!(channels.last(), Some(&channel), "another channel than last time");
        channels.push(channel);
        assert!(!due(&app).due, "and once done, not again that day");
    }
    assert_eq!(formats.len(), 6, "{formats:?}");
    let after = due(&world.open());
    assert_eq!((after.due, after.next), (false, None), "after the last there is no more");
    assert!(after.days.iter().all(|day| day.done), "all six");
}

#[test]
fn it_goes_on_where_the_program_was_closed() {
    let world = after_a_story();
    world.clock.set(day(2));
    let view = begin(&world.open());
    let again = begin(&world.open());
    assert_eq!(again, view, "the same question");
    let told = recall(&world.open(), &view);
    assert_eq!(begin(&world.open()), told.view, "the same item");
    let judged = judge(&world.open(), &told.view);
    let back = begin(&world.open());
    assert_eq!(back, judged, "judged, with the same choices in the same order");
    act(&world.open(), &back);
    assert!(!due(&world.open()).due, "done");
}

#[test]
fn missed_ones_do_not_pile_up_and_a_clock_that_jumps_asks_none_twice() {
    let world = after_a_story();
    world.clock.set(day(40));
    let app = world.open();
    done(&app);
    assert!(!due(&app).due, "three were missed, one was asked");
    world.clock.set(day(-365));
    assert!(!due(&app).due, "a year back");
    world.clock.set(day(3650));
    assert!(due(&app).due, "ten years on: the last one");
    done(&app);
    assert!(!due(&app).due, "and no other");
    world.clock.set(day(41));
    assert!(!due(&app).due, "right again");
    assert_eq!(due(&app).next, Some(Day("2027-02-21".into())), "the days go on");
}

#[test]
fn an_item_that_is_gone_from_the_pack_is_replaced() {
    let world = after_a_story().with_pack_of_its_own();
    world.clock.set(day(2));
    let app = world.open();
    let view = begin(&app);
    let gone = item(&recall(&app, &view).view).clone();
    drop(app);
    for file in std::fs::read_dir(world.pack.join("items")).expect("readable") {
        let path = file.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("readable");
        let kept: String = text
            .split_inclusive("\n[[item]]")
            .filter(|part| !part.contains(&format!("id = \"{}\"", gone.item.0)))
            .collect();
        std::fs::write(path, kept).expect("written");
    }
    let app = world.open();
    let view = begin(&app);
    assert_ne!(item(&view).item, gone.item, "another item, and the recall is not asked again");
    act(&app, &judge(&app, &view));
    assert!(!due(&app).due, "done");
}

#[test]
fn no_choice_and_nothing_of_what_it_is_crosses_before_the_judgement() {
    let world = after_a_story();
    world.clock.set(day(2));
    let app = world.open();
    let view = begin(&app);
    let judging = recall(&app, &view).view;
    assert!(
        matches!(
            &judging.scene,
            BoosterScene::Item {
                scene: QuizScene::Judge { .. }
            }
        ),
        "an item alone"
    );
    let early = BoosterAct {
        booster: view.booster,
        item: item(&judging).item.clone(),
        choice: words::ChoiceId("hang-up".into()),
    };
    assert_eq!(
        app.boosters.act(PERSON, early).expect_err("not judged yet").code,
        ErrorCode::QuizMovedOn,
        "first it is judged"
    );
}

#[test]
fn an_answer_that_comes_twice_counts_once() {
    let world = after_a_story();
    world.clock.set(day(2));
    let app = world.open();
    let view = begin(&app);
    let told = recall(&app, &view);
    let BoosterScene::Recall { recall: asked } = &view.scene else {
        panic!("recall comes first")
    };
    let again = BoosterRecall {
        booster: view.booster,
        answer: some_answer(asked),
    };
    assert_eq!(
        app.boosters.recall(PERSON, again).expect_err("asked once").code,
        ErrorCode::QuizMovedOn,
        "another window was quicker"
    );
    judge(&app, &told.view);
    let twice = BoosterJudge {
        booster: view.booster,
        item: item(&told.view).item.clone(),
        judgement: Judgement::CannotTell,
        confidence: None,
    };
    assert_eq!(
        app.boosters.judge(PERSON, twice).expect_err("judged once").code,
        ErrorCode::QuizMovedOn,
        "and so with the judgement"
    );
}

#[test]
fn who_has_not_lived_through_a_story_has_no_booster() {
    let world = world();
    let app = world.open();
    assert_eq!(due(&app), BoosterDue::default(), "nothing to repeat");
    assert_eq!(
        app.boosters.start(PERSON, BoosterStart {}).expect_err("none").code,
        ErrorCode::BoosterNotDue,
        "none can be begun"
    );
    assert!(
        app.boosters.look(Seat::Visitor, BoosterLook {}).is_err(),
        "a visitor leaves no trace"
    );
}

#[test]
fn the_calendar_has_the_six_days_and_tells_nobody_what_is_practised() {
    let world = after_a_story();
    let downloads = world.data.path().join("downloads");
    std::fs::create_dir(&downloads).expect("a folder");
    *world.outside.folders.lock().expect("nobody panicked") = vec![downloads.clone()];
    world.clock.set(day(0));
    let app = world.open();
    for (lang, title) in [(Lang::ZhHans, "温习两分钟"), (Lang::En, "Two minutes of practice")] {
        let saved = app.boosters.calendar(PERSON, BoosterCalendar { lang }).expect("saved");
        let file = std::fs::File::open(downloads.join(&saved.name)).expect("it is there");
        let calendar = ical::IcalParser::new(std::io::BufReader::new(file))
            .next()
            .expect("one calendar")
            .expect("a calendar");
        let value = |event: &ical::parser::ical::component::IcalEvent, name: &str| {
            let property = event.properties.iter().find(|property| property.name == name);
            property.and_then(|property| property.value.clone()).unwrap_or_default()
        };
        let begins: Vec<String> = calendar.events.iter().map(|event| value(event, "DTSTART")).collect();
        assert_eq!(
            begins,
            ["20261125", "20261130", "20261205", "20261223", "20270221", "20270522"],
            "the six days"
        );
        let ends: Vec<String> = calendar.events.iter().map(|event| value(event, "DTEND")).collect();
        assert_eq!(ends[0], "20261126", "a whole day ends with the next");
        assert!(calendar.events.iter().all(|event| value(event, "SUMMARY") == title), "a calm title");
        let ids: BTreeSet<String> = calendar.events.iter().map(|event| value(event, "UID")).collect();
        assert_eq!(ids.len(), 6, "each of its own");
    }
}
