//! `make bench`: prints one line a figure (`name value unit against ratio limit`) and writes `target/bench.json` and
//! a page with charts, `target/bench.html`.
//!
//! A ratio is taken against a floor of the same run on the same machine. The run fails when a figure is over its limit.

mod choices;
mod import;
mod lesson_speed;
mod motion;
mod now;
mod pack_size;
mod packs_installed;
mod preview;
mod records;
mod start;
mod stories;
mod voice;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use support::{quantile, shown, write_chart};

/// What stopped a measurement.
type Stop = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let outcome = match (arguments.next().as_deref(), arguments.next()) {
        (Some(voice::CHILD), _) => voice::say_lines().map(|()| true).map_err(Stop::from),
        (Some(pack_size::CHECK_MANY), Some(stories)) => pack_size::check_many(&stories).map(|()| true),
        (Some(part), None) => one(part),
        _ => measure(),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(stop) => {
            eprintln!("the measurement stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

/// Whether every figure is within its limit.
fn measure() -> Result<bool, Stop> {
    let root = root()?;
    let mut figures = lesson_speed::measure(&root)?;
    figures.extend(pack_size::measure()?);
    figures.extend(import::measure()?);
    figures.extend(voice::measure()?);
    figures.extend(start::measure(&root)?);
    figures.extend(packs_installed::measure(&root)?);
    figures.extend(now::measure(&root)?);
    figures.push(choices::measure(&root)?);
    figures.extend(records::measure(&root)?);
    figures.extend(stories::measure(&root)?);
    figures.push(motion::measure(&root)?);
    figures.push(preview::measure(&root)?);
    std::fs::write(root.join("target/bench.json"), serde_json::to_string_pretty(&figures)?)?;
    write_chart(&root.join("target"))?;
    Ok(shown(&figures))
}

/// Measures one part alone, to see what a change does to it; nothing is written.
fn one(part: &str) -> Result<bool, Stop> {
    let root = root()?;
    let figures = match part {
        "start" => start::measure(&root),
        "now" => now::measure(&root),
        "choices" => choices::measure(&root).map(|figure| vec![figure]),
        "records" => records::measure(&root),
        "stories" => stories::measure(&root),
        "motion" => motion::measure(&root).map(|figure| vec![figure]),
        "import" => import::measure(),
        "packs" => packs_installed::measure(&root),
        "preview" => preview::measure(&root).map(|figure| vec![figure]),
        _ => return Err(format!("there is no part {part}: start, now, choices, records, stories, motion, import, packs, preview").into()),
    };
    Ok(shown(&figures?))
}

fn root() -> Result<PathBuf, Stop> {
    Ok(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?)
}

/// The program of the test build, as fast as the one that ships.
fn program(root: &Path) -> PathBuf {
    root.join("target/release/hang-up-first")
}
