//! A session with phones: real sockets, and everything behind them.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    time::{Duration, Instant},
};

use app::{App, PhonesAt};
use tungstenite::{Message, WebSocket, client::IntoClientRequest, http::HeaderValue};
use wire::{
    PhoneHears, PhoneQuestion, PhoneRefusal, PhoneSays, PhoneView, PhonesCheck, RoomClose, RoomOffer, RoomPhonesTurn, RoomResume, RoomView,
    RoomWifi,
};
use words::{ErrorCode, Letter, NextPress, Phase, Press};

use crate::rooms::{asks, at_home, look, open, plan, press, until};
use crate::world::{PERSON, World};

/// A phone that waits for each answer.
struct Phone {
    socket: WebSocket<TcpStream>,
    token: String,
}

impl Phone {
    fn join(address: &str, key: &str, token: Option<String>) -> Self {
        let mut request = format!("ws://{address}/ws").into_client_request().expect("an address");
        let origin = HeaderValue::from_str(&format!("http://{address}")).expect("a header");
        request.headers_mut().insert("Origin", origin);
        let stream = TcpStream::connect(address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("set");
        let (socket, _) = tungstenite::client(request, stream).expect("it is let in");
        let mut phone = Self {
            socket,
            token: String::new(),
        };
        phone.say(&PhoneSays::Join {
            key: key.to_owned(),
            token,
        });
        if let PhoneHears::Welcome { token } = phone.hear() {
            phone.token = token;
        }
        phone
    }

    fn say(&mut self, says: &PhoneSays) {
        let text = serde_json::to_string(says).expect("it can be said");
        self.socket.send(Message::text(text)).expect("it is sent");
    }

    /// The next thing that is said to it, pings aside.
    fn hear(&mut self) -> PhoneHears {
        loop {
            if let Message::Text(text) = self.socket.read().expect("something is said") {
                return serde_json::from_str(&text).expect("a message of the wire");
            }
        }
    }

    /// The next view with a question in that phase.
    fn question(&mut self, wanted: Phase) -> (u32, Option<Letter>, bool) {
        let (question, mine, told) = self.shown(|question| question.phase == wanted);
        (question.number, mine, told)
    }

    /// The next view with such a question, with its own vote and whether it is told what that was worth.
    fn shown(&mut self, wanted: impl Fn(&PhoneQuestion) -> bool) -> (PhoneQuestion, Option<Letter>, bool) {
        loop {
            if let PhoneHears::Show {
                view: PhoneView::Question { question },
                mine,
                told,
            } = self.hear()
                && wanted(&question)
            {
                return (question, mine, told.is_some());
            }
        }
    }

    /// Nothing more is said to it.
    fn is_cut_off(&mut self) -> bool {
        (0..100).any(|_| matches!(self.socket.read(), Err(_) | Ok(Message::Close(_))))
    }

    fn vote(&mut self, question: u32, letter: Letter) -> PhoneHears {
        self.say(&PhoneSays::Vote { question, letter });
        loop {
            match self.hear() {
                PhoneHears::Show { .. } => {}
                answer => return answer,
            }
        }
    }
}

/// At any port that is free: several tests have rooms at once.
fn turn_on(app: &App) -> RoomView {
    let (address, port) = (Ipv4Addr::LOCALHOST, 0);
    let view = app.rooms.phones_at(PhonesAt { address, port }).expect("a session is open");
    assert_eq!(view.phones.notice, None, "nothing is in the way");
    view
}

fn door(view: &RoomView) -> (String, String) {
    let on = view.phones.on.as_ref().expect("phones are on");
    (on.address.clone(), on.code.clone())
}

/// The short plan with phones on: where they come in, and by which code.
fn with_phones(world: &World) -> (App, String, String) {
    let app = world.open();
    open(&app, plan("room-15"));
    let (address, code) = door(&turn_on(&app));
    (app, address, code)
}

/// Six phones that have voted on the first item: one for A, three for B, two for C, the first of them otherwise at first.
fn six_voted(app: &App, address: &str, code: &str) -> (u32, Vec<Phone>) {
    let mut phones: Vec<Phone> = (0..6).map(|_| Phone::join(address, code, None)).collect();
    let question = until(app, asks).counts.expect("asked").question;
    for (phone, letter) in phones
        .iter_mut()
        .zip([Letter::A, Letter::A, Letter::B, Letter::B, Letter::B, Letter::C])
    {
        assert_eq!(
            phone.question(Phase::Open),
            (question, None, false),
            "the open question, and nothing of its answer"
        );
        assert_eq!(phone.vote(question, letter), PhoneHears::Counted { question, letter }, "it counts");
    }
    let letter = Letter::C;
    let changed = phones[0].vote(question, letter);
    assert_eq!(changed, PhoneHears::Counted { question, letter }, "it may be changed");
    (question, phones)
}

/// The program started anew: the thread that answered phones may hold the records of the one before for a moment longer.
fn opened_again(world: &World) -> App {
    let until = Instant::now() + Duration::from_secs(5);
    loop {
        let app = world.open();
        let offers = app.rooms.offer(PERSON, RoomOffer::default()).expect("offers");
        if offers.unfinished.is_some() || Instant::now() > until {
            return app;
        }
    }
}

#[test]
fn what_was_acknowledged_is_what_is_counted() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let (_, _phones) = six_voted(&app, &address, &code);
    let counts = look(&app).counts.expect("asked");
    let each: Vec<u32> = counts.letters.iter().map(|count| count.phones).collect();
    assert_eq!((each, counts.voted), (vec![1, 3, 2], 6), "one vote a phone, the last");
    assert_eq!(look(&app).phones.on.expect("on").joined, 6, "six came in");
    let report = app.rooms.close(PERSON, RoomClose {}).expect("closed");
    assert_eq!((report.phones, report.questions[0].answers), (6, 6), "counted, and exported");
}

