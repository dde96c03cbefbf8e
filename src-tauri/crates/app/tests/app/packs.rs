//! `pack.*`: imported, played, gone back from, taken away; and whatever was played of another pack stays apart.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::App;
use wire::{
    Debrief, Heard, HelpLineView, HelpRead, HomeLook, HomeView, PackChoose, PackFindingsRead, PackImport, PackLeave, PackRemove,
    PackRollBack, PackSigned, Picture, ProgressLook, PublisherForget, RunDebrief, RunLook, RunPicture, RunStart, RunView, Scene,
    VoiceReply, VoiceSpeak,
};
use words::{ErrorCode, Judgement, Lang, PackId, RunId, ScenarioId, Seat, StepId, VoiceSpeed};

use crate::{
    imported::{Publisher, example_pack, import, packs, replace, version},
    judging::judge,
    world::{PERSON, bundled, bundled_pack, choose, start, world},
};

fn begin(app: &App, seat: Seat, story: &str) -> RunView {
    let request = RunStart {
        pack: example_pack(),
        scenario: ScenarioId(story.into()),
    };
    app.runs.start(seat, request).expect("the story starts")
}

fn home(app: &App) -> HomeView {
    app.home.look(PERSON, HomeLook {}).expect("Home")
}

fn code(app: &App, run: RunId) -> Option<ErrorCode> {
    app.runs.look(PERSON, RunLook { run }).err().map(|refusal| refusal.code)
}

/// Plays the story of the parcel to its end, by checking.
fn check_the_parcel(app: &App) -> RunView {
    let run = begin(app, PERSON, "late-parcel").run;
    let mut view = choose(app, PERSON, run, "answer");
    for choice in ["hang-up", "look", "go-on"] {
        view = choose(app, PERSON, run, choice);
    }
    view
}

#[test]
fn a_stranger_reads_whose_signature_it_is_and_then_it_stands_beside_the_bundled_one() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    let file = publisher.signs("association.hufpack", |_| ());
    app.packs.offered(&file);
    let shown = packs(&app);
    assert_eq!(
        (shown.packs.len(), shown.publishers.len()),
        (1, 0),
        "nothing is imported by being offered"
    );
    let offer = shown.offer.expect("it is offered");
    assert_eq!(
        (offer.file.as_str(), offer.stories, offer.plans),
        ("association.hufpack", 2, 2),
        "what it is"
    );
    let PackSigned::New { words } = &offer.signed else {
        panic!("nobody has confirmed this key: {:?}", offer.signed)
    };
    assert_eq!(words.0[&Lang::En].split(' ').count(), 8, "words that two people can compare");
    let shown = app.packs.import(PERSON, PackImport { offer: offer.offer }).expect("imported");
    assert_eq!((shown.offer, shown.refused), (None, None), "nothing waits any more");
    assert!(shown.packs[0].bundled, "the bundled one first");
    assert_eq!(shown.packs[1].signed_by.as_ref(), Some(words), "by the same words");
    assert!(shown.publishers[0].in_use, "and known from now on");
    drop(app);
    let app = world.open();
    assert_eq!(packs(&app).packs.len(), 2, "after a restart too");
    let home = home(&app);
    assert_eq!(
        home.packs.iter().map(|pack| pack.bundled).collect::<Vec<_>>(),
        [true, false],
        "both on Home"
    );
    let theirs: Vec<_> = home.scenarios.iter().filter(|card| card.pack == example_pack()).collect();
    assert_eq!(theirs.len(), 2, "with their stories");
    assert!(home.scenarios[0].pack == bundled_pack(), "behind the others");
    let again = publisher.signs("again.hufpack", version("1.0.1"));
    app.packs.offered(&again);
    let offer = packs(&app).offer.expect("offered");
    assert!(matches!(offer.signed, PackSigned::Known { .. }), "a publisher who is known");
    assert_eq!(
        offer.replaces.map(|changes| changes.version).as_deref(),
        Some("1.0.0"),
        "and what it replaces"
    );
}

