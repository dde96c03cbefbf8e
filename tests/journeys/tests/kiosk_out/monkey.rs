//! Somebody who does anything: twenty touches, keys and drags a second.

use std::{
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use support::{BOOTH_PATIENCE, Booth, Counts, hand};

use crate::{booth::open, fingers::Fingers};

/// The keys that it presses, alone, and behind others that it holds.
const KEYS: &str = "a 1 2 3 Return Tab Escape space BackSpace Up Down Menu F1 F5 F7 F10 F11 F12";
const HELD: &str = "Control Alt Shift Super Control+Shift Control+Alt";
const WITH: &str = "a c i n o p q s t v w F4 F9 F10 Tab Escape Left plus d space";

/// A twentieth of a second.
const BEAT: Duration = Duration::from_millis(50);

/// Chance that can be had again: a step of xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn of<'c>(&mut self, all: &'c str) -> &'c str {
        let words: Vec<&str> = all.split_whitespace().collect();
        words[usize::try_from(self.below(words.len() as u64)).expect("few")]
    }

    fn place(&mut self) -> (i16, i16) {
        let below = |limit: u64| i16::try_from(limit).expect("on the screen");
        (below(self.below(1920)), below(self.below(1080)))
    }

    /// Does something. No button stays down and no key held.
    fn does(&mut self, fingers: &Fingers) -> String {
        let (x, y) = self.place();
        fingers.go(x, y);
        let (held, pressed) = match self.below(10) {
            0..=5 => return fingers.presses(1),
            6 => {
                let button = [2, 3, 4, 5, 8, 9][usize::try_from(self.below(6)).expect("few")];
                return fingers.presses(button);
            }
            7 => {
                let (to, down) = self.place();
                return fingers.draws(to, down);
            }
            8 => ("", self.of(KEYS)),
            _ => (self.of(HELD), self.of(WITH)),
        };
        fingers.types(held, pressed)
    }
}

fn plays(booth: &Booth, seconds: u64) {
    let seed = u64::from(std::process::id()) | 1 << 40;
    println!("the monkey's seed: {seed}");
    let mut chance = Chance(seed);
    let (begun, watched) = (Instant::now(), booth.process("--watched"));
    let fingers = Fingers::new();
    let mut done = 0_u32;
    while begun.elapsed() < Duration::from_secs(seconds) {
        let until = Instant::now() + BEAT;
        let does = chance.does(&fingers);
        done += 1;
        if done.is_multiple_of(20) {
            let ours: Vec<u32> = ["--watched", "--cover"]
                .into_iter()
                .filter_map(|word| booth.process(word))
                .collect();
            let strangers = booth.desktop.strangers(&ours);
            assert!(strangers.is_empty(), "after {done} ({does}) these showed: {strangers:?}");
        }
        sleep(until.saturating_duration_since(Instant::now()));
    }
    println!("{done} in {seconds} s");
    booth.stands(SystemTime::now());
    assert_eq!(booth.process("--watched"), watched, "the program lived through all of it");
}

#[test]
fn a_monkey_of_twenty_seconds_finds_no_way_out() {
    plays(&open(), 20);
}

#[test]
fn a_visitor_who_has_gone_is_wiped() {
    is_wiped_when_gone(&open());
}

#[test]
#[ignore = "ten minutes: make test-long"]
fn a_monkey_of_ten_minutes_finds_no_way_out_and_is_wiped_when_it_has_gone() {
    let booth = open();
    plays(&booth, 600);
    is_wiped_when_gone(&booth);
}

/// Somebody touches the screen, again where nothing came of it, and goes away: the page of a window that stands may still be read.
fn is_wiped_when_gone(booth: &Booth) {
    let before = visitors(booth);
    let begun = Instant::now();
    loop {
        hand("mousemove 960 800 click 1");
        sleep(Duration::from_secs(1));
        if visitors(booth) > before {
            break;
        }
        assert!(begun.elapsed() < BOOTH_PATIENCE, "the kiosk stands, and takes no touch");
    }
    let (last, _) = booth.stands(SystemTime::now());
    let begun = Instant::now();
    while booth.stands(SystemTime::now() - Duration::from_secs(2)).0 == last {
        assert!(begun.elapsed() < Duration::from_mins(3), "nobody is there, and nothing was wiped");
        sleep(Duration::from_millis(200));
    }
    println!("wiped after {} s", begun.elapsed().as_secs());
}

fn visitors(booth: &Booth) -> u32 {
    Counts::of(booth.data.path()).map_or(0, |counts| counts.visitors())
}
