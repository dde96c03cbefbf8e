//! The system around the program, lent to `app`: folders, other programs, the printer.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use app::{Address, Desktop, RemovableDrive};
use tauri::{AppHandle, Manager, Runtime};
use words::Lock;

use crate::{
    addresses, autostart, choosing, drives, kiosk, locks,
    windows::{
        MAIN, preview,
        projector::{self, PROJECTOR},
    },
};

/// Some systems end their opening command only with the program that it opened. What has not failed by now has opened.
const OPENED_BY: Duration = Duration::from_secs(3);

/// The system that Tauri knows.
pub struct SystemDesktop<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Desktop for SystemDesktop<R> {
    fn folders(&self) -> Vec<PathBuf> {
        let paths = self.0.path();
        let likely = [paths.download_dir(), paths.document_dir(), paths.desktop_dir(), paths.home_dir()];
        likely.into_iter().filter_map(Result::ok).collect()
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        let (tell, told) = channel();
        let path = path.to_owned();
        thread::spawn(move || tell.send(opener::open(&path)));
        match told.recv_timeout(OPENED_BY) {
            Ok(opened) => opened.map_err(|error| error.to_string()),
            Err(RecvTimeoutError::Timeout) => Ok(()),
            Err(RecvTimeoutError::Disconnected) => Err("the opening thread gave way".to_owned()),
        }
    }

    fn print_page(&self) -> Result<(), String> {
        let window = self.0.get_webview_window(MAIN).ok_or("the main window is not there")?;
        // The dialog blocks whoever opens it until it is closed.
        thread::spawn(move || {
            if let Err(error) = window.print() {
                tracing::warn!(%error, "the page was not printed");
            }
        });
        Ok(())
    }

    fn reminds(&self) -> bool {
        autostart::is_on()
    }

    fn remind(&self, on: bool) -> Result<(), String> {
        autostart::turn(on)
    }

    fn addresses(&self) -> Vec<Address> {
        addresses::addresses()
    }

    fn project(&self, open: bool) -> Result<(), String> {
        let done = if open {
            projector::open(&self.0)
        } else {
            projector::close(&self.0)
        };
        done.map_err(|error| error.to_string())
    }

    fn projects(&self) -> bool {
        self.0.get_webview_window(PROJECTOR).is_some()
    }

    fn fill_stage(&self, full: bool) -> Result<(), String> {
        let window = self.0.get_webview_window(PROJECTOR).ok_or("the projector's window is not there")?;
        window.set_fullscreen(full).map_err(|error| error.to_string())
    }

    fn open_locks(&self) -> Vec<Lock> {
        locks::open(&self.0)
    }

    fn drives(&self) -> Vec<RemovableDrive> {
        drives::drives()
    }

    fn preview(&self) -> Result<(), String> {
        preview::open(&self.0).map_err(|error| error.to_string())
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        choosing::pack_folder(&self.0)
    }

    fn choose_file(&self) -> Option<PathBuf> {
        choosing::pack_file(&self.0)
    }

    fn enter_kiosk(&self) -> Result<(), String> {
        kiosk::hand_over()?;
        // The cover stands over everything: what is left of the program as it was goes with all its windows, and the kiosk begins.
        self.0.exit(0);
        Ok(())
    }
}

/// No desktop: nothing is opened, saved or shown, but the computer still has its addresses.
pub struct NoDesktop;

impl Desktop for NoDesktop {
    fn folders(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn open(&self, _: &Path) -> Result<(), String> {
        Err("there is no desktop".to_owned())
    }

    fn print_page(&self) -> Result<(), String> {
        Err("there is no desktop".to_owned())
    }

    fn reminds(&self) -> bool {
        false
    }

    fn remind(&self, _: bool) -> Result<(), String> {
        Err("there is no desktop".to_owned())
    }

    fn addresses(&self) -> Vec<Address> {
        addresses::addresses()
    }

    fn project(&self, open: bool) -> Result<(), String> {
        if open { Err("there is no desktop".to_owned()) } else { Ok(()) }
    }

    fn projects(&self) -> bool {
        false
    }

    fn fill_stage(&self, _: bool) -> Result<(), String> {
        Err("there is no desktop".to_owned())
    }

    fn open_locks(&self) -> Vec<Lock> {
        Vec::new()
    }

    fn drives(&self) -> Vec<RemovableDrive> {
        Vec::new()
    }

    fn choose_file(&self) -> Option<PathBuf> {
        None
    }

    fn enter_kiosk(&self) -> Result<(), String> {
        Err("there is no desktop".to_owned())
    }
}