/// The form that is sent in the chat, with its picture; and the helper whose line is recorded.
fn see_and_hear(app: &App) -> (Picture, VoiceReply) {
    let run = begin(app, PERSON, "late-parcel").run;
    choose(app, PERSON, run, "answer");
    choose(app, PERSON, run, "accept");
    let step = StepId("form".into());
    let picture = app.runs.picture(PERSON, RunPicture { run, step }).expect("a reply");
    choose(app, PERSON, run, "ask-someone");
    let request = VoiceSpeak {
        run,
        step: StepId("cousin".into()),
        lang: Lang::En,
        speed: VoiceSpeed::Normal,
    };
    (picture, app.voice.speak(PERSON, request).expect("a reply"))
}

fn debrief_of_the_parcel(app: &App) -> Debrief {
    let run = check_the_parcel(app).run;
    judge(app, run, Judgement::Scam).expect("it is asked");
    app.runs.debrief(PERSON, RunDebrief { run }).expect("a debrief")
}

fn lines(app: &App) -> Vec<HelpLineView> {
    app.help.read(PERSON, HelpRead {}).expect("lines").lines
}

/// A number that the bundled pack has under another id.
fn own_line(pack: &Path) {
    replace(pack, "help-lines.toml", "id = \"12315\"", "id = \"consumers\"");
}

#[test]
fn a_story_of_a_signed_pack_has_its_own_picture_recording_facts_and_next_story() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", own_line));
    let debrief = debrief_of_the_parcel(&app);
    assert_eq!(debrief.pack, example_pack(), "of that pack");
    assert!(!debrief.facts.is_empty(), "what was reported stands under it");
    assert_eq!(
        debrief.next,
        Some(ScenarioId("door-freight".into())),
        "the next one is of the same pack"
    );
    let (picture, heard) = see_and_hear(&app);
    assert!(
        picture.data.is_some_and(|data| data.starts_with("data:image/png;base64,")),
        "its picture"
    );
    assert_eq!(heard.heard, Heard::Recording, "its recording");
    let lines = lines(&app);
    let theirs: Vec<_> = lines.iter().filter(|line| line.publisher.is_some()).collect();
    assert_eq!(
        theirs.iter().map(|line| line.line.0.as_str()).collect::<Vec<_>>(),
        ["consumers"],
        "a line that the bundled pack has is never told otherwise"
    );
    let name = theirs[0].publisher.as_ref().expect("who says so");
    assert_eq!(name.0[&Lang::En], "Example Consumer Association", "who says so");
    assert!(lines[0].publisher.is_none(), "the bundled pack's come first");
}

#[test]
fn what_nobody_signed_tells_no_facts_no_numbers_and_plays_no_recording() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    let file = publisher.builds("a.hufpack", own_line);
    app.packs.offered(&file);
    let offer = packs(&app).offer.expect("it can be imported at home");
    assert_eq!(offer.signed, PackSigned::No, "and says so");
    assert!(offer.facts > 0 && offer.help_lines > 0, "and how much of it is not shown");
    let shown = import(&app, &file);
    assert_eq!(
        (&shown.packs[1].signed_by, shown.publishers.len()),
        (&None, 0),
        "nobody becomes known by it"
    );
    let debrief = debrief_of_the_parcel(&app);
    assert!(debrief.facts.is_empty(), "nothing is told as reported");
    assert!(
        debrief.list.is_none_or(|list| list.other_prices.is_empty()),
        "nor in the list in their hand"
    );
    let (picture, heard) = see_and_hear(&app);
    assert!(picture.data.is_some(), "a picture harms nobody");
    assert_ne!(heard.heard, Heard::Recording, "whoever speaks there is nobody's voice");
    assert!(
        lines(&app).iter().all(|line| line.publisher.is_none()),
        "no number is anybody's help line"
    );
    let run = app.runs.start(
        Seat::Visitor,
        RunStart {
            pack: example_pack(),
            scenario: ScenarioId("late-parcel".into()),
        },
    );
    assert_eq!(
        run.expect_err("never at a kiosk").code,
        ErrorCode::PackLost,
        "as if it were not there"
    );
    let signed = publisher.signs("signed.hufpack", version("1.0.1"));
    import(&app, &signed);
    app.packs.offered(&publisher.builds("unsigned.hufpack", version("1.0.2")));
    let why = packs(&app).refused.expect("it is refused").why;
    assert_eq!(
        why.code,
        ErrorCode::PackUnsigned,
        "a signed pack is never replaced by an unsigned one"
    );
    assert!(why.params["title.en"].contains("Example"), "by its title in either language");
}