#[test]
fn after_a_restart_phones_come_back_by_themselves_and_each_is_told_its_own() {
    let world = at_home();
    let app = world.open();
    let session = open(&app, plan("room-15")).session;
    let (address, code) = door(&turn_on(&app));
    let (question, phones) = six_voted(&app, &address, &code);
    let token = phones[0].token.clone();
    drop(app);
    drop(phones);

    let app = opened_again(&world);
    let view = app.rooms.resume(PERSON, RoomResume { session }).expect("it goes on");
    assert_eq!(
        door(&view),
        (address.clone(), code.clone()),
        "at the same address, with the same code"
    );
    let mut back = Phone::join(&address, &code, Some(token));
    assert_eq!(
        back.question(Phase::Open),
        (question, Some(Letter::C), false),
        "the open question, with its own vote"
    );
    let mut other = Phone::join(&address, &code, None);
    assert_eq!(other.question(Phase::Open).1, None, "a late joiner has not voted");
    let closed = press(&app, &look(&app), Press::Next);
    let refused = PhoneHears::Refused {
        why: PhoneRefusal::NotOpen,
    };
    assert_eq!(back.vote(question, Letter::A), refused, "closed is closed");
    press(&app, &closed, Press::Next);
    assert_eq!(
        back.question(Phase::Told),
        (question, Some(Letter::C), true),
        "it is told what its own vote was worth"
    );
    assert_eq!(
        other.question(Phase::Told),
        (question, None, false),
        "whoever did not vote is told nothing of a vote"
    );
}

#[test]
fn the_reasons_of_a_decision_reach_phones_only_once_the_room_is_told() {
    let world = at_home();
    let app = world.open();
    let scenario = words::ScenarioId("points-notice".into());
    open(&app, words::Program::Story { scenario });
    let (address, code) = door(&turn_on(&app));
    let mut phone = Phone::join(&address, &code, None);
    until(&app, asks);
    let (open, ..) = phone.shown(|question| question.phase == Phase::Open);
    assert!(open.options.iter().all(|option| option.told.is_none()), "not while it is asked");
    until(&app, |view| matches!(view.next, NextPress::Follow | NextPress::Choose));
    let (told, ..) = phone.shown(|question| question.phase == Phase::Told);
    assert!(
        told.options
            .iter()
            .any(|option| option.told.as_ref().is_some_and(|told| told.why.is_some())),
        "then why each is good or not"
    );
}

