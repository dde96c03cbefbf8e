//! What may befall the kiosk: after each the visitor's window is there again, and never the desktop.

use std::{
    process::Command,
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use support::{Booth, executable, freeze, hand, kill};

use crate::booth::open;

fn web_process(booth: &Booth) -> u32 {
    booth.web_process().expect("the page has a process")
}

#[test]
fn a_killed_web_process_is_a_fresh_window() {
    let booth = open();
    for round in 1..=3 {
        let (old, _) = booth.stands(SystemTime::now());
        let struck = web_process(&booth);
        kill(struck);
        println!("killed web process, round {round}: {} ms", booth.stands_anew(old).as_millis());
        assert_ne!(booth.web_process(), Some(struck), "the page runs elsewhere");
    }
}

#[test]
fn a_frozen_web_process_is_a_fresh_window_and_is_gone() {
    let booth = open();
    booth.has_lived();
    let (old, _) = booth.stands(SystemTime::now());
    let struck = web_process(&booth);
    freeze(struck);
    println!("frozen web process: {} ms", booth.stands_anew(old).as_millis());
    booth
        .desktop
        .until("the end of the frozen process", || executable(struck).is_none());
}

#[test]
fn a_killed_program_is_started_anew_and_its_cover_never_goes() {
    let booth = open();
    let cover = booth.process("--cover").expect("it stands");
    let struck = booth.process("--watched").expect("it runs");
    let when = SystemTime::now();
    let begun = Instant::now();
    kill(struck);
    booth.desktop.until("its end", || executable(struck).is_none());
    let behind: Vec<u32> = booth.desktop.shown().iter().map(|window| window.process).collect();
    assert!(behind.contains(&cover), "nothing of the desktop shows: the cover stands");
    booth.stands(when + Duration::from_millis(50));
    println!("killed program: {} ms", begun.elapsed().as_millis());
    assert_eq!(booth.process("--cover"), Some(cover), "the same cover all the while");
}

#[test]
fn a_frozen_program_is_started_anew() {
    let booth = open();
    let struck = booth.process("--watched").expect("it runs");
    freeze(struck);
    let begun = Instant::now();
    booth
        .desktop
        .until("another program", || booth.process("--watched").is_some_and(|now| now != struck));
    booth.stands(SystemTime::now());
    println!("frozen program: {} ms", begun.elapsed().as_millis());
}

#[test]
fn a_killed_cover_stands_again_behind_the_kiosk() {
    let booth = open();
    let struck = booth.process("--cover").expect("it stands");
    kill(struck);
    booth.desktop.until("another cover", || {
        let now = booth.process("--cover").filter(|now| *now != struck);
        now.is_some_and(|now| booth.desktop.shown().iter().any(|window| window.process == now))
    });
    booth.stands(SystemTime::now());
}

#[test]
fn a_window_that_is_closed_or_killed_from_outside_stands_again() {
    let booth = open();
    let (old, _) = booth.stands(SystemTime::now());
    let closed = Command::new("wmctrl").args(["-i", "-c", &format!("{old:#x}")]).status();
    assert!(closed.expect("setup.sh installs wmctrl").success(), "asked to close");
    sleep(Duration::from_secs(1));
    assert_eq!(booth.stands(SystemTime::now()).0, old, "asked in vain");
    let watched = booth.process("--watched");
    hand(&format!("windowkill {old}"));
    booth.desktop.until("another program", || {
        let now = booth.process("--watched");
        now.is_some() && now != watched
    });
    booth.stands(SystemTime::now());
}

#[test]
fn whoever_kills_the_supervisor_ends_all_of_it_so_that_all_of_it_can_be_started_anew() {
    let booth = open();
    let all: Vec<u32> = ["--watched", "--cover"]
        .into_iter()
        .filter_map(|word| booth.process(word))
        .collect();
    assert_eq!(all.len(), 2, "both run");
    let web = web_process(&booth);
    kill(booth.supervisor.id());
    booth
        .desktop
        .until("the end of all", || all.iter().chain([&web]).all(|id| executable(*id).is_none()));
}
