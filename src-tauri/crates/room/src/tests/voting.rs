//! Votes: once each, changed at will until it is closed, and only what was counted is called counted.

use super::*;

fn counted(question: u32, letter: Letter) -> Option<PhoneHears> {
    Some(PhoneHears::Counted { question, letter })
}

fn refused(why: PhoneRefusal) -> Option<PhoneHears> {
    Some(PhoneHears::Refused { why })
}

#[test]
fn a_vote_is_counted_and_can_be_changed_until_it_is_closed() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    assert_eq!(phone.vote(1, Letter::A), counted(1, Letter::A), "it counts");
    assert_eq!(phone.vote(1, Letter::B), counted(1, Letter::B), "it is changed");
    world.show(1, Phase::Closed);
    assert!(
        matches!(
            phone.hear(),
            Some(PhoneHears::Show {
                mine: Some(Letter::B),
                told: None,
                ..
            })
        ),
        "the phone is shown its own"
    );
    assert_eq!(phone.vote(1, Letter::A), refused(PhoneRefusal::NotOpen), "closed is closed");
    assert_eq!(
        world.clerk(|clerk| (clerk.votes.clone(), clerk.asked)),
        (BTreeMap::from([((1, 0), Letter::B)]), 2),
        "one vote"
    );
}

#[test]
fn nobody_is_asked_about_a_vote_on_anything_but_the_open_question() {
    let world = World::new();
    let mut phone = world.phone();
    assert_eq!(phone.vote(1, Letter::A), refused(PhoneRefusal::NotOpen), "nothing is asked yet");
    world.show(7, Phase::Open);
    phone.hear();
    for (question, letter) in [
        (0, Letter::A),
        (6, Letter::A),
        (8, Letter::A),
        (u32::MAX, Letter::B),
        (7, Letter::C),
    ] {
        assert_eq!(
            phone.vote(question, letter),
            refused(PhoneRefusal::NotOpen),
            "{letter:?} on {question}"
        );
    }
    world.show(7, Phase::Told);
    phone.hear();
    assert_eq!(phone.vote(7, Letter::A), refused(PhoneRefusal::NotOpen), "nor afterwards");
    assert_eq!(world.clerk(|clerk| clerk.asked), 0, "the inbox saw none of them");
}

#[test]
fn a_vote_that_comes_again_is_one_vote_and_costs_no_second_write() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    for _ in 0..10 {
        assert_eq!(phone.vote(1, Letter::A), counted(1, Letter::A), "the same answer each time");
    }
    assert_eq!(
        world.clerk(|clerk| (clerk.votes.len(), clerk.asked)),
        (1, 1),
        "it is on disk already"
    );
}

#[test]
fn a_vote_that_was_not_saved_is_not_called_counted() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    for (answer, why) in [
        (Counted::NotSaved, PhoneRefusal::NotSaved),
        (Counted::NotOpen, PhoneRefusal::NotOpen),
    ] {
        world.clerk(|clerk| clerk.counts = Some(answer));
        assert_eq!(phone.vote(1, Letter::A), refused(why), "{answer:?}");
    }
    world.clerk(|clerk| clerk.counts = None);
    assert_eq!(phone.vote(1, Letter::A), counted(1, Letter::A), "and it can be tried again");
}

#[test]
fn nothing_is_said_of_a_vote_before_it_is_on_disk() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    world.clerk(|clerk| clerk.slow = Duration::from_millis(300));
    let start = Instant::now();
    assert_eq!(phone.vote(1, Letter::A), counted(1, Letter::A), "it counts");
    assert!(
        start.elapsed() >= Duration::from_millis(300),
        "after {:?}: no sooner than the disk",
        start.elapsed()
    );
}

#[test]
fn votes_of_one_phone_are_taken_one_after_the_other() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    world.clerk(|clerk| clerk.slow = Duration::from_millis(20));
    for letter in [Letter::A, Letter::B, Letter::A, Letter::B] {
        phone.say(&PhoneSays::Vote { question: 1, letter });
    }
    let answers: Vec<_> = (0..4).map(|_| phone.hear()).collect();
    let wanted = [Letter::A, Letter::B, Letter::A, Letter::B].map(|letter| counted(1, letter));
    assert_eq!(answers, wanted, "in the order in which they were sent");
    assert_eq!(
        world.clerk(|clerk| clerk.votes.get(&(1, 0)).copied()),
        Some(Letter::B),
        "the last one stands"
    );
}

#[test]
fn a_vote_nobody_answers_for_sends_the_phone_back_to_ask() {
    let limits = Limits {
        answer: Duration::from_millis(200),
        ..Limits::default()
    };
    let world = World::with(10, limits);
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    world.clerk(|clerk| clerk.away = true);
    assert_eq!(phone.vote(1, Letter::A), None, "neither counted nor refused: nobody knows");
}

#[test]
fn a_phone_votes_for_itself_alone() {
    let world = World::new();
    world.show(1, Phase::Open);
    let (mut one, mut other) = (world.phone(), world.phone());
    one.vote(1, Letter::A);
    other.send(Message::text(r#"{"say":"vote","question":1,"letter":"b","voter":0}"#));
    assert_eq!(other.closed(), Some(1008), "there is no saying for whom");
    assert_eq!(
        world.clerk(|clerk| clerk.votes.clone()),
        BTreeMap::from([((1, 0), Letter::A)]),
        "nothing changed"
    );
}

#[test]
fn a_recorded_connection_played_again_changes_nothing() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    phone.vote(1, Letter::A);
    let token = phone.token.clone();
    world.show(2, Phase::Open);
    let mut replayed = Phone::connect(world.address).unwrap();
    replayed
        .join(CODE, token.as_deref())
        .expect("whoever hears the network can be that phone; SECURITY.md says so");
    assert_eq!(
        replayed.vote(1, Letter::B),
        refused(PhoneRefusal::NotOpen),
        "but what was voted stays"
    );
    assert_eq!(
        world.clerk(|clerk| clerk.votes.clone()),
        BTreeMap::from([((1, 0), Letter::A)]),
        "as it was"
    );
}
