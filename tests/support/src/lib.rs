//! What journeys and measurements share: the program in a real window, used as a person would.
//!
//! Things are found by role and visible name, never by class or id: what a person cannot find, a test cannot either.

mod booth;
mod chart;
mod counts;
mod desktop;
mod driver;
mod figure;
mod page;
mod phone;
mod process;
mod wifi;
mod window;

pub use booth::{BOOTH_PATIENCE, Booth, at_the_desktop, set_up_kiosk};
pub use chart::write_chart;
pub use counts::Counts;
pub use desktop::{Desktop, Shown, hand};
pub use fantoccini::wd::WindowHandle;
pub use figure::{Figure, quantile, shown};
pub use phone::{Handset, Phone};
pub use process::{Tree, descendants, executable, freeze, kill, pss};
pub use window::{Program, Window};

/// What went wrong in driving the window.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The driver or the program could not be started.
    #[error("cannot start {what}: {why}")]
    Start {
        /// What was being started.
        what: String,
        /// What the system said.
        why: String,
    },
    /// The window did not do what the driver was asked.
    #[error("the window refused: {0}")]
    Refused(String),
    /// What the program wrote down could not be read.
    #[error("the records cannot be read: {0}")]
    Unread(String),
    /// What was looked for did not come up in time.
    #[error("not there after {seconds} s: {wanted}\nwhat is there:\n{page}")]
    NotThere {
        /// What was looked for.
        wanted: String,
        /// How long.
        seconds: u64,
        /// The text of the page instead.
        page: String,
    },
}
