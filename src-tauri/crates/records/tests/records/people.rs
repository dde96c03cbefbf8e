//! Table `people`, and who sat here last.

use records::Source;
use words::{Animal, Colour, Moment};

use crate::support::{PERSON, acted, answer, folder, open, run};

#[test]
fn people_come_back_as_they_were_added() {
    let folder = folder();
    let mut records = open(folder.path());
    let cat = records.add_person(Animal::Cat, Colour::Plum).expect("added");
    drop(records);
    let people = open(folder.path()).people().expect("readable");
    let seen: Vec<_> = people.iter().map(|row| (row.id, row.animal, row.colour)).collect();
    assert_eq!(
        seen,
        [(PERSON, Animal::Magpie, Colour::Jade), (cat, Animal::Cat, Colour::Plum)],
        "first come first"
    );
}

#[test]
fn who_sat_here_last_is_known_after_a_restart_until_they_are_removed() {
    let folder = folder();
    let mut records = open(folder.path());
    assert_eq!(records.sitting().expect("readable"), None, "nobody has said yet");
    let cat = records.add_person(Animal::Cat, Colour::Plum).expect("added");
    records.sit_down(cat).expect("kept in mind");
    records.sit_down(PERSON).expect("kept in mind");
    records.sit_down(cat).expect("kept in mind");
    drop(records);
    let mut records = open(folder.path());
    assert_eq!(records.sitting().expect("readable"), Some(cat), "the last one");
    records.erase_person(cat, &words::Day("2026-11-23".into())).expect("erased");
    assert_eq!(records.sitting().expect("readable"), None, "whoever is gone does not sit here");
}

#[test]
fn what_is_kept_is_counted_for_each_alone_and_since_the_earliest() {
    let folder = folder();
    let mut records = open(folder.path());
    let cat = records.add_person(Animal::Cat, Colour::Plum).expect("added");
    records.begin_run(&run(1, "mask"), Moment(50)).expect("recorded");
    records
        .append_events(
            words::RunId(1),
            &[],
            true,
            Some(&(answer(Source::Run(words::RunId(1)), 40), acted(41))),
        )
        .expect("recorded");
    let kept = records.kept(PERSON).expect("readable");
    assert_eq!((kept.runs, kept.answers, kept.notes), (1, 1, false), "what there is");
    assert_eq!(kept.since, Some(Moment(40)), "also where a clock was set back in between");
    let nothing = records.kept(cat).expect("readable");
    assert_eq!(
        (nothing.runs, nothing.answers, nothing.since),
        (0, 0, None),
        "nothing of the other's"
    );
}
