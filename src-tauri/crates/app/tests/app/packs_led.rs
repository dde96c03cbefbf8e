//! Packs of others in rooms and at the kiosk: whose stories are led and played, and what a kiosk does not take.

use std::{fs, path::Path};

use app::{App, RemovableDrive};
use wire::{
    KioskCode, KioskPack, KioskRead, KioskSettings, KioskStart, PackRemove, PackRollBack, Refusal, RoomClose, RoomOffer, RoomOpen,
    RoomReportRead, RoomResume, RoomScene, RoomView, StaffEnter, StaffImport, StaffImported, StaffLook, StaffPackFiles, StaffPacks,
    StaffSet, StaffView, VisitBegin, VisitOpen, VisitScene, VisitView,
};
use words::{ErrorCode, KioskDoor, PackId, Seat};

use crate::{
    imported::{Publisher, example_pack, import, packs, replace, version},
    rooms::{asks, plan, until},
    world::{PERSON, World, bundled_pack, world},
};

const CODE: &str = "284617";

/// Leads the evening of the example.
fn open(app: &App) -> RoomView {
    let request = RoomOpen {
        pack: example_pack(),
        program: plan("evening"),
    };
    app.rooms.open(PERSON, request).expect("the session opens")
}

fn offers(app: &App, pack: Option<PackId>) -> wire::RoomOffers {
    app.rooms.offer(PERSON, RoomOffer { pack }).expect("offers")
}

#[test]
fn a_room_is_offered_the_plans_and_stories_of_the_pack_it_asks_for() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    let bundled = offers(&app, None);
    assert_eq!(
        (bundled.packs.len(), &bundled.pack),
        (2, &bundled_pack()),
        "both to choose from, ours first"
    );
    let theirs = offers(&app, Some(example_pack()));
    assert_eq!(theirs.plans.len(), 1, "the plan for a kiosk is none for a room");
    assert!(
        !theirs.plans[0].parts.is_empty() && theirs.stories.len() == 2,
        "as one's own are listed"
    );
    let nowhere = app.rooms.offer(
        PERSON,
        RoomOffer {
            pack: Some(PackId("nobody".into())),
        },
    );
    assert_eq!(
        nowhere.expect_err("not here").code,
        ErrorCode::PackLost,
        "of a pack that is not here nothing is"
    );
    let program = plan("room-15");
    let pack = example_pack();
    let other = app
        .rooms
        .open(PERSON, RoomOpen { pack, program })
        .expect_err("a plan of another pack");
    assert_eq!(other.code, ErrorCode::ProgramNotFound, "a plan belongs to its pack");
}

#[test]
fn a_session_of_an_imported_pack_goes_on_after_a_restart_with_that_very_pack_and_no_other() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    open(&app);
    until(&app, |view| matches!(view.scene, RoomScene::Story { .. }));
    let before = until(&app, asks);
    drop(app);
    let app = world.open();
    let unfinished = offers(&app, None).unfinished.expect("it was not ended");
    assert!(
        unfinished.can_go_on && !unfinished.title.0.is_empty(),
        "offered by its title, and no pack is opened for it"
    );
    let resume = |app: &App| app.rooms.resume(PERSON, RoomResume { session: before.session });
    assert_eq!(resume(&app).expect("it goes on").scene, before.scene, "in the very same place");
    drop(app);
    let app = world.open();
    import(&app, &publisher.signs("b.hufpack", version("1.1.0")));
    assert!(!offers(&app, None).unfinished.expect("still there").can_go_on, "another text");
    assert_eq!(
        resume(&app).expect_err("another text").code,
        ErrorCode::SessionPackChanged,
        "it says why"
    );
    app.packs.roll_back(PERSON, PackRollBack { pack: example_pack() }).expect("back");
    let view = resume(&app).expect("the text is back");
    app.packs
        .remove(PERSON, PackRemove { pack: example_pack() })
        .expect("taken away in the middle");
    assert_eq!(
        app.rooms.look(PERSON, wire::RoomLook {}).expect("open").scene,
        view.scene,
        "whoever leads is not left alone"
    );
    let report = app.rooms.close(PERSON, RoomClose {}).expect("closed");
    let read = app.rooms.report(PERSON, RoomReportRead { session: report.session });
    assert!(read.is_ok(), "its counts are there without its pack: {read:?}");
}

