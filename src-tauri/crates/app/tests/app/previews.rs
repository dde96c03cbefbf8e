//! `preview.*`: a folder that is being written in.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::App;
use tempfile::TempDir;
use wire::{
    PreviewGoOn, PreviewLook, PreviewNews, PreviewOpen, PreviewPlay, PreviewRead, PreviewState, PreviewStory, PreviewView, PreviewWhole,
    RunChoose, RunDebrief, RunLook, Scene, Severity,
};
use words::{ChoiceId, Doubt, ErrorCode, FindingCode, Lang, ScenarioId, Seat, StepId};

use crate::world::{PERSON, World, start, world};

/// The editor's folder, and the program that previews it.
struct Desk {
    _folder: TempDir,
    pack: PathBuf,
    world: World,
    app: App,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let pack = folder.path().join("sound");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/sound"), &pack);
    let world = world();
    let app = world.open();
    app.previews.show(&pack);
    Desk {
        _folder: folder,
        pack,
        world,
        app,
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("readable").map(|entry| entry.expect("an entry")) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("copied");
        }
    }
}

impl Desk {
    fn look(&self, seen: u32) -> PreviewNews {
        self.app
            .previews
            .look(Seat::Preview, PreviewLook { seen })
            .expect("the folder is there")
    }

    /// The folder once it has been still for a look.
    fn view(&self) -> PreviewView {
        self.look(0);
        self.look(0);
        self.look(0).view.expect("the page has seen nothing yet")
    }

    fn whole(&self, scenario: &str) -> PreviewWhole {
        let request = PreviewRead { scenario: id(scenario) };
        self.app.previews.read(Seat::Preview, request).expect("it can be read")
    }

    fn write(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.pack.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        fs::write(path, change(text)).expect("written");
    }

    fn play(&self, scenario: &str, step: Option<&str>) -> wire::RunView {
        let request = PreviewPlay {
            scenario: id(scenario),
            step: step.map(|step| StepId(step.to_owned())),
            given: Vec::new(),
            seed: Some(3),
        };
        self.app.previews.play(Seat::Preview, request).expect("it is played")
    }
}

fn id(scenario: &str) -> ScenarioId {
    ScenarioId(scenario.to_owned())
}

fn story<'v>(view: &'v PreviewView, scenario: &str) -> &'v PreviewStory {
    view.stories
        .iter()
        .find(|story| story.scenario.0 == scenario)
        .expect("every story of the folder is told")
}

fn errors(view: &PreviewView) -> Vec<(&str, FindingCode)> {
    let errors = view.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| (finding.file.as_str(), finding.code)).collect()
}

#[test]
fn a_folder_is_read_once_and_told_again_only_when_it_was_saved() {
    let desk = desk();
    let first = desk.look(0);
    let view = first.view.expect("the first look tells everything");
    assert_eq!(
        (errors(&view), view.stories.len(), view.empty),
        (vec![], 2, false),
        "the pack is sound"
    );
    assert_eq!(view.languages, [Lang::ZhHans, Lang::En], "and in both languages");
    assert_eq!(desk.look(first.revision).view, None, "the page has that already");
    desk.write("scenarios/recall-note.toml", |text| format!("{text}\n# a note\n"));
    assert_eq!(desk.look(first.revision).view, None, "it may still be being written");
    let then = desk.look(first.revision);
    assert!(
        then.view.is_some() && then.revision > first.revision,
        "still for one look, it is read anew"
    );
    assert_eq!(desk.look(then.revision).view, None, "and once");
}

#[test]
fn a_story_that_cannot_be_read_is_told_and_stays_as_it_was_before() {
    let desk = desk();
    desk.view();
    desk.write("scenarios/recall-note.toml", |text| text.replacen("title = {", "title = ", 1));
    let view = desk.view();
    assert!(
        errors(&view).iter().all(|(file, _)| *file == "scenarios/recall-note.toml") && !errors(&view).is_empty(),
        "its errors are told, and no others: {:?}",
        errors(&view)
    );
    assert_eq!(
        story(&view, "recall-note").state,
        PreviewState::Before,
        "what was read before is shown"
    );
    assert_eq!(
        story(&view, "refund-call").state,
        PreviewState::Sound,
        "and everything else as it is"
    );
    assert!(!desk.whole("recall-note").steps.is_empty(), "its map is that of before");
    let run = desk.play("recall-note", None);
    assert!(matches!(run.scene, Scene::Step(_)), "and it can be played");
}

