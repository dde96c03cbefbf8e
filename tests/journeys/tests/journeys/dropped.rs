//! A file is dragged from another window and let go over the program's.

mod hand;

use crate::{
    packs::{BOTH, Said, file, key},
    world::{computer, open},
};
use hand::Hand;

#[test]
fn a_file_that_is_dropped_on_the_window_is_offered_in_chinese() {
    drop_and_read(&BOTH[0]);
}

#[test]
fn a_file_that_is_dropped_on_the_window_is_offered_in_english() {
    drop_and_read(&BOTH[1]);
}

fn drop_and_read(said: &Said) {
    let computer = computer();
    let file = file(&computer, "1.0.0", Some(&key()));
    let window = open(&computer.program(), said.names);
    Hand::with(&file).drops();
    window.waits_for("heading", said.asks).expect("it asks before anything is imported");
    window.waits_for("heading", said.new_seal).expect("the seal is new here");
    window.press("button", said.leave).expect("nothing is imported unasked");
    window.waits_for("heading", said.packs).expect("back at the packs");
}
