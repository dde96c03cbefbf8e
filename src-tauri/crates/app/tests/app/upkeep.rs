//! What is done behind the window: the backup of the day, and damage that is found only then.

use std::fs;

use wire::{DataLook, HomeLook, RunLook};
use words::{Day, ErrorCode};

use crate::world::{PERSON, choose, notice_codes, start, world};

#[test]
fn the_backup_of_the_day_is_made_once() {
    let world = world();
    world.clock.set(1_790_000_000_000);
    let app = world.open();
    start(&app, PERSON);
    app.upkeep().run();
    app.upkeep().run();
    let kept = app.data.look(PERSON, DataLook {}).expect("readable");
    assert_eq!(kept.backups, [Day("2026-09-21".into())], "under its day");
}

#[test]
fn a_clock_set_back_a_year_or_forward_ten_never_stops_anything() {
    let world = world();
    let day = 86_400_000;
    let app = world.open();
    for at in [
        1_790_000_000_000,
        1_790_000_000_000 - 365 * day,
        1_790_000_000_000 + 3_650 * day,
        1_790_000_000_000,
    ] {
        world.clock.set(at);
        let run = start(&app, PERSON).run;
        choose(&app, PERSON, run, "answer");
        app.upkeep().run();
    }
    let kept = app.data.look(PERSON, DataLook {}).expect("readable");
    let days: Vec<&str> = kept.backups.iter().map(|day| day.0.as_str()).collect();
    assert_eq!(
        days,
        ["2026-09-21", "2036-09-18", "2025-09-21", "2026-09-21"],
        "every one is kept, the last one first"
    );
    assert_eq!(
        kept.since,
        Some(Day("2025-09-21".into())),
        "since the earliest that was written down"
    );
}

#[test]
fn damage_that_is_found_behind_the_window_is_put_right_and_told_and_practice_goes_on() {
    let world = world();
    world.clock.set(1_790_000_000_000);
    let app = world.open();
    let before = start(&app, PERSON).run;
    drop(app);
    let app = world.open();
    app.upkeep().run();
    drop(app);
    let app = world.open();
    let run = start(&app, PERSON).run;
    let file = world.data.path().join("records.sqlite");
    let mut bytes = fs::read(&file).expect("readable");
    bytes[4_096..].fill(0x5a);
    fs::write(&file, bytes).expect("spoilt while it is open");
    app.upkeep().run();
    assert_eq!(notice_codes(&app), [ErrorCode::RecordsRestored], "it is told");
    let home = app.home.look(PERSON, HomeLook {}).expect("Home always opens");
    assert_eq!(
        home.notices[0].params.get("day").map(String::as_str),
        Some("2026-09-21"),
        "of which day it is"
    );
    let aside = home.notices[0].params.get("path").expect("and where the old file lies");
    assert!(fs::metadata(aside).is_ok(), "there: {aside}");
    let view = app.runs.look(PERSON, RunLook { run }).expect("the story goes on");
    assert!(view.notice.is_some(), "and says that it is not saved");
    choose(&app, PERSON, run, "answer");
    drop(app);
    let app = world.open();
    assert!(
        app.runs.look(PERSON, RunLook { run: before }).is_ok(),
        "what the backup holds is there"
    );
    assert_eq!(notice_codes(&app), [], "and nothing is amiss any more");
}
