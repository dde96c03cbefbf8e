//! Staff at the kiosk: the code, the session, what they see, what they take away.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use app::{App, KioskDuty, RemovableDrive, forget_staff_code, kiosk_is_on};
use records::{Hit, Records, VisitCount};
use wire::{
    KioskCode, KioskSettings, KioskStart, Refusal, StaffClose, StaffCode, StaffEnter, StaffExport, StaffFound, StaffLook, StaffQuit,
    StaffSet, StaffView,
};
use words::{Day, ErrorCode, KioskDoor, Lang, Lock, Moment, Seat};

use crate::world::{PERSON, World, world};

const CODE: &str = "284617";

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn found(app: &App, code: &str) -> Result<StaffView, Refusal> {
    app.staff.found(Seat::Visitor, StaffFound { code: code.into() })
}

fn enter(app: &App, code: &str) -> Result<StaffView, Refusal> {
    app.staff.enter(Seat::Visitor, StaffEnter { code: code.into() })
}

fn look(app: &App) -> Result<StaffView, Refusal> {
    app.staff.look(Seat::Visitor, StaffLook {})
}

fn quit(app: &App) -> Result<wire::StaffDone, Refusal> {
    app.staff.quit(Seat::Visitor, StaffQuit { code: CODE.into() })
}

fn set(app: &App, settings: KioskSettings) -> Result<StaffView, Refusal> {
    app.staff.set(Seat::Visitor, StaffSet { settings })
}

fn export(app: &App, drive: &str) -> Result<wire::StaffExported, Refusal> {
    app.staff.export(Seat::Visitor, StaffExport { drive: drive.into() })
}

/// The kiosk with a staff code, turned on, and nobody of staff there.
fn kiosk(world: &World) -> App {
    let app = world.open();
    let code = KioskCode {
        code: CODE.into(),
        now: None,
    };
    app.kiosk.code(PERSON, code).expect("set");
    app.kiosk.start(PERSON, KioskStart {}).expect("turned on");
    app
}

/// What was refused, and for how many seconds.
fn refused<T: std::fmt::Debug>(outcome: Result<T, Refusal>) -> (ErrorCode, Option<u64>) {
    let refusal = outcome.expect_err("refused");
    let seconds = refusal.params.get("seconds").map(|seconds| seconds.parse().expect("a number"));
    (refusal.code, seconds)
}

fn code<T: std::fmt::Debug>(outcome: Result<T, Refusal>) -> ErrorCode {
    refused(outcome).0
}

#[test]
fn a_first_code_is_set_only_where_there_is_none() {
    let world = world();
    let app = world.open();
    assert_eq!(code(enter(&app, CODE)), ErrorCode::StaffCodeMissing, "none is set yet");
    assert_eq!(code(found(&app, "28461")), ErrorCode::StaffCodeShort, "five digits");
    assert_eq!(code(found(&app, "121212")), ErrorCode::StaffCodePlain, "guessed first");
    assert_eq!(code(look(&app)), ErrorCode::StaffGone, "and nobody is staff by trying");
    found(&app, CODE).expect("set");
    look(&app).expect("whoever set it is staff");
    assert_eq!(code(found(&app, "739184")), ErrorCode::StaffCodeSet, "the second visitor sets none");
    drop(app);
    let app = world.open();
    assert_eq!(code(look(&app)), ErrorCode::StaffGone, "no session outlives the program");
    enter(&app, CODE).expect("and the code does");
}

#[test]
fn each_wrong_code_makes_the_next_wait_twice_as_long_up_to_five_minutes() {
    let world = world();
    let app = kiosk(&world);
    for wait in [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
        assert_eq!(
            refused(enter(&app, "739184")),
            (ErrorCode::StaffCodeWrong, Some(wait)),
            "it says how long"
        );
        world.clock.goes_by(Duration::from_millis(wait * 1_000 - 500));
        assert_eq!(
            refused(enter(&app, CODE)),
            (ErrorCode::StaffCodeWait, Some(1)),
            "half a second early not even the right one is looked at"
        );
        world.clock.goes_by(Duration::from_millis(500));
    }
    enter(&app, CODE).expect("right, and in time");
    assert_eq!(
        refused(enter(&app, "739184")),
        (ErrorCode::StaffCodeWrong, Some(1)),
        "a right one makes it begin anew"
    );
}

