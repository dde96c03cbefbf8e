//! `people.*`: each sees only what is their own.

use app::App;
use wire::{
    DataErase, DataLook, Emblem, Erase, HelpKeep, HelpRead, HomeLook, NotesKeep, NotesRead, OwnHelp, PeopleAdd, PeopleLook, PeopleRemove,
    PeopleSwitch, RunLook, SettingsRead, SettingsWrite,
};
use words::{Animal, Colour, ErrorCode, Lang, PersonId, RescueNotes, Seat, TextSize, Theme, VoiceSpeed};

use crate::world::{PERSON, choose, start, world};

const CAT: Emblem = Emblem {
    animal: Animal::Cat,
    colour: Colour::Plum,
};

/// The seat of the main window now.
fn seat(app: &App) -> Seat {
    Seat::Person(app.people.sitting())
}

fn add(app: &App, emblem: Emblem) -> PersonId {
    app.people.add(seat(app), PeopleAdd { emblem }).expect("added").sitting
}

fn switch(app: &App, person: PersonId) {
    app.people
        .switch(seat(app), PeopleSwitch { person })
        .expect("somebody else sits down");
}

fn settings(lang: Lang) -> wire::Settings {
    wire::Settings {
        lang: Some(lang),
        text_size: TextSize::Largest,
        theme: Theme::Dark,
        muted: false,
        voice: true,
        voice_speed: VoiceSpeed::Normal,
    }
}

#[test]
fn one_person_is_asked_nothing_and_several_are_asked_once_after_each_start() {
    let world = world();
    let app = world.open();
    let look = |app: &App| app.people.look(seat(app), PeopleLook {}).expect("readable");
    assert!(!look(&app).ask, "one person alone");
    let cat = add(&app, CAT);
    assert_eq!(app.people.sitting(), cat, "whoever is added sits here");
    assert!(!look(&app).ask, "who it is has just been said");
    drop(app);
    let app = world.open();
    assert_eq!(
        (look(&app).ask, look(&app).sitting),
        (true, cat),
        "after a start it is asked; the last one sits here until then"
    );
    switch(&app, PersonId(1));
    assert!(!look(&app).ask, "once");
    drop(app);
    assert_eq!(
        world.open().people.sitting(),
        PersonId(1),
        "who sat here last is known over restarts"
    );
}

#[test]
fn two_people_see_each_only_what_is_theirs() {
    let world = world();
    let app = world.open();
    let run = start(&app, PERSON).run;
    choose(&app, PERSON, run, "answer");
    app.settings
        .write(
            PERSON,
            SettingsWrite {
                settings: settings(Lang::En),
            },
        )
        .expect("written");
    let own = OwnHelp {
        region: "HK".into(),
        emergency: String::new(),
    };
    app.help.keep(PERSON, HelpKeep { own: own.clone() }).expect("kept");
    let notes = RescueNotes {
        bank: "mine".into(),
        ..RescueNotes::default()
    };
    app.notes.keep(PERSON, NotesKeep { notes: notes.clone() }).expect("kept");

    let cat = Seat::Person(add(&app, CAT));
    let see = |app: &App, seat: Seat| {
        let home = app.home.look(seat, HomeLook {}).expect("Home");
        let played: u32 = home.scenarios.iter().map(|card| card.played).sum();
        let unfinished: Vec<_> = home.unfinished.iter().map(|run| run.run).collect();
        let lang = app.settings.read(seat, SettingsRead {}).expect("readable").lang;
        let help = app.help.read(seat, HelpRead {}).expect("readable").own;
        let notes = app.notes.read(seat, NotesRead {}).expect("readable").notes;
        let kept = app.data.look(seat, DataLook {}).expect("readable");
        (unfinished, played, lang, help, notes, kept.runs)
    };
    assert_eq!(
        see(&app, cat),
        (vec![], 0, None, OwnHelp::default(), None, 0),
        "the other sees nothing of it"
    );
    let refused = app.runs.look(cat, RunLook { run }).expect_err("the run of another");
    assert_eq!(refused.code, ErrorCode::RunNotFound, "not even that there is one");
    let other = start(&app, cat).run;
    drop(app);

    let app = world.open();
    let mine = (vec![run], 0, Some(Lang::En), own, Some(notes), 1);
    assert_eq!(see(&app, PERSON), mine, "after a restart everything of one's own");
    assert_eq!(see(&app, cat).0, [other], "and the other's unfinished run is the other's");
    assert!(app.runs.look(PERSON, RunLook { run: other }).is_err(), "in both directions");
}

