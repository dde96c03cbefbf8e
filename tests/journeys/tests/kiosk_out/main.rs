//! The kiosk under a window manager and another program's window: what people try to get out of it, and what may befall it.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod booth;
mod escapes;
mod fingers;
mod leaving;
mod monkey;
mod recovery;
