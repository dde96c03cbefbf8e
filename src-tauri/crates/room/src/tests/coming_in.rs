//! Who comes in, and as whom.

use super::*;

#[test]
fn a_phone_comes_in_with_the_code_or_the_secret_and_is_given_a_token() {
    let world = World::new();
    for key in [CODE, "k7m 2qp", SECRET] {
        let mut phone = Phone::connect(world.address).unwrap();
        let shows = phone.join(key, None);
        assert_eq!(
            shows,
            Ok(PhoneHears::Show {
                view: PhoneView::Look,
                mine: None,
                told: None
            }),
            "nothing is asked yet"
        );
        assert_eq!(phone.token.map(|token| token.len()), Some(32), "it can come back with that");
    }
    assert_eq!(world.clerk(|clerk| clerk.voters.len()), 3, "each is one of its own");
}

#[test]
fn a_wrong_code_opens_nothing_and_is_told_so() {
    let world = World::new();
    let mut phone = Phone::connect(world.address).unwrap();
    assert_eq!(phone.join("AAAAAA", None), Err(PhoneRefusal::WrongKey), "it is told");
    assert_eq!(phone.closed(), Some(1000), "and shown out, kindly");
    assert_eq!(world.clerk(|clerk| clerk.voters.len()), 0, "nobody came in");
    assert_eq!(world.room().here(), 0, "nobody is here");
}

#[test]
fn codes_tried_at_speed_are_not_looked_at_and_whoever_scans_still_comes_in() {
    let world = World::new();
    let mut refusals = BTreeMap::new();
    for guess in 0..99 {
        let mut phone = Phone::connect(world.address).unwrap();
        let why = phone.join(&format!("AAAA{guess:02}"), None).unwrap_err();
        *refusals.entry(format!("{why:?}")).or_insert(0) += 1;
    }
    assert_eq!(
        refusals,
        BTreeMap::from([("Wait".to_owned(), 39), ("WrongKey".to_owned(), 60)]),
        "sixty a minute"
    );
    let mut phone = Phone::connect(world.address).unwrap();
    assert_eq!(
        phone.join(CODE, None),
        Err(PhoneRefusal::Wait),
        "not even the right code is looked at now"
    );
    let mut phone = Phone::connect(world.address).unwrap();
    assert!(phone.join(SECRET, None).is_ok(), "but nobody guesses the secret");
}

#[test]
fn codes_tried_at_speed_keep_no_phone_from_coming_back() {
    let world = World::new();
    let token = world.phone().token;
    for _ in 0..99 {
        let mut guesser = Phone::connect(world.address).unwrap();
        assert!(guesser.join("AAAAAA", None).is_err(), "a wrong one");
    }
    let mut again = Phone::connect(world.address).unwrap();
    assert!(again.join(CODE, token.as_deref()).is_ok(), "it typed the code once, and was here");
}

#[test]
fn phones_that_a_room_is_told_of_come_back_whoever_crowds_the_door() {
    let limits = Limits {
        newcomers: (0, 0),
        wrong_per_address: 0,
        ..Limits::default()
    };
    let token = "00112233445566778899aabbccddeef0";
    let known = crate::token::Token::said(token).expect("a token").hash();
    let (room, mut inbox) = Room::open_with(
        Door {
            known: vec![known],
            ..door(0, 10)
        },
        limits,
    )
    .unwrap();
    let desk = thread::spawn(move || {
        let mut clerk = Clerk::default();
        while let Some(taken) = inbox.take(Duration::from_millis(50)) {
            taken.into_iter().for_each(|asked| clerk.take(asked));
        }
    });
    let mut stranger = Phone::connect(room.address()).unwrap();
    assert_eq!(stranger.join(SECRET, None), Err(PhoneRefusal::Wait), "a new one waits");
    let mut again = Phone::connect(room.address()).unwrap();
    assert!(
        again.join(CODE, Some(token)).is_ok(),
        "one of before the laptop was started again does not"
    );
    drop(room);
    desk.join().unwrap();
}

#[test]
fn a_token_without_the_key_opens_nothing() {
    let world = World::new();
    let known = world.phone().token;
    let mut phone = Phone::connect(world.address).unwrap();
    assert_eq!(phone.join("", known.as_deref()), Err(PhoneRefusal::WrongKey), "it needs both");
}

#[test]
fn a_phone_that_comes_back_is_the_same_and_finds_the_open_question_with_its_vote() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    assert!(matches!(phone.vote(1, Letter::B), Some(PhoneHears::Counted { .. })), "it votes");
    let token = phone.token.clone();
    drop(phone);
    assert!(soon(|| world.room().here() == 0), "it is lost");
    // The snapshot that the room has is older than the vote.
    let mut again = Phone::connect(world.address).unwrap();
    let shows = again.join(CODE, token.as_deref());
    let Ok(PhoneHears::Show { view, mine, .. }) = shows else {
        panic!("{shows:?}")
    };
    assert_eq!(
        (view, mine),
        (question(1, Phase::Open), Some(Letter::B)),
        "the question, and what it voted"
    );
    assert_eq!(again.token, token, "it stays the one it is");
    assert_eq!(world.clerk(|clerk| clerk.voters.len()), 1, "and is not counted twice");
}

