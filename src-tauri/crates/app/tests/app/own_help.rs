//! The region and the emergency number that a person has set.

use std::fs;

use wire::{HelpKeep, HelpRead, OwnHelp};
use words::{ErrorCode, Seat};

use crate::world::{PERSON, world};

fn own(region: &str, emergency: &str) -> OwnHelp {
    OwnHelp {
        region: region.into(),
        emergency: emergency.into(),
    }
}

#[test]
fn region_and_emergency_number_outlast_the_program_and_without_records_the_session() {
    let world = world();
    let set = own("other", "+12");
    world.open().help.keep(PERSON, HelpKeep { own: set.clone() }).expect("written");
    let read = world.open().help.read(PERSON, HelpRead {}).expect("readable");
    assert_eq!(read.own, set, "recorded");
    let file = world.data.path().join("in-the-way");
    fs::write(&file, "").expect("written");
    let app = world.open_at(&file);
    app.help
        .keep(PERSON, HelpKeep { own: set.clone() })
        .expect("never refused for want of a disk");
    let read = app.help.read(PERSON, HelpRead {}).expect("readable");
    assert_eq!(read.own, set, "at least until the program ends");
}

#[test]
fn what_nobody_can_dial_is_not_taken_and_what_was_set_stays() {
    let world = world();
    let app = world.open();
    app.help.keep(PERSON, HelpKeep { own: own("CN", "12") }).expect("a number");
    for bad in ["1 2", "<b>12</b>", "1234567890123456", "+", "十二"] {
        let refusal = app.help.keep(PERSON, HelpKeep { own: own("CN", bad) }).expect_err("no number");
        assert_eq!(refusal.code, ErrorCode::BadRequest, "“{bad}”");
    }
    let long = "x".repeat(100_000);
    app.help.keep(PERSON, HelpKeep { own: own(&long, "12") }).expect_err("no region");
    let read = app.help.read(PERSON, HelpRead {}).expect("readable");
    assert_eq!(read.own, own("CN", "12"), "untouched");
}

#[test]
fn a_visitor_sets_nothing_and_sees_nothing_of_others() {
    let world = world();
    let app = world.open();
    app.help.keep(PERSON, HelpKeep { own: own("other", "12") }).expect("a number");
    let refusal = app
        .help
        .keep(Seat::Visitor, HelpKeep { own: own("other", "34") })
        .expect_err("refused");
    assert_eq!(refusal.code, ErrorCode::NotAllowed, "nothing of a visitor is kept");
    let read = app.help.read(Seat::Visitor, HelpRead {}).expect("readable");
    assert_eq!(read.own, OwnHelp::default(), "whose number it is, is nobody's business");
}