#[test]
fn a_run_of_another_version_is_not_gone_on_with_and_one_of_a_pack_that_is_gone_is_lost() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    let first = begin(&app, PERSON, "late-parcel").run;
    choose(&app, PERSON, first, "answer");
    import(&app, &publisher.signs("b.hufpack", version("1.1.0")));
    assert_eq!(code(&app, first), Some(ErrorCode::RunPackChanged), "its text may be another");
    let second = begin(&app, PERSON, "door-freight").run;
    assert_eq!(code(&app, second), None, "begun in the new one");
    let back = app
        .packs
        .roll_back(PERSON, PackRollBack { pack: example_pack() })
        .expect("there is one before");
    assert_eq!(
        (back.packs[1].version.as_str(), back.packs[1].before.as_deref()),
        ("1.0.0", Some("1.1.0")),
        "and back"
    );
    assert_eq!(
        (code(&app, first), code(&app, second)),
        (None, Some(ErrorCode::RunPackChanged)),
        "each goes on with the text it was begun with"
    );
    drop(app);
    let app = world.open();
    let unfinished = home(&app).unfinished;
    let can: Vec<_> = unfinished.iter().map(|run| (run.run, run.can_go_on, run.step_number)).collect();
    assert_eq!(
        can,
        [(second, false, 1), (first, true, 2)],
        "Home says which, and opens no pack for it"
    );
    assert_eq!(code(&app, first), None, "it goes on after a restart");
    app.packs.remove(PERSON, PackRemove { pack: example_pack() }).expect("taken away");
    assert_eq!(
        (code(&app, first), code(&app, second)),
        (Some(ErrorCode::PackLost), Some(ErrorCode::PackLost)),
        "the pack is gone"
    );
    let home = home(&app);
    assert!(home.unfinished.is_empty() && home.packs.len() == 1, "nothing of it is on Home");
    let key = packs(&app).publishers[0].key.clone();
    assert!(!packs(&app).publishers[0].in_use, "no pack of theirs is here");
    let shown = app.packs.forget(PERSON, PublisherForget { key }).expect("forgotten");
    assert!(shown.publishers.is_empty(), "as if never met");
}

#[test]
fn a_file_that_vanished_or_was_changed_is_lost_and_nothing_panics() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    drop(app);
    let folder = world.data.path().join("packs");
    let files = fs::read_dir(&folder).expect("there").flatten().map(|entry| entry.path());
    let file = files
        .into_iter()
        .find(|path| path.extension().is_some_and(|kind| kind == "hufpack"));
    let file = file.expect("its file");
    let mut bytes = fs::read(&file).expect("readable");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).expect("spoilt");
    let app = world.open();
    let request = RunStart {
        pack: example_pack(),
        scenario: ScenarioId("late-parcel".into()),
    };
    let refusal = app.runs.start(PERSON, request.clone()).expect_err("not what was installed");
    assert_eq!(refusal.code, ErrorCode::PackLost, "it is not played");
    fs::remove_file(&file).expect("gone");
    assert_eq!(
        app.runs.start(PERSON, request).expect_err("gone").code,
        ErrorCode::PackLost,
        "nor now"
    );
    let amiss = packs(&app).packs[1].amiss.clone().expect("it says so");
    assert_eq!(amiss.code, ErrorCode::PackLost, "in the list");
    assert!(!amiss.params["title.zh-Hans"].is_empty(), "by its title");
}

