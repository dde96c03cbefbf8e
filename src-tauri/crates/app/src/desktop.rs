//! The system around the program, as far as the program reaches into it: folders, other programs, the printer, the start of the session. The shell lends it.

use std::path::{Path, PathBuf};

/// The system around the program.
pub trait Desktop: Send + Sync {
    /// The folders where a person looks for what was saved, the likeliest first.
    fn folders(&self) -> Vec<PathBuf>;

    /// Opens a file or folder with the program that the system has for it.
    ///
    /// # Errors
    /// Why nothing opened it.
    fn open(&self, path: &Path) -> Result<(), String>;

    /// Opens the dialog that prints the page of the main window, and does not wait for its end.
    ///
    /// # Errors
    /// Why there is no such dialog.
    fn print_page(&self) -> Result<(), String>;

    /// Whether the session starts `hang-up-first remind`.
    fn reminds(&self) -> bool;

    /// Has the session start `hang-up-first remind`, or no longer.
    ///
    /// # Errors
    /// Why it cannot.
    fn remind(&self, on: bool) -> Result<(), String>;
}
