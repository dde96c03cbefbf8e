//! The preview's window: a pack as its editor sees it. It may be the only window there is.

use tauri::{AppHandle, Manager, Runtime, WebviewWindow, WindowEvent};
use wire::VoiceStop;
use words::Seat;

use super::guarded;
use crate::opening::Opening;

/// The label of the preview's window, and its page.
pub const PREVIEW: &str = "preview";
const PAGE: &str = "preview.html";

/// Opens it, or raises the one that is open: it shows one folder at a time.
///
/// # Errors
/// Whatever the window system refuses.
pub fn open<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    if let Some(window) = handle.get_webview_window(PREVIEW) {
        return raise(&window);
    }
    let window = guarded(handle, PREVIEW, PAGE.to_owned())
        .title("先挂断 · 预览 · Hang Up First, preview")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .zoom_hotkeys_enabled(true)
        .build()?;
    let handle = handle.clone();
    window.on_window_event(move |event| {
        if let (WindowEvent::Destroyed, Some(app)) = (event, handle.try_state::<Opening>()) {
            // Whoever was speaking in it is cut short with it. Stopping never fails.
            let _stopped = app.voice.stop(Seat::Preview, VoiceStop {});
        }
    });
    Ok(())
}

fn raise<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}
