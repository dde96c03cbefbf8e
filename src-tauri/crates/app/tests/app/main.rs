//! The use cases with the bundled pack and real records, without a window.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod boosters;
mod checklist;
mod data;
mod faults;
mod home;
mod imported;
mod judging;
mod kiosk;
mod notes;
mod own_help;
mod packs;
mod packs_led;
mod papers;
mod people;
mod previews;
mod progress;
mod quizzes;
mod reminders;
mod results;
mod room_phones;
mod rooms;
mod runs;
mod small_disk;
mod staff;
mod upkeep;
mod visits;
mod voice;
mod world;