#[test]
fn votes_of_hands_and_phones_are_mixed() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let mut phone = Phone::join(&address, &code.to_lowercase(), None);
    let view = until(&app, asks);
    let question = view.counts.expect("asked").question;
    phone.question(Phase::Open);
    phone.vote(question, Letter::A);
    crate::rooms::hands(&app, question, Letter::A, 11);
    let counts = look(&app).counts.expect("asked");
    assert_eq!(
        (counts.letters[0].phones, counts.letters[0].hands, counts.voted),
        (1, 11, 12),
        "both count"
    );
}

#[test]
fn the_check_says_when_a_phone_came_and_when_none_did() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let check = || look(&app).phones.on.expect("on").check;
    assert_eq!(check(), PhonesCheck::Waiting, "nobody has come yet");
    world.clock.set(1_000_000);
    assert_eq!(check(), PhonesCheck::NothingCame, "twenty seconds are over");
    let _phone = Phone::join(&address, &code, None);
    let until = Instant::now() + Duration::from_secs(5);
    while check() != PhonesCheck::Came {
        assert!(Instant::now() < until, "it came");
        std::thread::sleep(Duration::from_millis(10));
    }
    world.outside.addresses.lock().expect("nobody panicked").clear();
    while check() != PhonesCheck::AddressGone {
        assert!(
            Instant::now() < until + Duration::from_secs(5),
            "the network has gone, which is said by itself"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn when_the_address_changes_phones_are_let_in_at_the_new_one_by_itself_and_by_the_same_code() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let token = Phone::join(&address, &code, None).token;
    // Any address of 127/8 is this computer's own on Linux; here it stands for the one that a new network gave.
    let other: Ipv4Addr = "127.0.0.2".parse().expect("an address");
    {
        let mut addresses = world.outside.addresses.lock().expect("nobody panicked");
        *addresses = vec![app::Address {
            address: other,
            network: "hall".to_owned(),
        }];
    }
    let until = Instant::now() + Duration::from_secs(10);
    let (moved, same) = loop {
        let (moved, same) = door(&look(&app));
        if moved.starts_with("127.0.0.2:") {
            break (moved, same);
        }
        assert!(Instant::now() < until, "nobody has to press anything: still at {moved}");
        std::thread::sleep(Duration::from_millis(50));
    };
    assert_eq!(same, code, "and nobody has to type another code");
    let back = Phone::join(&moved, &same, Some(token.clone()));
    assert_eq!(back.token, token, "it is known again");
}

#[test]
fn without_a_network_with_a_wrong_address_or_a_taken_port_hands_go_on_and_it_is_said() {
    let world = crate::world::world();
    let app = world.open();
    open(&app, plan("room-15"));
    let told = |address: &str| {
        let address = Some(address.to_owned());
        let view = app.rooms.phones(PERSON, RoomPhonesTurn { address }).expect("the session goes on");
        assert!(view.phones.on.is_none(), "phones stay off");
        view.phones.notice.expect("it is said").code
    };
    assert_eq!(told("127.0.0.1"), ErrorCode::NoNetwork, "no address at all");
    let own = app::Address {
        address: Ipv4Addr::LOCALHOST,
        network: "lo".to_owned(),
    };
    world.outside.addresses.lock().expect("nobody panicked").push(own);
    assert_eq!(told("192.0.2.1"), ErrorCode::AddressGone, "not one of this computer's");
    assert_eq!(told("<b>"), ErrorCode::AddressGone, "nor an address");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("bound").port();
    let address = Ipv4Addr::LOCALHOST;
    let view = app.rooms.phones_at(PhonesAt { address, port }).expect("the session goes on");
    let notice = view.phones.notice.expect("it is said");
    assert_eq!(
        (notice.code, notice.params["port"].clone()),
        (ErrorCode::PortTaken, port.to_string()),
        "which one"
    );
}

#[test]
fn phones_turned_off_are_cut_off_and_their_votes_stay() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let mut phone = Phone::join(&address, &code, None);
    let view = until(&app, asks);
    let question = view.counts.expect("asked").question;
    phone.question(Phase::Open);
    phone.vote(question, Letter::B);
    let view = app.rooms.phones(PERSON, RoomPhonesTurn { address: None }).expect("open");
    assert!(view.phones.on.is_none(), "off");
    assert!(phone.is_cut_off(), "nobody serves it any more");
    assert_eq!(view.counts.expect("asked").voted, 1, "the vote counts");
}

