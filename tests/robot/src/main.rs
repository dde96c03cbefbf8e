//! `make bench-kiosk`: a robot plays visitors at the kiosk; prints one line a figure (`name value unit against ratio limit`) and writes
//! `target/bench-kiosk.json`. `PART=crowd` (or kills, window) measures that alone; `VISITORS=2000` is the whole crowd, `KILLS=10`
//! fewer kills, and `WINDOWS=300` more visitors in the true window.

mod crowd;
mod home;
mod kills;
mod traces;
mod true_window;
mod visit;
mod weight;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use support::{shown, write_chart};

/// The bundled pack.
const PACK: &str = "src-tauri/resources/packs/reported-cases";

/// What stopped a measurement.
type Stop = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match measure() {
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let (visitors, kills, seed) = (number("VISITORS", 400)?, number("KILLS", 50)?, number("SEED", 1)?);
    let windows = number("WINDOWS", 100)?;
    let part = env::var("PART").unwrap_or_default();
    let mut figures = Vec::new();
    if ["", "window"].contains(&part.as_str()) {
        figures.extend(true_window::measure(&root, windows)?);
    }
    if ["", "kills"].contains(&part.as_str()) {
        figures.push(kills::measure(&root, kills)?);
    }
    if ["", "crowd"].contains(&part.as_str()) {
        figures.extend(crowd::measure(&root, visitors, seed.into())?);
    }
    if figures.is_empty() {
        return Err(format!("there is no part {part}: crowd, kills, window").into());
    }
    let within = shown(&figures);
    if part.is_empty() {
        fs::write(root.join("target/bench-kiosk.json"), serde_json::to_string_pretty(&figures)?)?;
        write_chart(&root.join("target"))?;
    }
    Ok(within)
}

/// A number from the environment; an empty one counts as none.
fn number(name: &str, otherwise: u32) -> Result<u32, Stop> {
    match env::var(name).unwrap_or_default().as_str() {
        "" => Ok(otherwise),
        given => Ok(given.parse().map_err(|_| format!("{name}={given} is no number"))?),
    }
}

/// The program of the test build, as fast as the one that ships.
fn program(root: &Path) -> PathBuf {
    root.join("target/release/hang-up-first")
}

#[expect(clippy::cast_precision_loss, reason = "lengths of files and of memory")]
const fn real(number: u64) -> f64 {
    number as f64
}
