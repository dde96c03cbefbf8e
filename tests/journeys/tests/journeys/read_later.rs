//! The screens that are read after the start: whoever is quicker than they are gets there all the same.

use std::{thread, time::Duration};

use crate::world::{EN, ZH, begin, computer, pack};

/// The other screens are read some 600 ms after the start. Twice in ninety journeys a story that was begun early stayed blank.
#[test]
fn a_story_begins_also_while_the_other_screens_are_being_read() {
    let pack = pack();
    let story = pack.scenarios.values().find(|story| story.introduced).expect("an introduced story");
    for wait in 0..12 {
        for names in [&ZH, &EN] {
            let computer = computer();
            let window = computer.open(names);
            thread::sleep(Duration::from_millis(40 * wait));
            begin(&window, names, story);
        }
    }
}