/// Another program that holds the records fast, as a full disk would.
fn held_fast(world: &World) -> rusqlite::Connection {
    let other = rusqlite::Connection::open(world.data.path().join("records.sqlite")).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    other
}

#[test]
fn a_session_that_could_not_be_saved_to_its_end_leaves_nothing_of_any_phone() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let mut phone = Phone::join(&address, &code, None);
    let view = until(&app, asks);
    phone.question(Phase::Open);
    let held = held_fast(&world);
    let question = view.counts.expect("asked").question;
    let letter = Letter::A;
    assert_eq!(
        phone.vote(question, letter),
        PhoneHears::Counted { question, letter },
        "it goes on unsaved"
    );
    assert!(look(&app).notice.is_some(), "and says so");
    held.execute_batch("ROLLBACK").expect("let go");
    app.rooms.close(PERSON, RoomClose {}).expect("closed");
    let count = |table: &str| held.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u32>(0));
    for table in ["session_phones", "session_votes"] {
        assert_eq!(count(table), Ok(0), "{table}");
    }
    assert_eq!(count("sessions WHERE code IS NOT NULL"), Ok(0), "nor what let them in");
    assert_eq!(count("sessions WHERE state = 'open'"), Ok(0), "and it is not offered again");
}

#[test]
fn phones_turned_off_by_mistake_and_on_again_come_back_without_scanning() {
    let world = at_home();
    let (app, address, code) = with_phones(&world);
    let token = Phone::join(&address, &code, None).token;
    app.rooms.phones(PERSON, RoomPhonesTurn { address: None }).expect("open");
    let address_again = Some("127.0.0.1".to_owned());
    let on = app.rooms.phones(PERSON, RoomPhonesTurn { address: address_again }).expect("open");
    let (again, same) = door(&on);
    assert_eq!((again, &same), (address.clone(), &code), "what stood on the big screen still holds");
    let back = Phone::join(&address, &same, Some(token.clone()));
    assert_eq!(back.token, token, "and the phone is known again");
}

#[test]
fn the_network_is_shown_only_once_it_was_typed() {
    let world = at_home();
    let app = world.open();
    open(&app, plan("room-15"));
    assert!(turn_on(&app).phones.on.expect("on").wifi.is_none(), "nobody typed it");
    let typed = RoomWifi {
        name: " Hall ".to_owned(),
        password: "secret words".to_owned(),
    };
    let shown = app
        .rooms
        .wifi(PERSON, typed)
        .expect("open")
        .phones
        .on
        .expect("on")
        .wifi
        .expect("typed");
    assert_eq!(shown.name, "Hall", "its name; its password only in the code");
    let taken_off = RoomWifi {
        name: String::new(),
        password: String::new(),
    };
    let view = app.rooms.wifi(PERSON, taken_off).expect("open");
    assert!(view.phones.on.expect("on").wifi.is_none(), "and it can be taken off");
}

#[test]
fn every_change_is_told_to_whoever_watches() {
    let world = at_home();
    let app = world.open();
    let (tell, told) = std::sync::mpsc::channel();
    app.rooms.watch(Box::new(move |changed| tell.send(changed).is_ok()));
    open(&app, plan("room-15"));
    let (address, code) = door(&turn_on(&app));
    told.recv_timeout(Duration::from_secs(5)).expect("phones were turned on");
    let mut phone = Phone::join(&address, &code, None);
    until(&app, asks);
    let (question, ..) = phone.question(Phase::Open);
    while told.recv_timeout(Duration::from_millis(400)).is_ok() {}
    look(&app);
    assert!(
        told.recv_timeout(Duration::from_millis(300)).is_err(),
        "whoever looks changes nothing"
    );
    phone.vote(question, Letter::A);
    told.recv_timeout(Duration::from_secs(5)).expect("a vote came in");
    assert_eq!(look(&app).counts.expect("asked").voted, 1, "and is there when one looks");
}
