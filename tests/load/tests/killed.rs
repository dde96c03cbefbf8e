//! The program is killed while people vote, and goes on: whatever was acknowledged counts.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use load::{
    Stop,
    audience::{Arrival, Audience, Event, What},
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
fn count(audience: &mut Audience, ballots: &mut Ballots, votes: usize) -> Result<(), Stop> {
    let mut counted = 0;
    while counted < votes {
        let event = audience.next(SOON);
        let event = event.ok_or_else(|| format!("only {counted} of {votes} votes were acknowledged"))?;
        counted += usize::from(matches!(event.what, What::Counted { .. }));
        note(ballots, &event)?;
    }
    Ok(())
}

/// Nothing answers until the program runs again: a connection that is lost is none of the things that must not be.
fn note(ballots: &mut Ballots, event: &Event) -> Result<(), Stop> {
    ballots.note(event);
    match &event.what {
        What::Counted { .. } | What::Lost(_) | What::In(_) | What::Shown(_) => Ok(()),
        other => Err(format!("{other:?} after a kill").into()),
    }
}

fn arrive(hall: &Hall) -> Result<Audience, Stop> {
    Audience::arrive(Arrival {
        address: hall.address,
        key: hall.key.clone(),
        phones: PHONES,
        join_over: Duration::from_millis(200),
        vote_over: Duration::from_millis(600),
    })
}

#[test]
fn every_vote_that_was_acknowledged_outlives_a_kill() -> Result<(), Stop> {
    let folder = tempfile::tempdir()?;
    let mut hall = Hall::open(&program(), folder.path(), &["--plan", "room-15", "--port", "0"])?;
    let (address, session) = (hall.address, hall.session);
    let mut audience = arrive(&hall)?;
    let mut ballots = Ballots::default();
    let (question, _) = hall.ask()?.ok_or("the plan has no question")?;
    for kill in 0..KILLS {
        // In the middle of the votes: some are acknowledged, some on their way, some not given yet.
        count(&mut audience, &mut ballots, PHONES / 2)?;
        hall.kill()?;
        hall = Hall::open(&program(), folder.path(), &["--resume"])?;
        let found = (hall.address, hall.session);
        assert_eq!(found, (address, session), "where phones find it again, after kill {kill}");
        audience.change();
    }
    while ballots.on(question) < PHONES {
        count(&mut audience, &mut ballots, 1)?;
    }
    // Until the last has changed its vote for the last time.
    while let Some(event) = audience.next(Duration::from_secs(2)) {
        note(&mut ballots, &event)?;
    }
    let report = hall.close()?;
    let counts = Records::open(folder.path(), Moment(0))?.records.session_counts(session)?;
    assert_eq!(ballots.lost(&report, &counts), (0, 0), "acknowledged, counted and kept are one");
    assert_eq!(usize::try_from(report.phones)?, PHONES, "and every phone is known again");
    Ok(())
}
