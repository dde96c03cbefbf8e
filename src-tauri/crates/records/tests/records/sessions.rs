//! Sessions with an audience: gone on with after a restart, and at the close nothing of any phone is left.

use std::{fs, path::Path};

use records::{CountKind, DoorRow, HandsRow, NewSession, PhoneRow, Records, SessionCount, SessionState, VoteRow};
use rusqlite::Connection;
use words::{ChoiceId, Day, Letter, Moment, Nature, PackId, PlanId, Press, Program, Round, ScenarioId, SessionId};

use crate::support::{folder, open};

/// Found in a file, it is a trace of that phone.
const TOKEN: [u8; 32] = *b"token-hash-of-one-phone-000000-1";

fn session(program: Program) -> NewSession {
    NewSession {
        program,
        pack: PackId("pack".into()),
        version: "1.0.0".into(),
        hash: "hash".into(),
        seed: u64::MAX - 3,
    }
}

fn plan() -> NewSession {
    session(Program::Plan {
        plan: PlanId("room-15".into()),
    })
}

fn vote(voter: u32, letter: Letter) -> VoteRow {
    VoteRow {
        question: 0,
        voter,
        letter,
    }
}

fn count(letter: Letter, phones: u32) -> SessionCount {
    SessionCount {
        question: 0,
        part: 1,
        kind: CountKind::Item,
        about: "call-leak".into(),
        round: Round::First,
        nature: Some(Nature::Scam),
        letter,
        choice: ChoiceId("check".into()),
        hit: letter == Letter::A,
        phones,
        hands: 2,
    }
}

/// A session with a phone that has voted.
fn voted(records: &mut Records) -> SessionId {
    let id = records.begin_session(&plan(), Moment(5)).expect("recorded");
    let door = DoorRow {
        address: "192.168.1.20".into(),
        port: 8765,
        code: "K7M4PX".into(),
        secret: "0123456789abcdef0123456789abcdef".into(),
    };
    records.keep_door(id, Some(&door)).expect("kept");
    let phone = PhoneRow { voter: 1, token: TOKEN };
    records.keep_votes(id, &[phone], &[vote(1, Letter::A)], Moment(6)).expect("on disk");
    id
}

/// Whether any file of the folder has these bytes.
fn found(folder: &Path, bytes: &[u8]) -> bool {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if fs::read(&path)
                .expect("readable")
                .windows(bytes.len())
                .any(|window| window == bytes)
            {
                return true;
            }
        }
    }
    false
}

#[test]
fn a_session_comes_back_with_its_presses_phones_votes_and_hands() {
    let folder = folder();
    let mut records = open(folder.path());
    let id = voted(&mut records);
    records
        .keep_votes(id, &[], &[vote(1, Letter::B), vote(2, Letter::C)], Moment(7))
        .expect("on disk");
    let hands = HandsRow {
        question: 0,
        letter: Letter::A,
        hands: 12,
    };
    records.keep_hands(id, HandsRow { hands: 3, ..hands }).expect("kept");
    records.keep_hands(id, hands).expect("counted again");
    let presses = [
        Press::Next,
        Press::Take { letter: Letter::C },
        Press::Pause,
        Press::GoOn,
        Press::Back,
        Press::SkipPart,
        Press::EndEarly,
    ];
    for (press, at) in presses.iter().zip(8..) {
        records.append_press(id, *press, Moment(at)).expect("kept");
    }
    drop(records);
    let records = open(folder.path());
    let row = records.session(id).expect("readable").expect("it is there");
    assert_eq!(row.session, plan(), "as it was begun, the seed to its last bit");
    assert_eq!(
        (row.state, row.started_at, row.touched_at),
        (SessionState::Open, Moment(5), Moment(14)),
        "open from then"
    );
    assert_eq!(
        row.door.map(|door| door.code).as_deref(),
        Some("K7M4PX"),
        "phones find their way back"
    );
    let pressed: Vec<Press> = records.presses(id).expect("readable").iter().map(|(press, _)| *press).collect();
    assert_eq!(pressed, presses, "every press in its place");
    assert_eq!(
        records.phones(id).expect("readable"),
        [PhoneRow { voter: 1, token: TOKEN }],
        "one phone may come back"
    );
    assert_eq!(
        records.votes(id).expect("readable"),
        [vote(1, Letter::B), vote(2, Letter::C)],
        "one vote a phone, the last"
    );
    assert_eq!(records.hands(id).expect("readable"), [hands], "the last count");
}

#[test]
fn of_an_ended_session_the_counts_are_left_and_nothing_of_any_phone_in_any_file() {
    let folder = folder();
    let mut records = open(folder.path());
    let id = voted(&mut records);
    assert!(found(folder.path(), &TOKEN), "while the room is open it may come back");
    let counts = [count(Letter::A, 7), count(Letter::B, 1)];
    records.end_session(id, &counts, Moment(9)).expect("ended");
    assert_eq!(records.session_counts(id).expect("readable"), counts, "what was counted");
    let row = records.session(id).expect("readable").expect("it is there");
    assert_eq!(
        (row.state, row.phones, row.door),
        (SessionState::Ended, 1, None),
        "one phone came in, and none may any more"
    );
    assert!(records.votes(id).expect("readable").is_empty(), "no vote is kept");
    for trace in [&TOKEN[..], b"192.168.1.20", b"K7M4PX", b"0123456789abcdef0123456789abcdef"] {
        assert!(!found(folder.path(), trace), "a trace is left: {}", String::from_utf8_lossy(trace));
    }
}

#[test]
fn a_backup_made_in_the_middle_of_a_session_holds_no_phone() {
    let folder = folder();
    let mut records = open(folder.path());
    let id = voted(&mut records);
    records.backups().make(&Day("2026-11-23".into())).expect("made");
    assert!(found(&folder.path().join("backups"), b"room-15"), "the session is in it");
    assert!(!found(&folder.path().join("backups"), &TOKEN), "and no phone");
    assert_eq!(records.phones(id).expect("readable").len(), 1, "the room itself goes on");
}

#[test]
fn sessions_are_listed_by_state_the_last_touched_first() {
    let folder = folder();
    let mut records = open(folder.path());
    let first = records.begin_session(&plan(), Moment(1)).expect("recorded");
    let story = session(Program::Story {
        scenario: ScenarioId("mask-refund".into()),
    });
    let second = records.begin_session(&story, Moment(2)).expect("recorded");
    records.append_press(first, Press::Next, Moment(3)).expect("kept");
    let ids =
        |records: &Records, state| -> Vec<SessionId> { records.sessions(state, 9).expect("readable").iter().map(|row| row.id).collect() };
    assert_eq!(ids(&records, SessionState::Open), [first, second], "both are open");
    records.end_session(first, &[], Moment(4)).expect("ended");
    assert_eq!(ids(&records, SessionState::Open), [second], "one goes on");
    assert_eq!(ids(&records, SessionState::Ended), [first], "one was ended");
    assert_eq!(
        records.session(second).expect("readable").expect("there").session,
        story,
        "a story alone"
    );
}

#[test]
fn a_file_from_before_sessions_opens_and_takes_one() {
    let folder = folder();
    let file = Connection::open(folder.path().join("records.sqlite")).expect("the test can write");
    file.execute_batch(include_str!("schema-2026-11-22.sql"))
        .expect("the raw old file is written");
    drop(file);
    let mut records = open(folder.path());
    let id = voted(&mut records);
    assert_eq!(
        records.votes(id).expect("readable").len(),
        1,
        "the migrated file takes sessions and votes"
    );
}
