//! A file is dragged from another window and let go over the program's, with a real pointer.

use std::{
    path::Path,
    process::{Child, Command},
    thread::sleep,
    time::Duration,
};

use crate::{
    packs::{BOTH, Said, file, key},
    world::{computer, open},
};

/// In the other window, on the way, and over the program's own.
const FROM: (i32, i32) = (1600, 300);
const WAY: [(i32, i32); 4] = [(1560, 320), (1300, 360), (900, 400), (640, 420)];

/// Between two moves of a hand.
const BEAT: Duration = Duration::from_millis(150);

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
    let _browser = Browser::shows(&file);
    drag();
    window.waits_for("heading", said.asks).expect("it asks before anything is imported");
    window.waits_for("heading", said.new_seal).expect("the seal is new here");
    window.press("button", said.leave).expect("nothing is imported unasked");
    window.waits_for("heading", said.packs).expect("back at the packs");
}

/// Another program's window from which a file can be dragged; closed at the end.
struct Browser(Child);

impl Browser {
    fn shows(file: &Path) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_file_to_drag")).arg(file).spawn();
        let browser = Self(child.expect("it is built with the journeys"));
        // It has no title by which it could be waited for, and a drag that begins too early only fails the test.
        sleep(Duration::from_secs(2));
        browser
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

fn drag() {
    move_to(FROM);
    xdotool(&["mousedown", "1"]);
    WAY.into_iter().for_each(move_to);
    xdotool(&["mouseup", "1"]);
}

fn move_to((x, y): (i32, i32)) {
    xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
    sleep(BEAT);
}

fn xdotool(words: &[&str]) {
    let done = Command::new("xdotool").args(words).status().expect("setup.sh installs xdotool");
    assert!(done.success(), "xdotool {words:?}");
    sleep(BEAT);
}
