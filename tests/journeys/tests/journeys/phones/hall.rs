//! A hall: the room's own server on this computer, and somebody who counts the votes.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    net::{Ipv4Addr, SocketAddrV4},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use lesson::pack::parts;
use room::{Asked, Counted, Door, Inbox, Joined, Reply, Room, Snapshot, TokenHash, Voter};
use wire::{ItemView, OptionTold, PhoneQuestion, PhoneTold, PhoneView, QuestionKind, RoomOption};
use words::{Channel, Exit, ItemId, Lang, Letter, Nature, Phase, Round, Text};

use crate::world::{pack, root};

pub const CODE: &str = "K7M4PX";
const SECRET: &str = "00112233445566778899aabbccddeeff";

pub struct Hall {
    room: Option<Room>,
    most: u32,
    /// As it was given the first time: a room that is opened again is where it was.
    address: SocketAddrV4,
    book: Arc<Mutex<Book>>,
}

/// What is written down, whether the room is open or not.
struct Book {
    shown: PhoneView,
    told: BTreeMap<Letter, PhoneTold>,
    voters: HashMap<TokenHash, Voter>,
    votes: BTreeMap<(u32, Voter), Letter>,
    clerk: Clerk,
    waiting: Vec<(Reply<Counted>, Counted)>,
}

/// What becomes of votes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clerk {
    /// They are written down and answered.
    Counts,
    /// They are written down, and the answer waits.
    IsSlow,
    /// The disk is full.
    CannotSave,
}

impl Hall {
    pub fn open() -> Self {
        Self::for_at_most(20)
    }

