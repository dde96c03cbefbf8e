//! The ways out of the kiosk that only the system can close, as far as a program can tell. What cannot be told counts as open.

use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System};
use tauri::{AppHandle, Runtime};
use words::Lock;

/// A compositor that shows one program and nothing else.
const CAGE: &str = "cage";

/// What was found out about the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    /// The program runs in cage.
    in_cage: bool,
    /// Cage lets Ctrl+Alt+F1 through.
    cage_switches_terminals: bool,
    /// Something outside waits to hear that the program lives, and starts it anew where it does not.
    watched: bool,
    /// The screen stays on.
    stays_bright: bool,
    screens: usize,
}

/// The locks that are open.
pub fn open<R: Runtime>(handle: &AppHandle<R>) -> Vec<Lock> {
    let cage = cage();
    open_of(Found {
        in_cage: cage.is_some(),
        cage_switches_terminals: cage.unwrap_or_default(),
        watched: std::env::var_os("NOTIFY_SOCKET").is_some(),
        stays_bright: cage.is_some() || screen::stays_bright(),
        screens: handle.available_monitors().map_or(1, |screens| screens.len()),
    })
}

fn open_of(found: Found) -> Vec<Lock> {
    let open = [
        (Lock::Switching, !found.in_cage),
        (Lock::Terminals, !found.in_cage || found.cage_switches_terminals),
        (Lock::Restart, !found.watched),
        (Lock::Blanking, !found.stays_bright),
        (Lock::SecondScreen, found.screens > 1),
    ];
    open.into_iter().filter_map(|(lock, open)| open.then_some(lock)).collect()
}

/// Whether cage, which the program runs in, switches terminals; none where it does not run in cage.
fn cage() -> Option<bool> {
    let mut system = System::new();
    let what = ProcessRefreshKind::nothing().with_cmd(sysinfo::UpdateKind::Always).without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    let own = sysinfo::get_current_pid().ok()?;
    let above = std::iter::successors(system.process(own), |process| system.process(process.parent()?));
    let mut cages = above.take(64).filter(|process| process.name() == CAGE);
    cages
        .next()
        .map(|process| switches_terminals(process.cmd().iter().filter_map(|word| word.to_str())))
}

/// `cage -s`, also as `cage -ds`. What stands behind `--` is for the program it runs.
fn switches_terminals<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let mut own = words.skip(1).take_while(|word| *word != "--" && word.starts_with('-'));
    own.any(|word| word.contains('s'))
}

#[cfg(target_os = "linux")]
mod screen {
    use x11rb::{
        connection::RequestConnection,
        protocol::{
            dpms::{self, ConnectionExt as _},
            xproto::ConnectionExt as _,
        },
    };

    /// The X server neither blanks the screen nor turns it off, and no desktop is there that could.
    pub fn stays_bright() -> bool {
        std::env::var_os("XDG_CURRENT_DESKTOP").is_none() && asked().unwrap_or(false)
    }

    fn asked() -> Option<bool> {
        let (server, _) = x11rb::connect(None).ok()?;
        let blanks = server.get_screen_saver().ok()?.reply().ok()?.timeout != 0;
        let can_turn_off = server.extension_information(dpms::X11_EXTENSION_NAME).ok()?.is_some();
        let turns_off = can_turn_off && server.dpms_info().ok()?.reply().ok()?.state;
        Some(!blanks && !turns_off)
    }
}

#[cfg(not(target_os = "linux"))]
mod screen {
    pub const fn stays_bright() -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOSED: Found = Found {
        in_cage: true,
        cage_switches_terminals: false,
        watched: true,
        stays_bright: true,
        screens: 1,
    };

    #[test]
    fn as_the_guide_says_all_are_closed_and_on_any_desktop_they_are_open() {
        assert_eq!(open_of(CLOSED), [], "cage, systemd, one screen");
        let desktop = Found {
            in_cage: false,
            watched: false,
            stays_bright: false,
            screens: 2,
            ..CLOSED
        };
        let all = [Lock::Switching, Lock::Terminals, Lock::Restart, Lock::Blanking, Lock::SecondScreen];
        assert_eq!(open_of(desktop), all, "a desktop with a second screen");
    }

    #[test]
    fn cage_itself_may_let_terminals_through() {
        let of = |line: &str| switches_terminals(line.split(' '));
        assert!(of("cage -s -- hang-up-first kiosk"), "it was asked to");
        assert!(of("cage -ds hang-up-first kiosk"), "among others");
        assert!(!of("cage -d -- hang-up-first -s"), "that is the program's own");
        assert!(!of("cage hang-up-first kiosk"), "it was not asked to");
    }

    #[test]
    fn the_tests_do_not_run_in_cage() {
        assert_eq!(cage(), None, "the processes above this one were read");
    }
}
