//! Whoever sees nothing: the main ways through the program, found and pressed over the accessibility bus as a screen reader does.

mod tree;

use support::Window;

use crate::world::{EN, Names, ZH, button, computer, open, pack, told};
use tree::{BUTTON, CHECKBOX, COMBOBOX, HEADING, Reader, Role, TOGGLE};

/// The window, and a reader that listens to it.
fn heard(names: &Names) -> (crate::world::Computer, Window, Reader) {
    let computer = computer();
    let window = open(&computer.program().with("NO_AT_BRIDGE", "0"), names);
    let reader = Reader::listens().expect("the session has a bus for readers");
    (computer, window, reader)
}

fn activate(reader: &Reader, role: Role, name: &str) {
    let said = reader.waits_for(role, name);
    assert!(
        reader.activates(&said).expect("it can be activated"),
        "{name}: a reader can press it"
    );
}

#[test]
fn a_reader_names_everything_of_home_that_can_be_pressed() {
    for names in [&ZH, &EN] {
        let (_computer, _window, reader) = heard(names);
        for door in [names.practise, names.now, names.rescue, names.family, names.checklist] {
            reader.waits_for(BUTTON, door);
        }
        reader.waits_for(COMBOBOX, names.look);
        let said = reader.says();
        let pressed = [BUTTON, CHECKBOX, COMBOBOX, TOGGLE];
        let nameless: Vec<_> = said
            .iter()
            .filter(|one| pressed.contains(&one.role) && one.name.trim().is_empty())
            .collect();
        assert!(nameless.is_empty(), "what has no name cannot be chosen: {nameless:?}");
        let heading = said.iter().any(|one| one.role == HEADING && one.name.contains(names.headline));
        assert!(heading, "the page begins with its one sentence");
    }
}

#[test]
fn a_call_is_lived_through_to_its_end_and_looked_back_on_by_a_reader_alone() {
    for names in [&ZH, &EN] {
        lives_through(names);
    }
}

fn lives_through(names: &Names) {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "mask-refund")
        .expect("the mask story");
    let (_computer, _window, reader) = heard(names);
    let mut run = lesson::run::Run::start(story, 1).expect("the story starts");
    activate(&reader, BUTTON, names.practise);
    activate(&reader, BUTTON, &told(&run, &story.title, names));
    for turn in 0.. {
        let Ok(ways) = run.open(story) else { break };
        assert!(turn < 30, "hanging up and checking for oneself lead to an end");
        let wanted = if turn == 0 { vec!["answer"] } else { vec!["self-check", "hang-up"] };
        let way = wanted
            .iter()
            .find_map(|id| ways.iter().find(|way| way.id().0 == *id))
            .or(ways.first());
        let way = *way.expect("something can be done");
        activate(&reader, BUTTON, &button(&run, story, way, names));
        run = run
            .choose(story, &way.id(), words::Moment(0))
            .expect("what is open can be chosen")
            .0;
        if let Ok(step) = run.present(story) {
            let says = step.say.as_ref().map(|say| told(&run, say, names));
            hears(&reader, &says.unwrap_or_default());
        }
    }
    activate(&reader, BUTTON, names.look_back);
    reader.waits_for(HEADING, names.debrief);
}

/// Every word of it is said somewhere on the page, whatever parts it is told in.
fn hears(reader: &Reader, says: &str) {
    let first: String = says.chars().take(6).collect();
    let begun = std::time::Instant::now();
    while !reader
        .says()
        .iter()
        .any(|one| one.name.contains(&first) || one.text.contains(&first))
    {
        assert!(begun.elapsed().as_secs() < 10, "a reader never says {says:?}");
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
}

#[test]
fn whoever_already_did_it_is_told_what_to_do_first_by_a_reader() {
    for names in [&ZH, &EN] {
        let (_computer, _window, reader) = heard(names);
        activate(&reader, BUTTON, names.rescue);
        reader.waits_for(HEADING, names.rescue);
        let what = if names.lang == words::Lang::En {
            "I sent money"
        } else {
            "钱转出去了"
        };
        activate(&reader, TOGGLE, what);
        let said = reader.says();
        assert!(
            said.iter().any(|one| one.name.contains("110") || one.text.contains("110")),
            "whom to ring is said"
        );
    }
}
