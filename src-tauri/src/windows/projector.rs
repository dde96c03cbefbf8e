//! The projector's window: made when it is wanted and gone after, on the second screen where there is one.

use tauri::{AppHandle, Manager, Monitor, PhysicalPosition, Runtime, WebviewWindow, WindowEvent};

use super::{MAIN, guarded};
use crate::hearers::Hearers;

/// The label of the projector's window, and its page.
pub const PROJECTOR: &str = "projector";
const PAGE: &str = "projector.html";

/// Opens it, or raises the one that is open.
///
/// # Errors
/// Whatever the window system refuses.
pub fn open<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    if let Some(window) = handle.get_webview_window(PROJECTOR) {
        return window.unminimize();
    }
    let second = second_screen(handle);
    let window = guarded(handle, PROJECTOR, PAGE.to_owned())
        .title("先挂断 · 大屏幕 · Hang Up First, big screen")
        .inner_size(1280.0, 720.0)
        .min_inner_size(640.0, 360.0)
        // The facilitator's keys stay where they are.
        .focused(false)
        .build()?;
    let hearers = handle.state::<Hearers>().inner().clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            hearers.end(PROJECTOR);
            hearers.look_again(MAIN);
        }
    });
    if let Some(screen) = second {
        fill(&window, &screen);
    }
    Ok(())
}

/// Closes it. Nothing else changes: the session goes on.
///
/// # Errors
/// Whatever the window system refuses.
pub fn close<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    handle.get_webview_window(PROJECTOR).map_or(Ok(()), |window| window.destroy())
}

/// The main window is gone.
pub fn close_with_main<R: Runtime>(handle: &AppHandle<R>) {
    if let Err(error) = close(handle) {
        tracing::warn!(%error, "the projector's window did not close");
    }
}

/// A screen that the main window is not on.
fn second_screen<R: Runtime>(handle: &AppHandle<R>) -> Option<Monitor> {
    let main = handle.get_webview_window(MAIN)?;
    let mine = main.current_monitor().ok().flatten().map(|screen| *screen.position());
    let mut screens = main.available_monitors().unwrap_or_default().into_iter();
    screens.find(|screen| Some(*screen.position()) != mine)
}

/// Fills a screen. Wayland lets no program place a window, but fills the screen that is named; other systems may place it and not know
/// the screen. Where neither does, the window is moved by hand, and says so itself.
fn fill<R: Runtime>(window: &WebviewWindow<R>, screen: &Monitor) {
    let corner = *screen.position();
    let placed = window.set_position(corner);
    let filled = window
        .set_fullscreen_on_monitor(PhysicalPosition::new(f64::from(corner.x), f64::from(corner.y)))
        .or_else(|_| window.set_fullscreen(true));
    if let Err(error) = placed.and(filled) {
        tracing::warn!(%error, "the projector's window did not find the second screen");
    }
}
