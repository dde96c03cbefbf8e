//! The program is killed while people vote, and goes on: whatever was acknowledged counts.

use std::{
    net::SocketAddrV4,
    path::{Path, PathBuf},
    time::Duration,
};

use load::{
    audience::{Arrival, Audience, What},
    ballots::Ballots,
    hall::Hall,
};
use records::Records;
use words::Moment;

const PHONES: usize = 20;
const KILLS: usize = 5;
const SOON: Duration = Duration::from_secs(20);

fn program() -> PathBuf {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/debug/hang-up-first");
    assert!(
        program.exists(),
        "it is built first: cargo build -p hang-up-first --features journey"
    );
    program
}

/// Until so many votes more were acknowledged; nobody may be shown another vote than the one that was.
fn count(audience: &mut Audience, ballots: &mut Ballots, votes: usize) {
    let mut counted = 0;
    while counted < votes {
        let event = audience
            .next(SOON)
            .unwrap_or_else(|| panic!("only {counted} of {votes} votes were acknowledged"));
        ballots.note(&event);
        match event.what {
            What::Counted { .. } => counted += 1,
            // Nothing answers until the program runs again.
            What::Lost(_) | What::In(_) | What::Shown(_) => {}
            other => panic!("{other:?} after a kill"),
        }
    }
}

fn arrive(address: SocketAddrV4, key: &str) -> Audience {
    let arrival = Arrival {
        address,
        key: key.to_owned(),
        phones: PHONES,
        join_over: Duration::from_millis(200),
        vote_over: Duration::from_millis(600),
    };
    Audience::arrive(arrival).expect("a thread is to be had")
}

#[test]
fn every_vote_that_was_acknowledged_outlives_a_kill() {
    let folder = tempfile::tempdir().expect("a folder is to be had");
    let mut hall = Hall::open(&program(), folder.path(), &["--plan", "room-15", "--port", "0"]).expect("it leads a session");
    let (address, session) = (hall.address, hall.session);
    let mut audience = arrive(address, &hall.key);
    let mut ballots = Ballots::default();
    let (question, _) = hall.ask().expect("it goes on").expect("the plan has a question");
    for kill in 0..KILLS {
        // In the middle of the votes: some are acknowledged, some on their way, some not given yet.
        count(&mut audience, &mut ballots, PHONES / 2);
        hall.kill().expect("it ran");
        hall = Hall::open(&program(), folder.path(), &["--resume"]).expect("it goes on with the session");
        assert_eq!(
            (hall.address, hall.session),
            (address, session),
            "where phones find it again, after kill {kill}"
        );
        audience.change();
    }
    // The last change of each.
    audience.change();
    while ballots.on(question) < PHONES {
        count(&mut audience, &mut ballots, 1);
    }
    while let Some(event) = audience.next(Duration::from_secs(2)) {
        ballots.note(&event);
        assert!(
            !matches!(event.what, What::Forgotten { .. } | What::Refused(_)),
            "{:?} at the end",
            event.what
        );
    }
    let report = hall.close().expect("there is a report");
    let records = Records::open(folder.path(), Moment(0)).expect("the records can be read").records;
    let counts = records.session_counts(session).expect("the counts are there");
    assert_eq!(ballots.lost(&report, &counts), (0, 0), "acknowledged, counted and kept are one");
    assert_eq!(report.phones as usize, PHONES, "and every phone is known again");
}
