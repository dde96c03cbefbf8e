//! An audience of many phones over real sockets, and how a room bears it. The room runs in a process of its own, on a core of its own.

pub mod audience;
pub mod figures;
pub mod hall;
mod phone;
pub mod processor;
pub mod stand_in;

/// What stopped it.
pub type Stop = Box<dyn std::error::Error + Send + Sync>;