/// A kiosk with a staff code, turned on.
fn kiosk(app: &App) {
    let code = KioskCode {
        code: CODE.into(),
        now: None,
    };
    app.kiosk.code(PERSON, code).expect("set");
    app.kiosk.start(PERSON, KioskStart {}).expect("turned on");
    app.watch.opened(false);
}

fn enter(app: &App) -> StaffView {
    app.staff.enter(Seat::Visitor, StaffEnter { code: CODE.into() }).expect("right")
}

fn door(app: &App, door: KioskDoor) -> VisitView {
    app.visits.begin(Seat::Visitor, VisitBegin {}).expect("the doors");
    app.visits
        .open(Seat::Visitor, VisitOpen { door })
        .expect("there is something behind it")
}

fn story_of(view: &VisitView) -> Option<PackId> {
    match &view.scene {
        VisitScene::Story { run, .. } => Some(run.pack.clone()),
        _ => None,
    }
}

#[test]
fn a_kiosk_plays_the_pack_that_was_chosen_and_behind_other_doors_the_bundled_one() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    let setup = app.kiosk.read(PERSON, KioskRead {}).expect("as it is");
    assert_eq!((setup.packs.len(), setup.pack), (2, bundled_pack()), "ours at first");
    let pack = Some(example_pack());
    let setup = app.kiosk.pack(PERSON, KioskPack { pack }).expect("it can be played");
    assert_eq!(setup.pack, example_pack(), "chosen at the main window");
    kiosk(&app);
    assert_eq!(story_of(&door(&app, KioskDoor::Call)), Some(example_pack()), "their story");
    let round = door(&app, KioskDoor::Round);
    assert!(
        matches!(round.scene, VisitScene::Item { .. } | VisitScene::Said { .. }),
        "they have no round: {:?}",
        round.scene
    );
    drop(app);
    let app = world.open();
    let view = enter(&app);
    assert_eq!(view.settings.pack, Some(example_pack()), "it is kept");
    let settings = KioskSettings {
        pack: None,
        ..view.settings.clone()
    };
    app.staff.set(Seat::Visitor, StaffSet { settings }).expect("staff choose too");
    assert_eq!(
        app.kiosk.read(PERSON, KioskRead {}).expect("as it is").pack,
        bundled_pack(),
        "ours again"
    );
    app.staff
        .set(Seat::Visitor, StaffSet { settings: view.settings })
        .expect("and theirs");
    app.packs.remove(PERSON, PackRemove { pack: example_pack() }).expect("taken away");
    let view = app.staff.look(Seat::Visitor, StaffLook {}).expect("still staff");
    assert_eq!((view.settings.pack, view.packs.len()), (None, 1), "what is not there is not played");
    assert_ne!(
        story_of(&door(&app, KioskDoor::Call)),
        Some(example_pack()),
        "and a visitor is not turned away"
    );
}

#[test]
fn a_kiosk_does_not_play_what_nobody_signed_or_what_has_no_plan_for_it() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.builds("unsigned.hufpack", |_| ()));
    let choose = |pack: PackId| app.kiosk.pack(PERSON, KioskPack { pack: Some(pack) });
    assert_eq!(
        choose(example_pack()).expect_err("unsigned").code,
        ErrorCode::PackLost,
        "not for a kiosk"
    );
    import(
        &app,
        &publisher.signs("signed.hufpack", |pack| {
            version("1.0.1")(pack);
            fs::remove_file(pack.join("plans/visitor.toml")).expect("taken out");
        }),
    );
    assert_eq!(
        choose(example_pack()).expect_err("no plan").code,
        ErrorCode::PackLost,
        "nothing for a kiosk in it"
    );
    assert_eq!(
        app.kiosk.read(PERSON, KioskRead {}).expect("as it is").packs.len(),
        1,
        "nor is it offered"
    );
    let settings = KioskSettings {
        idle_seconds: 60,
        first: words::Lang::En,
        volume: 10,
        pack: Some(example_pack()),
    };
    kiosk(&app);
    enter(&app);
    let refused = app.staff.set(Seat::Visitor, StaffSet { settings }).expect_err("no plan");
    assert_eq!(refused.code, ErrorCode::PackLost, "neither by staff");
}

