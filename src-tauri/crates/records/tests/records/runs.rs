//! Table `runs`.

use crate::support::{PERSON, chose, folder, open, run};
use records::RunState;
use words::{Moment, PackId, RunId, ScenarioId};

#[test]
fn a_run_comes_back_as_it_was_begun() {
    let folder = folder();
    let mut records = open(folder.path());
    records.begin_run(&run(1, "mask"), Moment(10)).expect("recorded");
    let row = records.run(RunId(1)).expect("readable").expect("it is there");
    assert_eq!(row.run, run(1, "mask"), "also its seed, all 64 bits of it");
    assert_eq!(
        (row.state, row.started_at, row.touched_at),
        (RunState::Open, Moment(10), Moment(10)),
        "it can go on"
    );
}

#[test]
fn beginning_a_story_anew_gives_up_its_unfinished_run_and_no_other() {
    let folder = folder();
    let mut records = open(folder.path());
    for (id, scenario) in [(1, "mask"), (2, "agent"), (3, "mask")] {
        records.begin_run(&run(id, scenario), Moment(id)).expect("recorded");
    }
    let open: Vec<RunId> = records.open_runs(PERSON).expect("readable").iter().map(|row| row.run.id).collect();
    assert_eq!(open, [RunId(3), RunId(2)], "one unfinished run a story, last touched first");
    assert_eq!(
        records.run(RunId(1)).expect("readable").expect("kept").state,
        RunState::GivenUp,
        "given up, not deleted"
    );
}

#[test]
fn only_ended_runs_count_as_played() {
    let folder = folder();
    let mut records = open(folder.path());
    for id in 1..=3 {
        records.begin_run(&run(id, "mask"), Moment(id)).expect("recorded");
        records
            .append_events(RunId(id), &[chose("hang-up", id)], id < 3, None)
            .expect("recorded");
    }
    let played = records.times_played(PERSON).expect("readable");
    assert_eq!(
        played,
        [(PackId("pack".into()), ScenarioId("mask".into()), 2)],
        "the third is still open"
    );
}

#[test]
fn what_was_played_to_its_end_last_is_known() {
    let folder = folder();
    let mut records = open(folder.path());
    assert_eq!(records.last_played(PERSON).expect("readable"), None, "nothing yet");
    for (id, scenario, ended) in [(1, "mask", true), (2, "parcel", true), (3, "door", false)] {
        records.begin_run(&run(id, scenario), Moment(id)).expect("recorded");
        records
            .append_events(RunId(id), &[chose("hang-up", 10 * id)], ended, None)
            .expect("recorded");
    }
    let last = records.last_played(PERSON).expect("readable");
    assert_eq!(
        last,
        Some((PackId("pack".into()), ScenarioId("parcel".into()))),
        "the third is still open"
    );
}

#[test]
fn numbers_go_on_after_a_restart() {
    let folder = folder();
    let mut records = open(folder.path());
    assert_eq!(records.last_run_id().expect("readable"), RunId(0), "there is none yet");
    records.begin_run(&run(41, "mask"), Moment(1)).expect("recorded");
    drop(records);
    assert_eq!(
        open(folder.path()).last_run_id().expect("readable"),
        RunId(41),
        "no number is given twice"
    );
}

#[test]
fn a_number_given_twice_is_refused_and_changes_nothing() {
    let folder = folder();
    let mut records = open(folder.path());
    records.begin_run(&run(1, "mask"), Moment(1)).expect("recorded");
    assert!(records.begin_run(&run(1, "mask"), Moment(2)).is_err(), "the number is taken");
    assert_eq!(
        records.run(RunId(1)).expect("readable").expect("kept").state,
        RunState::Open,
        "the first run was not given up"
    );
}
