//! What may befall the kiosk: after each the visitor's window is there again, and never the desktop.

use std::{
    process::Command,
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use support::{executable, freeze, kill};

use crate::booth::{Booth, PATIENCE};

/// Waits until another window than this one stands; how long it took.
fn stands_anew(booth: &Booth, old: u32) -> Duration {
    let begun = Instant::now();
    loop {
        let (window, _) = booth.stands(SystemTime::now() - Duration::from_secs(1));
        if window != old {
            return begun.elapsed();
        }
        assert!(begun.elapsed() < PATIENCE, "the window that was struck still stands");
        sleep(Duration::from_millis(20));
    }
}

fn web_process(booth: &Booth) -> u32 {
    booth.web_process().expect("the page has a process")
}

#[test]
fn a_killed_web_process_is_a_fresh_window() {
    let booth = Booth::open();
    for round in 1..=3 {
        let (old, _) = booth.stands(SystemTime::now());
        let struck = web_process(&booth);
        kill(struck);
        println!("killed web process, round {round}: {} ms", stands_anew(&booth, old).as_millis());
        assert_ne!(booth.web_process(), Some(struck), "the page runs elsewhere");
    }
    // The silence of a page is noticed at once only after it has spoken: so the page is there, and not the window alone.
    booth.has_lived();
    let (old, _) = booth.stands(SystemTime::now());
    freeze(web_process(&booth));
    let noticed = stands_anew(&booth, old);
    assert!(
        noticed < Duration::from_secs(10),
        "the page in the new window had lived: {noticed:?}"
    );
}

#[test]
fn a_frozen_web_process_is_a_fresh_window_and_is_gone() {
    let booth = Booth::open();
    booth.has_lived();
    let (old, _) = booth.stands(SystemTime::now());
    let struck = web_process(&booth);
    freeze(struck);
    println!("frozen web process: {} ms", stands_anew(&booth, old).as_millis());
    booth
        .desktop
        .until("the end of the frozen process", || executable(struck).is_none());
}

#[test]
fn a_killed_program_is_started_anew_and_its_cover_never_goes() {
    let booth = Booth::open();
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
    let booth = Booth::open();
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
    let booth = Booth::open();
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
    let booth = Booth::open();
    let (old, _) = booth.stands(SystemTime::now());
    let closed = Command::new("wmctrl").args(["-i", "-c", &format!("{old:#x}")]).status();
    assert!(closed.expect("setup.sh installs wmctrl").success(), "asked to close");
    sleep(Duration::from_secs(1));
    assert_eq!(booth.stands(SystemTime::now()).0, old, "asked in vain");
    let watched = booth.process("--watched");
    crate::desktop::hand(&format!("windowkill {old}"));
    booth.desktop.until("another program", || {
        let now = booth.process("--watched");
        now.is_some() && now != watched
    });
    booth.stands(SystemTime::now());
}

#[test]
fn whoever_kills_the_supervisor_ends_all_of_it_so_that_all_of_it_can_be_started_anew() {
    let booth = Booth::open();
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
    let booth = Booth::open();
    let watched = booth.process("--watched");
    for _ in 0..20 {
        let Some(web) = booth.web_process() else { break };
        kill(web);
        booth.desktop.until("the end of the web process", || executable(web).is_none());
        sleep(Duration::from_millis(700));
    }
    booth.desktop.until("no window of the web engine", || booth.windows().is_empty());
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
