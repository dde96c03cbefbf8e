//! One session: an audience comes in and votes on three questions.

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use load::{
    Stop,
    audience::{Arrival, Audience, Event, What},
    ballots::Ballots,
    figures::Times,
    hall::Hall,
    processor,
};
use records::Records;
use words::{Moment, Phase};

use crate::disk::Disk;

pub const QUESTIONS: usize = 3;
/// Nothing more comes after that.
const QUIET: Duration = Duration::from_millis(700);
const NEVER: Duration = Duration::from_secs(30);

/// One question, as the phones saw it.
#[derive(Default)]
pub struct Asked {
    /// From the press until it stood on each phone.
    pub reached: Times,
    /// From each vote until it was acknowledged.
    pub acknowledged: Times,
    /// From the last vote until the projector was told of all, in milliseconds.
    pub told: f64,
    /// The most that a phone was sent.
    pub messages: u32,
    /// How long the program's threads ran.
    pub processor: Duration,
}

/// What a session took.
pub struct Evening {
    pub join: Times,
    pub asked: Vec<Asked>,
    /// What the disk took by itself, in the same minutes.
    pub syncs: Times,
    /// In megabytes: what the program took more than before anybody came.
    pub memory: f64,
    /// Votes that were acknowledged and are not in the report, or not in the records; each is counted once for each.
    pub lost: u32,
}

pub fn evening(program: &Path, target: &Path, phones: u32) -> Result<Evening, Stop> {
    // Where the records really lie: a folder of temporary files may be memory.
    let folder = tempfile::tempdir_in(target)?;
    let mut hall = Hall::open(program, folder.path(), &["--plan", "room-15", "--port", "0"])?;
    // It checks once whether it reaches itself.
    std::thread::sleep(Duration::from_secs(2));
    let before = processor::memory(hall.process())?;
    let disk = Disk::beside(folder.path())?;
    let mut audience = Audience::arrive(Arrival {
        address: hall.address,
        key: hall.key.clone(),
        phones: usize::try_from(phones)?,
        join_over: Duration::from_secs(5),
        vote_over: Duration::from_secs(3),
    })?;
    let join = come_in(&mut audience)?;
    let (mut asked, mut ballots) = (Vec::new(), Ballots::default());
    for _ in 0..QUESTIONS {
        asked.push(ask(&mut hall, &mut audience, &mut ballots)?);
    }
    let syncs = disk.took()?;
    let memory = processor::memory(hall.process())? - before;
    let session = hall.session;
    let report = hall.close()?;
    drop(audience);
    let records = Records::open(folder.path(), Moment(0))?.records;
    let (reported, recorded) = ballots.lost(&report, &records.session_counts(session)?);
    Ok(Evening {
        join,
        asked,
        syncs,
        memory,
        lost: reported + recorded + report.phones.abs_diff(phones),
    })
}

pub fn come_in(audience: &mut Audience) -> Result<Times, Stop> {
    let mut joined = Times::default();
    while joined.count() < audience.phones {
        match audience.next(NEVER).ok_or("not all came in")?.what {
            What::In(after) => joined.add(after),
            What::Shown(_) => {}
            other => return Err(format!("{other:?} while they come in").into()),
        }
    }
    Ok(joined)
}

/// Opened, voted on, closed, told.
fn ask(hall: &mut Hall, audience: &mut Audience, ballots: &mut Ballots) -> Result<Asked, Stop> {
    let mut heard = Heard::default();
    let processor_before = processor::used(hall.process())?;
    let (question, opened) = hall.ask()?.ok_or("the plan has too few questions")?;
    while heard.asked.acknowledged.count() < audience.phones {
        let event = audience.next(NEVER).ok_or("not all votes were acknowledged")?;
        heard.note(event, question, opened, ballots)?;
    }
    let told = hall.told_of(question, u32::try_from(audience.phones)?)?;
    let last = heard.last_vote.ok_or("nobody voted")?;
    heard.asked.told = told.saturating_duration_since(last).as_secs_f64() * 1e3;
    for _ in 0..2 {
        hall.press()?;
        while let Some(event) = audience.next(QUIET) {
            heard.note(event, question, opened, ballots)?;
        }
    }
    if heard.asked.reached.count() != audience.phones {
        return Err(format!("question {question} stood on {} phones", heard.asked.reached.count()).into());
    }
    heard.asked.messages = heard.messages.values().copied().max().unwrap_or_default();
    heard.asked.processor = processor::used(hall.process())? - processor_before;
    Ok(heard.asked)
}

#[derive(Default)]
struct Heard {
    asked: Asked,
    messages: BTreeMap<usize, u32>,
    last_vote: Option<Instant>,
}

impl Heard {
    fn note(&mut self, event: Event, number: u32, opened: Instant, ballots: &mut Ballots) -> Result<(), Stop> {
        ballots.note(&event);
        match event.what {
            // What stood between the questions.
            What::Shown(None) => {}
            What::Shown(Some((question, phase))) if question == number => {
                if phase == Phase::Open {
                    self.asked.reached.add(event.at.saturating_duration_since(opened));
                }
            }
            What::Counted { question, after, .. } if question == number => {
                self.asked.acknowledged.add(after);
                self.last_vote = self.last_vote.max(event.at.checked_sub(after));
            }
            other => return Err(format!("{other:?} in question {number}").into()),
        }
        *self.messages.entry(event.phone).or_default() += 1;
        Ok(())
    }
}
