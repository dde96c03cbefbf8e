//! A window that falls, sticks, comes back or does not, with time that is handed in.

use proptest::prelude::*;

use super::*;

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// How often the shell asks.
const ASKS: u64 = 250;

/// A life whose page has settled by this time.
fn settled(now: Duration) -> Life {
    let mut life = Life::new(now);
    life.opened(now, false);
    life.beat(now);
    life.beat(now);
    life
}

/// What was told and when, until a time, while nothing beats. A window that is asked for is opened at once.
fn dead_until(life: &mut Life, from: Duration, until: Duration) -> Vec<(Duration, KioskDuty)> {
    let mut told: Vec<(Duration, KioskDuty)> = Vec::new();
    let mut now = from;
    while now < until {
        let duty = life.duty(now, false);
        if duty == KioskDuty::Fresh {
            life.opened(now, false);
            life.fell();
        }
        if duty != KioskDuty::Nothing && told.last().is_none_or(|(_, last)| *last != duty || duty == KioskDuty::Fresh) {
            told.push((now, duty));
        }
        now += ms(ASKS);
    }
    told
}

#[test]
fn a_page_that_stops_answering_is_replaced_within_two_and_a_half_seconds() {
    let mut life = settled(seconds(5));
    assert_eq!(life.duty(ms(7_199), false), KioskDuty::Nothing, "two missed beats are no fault");
    assert_eq!(life.duty(ms(7_200), false), KioskDuty::Fresh, "it is stuck");
    assert_eq!(
        life.duty(ms(7_450), false),
        KioskDuty::Nothing,
        "a window is on its way: one is enough"
    );
}

#[test]
fn a_window_that_fell_is_replaced_at_once() {
    let mut life = settled(seconds(5));
    life.fell();
    assert_eq!(life.duty(seconds(5), false), KioskDuty::Fresh, "without waiting for its silence");
    assert_eq!(life.duty(ms(5_250), false), KioskDuty::Nothing, "and once");
}

#[test]
fn a_window_that_falls_before_it_is_shown_is_replaced_as_soon() {
    let mut life = settled(seconds(5));
    assert_eq!(life.duty(seconds(6), true), KioskDuty::Fresh, "wiped");
    life.fell();
    life.opened(ms(6_100), false);
    assert_eq!(life.duty(ms(6_250), false), KioskDuty::Fresh, "it is not waited for its first beat");
    life.fell();
    assert_eq!(
        life.duty(ms(6_500), false),
        KioskDuty::Fresh,
        "nor where it could not be opened at all"
    );
}

#[test]
fn the_first_beat_may_take_fifteen_seconds() {
    let mut life = Life::new(seconds(0));
    assert_eq!(life.duty(seconds(3), false), KioskDuty::Nothing, "no window yet, no page");
    life.opened(seconds(3), false);
    assert_eq!(life.duty(ms(17_999), false), KioskDuty::Nothing, "a slow computer reads it");
    assert_eq!(life.duty(seconds(18), false), KioskDuty::Fresh, "it never came");
    assert_eq!(life.duty(ms(32_999), false), KioskDuty::Nothing, "the next has as long");
    assert_eq!(
        life.duty(seconds(33), false),
        KioskDuty::Fresh,
        "even where the shell never said that it opened one"
    );
}

#[test]
fn a_page_that_was_ready_before_it_was_shown_has_three_seconds() {
    let mut life = settled(seconds(5));
    assert_eq!(life.duty(seconds(6), true), KioskDuty::Fresh, "wiped");
    life.opened(ms(6_100), true);
    assert_eq!(life.duty(ms(9_099), false), KioskDuty::Nothing, "it is being painted");
    assert_eq!(life.duty(ms(9_100), false), KioskDuty::Fresh, "it was frozen out of sight");
    life.opened(ms(9_200), false);
    assert_eq!(life.duty(ms(24_199), false), KioskDuty::Nothing, "one that is read now has longer");
}

#[test]
fn a_late_beat_of_the_last_window_is_not_taken_for_one_of_the_next() {
    let mut life = settled(seconds(5));
    assert_eq!(life.duty(seconds(6), true), KioskDuty::Fresh, "wiped");
    life.beat(ms(6_100));
    life.beat(ms(6_600));
    life.opened(seconds(7), false);
    life.beat(ms(7_001));
    assert_eq!(
        life.duty(seconds(12), false),
        KioskDuty::Nothing,
        "the new page has its fifteen seconds"
    );
    assert_eq!(
        life.duty(seconds(22), false),
        KioskDuty::Fresh,
        "and is replaced if it did not come"
    );
}

#[test]
fn a_wipe_is_no_fault_however_often() {
    let mut life = settled(seconds(5));
    for number in 0..100 {
        let now = seconds(5) + ms(number * 600);
        assert_eq!(life.duty(now, true), KioskDuty::Fresh, "visitor {number} goes");
        life.opened(now, false);
        life.beat(now);
        life.beat(now);
    }
}

