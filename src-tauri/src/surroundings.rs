//! Where the program finds its things, and what it lends to `app`: clock and chance.
//!
//! The test build (cargo feature `journey`) honours `HUF_DATA` (folder of the records), `HUF_CLOCK` (milliseconds since 1970 at
//! which the clock stands), `HUF_SEED` (the seed of every run) and `HUF_FAULT`, a list separated by `;`:
//! - `pack=<folder>`: that folder in place of the bundled pack,
//! - `voice=none`: the system's speech does not run; `voice=missing`: it has no voice for any language,
//! - `voice=<file>`: nothing is spoken; each call is appended to that file as a line of JSON.
//!
//! There are no others, and a package is never built with the feature.

mod seam;

use std::{
    collections::hash_map::RandomState,
    hash::BuildHasher,
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use app::{Chance, Clock, Surroundings};
use jiff::{Timestamp, tz::TimeZone};
use tauri::{AppHandle, Manager, Runtime, utils::platform::resource_dir};
use words::{Day, Moment};

use crate::{
    desktop::{NoDesktop, SystemDesktop},
    voice::SystemVoice,
};

/// The bundled pack, within the folder of resources.
const PACK: &str = "packs/reported-cases";

/// The papers to take along, within the folder of resources.
const PAPERS: &str = "papers";

/// The one page that phones are given.
const PHONE_PAGE: &str = include_str!("../../ui/dist-phone/phone.html");

/// Under which name a second start finds the first; nothing for the one that packages use.
pub fn instance() -> Option<String> {
    seam::instance()
}

/// The program's own name among the programs of the system, as `tauri.conf.json` has it.
const IDENTIFIER: &str = "org.hangupfirst.app";

/// The folder of the records, without a window to ask; none where the system names none.
pub fn data_folder() -> Option<PathBuf> {
    seam::data_folder().or_else(|| Some(dirs::data_dir()?.join(IDENTIFIER)))
}

/// Begins to write down what is amiss, where whoever started the program reads it.
pub fn log() {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .init();
}

/// Finds folders, clock and chance.
///
/// # Errors
/// When the system names no folder for the program's data or resources.
pub fn find<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<Surroundings> {
    Ok(Surroundings {
        pack_folder: seam::pack_folder().map_or_else(|| handle.path().resource_dir().map(|folder| folder.join(PACK)), Ok)?,
        papers_folder: handle.path().resource_dir()?.join(PAPERS),
        data_folder: seam::data_folder().map_or_else(|| handle.path().app_data_dir(), Ok)?,
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        voice: seam::voice().unwrap_or_else(|| Arc::new(SystemVoice::default())),
        desktop: Arc::new(SystemDesktop(handle.clone())),
        phone_page: PHONE_PAGE,
    })
}

/// The same without a window to ask and without a desktop to reach into: for a session that is led from a terminal.
///
/// # Errors
/// When the system names no folder for the program's resources.
pub fn without_window() -> tauri::Result<Surroundings> {
    let context = crate::context::<tauri::Wry>();
    let resources = resource_dir(context.package_info(), &tauri::Env::default()).map_err(|_| tauri::Error::UnknownPath)?;
    Ok(Surroundings {
        pack_folder: seam::pack_folder().unwrap_or_else(|| resources.join(PACK)),
        papers_folder: resources.join(PAPERS),
        data_folder: data_folder().ok_or(tauri::Error::UnknownPath)?,
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
        voice: seam::voice().unwrap_or_else(|| Arc::new(SystemVoice::default())),
        desktop: Arc::new(NoDesktop),
        phone_page: PHONE_PAGE,
    })
}

/// The system's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        if let Some(moment) = seam::moment() {
            return moment;
        }
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// By the time zone of now: someone who has moved counts the days of the place where they are. A moment beyond the calendar counts as
    /// its last day.
    fn day(&self, at: Moment) -> Day {
        let at = Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::MAX);
        Day(at.to_zoned(TimeZone::system()).date().to_string())
    }

    fn stamp(&self, at: Moment) -> String {
        let at = Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::MAX);
        at.to_zoned(TimeZone::system()).strftime("%Y-%m-%dT%H:%M:%S%.3f%:z").to_string()
    }

    /// Time in which the computer slept counts too: nobody finds on a laptop that is opened again what another visitor did yesterday.
    #[cfg(target_os = "linux")]
    fn elapsed(&self) -> Duration {
        let since_boot = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Duration::try_from(since_boot).unwrap_or_default()
    }

    #[cfg(not(target_os = "linux"))]
    fn elapsed(&self) -> Duration {
        static BEGUN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
        BEGUN.elapsed()
    }

    fn hour(&self, at: Moment) -> u8 {
        let at = Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::MAX);
        u8::try_from(at.to_zoned(TimeZone::system()).hour()).unwrap_or_default()
    }
}

struct SystemChance;

impl Chance for SystemChance {
    /// Only what a story varies and what is taken where several would do hang on it, so the keys that the standard library draws from the
    /// system for every map are chance enough.
    fn seed(&self) -> u64 {
        seam::seed().unwrap_or_else(|| RandomState::new().hash_one("seed"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_the_same_with_a_window_and_without() {
        let config: tauri::utils::config::Config = serde_json::from_str(include_str!("../tauri.conf.json")).expect("it is sound");
        assert_eq!(config.identifier, IDENTIFIER, "Tauri makes the folder's name of it");
    }
}