#[test]
fn neither_a_restart_nor_the_calendar_shortens_the_wait() {
    let world = world();
    let app = kiosk(&world);
    for wait in [1, 2, 4, 8] {
        assert_eq!(refused(enter(&app, "739184")), (ErrorCode::StaffCodeWrong, Some(wait)), "wrong");
        world.clock.goes_by(seconds(wait));
    }
    enter(&app, "739184").expect_err("wrong: sixteen seconds");
    world.clock.goes_by(seconds(15));
    world.clock.set(9_000_000_000_000);
    assert_eq!(
        refused(enter(&app, CODE)),
        (ErrorCode::StaffCodeWait, Some(1)),
        "the calendar is no clock"
    );
    drop(app);
    let app = world.open();
    assert_eq!(
        refused(enter(&app, CODE)),
        (ErrorCode::StaffCodeWait, Some(16)),
        "the whole wait runs anew"
    );
    world.clock.goes_by(seconds(16));
    assert_eq!(
        refused(enter(&app, "739184")),
        (ErrorCode::StaffCodeWrong, Some(32)),
        "and the count went on"
    );
}

#[test]
fn of_codes_typed_at_the_same_time_one_is_looked_at() {
    let world = world();
    let app = kiosk(&world);
    world.clock.goes_by(seconds(100));
    let codes: Vec<ErrorCode> = std::thread::scope(|all| {
        let tries: Vec<_> = (0..8).map(|_| all.spawn(|| code(enter(&app, "739184")))).collect();
        tries.into_iter().map(|tried| tried.join().expect("no panic")).collect()
    });
    let looked_at = codes.iter().filter(|code| **code == ErrorCode::StaffCodeWrong).count();
    assert_eq!(looked_at, 1, "the others wait: {codes:?}");
}

#[test]
fn a_try_is_on_disk_before_it_is_answered() {
    let world = world();
    let app = kiosk(&world);
    enter(&app, "739184").expect_err("wrong");
    // As if the program had been ended at this very moment.
    let copy = tempfile::tempdir().expect("a folder for the test");
    fs::copy(world.data.path().join("kiosk.json"), copy.path().join("kiosk.json")).expect("copied");
    let other = world.open_at(copy.path());
    assert_eq!(
        refused(enter(&other, CODE)),
        (ErrorCode::StaffCodeWait, Some(1)),
        "ending the program gives no free guess"
    );
}

#[test]
fn of_a_thousand_guesses_at_one_a_second_eleven_are_looked_at() {
    let world = world();
    let app = kiosk(&world);
    let began = Instant::now();
    let mut looked_at = 0;
    for guess in 0..1_000 {
        match code(enter(&app, &format!("{:06}", 300_000 + guess))) {
            ErrorCode::StaffCodeWrong => looked_at += 1,
            other => assert_eq!(other, ErrorCode::StaffCodeWait, "guess {guess}"),
        }
        world.clock.goes_by(seconds(1));
    }
    // After 0, 1, 3, 7 ... 511 and 811 seconds.
    assert_eq!(looked_at, 11, "the others were refused unseen");
    eprintln!("1,000 guesses, {looked_at} of them looked at: {:?}", began.elapsed());
}

#[test]
fn a_session_ends_when_nobody_does_anything_in_it_and_the_window_is_replaced() {
    let world = world();
    let app = kiosk(&world);
    app.watch.opened(false);
    enter(&app, CODE).expect("right");
    world.clock.goes_by(seconds(119));
    look(&app).expect("still there");
    world.clock.goes_by(seconds(119));
    look(&app).expect("each call counts");
    world.clock.goes_by(seconds(120));
    let settings = KioskSettings {
        idle_seconds: 60,
        first: Lang::En,
        volume: 50,
        pack: None,
    };
    let code_now = StaffCode {
        now: CODE.into(),
        code: "739184".into(),
    };
    let all = [
        code(look(&app)),
        code(set(&app, settings)),
        code(app.staff.code(Seat::Visitor, code_now)),
        code(export(&app, "/")),
        code(app.staff.close(Seat::Visitor, StaffClose {})),
        code(quit(&app)),
    ];
    assert_eq!(all, [ErrorCode::StaffGone; 6], "nothing is done for whoever comes next");
    assert!(kiosk_is_on(world.data.path()), "least of all left");
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "what staff saw is not left standing");
}

