//! A records file that somebody or something has changed. Behind a `P` come changes of a sound one, five bytes each: where, and what stands
//! there now; otherwise it is the whole file. Whatever it is: the program opens with it or beside it, every page can be asked for, and
//! what was in the file is still on the disk.

#![no_main]

mod ask;
#[path = "../../tests/app/world.rs"]
#[allow(dead_code, reason = "the world of the tests, of which a target needs a part")]
mod world;

use std::{fs, path::Path, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use wire::COMMANDS;

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

/// Every file in the folder.
fn all(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).expect("readable").flatten();
    entries.filter_map(|entry| fs::read(entry.path()).ok()).collect()
}

fuzz_target!(|input: &[u8]| {
    let file = input.strip_prefix(b"P").map_or_else(|| input.to_vec(), changed);
    let world = world::world();
    fs::write(world.data.path().join(FILE), &file).expect("written");
    let app = world.open();
    let is_aside = |found: &[u8]| found == file;
    let damaged = fs::read_dir(world.data.path())
        .expect("readable")
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("records-damaged-"));
    assert!(
        !damaged || all(world.data.path()).iter().any(|found| is_aside(found)),
        "a file that was set aside is as it was"
    );
    for row in COMMANDS {
        ask::ask(&app, row.function, "{}");
    }
});
