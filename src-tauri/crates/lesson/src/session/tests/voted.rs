//! Votes of phones and hands.

use words::{Letter, Moment, Phase, Press};

use super::{at_decision, begun, pack, press, until};
use crate::session::{Place, Session, SessionError};

fn at_first_item() -> (crate::pack::Pack, Session) {
    let pack = pack();
    let session = until(begun(&pack), &pack, |place| matches!(place, Place::Item { .. }));
    (pack, session)
}

#[test]
fn a_vote_counts_once_and_can_be_changed_until_it_is_closed() {
    let (pack, mut session) = at_first_item();
    let question = session.asked_here().expect("it is asked");
    session.vote(1, question, Letter::A).expect("open");
    session.vote(1, question, Letter::A).expect("sent twice");
    session.vote(1, question, Letter::B).expect("changed");
    assert_eq!(session.questions()[question].voted(), 1, "one phone, one vote");
    assert_eq!(session.questions()[question].counts()[1].1, 1, "the last one");
    let mut closed = press(&session, &pack, Press::Next);
    let late = closed.vote(2, question, Letter::A);
    assert_eq!(late, Err(SessionError::NotOpen(question)), "closed is closed");
}

#[test]
fn a_vote_for_another_question_or_a_letter_that_is_not_there_is_refused() {
    let pack = pack();
    let mut session = until(begun(&pack), &pack, |place| matches!(place, Place::Poll { .. }));
    let question = session.asked_here().expect("it is asked");
    assert_eq!(
        session.vote(1, question, Letter::C),
        Err(SessionError::NotOpen(question)),
        "two options only"
    );
    assert_eq!(session.vote(1, 0, Letter::A), Err(SessionError::NotOpen(0)), "an earlier question");
    assert_eq!(session.vote(1, 99, Letter::A), Err(SessionError::NotOpen(99)), "one that never was");
}

#[test]
fn nobody_votes_while_it_is_paused() {
    let (pack, session) = at_first_item();
    let question = session.asked_here().expect("it is asked");
    let mut paused = press(&session, &pack, Press::Pause);
    assert_eq!(paused.vote(1, question, Letter::A), Err(SessionError::NotOpen(question)), "paused");
    let mut on = press(&paused, &pack, Press::GoOn);
    assert_eq!(on.vote(1, question, Letter::A), Ok(()), "and on");
}

#[test]
fn hands_and_phones_are_counted_together() {
    let (_, mut session) = at_first_item();
    let question = session.asked_here().expect("it is asked");
    session.vote(1, question, Letter::A).expect("open");
    session.count_hands(question, Letter::A, 4).expect("open");
    session.count_hands(question, Letter::C, 2).expect("open");
    assert_eq!(session.questions()[question].voted(), 7, "all of them");
    assert_eq!(session.questions()[question].leading(), [Letter::A], "most chose A");
}

#[test]
fn hands_can_be_counted_again_after_closing_but_not_once_it_is_explained() {
    let (pack, mut session) = at_first_item();
    let question = session.asked_here().expect("it is asked");
    session = press(&session, &pack, Press::Next);
    assert_eq!(session.count_hands(question, Letter::B, 3), Ok(()), "a slip of the pen is mended");
    session = press(&session, &pack, Press::Next);
    let told = session.count_hands(question, Letter::B, 9);
    assert_eq!(told, Err(SessionError::NotOpen(question)), "what was explained is no longer asked");
}

#[test]
fn with_as_many_votes_the_facilitator_takes_one_of_those_that_lead() {
    let pack = pack();
    let mut session = until(begun(&pack), &pack, at_decision);
    for _ in 0..2 {
        session = press(&session, &pack, Press::Next);
    }
    let question = session.asked_here().expect("the second vote");
    session.vote(1, question, Letter::A).expect("open");
    session.vote(2, question, Letter::C).expect("open");
    for _ in 0..2 {
        session = press(&session, &pack, Press::Next);
    }
    assert_eq!(
        session.press(&pack, Press::Next, Moment(0)).err(),
        Some(SessionError::Tie),
        "no coin is tossed"
    );
    let behind = Press::Take { letter: Letter::B };
    let refused = session.press(&pack, behind, Moment(0)).err();
    assert_eq!(refused, Some(SessionError::NotLeading(Letter::B)), "the room did not choose that");
    let taken = session.press(&pack, Press::Take { letter: Letter::C }, Moment(0));
    assert!(taken.is_ok(), "one of the two");
}

#[test]
fn a_question_that_was_explained_is_not_opened_again_by_a_step_back() {
    let (pack, mut session) = at_first_item();
    let question = session.asked_here().expect("it is asked");
    for _ in 0..2 {
        session = press(&session, &pack, Press::Next);
    }
    session = press(&session, &pack, Press::Back);
    assert_eq!(session.phase().map(|(_, phase)| phase), Some(Phase::Closed), "back to the bars");
    session = press(&session, &pack, Press::Back);
    assert_eq!(
        session.asked_here(),
        None,
        "and then to what was before the question: {:?}",
        session.place()
    );
    let mut again = press(&session, &pack, Press::Next);
    assert_eq!(again.asked_here(), Some(question), "it is the same question");
    assert_eq!(
        again.vote(5, question, Letter::A),
        Err(SessionError::NotOpen(question)),
        "everybody knows the answer by now"
    );
}
