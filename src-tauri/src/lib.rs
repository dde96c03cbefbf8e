//! The shell: the only code that knows Tauri.
//!
//! It makes windows, lends clock and chance, and carries each command of `wire` to its use case in `app`. It decides nothing.

mod addresses;
mod autostart;
pub mod commands;
mod desktop;
mod drives;
pub mod environment;
pub mod hearers;
mod kiosk;
mod locks;
pub mod opening;
mod remind;
mod room;
mod seat;
mod start;
mod surroundings;
pub mod voice;
mod waiting;
mod windows;

pub use kiosk::kiosk;
pub use remind::remind;
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
            windows::open_main(handle.handle(), Start::asked(std::env::args().skip(1)))?;
            let surroundings = surroundings::find(handle.handle())?;
            handle.manage(opening::begin(surroundings));
            Ok(())
        })
        .run(context())
}

/// A second start raises this one's window, shows there what it was asked for, and ends. Without a session bus both run.
fn alone() -> TauriPlugin<Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new()
        .callback(|handle, arguments, _| windows::raise_main(handle, Start::asked(arguments.into_iter().skip(1))));
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
