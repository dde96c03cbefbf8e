//! `data.*`: seen, exported and read back by parsers that are not ours, erased.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::App;
use serde_json::Value;
use wire::{DataErase, DataExport, DataExported, DataLook, DataShow, Erase, HomeLook};
use words::{ErrorCode, Judgement, Lang, PersonId, Seat};
use xapi_data::{Statement, Validate};

use crate::{
    judging::judge,
    world::{PERSON, World, choose, start, start_story, world},
};

fn downloads(world: &World) -> PathBuf {
    let folder = world.data.path().join("Downloads");
    fs::create_dir_all(&folder).expect("made");
    *world.outside.folders.lock().expect("nobody panicked") = vec![folder.clone()];
    folder
}

fn export(app: &App, lang: Lang) -> DataExported {
    app.data.export(PERSON, DataExport { lang }).expect("exported")
}

/// A story that was told beforehand, a scam that was taken for genuine, and a story that is not finished.
fn practise(app: &App) {
    let run = start(app, PERSON).run;
    for choice in ["let-it-ring", "answer-again", "hang-up"] {
        choose(app, PERSON, run, choice);
    }
    let run = start_story(app, PERSON, "door-parcel").run;
    for choice in ["not-mine", "send-it-back"] {
        choose(app, PERSON, run, choice);
    }
    judge(app, run, Judgement::Genuine).expect("judged");
    start_story(app, PERSON, "agent-fee");
}

