//! Whatever is pressed, in whatever order.

use proptest::prelude::*;
use words::{Letter, Moment, NextPress, Press};

use super::{begun, pack, press, program, until};
use crate::session::{Agenda, Place, Session};

#[derive(Clone, Copy, Debug)]
enum Act {
    Press(Press),
    Vote(u32, Letter),
    Hands(Letter, u32),
}

fn acts() -> impl Strategy<Value = Act> {
    let letter = || prop::sample::select(&Letter::ALL[..]);
    prop_oneof![
        8 => Just(Act::Press(Press::Next)),
        2 => Just(Act::Press(Press::Back)),
        1 => Just(Act::Press(Press::SkipPart)),
        1 => Just(Act::Press(Press::Pause)),
        1 => Just(Act::Press(Press::GoOn)),
        2 => letter().prop_map(|letter| Act::Press(Press::Take { letter })),
        4 => (0..9_u32, letter()).prop_map(|(voter, letter)| Act::Vote(voter, letter)),
        1 => (letter(), 0..9_u32).prop_map(|(letter, hands)| Act::Hands(letter, hands)),
    ]
}

/// Does it all, and keeps what would be recorded.
fn done(acts: &[Act]) -> (Session, Vec<(Press, Moment)>) {
    let pack = pack();
    let mut session = begun(&pack);
    let mut recorded = Vec::new();
    for (act, at) in acts.iter().zip(0_i64..) {
        let now = Moment(at * 1000);
        match *act {
            Act::Press(press) => {
                if let Ok((next, press)) = session.press(&pack, press, now) {
                    session = next;
                    recorded.push((press, now));
                }
            }
            Act::Vote(voter, letter) => {
                if let Some(question) = session.asked_here() {
                    let _ = session.vote(voter, question, letter);
                }
            }
            Act::Hands(letter, hands) => {
                if let Some(question) = session.asked_here() {
                    let _ = session.count_hands(question, letter, hands);
                }
            }
        }
    }
    (session, recorded)
}

proptest! {
    #[test]
    fn what_was_recorded_leads_to_the_same_place_with_the_same_votes(acts in prop::collection::vec(acts(), 0..80)) {
        let pack = pack();
        let (session, recorded) = done(&acts);
        let agenda = Agenda::of(&pack, &program()).expect("the plan");
        let mut again = Session::replay(agenda, 7, &pack, &recorded).expect("what was accepted once is accepted again");
        for (number, question) in session.questions().iter().enumerate() {
            for (voter, letter) in &question.phones {
                again.restore_vote(*voter, number, *letter);
            }
            for letter in Letter::ALL {
                again.restore_hands(number, letter, question.hand(letter));
            }
        }
        prop_assert_eq!(session, again, "a laptop that was restarted stands where it stood");
    }

    #[test]
    fn from_everywhere_the_end_can_be_reached_and_every_press_is_announced(acts in prop::collection::vec(acts(), 0..60)) {
        let pack = pack();
        let (mut session, _) = done(&acts);
        for _ in 0..100 {
            let pressed = match session.next(&pack) {
                NextPress::Nothing => break,
                NextPress::Choose => Press::Take { letter: session.asked_here().map_or(Letter::A, |here| session.questions()[here].leading()[0]) },
                _ => Press::Next,
            };
            session = press(&session, &pack, pressed);
        }
        prop_assert_eq!(session.place(), &Place::Over, "what the button announces it does, up to the end");
        prop_assert!(session.questions().iter().all(|question| question.phones.len() <= 9), "nobody votes twice");
    }
}

#[test]
fn a_part_can_be_left_out_and_a_session_ended_early_and_both_can_be_taken_back() {
    let pack = pack();
    let quiz = until(begun(&pack), &pack, |place| matches!(place, Place::Item { .. }));
    let skipped = press(&quiz, &pack, Press::SkipPart);
    assert_eq!(skipped.place(), &Place::Said { act: 2 }, "the next part begins");
    let ended = press(&skipped, &pack, Press::EndEarly);
    assert_eq!(ended.place(), &Place::Over, "it is over");
    assert!(ended.press(&pack, Press::Next, Moment(0)).is_err(), "and nothing follows");
    let back = press(&press(&ended, &pack, Press::Back), &pack, Press::Back);
    assert_eq!(back.place(), quiz.place(), "as if nothing had been pressed");
}

#[test]
fn the_clock_stands_still_while_it_is_paused() {
    let pack = pack();
    let at = |seconds: i64| Moment(seconds * 1000);
    let begun = begun(&pack).press(&pack, Press::Next, at(100)).expect("it begins").0;
    assert_eq!(begun.clock().read(at(110)).all, 10, "seconds since the first part began");
    let paused = begun.press(&pack, Press::Pause, at(110)).expect("paused").0;
    assert_eq!(paused.clock().read(at(500)).all, 10, "it stands still");
    let on = paused.press(&pack, Press::GoOn, at(500)).expect("on").0;
    assert_eq!(on.clock().read(at(505)).part, 15, "and goes on where it stood");
    let moved = on.press(&pack, Press::Next, at(510)).expect("the next part").0;
    let times = moved.clock().read(at(512));
    assert_eq!((times.all, times.part, times.here), (22, 2, 2), "each part has a time of its own");
}
