//! The kiosk's window: it fills the screen, stays there, and has no way out.
//!
//! Each visitor has one of their own, with a web process that is gone with it. The next is opened before the last is destroyed.

use std::sync::{
    atomic::{AtomicBool, AtomicU32, Ordering},
    mpsc::{Receiver, channel},
};

use tauri::{AppHandle, Manager, Runtime, WebviewWindow, WindowEvent, webview::PageLoadEvent};

use super::{asking_ahead, guarded};
use crate::opening::Opening;

const PAGE: &str = "kiosk.html";

/// What each page of the kiosk asks first: where the visit stands.
pub(super) const ASKED_FIRST: [&str; 1] = ["visit_look"];

/// On Linux a private window costs what it is to spare: Tauri serves its pages to the first private context alone, and every context of
/// another folder leaves a process behind, 13 MB a visitor. There the windows share one context that keeps nothing: what pages could
/// store is turned off in each, its process ended with it, and the rest cleared.
const IS_PRIVATE: bool = cfg!(not(target_os = "linux"));

/// Before every page of the window: no menu opens, and nothing is drawn out of it or dropped on it.
const STAYS_PUT: &str = "for (const out of ['contextmenu', 'dragstart', 'dragover', 'drop'])
    addEventListener(out, (event) => event.preventDefault(), { capture: true });";

/// Which window stands before the visitor.
#[derive(Default)]
pub struct Standing {
    number: AtomicU32,
    /// Something else has taken the keyboard.
    lost_focus: AtomicBool,
}

/// The number of the window that stands now.
pub fn standing<R: Runtime>(handle: &AppHandle<R>) -> u32 {
    handle.state::<Standing>().number.load(Ordering::SeqCst)
}

fn label(number: u32) -> String {
    format!("kiosk-{number}")
}

/// Opens the next window. What comes back hears when its page is there.
///
/// # Errors
/// Whatever the window system refuses.
pub fn open<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<Receiver<()>> {
    let number = handle.state::<Standing>().number.fetch_add(1, Ordering::SeqCst) + 1;
    let (tell, told) = channel();
    let mut builder = guarded(handle, &label(number), PAGE.to_owned())
        .title("先挂断 · Hang Up First")
        .incognito(IS_PRIVATE)
        .devtools(false)
        .decorations(false)
        .fullscreen(true)
        .always_on_top(true)
        .visible_on_all_workspaces(true)
        .skip_taskbar(true)
        .closable(false)
        .minimizable(false)
        .maximizable(false)
        .zoom_hotkeys_enabled(false)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .initialization_script(STAYS_PUT)
        .initialization_script(asking_ahead(&ASKED_FIRST))
        .on_page_load(move |_, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = tell.send(());
            }
        });
    // Without a window manager nothing else makes it fill the screen.
    if let Ok(Some(screen)) = handle.primary_monitor() {
        let size = screen.size().to_logical::<f64>(screen.scale_factor());
        builder = builder.position(0.0, 0.0).inner_size(size.width, size.height);
    }
    let window = builder.build()?;
    stays(&window, number);
    #[cfg(target_os = "linux")]
    super::ways_out::close(&window)?;
    Ok(told)
}

/// A driver looks into the windows, which the test build alone lets it.
fn is_driven() -> bool {
    cfg!(feature = "journey") && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Nobody closes it, and whatever takes it away all the same is told.
fn stays<R: Runtime>(window: &WebviewWindow<R>, number: u32) {
    let handle = window.app_handle().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => api.prevent_close(),
        WindowEvent::Focused(has) if standing(&handle) == number => {
            let lost_before = handle.state::<Standing>().lost_focus.swap(!has, Ordering::SeqCst);
            if !has && !lost_before {
                tracing::warn!("something took the keyboard from the kiosk; it is taken back");
            }
        }
        WindowEvent::Destroyed if standing(&handle) == number => fell(&handle),
        _ => {}
    });
}

/// The window or its web process is gone.
pub fn fell<R: Runtime>(handle: &AppHandle<R>) {
    tracing::warn!("the kiosk's window fell");
    // It may fall before the use cases are open, and nobody waits for them where windows are made.
    let handle = handle.clone();
    std::thread::spawn(move || handle.state::<Opening>().watch.fell());
}

/// Takes the keyboard back, where something else has taken it, and tries until the system says that the kiosk has it: what took it may
/// take it twice.
pub fn hold_focus<R: Runtime>(handle: &AppHandle<R>) {
    if !handle.state::<Standing>().lost_focus.load(Ordering::SeqCst) {
        return;
    }
    if let Some(window) = handle.get_webview_window(&label(standing(handle))) {
        let taken = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_fullscreen(true))
            .and_then(|()| window.set_always_on_top(true))
            .and_then(|()| window.set_focus());
        if let Err(error) = taken {
            tracing::warn!(%error, "the keyboard was not taken back");
        }
    }
}

/// Destroys every window up to this one, with its web process: one that hangs would stay behind.
pub fn destroy<R: Runtime>(handle: &AppHandle<R>, last: u32) {
    // One that is taken away on purpose has not fallen.
    let standing = &handle.state::<Standing>().number;
    let _ = standing.compare_exchange(last, last + 1, Ordering::SeqCst, Ordering::SeqCst);
    for (name, window) in handle.webview_windows() {
        let number = name.strip_prefix("kiosk-").and_then(|number| number.parse::<u32>().ok());
        if number.is_none_or(|number| number > last) {
            continue;
        }
        // The engine ends a driver's session with any web process that ends before its page.
        #[cfg(target_os = "linux")]
        if !is_driven() {
            super::ways_out::leave_nothing(&window);
        }
        if let Err(error) = window.destroy() {
            tracing::error!(%error, "a visitor's window was not destroyed");
        }
    }
}

/// What a visitor has copied or marked is no longer there to be pasted.
pub fn clear_clipboard() {
    #[cfg(target_os = "linux")]
    for selection in [gtk::gdk::SELECTION_CLIPBOARD, gtk::gdk::SELECTION_PRIMARY] {
        let clipboard = gtk::Clipboard::get(&selection);
        // Only whoever owns it can clear it.
        clipboard.set_text("");
        clipboard.clear();
    }
}
