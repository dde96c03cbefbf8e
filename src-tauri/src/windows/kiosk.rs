//! The kiosk's window: it fills the screen, stays there, and has no way out.
//!
//! Each visitor has one of their own, with a web process that is gone with it. The next is made ready out of sight while the last is there, and
//! shown before that one is destroyed: to start a process and read a page would take the next visitor half a second.

use std::sync::{
    Mutex, PoisonError,
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

/// Whether the next window is made ready out of sight. Its page asks nothing because it is told that nobody sees it; that a hidden window's page
/// is told so was seen on Linux alone. Elsewhere it might ask where somebody's visit stands, so there the next window is opened when it is needed.
pub const MAKES_READY: bool = cfg!(target_os = "linux");

/// Before every page of the window: no menu opens, and nothing is drawn out of it or dropped on it.
const STAYS_PUT: &str = "for (const out of ['contextmenu', 'dragstart', 'dragover', 'drop'])
    addEventListener(out, (event) => event.preventDefault(), { capture: true });";

/// Which window stands before the visitor, and which is ready for the next.
#[derive(Default)]
pub struct Standing {
    /// So many were opened; each has the next number.
    opened: AtomicU32,
    /// The one that stands; zero where none does.
    number: AtomicU32,
    next: Mutex<Option<Next>>,
    /// Something else has taken the keyboard.
    lost_focus: AtomicBool,
}

/// A window that nobody has seen yet.
struct Next {
    number: u32,
    read: Receiver<()>,
}

/// A window that was just shown.
pub struct Shown {
    /// Hears when its page is read.
    pub read: Receiver<()>,
    /// It was, before it was shown.
    pub was_ready: bool,
}

impl Standing {
    fn take_next(&self) -> Option<Next> {
        self.next.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Whether it is the one that is ready for the next visitor, which from now on it is not.
    fn is_next_no_more(&self, number: u32) -> bool {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        next.take_if(|next| next.number == number).is_some()
    }
}

/// The number of the window that stands now.
pub fn standing<R: Runtime>(handle: &AppHandle<R>) -> u32 {
    handle.state::<Standing>().number.load(Ordering::SeqCst)
}

fn label(number: u32) -> String {
    format!("kiosk-{number}")
}

/// Shows the window that was made ready; where there is none, opens one.
///
/// # Errors
/// Whatever the window system refuses.
pub fn show<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<Shown> {
    let all = handle.state::<Standing>();
    let ready = all
        .take_next()
        .and_then(|next| handle.get_webview_window(&label(next.number)).map(|window| (next, window)));
    if let Some((next, window)) = ready {
        all.number.store(next.number, Ordering::SeqCst);
        // The last window goes at once, and with it the keyboard may go elsewhere.
        all.lost_focus.store(true, Ordering::SeqCst);
        to_the_front(&window)?;
        let was_ready = next.read.try_recv().is_ok();
        return Ok(Shown {
            read: next.read,
            was_ready,
        });
    }
    let number = all.opened.fetch_add(1, Ordering::SeqCst) + 1;
    all.number.store(number, Ordering::SeqCst);
    let read = build(handle, number, true)?;
    Ok(Shown { read, was_ready: false })
}

/// Makes the next window ready, out of sight.
///
/// # Errors
/// Whatever the window system refuses.
pub fn prepare<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    let all = handle.state::<Standing>();
    let number = all.opened.fetch_add(1, Ordering::SeqCst) + 1;
    let read = build(handle, number, false)?;
    *all.next.lock().unwrap_or_else(PoisonError::into_inner) = Some(Next { number, read });
    Ok(())
}

/// What comes back hears when its page is read.
fn build<R: Runtime>(handle: &AppHandle<R>, number: u32, is_shown: bool) -> tauri::Result<Receiver<()>> {
    let (tell, told) = channel();
    let mut builder = guarded(handle, &label(number), PAGE.to_owned())
        .title("先挂断 · Hang Up First")
        .visible(is_shown)
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
        .initialization_script(format!("if (!document.hidden) {}", asking_ahead(&ASKED_FIRST)))
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
    super::ways_out::close(&window, number)?;
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
        WindowEvent::Destroyed => fell(&handle, number),
        _ => {}
    });
}

/// A window or its web process is gone. One that was taken away on purpose has not fallen, and one that nobody has seen is just not there any
/// more: the next is then opened when it is needed.
pub fn fell<R: Runtime>(handle: &AppHandle<R>, number: u32) {
    let stood = standing(handle) == number;
    let was_next = handle.state::<Standing>().is_next_no_more(number);
    if !stood && !was_next {
        return;
    }
    tracing::warn!(stood, "the kiosk's window fell");
    // It may fall before the use cases are open, and nobody waits for them where windows are made.
    let handle = handle.clone();
    std::thread::spawn(move || {
        if stood {
            handle.state::<Opening>().watch.fell();
        } else if let Some(window) = handle.get_webview_window(&label(number)) {
            let _ = window.destroy();
        }
    });
}

/// Takes the keyboard back, where something else has taken it, and tries until the system says that the kiosk has it: what took it may
/// take it twice.
pub fn hold_focus<R: Runtime>(handle: &AppHandle<R>) {
    if !handle.state::<Standing>().lost_focus.load(Ordering::SeqCst) {
        return;
    }
    if let Some(window) = handle.get_webview_window(&label(standing(handle)))
        && let Err(error) = to_the_front(&window)
    {
        tracing::warn!(%error, "the keyboard was not taken back");
    }
}

fn to_the_front<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window
        .unminimize()
        .and_then(|()| window.show())
        .and_then(|()| window.set_fullscreen(true))
        .and_then(|()| window.set_always_on_top(true))
        .and_then(|()| window.set_focus())
}

/// Destroys every window, and the one that nobody has seen yet.
pub fn destroy_all<R: Runtime>(handle: &AppHandle<R>) {
    let all = handle.state::<Standing>();
    drop(all.take_next());
    destroy(handle, all.opened.load(Ordering::SeqCst));
}

/// Destroys every window up to this one, with its web process: one that hangs would stay behind.
pub fn destroy<R: Runtime>(handle: &AppHandle<R>, last: u32) {
    // One that is taken away on purpose has not fallen.
    let stood = |number: u32| (number <= last).then_some(0);
    let _ = handle
        .state::<Standing>()
        .number
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, stood);
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
