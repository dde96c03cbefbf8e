//! Thousands of visitors, one after another, driven in a window that a driver sees into.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    time::Instant,
};

use support::{Counts, Figure, Program, Window, quantile};

use crate::{
    PACK, Stop,
    home::{Home, grown},
    program, real, traces,
    visit::{Told, last_visit, visit},
    weight::{FIRST, Weight},
};

/// It is told how far it is.
const TOLD_EVERY: u32 = 100;

/// One of so many goes away without a word: each takes a minute of waiting.
const GOES_AWAY: u32 = 190;

/// The page of a file of SQLite. In an hour at most 17 things are counted, each in a row of fewer than 60 bytes: one page has room for them,
/// and where a page is full it becomes two and one above them.
const PAGE: u64 = 4096;

/// The journal beside the records goes round after a thousand pages, each with a head of 24 bytes, once whoever writes has written.
const JOURNAL: u64 = 32 + 1100 * (PAGE + 24);

/// So many windows are opened, one a visitor, until the program starts itself anew; the constant of the same name in `app`.
const WINDOWS: u32 = 200;

/// What the crowd took and left.
#[derive(Default)]
struct Crowd {
    touches: Vec<f64>,
    wipes: Vec<f64>,
    weights: Vec<Weight>,
    /// Whatever they may have been shown and chosen, by name, and what they read.
    read: BTreeSet<String>,
    doors: BTreeMap<String, u32>,
    elsewhere: BTreeSet<PathBuf>,
    /// The longest that each file was among the first visitors: the web engine makes one for what a page might keep, empty as it is, and takes
    /// it away again.
    files: BTreeMap<PathBuf, u64>,
    presses: u32,
    finished: u32,
    /// The program was started so often.
    starts: u32,
}

/// The kiosk as a driver started it. With its last visitor it ends, to be started anew by whoever keeps it going: here, by the robot.
struct Started {
    window: Window,
    windows: u32,
}

/// Plays so many visitors.
pub fn measure(root: &Path, visitors: u32, seed: u64) -> Result<Vec<Figure>, Stop> {
    let home = Home::new()?;
    let mut kiosk = start(root, &home)?;
    let mut crowd = Crowd {
        read: traces::names(&root.join(PACK), &home)?,
        starts: 1,
        ..Crowd::default()
    };
    println!("  {} names of the pack are looked for", crowd.read.len());
    crowd.comes(root, &mut kiosk, &home, 1..=FIRST.min(visitors), seed)?;
    let (memory, counts) = (Weight::settled(|| kiosk.window.processes()), Counts::of(&home.data())?);
    crowd.comes(root, &mut kiosk, &home, FIRST + 1..=visitors, seed)?;
    let memory_after = Weight::settled(|| kiosk.window.processes());
    let most = crowd.weights.iter().map(|weight| weight.all()).fold(memory_after.all(), f64::max);
    let left = crowd.left_behind(&home)?;
    let counts_after = Counts::of(&home.data())?;
    let counted = counts_after.visitors();
    let hours = counts_after.hours() - counts.hours() + 1;
    let journal = fs::metadata(home.data().join("records.sqlite-wal"))?.len();
    drop(kiosk);
    println!(
        "  doors {:?}, {} to an end, {} presses, {} starts",
        crowd.doors, crowd.finished, crowd.presses, crowd.starts
    );
    println!(
        "  median touch {:.0} ms, wipe {:.0} ms",
        quantile(&mut crowd.touches, 0.5),
        quantile(&mut crowd.wipes, 0.5)
    );
    println!("  after {FIRST}: {memory}; after {visitors}: {memory_after}; at most {most:.1} MB");
    Ok(vec![
        Figure::absolute("kiosk-touch-to-first-screen-p99", quantile(&mut crowd.touches, 0.99), "ms", 100.0),
        Figure::absolute("kiosk-wipe-to-attract-p99", quantile(&mut crowd.wipes, 0.99), "ms", 500.0),
        Figure::against("kiosk-memory-at-most", most, "MB", memory.all(), 1.10),
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

/// Starts the kiosk, with whatever lies on this computer.
fn start(root: &Path, home: &Home) -> Result<Started, Stop> {
    let started = Program::new(program(root)).told("kiosk").told("--watched");
    let variables = home.environment().into_iter();
    let window = variables
        .fold(started, |started, (name, value)| started.with(&name, value))
        .open()?;
    window.turn_to("kiosk.html")?;
    Ok(Started { window, windows: 1 })
}

/// What is there after all that was not before, outside the records.
struct Left {
    grown: u64,
    traces: u64,
}

impl Crowd {
    fn comes(&mut self, root: &Path, kiosk: &mut Started, home: &Home, numbers: RangeInclusive<u32>, seed: u64) -> Result<(), Stop> {
        let mut begun = Instant::now();
        for number in numbers {
            let own = seed.wrapping_mul(0x9e37_79b9).wrapping_add(u64::from(number));
            self.elsewhere.extend(home.elsewhere(&kiosk.window.processes()));
            let told = if kiosk.windows == WINDOWS {
                let told = last_visit(&kiosk.window, own).map_err(|stop| format!("visitor {number}, seed {own}, the last: {stop}"))?;
                *kiosk = start(root, home)?;
                self.starts += 1;
                told
            } else {
                kiosk.windows += 1;
                let goes_away = number.is_multiple_of(GOES_AWAY);
                Some(visit(&kiosk.window, own, goes_away).map_err(|stop| format!("visitor {number}, seed {own}: {stop}"))?)
            };
            if let Some(told) = told {
                self.keep(told);
            }
            if number <= FIRST {
                for (path, length) in home.files()? {
                    let longest = self.files.entry(path).or_default();
                    *longest = length.max(*longest);
                }
            }
            if number.is_multiple_of(TOLD_EVERY) {
                let took = begun.elapsed().as_secs();
                let load = fs::read_to_string("/proc/loadavg")?;
                let load = load.split(' ').next().unwrap_or_default();
                let weight = Weight::settled(|| kiosk.window.processes());
                println!("  {number} visitors, the last {TOLD_EVERY} in {took} s, {weight}, the computer's load {load}");
                self.weights.push(weight);
                begun = Instant::now();
            }
        }
        Ok(())
    }

    fn keep(&mut self, told: Told) {
        self.touches.push(told.touch);
        self.wipes.extend(told.wipe);
        self.presses += told.presses;
        self.finished += u32::from(told.finished);
        *self.doors.entry(told.door).or_default() += 1;
        self.read.extend(told.read);
    }

    fn left_behind(&self, home: &Home) -> Result<Left, Stop> {
        let grown = grown(&self.files, &home.files()?);
        let traces = traces::traces(home, &self.elsewhere, &self.read)?;
        traces::tell(home, &grown, &self.elsewhere, &traces)?;
        Ok(Left {
            grown: grown.values().sum(),
            traces: traces.len() as u64,
        })
    }
}
