//! The system's dialog to choose a file or a folder.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};

const TITLE: &str = "选一个内容包 · Choose a pack";
const PACKS: &str = "内容包 · Packs (*.hufpack)";
const FOLDER: &str = "选内容包的文件夹 · Choose a pack’s folder";

/// A file of a pack; none where the dialog was closed without one. Waits until then, so never on the main thread.
pub fn pack_file<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    chosen(handle, false)
}

/// A folder of a pack; none where the dialog was closed without one. Waits until then, so never on the main thread.
pub fn pack_folder<R: Runtime>(handle: &AppHandle<R>) -> Option<PathBuf> {
    chosen(handle, true)
}

#[cfg(target_os = "linux")]
fn chosen<R: Runtime>(handle: &AppHandle<R>, folder: bool) -> Option<PathBuf> {
    use std::{cell::RefCell, rc::Rc, sync::mpsc::channel};

    use gtk::{FileChooserAction, FileChooserNative, FileFilter, ResponseType, prelude::*};
    use tauri::Manager;

    let windows = handle.webview_windows();
    // It stands over the window in which it was asked for.
    let over = windows.values().find(|window| window.is_focused().unwrap_or_default());
    let over = over.or_else(|| windows.values().next()).cloned()?;
    let (tell, told) = channel();
    let shown = handle.run_on_main_thread(move || {
        let window = over.gtk_window().ok();
        let (title, action) = if folder {
            (FOLDER, FileChooserAction::SelectFolder)
        } else {
            (TITLE, FileChooserAction::Open)
        };
        // Without words of our own on its buttons it has the system's.
        let dialog = FileChooserNative::new(Some(title), window.as_ref(), action, None, None);
        if !folder {
            let packs = FileFilter::new();
            packs.set_name(Some(PACKS));
            packs.add_pattern("*.hufpack");
            dialog.add_filter(packs);
        }
        // Nobody else holds it while it is open.
        let held = Rc::new(RefCell::new(Some(dialog.clone())));
        dialog.connect_response(move |dialog, answer| {
            let chosen = (answer == ResponseType::Accept).then(|| dialog.filename()).flatten();
            // Whoever waited may have gone.
            let _ = tell.send(chosen);
            held.take();
        });
        dialog.show();
    });
    shown.inspect_err(|error| tracing::warn!(%error, "the dialog did not open")).ok()?;
    told.recv().ok().flatten()
}

/// The same where the system is another.
#[cfg(not(target_os = "linux"))]
fn chosen<R: Runtime>(_: &AppHandle<R>, folder: bool) -> Option<PathBuf> {
    if folder {
        rfd::FileDialog::new().set_title(FOLDER).pick_folder()
    } else {
        rfd::FileDialog::new().set_title(TITLE).add_filter(PACKS, &["hufpack"]).pick_file()
    }
}