fn table(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).expect("readable");
    assert!(
        bytes.starts_with(b"\xef\xbb\xbf"),
        "with the mark by which a spreadsheet knows Chinese"
    );
    let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[3..]);
    let rows = table.records().map(|row| row.expect("whole").iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn the_tables_say_in_both_languages_what_was_practised() {
    for (lang, answers, stories, heading, ended) in [
        (Lang::ZhHans, "回答.csv", "故事.csv", "时间", "练完了"),
        (Lang::En, "answers.csv", "stories.csv", "When", "finished"),
    ] {
        let world = world();
        let folder = downloads(&world);
        world.clock.set(1_790_000_000_000);
        let app = world.open();
        practise(&app);
        let exported = export(&app, lang);
        let folder = folder.join(&exported.name);
        let answers = table(&folder.join(answers));
        assert_eq!(answers[0][0], heading, "in the language that was asked for");
        let kept = app.data.look(PERSON, DataLook {}).expect("readable");
        assert_eq!(
            answers.len(),
            1 + usize::try_from(kept.answers).expect("few"),
            "every answer is there: {answers:?}"
        );
        assert!(
            answers[1][0].starts_with("2026-09-21T"),
            "with the time and its offset: {}",
            answers[1][0]
        );
        assert!(answers[1][0].ends_with("+08:00"), "with the time and its offset: {}", answers[1][0]);
        let stories = table(&folder.join(stories));
        assert_eq!(stories.len(), 4, "three stories under their headings: {stories:?}");
        assert!(stories.iter().any(|row| row[5] == ended), "with how they stand: {stories:?}");
        for file in &exported.files {
            assert!(folder.join(file).is_file(), "{file} is there");
        }
    }
}

#[test]
fn the_statements_are_valid_xapi_and_lead_back_to_nobody() {
    let world = world();
    let folder = downloads(&world);
    let app = world.open();
    practise(&app);
    let read = |name: &str| fs::read_to_string(folder.join(name).join("xAPI.json")).expect("readable");
    let first = read(&export(&app, Lang::En).name);
    let list: Vec<Value> = serde_json::from_str(&first).expect("JSON");
    assert!(list.len() >= 2, "an introduced and a judged story: {list:?}");
    for raw in &list {
        let statement: Statement = serde_json::from_value(raw.clone()).unwrap_or_else(|error| panic!("{error}: {raw}"));
        statement.check_validity().unwrap_or_else(|error| panic!("{error}: {raw}"));
        assert_eq!(raw["actor"]["objectType"], "Agent", "an account and nothing else");
    }
    for telling in ["magpie", "jade", "喜鹊"] {
        assert!(!first.contains(telling), "{telling} says who it is");
    }
    let judged = list
        .iter()
        .find(|raw| raw["result"]["response"] == "genuine")
        .expect("the judged story");
    let extension = |name: &str| &judged["result"]["extensions"][format!("https://hang-up-first.example/xapi/{name}")];
    assert_eq!(
        (
            &judged["result"]["success"],
            extension("confidence"),
            extension("channel"),
            extension("nature")
        ),
        (&false.into(), &"sure".into(), &"door".into(), &"scam".into()),
        "what it was taken for, how sure, over which channel: {judged}"
    );
    let again = read(&export(&app, Lang::ZhHans).name);
    assert_eq!(again, first, "a second export tells the same of the same: nothing counts twice");
}

#[test]
fn one_person_exports_nothing_of_another() {
    let world = world();
    let folder = downloads(&world);
    let app = world.open();
    practise(&app);
    let emblem = wire::Emblem {
        animal: words::Animal::Cat,
        colour: words::Colour::Sky,
    };
    let cat = Seat::Person(app.people.add(PERSON, wire::PeopleAdd { emblem }).expect("added").sitting);
    let exported = app.data.export(cat, DataExport { lang: Lang::En }).expect("exported");
    let folder = folder.join(&exported.name);
    assert_eq!(table(&folder.join("answers.csv")).len(), 1, "headings alone");
    let list: Vec<Value> = serde_json::from_str(&fs::read_to_string(folder.join("xAPI.json")).expect("readable")).expect("JSON");
    assert!(list.is_empty(), "no statement: {list:?}");
}

#[test]
fn where_there_is_no_folder_or_it_may_not_be_written_nothing_is_left_and_it_is_told() {
    let world = world();
    let app = world.open();
    let refused = app.data.export(PERSON, DataExport { lang: Lang::En }).expect_err("no folder");
    assert_eq!(refused.code, ErrorCode::ExportUnsaved, "{refused:?}");
    let gone = downloads(&world);
    fs::remove_dir(&gone).expect("the disk is pulled out");
    let refused = app.data.export(PERSON, DataExport { lang: Lang::En }).expect_err("it is gone");
    assert_eq!(refused.code, ErrorCode::ExportUnsaved, "{refused:?}");
    assert!(app.data.show(PERSON, DataShow {}).is_err(), "there is nothing to show");
}

#[test]
fn the_folder_that_was_written_is_opened() {
    let world = world();
    let folder = downloads(&world);
    let app = world.open();
    let exported = export(&app, Lang::En);
    app.data.show(PERSON, DataShow {}).expect("opened");
    assert_eq!(
        *world.outside.opened.lock().expect("nobody panicked"),
        [folder.join(exported.name)],
        "that one"
    );
}

#[test]
fn erasing_everything_leads_back_to_the_first_day() {
    let world = world();
    let app = world.open();
    practise(&app);
    let kind = words::QuizKind::Before;
    app.quizzes.start(PERSON, wire::QuizStart { kind }).expect("there are items");
    app.reminders.turn(PERSON, wire::ReminderTurn { on: true }).expect("reminds");
    let emblem = wire::Emblem {
        animal: words::Animal::Cat,
        colour: words::Colour::Sky,
    };
    app.people.add(PERSON, wire::PeopleAdd { emblem }).expect("added");
    let cat = Seat::Person(app.people.sitting());
    app.data.erase(cat, DataErase { what: Erase::Everything }).expect("erased");
    assert_eq!(app.people.sitting(), PersonId(1), "the first person sits here");
    let home = app.home.look(PERSON, HomeLook {}).expect("Home");
    assert_eq!(
        (home.unfinished.len(), home.notices.len()),
        (0, 0),
        "nothing unfinished, nothing amiss"
    );
    assert!(home.scenarios.iter().all(|card| card.played == 0), "nothing played");
    let offers = app.quizzes.offer(PERSON, wire::QuizOffer {}).expect("always answers");
    assert!(offers.unfinished.is_none(), "nor is a quiz gone on with that another began");
    assert!(
        !*world.outside.reminds.lock().expect("nobody panicked"),
        "and the session reminds nobody of what is gone"
    );
    let kept = app.data.look(PERSON, DataLook {}).expect("readable");
    assert_eq!(
        (kept.runs, kept.answers, kept.settings, kept.since, kept.several),
        (0, 0, false, None, false),
        "nothing kept"
    );
    assert_eq!(start(&app, PERSON).run, words::RunId(1), "and the first run is the first");
}
