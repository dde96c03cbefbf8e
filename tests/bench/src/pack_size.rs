//! Packs far larger than any real one: time and memory grow with their size, not faster.
//!
//! Each size is checked in a process of its own, whose peak of memory is then that of one check.

use std::{path::Path, process::Command, time::Instant};

use support::Figure;

use crate::{Stop, quantile};

/// The argument that makes this program check a generated pack and print what it took.
pub const CHECK_MANY: &str = "check-many";

const LARGE: usize = 1_000;
const SMALL: usize = 100;

/// 1,000 stories: at most 20 s and 500 MB, and at most 12 times as long as 100.
pub fn measure() -> Result<Vec<Figure>, Stop> {
    let (mut small, _) = check_in_a_process(SMALL, 5)?;
    let (mut large, memory) = check_in_a_process(LARGE, 3)?;
    let (small, large) = (quantile(&mut small, 0.5), quantile(&mut large, 0.5));
    Ok(vec![
        Figure::absolute("pack-check-1000", large, "s", 20.0),
        Figure::against("pack-check-growth", large, "s", small, 12.0),
        Figure::absolute("pack-check-1000-memory", memory, "MB", 500.0),
    ])
}

/// Seconds of each check, and the peak of memory in MB.
fn check_in_a_process(stories: usize, times: usize) -> Result<(Vec<f64>, f64), Stop> {
    let mut seconds = Vec::new();
    let mut memory: f64 = 0.0;
    for _ in 0..times {
        let out = Command::new(std::env::current_exe()?)
            .args([CHECK_MANY, &stories.to_string()])
            .output()?;
        let printed = String::from_utf8(out.stdout)?;
        let (took, peak) = printed
            .trim()
            .split_once(' ')
            .ok_or_else(|| String::from_utf8_lossy(&out.stderr).into_owned())?;
        seconds.push(took.parse()?);
        memory = memory.max(peak.parse()?);
    }
    Ok((seconds, memory))
}

/// Checks a generated pack, and prints the seconds it took and the peak of memory in MB.
pub fn check_many(stories: &str) -> Result<(), Stop> {
    let files = packs::many(stories.parse()?, packs::sound()?);
    let begun = Instant::now();
    let checked = lesson::checker::check(&files);
    let took = begun.elapsed().as_secs_f64();
    if let Some(finding) = checked.findings.first() {
        return Err(format!("the generated pack is not sound: {finding}").into());
    }
    println!("{took:.4} {:.1}", peak()?);
    Ok(())
}

/// The most memory this process has held, in MB.
fn peak() -> Result<f64, Stop> {
    let status = std::fs::read_to_string(Path::new("/proc/self/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1024.0)
}
