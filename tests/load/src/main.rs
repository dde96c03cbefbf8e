//! `load`: an audience comes in, votes on three questions, and what that took is printed. `load --phones 2000` for as many.

use std::{
    collections::BTreeMap,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use clap::{Arg, ArgAction, value_parser};
use load::{
    Stop,
    audience::{Arrival, Audience, Event, What},
    figures::Times,
    hall::Hall,
    processor, stand_in,
};
use words::Phase;

const QUESTIONS: u32 = 3;
const STAND_IN: &str = "stand-in";
/// Nothing more comes after that.
const QUIET: Duration = Duration::from_millis(700);
const NEVER: Duration = Duration::from_secs(30);

fn main() -> ExitCode {
    let count = Arg::new("phones")
        .long("phones")
        .default_value("500")
        .value_parser(value_parser!(u32).range(1..=20_000));
    let serves = Arg::new(STAND_IN)
        .long(STAND_IN)
        .action(ArgAction::SetTrue)
        .help("Serves instead, until its input ends.");
    let given = clap::Command::new("load").arg(count).arg(serves).get_matches();
    let phones = *given.get_one::<u32>("phones").unwrap_or(&500);
    let done = if given.get_flag(STAND_IN) {
        stand_in::serve(phones)
    } else {
        measure(phones)
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("it stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

/// One question, as the phones saw it.
#[derive(Default)]
struct Asked {
    reached: Times,
    acknowledged: Times,
    messages: BTreeMap<usize, u32>,
    processor: Duration,
}

fn measure(phones: u32) -> Result<(), Stop> {
    let mut command = Command::new(std::env::current_exe()?);
    let mut hall = Hall::open(command.args(["--stand-in", "--phones", &phones.to_string()]))?;
    let before = processor::memory(hall.process())?;
    let mut audience = Audience::arrive(Arrival {
        address: hall.address,
        key: hall.key.clone(),
        phones: usize::try_from(phones)?,
        join_over: Duration::from_secs(5),
        vote_over: Duration::from_secs(3),
    })?;
    let joined = come_in(&mut audience)?;
    println!(
        "{phones} phones: join p50 {:.1} ms, p99 {:.1} ms",
        joined.percentile(50),
        joined.percentile(99)
    );
    for number in 1..=QUESTIONS {
        let asked = ask(&mut hall, &mut audience, number)?;
        println!(
            "  question {number}: on phones p50 {:.1} ms, p99 {:.1} ms; {} votes acknowledged p50 {:.2} ms, p99 {:.2} ms; \
             at most {} messages a phone; {:.3} s of the processor",
            asked.reached.percentile(50),
            asked.reached.percentile(99),
            asked.acknowledged.count(),
            asked.acknowledged.percentile(50),
            asked.acknowledged.percentile(99),
            asked.messages.values().max().unwrap_or(&0),
            asked.processor.as_secs_f64(),
        );
    }
    let after = processor::memory(hall.process())?;
    println!(
        "  memory: {before:.1} MB before, {after:.1} MB after ({:.1} MB more)",
        after - before
    );
    println!("  at the end: {}", hall.order("end")?);
    Ok(())
}

fn come_in(audience: &mut Audience) -> Result<Times, Stop> {
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
fn ask(hall: &mut Hall, audience: &mut Audience, number: u32) -> Result<Asked, Stop> {
    let mut asked = Asked::default();
    let processor_before = processor::used(hall.process())?;
    let opened = Instant::now();
    hall.order("next")?;
    while asked.acknowledged.count() < audience.phones {
        let event = audience.next(NEVER).ok_or("not all votes were acknowledged")?;
        note(&mut asked, event, number, opened)?;
    }
    for _ in 0..2 {
        hall.order("next")?;
        while let Some(event) = audience.next(QUIET) {
            note(&mut asked, event, number, opened)?;
        }
    }
    asked.processor = processor::used(hall.process())? - processor_before;
    Ok(asked)
}

fn note(asked: &mut Asked, event: Event, number: u32, opened: Instant) -> Result<(), Stop> {
    let messages = asked.messages.entry(event.phone).or_default();
    match event.what {
        // What was shown when it came in; nothing was asked then.
        What::Shown(None) => return Ok(()),
        What::Shown(Some((question, phase))) if question == number => {
            if phase == Phase::Open {
                asked.reached.add(event.at - opened);
            }
        }
        What::Counted { question, after, .. } if question == number => asked.acknowledged.add(after),
        other => return Err(format!("{other:?} in question {number}").into()),
    }
    *messages += 1;
    Ok(())
}
