//! A kiosk that runs on a desktop as whoever sets it up starts it: with its supervisor, and in windows that no driver sees into.

#![allow(clippy::expect_used, reason = "without the kiosk there is nothing to test or measure")]

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use serde_json::json;
use tempfile::TempDir;
use x11rb::protocol::xproto::Window;

use crate::{
    descendants,
    desktop::{Desktop, Shown},
    executable, kill, process,
};

/// A recovery may be asserted to take no longer: how long it takes is measured by `make bench-kiosk`.
pub const BOOTH_PATIENCE: Duration = Duration::from_secs(20);

/// The code 407193 as argon2 keeps it.
const KEPT: &str = "$argon2id$v=19$m=19456,t=2,p=1$YSBzYWx0IGZvciB0ZXN0cw$F3TJAUR7K1rts9kmqo5ApFbRkD2BxNzqkIUeK8adcGI";

/// Keeps the staff code 407193 in a data folder, and the shortest idle time there is, as if staff had set both before.
///
/// # Errors
/// What the disk says.
pub fn set_up_kiosk(data: &Path) -> std::io::Result<()> {
    let settings = json!({ "idle_seconds": 30, "first": "zh-Hans", "volume": 80 });
    let kept = json!({ "on": true, "code": KEPT, "failures": 0, "settings": settings });
    fs::write(data.join("kiosk.json"), kept.to_string())
}

/// A kiosk that runs on a desktop. Dropping it ends it.
pub struct Booth {
    /// What it stands on.
    pub desktop: Desktop,
    /// Where it keeps what it keeps.
    pub data: TempDir,
    /// The process that keeps it going.
    pub supervisor: Child,
}

/// The program as somebody at the desktop starts it.
#[must_use]
pub fn at_the_desktop(binary: &Path, data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(binary);
    command
        .args(words)
        .env("HUF_DATA", data)
        .env("HUF_FAULT", "voice=/dev/null")
        .env("NO_AT_BRIDGE", "1")
        .env_remove("TAURI_WEBVIEW_AUTOMATION")
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    command
}

impl Booth {
    /// Starts the kiosk on a desktop with another program, and waits until it lives.
    ///
    /// # Panics
    /// When it does not.
    #[must_use]
    pub fn open(binary: &Path, data: TempDir, environment: &[(String, String)]) -> Self {
        Self::open_by(&["kiosk"], binary, data, environment)
    }

    /// The same by other words on the command line.
    ///
    /// # Panics
    /// When it does not live.
    #[must_use]
    pub fn open_by(words: &[&str], binary: &Path, data: TempDir, environment: &[(String, String)]) -> Self {
        let desktop = Desktop::begin();
        let mut start = at_the_desktop(binary, data.path(), words);
        let supervisor = start.envs(environment.iter().cloned()).spawn().expect("it is built");
        let booth = Self { desktop, data, supervisor };
        booth.stands(SystemTime::now());
        booth
    }

    /// The process with this word behind `kiosk`.
    #[must_use]
    pub fn process(&self, word: &str) -> Option<u32> {
        descendants(self.supervisor.id()).into_iter().find(|id| {
            let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
            line.split(|byte| *byte == 0).any(|one| one == word.as_bytes())
        })
    }

    /// The process of the page that is shown: the one that has run longest, for of the others one is ready for the next visitor.
    #[must_use]
    pub fn web_process(&self) -> Option<u32> {
        descendants(self.supervisor.id())
            .into_iter()
            .filter(|id| executable(*id).is_some_and(|path| path.ends_with("WebKitWebProcess")))
            .min_by_key(|id| process::begun(*id))
    }

    /// Waits until the page has said more than once that it lives, so that its silence is noticed.
    pub fn has_lived(&self) {
        self.stands(SystemTime::now());
        sleep(Duration::from_secs(2));
    }

    /// The windows of the watched program.
    #[must_use]
    pub fn windows(&self) -> Vec<Shown> {
        let watched = self.process("--watched");
        let mut shown = self.desktop.shown();
        shown.retain(|window| Some(window.process) == watched);
        shown
    }

    /// When the supervisor last heard that program and page live.
    #[must_use]
    pub fn alive_at(&self) -> Option<SystemTime> {
        fs::metadata(self.data.path().join("kiosk-alive"))
            .and_then(|file| file.modified())
            .ok()
    }

    /// Waits until the kiosk alone stands in front, has the keyboard, and has lived since that moment; which window it is, and how long
    /// it took.
    ///
    /// # Panics
    /// When it does not stand after [`BOOTH_PATIENCE`].
    pub fn stands(&self, since: SystemTime) -> (Window, Duration) {
        let begun = Instant::now();
        loop {
            let amiss = self.amiss(since);
            match amiss {
                Ok(window) => return (window, begun.elapsed()),
                Err(why) => assert!(begun.elapsed() < BOOTH_PATIENCE, "the kiosk does not stand: {why}"),
            }
            sleep(Duration::from_millis(20));
        }
    }

    /// Waits until another window than this one stands; how long it took.
    ///
    /// # Panics
    /// When that one still stands after [`BOOTH_PATIENCE`].
    pub fn stands_anew(&self, old: Window) -> Duration {
        let begun = Instant::now();
        loop {
            let (window, _) = self.stands(SystemTime::now() - Duration::from_secs(1));
            if window != old {
                return begun.elapsed();
            }
            assert!(begun.elapsed() < BOOTH_PATIENCE, "the window that was struck still stands");
            sleep(Duration::from_millis(20));
        }
    }

    fn amiss(&self, since: SystemTime) -> Result<Window, String> {
        let (front, active) = self.desktop.in_front();
        let windows = self.windows();
        let [kiosk] = windows.as_slice() else {
            return Err(format!("its windows: {windows:?}"));
        };
        let ours: Vec<u32> = ["--watched", "--cover"].into_iter().filter_map(|word| self.process(word)).collect();
        let strangers = self.desktop.strangers(&ours);
        if !strangers.is_empty() {
            return Err(format!("strangers: {strangers:?}"));
        }
        if front != Some(kiosk.id) || active != Some(kiosk.id) {
            return Err(format!("in front {front:x?}, active {active:x?}, the kiosk is {:x}", kiosk.id));
        }
        match self.alive_at() {
            Some(at) if at >= since => Ok(kiosk.id),
            at => Err(format!("last alive at {at:?}, not since {since:?}")),
        }
    }
}

impl Drop for Booth {
    fn drop(&mut self) {
        let started = descendants(self.supervisor.id());
        let _ = self.supervisor.kill();
        let _ = self.supervisor.wait();
        started.into_iter().for_each(kill);
    }
}
