//! The reminder: only where it was asked for, only when something is due, once a day.

use app::{DueToday, due_today, told_today};
use wire::{Reminder, ReminderLook, ReminderTurn, SettingsRead, SettingsWrite};
use words::{ErrorCode, Lang, Seat};

use crate::{
    boosters::{after_a_story, day, done},
    world::{PERSON, World, world},
};

fn tells(world: &World) -> Option<DueToday> {
    due_today(world.data.path(), world.clock.as_ref())
}

fn turn(world: &World, on: bool) {
    let turned = world
        .open()
        .reminders
        .turn(PERSON, ReminderTurn { on })
        .expect("the system lets it");
    assert_eq!(turned, Reminder { on }, "as it was asked");
}

#[test]
fn nobody_is_reminded_who_did_not_ask() {
    let world = after_a_story();
    world.clock.set(day(2));
    assert_eq!(tells(&world), None, "due, and not asked for");
    turn(&world, true);
    assert!(tells(&world).is_some(), "asked for");
    assert!(*world.outside.reminds.lock().expect("nobody panicked"), "the session starts it");
    turn(&world, false);
    assert_eq!(tells(&world), None, "no longer");
    assert!(!*world.outside.reminds.lock().expect("nobody panicked"), "and its entry is gone");
}

#[test]
fn it_tells_once_a_day_and_only_what_is_due_in_the_persons_language() {
    let world = after_a_story();
    turn(&world, true);
    let app = world.open();
    let mut settings = app.settings.read(PERSON, SettingsRead {}).expect("readable");
    settings.lang = Some(Lang::En);
    app.settings.write(PERSON, SettingsWrite { settings }).expect("written");
    world.clock.set(day(1));
    assert_eq!(tells(&world), None, "nothing is due on day 1");
    world.clock.set(day(2));
    assert_eq!(
        tells(&world),
        Some(DueToday { lang: Some(Lang::En) }),
        "beside the open program, which holds the lock"
    );
    told_today(world.data.path(), world.clock.as_ref());
    assert_eq!(tells(&world), None, "told today");
    world.clock.set(day(3));
    assert!(tells(&world).is_some(), "still due on the next day");
    done(&app);
    assert_eq!(tells(&world), None, "done");
}

#[test]
fn records_that_are_not_there_or_not_whole_are_nothing_to_tell() {
    let world = world();
    assert_eq!(tells(&world), None, "no file");
    std::fs::write(world.data.path().join("records.sqlite"), b"no database at all").expect("written");
    assert_eq!(tells(&world), None, "no database");
}

#[test]
fn what_the_system_refuses_is_told_and_not_shown_as_on() {
    let world = after_a_story();
    let app = world.open();
    *world.outside.fault.lock().expect("nobody panicked") = Some("no folder".to_owned());
    let refused = app
        .reminders
        .turn(PERSON, ReminderTurn { on: true })
        .expect_err("the system refuses");
    assert_eq!(refused.code, ErrorCode::ReminderFailed, "{}", refused.detail);
    assert_eq!(
        app.reminders.look(PERSON, ReminderLook {}).expect("readable"),
        Reminder { on: false },
        "it is off"
    );
    assert!(app.reminders.look(Seat::Visitor, ReminderLook {}).is_err(), "a visitor has none");
}