#[test]
fn settings_that_cannot_be_recorded_are_nobody_elses() {
    let world = world();
    let file = world.data.path().join("in-the-way");
    std::fs::write(&file, "").expect("written");
    let app = world.open_at(&file);
    app.settings
        .write(
            PERSON,
            SettingsWrite {
                settings: settings(Lang::En),
            },
        )
        .expect("they hold");
    let other = app.settings.read(Seat::Person(PersonId(2)), SettingsRead {}).expect("readable");
    assert_eq!(other.lang, None, "they hold for the one who set them");
    assert_eq!(
        app.settings.read(Seat::Visitor, SettingsRead {}).expect("readable").lang,
        None,
        "nor at the kiosk"
    );
}

#[test]
fn two_people_never_have_the_same_animal_in_the_same_colour() {
    let world = world();
    let app = world.open();
    add(&app, CAT);
    let refused = app.people.add(seat(&app), PeopleAdd { emblem: CAT }).expect_err("it is taken");
    assert_eq!(refused.code, ErrorCode::EmblemTaken, "{refused:?}");
    let blue = Emblem {
        colour: Colour::Sky,
        ..CAT
    };
    add(&app, blue);
    assert_eq!(
        app.people.look(seat(&app), PeopleLook {}).expect("readable").people.len(),
        3,
        "another colour is another one"
    );
}

#[test]
fn whoever_is_removed_is_gone_with_everything_and_who_is_left_sits_here() {
    let world = world();
    let app = world.open();
    let cat = add(&app, CAT);
    let run = start(&app, Seat::Person(cat)).run;
    let people = app.people.remove(seat(&app), PeopleRemove { person: cat }).expect("removed");
    assert_eq!(
        (people.people.len(), people.sitting, people.ask),
        (1, PersonId(1), false),
        "the other sits here, unasked"
    );
    assert!(app.runs.look(Seat::Person(cat), RunLook { run }).is_err(), "not in memory either");
    let again = add(&app, CAT);
    let home = app.home.look(Seat::Person(again), HomeLook {}).expect("Home");
    assert_eq!(home.unfinished, [], "whoever comes next under the same number finds nothing");
}

#[test]
fn of_several_who_are_left_it_is_asked_who_it_is() {
    let world = world();
    let app = world.open();
    let blue = Emblem {
        colour: Colour::Sky,
        ..CAT
    };
    add(&app, blue);
    let cat = add(&app, CAT);
    app.data.erase(Seat::Person(cat), DataErase { what: Erase::Mine }).expect("erased");
    let look = app.people.look(seat(&app), PeopleLook {}).expect("readable");
    assert_eq!((look.people.len(), look.ask), (2, true), "nobody has said which of them it is");
}

#[test]
fn nobody_who_is_not_there_sits_down_and_a_visitor_sees_nobody() {
    let world = world();
    let app = world.open();
    let nobody = PersonId(77);
    let refused = [
        app.people.switch(PERSON, PeopleSwitch { person: nobody }).expect_err("no").code,
        app.people.remove(PERSON, PeopleRemove { person: nobody }).expect_err("no").code,
        app.people.look(Seat::Visitor, PeopleLook {}).expect_err("no").code,
        app.data.look(Seat::Visitor, DataLook {}).expect_err("no").code,
    ];
    use ErrorCode::{NotAllowed, PersonNotFound};
    assert_eq!(
        refused,
        [PersonNotFound, PersonNotFound, NotAllowed, NotAllowed],
        "and nothing has changed"
    );
    assert_eq!(app.people.sitting(), PersonId(1), "the same one sits here");
}