#[test]
fn a_story_with_an_error_that_can_be_read_is_shown_as_it_stands() {
    let desk = desk();
    desk.view();
    desk.write("scenarios/recall-note.toml", |text| {
        text.replacen("to = \"own-app\"", "to = \"nowhere\"", 1)
    });
    let view = desk.view();
    assert_eq!(
        story(&view, "recall-note").state,
        PreviewState::AsItStands,
        "an editor sees what was written"
    );
    let whole = desk.whole("recall-note");
    let note = whole.steps.iter().find(|step| step.step.0 == "note").expect("the step");
    assert!(
        note.ways.iter().any(|way| way.missing && way.to.0 == "nowhere"),
        "the way leads to nothing"
    );
    assert!(!note.findings.is_empty(), "and the step says that something was found in it");
}

#[test]
fn a_catalogue_that_is_broken_takes_no_story_with_it() {
    let desk = desk();
    desk.view();
    desk.write("tactics.toml", |text| text.replacen("[[tactic]]", "[[tactic", 1));
    let view = desk.view();
    assert!(errors(&view).iter().any(|(file, _)| *file == "tactics.toml"), "it is told");
    assert_eq!(view.held, ["tactics.toml"], "and that its last sound version stands in its place");
    for scenario in ["recall-note", "refund-call"] {
        assert_eq!(story(&view, scenario).state, PreviewState::Sound, "{scenario} is what it was");
    }
    fs::remove_file(desk.pack.join("tactics.toml")).expect("removed");
    assert_eq!(desk.view().held, ["tactics.toml"], "also where the file is gone for now");
}

#[test]
fn a_new_file_that_never_could_be_read_has_its_findings_and_nothing_else() {
    let desk = desk();
    fs::write(desk.pack.join("scenarios/new.toml"), "id = \"new\"\n[[step\n").expect("written");
    let view = desk.view();
    assert_eq!(
        story(&view, "new").state,
        PreviewState::Unreadable,
        "there is no version to be shown"
    );
    let refusal = desk.app.previews.read(Seat::Preview, PreviewRead { scenario: id("new") });
    assert_eq!(
        refusal.expect_err("nothing to show").code,
        ErrorCode::ScenarioNotFound,
        "and it is refused"
    );
    assert_eq!(
        story(&view, "refund-call").state,
        PreviewState::Sound,
        "the others are as they were"
    );
}

#[test]
fn a_folder_that_goes_is_told_and_comes_back() {
    let desk = desk();
    let seen = desk.look(0).revision;
    let away = desk.pack.with_file_name("away");
    fs::rename(&desk.pack, &away).expect("moved");
    let refusal = desk.app.previews.look(Seat::Preview, PreviewLook { seen }).expect_err("it is gone");
    assert_eq!(refusal.code, ErrorCode::PreviewFolderGone, "with its code");
    assert_eq!(refusal.params.get("path"), Some(&desk.pack.display().to_string()), "and its place");
    fs::rename(&away, &desk.pack).expect("brought back");
    assert_eq!(desk.look(seen).view, None, "nothing was saved meanwhile");
}

#[test]
fn a_folder_around_a_pack_names_the_pack() {
    let desk = desk();
    desk.app.previews.show(desk.pack.parent().expect("a folder around"));
    let view = desk.view();
    assert_eq!(
        (view.empty, view.inside.as_deref()),
        (true, Some("sound")),
        "rather that one was meant"
    );
    assert_eq!(view.stories, [], "and nothing is shown of the one before");
}

#[test]
fn what_is_chosen_in_the_dialog_is_shown_and_a_closed_dialog_changes_nothing() {
    let desk = desk();
    let open = || desk.app.previews.open(PERSON, PreviewOpen {}).map(|opened| opened.opened);
    assert_eq!(open(), Ok(false), "nothing was chosen");
    assert!(!desk.view().empty, "so the folder stays");
    let other = desk.pack.parent().expect("a folder around").to_owned();
    *desk.world.outside.chosen.lock().expect("nobody panicked") = Some(other);
    assert_eq!(open(), Ok(true), "one was chosen");
    assert!(desk.view().empty, "and is shown");
}