/// A drive with files on it, plugged in.
fn plug_in(world: &World, folder: &Path) {
    let drive = RemovableDrive {
        folder: folder.to_owned(),
        name: "PACKS".into(),
        free: 1_000_000,
    };
    *world.outside.drives.lock().expect("nobody panicked") = vec![drive];
}

fn staff_import(app: &App, folder: &Path, file: &str) -> Result<StaffImported, Refusal> {
    let drive = folder.display().to_string();
    app.staff.import(Seat::Visitor, StaffImport { drive, file: file.into() })
}

fn listed(app: &App, folder: &Path) -> Result<StaffPackFiles, Refusal> {
    let drive = folder.display().to_string();
    app.staff.packs(Seat::Visitor, StaffPacks { drive })
}

/// A drive with a new version, one that nobody signed, one of somebody who took a known name, one of a stranger, and what is no file of a pack.
fn drive(publisher: &Publisher, stranger: &Publisher) -> tempfile::TempDir {
    let drive = tempfile::tempdir().expect("a drive");
    let put = |from: &Path, name: &str| fs::copy(from, drive.path().join(name)).expect("copied");
    put(&publisher.signs("a", version("1.1.0")), "new.hufpack");
    put(&publisher.builds("b", version("1.2.0")), "unsigned.hufpack");
    let other = |pack: &Path| replace(pack, "pack.toml", "id = \"example-association\"", "id = \"strangers\"");
    put(&stranger.signs("c", other), "impostor.hufpack");
    let named = |pack: &Path| {
        other(pack);
        replace(pack, "pack.toml", "en = \"Example Consumer Association\"", "en = \"Strangers\"");
        replace(pack, "pack.toml", "zh-Hans = \"示例消费者协会\"", "zh-Hans = \"陌生人\"");
    };
    put(&stranger.signs("e", named), "stranger.hufpack");
    put(&publisher.builds("d", |_| ()), "notes.txt");
    fs::write(drive.path().join(".hidden.hufpack"), b"x").expect("written");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", drive.path().join("link.hufpack")).expect("linked");
    drive
}

