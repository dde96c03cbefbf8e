//! `papers.*`

use std::{fs, path::Path};

use wire::{PagePrint, Paper, PaperFolder, PaperForm, PaperOpen, PaperSave, PapersLook, Sheet};
use words::{ErrorCode, Lang, Seat};

use crate::world::{PERSON, World, papers, world};

const CARD: Paper = Paper {
    sheet: Sheet::RescueCard,
    lang: Lang::ZhHans,
    form: PaperForm::Picture,
};

fn downloads_at(world: &World, folder: &Path) {
    fs::create_dir_all(folder).expect("made");
    *world.outside.folders.lock().expect("nobody panicked") = vec![folder.join("not-there"), folder.to_owned()];
}

#[test]
fn every_sheet_ships_in_both_languages_as_picture_and_as_paper() {
    let look = world().open().papers.look(PERSON, PapersLook {}).expect("readable");
    assert_eq!(look.papers.len(), 16, "four sheets, two languages, two forms: {:?}", look.papers);
}

#[test]
fn a_copy_is_saved_in_the_first_folder_that_is_there_and_is_the_shipped_file() {
    let world = world();
    let folder = world.data.path().join("Downloads");
    downloads_at(&world, &folder);
    let saved = world.open().papers.save(PERSON, PaperSave { paper: CARD }).expect("saved");
    assert_eq!(
        (saved.name.as_str(), saved.folder.as_str()),
        ("先挂断-救急卡.png", "Downloads"),
        "it says where"
    );
    let copy = fs::read(folder.join(&saved.name)).expect("it is there");
    assert_eq!(
        copy,
        fs::read(papers().join("rescue-card.zh-Hans.png")).expect("it ships"),
        "byte for byte"
    );
}

#[test]
fn a_file_of_the_person_is_never_overwritten() {
    let world = world();
    let folder = world.data.path().join("Downloads");
    downloads_at(&world, &folder);
    fs::write(folder.join("先挂断-救急卡.png"), "mine").expect("written");
    let app = world.open();
    let names = [1, 2].map(|_| app.papers.save(PERSON, PaperSave { paper: CARD }).expect("saved").name);
    assert_eq!(
        names,
        ["先挂断-救急卡 (2).png", "先挂断-救急卡 (3).png"],
        "the next names that are free"
    );
    let own = fs::read_to_string(folder.join("先挂断-救急卡.png")).expect("it is there");
    assert_eq!(own, "mine", "what was there is untouched");
}

#[test]
fn without_a_folder_to_save_in_it_says_so() {
    let refusal = world()
        .open()
        .papers
        .save(PERSON, PaperSave { paper: CARD })
        .expect_err("no folder");
    assert_eq!(refusal.code, ErrorCode::PaperUnsaved, "{refusal:?}");
}

#[test]
fn only_a_shipped_paper_is_opened_and_where_nothing_opens_it_the_person_is_told() {
    let world = world();
    let app = world.open();
    app.papers.open(PERSON, PaperOpen { paper: CARD }).expect("opened");
    let opened = world.outside.opened.lock().expect("nobody panicked").clone();
    assert_eq!(
        opened,
        [papers().join("rescue-card.zh-Hans.png")],
        "the shipped file, whatever the page says"
    );
    *world.outside.fault.lock().expect("nobody panicked") = Some("no such program".into());
    let refusal = app.papers.open(PERSON, PaperOpen { paper: CARD }).expect_err("nothing opens it");
    assert_eq!(refusal.code, ErrorCode::NothingOpens, "{refusal:?}");
}

#[test]
fn the_folder_of_the_copies_is_opened_and_the_page_is_printed() {
    let world = world();
    downloads_at(&world, &world.data.path().join("下载"));
    let app = world.open();
    app.papers.folder_open(PERSON, PaperFolder {}).expect("opened");
    let opened = world.outside.opened.lock().expect("nobody panicked").clone();
    assert_eq!(opened, [world.data.path().join("下载")], "where copies are saved");
    app.papers.print(PERSON, PagePrint {}).expect("a dialog");
    *world.outside.fault.lock().expect("nobody panicked") = Some("no dialog".into());
    let refusal = app.papers.print(PERSON, PagePrint {}).expect_err("none this time");
    assert_eq!(refusal.code, ErrorCode::NotPrinted, "{refusal:?}");
}

#[test]
fn a_visitor_saves_opens_and_prints_nothing() {
    let world = world();
    downloads_at(&world, &world.data.path().join("Downloads"));
    let app = world.open();
    let refused = [
        app.papers.save(Seat::Visitor, PaperSave { paper: CARD }).expect_err("no").code,
        app.papers.open(Seat::Visitor, PaperOpen { paper: CARD }).expect_err("no").code,
        app.papers.folder_open(Seat::Visitor, PaperFolder {}).expect_err("no").code,
        app.papers.print(Seat::Visitor, PagePrint {}).expect_err("no").code,
    ];
    assert_eq!(refused, [ErrorCode::NotAllowed; 4], "the kiosk leaves no trace and opens no dialog");
    assert_eq!(*world.outside.printed.lock().expect("nobody panicked"), 0, "nothing was printed");
}