#[test]
fn a_window_that_will_not_live_ends_at_the_page_that_asks_for_staff_and_is_tried_ever_more_seldom() {
    let mut life = settled(seconds(0));
    life.fell();
    let told = dead_until(&mut life, seconds(0), seconds(3_000));
    let fresh = told.iter().take_while(|(_, duty)| *duty == KioskDuty::Fresh).count();
    assert_eq!(fresh, RECOVERIES, "five recoveries: {told:?}");
    let tries: Vec<Duration> = told
        .iter()
        .skip(fresh)
        .filter(|(_, duty)| *duty == KioskDuty::Fresh)
        .map(|(at, _)| *at)
        .collect();
    assert_eq!(tries.first(), Some(&ms(61_250)), "tried again after a minute: {told:?}");
    // It falls at once, which is seen at the next asking.
    let waits: Vec<Duration> = tries.array_windows().map(|[one, next]| *next - *one - ms(ASKS)).collect();
    assert_eq!(
        waits,
        [120, 240, 480, 600, 600, 600].map(seconds),
        "each wait twice the last, up to ten minutes: {told:?}"
    );
}

#[test]
fn a_window_that_lives_for_a_minute_makes_the_count_begin_anew() {
    let mut life = settled(seconds(0));
    life.fell();
    dead_until(&mut life, seconds(0), seconds(61));
    assert_eq!(life.duty(ms(61_250), false), KioskDuty::Fresh, "tried again");
    let mut now = ms(61_250);
    life.opened(now, false);
    while now < seconds(123) {
        now += ms(500);
        life.beat(now);
        assert_eq!(life.duty(now, false), KioskDuty::Nothing, "it lives");
    }
    life.fell();
    let told = dead_until(&mut life, now, now + seconds(30));
    let fresh = told.iter().filter(|(_, duty)| *duty == KioskDuty::Fresh).count();
    assert_eq!(fresh, RECOVERIES, "as at first: {told:?}");
}

#[test]
fn what_does_not_live_is_told_to_whoever_watches_from_outside() {
    let mut life = settled(seconds(0));
    assert_eq!(life.duty(seconds(1), false), KioskDuty::Nothing, "all is well");
    assert!(life.is_alive(seconds(9)), "ten seconds are not over");
    assert!(
        !life.is_alive(seconds(11)),
        "nobody asks any more what is to be done: the program hangs"
    );
    assert_eq!(life.duty(seconds(11), false), KioskDuty::Fresh, "it goes on");
    assert!(life.is_alive(seconds(12)), "something is done about it");
    assert!(!life.is_alive(seconds(21)), "but not if it goes no further");
    let mut never = Life::new(seconds(0));
    assert!(never.is_alive(seconds(600)), "a program that is no kiosk has no window to miss");
    for second in 600..625 {
        let _ = never.duty(seconds(second), false);
        assert!(never.is_alive(seconds(second)), "it has only just become one: {second}");
    }
    let _ = never.duty(seconds(625), false);
    assert!(!never.is_alive(seconds(625)), "a kiosk without a window is none");
}

/// What happens to a kiosk.
#[derive(Clone, Copy, Debug)]
enum Happens {
    Beat,
    Falls,
    Wiped,
    Opened,
    Silence(u64),
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        6 => Just(Happens::Beat),
        2 => Just(Happens::Falls),
        1 => Just(Happens::Wiped),
        4 => Just(Happens::Opened),
        1 => (1_u64..400).prop_map(Happens::Silence),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_neither_loops_nor_leaves_a_dead_page_standing(
        sequence in prop::collection::vec(happens(), 1..200),
        opens in any::<bool>(),
    ) {
        let mut life = Life::new(ms(0));
        life.opened(ms(0), false);
        let mut now = ms(0);
        let mut faults: Vec<Duration> = Vec::new();
        // Since when nothing was heard, and nothing done about it.
        let (mut heard, mut beats, mut allowed) = (ms(0), 0, FIRST_BEAT);
        for happening in sequence {
            let (mut wiped, mut asks) = (false, 1);
            match happening {
                Happens::Beat => {
                    life.beat(now);
                    // What beats while a window is on its way is the last one.
                    beats += u32::from(!matches!(life.page, Page::Awaited { .. }));
                    if beats > 1 {
                        (heard, allowed) = (now, seconds(3));
                    }
                }
                Happens::Falls => life.fell(),
                Happens::Wiped => wiped = true,
                Happens::Opened => {
                    if matches!(life.page, Page::Awaited { .. }) {
                        life.opened(now, false);
                        (heard, beats, allowed) = (now, 0, FIRST_BEAT);
                    }
                }
                Happens::Silence(asked) => asks = asked,
            }
            for _ in 0..asks {
                now += ms(ASKS);
                let fault = life.is_at_fault(now) || matches!(life.page, Page::GivenUp { .. });
                match life.duty(now, std::mem::take(&mut wiped)) {
                    KioskDuty::Fresh => {
                        if fault {
                            faults.push(now);
                        }
                        if opens {
                            life.opened(now, false);
                        }
                        (heard, beats, allowed) = (now, 0, FIRST_BEAT);
                    }
                    KioskDuty::Nothing => prop_assert!(
                        now - heard <= allowed,
                        "silent for {:?}, and nothing is done: {life:?}", now - heard
                    ),
                    _ => heard = now,
                }
            }
        }
        for (number, at) in faults.iter().enumerate() {
            let round = faults.iter().skip(number).take_while(|later| **later - *at < ROUND).count();
            prop_assert!(round <= 6, "{round} windows within a minute: {faults:?}");
        }
    }
}
