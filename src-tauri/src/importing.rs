//! A file of a pack from outside the page: dropped on the main window, or named on the command line. The page hears nothing of where it is.

use std::{
    path::{Path, PathBuf},
    thread,
};

use tauri::{AppHandle, DragDropEvent, Manager, Runtime, WindowEvent};

use crate::{
    opening::Opening,
    start::Start,
    windows::{MAIN, preview::PREVIEW, raise_main},
};

/// Looks at a file, and shows in the main window what came of it. Where neither that nor the preview is open, the program is a kiosk,
/// which takes files from staff alone.
pub fn offer<R: Runtime>(handle: &AppHandle<R>, file: PathBuf) {
    if [MAIN, PREVIEW].iter().all(|label| handle.get_webview_window(label).is_none()) {
        return;
    }
    let handle = handle.clone();
    // It takes a while with a large pack, and no window stands still meanwhile.
    thread::spawn(move || {
        handle.state::<Opening>().packs.offered(&file);
        raise_main(&handle, &Start::Packs(None));
    });
}

/// The file that was dropped on a window, if any was; of several the first.
pub fn dropped(event: &WindowEvent) -> Option<&Path> {
    match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => paths.first().map(PathBuf::as_path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use tauri::PhysicalPosition;

    use super::*;

    #[test]
    fn of_what_is_dropped_the_first_file_counts_and_what_only_hovers_does_not() {
        let paths = vec![PathBuf::from("/media/staff/a.hufpack"), PathBuf::from("/media/staff/b.hufpack")];
        let position = PhysicalPosition::new(1.0, 1.0);
        let drop = WindowEvent::DragDrop(DragDropEvent::Drop {
            paths: paths.clone(),
            position,
        });
        assert_eq!(dropped(&drop), Some(Path::new("/media/staff/a.hufpack")), "the first");
        let hovers = WindowEvent::DragDrop(DragDropEvent::Enter { paths, position });
        assert_eq!(dropped(&hovers), None, "nothing was let go yet");
        let text = WindowEvent::DragDrop(DragDropEvent::Drop {
            paths: Vec::new(),
            position,
        });
        assert_eq!(dropped(&text), None, "a text is no file");
    }
}
