//! What phones are shown: the newest, their own, and never too soon.

use super::*;

#[test]
fn one_is_told_what_ones_own_vote_was_worth_and_no_other() {
    let world = World::new();
    world.show(1, Phase::Open);
    let (mut a, mut b, mut none) = (world.phone(), world.phone(), world.phone());
    a.vote(1, Letter::A);
    b.vote(1, Letter::B);
    world.show(1, Phase::Told);
    for (phone, own, others) in [
        (&mut a, "feedback on A", "feedback on B"),
        (&mut b, "feedback on B", "feedback on A"),
    ] {
        assert!(matches!(phone.hear(), Some(PhoneHears::Show { told: Some(_), .. })), "it is told");
        assert!(phone.last.contains(own) && !phone.last.contains(others), "{}", phone.last);
    }
    assert!(
        matches!(
            none.hear(),
            Some(PhoneHears::Show {
                mine: None,
                told: None,
                ..
            })
        ),
        "whoever did not vote is told nothing"
    );
    assert!(!none.last.contains("feedback"), "{}", none.last);
}

#[test]
fn before_the_reveal_no_feedback_leaves_whatever_was_handed_in() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut phone = world.phone();
    assert!(!phone.last.contains("feedback"), "open: {}", phone.last);
    phone.vote(1, Letter::A);
    let mut view = question(1, Phase::Closed);
    if let PhoneView::Question { question } = &mut view {
        question.options[0].told = Some(wire::OptionTold {
            action: Some(Action::Safe),
            why: Some(text("feedback")),
        });
    }
    world.room().show(Snapshot {
        view,
        votes: HashMap::new(),
        told: told(),
    });
    assert!(
        matches!(
            phone.hear(),
            Some(PhoneHears::Show {
                mine: Some(Letter::A),
                told: None,
                ..
            })
        ),
        "closed"
    );
    assert!(!phone.last.contains("feedback"), "closed: {}", phone.last);
}

#[test]
fn a_phone_hears_of_its_own_vote_and_not_of_every_vote_in_the_room() {
    let world = World::new();
    world.show(1, Phase::Open);
    let mut quiet = world.phone();
    let before = quiet.heard;
    let mut others: Vec<Phone> = (0..20).map(|_| world.phone()).collect();
    for phone in &mut others {
        phone.vote(1, Letter::A);
        world.show(1, Phase::Open);
    }
    assert!(quiet.hears_nothing(), "twenty votes and twenty snapshots are nothing to it");
    quiet.vote(1, Letter::A);
    quiet.vote(1, Letter::B);
    world.show(1, Phase::Closed);
    quiet.hear();
    world.show(1, Phase::Told);
    quiet.hear();
    assert!(quiet.hears_nothing(), "that is all");
    // The question itself was the last message before.
    let messages = quiet.heard - before + 1;
    assert_eq!(messages, 5, "asked, counted, counted again, closed, told: at most six");
}

#[test]
fn a_phone_that_does_not_listen_is_shown_the_newest_and_not_all_in_between() {
    let world = World::new();
    let mut phone = world.phone();
    let mut loud = question(0, Phase::Open);
    const LAST: u32 = 2000;
    for number in 1..=LAST {
        if let PhoneView::Question { question } = &mut loud {
            question.number = number;
            question.says = Some(text(&"long ".repeat(2000)));
        }
        world.room().show(Snapshot {
            view: loud.clone(),
            votes: HashMap::new(),
            told: BTreeMap::new(),
        });
    }
    let mut heard = 0;
    loop {
        let Some(PhoneHears::Show {
            view: PhoneView::Question { question },
            ..
        }) = phone.hear()
        else {
            panic!("it is shown on")
        };
        heard += 1;
        if question.number == LAST {
            break;
        }
    }
    assert!(heard < LAST / 4, "{heard} of {LAST}: those that were on the way, and the newest");
}

#[test]
fn one_that_takes_nothing_for_long_is_cut_off_and_the_others_go_on() {
    let limits = Limits {
        take: Duration::from_millis(300),
        ..Limits::default()
    };
    let world = World::with(10, limits);
    let (deaf, mut other) = (world.phone(), world.phone());
    let start = Instant::now();
    let mut number = 0;
    while world.room().here() == 2 && start.elapsed() < SOON {
        number += 1;
        let mut view = question(number, Phase::Open);
        if let PhoneView::Question { question } = &mut view {
            question.says = Some(text(&"long ".repeat(4000)));
        }
        world.room().show(Snapshot {
            view,
            votes: HashMap::new(),
            told: BTreeMap::new(),
        });
        assert!(matches!(other.hear(), Some(PhoneHears::Show { .. })), "the other is shown each");
    }
    assert_eq!(world.room().here(), 1, "it is no longer waited for");
    drop(deaf);
}

#[test]
fn a_phone_that_went_away_without_a_word_is_found_out_by_pings() {
    let limits = Limits {
        beat: Duration::from_millis(60),
        ..Limits::default()
    };
    let world = World::with(10, limits);
    let silent = world.phone();
    let mut answering = world.phone();
    let start = Instant::now();
    answering
        .socket
        .get_ref()
        .set_read_timeout(Some(Duration::from_millis(20)))
        .unwrap();
    while world.room().here() == 2 && start.elapsed() < SOON {
        // Reading answers pings.
        let _ = answering.socket.read();
    }
    assert_eq!(world.room().here(), 1, "half-open: it never said that it went");
    assert!(start.elapsed() > Duration::from_millis(100), "two pings went unanswered first");
    drop(silent);
}

#[test]
fn a_phone_that_asks_whether_the_room_is_there_is_answered() {
    let world = World::new();
    let mut phone = world.phone();
    phone.say(&PhoneSays::Ping);
    assert_eq!(phone.hear(), Some(PhoneHears::Pong), "it is");
}

#[test]
fn a_late_phone_is_shown_the_open_question_at_once() {
    let world = World::new();
    world.show(4, Phase::Open);
    let mut phone = Phone::connect(world.address).unwrap();
    let shows = phone.join(SECRET, None);
    assert_eq!(
        shows,
        Ok(PhoneHears::Show {
            view: question(4, Phase::Open),
            mine: None,
            told: None
        }),
        "as everybody"
    );
}
