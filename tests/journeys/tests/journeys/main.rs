//! The program in its real window, used as a person would: things are found by role and visible name, in both languages.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod afterwards;
mod boosters;
mod callers_list;
mod calling;
mod channels;
mod checklist;
mod doors;
mod drills;
mod endings;
mod entries;
mod evening;
mod faults;
mod keyboard;
mod kiosk;
mod kiosk_reach;
mod kiosk_set_up;
mod language;
mod layout;
mod own_data;
mod own_number;
mod packs;
mod papers;
mod people;
mod phones;
mod pictures;
mod pictures_booster;
mod pictures_checklist;
mod pictures_evening;
mod pictures_kiosk;
mod pictures_packs;
mod pictures_people;
mod pictures_phones;
mod pictures_preview;
mod pictures_quiz;
mod pictures_room;
mod preview;
mod quiz;
mod read_later;
mod reminders;
mod resume;
mod room;
mod voice;
mod week;
mod world;