#[test]
fn both_languages_are_held_against_each_other() {
    let desk = desk();
    desk.write("scenarios/recall-note.toml", |text| {
        text.replacen("en = \"One look costs nothing.\"", "en = \"\"", 1)
            .replacen("的[台灯](product)要召回", "的[台灯](product)要召回,", 1)
    });
    let view = desk.view();
    assert_eq!(story(&view, "recall-note").doubts, 2, "both are counted");
    let doubts: Vec<_> = desk
        .whole("recall-note")
        .texts
        .into_iter()
        .flat_map(|text| {
            text.doubts
                .into_iter()
                .map(move |doubt| (text.part.clone(), doubt.lang, doubt.doubt))
        })
        .collect();
    let note = Some("note".to_owned());
    assert_eq!(
        doubts,
        [(note.clone(), Lang::ZhHans, Doubt::Punctuation), (note, Lang::En, Doubt::Missing)],
        "each with its step and its language"
    );
}

#[test]
fn the_cover_is_that_of_the_play_throughs() {
    let desk = desk();
    let view = desk.view();
    let told = story(&view, "recall-note");
    assert!(
        told.taken > 0 && told.taken < told.ways,
        "some ways are taken: {} of {}",
        told.taken,
        told.ways
    );
    let whole = desk.whole("recall-note");
    assert_eq!(whole.plays, 3, "its play-throughs");
    let taken: usize = whole.steps.iter().flat_map(|step| &step.ways).filter(|way| way.taken > 0).count();
    assert_eq!(u32::try_from(taken), Ok(told.taken), "the map and the folder say the same");
}

#[test]
fn a_run_of_the_preview_is_played_to_its_debrief_and_recorded_nowhere() {
    let desk = desk();
    desk.view();
    let run = desk.play("recall-note", Some("own-app"));
    let Scene::Step(step) = &run.scene else {
        panic!("it begins at a step")
    };
    assert_eq!(step.step.0, "own-app", "where it was asked for");
    let left = RunChoose {
        run: run.run,
        choice: ChoiceId("stop-watching".to_owned()),
    };
    desk.app.runs.choose(Seat::Preview, left).expect("always open");
    let back = desk
        .app
        .runs
        .debrief(Seat::Preview, RunDebrief { run: run.run })
        .expect("it has ended");
    assert_eq!(back.scenario.0, "recall-note", "it is looked back at as any other");
    let theirs = desk
        .app
        .runs
        .look(PERSON, RunLook { run: run.run })
        .expect_err("it is the preview’s");
    assert_eq!(theirs.code, ErrorCode::RunNotFound, "nobody else sees it");
    drop(desk.app);
    let after = desk.world.open().runs.look(Seat::Preview, RunLook { run: run.run });
    assert_eq!(
        after.expect_err("it lived in memory alone").code,
        ErrorCode::RunNotFound,
        "and nothing of it was written"
    );
}

#[test]
fn a_run_plays_on_in_its_old_text_until_the_new_one_is_asked_for() {
    let desk = desk();
    desk.view();
    let run = desk.play("recall-note", None);
    desk.write("scenarios/recall-note.toml", |text| {
        text.replacen("Please see your app.", "NEWLY WRITTEN.", 1)
    });
    desk.view();
    let shown = |view: &wire::RunView| format!("{:?}", view.scene).contains("NEWLY WRITTEN");
    let same = desk.app.runs.look(Seat::Preview, RunLook { run: run.run }).expect("it goes on");
    assert!(!shown(&same), "in the text in which it was begun");
    let new = desk
        .app
        .previews
        .go_on(Seat::Preview, PreviewGoOn { run: run.run })
        .expect("the step is still there");
    assert!(shown(&new), "then in the new one");
    desk.write("scenarios/recall-note.toml", |text| {
        text.replace("id = \"note\"", "id = \"letter\"")
            .replace("start = \"note\"", "start = \"letter\"")
    });
    desk.view();
    let refusal = desk.app.previews.go_on(Seat::Preview, PreviewGoOn { run: new.run });
    assert_eq!(
        refusal.expect_err("the step is gone").code,
        ErrorCode::RunPackChanged,
        "which is told"
    );
}

#[test]
fn a_persons_run_is_left_alone_by_the_preview() {
    let desk = desk();
    desk.view();
    let mine = start(&desk.app, PERSON).run;
    desk.play("recall-note", None);
    desk.play("recall-note", None);
    assert!(desk.app.runs.look(PERSON, RunLook { run: mine }).is_ok(), "each seat has its own");
    let refusal = desk
        .app
        .previews
        .go_on(Seat::Preview, PreviewGoOn { run: mine })
        .expect_err("it is somebody’s");
    assert_eq!(refusal.code, ErrorCode::RunNotFound, "and the preview cannot take it over");
}