#[test]
fn only_the_offer_that_was_looked_at_is_imported() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    app.packs.offered(&publisher.signs("a.hufpack", |_| ()));
    let first = packs(&app).offer.expect("offered").offer;
    app.packs.offered(&publisher.signs("b.hufpack", version("1.1.0")));
    let gone = app
        .packs
        .import(PERSON, PackImport { offer: first })
        .expect_err("another one waits");
    assert_eq!(gone.code, ErrorCode::PackOfferGone, "nobody has agreed to that one");
    let second = packs(&app).offer.expect("still offered").offer;
    app.packs.leave(PERSON, PackLeave {}).expect("left");
    let gone = app.packs.import(PERSON, PackImport { offer: second }).expect_err("it was left");
    assert_eq!(
        (gone.code, packs(&app).packs.len()),
        (ErrorCode::PackOfferGone, 1),
        "nothing is imported"
    );
}

#[test]
fn a_file_that_is_chosen_in_the_dialog_is_offered_or_says_why_it_is_not() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    let choose = |file: Option<PathBuf>| {
        *world.outside.chosen.lock().expect("nobody panicked") = file;
        app.packs.choose(PERSON, PackChoose {}).expect("a list")
    };
    let none = choose(None);
    assert_eq!((none.offer, none.refused), (None, None), "the dialog was closed");
    let why = |file| choose(Some(file)).refused.expect("it is refused").why;
    let nothing = why("/nowhere/\u{202e}x.hufpack".into());
    assert_eq!(nothing.code, ErrorCode::PackFileUnread, "it is not there");
    assert!(!nothing.params["name"].contains('\u{202e}'), "and its name turns nothing round");
    assert_eq!(
        why(publisher.writes("a.hufpack", b"hello")).code,
        ErrorCode::PackNotAPack,
        "another kind of file"
    );
    let newer = publisher.signs("newer.hufpack", |pack| {
        replace(pack, "pack.toml", "minimum-program = \"0.1.0\"", "minimum-program = \"99.0.0\"")
    });
    let newer = why(newer);
    assert_eq!(
        (newer.code, newer.params["needs"].as_str()),
        (ErrorCode::PackNeedsNewer, "99.0.0"),
        "with what it needs"
    );
    let ours = publisher.signs("ours.hufpack", |pack| {
        replace(pack, "pack.toml", "id = \"example-association\"", "id = \"reported-cases\"")
    });
    assert_eq!(why(ours).code, ErrorCode::PackIdTaken, "the bundled pack is never replaced");
    let mut changed = fs::read(publisher.signs("changed.hufpack", |_| ())).expect("readable");
    changed.truncate(changed.len() / 2);
    assert_eq!(
        why(publisher.writes("changed.hufpack", &changed)).code,
        ErrorCode::PackDamaged,
        "cut short"
    );
    let offered = choose(Some(publisher.signs("a.hufpack", |_| ())));
    assert!(offered.offer.is_some() && offered.refused.is_none(), "and a sound one is offered");
}

