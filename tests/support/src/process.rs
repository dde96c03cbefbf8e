//! Processes: who descends from whom, how much memory they hold together, and their end.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use crate::Fault;
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// The processes that descend from one, that one first.
#[derive(Clone, Debug)]
pub struct Tree(pub Vec<u32>);

/// Every process below `root`, without it, nearest first.
#[must_use]
pub fn descendants(root: u32) -> Vec<u32> {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        if let Some(parent) = parent_of(id) {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut found = vec![root];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        found.extend(children.get(&id).into_iter().flatten());
        next += 1;
    }
    found.remove(0);
    found
}

/// The fourth field of `/proc/<id>/stat`.
fn parent_of(id: u32) -> Option<u32> {
    stat_field(id, 4)?.parse().ok()
}

/// When a process began, in hundredths of a second since the system started: the 22nd field of `/proc/<id>/stat`.
pub(crate) fn begun(id: u32) -> Option<u64> {
    stat_field(id, 22)?.parse().ok()
}

/// The same in milliseconds since 1970.
#[expect(clippy::cast_precision_loss, reason = "a system runs for less than a million years")]
pub(crate) fn begun_at(id: u32) -> Option<f64> {
    let ticks = begun(id)? as f64;
    let uptime = fs::read_to_string("/proc/uptime").ok()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let uptime: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    Some(now.as_secs_f64() * 1e3 - uptime * 1e3 + ticks * 10.0)
}

/// A field of `/proc/<id>/stat`, from the third on; the second, the name, may hold anything between its brackets.
fn stat_field(id: u32, field: usize) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, behind_name) = stat.rsplit_once(')')?;
    behind_name.split_whitespace().nth(field.checked_sub(3)?).map(str::to_owned)
}

/// The program that a process runs; none once it has ended.
#[must_use]
pub fn executable(id: u32) -> Option<std::path::PathBuf> {
    fs::read_link(format!("/proc/{id}/exe")).ok()
}

/// Memory of these processes in bytes, shared pages counted in proportion (PSS).
#[must_use]
pub fn pss(tree: &Tree) -> u64 {
    let of_one = |id: &u32| {
        let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
        let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    tree.0.iter().filter_map(of_one).sum::<u64>() * 1024
}

/// Starts a program without a driver and waits for its end; whether it ended well. One that goes on is killed.
pub(crate) fn run_to_its_end(
    binary: &Path,
    arguments: &[String],
    environment: &BTreeMap<String, String>,
    longest: Duration,
) -> Result<bool, Fault> {
    let failed = |why: String| Fault::Start {
        what: binary.display().to_string(),
        why,
    };
    let started = Command::new(binary).args(arguments).envs(environment).stdin(Stdio::null()).spawn();
    let mut child = started.map_err(|why| failed(why.to_string()))?;
    let begun = Instant::now();
    while begun.elapsed() < longest {
        if let Some(status) = child.try_wait().map_err(|why| failed(why.to_string()))? {
            return Ok(status.success());
        }
        sleep(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(failed("it goes on beside the first".to_owned()))
}

/// SIGKILL: no process can prepare for it.
pub fn kill(id: u32) {
    if let Some(pid) = pid(id) {
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Waits until these processes are gone: until then the system keeps their locks.
pub(crate) fn wait_until_gone(ids: &[u32]) {
    let begun = Instant::now();
    let there = |id: &u32| executable(*id).is_some();
    while ids.iter().any(there) && begun.elapsed() < Duration::from_secs(5) {
        sleep(Duration::from_millis(5));
    }
}

/// SIGSTOP: it stays and does nothing more.
pub fn freeze(id: u32) {
    if let Some(pid) = pid(id) {
        let _ = kill_process(pid, Signal::STOP);
    }
}

pub(crate) fn kill_group(id: u32) {
    if let Some(pid) = pid(id) {
        let _ = kill_process_group(pid, Signal::KILL);
    }
}

fn pid(id: u32) -> Option<Pid> {
    i32::try_from(id).ok().and_then(Pid::from_raw)
}
