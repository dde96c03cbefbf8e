//! What leaves this machine for an organiser, and the report over many.

use std::{collections::BTreeMap, fs, path::Path};

use app::{RemovableDrive, ResultsLaid, export_results, renew_results_id, report_results};
use records::{CountKind, Hit, NewSession, Records, SessionCount, VisitCount};
use results::{Kind, Machine, Outcome, Phase, Row};
use wire::{DataErase, Erase, Refusal, StaffFound, StaffResults};
use words::{ChoiceId, Day, ErrorCode, KioskDoor, Lang, Letter, Moment, Nature, PackId, Program, Round, ScenarioId, Seat};

use crate::world::{PERSON, World, world};

/// 2026-11-23, noon.
const NOON: i64 = 1_795_435_200_000;

fn export(world: &World, into: &Path) -> Result<ResultsLaid, Refusal> {
    export_results(&world.pack, world.data.path(), &*world.clock, into)
}

fn records(world: &World) -> Records {
    Records::open(world.data.path(), Moment(NOON)).expect("opened").records
}

fn day(written: &str) -> Day {
    Day(written.to_owned())
}

/// How somebody chose at the first step of the mask story, or at an item.
fn count(question: u32, kind: CountKind, about: &str, choice: &str, phones: u32) -> SessionCount {
    SessionCount {
        question,
        part: 0,
        kind,
        about: about.to_owned(),
        round: Round::First,
        nature: (kind == CountKind::Item).then_some(Nature::Scam),
        letter: if choice == "hang-up" { Letter::B } else { Letter::A },
        choice: ChoiceId(choice.to_owned()),
        hit: choice == "hang-up",
        phones,
        hands: 2,
    }
}

fn session(records: &mut Records, counts: &[SessionCount]) {
    let new = NewSession {
        program: Program::Story {
            scenario: ScenarioId("mask-refund".to_owned()),
        },
        pack: PackId("reported-cases".to_owned()),
        version: "1".to_owned(),
        hash: "another".to_owned(),
        seed: 1,
    };
    let id = records.begin_session(&new, Moment(NOON)).expect("begun");
    records.end_session(id, counts, Moment(NOON + 1)).expect("ended");
}

/// What lies in the folder, by machine.
fn laid(folder: &Path) -> BTreeMap<Machine, Vec<Row>> {
    results::read(folder, 2026).expect("read")
}

fn the_rows(folder: &Path) -> Vec<Row> {
    laid(folder).into_values().flatten().collect()
}

#[test]
fn hours_are_added_up_to_days_and_home_never_leaves() {
    let (world, to) = (world(), tempfile::tempdir().expect("a folder for the test"));
    let app = world.open();
    crate::world::start(&app, PERSON);
    drop(app);
    let mut records = records(&world);
    for hour in [9, 10, 17] {
        let counts = [
            (VisitCount::Visitor, 3),
            (VisitCount::Opened(KioskDoor::Rescue), 1),
            (VisitCount::Before(Hit::Miss), 2),
        ];
        records.add_visit_counts(&day("2026-11-23"), hour, &counts).expect("counted");
    }
    drop(records);
    let done = export(&world, to.path()).expect("exported");
    assert_eq!((done.files, done.changed), (1, 1), "one month of one kind");
    let rows = the_rows(to.path());
    assert_eq!(rows.len(), 3, "no hour is left: {rows:?}");
    assert!(
        rows.iter().all(|row| row.kind == Kind::Kiosk),
        "nothing of whoever practised at home"
    );
    let came = rows.iter().find(|row| row.phase == Phase::Visit).expect("visitors");
    assert_eq!((came.count, came.outcome), (9, Outcome::Came), "of the whole day");
    let again = export(&world, to.path()).expect("exported");
    assert_eq!((again.files, again.changed), (1, 0), "exported twice nothing changes");
}

