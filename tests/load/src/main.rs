//! `make bench-room`: audiences come in, vote on three questions, and what that took is printed, one line a figure (`name value unit against
//! ratio limit`), and written to `target/bench-room.json`. With `--soak 30` it is one audience for so many minutes instead.
//!
//! What the processor bounds is measured several times and the best counts, for whatever else the computer does only makes it worse; of what
//! does not hang on it the worst counts. Within a session it is the worst of its questions.

mod disk;
mod evening;
mod soak;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::{Arg, value_parser};
use evening::{Asked, Evening, QUESTIONS, evening};
use load::{Stop, processor};
use support::Figure;

/// How many sessions there are of each size; the best of them counts.
const EVENINGS: usize = 3;
const ALL: u32 = 500;
const MANY: u32 = 2000;
const SOME: u32 = 250;
/// Twice as many cost twice as much, and half as much again for what the caches no longer hold.
const LINEAR: f64 = 1.5 * 8.0;

fn main() -> ExitCode {
    let minutes = Arg::new("soak").long("soak").value_name("MINUTES");
    let given = clap::Command::new("load")
        .arg(minutes.value_parser(value_parser!(u64).range(1..)))
        .get_matches();
    let measured = match given.get_one::<u64>("soak") {
        Some(minutes) => soaked(Duration::from_mins(*minutes)),
        None => measured(),
    };
    match measured {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(stop) => {
            eprintln!("the measurement stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

fn target() -> Result<PathBuf, Stop> {
    Ok(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target").canonicalize()?)
}

/// Prints and writes the figures; whether each is within its limit.
fn shown(figures: &[Figure], file: &str) -> Result<bool, Stop> {
    let within = support::shown(figures);
    let target = target()?;
    fs::write(target.join(file), serde_json::to_string_pretty(figures)?)?;
    support::write_chart(&target)?;
    Ok(within)
}

fn soaked(how_long: Duration) -> Result<bool, Stop> {
    let target = target()?;
    processor::stay_on(processor::PHONES)?;
    let soaked = soak::soak(&target.join("release/hang-up-first"), &target, ALL, how_long)?;
    let figures = [
        Figure::absolute("room-soak-memory-growth", soaked.growth, "MB", 5.0),
        Figure::absolute("room-soak-votes-lost", soaked.lost.into(), "votes", 0.0),
    ];
    shown(&figures, "bench-room-soak.json")
}

fn measured() -> Result<bool, Stop> {
    processor::stay_on(processor::PHONES)?;
    let (all, many, some) = (Evenings::of(ALL)?, Evenings::of(MANY)?, Evenings::of(SOME)?);
    let mut figures = all.figures();
    figures.extend([
        Figure::absolute("room-2000-vote-acknowledged-p99", many.best(Evening::acknowledged), "ms", 50.0),
        Figure::against("room-2000-messages-a-phone", many.messages(), "messages", all.messages(), 1.0),
        Figure::against(
            "room-2000-processor-a-question",
            many.best(Evening::processor),
            "s",
            some.best(Evening::processor),
            LINEAR,
        ),
        Figure::absolute("room-2000-votes-lost", many.lost(), "votes", 0.0),
    ]);
    shown(&figures, "bench-room.json")
}

/// Several sessions with equally many phones.
struct Evenings(Vec<Evening>);

impl Evenings {
    fn of(phones: u32) -> Result<Self, Stop> {
        let target = target()?;
        let program = target.join("release/hang-up-first");
        let mut evenings = Vec::new();
        for _ in 0..EVENINGS {
            let evening = evening(&program, &target, phones)?;
            let load = fs::read_to_string("/proc/loadavg")?;
            let load = load.split(' ').next().unwrap_or_default();
            println!("  {phones} phones, the computer's load {load}: {evening}");
            evenings.push(evening);
        }
        Ok(Self(evenings))
    }

    fn best(&self, of: impl Fn(&Evening) -> f64) -> f64 {
        self.0.iter().map(of).fold(f64::INFINITY, f64::min)
    }

    fn worst(&self, of: impl Fn(&Evening) -> f64) -> f64 {
        self.0.iter().map(of).fold(f64::NEG_INFINITY, f64::max)
    }

    fn messages(&self) -> f64 {
        self.worst(Evening::messages)
    }

    fn lost(&self) -> f64 {
        self.worst(|evening| evening.lost.into())
    }

    /// Those that have limits of their own.
    fn figures(&self) -> Vec<Figure> {
        let durable = self.0.iter().min_by(|one, other| one.by_the_disk().total_cmp(&other.by_the_disk()));
        let (acknowledged, allowed) = durable.map_or((f64::NAN, f64::NAN), |evening| (evening.acknowledged(), evening.allowed()));
        vec![
            Figure::absolute("room-join-p99", self.best(|evening| evening.join.percentile(99)), "ms", 100.0),
            Figure::absolute("room-question-on-phones-p99", self.best(Evening::reached), "ms", 20.0),
            Figure::against("room-vote-acknowledged-p99", acknowledged, "ms", allowed, 1.0),
            Figure::absolute("room-last-vote-to-projector", self.best(Evening::told), "ms", 150.0),
            Figure::absolute("room-processor-a-question", self.best(Evening::processor), "s", 0.25),
            Figure::absolute("room-messages-a-phone", self.messages(), "messages", 6.0),
            Figure::absolute("room-memory", self.worst(|evening| evening.memory), "MB", 40.0),
            Figure::absolute("room-votes-lost", self.lost(), "votes", 0.0),
        ]
    }
}

impl Evening {
    /// The worst of its questions.
    fn worst(&self, of: impl Fn(&Asked) -> f64) -> f64 {
        self.asked.iter().map(of).fold(f64::NEG_INFINITY, f64::max)
    }

    fn reached(&self) -> f64 {
        self.worst(|asked| asked.reached.percentile(99))
    }

    fn acknowledged(&self) -> f64 {
        self.worst(|asked| asked.acknowledged.percentile(99))
    }

    /// So long an acknowledgement may take: two writes on this disk, the one under way and its own, and 4 ms.
    fn allowed(&self) -> f64 {
        4.0 + 2.0 * self.syncs.percentile(99)
    }

    fn by_the_disk(&self) -> f64 {
        self.acknowledged() / self.allowed()
    }

    fn told(&self) -> f64 {
        self.worst(|asked| asked.told)
    }

    fn processor(&self) -> f64 {
        self.worst(|asked| asked.processor.as_secs_f64())
    }

    fn messages(&self) -> f64 {
        self.worst(|asked| asked.messages.into())
    }
}

impl std::fmt::Display for Evening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "join p99 {:.1} ms; worst of {QUESTIONS} questions: on phones p99 {:.1} ms, acknowledged p50 {:.1} ms, p99 {:.1} ms (disk p50 {:.1} ms, \
             p99 {:.1} ms), projector {:.0} ms, processor {:.3} s, {} messages; memory {:.1} MB, {} votes lost",
            self.join.percentile(99),
            self.reached(),
            self.worst(|asked| asked.acknowledged.percentile(50)),
            self.acknowledged(),
            self.syncs.percentile(50),
            self.syncs.percentile(99),
            self.told(),
            self.processor(),
            self.messages(),
            self.memory,
            self.lost
        )
    }
}