#[test]
fn what_staff_set_holds_and_is_there_after_a_restart() {
    let world = world();
    let app = kiosk(&world);
    let view = enter(&app, CODE).expect("right");
    assert_eq!(
        (view.settings.idle_seconds, view.settings.first),
        (120, Lang::ZhHans),
        "as a kiosk is that nobody has set"
    );
    assert_eq!(view.open, [Lock::Switching], "what this system leaves open");
    let good = KioskSettings {
        idle_seconds: 600,
        first: Lang::En,
        volume: 0,
        pack: None,
    };
    for bad in [29, 601].map(|idle_seconds| KioskSettings {
        idle_seconds,
        ..good.clone()
    }) {
        let told = format!("{bad:?}");
        assert_eq!(code(set(&app, bad)), ErrorCode::BadRequest, "{told}");
    }
    assert_eq!(
        code(set(
            &app,
            KioskSettings {
                volume: 101,
                ..good.clone()
            }
        )),
        ErrorCode::BadRequest,
        "too loud"
    );
    assert_eq!(set(&app, good.clone()).expect("set").settings, good, "it holds");
    let other = StaffCode {
        now: CODE.into(),
        code: "739184".into(),
    };
    app.staff.code(Seat::Visitor, other).expect("changed");
    drop(app);
    let app = world.open();
    assert_eq!(
        code(enter(&app, CODE)),
        ErrorCode::StaffCodeWrong,
        "the old code is no code any more"
    );
    world.clock.goes_by(seconds(1));
    assert_eq!(enter(&app, "739184").expect("right").settings, good, "it is kept");
}

#[test]
fn staff_leave_for_good_and_nobody_else_does() {
    let world = world();
    let app = kiosk(&world);
    assert_eq!(
        *world.outside.kiosk.lock().expect("nobody panicked"),
        1,
        "the window became the kiosk"
    );
    assert_eq!(code(quit(&app)), ErrorCode::StaffGone, "a visitor does not leave it");
    assert_eq!(app.watch.duty(None), KioskDuty::Nothing, "the kiosk goes on");
    drop(app);
    assert!(kiosk_is_on(world.data.path()), "over an end of the program too");
    let app = world.open();
    enter(&app, CODE).expect("right");
    quit(&app).expect("left");
    assert_eq!(app.watch.duty(None), KioskDuty::Leave, "the program ends");
    assert!(!kiosk_is_on(world.data.path()), "and is no kiosk at its next start");
}

#[test]
fn closing_ends_the_session_and_brings_a_new_window() {
    let world = world();
    let app = kiosk(&world);
    app.watch.opened(false);
    enter(&app, CODE).expect("right");
    app.staff.close(Seat::Visitor, StaffClose {}).expect("closed");
    assert_eq!(code(look(&app)), ErrorCode::StaffGone, "it is over at once");
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "the attract screen comes back");
}

#[test]
fn a_forgotten_code_is_reset_from_a_terminal_even_while_the_kiosk_runs() {
    let world = world();
    let app = kiosk(&world);
    enter(&app, "739184").expect_err("wrong");
    forget_staff_code(world.data.path()).expect("forgotten");
    world.clock.goes_by(seconds(1));
    assert_eq!(
        code(enter(&app, "739184")),
        ErrorCode::StaffCodeMissing,
        "the running kiosk does not bring it back"
    );
    drop(app);
    assert!(kiosk_is_on(world.data.path()), "the kiosk is on as before");
    let app = world.open();
    found(&app, "739184").expect("a new one is set at the kiosk");
}

/// Visits of two days: yesterday three people, today many.
fn counted(folder: &Path) {
    let mut records = Records::open(folder, Moment(1)).expect("opened").records;
    let mut add = |day: &str, hour, counts: &[(VisitCount, u32)]| {
        records.add_visit_counts(&Day(day.into()), hour, counts).expect("counted");
    };
    let (opened, finished) = (VisitCount::Opened(KioskDoor::Call), VisitCount::Finished(KioskDoor::Call));
    add("1970-01-01", 15, &[(VisitCount::Visitor, 3), (opened, 3)]);
    add(
        "1970-01-02",
        9,
        &[(VisitCount::Visitor, 2), (opened, 1), (VisitCount::Before(Hit::Hit), 7)],
    );
    add(
        "1970-01-02",
        10,
        &[(VisitCount::Visitor, 12), (opened, 13), (VisitCount::Before(Hit::Miss), 2)],
    );
    add("1970-01-02", 12, &[(VisitCount::Visitor, 30), (opened, 20), (finished, 20)]);
}