#[test]
fn of_a_session_no_question_no_option_and_nothing_of_fewer_than_five_leaves() {
    let (world, to) = (world(), tempfile::tempdir().expect("a folder for the test"));
    drop(world.open());
    let mut records = records(&world);
    let pack = lesson_pack(&world);
    let step = &pack.scenarios[&ScenarioId("mask-refund".to_owned())].steps;
    let step = step.iter().find(|step| !step.choices.is_empty()).expect("a step with a choice");
    let (about, own) = (step.id.0.clone(), step.choices[0].clone());
    session(
        &mut records,
        &[
            count(0, CountKind::Item, "gone-from-its-pack", "hang-up", 10),
            count(1, CountKind::Decision, &about, &own.id.0, 7),
            count(1, CountKind::Decision, &about, "hang-up", 9),
            count(2, CountKind::Decision, "a-step-that-is-gone", "x", 4),
            count(3, CountKind::Decision, &about, &own.id.0, 2),
            count(4, CountKind::Poll, "", "1", 20),
        ],
    );
    session(&mut records, &[count(0, CountKind::Item, "gone-from-its-pack", "hang-up", 1)]);
    drop(records);
    export(&world, to.path()).expect("exported");
    let rows = the_rows(to.path());
    let of = |phase, outcome| rows.iter().filter(move |row| row.phase == phase && row.outcome == outcome);
    let sum = |phase, outcome| of(phase, outcome).map(|row| row.count).sum::<u64>();
    assert_eq!(sum(Phase::Session, Outcome::Held), 2, "both were held");
    assert_eq!(
        sum(Phase::Session, Outcome::People),
        22,
        "the question that most answered; three people are not told"
    );
    assert_eq!(sum(Phase::Before, Outcome::Caught), 12, "hands and phones; not those of the three");
    let hung_up = of(Phase::FirstVote, Outcome::HangUp).next().expect("votes");
    assert_eq!(
        (hung_up.count, hung_up.scenario.as_ref().map(|id| id.0.as_str()), hung_up.channel),
        (11, Some("mask-refund"), Some(step.channel)),
        "of which story, over which channel"
    );
    assert_eq!(
        sum(Phase::FirstVote, own.kind.into()),
        9,
        "what the choice was, without the question of four"
    );
    assert_eq!(
        sum(Phase::FirstVote, Outcome::Unknown),
        6,
        "what is not known any more is counted all the same"
    );
    assert_eq!(rows.len(), 6, "and nothing of what a facilitator asked: {rows:?}");
}

fn lesson_pack(world: &World) -> lesson::pack::Pack {
    shelf::open(&world.pack).expect("the bundled pack").checked.pack
}

#[test]
fn a_renewed_id_counts_nothing_twice_and_erasing_forgets_it() {
    let (world, to) = (world(), tempfile::tempdir().expect("a folder for the test"));
    let app = world.open();
    world.clock.set(NOON);
    drop(app);
    let visitors = |on: &str| {
        let mut records = records(&world);
        records.add_visit_counts(&day(on), 9, &[(VisitCount::Visitor, 6)]).expect("counted");
    };
    visitors("2026-11-23");
    export(&world, to.path()).expect("exported");
    let from = renew_results_id(world.data.path(), &*world.clock).expect("renewed");
    assert_eq!(from, day("2026-11-24"), "from tomorrow");
    visitors("2026-11-24");
    export(&world, to.path()).expect("exported");
    let machines = laid(to.path());
    assert_eq!(machines.len(), 2, "two ids");
    let each: Vec<u64> = machines.values().map(|rows| rows.iter().map(|row| row.count).sum()).collect();
    assert_eq!(each, [6, 6], "each with its days, none twice");
    let app = world.open();
    app.data.erase(PERSON, DataErase { what: Erase::Everything }).expect("erased");
    drop(app);
    assert!(!world.data.path().join("results.json").exists(), "the ids are gone with the rest");
    let nothing = tempfile::tempdir().expect("a folder for the test");
    let done = export(&world, nothing.path()).expect("exported");
    assert_eq!(done.files, 0, "and so are the counts");
}

