//! A records file that somebody or something has changed. Behind a `P` come changes of a sound one, five bytes each: where, and what stands
//! there now; otherwise it is the whole file. Whatever it is: it is opened, or set aside as it was and new records begun, or refused; and
//! whatever is read from it is a row or an error.

#![no_main]

#[path = "../../tests/app/world.rs"]
#[allow(dead_code, reason = "the world of the tests, of which a target needs a part")]
mod world;

use std::{fs, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use records::{QuizState, Records, SessionState};
use words::{Moment, PackId, PersonId};

const FILE: &str = "records.sqlite";

/// A sound file in which somebody has played.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let world = world::world();
    let app = world.open();
    let run = world::start(&app, world::PERSON);
    if let Some(choice) = world::step(&run).choices.first() {
        world::choose(&app, world::PERSON, run.run, &choice.choice.0);
    }
    drop(app);
    fs::read(world.data.path().join(FILE)).expect("it was written")
});

fn changed(changes: &[u8]) -> Vec<u8> {
    let mut file = SOUND.clone();
    for change in changes.as_chunks::<5>().0 {
        let [at @ .., byte] = change;
        let at = u32::from_le_bytes(*at) as usize % file.len();
        if let Some(there) = file.get_mut(at) {
            *there = *byte;
        }
    }
    file
}

/// SQLite may have written its own head of a hundred bytes before it came upon the damage; everything behind it is what people did.
fn is_as_it_was(found: &[u8], file: &[u8]) -> bool {
    found.len() == file.len() && found.get(100..) == file.get(100..)
}

/// Whatever the program reads at its start, for Home, and for the pages behind it.
fn read_all(records: &Records) {
    for person in records.people().unwrap_or_default().iter().map(|row| row.id).chain([PersonId(1)]) {
        for run in records.open_runs(person).unwrap_or_default() {
            let _ = records.events(run.run.id);
        }
        let _ = (records.kept(person), records.settings(person), records.notes(person), records.boosters(person));
        let _ = (records.times_played(person), records.last_played(person), records.answer_days(person));
        let _ = records.last_answers(person, &PackId("reported-cases".to_owned()), 20);
        let _ = records.quizzes(person, QuizState::Ended, 20);
    }
    for session in records.sessions(SessionState::Ended, 20).unwrap_or_default() {
        let _ = (records.votes(session.id), records.phones(session.id), records.presses(session.id));
        let _ = (records.hands(session.id), records.session_counts(session.id));
    }
    let _ = (records.sitting(), records.last_run_id(), records.visit_counts(None), records.backups().check());
}

fuzz_target!(|input: &[u8]| {
    let file = input.strip_prefix(b"P").map_or_else(|| input.to_vec(), changed);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE);
    fs::write(&path, &file).expect("written");
    match Records::open(folder.path(), Moment(1)) {
        Ok(opened) => {
            if let Some(damage) = &opened.damage {
                assert!(is_as_it_was(&fs::read(&damage.set_aside).expect("it lies there"), &file), "what was set aside is as it was");
            }
            read_all(&opened.records);
        }
        // What is refused is left as it is.
        Err(_) => assert!(is_as_it_was(&fs::read(&path).expect("it is there"), &file), "what is refused is not touched"),
    }
});
