//! For so many minutes: every question of the longest plan is voted on again and again, and every minute one connection in ten is cut. No vote
//! may be lost.

use std::{
    collections::BTreeSet,
    path::Path,
    time::{Duration, Instant},
};

use load::{
    Stop,
    audience::{Arrival, Audience, What},
    ballots::Ballots,
    hall::Hall,
    processor,
};
use records::Records;
use words::Moment;

use crate::evening::come_in;

const MINUTE: Duration = Duration::from_mins(1);
/// So often everybody votes, on a new question or otherwise on the same.
const ROUND: Duration = Duration::from_secs(30);
/// So many rounds a question has: the plan has about thirty questions.
const ROUNDS: u32 = 3;
/// One in so many.
const CUT: usize = 10;
const NEVER: Duration = Duration::from_secs(30);

/// What came of it.
pub struct Soaked {
    /// In megabytes, from the time when everything had been needed once.
    pub growth: f64,
    /// Votes that were acknowledged and are not in the report, or not in the records; each is counted once for each.
    pub lost: u32,
}

pub fn soak(program: &Path, target: &Path, phones: u32, how_long: Duration) -> Result<Soaked, Stop> {
    let folder = tempfile::tempdir_in(target)?;
    let mut hall = Hall::open(program, folder.path(), &["--plan", "room-45", "--port", "0"])?;
    let mut soak = Soak {
        audience: Audience::arrive(Arrival {
            address: hall.address,
            key: hall.key.clone(),
            phones: usize::try_from(phones)?,
            join_over: Duration::from_secs(5),
            vote_over: Duration::from_secs(10),
        })?,
        begun: Instant::now(),
        cuts: 0,
        ballots: Ballots::default(),
    };
    come_in(&mut soak.audience)?;
    let (mut questions, mut votes, mut memory) = (0, 0, Vec::new());
    while soak.begun.elapsed() < how_long
        && let Some((question, _)) = hall.ask()?
    {
        questions += 1;
        for round in 0..ROUNDS {
            let round_begun = Instant::now();
            if round > 0 {
                soak.audience.change();
            }
            soak.voted(question)?;
            hall.told_of(question, phones)?;
            votes += soak.audience.phones;
            memory.push(processor::memory(hall.process())?);
            soak.rest(ROUND.saturating_sub(round_begun.elapsed()))?;
        }
    }
    let took = soak.begun.elapsed().as_secs_f64() / 60.0;
    let session = hall.session;
    let report = hall.close()?;
    let records = Records::open(folder.path(), Moment(0))?.records;
    let (reported, recorded) = soak.ballots.lost(&report, &records.session_counts(session)?);
    println!(
        "  {took:.1} minutes, {phones} phones, {questions} questions, {votes} votes, connections of one phone in {CUT} cut {} times; \
         memory by the round: {}",
        soak.cuts,
        memory.iter().map(|held| format!("{held:.1}")).collect::<Vec<_>>().join(" ")
    );
    // Once connections were cut, all has been needed that ever is.
    let settled = memory.get(usize::try_from(ROUNDS)?).copied();
    Ok(Soaked {
        growth: memory.last().copied().unwrap_or(f64::NAN) - settled.unwrap_or(f64::NAN),
        lost: reported + recorded + report.phones.abs_diff(phones),
    })
}

struct Soak {
    audience: Audience,
    begun: Instant,
    cuts: u32,
    ballots: Ballots,
}

impl Soak {
    /// Until everybody's vote was acknowledged.
    fn voted(&mut self, question: u32) -> Result<(), Stop> {
        let mut acknowledged = BTreeSet::new();
        while acknowledged.len() < self.audience.phones {
            // Cut while they vote: that is when it hurts.
            if self.begun.elapsed() > MINUTE * (self.cuts + 1) && acknowledged.len() > self.audience.phones / 3 {
                self.cuts += 1;
                self.audience.cut(CUT);
            }
            let event = self.audience.next(NEVER);
            let event = event.ok_or_else(|| format!("only {} votes on question {question}", acknowledged.len()))?;
            self.ballots.note(&event);
            match event.what {
                What::Counted { question: of, .. } if of == question => {
                    acknowledged.insert(event.phone);
                }
                What::In(_) | What::Shown(_) => {}
                other => return Err(format!("{other:?} in question {question}").into()),
            }
        }
        Ok(())
    }

    /// Nobody votes.
    fn rest(&mut self, how_long: Duration) -> Result<(), Stop> {
        let begun = Instant::now();
        while begun.elapsed() < how_long {
            let Some(event) = self.audience.next(Duration::from_secs(1)) else {
                continue;
            };
            if !matches!(event.what, What::In(_) | What::Shown(_)) {
                return Err(format!("{:?} while nobody votes", event.what).into());
            }
        }
        Ok(())
    }
}
