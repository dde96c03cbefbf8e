//! A room with nothing behind it but a file: every batch of votes is written and synced before it is acknowledged, as the records are. It
//! shows what the transport alone costs.

use std::{
    collections::{BTreeMap, HashMap},
    fs::File,
    io::{BufRead, Read, Seek, Write},
    net::{Ipv4Addr, SocketAddrV4},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use room::{Asked, Counted, Door, Inbox, Joined, Room, Snapshot, TokenHash, Voter};
use serde_json::json;
use wire::{ItemView, PhoneQuestion, PhoneTold, PhoneView, QuestionKind, RoomOption};
use words::{Action, Channel, Lang, Letter, Nature, Phase, Round, Text};

use crate::{Stop, figures::Times, processor};

const PAGE: &str = "<!doctype html><title>room</title>";
const KEY: &str = "00112233445566778899aabbccddeeff";

/// What came, and what is on disk of it.
#[derive(Default)]
struct Desk {
    voters: HashMap<TokenHash, Voter>,
    votes: BTreeMap<u32, HashMap<Voter, Letter>>,
    syncs: Times,
    /// How many were answered for together.
    largest: usize,
}

/// Serves until it is told to end: `next` opens a question, closes it, tells it, and so on; `end` says what was counted.
///
/// # Errors
/// There is no such core, no port, or no file.
pub fn serve(most: u32) -> Result<(), Stop> {
    processor::stay_on(processor::SERVER)?;
    let listen = SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0);
    let (room, inbox) = Room::open(Door {
        listen,
        page: PAGE,
        code: "K7M2QP".to_owned(),
        secret: KEY.to_owned(),
        most,
        known: Vec::new(),
    })?;
    let desk = Arc::new(Mutex::new(Desk::default()));
    let mut file = tempfile::tempfile_in(".")?;
    let clerk = thread::spawn({
        let (desk, file) = (Arc::clone(&desk), file.try_clone()?);
        move || empty(inbox, &desk, file)
    });
    println!("{}", json!({ "address": room.address().to_string(), "key": KEY }));
    let mut stage = 0;
    for order in std::io::stdin().lock().lines() {
        match order?.as_str() {
            "next" => {
                stage += 1;
                let (question, phase) = at(stage);
                let votes = desk.lock().unwrap_or_else(PoisonError::into_inner).votes.get(&question).cloned();
                room.show(Snapshot {
                    view: view(question, phase),
                    votes: votes.unwrap_or_default(),
                    told: told(),
                });
                println!("{}", json!({ "question": question, "phase": phase }));
            }
            "here" => println!("{}", json!({ "here": room.here() })),
            _ => break,
        }
    }
    drop(room);
    clerk.join().map_err(|_| "whoever wrote votes down stopped")??;
    let desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
    let counted: BTreeMap<u32, usize> = desk.votes.iter().map(|(question, votes)| (*question, votes.len())).collect();
    let end = json!({
        "joined": desk.voters.len(),
        "counted": counted,
        "exported": exported(&mut file)?,
        "sync_p50": desk.syncs.percentile(50),
        "sync_p99": desk.syncs.percentile(99),
        "syncs": desk.syncs.count(),
        "largest": desk.largest,
    });
    println!("{end}");
    Ok(())
}

fn at(stage: u32) -> (u32, Phase) {
    let phase = match stage % 3 {
        1 => Phase::Open,
        2 => Phase::Closed,
        _ => Phase::Told,
    };
    (stage.div_ceil(3), phase)
}

fn empty(mut inbox: Inbox, desk: &Mutex<Desk>, mut file: File) -> Result<(), Stop> {
    while let Some(asked) = inbox.take(Duration::from_secs(1)) {
        if asked.is_empty() {
            continue;
        }
        let mut desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
        desk.largest = desk.largest.max(asked.len());
        let mut lines = String::new();
        let mut answers: Vec<Box<dyn FnOnce()>> = Vec::new();
        for asked in asked {
            match asked {
                Asked::Join { token, reply } => {
                    let next = Voter(u32::try_from(desk.voters.len())?);
                    let voter = *desk.voters.entry(token).or_insert(next);
                    lines += &format!("phone {}\n", voter.0);
                    answers.push(Box::new(move || reply.send(Joined { voter })));
                }
                Asked::Vote {
                    voter,
                    question,
                    letter,
                    reply,
                } => {
                    desk.votes.entry(question).or_default().insert(voter, letter);
                    lines += &format!("vote {question} {} {letter:?}\n", voter.0);
                    answers.push(Box::new(move || reply.send(Counted::Yes)));
                }
            }
        }
        file.write_all(lines.as_bytes())?;
        let start = Instant::now();
        file.sync_data()?;
        desk.syncs.add(start.elapsed());
        for answer in answers {
            answer();
        }
    }
    Ok(())
}

/// How many phones have a vote on each question in the file.
fn exported(file: &mut File) -> Result<BTreeMap<u32, usize>, Stop> {
    let mut written = String::new();
    file.rewind()?;
    file.read_to_string(&mut written)?;
    let mut votes: BTreeMap<u32, HashMap<&str, &str>> = BTreeMap::new();
    for line in written.lines() {
        if let ["vote", question, voter, letter] = line.split(' ').collect::<Vec<_>>()[..] {
            votes.entry(question.parse()?).or_default().insert(voter, letter);
        }
    }
    Ok(votes.into_iter().map(|(question, votes)| (question, votes.len())).collect())
}

fn text(zh: &str, en: &str) -> Text {
    Text([(Lang::ZhHans, zh.to_owned()), (Lang::En, en.to_owned())].into())
}

/// As long as the longest contacts are.
fn view(number: u32, phase: Phase) -> PhoneView {
    let item = ItemView {
        item: words::ItemId("load".to_owned()),
        channel: Channel::Call,
        setting: text("您上周在网上买过一盒面膜。", "You bought a box of face masks online last week."),
        from: text("本地座机号码", "A local landline number"),
        say: text(
            &"您好，我是平台客服。您买的那批面膜检出铅超标，我们给您三倍赔偿，先麻烦您核对一下收款的银行卡。".repeat(3),
            &"Hello, this is customer service. The masks you bought contain too much lead, and we owe you three times the price. "
                .repeat(3),
        ),
    };
    let option = |letter| RoomOption {
        letter,
        says: Some(text(
            "先挂断，打开App自己查订单",
            "Hang up, open the app and check the order myself",
        )),
        exit: None,
        channel: Channel::Call,
        told: None,
    };
    PhoneView::Question {
        question: PhoneQuestion {
            number,
            kind: QuestionKind::Item,
            round: Round::First,
            phase,
            item: Some(item),
            says: None,
            options: Letter::ALL.map(option).into(),
        },
    }
}

fn told() -> BTreeMap<Letter, PhoneTold> {
    let told = PhoneTold {
        nature: Nature::Scam,
        action: Action::Safe,
        why: text(
            "赔偿从不要先核对银行卡，钱从哪里来就退回哪里。",
            "Compensation goes back the way the money came; nobody needs your card first.",
        ),
    };
    Letter::ALL.map(|letter| (letter, told.clone())).into()
}
