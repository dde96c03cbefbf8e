//! The system around the program, as far as the program reaches into it: folders, other programs, the printer, the start of the session. The shell lends it.

use std::{
    net::Ipv4Addr,
    path::{Path, PathBuf},
};

use words::Lock;

/// An address at which other devices could reach this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The address.
    pub address: Ipv4Addr,
    /// What the system calls that connection.
    pub network: String,
}

/// A drive that can be taken away, as staff plug one in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovableDrive {
    /// Where its files are.
    pub folder: PathBuf,
    /// What the system calls it.
    pub name: String,
    /// How many bytes are free on it.
    pub free: u64,
}

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

    /// The addresses of this computer, the likeliest first, and last the one at which only it reaches itself. They change with the network.
    fn addresses(&self) -> Vec<Address>;

    /// Opens the projector's window, on the second screen if there is one, or closes it. Opening it twice opens one.
    ///
    /// # Errors
    /// Why there is no such window.
    fn project(&self, open: bool) -> Result<(), String>;

    /// The projector's window is open.
    fn projects(&self) -> bool;

    /// Has the projector's window fill the screen it is on, or no longer.
    ///
    /// # Errors
    /// Why it does not.
    fn fill_stage(&self, full: bool) -> Result<(), String>;

    /// The ways out of the kiosk that this system leaves open, as far as can be told. Asked once, at the start.
    fn open_locks(&self) -> Vec<Lock>;

    /// The removable drives that are there now and can be written.
    fn drives(&self) -> Vec<RemovableDrive>;

    /// Lets whoever sits here choose a file of a pack in the system's dialog, and waits until it is closed. None where it was closed without one.
    fn choose_file(&self) -> Option<PathBuf>;

    /// Hands over to the kiosk, which is started beside this program: once its cover stands over everything, this program ends with all its windows.
    ///
    /// # Errors
    /// Why there is no kiosk; then this program goes on.
    fn enter_kiosk(&self) -> Result<(), String>;

    /// Opens the system's dialog to choose a folder, and waits until it is closed; none where it was closed without one.
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    /// Opens the preview's window, or raises it.
    ///
    /// # Errors
    /// Why there is no such window.
    fn preview(&self) -> Result<(), String> {
        Err("there is no window here".to_owned())
    }
}
