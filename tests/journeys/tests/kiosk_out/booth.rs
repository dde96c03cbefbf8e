//! A kiosk that runs on a desktop.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use support::{descendants, executable};
use tempfile::TempDir;
use x11rb::protocol::xproto::Window;

use crate::desktop::{Desktop, Shown};

/// A recovery may be asserted to take no longer: how long it takes is measured elsewhere.
pub const PATIENCE: Duration = Duration::from_secs(20);

pub struct Booth {
    pub desktop: Desktop,
    pub data: TempDir,
    pub supervisor: Child,
}

pub fn binary() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize()
        .expect("the workspace is there")
        .join("target/debug/hang-up-first")
}

/// The program as somebody at the desktop starts it.
pub fn start(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(binary());
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
    pub fn open() -> Self {
        Self::open_by(&["kiosk"], tempfile::tempdir().expect("a folder for the test"))
    }

    /// The same by other words, with what is already in the data folder.
    pub fn open_by(words: &[&str], data: TempDir) -> Self {
        let desktop = Desktop::begin();
        let supervisor = start(data.path(), words).spawn().expect("it is built");
        let booth = Self { desktop, data, supervisor };
        booth.stands(SystemTime::now());
        booth
    }

    /// The process with this word behind `kiosk`.
    pub fn process(&self, word: &str) -> Option<u32> {
        descendants(self.supervisor.id()).into_iter().find(|id| {
            let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
            line.split(|byte| *byte == 0).any(|one| one == word.as_bytes())
        })
    }

    pub fn web_process(&self) -> Option<u32> {
        descendants(self.supervisor.id())
            .into_iter()
            .find(|id| executable(*id).is_some_and(|path| path.ends_with("WebKitWebProcess")))
    }

    /// Waits until the page has said more than once that it lives, so that its silence is noticed.
    pub fn has_lived(&self) {
        self.stands(SystemTime::now());
        sleep(Duration::from_secs(2));
    }

    /// The windows of the watched program.
    pub fn windows(&self) -> Vec<Shown> {
        let watched = self.process("--watched");
        let mut shown = self.desktop.shown();
        shown.retain(|window| Some(window.process) == watched);
        shown
    }

    /// When the supervisor last heard that program and page live.
    pub fn alive_at(&self) -> Option<SystemTime> {
        fs::metadata(self.data.path().join("kiosk-alive"))
            .and_then(|file| file.modified())
            .ok()
    }

    /// Waits until the kiosk alone stands in front, has the keyboard, and has lived since that moment; which window it is, and how long
    /// it took.
    pub fn stands(&self, since: SystemTime) -> (Window, Duration) {
        let begun = Instant::now();
        loop {
            let amiss = self.amiss(since);
            match amiss {
                Ok(window) => return (window, begun.elapsed()),
                Err(why) => assert!(begun.elapsed() < PATIENCE, "the kiosk does not stand: {why}"),
            }
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
        started.into_iter().for_each(support::kill);
    }
}
