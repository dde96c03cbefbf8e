//! With records or pack out of order the program still starts with what is sound, and practice goes on.

use std::fs;

use wire::{HomeLook, PackFindingsRead, RunLook, SettingsRead, SettingsWrite};
use words::{ErrorCode, FindingCode, Lang, TextSize, Theme, VoiceSpeed};

use crate::world::{PERSON, choose, notice_codes, start, step, world};

#[test]
fn without_records_a_story_can_be_played_to_its_end_and_says_that_it_is_not_saved() {
    let world = world();
    let file = world.data.path().join("in-the-way");
    fs::write(&file, "a file where a folder should be").expect("written");
    let app = world.open_at(&file);
    assert_eq!(notice_codes(&app), [ErrorCode::RecordsReadOnly], "Home says what is amiss");
    let view = start(&app, PERSON);
    assert_eq!(
        view.notice.map(|notice| notice.code),
        Some(ErrorCode::RecordsReadOnly),
        "and so does the story"
    );
    choose(&app, PERSON, view.run, "stop-watching");
    assert!(app.runs.look(PERSON, RunLook { run: view.run }).is_ok(), "practice goes on unsaved");
}

#[test]
fn damaged_records_are_told_with_the_place_where_they_lie_now() {
    let world = world();
    fs::write(
        world.data.path().join("records.sqlite"),
        "no database at all, but long enough to be looked at as one".repeat(30),
    )
    .expect("written");
    let home = world.open().home.look(PERSON, HomeLook {}).expect("Home always opens");
    let notice = home.notices.first().expect("it is told");
    assert_eq!(notice.code, ErrorCode::RecordsDamaged, "with its own code");
    let path = notice.params.get("path").expect("and the place");
    assert!(fs::metadata(path).is_ok(), "where the damaged file really lies: {path}");
}

#[test]
fn a_pack_with_one_broken_story_still_offers_the_other() {
    let world = world().with_pack_of_its_own();
    let path = world.pack.join("scenarios/mask-refund.toml");
    fs::write(&path, "id = \"mask-refund\nnature =").expect("written");
    let app = world.open();
    assert_eq!(notice_codes(&app), [ErrorCode::PackFaulty], "Home says that something is left out");
    let home = app.home.look(PERSON, HomeLook {}).expect("Home always opens");
    let offered: Vec<_> = home.scenarios.iter().map(|card| card.scenario.0.as_str()).collect();
    assert!(
        offered.contains(&"agent-fee") && !offered.contains(&"mask-refund"),
        "what is sound is there: {offered:?}"
    );
    let findings = app
        .packs
        .findings(PERSON, PackFindingsRead { pack: None })
        .expect("readable")
        .findings;
    let syntax = findings
        .iter()
        .find(|finding| finding.code == FindingCode::Syntax)
        .expect("it is found");
    assert_eq!(
        (syntax.file.as_str(), syntax.line),
        ("scenarios/mask-refund.toml", 1),
        "with file and line"
    );
    assert_eq!(syntax.mend.0.len(), 2, "and how to mend it, in both languages");
}

#[test]
fn without_any_pack_the_program_still_starts_and_says_so() {
    let mut world = world();
    world.pack = world.data.path().join("nowhere");
    let app = world.open();
    assert_eq!(notice_codes(&app), [ErrorCode::PackUnreadable], "with its own code");
    let home = app.home.look(PERSON, HomeLook {}).expect("Home always opens");
    assert!(home.scenarios.is_empty(), "there is nothing to practise, and Home is no blank page");
}

#[test]
fn settings_outlast_the_program_and_without_records_the_session() {
    let world = world();
    let settings = wire::Settings {
        lang: Some(Lang::En),
        text_size: TextSize::Largest,
        theme: Theme::Dark,
        muted: true,
        voice: false,
        voice_speed: VoiceSpeed::Slow,
    };
    world.open().settings.write(PERSON, SettingsWrite { settings }).expect("written");
    assert_eq!(world.open().settings.read(PERSON, SettingsRead {}), Ok(settings), "recorded");
    let file = world.data.path().join("in-the-way");
    fs::write(&file, "").expect("written");
    let app = world.open_at(&file);
    app.settings.write(PERSON, SettingsWrite { settings }).expect("never refused");
    assert_eq!(
        app.settings.read(PERSON, SettingsRead {}),
        Ok(settings),
        "at least until the program ends"
    );
}

#[test]
fn a_clock_set_back_disturbs_nothing() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    world.clock.set(-5_000_000_000_000);
    let view = choose(&app, PERSON, run, "answer");
    drop(app);
    let after = world.open().runs.look(PERSON, RunLook { run }).expect("still there");
    assert_eq!(step(&after), step(&view), "events are ordered by their place, not by the clock");
}

#[test]
fn a_second_copy_of_the_program_practises_unsaved_and_says_so() {
    let world = world();
    let first = world.open();
    let second = world.open();
    assert_eq!(notice_codes(&second), [ErrorCode::RecordsInUse], "with its own code");
    let view = start(&second, PERSON);
    assert_eq!(
        view.notice.map(|notice| notice.code),
        Some(ErrorCode::RecordsInUse),
        "and so does the story"
    );
    assert_eq!(notice_codes(&first), [], "the first is not disturbed");
}
