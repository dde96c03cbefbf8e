//! `hang-up-first preview DIR`: a pack's folder as its editor sees it.

use std::{
    path::{Path, PathBuf},
    thread,
};

use tauri::{AppHandle, Manager, Runtime};

use crate::{opening::Opening, windows};

/// The folder that the arguments behind the program's own name ask to preview, seen from the folder in which it was started; that one itself
/// where none is named.
pub fn asked(arguments: &[String], within: &Path) -> Option<PathBuf> {
    let (first, rest) = arguments.split_first()?;
    (first == "preview").then(|| rest.first().map_or_else(|| within.to_owned(), |folder| within.join(folder)))
}

/// A second start asks for it: the program that runs shows it.
pub fn show<R: Runtime>(handle: &AppHandle<R>, folder: PathBuf) {
    let handle = handle.clone();
    // The pack may still be opening, which the window's own thread must not wait for.
    thread::spawn(move || {
        handle.state::<Opening>().previews.show(&folder);
        if let Err(error) = windows::preview::open(&handle) {
            tracing::warn!(%error, "the preview's window did not open");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_seen_from_where_the_program_was_started() {
        let asked = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            asked(&words, Path::new("/home/editor"))
        };
        assert_eq!(
            asked(&["preview", "pack"]),
            Some(PathBuf::from("/home/editor/pack")),
            "a folder beside"
        );
        assert_eq!(
            asked(&["preview", "/packs/a"]),
            Some(PathBuf::from("/packs/a")),
            "one that is named in full"
        );
        assert_eq!(asked(&["preview"]), Some(PathBuf::from("/home/editor")), "the one where I am");
        assert_eq!(
            (asked(&[]), asked(&["now", "preview"])),
            (None, None),
            "and only where it is asked for"
        );
    }
}
