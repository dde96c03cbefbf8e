//! Strangers who mean no good, many at once.

use super::*;

fn quick() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        join: Duration::from_millis(300),
        ..Limits::default()
    }
}

/// The other side has closed or cut it.
fn is_gone(stream: &mut TcpStream) -> bool {
    stream.set_read_timeout(Some(Duration::from_millis(1))).unwrap();
    match stream.read(&mut [0; 512]) {
        Ok(0) => true,
        Ok(_) => false,
        Err(error) => !matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut),
    }
}

#[test]
fn whoever_says_nothing_or_a_sign_at_a_time_is_cut_off() {
    let world = World::with(10, quick());
    let mut silent = TcpStream::connect(world.address).unwrap();
    let mut slow = TcpStream::connect(world.address).unwrap();
    let mut cut = false;
    let start = Instant::now();
    for sign in format!("GET / HTTP/1.1\r\nhost: {}\r\nx: {}", world.address, "y".repeat(500)).bytes() {
        if slow.write_all(&[sign]).is_err() || is_gone(&mut slow) {
            cut = true;
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    assert!(
        cut && start.elapsed() < Duration::from_secs(2),
        "a head has its time, however busily it comes: {:?}",
        start.elapsed()
    );
    assert!(soon(|| is_gone(&mut silent)), "and so has one that never begins");
}

#[test]
fn whoever_does_not_take_the_page_is_cut_off() {
    static LARGE: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| "x".repeat(4_000_000));
    let (room, _inbox) = Room::open_with(
        Door {
            page: &LARGE,
            ..door(0, 10)
        },
        quick(),
    )
    .unwrap();
    let mut deaf = TcpStream::connect(room.address()).unwrap();
    write!(deaf, "GET / HTTP/1.1\r\nhost: {}\r\n\r\n", room.address()).unwrap();
    thread::sleep(Duration::from_millis(800));
    let mut got = Vec::new();
    let _ = deaf.read_to_end(&mut got);
    assert!(
        got.len() < 4_000_000,
        "{} bytes: what was on the way when its time was up",
        got.len()
    );
}

/// As many as the system lets this one process have, beside those of the tests that run at the same time. Of each both ends are in it, but
/// the room keeps few.
#[test]
fn ten_thousand_connections_leave_the_room_to_those_who_are_in_it_and_open_to_those_who_come() {
    const WANTED: usize = 10_000;
    let world = World::with(100, Limits::default());
    let mut inside = world.phone();
    let allowed = crate::open_files::allow(WANTED + 4000);
    let possible = WANTED.min(allowed.saturating_sub(4000));
    assert!(possible >= 1000, "only {allowed} open files are allowed here, too few to try");
    println!("{possible} of {WANTED} connections");
    let mut flood: Vec<TcpStream> = (0..possible).filter_map(|_| TcpStream::connect(world.address).ok()).collect();
    assert_eq!(flood.len(), possible, "the system takes them");
    let mut late = world.phone();
    world.show(1, Phase::Open);
    for phone in [&mut inside, &mut late] {
        assert!(matches!(phone.hear(), Some(PhoneHears::Show { .. })), "it is shown the question");
        assert_eq!(
            phone.vote(1, Letter::A),
            Some(PhoneHears::Counted {
                question: 1,
                letter: Letter::A
            }),
            "and votes"
        );
    }
    assert!(
        exchange(
            world.address,
            format!("GET / HTTP/1.1\r\nhost: {}\r\n\r\n", world.address).as_bytes()
        )
        .contains("200 OK"),
        "the page"
    );
    let kept = flood.iter_mut().filter_map(|stream| (!is_gone(stream)).then_some(())).count();
    assert!(kept <= 520, "{kept} are kept waiting; the oldest went as others came");
}

#[test]
fn sockets_that_were_left_half_open_are_given_back() {
    let world = World::with(3, Limits { waiting: 4, ..quick() });
    for _ in 0..50 {
        let mut phone = Phone::connect(world.address).unwrap();
        phone.join(CODE, None).expect("there is a seat each time");
        let stream = phone.socket.get_ref();
        stream.shutdown(std::net::Shutdown::Both).unwrap();
        assert!(soon(|| world.room().here() == 0), "and it is given back");
    }
}

#[test]
fn a_whole_hall_comes_in_at_once() {
    let world = World::with(300, Limits::default());
    world.show(1, Phase::Open);
    let phones: Vec<_> = (0..300)
        .map(|_| {
            let address = world.address;
            thread::spawn(move || {
                let mut phone = Phone::connect(address).unwrap();
                phone.join(SECRET, None).expect("it comes in");
                phone.vote(1, Letter::A)
            })
        })
        .collect();
    for phone in phones {
        assert!(matches!(phone.join().unwrap(), Some(PhoneHears::Counted { .. })), "each is counted");
    }
    assert_eq!(world.clerk(|clerk| clerk.votes.len()), 300, "acknowledged is counted");
}