    /// A hall that takes no more phones than these.
    pub fn for_at_most(most: u32) -> Self {
        let book = Book {
            shown: PhoneView::Look,
            told: BTreeMap::new(),
            voters: HashMap::new(),
            votes: BTreeMap::new(),
            clerk: Clerk::Counts,
            waiting: Vec::new(),
        };
        let mut hall = Self {
            room: None,
            most,
            address: SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0),
            book: Arc::new(Mutex::new(book)),
        };
        hall.open_again();
        hall
    }

    /// As after the laptop was started anew: the same port and code, and what was written down.
    pub fn open_again(&mut self) {
        let page = fs::read_to_string(root().join("ui/dist-phone/phone.html")).expect("`npm run build` builds the page");
        let door = Door {
            listen: self.address,
            page: Box::leak(page.into_boxed_str()),
            code: CODE.to_owned(),
            secret: SECRET.to_owned(),
            most: self.most,
            known: Vec::new(),
        };
        let (room, inbox) = Room::open(door).expect("the room opens");
        self.address = room.address();
        self.room = Some(room);
        let book = Arc::clone(&self.book);
        thread::spawn(move || keep(&book, inbox));
        let shown = self.book().shown.clone();
        let told = self.book().told.clone();
        self.show_told(shown, told);
    }

    /// The laptop is off.
    pub fn close(&mut self) {
        self.room = None;
    }

    pub fn show(&self, view: PhoneView) {
        self.show_told(view, BTreeMap::new());
    }

    pub fn show_told(&self, view: PhoneView, told: BTreeMap<Letter, PhoneTold>) {
        let mut book = self.book();
        book.shown = view.clone();
        book.told = told.clone();
        let question = number(&view);
        let of_it = book.votes.iter().filter(|((of, _), _)| Some(*of) == question);
        let votes = of_it.map(|((_, voter), letter)| (*voter, *letter)).collect();
        drop(book);
        if let Some(room) = &self.room {
            room.show(Snapshot { view, votes, told });
        }
    }

    pub fn clerk(&self, clerk: Clerk) {
        let mut book = self.book();
        book.clerk = clerk;
        if clerk == Clerk::Counts {
            book.waiting.drain(..).for_each(|(reply, counted)| reply.send(counted));
        }
    }

    /// The address as it is scanned.
    pub fn scanned(&self) -> String {
        format!("{}#{SECRET}", self.typed())
    }

    /// The address as it is typed.
    pub fn typed(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// What is written down of a question.
    pub fn votes(&self, question: u32) -> Vec<Letter> {
        let book = self.book();
        let of_it = book.votes.iter().filter(|((of, _), _)| *of == question);
        of_it.map(|(_, letter)| *letter).collect()
    }

    /// How many have ever come in.
    pub fn voters(&self) -> usize {
        self.book().voters.len()
    }

    pub fn here(&self) -> u32 {
        self.room.as_ref().map_or(0, Room::here)
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn number(view: &PhoneView) -> Option<u32> {
    match view {
        PhoneView::Question { question } => Some(question.number),
        PhoneView::Look | PhoneView::Paused | PhoneView::Over => None,
    }
}

fn keep(book: &Mutex<Book>, mut inbox: Inbox) {
    while let Some(asked) = inbox.take(Duration::from_millis(50)) {
        let mut book = book.lock().unwrap_or_else(PoisonError::into_inner);
        asked.into_iter().for_each(|asked| book.take(asked));
    }
}

impl Book {
    fn take(&mut self, asked: Asked) {
        match asked {
            Asked::Join { token, reply } => {
                let next = Voter(u32::try_from(self.voters.len()).unwrap_or(u32::MAX));
                let voter = *self.voters.entry(token).or_insert(next);
                reply.send(Joined { voter });
            }
            Asked::Vote {
                voter,
                question,
                letter,
                reply,
            } => match self.clerk {
                Clerk::CannotSave => reply.send(Counted::NotSaved),
                clerk => {
                    self.votes.insert((question, voter), letter);
                    if clerk == Clerk::IsSlow {
                        self.waiting.push((reply, Counted::Yes));
                    } else {
                        reply.send(Counted::Yes);
                    }
                }
            },
        }
    }
}

/// What is shown of a question.
pub fn asks(question: PhoneQuestion) -> PhoneView {
    PhoneView::Question { question }
}

pub fn both(zh: &str, en: &str) -> Text {
    Text([(Lang::ZhHans, zh.to_owned()), (Lang::En, en.to_owned())].into())
}

/// A decision of a story, of which one option is an exit.
pub fn decision(number: u32, phase: Phase) -> PhoneQuestion {
    let option = |letter, says: Option<Text>, exit| RoomOption {
        letter,
        says,
        exit,
        channel: Channel::Call,
        told: None,
    };
    PhoneQuestion {
        number,
        kind: QuestionKind::Decision,
        round: Round::First,
        phase,
        item: None,
        says: Some(both(
            "系统没有收到您归还的300元。您再做一笔5000元的流水，只是走个流程，马上退回。",
            "The system has not received the 300 yuan you returned. Just send 5000 once more; it is only for the record and comes back at once.",
        )),
        options: vec![
            option(Letter::A, Some(both("转，反正会退回来", "Send it; it comes back anyway")), None),
            option(Letter::B, Some(both("再问他几个问题", "Ask a few more questions")), None),
            option(Letter::C, None, Some(Exit::HangUp)),
        ],
    }
}

/// The same once it is explained: why each option is good or not.
pub fn explained(number: u32) -> PhoneQuestion {
    let mut question = decision(number, Phase::Told);
    for option in &mut question.options {
        let why = both(
            "钱一转出去，就不由自己了。先挂断，自己打开App看有没有这回事。",
            "Once it is sent it is out of your hands. Hang up first, and look in the app yourself whether there is any such matter.",
        );
        option.told = Some(OptionTold {
            action: None,
            why: Some(why),
        });
    }
    question
}

/// The poll of a plan: a question without a right answer.
pub fn poll(number: u32, phase: Phase) -> PhoneQuestion {
    let says = [both("从来没有", "Never"), both("一两次", "Once or twice"), both("经常", "Often")];
    let option = |(letter, says): (&Letter, &Text)| RoomOption {
        letter: *letter,
        says: Some(says.clone()),
        exit: None,
        channel: Channel::Call,
        told: None,
    };
    PhoneQuestion {
        number,
        kind: QuestionKind::Poll,
        round: Round::First,
        phase,
        item: None,
        says: Some(both(
            "您接到过自称客服的电话吗？",
            "Has anybody ever rung you and said they were customer service?",
        )),
        options: Letter::ALL.iter().zip(&says).map(option).collect(),
    }
}

/// A contact of the bundled pack, by its id, and what each option is worth.
pub fn item(number: u32, id: &str, phase: Phase) -> (PhoneQuestion, BTreeMap<Letter, PhoneTold>) {
    let pack = pack();
    let (channel, item) = pack.items.item(&ItemId(id.to_owned())).expect("an item of the bundled pack");
    let unmarked = |line: &String| parts(line).into_iter().map(|part| part.text).collect::<String>();
    let view = ItemView {
        item: item.id.clone(),
        channel,
        setting: item.setting.clone(),
        from: item.from.clone(),
        say: Text(item.say.0.iter().map(|(lang, line)| (*lang, unmarked(line))).collect()),
    };
    let lettered = || Letter::ALL.iter().zip(&item.choices);
    let option = |(letter, choice): (&Letter, &lesson::pack::ItemChoice)| RoomOption {
        letter: *letter,
        says: Some(choice.say.clone()),
        exit: None,
        channel,
        told: None,
    };
    let question = PhoneQuestion {
        number,
        kind: QuestionKind::Item,
        round: Round::First,
        phase,
        item: Some(view),
        says: None,
        options: lettered().map(option).collect(),
    };
    let told = lettered().map(|(letter, choice)| {
        let told = PhoneTold {
            nature: item.nature,
            action: choice.action,
            why: item.why.clone(),
        };
        (*letter, told)
    });
    (question, told.collect())
}

/// An item of that nature and channel: the one with most to read in Chinese, which is the hardest for a small screen.
pub fn longest_item(nature: Nature, channel: Channel) -> String {
    let pack = pack();
    let of_it = pack.items.of(channel).iter().filter(|item| item.nature == nature);
    let longest = of_it.max_by_key(|item| item.say.0.get(&Lang::ZhHans).map_or(0, String::len));
    longest.expect("the pack has such an item").id.0.clone()
}