#[test]
fn a_phone_comes_back_after_the_room_was_opened_anew_on_its_port() {
    let world = World::new();
    let mut phone = world.phone();
    let (token, port) = (phone.token.clone(), world.address.port());
    let clerk = Arc::clone(&world.clerk);
    drop(world);
    assert_eq!(phone.closed(), Some(1001), "the room says that it closes");
    let world = World::at(port, 100, Limits::default()).expect("the same port can be had at once");
    world.clerk(|new| new.voters = clerk.lock().unwrap().voters.clone());
    world.room().show(Snapshot {
        view: question(3, Phase::Open),
        votes: [(Voter(0), Letter::A)].into(),
        told: BTreeMap::new(),
    });
    let mut again = Phone::connect(world.address).unwrap();
    let shows = again.join(SECRET, token.as_deref());
    assert_eq!(
        shows,
        Ok(PhoneHears::Show {
            view: question(3, Phase::Open),
            mine: Some(Letter::A),
            told: None
        }),
        "with its vote"
    );
}

#[test]
fn a_token_that_was_never_given_is_nobody_elses() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    phone.vote(1, Letter::A);
    for made_up in ["00000000000000000000000000000000", "ffffffffffffffffffffffffffffffff"] {
        let mut forger = Phone::connect(world.address).unwrap();
        let Ok(PhoneHears::Show { mine, .. }) = forger.join(CODE, Some(made_up)) else {
            panic!("it comes in as a stranger")
        };
        assert_eq!(mine, None, "and sees nobody's vote");
        forger.vote(1, Letter::B);
    }
    let votes = world.clerk(|clerk| clerk.votes.get(&(1, 0)).copied());
    assert_eq!(votes, Some(Letter::A), "nor changes one");
    let mut forger = Phone::connect(world.address).unwrap();
    forger.say(&PhoneSays::Join {
        key: CODE.to_owned(),
        token: Some("../../etc/passwd".to_owned()),
    });
    assert_eq!(forger.closed(), Some(1008), "what cannot be a token is no message");
}

#[test]
fn the_newer_of_two_connections_of_one_phone_stays() {
    let world = World::new();
    let mut older = world.phone();
    let mut newer = Phone::connect(world.address).unwrap();
    newer.join(CODE, older.token.clone().as_deref()).expect("it comes in again");
    assert_eq!(
        older.closed(),
        Some(crate::CLOSED_ELSEWHERE),
        "the older is told, so that its page does not push back"
    );
    assert_eq!(world.room().here(), 1, "it is one phone");
    world.show(1, Phase::Open);
    assert!(matches!(newer.hear(), Some(PhoneHears::Show { .. })), "and the newer goes on");
}

#[test]
fn one_who_comes_as_ever_new_phones_waits_and_those_who_were_here_come_back() {
    let limits = Limits {
        newcomers: (5, 1),
        ..Limits::default()
    };
    let world = World::with(100, limits);
    let token = world.phone().token;
    let refused = (0..30)
        .filter(|_| Phone::connect(world.address).unwrap().join(SECRET, None) == Err(PhoneRefusal::Wait))
        .count();
    assert!(refused >= 20, "{refused} of 30 have to wait");
    assert!(world.clerk(|clerk| clerk.voters.len()) <= 10, "the room has not heard of them");
    let mut again = Phone::connect(world.address).unwrap();
    assert!(again.join(CODE, token.as_deref()).is_ok(), "this one was here before");
}

#[test]
fn a_full_room_says_so_and_keeps_its_seats_for_those_who_have_them() {
    let world = World::with(2, Limits::default());
    let one = world.phone();
    let other = world.phone();
    let mut late = Phone::connect(world.address).unwrap();
    assert_eq!(late.join(CODE, None), Err(PhoneRefusal::Full), "two are all it takes");
    let mut again = Phone::connect(world.address).unwrap();
    assert!(
        again.join(CODE, one.token.as_deref()).is_ok(),
        "one of them may come back before its old connection is known to be dead"
    );
    drop(other);
    assert!(soon(|| world.room().here() == 1), "one leaves");
    let mut late = Phone::connect(world.address).unwrap();
    assert!(late.join(CODE, None).is_ok(), "and there is a seat");
}

#[test]
fn whoever_says_nothing_or_something_else_first_is_shown_out() {
    let limits = Limits {
        join: Duration::from_millis(200),
        ..Limits::default()
    };
    let world = World::with(10, limits);
    let mut silent = Phone::connect(world.address).unwrap();
    assert_eq!(silent.closed(), None, "cut off after the time there is to come in");
    let mut hasty = Phone::connect(world.address).unwrap();
    hasty.say(&PhoneSays::Vote {
        question: 1,
        letter: Letter::A,
    });
    assert_eq!(hasty.closed(), Some(1008), "nobody votes before coming in");
    let mut beating = Phone::connect(world.address).unwrap();
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(400) {
        beating.send(Message::Ping(Vec::new().into()));
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(beating.closed(), None, "pings buy no time");
}
