//! The shell: the only code that knows Tauri.
//!
//! It makes windows, lends clock and chance, and carries each command of `wire` to its use case in `app`. It decides nothing.

mod addresses;
mod autostart;
mod choosing;
pub mod commands;
mod desktop;
mod drives;
pub mod environment;
pub mod hearers;
mod importing;
mod kiosk;
mod locks;
pub mod opening;
mod preview;
mod remind;
mod results;
mod room;
mod seat;
mod start;
mod surroundings;
pub mod voice;
mod waiting;
mod windows;

use std::path::Path;

pub use kiosk::kiosk;
pub use remind::remind;
pub use results::results;
pub use room::{asks_for_room, room};
use start::Start;
use tauri::{Builder, Context, Manager, Runtime, Wry, plugin::TauriPlugin};

/// Starts the program and returns when its last window is closed.
///
/// # Errors
/// Whatever the window system refuses.
pub fn run() -> tauri::Result<()> {
    surroundings::log();
    let _threads = waiting::together()?;
    Builder::<Wry>::new()
        .plugin(alone())
        .invoke_handler(commands::handler())
        .manage(hearers::Hearers::default())
        .setup(|handle| {
            // First the window: the web engine takes longest to start, and needs both cores for it.
            let (arguments, folder) = (
                std::env::args().skip(1).collect::<Vec<_>>(),
                std::env::current_dir().unwrap_or_default(),
            );
            let (previewed, start) = (preview::asked(&arguments, &folder), Start::asked(&arguments, &folder));
            match &previewed {
                Some(_) => windows::preview::open(handle.handle())?,
                None => drop(windows::open_main(handle.handle(), &start)?),
            }
            let surroundings = surroundings::find(handle.handle())?;
            handle.manage(opening::begin_with(surroundings, move |app| {
                if let Some(folder) = previewed {
                    app.previews.show(&folder);
                }
                if let Some(file) = start.file() {
                    app.packs.offered(file);
                }
            }));
            Ok(())
        })
        .run(context())
}

/// A second start raises this one's window, shows there what it was asked for, and ends. Without a session bus both run.
fn alone() -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new().callback(|handle, arguments, folder| {
        let (arguments, folder) = (arguments.into_iter().skip(1).collect::<Vec<_>>(), Path::new(&folder));
        if let Some(folder) = preview::asked(&arguments, folder) {
            return preview::show(handle, folder);
        }
        let start = Start::asked(&arguments, folder);
        match start.file() {
            Some(file) => importing::offer(handle, file.clone()),
            None => windows::raise_main(handle, &start),
        }
    });
    match surroundings::instance() {
        Some(name) => plugin.dbus_id(name).build(),
        None => plugin.build(),
    }
}

/// The configuration, pages and permissions that were built in.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}
