//! A small window that is a file: dragged from it, the file goes to whoever takes it, as from a file browser.

#[cfg(target_os = "linux")]
fn main() {
    use gtk::{
        TargetEntry, TargetFlags, Window, WindowType,
        gdk::{DragAction, ModifierType},
        glib,
        prelude::*,
    };

    /// Beside the program's window, on the screen of the tests.
    const PLACE: (i32, i32) = (1500, 200);

    let uri = std::env::args_os().nth(1).and_then(|file| glib::filename_to_uri(file, None).ok());
    let (Some(uri), Ok(())) = (uri, gtk::init()) else {
        eprintln!("file_to_drag FILE, on a screen");
        std::process::exit(2);
    };
    let window = Window::new(WindowType::Popup);
    window.set_default_size(200, 200);
    window.move_(PLACE.0, PLACE.1);
    let files = [TargetEntry::new("text/uri-list", TargetFlags::OTHER_APP, 0)];
    window.drag_source_set(ModifierType::BUTTON1_MASK, &files, DragAction::COPY);
    window.connect_drag_data_get(move |_, _, data, _, _| {
        data.set_uris(&[&uri]);
    });
    window.show_all();
    gtk::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {}
