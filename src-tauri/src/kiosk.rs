//! `hang-up-first kiosk`: the unattended kiosk.
//!
//! Three processes. The supervisor has no window; it starts the other two anew whenever they end, until staff leave the kiosk. The
//! watched one is the program with its kiosk window. The cover is a window of paper on every screen, without a web engine: it stands
//! behind the kiosk's, so that the desktop never shows, and asks for staff when the kiosk will not live.

mod falls;
mod line;
mod supervisor;
mod watched;
mod watching;

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    process::ExitCode,
    thread,
    time::Duration,
};

use app::{forget_staff_code, kiosk_is_on};

use crate::surroundings::data_folder;
#[cfg(target_os = "linux")]
use crate::windows::cover;
pub use line::Line;
pub use supervisor::hand_over;

/// The word that asks for it, and those behind it that only the program says to itself.
const WORD: &str = "kiosk";
const WATCHED: &str = "--watched";
const COVER: &str = "--cover";
const HANDED_OVER: &str = "--handed-over";
const FORGET: &str = "--forget-code";

/// Held by the supervisor: there is one kiosk of a data folder.
const LOCK: &str = "kiosk.lock";

/// Held by the program while it has the records: a window that is open beside the kiosk would keep them, and nothing would be counted.
const RECORDS: &str = "records.lock";

/// How often it is tried, and how long apart: whoever only looks whether it is taken holds it for a moment, and so does a kiosk that is
/// just being ended.
const TRIES: (u32, Duration) = (5, Duration::from_millis(100));

/// What the watched program ends with where it is to be started anew: `EX_TEMPFAIL` of sysexits.
pub const ANEW: i32 = 75;

const USAGE: &str = "用法 / usage: hang-up-first kiosk [--forget-code]";
const NO_FOLDER: &str = "先挂断：系统没有告诉本程序数据放在哪里。/ hang-up-first: the system names no folder for its data.";
const FORGOTTEN: &str = "工作人员密码已清除。下次打开展台时，请先设一个新的。
The staff code is forgotten. The kiosk asks for a new one when it is next started.";
const NOT_FORGOTTEN: &str = "工作人员密码没能清除 / the staff code could not be forgotten";
const IS_OPEN: &str = "先挂断的窗口还开着。请先关上它，或者在“我的数据”里启动展台。
A window of Hang Up First is open. Please close it first, or start the kiosk from “My data”.";
const IS_ON: &str = "展台模式开着，没有另开场次。请先由工作人员退出展台。
The kiosk is on, so no session was opened. Staff leave the kiosk first.";

/// What a start comes to, because of its words or because the kiosk is on; none where it is the program as always.
#[must_use]
pub fn kiosk(arguments: &[String]) -> Option<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let folder = data_folder();
    let on = folder.as_deref().is_some_and(|folder| kiosk_is_on(folder) || runs(folder));
    match (words.as_slice(), folder) {
        ([WORD, WATCHED], _) => Some(watched::run()),
        #[cfg(target_os = "linux")]
        ([WORD, COVER], _) => Some(cover::stand()),
        ([WORD], Some(folder)) if !runs(&folder) && is_taken(&folder.join(RECORDS)) => Some(failure(IS_OPEN)),
        ([WORD], Some(folder)) => Some(supervisor::supervise(&folder, false)),
        ([WORD, HANDED_OVER], Some(folder)) => Some(supervisor::supervise(&folder, true)),
        ([WORD, FORGET], Some(folder)) => Some(forget(&folder)),
        ([WORD] | [WORD, FORGET], None) => Some(failure(NO_FOLDER)),
        ([WORD, ..], _) => Some(failure(USAGE)),
        (["room", ..], _) if on => Some(failure(IS_ON)),
        // A notification would lie over the kiosk.
        (["remind", ..], _) if on => Some(ExitCode::SUCCESS),
        // Whatever else was asked for: no other window is ever opened over the kiosk.
        (_, Some(folder)) if on => Some(supervisor::supervise(&folder, false)),
        _ => None,
    }
}

fn forget(folder: &Path) -> ExitCode {
    match forget_staff_code(folder) {
        Ok(()) => {
            println!("{FORGOTTEN}");
            ExitCode::SUCCESS
        }
        Err(error) => failure(&format!("{NOT_FORGOTTEN}: {error}")),
    }
}

fn failure(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}

/// The lock of this folder's kiosk; none while another start has it. The system gives it back with the end of whoever held it.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    std::fs::create_dir_all(folder)?;
    let file = File::options().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
    let (tries, apart) = TRIES;
    for _ in 0..tries {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::WouldBlock) => thread::sleep(apart),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(None)
}

/// A kiosk of this folder is there, on or not: at its first start no staff code is set yet.
fn runs(folder: &Path) -> bool {
    is_taken(&folder.join(LOCK))
}

/// Somebody has it, and not only for the moment in which a program ends.
fn is_taken(lock: &Path) -> bool {
    let (tries, apart) = TRIES;
    (0..tries).all(|_| {
        let locked = is_locked(lock);
        if locked {
            thread::sleep(apart);
        }
        locked
    })
}

fn is_locked(lock: &Path) -> bool {
    File::open(lock).is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_kiosk_of_a_folder() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("new");
        assert!(!runs(&path), "none was ever started");
        let first = lock(&path).expect("the folder is made");
        assert!(first.is_some() && runs(&path), "nobody had it, now it runs");
        assert!(lock(&path).expect("readable").is_none(), "the second start finds it taken");
        drop(first);
        assert!(!runs(&path), "it has ended");
        assert!(lock(&path).expect("readable").is_some(), "with its end it is free again");
    }

    #[test]
    fn a_window_that_has_the_records_is_noticed() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join(RECORDS);
        assert!(!is_taken(&path), "nobody has them");
        let records = records_of(&path);
        assert!(is_taken(&path), "a window has them");
        drop(records);
        assert!(!is_taken(&path), "it was closed");
    }

    fn records_of(lock: &Path) -> File {
        let file = File::create(lock).expect("written");
        file.try_lock().expect("nobody has it");
        file
    }
}