#[test]
fn results_are_laid_beside_a_program_that_has_the_records_open() {
    let (world, to) = (world(), tempfile::tempdir().expect("a folder for the test"));
    let mut open = records(&world);
    open.add_visit_counts(&day("2026-11-23"), 9, &[(VisitCount::Visitor, 6)])
        .expect("counted");
    let done = export(&world, to.path()).expect("exported beside it");
    assert_eq!(done.files, 1, "what is on disk already");
    drop(open);
}

#[test]
fn without_records_and_with_a_folder_in_the_way_it_is_told() {
    let (world, to) = (world(), tempfile::tempdir().expect("a folder for the test"));
    let refusal = export(&world, to.path()).expect_err("no records");
    assert_eq!(refusal.code, ErrorCode::RecordsReadOnly, "{refusal:?}");
    drop(world.open());
    let file = to.path().join("file");
    fs::write(&file, "of the person").expect("written");
    let refusal = export(&world, &file).expect_err("a file in the way");
    assert_eq!(refusal.code, ErrorCode::ExportUnsaved, "{refusal:?}");
    assert!(refusal.params.contains_key("path"), "it says where");
    let refusal = report_results(&world.pack, to.path(), 2026, Lang::En, &to.path().join("r.html")).expect_err("none");
    assert_eq!(refusal.code, ErrorCode::ResultsUnread, "no results, no report");
    assert!(!to.path().join("r.html").exists(), "and no page");
}

#[test]
fn a_report_tells_the_totals_in_both_languages_and_no_count_of_few() {
    let (world, to) = (world(), tempfile::tempdir().expect("a folder for the test"));
    drop(world.open());
    let mut records = records(&world);
    let counts = [
        (VisitCount::Opened(KioskDoor::Call), 347),
        (VisitCount::Finished(KioskDoor::Call), 344),
        (VisitCount::Visitor, 347),
    ];
    records.add_visit_counts(&day("2026-11-23"), 9, &counts).expect("counted");
    drop(records);
    export(&world, to.path()).expect("exported");
    for (lang, words) in [
        (Lang::En, ["lang=\"en\"", "left out", "visitors"]),
        (Lang::ZhHans, ["lang=\"zh-Hans\"", "不列", "访客"]),
    ] {
        let path = to.path().join("report.html");
        report_results(&world.pack, to.path(), 2026, lang, &path).expect("written");
        let page = fs::read_to_string(&path).expect("readable");
        for word in words {
            assert!(page.contains(word), "{word} is missing");
        }
        assert!(page.contains(">347<"), "the total");
        assert!(
            !page.contains(">3<") && !page.contains(">344<"),
            "neither the three who left nor what tells of them: {page}"
        );
    }
}

#[test]
fn staff_take_the_results_along_on_a_drive() {
    let (world, stick) = (world(), tempfile::tempdir().expect("a folder for the test"));
    let app = world.open();
    let ask = |drive: &Path| {
        let drive = drive.display().to_string();
        app.staff.results(Seat::Visitor, StaffResults { drive })
    };
    assert_eq!(
        ask(stick.path()).expect_err("nobody of staff").code,
        ErrorCode::StaffGone,
        "not for visitors"
    );
    app.staff.found(Seat::Visitor, StaffFound { code: "284617".into() }).expect("set");
    assert_eq!(
        ask(stick.path()).expect_err("not plugged in").code,
        ErrorCode::DriveGone,
        "only what the system lists"
    );
    world.outside.drives.lock().expect("nobody panicked").push(RemovableDrive {
        folder: stick.path().to_owned(),
        name: "KINGSTON".into(),
        free: 1,
    });
    let told = ask(stick.path()).expect("laid");
    assert_eq!(
        (told.file.as_str(), told.drive.as_str()),
        ("hang-up-first-results", "KINGSTON"),
        "where it lies"
    );
    assert!(stick.path().join("hang-up-first-results").is_dir(), "there");
}