const TODAY: i64 = 24 * 60 * 60 * 1_000;

#[test]
fn staff_see_what_was_counted_and_never_one_to_four() {
    let world = world();
    world.clock.set(TODAY);
    counted(world.data.path());
    let app = kiosk(&world);
    let view = enter(&app, CODE).expect("right");
    let hours: Vec<(u8, Option<u32>)> = view.today.hours.iter().map(|of| (of.hour, of.visitors)).collect();
    assert_eq!(
        hours,
        [(9, None), (10, None), (11, Some(0)), (12, Some(30))],
        "two came at nine, and ten is hidden with them, or they could be reckoned; at eleven nobody"
    );
    assert_eq!(view.today.visitors, Some(44), "all of today");
    assert_eq!(view.all.visitors, None, "47 less 44 would be yesterday's three");
    let call = view.today.doors.first().expect("a door");
    assert_eq!(
        (call.door, call.opened, call.finished),
        (KioskDoor::Call, Some(34), Some(20)),
        "fourteen gave up: that many may be told"
    );
    assert_eq!(
        (view.today.before.hits, view.today.before.of),
        (None, Some(9)),
        "nine less seven would be two"
    );
    assert_eq!(view.today.after.of, Some(0), "nobody is told as nobody");
}

#[test]
fn the_table_on_the_drive_can_be_read_and_tells_of_nobody() {
    let world = world();
    world.clock.set(TODAY);
    counted(world.data.path());
    let stick = tempfile::tempdir().expect("a drive");
    let drive = |free| RemovableDrive {
        folder: stick.path().to_owned(),
        name: "KINGSTON".into(),
        free,
    };
    world.outside.drives.lock().expect("nobody panicked").push(drive(1_000));
    let app = kiosk(&world);
    let view = enter(&app, CODE).expect("right");
    let listed = view.drives.first().expect("a drive");
    let saved = export(&app, &listed.drive).expect("saved");
    assert_eq!(
        (saved.file.as_str(), saved.drive.as_str()),
        ("hang-up-first-visits-1970-01-02.csv", "KINGSTON"),
        "told where"
    );
    let again = export(&app, &listed.drive).expect("saved");
    assert_eq!(again.file, "hang-up-first-visits-1970-01-02 (2).csv", "no file is written over");
    let text = fs::read_to_string(stick.path().join(&saved.file)).expect("readable");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}日期,钟点,内容,次数",
            "1970-01-01,15:00,点开：接一通电话,不列",
            "1970-01-01,15:00,访客,不列",
            "1970-01-02,09:00,故事前：做法稳妥,不列",
            "1970-01-02,09:00,点开：接一通电话,不列",
            "1970-01-02,09:00,访客,不列",
            "1970-01-02,10:00,故事前：做法不稳妥,不列",
            "1970-01-02,10:00,点开：接一通电话,不列",
            "1970-01-02,10:00,访客,不列",
            "1970-01-02,12:00,做完：接一通电话,20",
            "1970-01-02,12:00,点开：接一通电话,20",
            "1970-01-02,12:00,访客,30",
        ],
        "every hour and nothing of one to four people"
    );
    assert_eq!(
        code(export(&app, "/")),
        ErrorCode::DriveGone,
        "only a drive that the system lists is written to"
    );
    world.outside.drives.lock().expect("nobody panicked").clear();
    assert_eq!(code(export(&app, &listed.drive)), ErrorCode::DriveGone, "taken out since");
}

