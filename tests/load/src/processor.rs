//! Cores, and what a process used of them and of memory.

use std::{fs, thread, time::Duration};

use rustix::thread::{CpuSet, sched_setaffinity};

use crate::Stop;

/// The core of whatever serves.
pub const SERVER: usize = 0;
/// The core of the phones.
pub const PHONES: usize = 1;

/// From now on the calling thread, and those it starts, run on that core alone.
///
/// # Errors
/// There is no such core.
pub fn stay_on(core: usize) -> Result<(), Stop> {
    let mut cores = CpuSet::new();
    cores.set(core);
    Ok(sched_setaffinity(None, &cores)?)
}

/// Begins something on that core alone: processes and threads that it starts stay there.
///
/// # Errors
/// There is no such core.
pub fn beginning_on<T: Send>(core: usize, begin: impl FnOnce() -> T + Send) -> Result<T, Stop> {
    let begun = thread::scope(|scope| {
        let beginning = scope.spawn(|| {
            stay_on(core)?;
            Ok::<T, Stop>(begin())
        });
        beginning.join()
    });
    begun.map_err(|_| "it could not be begun")?
}

/// How long the threads of that process have run so far.
///
/// # Errors
/// There is no such process.
pub fn used(process: u32) -> Result<Duration, Stop> {
    let mut nanoseconds = 0;
    for thread in fs::read_dir(format!("/proc/{process}/task"))? {
        let said = fs::read_to_string(thread?.path().join("schedstat"))?;
        nanoseconds += said.split_whitespace().next().unwrap_or_default().parse::<u64>()?;
    }
    Ok(Duration::from_nanos(nanoseconds))
}

/// How much memory that process holds, in megabytes. Pages that it shares count in full, or another start of the same program would make it less.
///
/// # Errors
/// There is no such process.
pub fn memory(process: u32) -> Result<f64, Stop> {
    let said = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    let line = said.lines().find_map(|line| line.strip_prefix("Rss:")).ok_or("no Rss")?;
    let kilobytes: f64 = line.split_whitespace().next().ok_or("no figure")?.parse()?;
    Ok(kilobytes / 1024.0)
}
