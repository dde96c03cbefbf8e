//! Many phones, on a thread and a core of their own.

use std::{
    net::SocketAddrV4,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

use tokio::sync::watch;
use wire::PhoneRefusal;
use words::{Letter, Phase};

use crate::{Stop, phone::Phone, processor};

/// Who comes, where, and how.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The room's address.
    pub address: SocketAddrV4,
    /// Its code or secret.
    pub key: String,
    /// How many phones.
    pub phones: usize,
    /// Over how long they come in.
    pub join_over: Duration,
    /// Over how long they vote, once they are asked.
    pub vote_over: Duration,
}

/// What every phone is told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Orders {
    pub leave: bool,
    pub vote_over: Duration,
    pub cut: Option<Cut>,
    /// How often they were to change their votes.
    pub changes: usize,
}

/// Which phones lose their connection: one of so many, others each round.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub of: usize,
    pub round: usize,
}

/// Something that happened to a phone.
#[derive(Clone, Debug)]
pub struct Event {
    /// Which.
    pub phone: usize,
    /// When.
    pub at: Instant,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum What {
    /// It is in, and shown something, so long after it began to connect.
    In(Duration),
    /// It was shown this question at that phase, or that nothing is asked.
    Shown(Option<(u32, Phase)>),
    /// Its vote was acknowledged.
    Counted {
        /// The question.
        question: u32,
        /// The option.
        letter: Letter,
        /// How long that took.
        after: Duration,
    },
    /// It was refused.
    Refused(PhoneRefusal),
    /// It was shown another vote as its own than the one that was acknowledged.
    Forgotten {
        /// The question.
        question: u32,
        /// What was acknowledged.
        acknowledged: Letter,
        /// What was shown.
        shown: Option<Letter>,
    },
    /// Its connection ended, and this is why.
    Lost(String),
}

/// Many phones.
pub struct Audience {
    /// How many.
    pub phones: usize,
    orders: watch::Sender<Orders>,
    events: mpsc::Receiver<Event>,
    rounds: usize,
    thread: Option<thread::JoinHandle<()>>,
}

/// When within the time for it a phone does something: spread evenly, in an order that looks like chance and is the same each time.
pub(crate) fn share(phone: usize, salt: u32) -> f64 {
    let mixed = (u64::try_from(phone).unwrap_or_default() ^ (u64::from(salt) << 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let top = u32::try_from(mixed >> 32).unwrap_or_default();
    f64::from(top) / f64::from(u32::MAX)
}

impl Audience {
    /// Phones begin to come in.
    ///
    /// # Errors
    /// No thread can be had.
    pub fn arrive(arrival: Arrival) -> Result<Self, Stop> {
        let (orders, ordered) = watch::channel(Orders {
            vote_over: arrival.vote_over,
            ..Orders::default()
        });
        let (told, events) = mpsc::channel();
        let phones = arrival.phones;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let thread = thread::Builder::new().name("phones".to_owned()).spawn(move || {
            // With one core alone they share it, and the figures are worse.
            let _ = processor::stay_on(processor::PHONES);
            runtime.block_on(all(&arrival, &ordered, &told));
        })?;
        Ok(Self {
            phones,
            orders,
            events,
            rounds: 0,
            thread: Some(thread),
        })
    }

    /// What happened next; none when nothing did for so long.
    pub fn next(&mut self, patience: Duration) -> Option<Event> {
        self.events.recv_timeout(patience).ok()
    }

    /// Cuts the connection of one in so many phones, others each time; they come back by themselves.
    pub fn cut(&mut self, of: usize) {
        self.rounds += 1;
        let round = self.rounds;
        self.orders.send_modify(|orders| orders.cut = Some(Cut { of, round }));
    }

    /// Lets every phone that has voted vote again, for another option, over the time there is for votes.
    pub fn change(&mut self) {
        self.orders.send_modify(|orders| orders.changes += 1);
    }
}

impl Drop for Audience {
    fn drop(&mut self) {
        self.orders.send_modify(|orders| orders.leave = true);
        let _ = self.thread.take().map(thread::JoinHandle::join);
    }
}

async fn all(arrival: &Arrival, orders: &watch::Receiver<Orders>, events: &mpsc::Sender<Event>) {
    let key: Arc<str> = arrival.key.as_str().into();
    let mut phones = tokio::task::JoinSet::new();
    for number in 0..arrival.phones {
        let phone = Phone::new(number, arrival.address, Arc::clone(&key), orders.clone(), events.clone());
        let after = arrival.join_over.mul_f64(share(number, 0));
        phones.spawn(async move {
            tokio::time::sleep(after).await;
            phone.live().await;
        });
    }
    while phones.join_next().await.is_some() {}
}
