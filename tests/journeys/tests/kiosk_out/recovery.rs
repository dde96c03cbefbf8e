//! What may befall the kiosk: after each the visitor's window is there again, and never the desktop.

use std::{
    cell::Cell,
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
    // The silence of a page is noticed at once only after it has spoken: so the page is there, and not the window alone.
    booth.has_lived();
    let (old, _) = booth.stands(SystemTime::now());
    freeze(web_process(&booth));
    let noticed = booth.stands_anew(old);
    assert!(
        noticed < Duration::from_secs(10),
        "the page in the new window had lived: {noticed:?}"
    );
}

#[test]
#[ignore = "eleven minutes: staff are asked for where it falls more often"]
fn fifty_killed_web_processes_are_fifty_fresh_windows() {
    let booth = open();
    let mut took = Vec::new();
    for _ in 0..50 {
        sleep(Duration::from_secs(13));
        let (old, _) = booth.stands(SystemTime::now());
        kill(web_process(&booth));
        took.push(booth.stands_anew(old).as_millis());
    }
    took.sort_unstable();
    println!("50 of 50; the middle one took {} ms, the longest {} ms", took[25], took[49]);
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

#[test]
fn a_window_that_will_not_live_gives_way_to_a_page_that_asks_for_staff() {
    let booth = open();
    let watched = booth.process("--watched");
    // Between two of them there may be none for a while: only where none comes back was it given up.
    let none_since = Cell::new(None);
    booth.desktop.until("no window of the web engine, and none again", || {
        if let Some(web) = booth.web_process() {
            // One that dies before it has told WebKit its number takes the whole program with it.
            sleep(Duration::from_secs(1));
            kill(web);
            none_since.set(None);
        } else if !booth.windows().is_empty() {
            none_since.set(None);
        } else if none_since.get().is_none() {
            none_since.set(Some(Instant::now()));
        }
        none_since
            .get()
            .is_some_and(|since: Instant| since.elapsed() > Duration::from_secs(3))
    });
    let cover = booth.process("--cover").expect("it stands");
    assert!(
        booth.desktop.shown().iter().any(|window| window.process == cover),
        "the cover asks for staff"
    );
    let since = SystemTime::now();
    booth
        .desktop
        .until("a sign of life", || booth.alive_at().is_some_and(|at| at > since));
    assert_eq!(
        booth.process("--watched"),
        watched,
        "it goes on quietly, and is not started over and over"
    );
    assert!(booth.windows().is_empty(), "nor is a window tried again at once");
}
