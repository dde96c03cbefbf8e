//! A system on which something is missing that others have.

use std::{
    fs,
    process::{Command, Stdio},
};

use support::Program;

use crate::{
    faults::practice_is_possible,
    world::{EN, ZH, computer, open, root},
};

#[test]
fn without_a_screen_it_says_so_and_ends() {
    for words in [&[][..], &["import", "x.hufpack"]] {
        let computer = computer();
        let mut start = Command::new(root().join("target/debug/hang-up-first"));
        let ended = start
            .args(words)
            .env("HUF_DATA", computer.data.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .output()
            .expect("it is built");
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(!ended.status.success(), "nothing was opened: {said}");
        assert!(
            said.contains("没有能显示窗口的屏幕") && said.contains("there is no screen"),
            "in both languages: {said}"
        );
        assert!(!said.contains("panicked"), "and in no words for programmers: {said}");
    }
}

#[test]
fn without_a_session_bus_it_is_practised_as_always() {
    for names in [&ZH, &EN] {
        let computer = computer();
        let program = computer.program().with("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
        practice_is_possible(&open(&program, names), names);
    }
}

/// What is read are the words of the page, which nobody can see; but the window opens, is no blank one, and can be closed and mended.
#[test]
fn without_any_font_the_program_lives() {
    let computer = computer();
    let settings = computer.data.path().join("no-fonts.conf");
    let none = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>";
    fs::write(&settings, none).expect("written");
    let program = computer.program().with("FONTCONFIG_FILE", settings.display().to_string());
    practice_is_possible(&open(&program, &EN), &EN);
}

/// A copy of the program alone, as somebody may carry it to another computer.
#[test]
fn without_its_own_pack_it_says_so_and_who_needs_help_finds_it() {
    for (names, packs, missing) in [(&ZH, "内容包", "程序自带的故事"), (&EN, "Packs", "The stories of this program")] {
        let computer = computer();
        let elsewhere = tempfile::tempdir_in(root().join("target")).expect("a folder for the copy");
        let copy = elsewhere.path().join("hang-up-first");
        fs::hard_link(root().join("target/debug/hang-up-first"), &copy).expect("copied");
        let program = Program::new(copy).with("HUF_DATA", computer.data.path().display().to_string());
        let window = open(&program, names);
        window.press("button", packs).expect("the last line of Home");
        window
            .waits_for("heading", missing)
            .expect("whose stories cannot be read has a name");
        let flaws = window.findings().expect("axe-core looks");
        assert!(flaws.is_empty(), "nothing is listed of what is not there: {flaws:#?}");
        window.press("button", names.home).expect("home");
        window.press("button", names.now).expect("the second door");
        window.sees("96110").expect("whom to ring stands in the program itself");
    }
}
