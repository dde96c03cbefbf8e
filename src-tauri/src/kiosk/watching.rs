//! Asks four times a second what is to be done about the kiosk's window, and does it.

use std::{
    io,
    sync::mpsc::channel,
    thread,
    time::{Duration, Instant},
};

use app::KioskDuty;
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};
use tauri::{AppHandle, Manager, Runtime};

use super::{ANEW, line::Line};
use crate::{
    opening::Opening,
    windows::kiosk::{self, Shown},
};

const ASKS: Duration = Duration::from_millis(250);

/// How often all processes are looked through for their memory.
const WEIGHS: Duration = Duration::from_secs(5);

/// A new window whose page is not there by then takes the old one's place all the same.
const SHOWN_BY: Duration = Duration::from_millis(1500);

/// Begins to watch. `first` is the first window.
pub fn begin<R: Runtime>(handle: AppHandle<R>, first: Shown) {
    thread::spawn(move || {
        let app = handle.state::<Opening>();
        app.watch.opened(first.was_ready);
        // Whoever waits for the window does not wait longer than for any other start.
        let _ = first.read.recv_timeout(SHOWN_BY);
        Line::Shown.say(io::stdout());
        let mut scales = Scales::default();
        // Otherwise a file of every process that is looked at stays open.
        sysinfo::set_open_files_limit(0);
        let mut memory = None;
        loop {
            app.watch.rest(ASKS);
            match app.watch.duty(memory) {
                KioskDuty::Nothing => {
                    kiosk::hold_focus(&handle);
                    // Only when there is time: looking through all processes would make whoever has finished wait.
                    memory = scales.weigh();
                }
                KioskDuty::Prepare => prepare(&handle),
                KioskDuty::Fresh => refresh(&handle),
                KioskDuty::AskStaff => ask_staff(&handle),
                KioskDuty::Restart => return handle.exit(ANEW),
                KioskDuty::Leave => return handle.exit(0),
            }
        }
    });
}

/// Whether the kiosk goes on as it should.
pub fn lives<R: Runtime>(handle: &AppHandle<R>) -> bool {
    handle.state::<Opening>().watch.alive()
}

fn prepare<R: Runtime>(handle: &AppHandle<R>) {
    if !kiosk::MAKES_READY {
        return;
    }
    if let Some(Err(error)) = on_windows_thread(handle, kiosk::prepare) {
        tracing::warn!(%error, "the next window was not made ready; it is opened when somebody needs it");
    }
}

/// The window for the next visitor is up before the last one's goes.
fn refresh<R: Runtime>(handle: &AppHandle<R>) {
    let watch = &handle.state::<Opening>().watch;
    let old = kiosk::standing(handle);
    let Some(shown) = on_windows_thread(handle, kiosk::show) else {
        return;
    };
    match &shown {
        Ok(shown) => {
            if !shown.was_ready {
                let _ = shown.read.recv_timeout(SHOWN_BY);
            }
            Line::Shown.say(io::stdout());
        }
        Err(error) => tracing::error!(%error, "the kiosk's next window did not open"),
    }
    // What no next window covers goes all the same: it is the last visitor's.
    on_windows_thread(handle, move |handle| {
        kiosk::destroy(handle, old);
        kiosk::clear_clipboard();
    });
    match shown {
        Ok(shown) => watch.opened(shown.was_ready),
        Err(_) => watch.fell(),
    }
}

fn ask_staff<R: Runtime>(handle: &AppHandle<R>) {
    Line::AskStaff.say(io::stdout());
    on_windows_thread(handle, kiosk::destroy_all);
}

/// Does something where windows are made, and waits for it.
fn on_windows_thread<R: Runtime, T: Send + 'static>(
    handle: &AppHandle<R>,
    act: impl FnOnce(&AppHandle<R>) -> T + Send + 'static,
) -> Option<T> {
    let (tell, told) = channel();
    let there = handle.clone();
    let asked = handle.run_on_main_thread(move || {
        let _ = tell.send(act(&there));
    });
    asked.ok().and_then(|()| told.recv().ok())
}

/// Weighs the program and all that it has started.
#[derive(Default)]
struct Scales(Option<(Instant, u64)>);

impl Scales {
    fn weigh(&mut self) -> Option<u64> {
        if self.0.is_none_or(|(at, _)| at.elapsed() >= WEIGHS) {
            self.0 = Some((Instant::now(), of_all(&processes())?));
        }
        self.0.map(|(_, bytes)| bytes)
    }
}

/// Looked up anew each time: what is kept of a process keeps a file of it open.
fn processes() -> System {
    let mut system = System::new();
    let what = ProcessRefreshKind::nothing().with_memory().without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, what);
    system
}

fn of_all(system: &System) -> Option<u64> {
    let own = sysinfo::get_current_pid().ok()?;
    let processes = system.processes();
    let is_ours = |id: &Pid| {
        let line = std::iter::successors(Some(*id), |id| processes.get(id)?.parent());
        line.take(processes.len()).any(|id| id == own)
    };
    let ours = processes.iter().filter(|(id, _)| is_ours(id));
    Some(ours.map(|(_, process)| process.memory()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_has_started_is_weighed_with_it() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().expect("a child");
        let system = processes();
        let all = of_all(&system).expect("it finds itself");
        let of = |id: u32| system.process(Pid::from_u32(id)).map(sysinfo::Process::memory);
        let (own, childs) = (of(std::process::id()), of(child.id()));
        let _ = (child.kill(), child.wait());
        let (own, childs) = (own.expect("it is there"), childs.expect("its child is there"));
        assert!(childs > 0, "a child takes some memory");
        assert!(all >= own + childs, "both are in it: {all} of {own} and {childs}");
    }
}
