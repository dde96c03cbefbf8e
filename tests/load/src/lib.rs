//! An audience of many phones over real sockets, and how the program bears it. The program runs on a core of its own.

pub mod audience;
pub mod ballots;
pub mod figures;
pub mod hall;
mod phone;
pub mod processor;

/// What stopped it.
pub type Stop = Box<dyn std::error::Error + Send + Sync>;