#[test]
fn staff_import_from_a_drive_what_a_known_publisher_signed_and_nothing_else() {
    let (world, publisher, stranger) = (world(), Publisher::new(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("first.hufpack", |_| ()));
    kiosk(&app);
    let drive = drive(&publisher, &stranger);
    plug_in(&world, drive.path());
    let refused = |done: Result<StaffImported, Refusal>| done.expect_err("refused").code;
    assert_eq!(
        listed(&app, drive.path()).expect_err("no staff are here").code,
        ErrorCode::StaffGone,
        "a visitor lists no drive"
    );
    assert_eq!(
        refused(staff_import(&app, drive.path(), "new.hufpack")),
        ErrorCode::StaffGone,
        "nor imports"
    );
    enter(&app);
    let files = listed(&app, drive.path()).expect("listed").files;
    let names: Vec<_> = files.iter().map(|file| file.file.as_str()).collect();
    assert_eq!(
        names,
        ["impostor.hufpack", "new.hufpack", "stranger.hufpack", "unsigned.hufpack"],
        "files of packs, and ordinary ones"
    );
    for (file, why) in [
        ("unsigned.hufpack", ErrorCode::PackUnsigned),
        ("stranger.hufpack", ErrorCode::PackPublisherUnknown),
        ("impostor.hufpack", ErrorCode::PackKeyChanged),
        ("link.hufpack", ErrorCode::DriveGone),
        ("../first.hufpack", ErrorCode::DriveGone),
        ("notes.txt", ErrorCode::DriveGone),
    ] {
        assert_eq!(refused(staff_import(&app, drive.path(), file)), why, "{file}");
    }
    assert_eq!(
        refused(staff_import(&app, Path::new("/etc"), "passwd")),
        ErrorCode::DriveGone,
        "a drive that is none"
    );
    assert_eq!(packs(&app).packs.len(), 2, "nothing came in");
    let imported = staff_import(&app, drive.path(), "new.hufpack").expect("signed by who is known");
    assert_eq!(
        (imported.version.as_str(), imported.before.as_deref()),
        ("1.1.0", Some("1.0.0")),
        "what came in place of what"
    );
    assert_eq!(packs(&app).packs[1].version, "1.1.0", "it is here");
    plug_in(&world, Path::new("/nowhere"));
    assert_eq!(
        refused(staff_import(&app, drive.path(), "new.hufpack")),
        ErrorCode::DriveGone,
        "taken out"
    );
}

#[test]
fn a_kiosk_file_of_before_packs_is_read_with_all_its_settings() {
    let world = world();
    let app = world.open();
    kiosk(&app);
    enter(&app);
    let settings = KioskSettings {
        idle_seconds: 77,
        first: words::Lang::En,
        volume: 33,
        pack: None,
    };
    app.staff.set(Seat::Visitor, StaffSet { settings }).expect("set");
    drop(app);
    let path = world.data.path().join("kiosk.json");
    let mut kept: serde_json::Value = serde_json::from_slice(&fs::read(&path).expect("there")).expect("json");
    kept["settings"]
        .as_object_mut()
        .expect("settings")
        .remove("pack")
        .expect("it is written");
    fs::write(&path, kept.to_string()).expect("as it was written before");
    let view = enter(&world.open());
    assert_eq!(
        (view.settings.idle_seconds, view.settings.volume),
        (77, 33),
        "nothing is lost by what is new"
    );
}

/// Another association's pack, whose plan takes its story from the example.
fn neighbours(pack: &Path) {
    let borrows = "pack = \"example-association\"\nscenario = \"late-parcel\"";
    replace(pack, "pack.toml", "id = \"example-association\"", "id = \"neighbours\"");
    replace(pack, "pack.toml", "en = \"Example Consumer Association\"", "en = \"Neighbours\"");
    replace(pack, "pack.toml", "zh-Hans = \"示例消费者协会\"", "zh-Hans = \"街坊\"");
    replace(pack, "plans/evening.toml", "scenario = \"late-parcel\"", borrows);
}

fn lead_neighbours(app: &App) -> Result<RoomView, Refusal> {
    let (pack, program) = (PackId("neighbours".into()), plan("evening"));
    app.rooms.open(PERSON, RoomOpen { pack, program })
}

#[test]
fn a_plan_that_mixes_packs_is_led_with_the_story_of_the_other_and_only_with_it() {
    let (world, publisher, other) = (world(), Publisher::new(), Publisher::new());
    let app = world.open();
    import(&app, &other.signs("neighbours.hufpack", neighbours));
    let offered_plan = |app: &App| offers(app, Some(PackId("neighbours".into()))).plans.remove(0);
    let offered = offered_plan(&app);
    assert_eq!(
        (offered.minutes, &offered.parts[2].title),
        (16, &None),
        "it is listed as it is written"
    );
    let refused = lead_neighbours(&app).expect_err("the other pack is not here");
    assert_eq!(
        (refused.code, refused.params["pack"].as_str()),
        (ErrorCode::PlanPackMissing, "example-association"),
        "which one"
    );
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    assert!(offered_plan(&app).parts[2].title.is_some(), "now it is known");
    let session = lead_neighbours(&app).expect("now it can be led").session;
    let told = until(&app, |view| matches!(view.scene, RoomScene::Story { .. }));
    let RoomScene::Story { run, .. } = &told.scene else {
        panic!("a story: {:?}", told.scene)
    };
    assert_eq!(
        run.title.0[&words::Lang::En],
        crate::world::title_of(&app, &example_pack(), "late-parcel"),
        "the other's story"
    );
    drop(app);
    let app = world.open();
    assert!(
        offers(&app, None).unfinished.expect("not ended").can_go_on,
        "both packs are as they were"
    );
    assert_eq!(
        app.rooms.resume(PERSON, RoomResume { session }).expect("it goes on").scene,
        told.scene,
        "in the same place"
    );
    drop(app);
    let app = world.open();
    import(&app, &publisher.signs("b.hufpack", version("1.1.0")));
    assert!(
        !offers(&app, None).unfinished.expect("not ended").can_go_on,
        "the other one has changed"
    );
    let refused = app.rooms.resume(PERSON, RoomResume { session }).expect_err("another text");
    assert_eq!(refused.code, ErrorCode::SessionPackChanged, "it says why");
}
