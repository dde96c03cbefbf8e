//! Thousands of visitors, one after another, driven in a window that a driver sees into.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use records::VisitCount;
use support::{Figure, Program, Tree, Window, pss, quantile};

use crate::{
    PACK, Stop,
    counts::Counts,
    home::{Home, grown},
    program, real, traces,
    visit::visit,
};

/// What comes later is held against what was there after so many.
const FIRST: u32 = 50;

/// It is told how far it is.
const TOLD_EVERY: u32 = 100;

/// One of so many goes away without a word: each takes a minute of waiting.
const GOES_AWAY: u32 = 200;

/// The page of a file of SQLite. In an hour at most 17 things are counted, each in a row of fewer than 60 bytes: one page has room for them,
/// and where a page is full it becomes two and one above them.
const PAGE: u64 = 4096;

/// The journal beside the records goes round after a thousand pages, each with a head of 24 bytes, once whoever writes has written.
const JOURNAL: u64 = 32 + 1100 * (PAGE + 24);

/// What the crowd took and left.
#[derive(Default)]
struct Crowd {
    touches: Vec<f64>,
    wipes: Vec<f64>,
    /// Whatever they may have been shown and chosen, by name, and what they read.
    read: BTreeSet<String>,
    doors: BTreeMap<String, u32>,
    elsewhere: BTreeSet<PathBuf>,
    presses: u32,
    finished: u32,
}

/// Plays so many visitors.
pub fn measure(root: &Path, visitors: u32, seed: u64) -> Result<Vec<Figure>, Stop> {
    let home = Home::new()?;
    let started = Program::new(program(root)).told("kiosk").told("--watched");
    let variables = home.environment().into_iter();
    let window = variables
        .fold(started, |started, (name, value)| started.with(&name, value))
        .open()?;
    window.turn_to("kiosk.html")?;
    let mut crowd = Crowd {
        read: traces::names(&root.join(PACK), &home)?,
        ..Crowd::default()
    };
    println!("  {} names of the pack are looked for", crowd.read.len());
    crowd.comes(&window, &home, 1..=FIRST.min(visitors), seed)?;
    let (memory, files, counts) = (Weight::settled(&window), home.files()?, Counts::of(&home.data())?);
    crowd.comes(&window, &home, FIRST + 1..=visitors, seed)?;
    let memory_after = Weight::settled(&window);
    let left = crowd.left_behind(&home, &files)?;
    let counts_after = Counts::of(&home.data())?;
    let counted = counts_after.how_often(|what| what == VisitCount::Visitor);
    let hours = counts_after.hours() - counts.hours() + 1;
    let journal = fs::metadata(home.data().join("records.sqlite-wal"))?.len();
    drop(window);
    println!("  doors {:?}, {} to an end, {} presses", crowd.doors, crowd.finished, crowd.presses);
    println!(
        "  median touch {:.0} ms, wipe {:.0} ms",
        quantile(&mut crowd.touches, 0.5),
        quantile(&mut crowd.wipes, 0.5)
    );
    println!("  after {FIRST}: {memory}; after {visitors}: {memory_after}");
    Ok(vec![
        Figure::absolute("kiosk-touch-to-first-screen-p99", quantile(&mut crowd.touches, 0.99), "ms", 100.0),
        Figure::absolute("kiosk-wipe-to-attract-p99", quantile(&mut crowd.wipes, 0.99), "ms", 500.0),
        Figure::against("kiosk-memory-after-all", memory_after.all(), "MB", memory.all(), 1.10),
        Figure::absolute("kiosk-files-grown", real(left.grown), "bytes", 0.0),
        Figure::absolute(
            "kiosk-records-grown",
            real(counts_after.bytes.saturating_sub(counts.bytes)),
            "bytes",
            real(3 * PAGE * hours as u64),
        ),
        Figure::absolute("kiosk-journal", real(journal), "bytes", real(JOURNAL)),
        Figure::absolute("kiosk-traces", real(left.traces), "traces", 0.0),
        Figure::absolute("kiosk-visitors-not-counted", f64::from(visitors.abs_diff(counted)), "visitors", 0.0),
    ])
}

/// What is there after all that was not before, outside the records.
struct Left {
    grown: u64,
    traces: u64,
}

impl Crowd {
    fn comes(&mut self, window: &Window, home: &Home, numbers: RangeInclusive<u32>, seed: u64) -> Result<(), Stop> {
        let mut begun = Instant::now();
        for number in numbers {
            let own = seed.wrapping_mul(0x9e37_79b9).wrapping_add(u64::from(number));
            let told =
                visit(window, own, number.is_multiple_of(GOES_AWAY)).map_err(|stop| format!("visitor {number}, seed {own}: {stop}"))?;
            self.touches.push(told.touch);
            self.wipes.extend(told.wipe);
            self.presses += told.presses;
            self.finished += u32::from(told.finished);
            *self.doors.entry(told.door).or_default() += 1;
            self.read.extend(told.read);
            self.elsewhere.extend(home.elsewhere(&window.processes()));
            if number.is_multiple_of(TOLD_EVERY) {
                let load = fs::read_to_string("/proc/loadavg")?;
                let load = load.split(' ').next().unwrap_or_default();
                let weight = Weight::of(window);
                println!(
                    "  {number} visitors, the last {TOLD_EVERY} in {} s, {weight}, the computer's load {load}",
                    begun.elapsed().as_secs()
                );
                begun = Instant::now();
            }
        }
        Ok(())
    }

    fn left_behind(&self, home: &Home, files: &BTreeMap<PathBuf, u64>) -> Result<Left, Stop> {
        let grown = grown(files, &home.files()?);
        let traces = traces::traces(home, &self.elsewhere, &self.read)?;
        traces::tell(home, &grown, &self.elsewhere, &traces)?;
        Ok(Left {
            grown: grown.values().sum(),
            traces: traces.len() as u64,
        })
    }
}

/// Megabytes of the program alone, and of the web engine's processes. Pages that processes share count in proportion, for each window has a
/// process of its own that shares the engine with the others.
#[derive(Clone, Copy)]
struct Weight {
    program: f64,
    web: f64,
}

impl Weight {
    fn of(window: &Window) -> Self {
        let tree = window.processes();
        let (own, web) = tree.0.split_at(tree.0.len().min(1));
        let weighed = |ids: &[u32]| real(pss(&Tree(ids.to_vec()))) / 1e6;
        Self {
            program: weighed(own),
            web: weighed(web),
        }
    }

    /// When nobody is there: of five looks the middle one.
    fn settled(window: &Window) -> Self {
        let mut looks: Vec<Self> = (0..5)
            .map(|_| {
                sleep(Duration::from_secs(1));
                Self::of(window)
            })
            .collect();
        looks.sort_by(|one, other| one.all().total_cmp(&other.all()));
        looks.swap_remove(2)
    }

    fn all(self) -> f64 {
        self.program + self.web
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{:.1} MB, the program {:.1}, the web engine {:.1}",
            self.all(),
            self.program,
            self.web
        )
    }
}
