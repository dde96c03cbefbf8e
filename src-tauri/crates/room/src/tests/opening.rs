//! Opening and closing.

use super::*;

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let world = World::new();
    let port = world.address.port();
    let second = World::at(port, 10, Limits::default()).err();
    assert!(matches!(second, Some(OpenError::PortTaken(taken)) if taken == port), "{second:?}");
}

#[test]
fn an_address_that_is_not_of_this_computer_is_said_not_to_be() {
    for address in [Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::UNSPECIFIED] {
        let door = Door {
            listen: SocketAddrV4::new(address, 0),
            ..door(0, 10)
        };
        let refused = Room::open(door).err();
        assert!(
            matches!(refused, Some(OpenError::NoSuchAddress(of)) if of == address),
            "{refused:?}"
        );
    }
}

#[test]
fn what_was_shown_last_is_heard_before_all_is_over() {
    let mut world = World::new();
    let mut phones: Vec<Phone> = (0..20).map(|_| world.phone()).collect();
    let mut stranger = TcpStream::connect(world.address).unwrap();
    let mut talker = Phone::connect(world.address).unwrap();
    world.room().show(Snapshot {
        view: PhoneView::Over,
        votes: HashMap::new(),
        told: BTreeMap::new(),
    });
    let start = Instant::now();
    world.room = None;
    assert!(
        start.elapsed() < Duration::from_secs(1),
        "within a second, though nobody answers: {:?}",
        start.elapsed()
    );
    for phone in &mut phones {
        assert_eq!(
            phone.hear(),
            Some(PhoneHears::Show {
                view: PhoneView::Over,
                mine: None,
                told: None
            }),
            "it is over"
        );
        assert_eq!(phone.closed(), Some(1001), "and the room says goodbye");
    }
    assert_eq!(stranger.read(&mut [0; 16]).unwrap_or(0), 0, "whoever had not come in is cut off");
    assert_eq!(talker.closed(), None, "so is whoever was about to");
    assert!(TcpStream::connect(world.address).is_err(), "nothing listens any more");
}

#[test]
fn whoever_empties_the_inbox_is_told_that_it_is_over() {
    let (room, mut inbox) = Room::open(door(0, 10)).unwrap();
    assert!(
        inbox.take(Duration::from_millis(1)).is_some_and(|taken| taken.is_empty()),
        "nothing has come"
    );
    drop(room);
    assert!(inbox.take(SOON).is_none(), "and nothing will");
}

#[test]
fn a_session_goes_on_when_whoever_empties_the_inbox_comes_late() {
    let (room, mut inbox) = Room::open(door(0, 10)).unwrap();
    let address = room.address();
    let phone = thread::spawn(move || {
        let mut phone = Phone::connect(address).unwrap();
        phone.join(CODE, None)
    });
    thread::sleep(Duration::from_millis(200));
    let taken = inbox.take(SOON).unwrap();
    assert_eq!(taken.len(), 1, "it waited");
    for asked in taken {
        let Asked::Join { reply, .. } = asked else {
            panic!("a phone comes in first")
        };
        reply.send(Joined { voter: Voter(0) });
    }
    assert!(phone.join().unwrap().is_ok(), "and came in");
    let refused = thread::spawn(move || Phone::connect(address).unwrap().join(CODE, None));
    drop(inbox.take(SOON));
    assert_eq!(
        refused.join().unwrap(),
        Err(PhoneRefusal::Full),
        "one nobody answers for is told that it is full"
    );
}