#[test]
fn another_key_takes_nobodys_place() {
    let (world, publisher, other) = (world(), Publisher::new(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    app.packs.offered(&other.signs("b.hufpack", version("2.0.0")));
    let why = packs(&app).refused.expect("it is refused").why;
    assert_eq!(why.code, ErrorCode::PackKeyChanged, "somebody else signed it");
    assert!(
        !why.params["title.zh-Hans"].is_empty() && !why.params["title.en"].is_empty(),
        "which pack, in both languages"
    );
    app.packs.offered(&publisher.signs("c.hufpack", version("0.9.0")));
    let why = packs(&app).refused.expect("it is refused").why;
    assert_eq!(
        (why.code, why.params["version"].as_str(), why.params["offered"].as_str()),
        (ErrorCode::PackOlder, "1.0.0", "0.9.0"),
        "a newer one is here"
    );
}

/// How often the story of the masks was played in a pack.
fn played(home: &HomeView, pack: &str) -> Option<u32> {
    let cards = home.scenarios.iter();
    let mut of_masks = cards.filter(|card| card.pack.0 == pack && card.scenario.0 == "mask-refund");
    of_masks.next().map(|card| card.played)
}

#[test]
fn what_is_played_of_another_pack_with_the_same_ids_counts_there_alone() {
    let (mut world, publisher) = (world(), Publisher::new());
    // The bundled pack under another id: every story, item and plan of it has a twin.
    world.pack = bundled();
    let app = world.open();
    let twin = publisher.signs_a(&bundled(), "twin.hufpack", |pack| {
        replace(pack, "pack.toml", "id = \"reported-cases\"", "id = \"twin\"");
    });
    import(&app, &twin);
    let request = RunStart {
        pack: PackId("twin".into()),
        scenario: ScenarioId("mask-refund".into()),
    };
    let own = start(&app, PERSON).run;
    let theirs = app.runs.start(PERSON, request).expect("it starts").run;
    assert_eq!(
        (code(&app, own), code(&app, theirs)),
        (None, None),
        "beginning one gives up no other"
    );
    assert_eq!(home(&app).unfinished.len(), 2, "both can be gone on with");
    choose(&app, PERSON, theirs, "answer");
    let home_before = home(&app);
    assert_eq!(
        (played(&home_before, "reported-cases"), played(&home_before, "twin")),
        (Some(0), Some(0)),
        "neither is at its end"
    );
    play_to_the_end(&app, theirs);
    let home_after = home(&app);
    assert_eq!(
        (played(&home_after, "reported-cases"), played(&home_after, "twin")),
        (Some(0), Some(1)),
        "only where it was played"
    );
    assert_eq!(home_after.next, home_before.next, "what comes next is the bundled pack's alone");
    let progress = app.progress.look(PERSON, ProgressLook {}).expect("progress");
    assert!(progress.stories.is_empty(), "of its stories none was lived through");
    assert!(progress.again.is_empty() && progress.seen.is_empty(), "nor was a tactic of it met");
}

#[test]
fn the_findings_of_any_pack_that_is_here_can_be_read() {
    let (world, publisher) = (world(), Publisher::new());
    let app = world.open();
    import(&app, &publisher.signs("a.hufpack", |_| ()));
    let read = |pack: Option<&str>| {
        let pack = pack.map(|id| PackId(id.into()));
        app.packs.findings(PERSON, PackFindingsRead { pack })
    };
    let warnings = usize::try_from(packs(&app).packs[1].warnings).expect("a count");
    let theirs = read(Some("example-association")).expect("it is here").findings;
    assert_eq!(theirs.len(), warnings, "as many as the list says");
    assert_eq!(
        read(None).expect("ours").findings,
        read(Some("reported-cases")).expect("ours").findings,
        "of the bundled one where none is named"
    );
    assert_eq!(
        read(Some("nobody")).expect_err("there is none").code,
        ErrorCode::PackLost,
        "and of no other"
    );
}

/// Takes whatever is open until the story is over.
fn play_to_the_end(app: &App, run: RunId) {
    for _ in 0..60 {
        let view = app.runs.look(PERSON, RunLook { run }).expect("it goes on");
        let Scene::Step(step) = view.scene else { return };
        let taken = if step.goes_on {
            "go-on".into()
        } else {
            step.choices
                .first()
                .map_or_else(|| step.exits[0].choice.0.clone(), |choice| choice.choice.0.clone())
        };
        choose(app, PERSON, run, &taken);
    }
    panic!("it never ends")
}
