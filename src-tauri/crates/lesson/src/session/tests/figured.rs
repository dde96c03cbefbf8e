//! The figures of the room.

use words::{Letter, Nature, Press};

use super::{begun, pack, press, until};
use crate::session::{Answered, Place, figures, hidden};

fn answered(act: usize, nature: Nature, hits: u32, answers: u32) -> Answered {
    Answered {
        act,
        nature,
        answers,
        hits,
    }
}

#[test]
fn no_figure_is_told_of_fewer_than_five() {
    let four = figures(&[answered(1, Nature::Scam, 3, 4), answered(1, Nature::Genuine, 1, 9)]).expect("a quiz was held");
    assert!(
        four.too_few && four.before.is_none(),
        "one question with four answers is enough to say nothing"
    );
    let five = figures(&[answered(1, Nature::Scam, 3, 5), answered(1, Nature::Genuine, 1, 9)]).expect("a quiz was held");
    let before = five.before.expect("five are enough");
    assert_eq!((before.people, before.caught, before.of_scams), (5, 3, 5), "as they were counted");
}

#[test]
fn the_change_has_the_interval_that_newcombe_published() {
    // Newcombe 1998, table II (a): 56 of 70 against 48 of 80 gives 0.2000, from 0.0524 to 0.3339.
    let figures = figures(&[
        answered(1, Nature::Scam, 48, 80),
        answered(1, Nature::Genuine, 0, 80),
        answered(5, Nature::Scam, 56, 70),
        answered(5, Nature::Genuine, 0, 70),
    ]);
    let change = figures.and_then(|figures| figures.caught).expect("both had five and more");
    assert_eq!((change.points, change.low, change.high), (20.0, 5.2, 33.4), "in percentage points");
}

#[test]
fn several_answers_of_the_same_people_make_no_interval_narrower() {
    let once = [
        answered(1, Nature::Scam, 10, 20),
        answered(1, Nature::Genuine, 0, 20),
        answered(5, Nature::Scam, 15, 20),
        answered(5, Nature::Genuine, 0, 20),
    ];
    let twice: Vec<Answered> = once.iter().chain(&once).copied().collect();
    assert_eq!(
        figures(&once).and_then(|figures| figures.caught),
        figures(&twice).and_then(|figures| figures.caught),
        "twenty people asked twice are twenty people"
    );
}

#[test]
fn an_item_that_nobody_answered_is_left_out() {
    let figures = figures(&[
        answered(1, Nature::Scam, 6, 8),
        answered(1, Nature::Scam, 0, 0),
        answered(1, Nature::Genuine, 2, 8),
    ]);
    let before = figures.and_then(|figures| figures.before).expect("eight took part");
    assert_eq!(
        (before.people, before.of_scams),
        (8, 8),
        "a question that was passed over says nothing"
    );
    assert_eq!(super::super::figures(&[]), None, "and no question at all gives no figures");
}

#[test]
fn scams_caught_and_genuine_contacts_turned_away_are_counted_from_what_was_voted() {
    let pack = pack();
    let mut session = until(begun(&pack), &pack, |place| matches!(place, Place::Item { .. }));
    for _ in 0..2 {
        let question = session.asked_here().expect("an item");
        // Every option has two hands: of the three of a scam one gives in, of the three of a genuine contact one leaves it alone.
        for letter in Letter::ALL {
            session.count_hands(question, letter, 2).expect("open");
        }
        for _ in 0..3 {
            session = press(&session, &pack, Press::Next);
        }
    }
    assert_eq!(session.place(), &Place::Figures { act: 1 }, "behind the last item");
    let figures = figures(&session.answered(&pack)).expect("a quiz was held");
    let before = figures.before.expect("six took part");
    assert_eq!((before.caught, before.of_scams), (4, 6), "whoever did not comply caught it");
    assert_eq!(
        (before.turned_away, before.of_genuine),
        (2, 6),
        "hanging up to check turns nothing away"
    );
    assert_eq!(figures.after, None, "there was one quiz so far");
}

#[test]
fn a_count_under_five_does_not_leave_the_room_and_cannot_be_reckoned_either() {
    assert_eq!(hidden(&[20, 9, 7]), [Some(20), Some(9), Some(7)], "nobody can be pointed at");
    assert_eq!(hidden(&[20, 9, 1]), [Some(20), None, None], "30 less 20 less 9 would be the one");
    assert_eq!(hidden(&[20, 4, 0]), [Some(20), None, None], "two are left out already");
    assert_eq!(hidden(&[6, 2]), [None, None], "of two options both");
}