#[test]
fn the_counts_of_a_year_are_shown_and_saved_while_somebody_waits() {
    let world = world();
    world.clock.set(TODAY);
    let mut records = Records::open(world.data.path(), Moment(1)).expect("opened").records;
    let doors = KioskDoor::ALL.map(|door| [VisitCount::Opened(door), VisitCount::Finished(door)]);
    let hits = [Hit::Hit, Hit::Miss].map(|hit| [VisitCount::Before(hit), VisitCount::After(hit)]);
    let whats = [VisitCount::Visitor].into_iter().chain(doors.into_iter().chain(hits).flatten());
    let whats: Vec<VisitCount> = whats.collect();
    for day in 0..300_u32 {
        let name = Day(format!("1969-{:02}-{:02}", day / 28 + 1, day % 28 + 1));
        for hour in 9..19_u8 {
            let counts = whats
                .iter()
                .zip(0..)
                .map(|(what, number)| (*what, (day * 7 + u32::from(hour) * 5 + number * 11) % 23));
            records.add_visit_counts(&name, hour, &counts.collect::<Vec<_>>()).expect("counted");
        }
    }
    drop(records);
    let stick = tempfile::tempdir().expect("a drive");
    world.outside.drives.lock().expect("nobody panicked").push(RemovableDrive {
        folder: stick.path().to_owned(),
        name: "KINGSTON".into(),
        free: 0,
    });
    let app = kiosk(&world);
    enter(&app, CODE).expect("right");
    let began = Instant::now();
    let view = look(&app).expect("shown");
    let (seen, began) = (began.elapsed(), Instant::now());
    let saved = export(&app, &view.drives[0].drive).expect("saved");
    let lines = fs::read_to_string(stick.path().join(saved.file)).expect("readable").lines().count();
    eprintln!("{lines} lines; looked at in {seen:?}, saved in {:?}", began.elapsed());
    assert!(lines > 45_000, "the test is as large as it says: {lines}");
    assert!(seen + began.elapsed() < seconds(60), "even unoptimised nobody waits a minute");
}

#[cfg(unix)]
#[test]
fn a_drive_that_cannot_be_written_is_told_and_keeps_no_half_table() {
    let world = world();
    let gone = world.data.path().join("no-such-folder");
    world.outside.drives.lock().expect("nobody panicked").push(RemovableDrive {
        folder: gone.clone(),
        name: "KINGSTON".into(),
        free: 0,
    });
    let app = kiosk(&world);
    enter(&app, CODE).expect("right");
    assert_eq!(
        code(export(&app, &gone.display().to_string())),
        ErrorCode::ExportUnsaved,
        "it is listed, and takes nothing"
    );
}

#[test]
fn where_the_records_are_out_of_order_staff_still_come_in_and_leave() {
    let world = world();
    let blocked = world.data.path().join("records.sqlite");
    fs::create_dir(&blocked).expect("made");
    let app = kiosk(&world);
    let view = enter(&app, CODE).expect("the code lies apart from the records");
    assert!(!view.notices.is_empty(), "and they are told");
    assert_eq!(view.today.visitors, Some(0), "nothing was counted");
    quit(&app).expect("left");
}

#[test]
fn however_much_is_pressed_a_staff_session_ends_after_five_minutes() {
    let world = world();
    let app = kiosk(&world);
    app.watch.opened(false);
    enter(&app, CODE).expect("right");
    for _ in 0..4 {
        world.clock.goes_by(seconds(60));
        look(&app).expect("somebody presses");
    }
    world.clock.goes_by(seconds(60));
    assert_eq!(code(look(&app)), ErrorCode::StaffGone, "staff may have walked off long ago");
    assert_eq!(app.watch.duty(None), KioskDuty::Fresh, "and what they saw goes with the window");
}

#[test]
fn whoever_finds_the_page_of_staff_open_neither_changes_the_code_nor_leaves() {
    let world = world();
    let app = kiosk(&world);
    app.watch.opened(false);
    enter(&app, CODE).expect("staff, who then walk off");
    let own = StaffCode {
        now: "271828".into(),
        code: "739184".into(),
    };
    assert_eq!(
        code(app.staff.code(Seat::Visitor, own)),
        ErrorCode::StaffCodeWrong,
        "the present code is asked for"
    );
    world.clock.goes_by(seconds(1));
    let leave = StaffQuit { code: "271828".into() };
    assert_eq!(
        code(app.staff.quit(Seat::Visitor, leave)),
        ErrorCode::StaffCodeWrong,
        "and so it is for leaving"
    );
    assert!(kiosk_is_on(world.data.path()), "the kiosk stays");
    world.clock.goes_by(seconds(2));
    quit(&app).expect("whoever knows it leaves");
}

#[test]
fn a_code_that_is_taken_after_the_window_went_opens_nothing() {
    let world = world();
    let app = kiosk(&world);
    app.watch.opened(false);
    std::thread::scope(|threads| {
        let typed = threads.spawn(|| enter(&app, CODE));
        // The window goes again and again while the code is looked at.
        while !typed.is_finished() {
            app.watch.opened(false);
        }
        let outcome = typed.join().expect("it does not panic");
        assert_eq!(code(outcome), ErrorCode::StaffGone, "nobody is at the door that would open");
    });
    assert_eq!(code(look(&app)), ErrorCode::StaffGone, "and no session is open");
}
