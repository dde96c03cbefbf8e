//! Bad input in the real window: a clear sentence, nothing overwritten, practice still possible.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use support::Program;
use words::ChoiceId;

use crate::world::{Computer, EN, Names, ZH, begin, computer, open, pack, press, root};

/// Plays the mask story from Home until it is left: practice is possible.
pub fn practice_is_possible(window: &support::Window, names: &Names) {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "mask-refund")
        .expect("the mask story");
    let run = begin(window, names, story);
    let run = press(window, names, story, &run, &ChoiceId("answer".into()));
    press(window, names, story, &run, &ChoiceId("stop-watching".into()));
}

#[test]
fn records_of_a_newer_version_are_left_alone_and_practice_goes_on() {
    for (names, sentence) in [(&ZH, "更新"), (&EN, "newer")] {
        let computer = computer();
        drop(computer.open(names));
        let file = computer.data.path().join("records.sqlite");
        raise_version(&file);
        let before = fs::read(&file).expect("readable");
        let window = computer.open(names);
        window.sees(sentence).expect("Home says so in a sentence");
        practice_is_possible(&window, names);
        drop(window);
        assert_eq!(fs::read(&file).expect("readable"), before, "nothing is overwritten");
    }
}

/// Writes 99 into the header's user version (SQLite file format, offset 60), the log having been folded in by a clean end.
fn raise_version(file: &Path) {
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(file.with_file_name(format!("records.sqlite{ending}")));
    }
    let mut bytes = fs::read(file).expect("readable");
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(file, bytes).expect("written");
}

#[test]
fn damaged_records_are_set_aside_and_the_person_is_told_where() {
    for names in [&ZH, &EN] {
        let computer = computer();
        fs::write(
            computer.data.path().join("records.sqlite"),
            "no database, but long enough to be taken for one".repeat(40),
        )
        .expect("written");
        let window = computer.open(names);
        window.sees("records-damaged-").expect("Home names the file that was set aside");
        practice_is_possible(&window, names);
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_practice_goes_on() {
    for names in [&ZH, &EN] {
        let computer = computer();
        let window = open(&on_a_disk_of_its_own(&computer, "ro"), names);
        window
            .sees(&computer.data.path().join("disk").display().to_string())
            .expect("Home names the folder");
        practice_is_possible(&window, names);
    }
}

#[test]
fn a_pack_with_one_broken_story_offers_the_other_and_says_what_is_wrong() {
    for names in [&ZH, &EN] {
        let computer = computer();
        let copy = computer.data.path().join("pack");
        copy_folder(&root().join("src-tauri/resources/packs/reported-cases"), &copy);
        fs::write(copy.join("scenarios/agent-fee.toml"), "id = \"agent-fee\"\nnature = scam\n").expect("written");
        let program = computer
            .program()
            .with("HUF_FAULT", format!("pack={};voice=/dev/null", copy.display()));
        let window = open(&program, names);
        window.press("button", names.see_findings).expect("Home leads to the findings");
        window.sees("P001").expect("with its number");
        window.sees("scenarios/agent-fee.toml:2").expect("and its line");
        window.press("button", names.home).expect("the way home");
        practice_is_possible(&window, names);
    }
}

#[test]
fn without_any_pack_the_window_is_not_blank_and_help_is_there() {
    for (names, sentence) in [(&ZH, "故事读不出来"), (&EN, "could not be read")] {
        let computer = computer();
        let program = computer.program().with("HUF_FAULT", "pack=/nowhere/at/all;voice=/dev/null");
        let window = open(&program, names);
        window.sees(sentence).expect("Home says so in a sentence");
        window.press("button", names.now).expect("help does not depend on the pack");
        window.sees("96110").expect("the first steps are there");
    }
}

#[test]
fn a_disk_that_fills_up_in_mid_call_is_told_and_the_story_goes_on_to_its_end() {
    for (names, sentence) in [(&ZH, "磁盘满了"), (&EN, "disk is full")] {
        let computer = computer();
        let window = open(&on_a_disk_of_its_own(&computer, "size=200k"), names);
        let pack = pack();
        let plan = pack
            .playthroughs
            .values()
            .max_by_key(|plan| plan.play.len())
            .expect("a long play-through");
        let story = &pack.scenarios[&plan.scenario];
        let mut run = begin(&window, names, story);
        assert!(!window.text().expect("readable").contains(sentence), "there is room at first");
        for choice in &plan.play {
            run = press(&window, names, story, &run, choice);
        }
        window.sees(sentence).expect("the story itself says that it is no longer saved");
        window
            .press("button", names.look_back)
            .expect("and can be looked back on all the same");
        window.sees(names.step_by_step).expect("the debrief");
    }
}

/// The program, with a disk of its own for its data, mounted with these options. Nobody else sees that disk.
fn on_a_disk_of_its_own(computer: &Computer, options: &str) -> Program {
    let script = computer.data.path().join("on-a-disk-of-its-own");
    let binary = root().join("target/debug/hang-up-first");
    let mount = format!("mount -t tmpfs -o {options} tmpfs \"$HUF_DATA\"");
    fs::write(
        &script,
        format!("#!/bin/sh\nexec unshare -rm sh -c '{mount} && exec {}'\n", binary.display()),
    )
    .expect("written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("made executable");
    let disk = computer.data.path().join("disk");
    fs::create_dir(&disk).expect("made");
    Program::new(script)
        .with("HUF_DATA", disk.display().to_string())
        .with("HUF_SEED", "1")
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("readable") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, target).expect("copied");
        }
    }
}
