//! Table `boosters`, and what a reminder looks up beside an open program.

use records::{Acted, BoosterRow, Contact, NewAnswer, Records, Source};
use words::{Action, BoosterFormat, BoosterId, Channel, ChoiceId, Day, ItemId, Judgement, Moment, Nature, PackId, Recalled, RunId};

use crate::support::{PERSON, chose, folder, open, run};

fn booster(due_on: u32) -> BoosterRow {
    BoosterRow {
        id: BoosterId(0),
        person: PERSON,
        due_on,
        format: BoosterFormat::OwnWords,
        pack: PackId("pack".into()),
        item: ItemId("parcel".into()),
        recalled: None,
        started_at: Moment(10),
        done_at: None,
    }
}

#[test]
fn a_booster_is_kept_from_its_beginning_to_its_answer() {
    let folder = folder();
    let mut records = open(folder.path());
    let id = records.begin_booster(&booster(2)).expect("recorded");
    records.recall_booster(id, Recalled::Partly).expect("recorded");
    records
        .give_booster_item(id, &PackId("other".into()), &ItemId("door".into()))
        .expect("recorded");
    let answer = NewAnswer {
        person: PERSON,
        source: Source::Booster(id),
        contact: Contact {
            pack: PackId("other".into()),
            subject: "door".into(),
            channel: Channel::Door,
            nature: Nature::Genuine,
        },
        judgement: Some(Judgement::CannotTell),
        confidence: None,
        at: Moment(20),
    };
    let judged = records.judge_item(&answer).expect("recorded");
    let before = records.boosters(PERSON).expect("readable");
    assert_eq!(
        (before[0].recalled, before[0].done_at, before[0].item.0.as_str()),
        (Some(Recalled::Partly), None, "door"),
        "judged is not yet done"
    );
    let acted = Acted {
        choice: ChoiceId("ring".into()),
        action: Action::Safe,
        at: Moment(30),
        day: Day("2026-11-25".into()),
    };
    records.act_on_item(judged, &acted, false).expect("recorded");
    assert_eq!(
        records.boosters(PERSON).expect("readable")[0].done_at,
        Some(Moment(30)),
        "now it is"
    );
}

#[test]
fn the_first_story_is_the_one_that_was_played_first_whatever_the_clock_said_later() {
    let folder = folder();
    let mut records = open(folder.path());
    let first = |records: &Records, now| records.first_played(PERSON, Moment(now)).expect("readable");
    assert_eq!(first(&records, 0), None, "nothing yet");
    // The first with a clock ten years ahead, the second with it right, the third with it set back.
    for (id, at) in [(1, 9_000), (2, 500), (3, 100)] {
        records.begin_run(&run(id, "mask"), Moment(at)).expect("recorded");
        records
            .append_events(RunId(id), &[chose("hang-up", at)], true, None)
            .expect("recorded");
    }
    assert_eq!(first(&records, 600), Some(Moment(500)), "one that lies ahead does not count");
    assert_eq!(first(&records, 10_000), Some(Moment(9_000)), "unless it does not");
    assert_eq!(first(&records, 0), Some(Moment(9_000)), "or there is nothing else");
}

#[test]
fn one_may_look_while_another_has_the_records_open_and_write_nothing() {
    let folder = folder();
    let mut records = open(folder.path());
    records.begin_booster(&booster(2)).expect("recorded");
    let mut looking = Records::look(folder.path()).expect("no lock stands in the way");
    assert_eq!(
        looking.boosters(PERSON).expect("readable").len(),
        1,
        "what was recorded a moment ago is seen"
    );
    assert!(looking.begin_booster(&booster(7)).is_err(), "and nothing can be written");
    let nowhere = folder.path().join("none");
    assert!(Records::look(&nowhere).is_err(), "where there are no records");
    assert!(!nowhere.exists(), "none are made");
}
