//! `notes.*`

use wire::{NotesErase, NotesKeep, NotesRead};
use words::{ErrorCode, RescueNotes, Seat};

use crate::world::{PERSON, world};

fn written() -> NotesKeep {
    NotesKeep {
        notes: RescueNotes {
            bank: "某银行".into(),
            other: "<b>not bold</b>".into(),
            ..RescueNotes::default()
        },
    }
}

#[test]
fn notes_are_kept_on_request_across_a_restart_and_erased_with_one_press() {
    let world = world();
    let app = world.open();
    let nothing = app.notes.read(PERSON, NotesRead {}).expect("readable");
    assert_eq!(nothing.notes, None, "nothing is kept unasked");
    app.notes.keep(PERSON, written()).expect("kept");
    drop(app);
    let app = world.open();
    let kept = app.notes.read(PERSON, NotesRead {}).expect("readable");
    assert_eq!(kept.notes, Some(written().notes), "word for word, hostile signs too");
    let erased = app.notes.erase(PERSON, NotesErase {}).expect("erased");
    assert_eq!(erased.notes, None, "the reply says so");
    assert_eq!(app.notes.read(PERSON, NotesRead {}).expect("readable").notes, None, "and it is so");
}

#[test]
fn a_visitor_keeps_nothing() {
    let app = world().open();
    let refusal = app.notes.keep(Seat::Visitor, written()).expect_err("the kiosk leaves no trace");
    assert_eq!(refusal.code, ErrorCode::NotAllowed, "{refusal:?}");
}

#[test]
fn a_note_of_absurd_length_is_refused_and_nothing_is_kept() {
    let app = world().open();
    let mut long = written();
    long.notes.other = "长".repeat(2_001);
    let refusal = app.notes.keep(PERSON, long).expect_err("too long");
    assert_eq!(refusal.code, ErrorCode::BadRequest, "{refusal:?}");
    assert_eq!(app.notes.read(PERSON, NotesRead {}).expect("readable").notes, None, "nothing half");
}

#[test]
fn nobody_is_told_that_notes_are_kept_where_the_records_cannot_be_opened() {
    let world = world();
    let in_the_way = world.data.path().join("a-file");
    std::fs::write(&in_the_way, "in the way").expect("written");
    let app = world.open_at(&in_the_way.join("below"));
    let refusal = app.notes.keep(PERSON, written()).expect_err("there is no file to keep them in");
    assert_eq!(refusal.code, ErrorCode::RecordsReadOnly, "{refusal:?}");
    assert_eq!(
        app.notes.read(PERSON, NotesRead {}).expect("the page still opens").notes,
        None,
        "empty"
    );
}
