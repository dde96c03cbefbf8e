//! The watched program: the kiosk's window, and nothing else of the program's windows.

use std::{io, process::ExitCode, sync::mpsc::sync_channel, thread, time::Duration};

use tauri::{AppHandle, Builder, Manager, RunEvent, Runtime, Wry};

use super::{line::Line, watching};
use crate::{
    commands, context, environment, hearers, opening,
    surroundings::{self, log},
    waiting,
    windows::kiosk,
};

/// How often the supervisor hears that it lives.
const PULSE: Duration = Duration::from_millis(500);

/// Shows the kiosk until it is to be started anew or staff leave it.
pub fn run() -> ExitCode {
    // A supervisor that is killed takes the kiosk along, so that whatever watches over both starts both.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    #[cfg(target_os = "linux")]
    set_limits();
    environment::prepare();
    // At the start of a computer its screen may come later than this; the supervisor tries again.
    if !environment::has_screen() {
        eprintln!("{}", environment::NO_SCREEN);
        return ExitCode::FAILURE;
    }
    log();
    match show() {
        Ok(code) => ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX)),
        Err(error) => {
            eprintln!("hang-up-first kiosk: {error}");
            ExitCode::FAILURE
        }
    }
}

/// WebKitGTK keeps one file open of every window that ever was, a page of memory: after a thousand visitors most systems would open no more.
///
/// And of a process that dies nothing is written down: a visitor's page would be in it.
#[cfg(target_os = "linux")]
fn set_limits() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let mut files = getrlimit(Resource::Nofile);
    files.current = files.maximum;
    let _ = setrlimit(Resource::Nofile, files);
    let no_core = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, no_core);
}

fn show() -> tauri::Result<i32> {
    let _threads = waiting::together()?;
    let program = Builder::<Wry>::new()
        .invoke_handler(commands::handler())
        .manage(hearers::Hearers::default())
        .manage(kiosk::Standing::default())
        .setup(|program| {
            let handle = program.handle();
            let shown = kiosk::show(handle)?;
            handle.manage(opening::begin(surroundings::find(handle)?));
            watching::begin(handle.clone(), shown);
            beat(handle.clone());
            Ok(())
        })
        .build(context())?;
    Ok(program.run_return(|_, event| {
        // Between two windows there may be none.
        if let RunEvent::ExitRequested { code: None, api, .. } = event {
            api.prevent_exit();
        }
    }))
}

/// Says twice a second that it lives. The thread of the windows is asked each time: where that hangs, nothing is said.
fn beat<R: Runtime>(handle: AppHandle<R>) {
    thread::spawn(move || {
        loop {
            thread::sleep(PULSE);
            let (tell, told) = sync_channel(1);
            let asked = handle.run_on_main_thread(move || {
                let _ = tell.send(());
            });
            let answers = asked.is_ok() && told.recv().is_ok();
            if answers && watching::lives(&handle) && !Line::Lives.say(io::stdout()) {
                // The supervisor is gone, where the system did not end this with it.
                std::process::exit(super::ANEW);
            }
        }
    });
}
