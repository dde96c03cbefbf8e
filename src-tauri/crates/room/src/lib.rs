//! Transport of the local-network audience, and nothing else: the only code that strangers on the network can reach.
//!
//! It is handed what phones show and hands back what they want. It sees neither records nor lesson: who may vote on what, and what a vote
//! comes to, is decided by whoever empties the [`Inbox`].

mod allowance;
mod asked;
mod connection;
mod door_keys;
mod hall;
mod itself;
mod keys;
mod limits;
mod metered;
mod newcomers;
mod open_files;
mod page;
mod phone;
pub mod says;
mod seats;
mod shown;
mod token;
mod waiting;

use std::{
    collections::{BTreeMap, HashMap},
    io,
    net::{Ipv4Addr, SocketAddr, SocketAddrV4},
    sync::{Arc, atomic::Ordering, mpsc},
    thread,
    time::Duration,
};

pub use door_keys::DoorKeys;
use tokio::sync::{oneshot, watch};
use wire::{PhoneTold, PhoneView};
use words::Letter;

use crate::{
    hall::{Hall, Signs},
    limits::Limits,
    shown::Shown,
};

/// With this a connection is closed when the same phone has come by a newer one: its page does not come again by itself, or two pages on one
/// phone would push each other out for ever. (1001 is said when the room closes, 1008 to whoever said what no phone of ours says, 1000 after
/// a refusal.)
pub const CLOSED_ELSEWHERE: u16 = 4001;

/// Where to listen, what to serve and what lets one in.
pub struct Door {
    /// Where to listen: an address of this computer; port 0 takes any that is free.
    pub listen: SocketAddrV4,
    /// The one page that is served, with everything in it.
    pub page: &'static str,
    /// What is typed: six signs.
    pub code: String,
    /// What stands behind the `#` of the address that is scanned: 32 hexadecimal signs.
    pub secret: String,
    /// How many phones the room takes.
    pub most: u32,
    /// The phones that came in by these keys before: they come back at any time, whoever else crowds the door.
    pub known: Vec<TokenHash>,
}

/// The hash (SHA-256) of a phone's token. The token itself is known to the phone alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// A phone of this room, by a number that says nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Voter(pub u32);

/// What phones show from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The same for all.
    pub view: PhoneView,
    /// What each phone has voted on the question that is shown.
    pub votes: HashMap<Voter, Letter>,
    /// What a vote was worth, by option: each phone is told its own. Empty before the reveal.
    pub told: BTreeMap<Letter, PhoneTold>,
}

/// What a phone wants.
pub enum Asked {
    /// To come in, for the first time or again: who is it, and what has it voted on the question that is shown?
    Join {
        /// The hash of its token.
        token: TokenHash,
        /// Where the answer goes; dropped without one, the phone is told that the room is full.
        reply: Reply<Joined>,
    },
    /// To vote. Answered only when the vote is on disk.
    Vote {
        /// Whose vote.
        voter: Voter,
        /// The question.
        question: u32,
        /// The option.
        letter: Letter,
        /// Where the answer goes.
        reply: Reply<Counted>,
    },
}

/// A phone that has come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Who it is.
    pub voter: Voter,
}

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It is on disk and counts.
    Yes,
    /// The question is not open.
    NotOpen,
    /// It could not be saved and does not count.
    NotSaved,
}

/// Why the room could not be opened to phones.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another program uses the port.
    #[error("port {0} is taken")]
    PortTaken(u16),
    /// The address is none of this computer's.
    #[error("{0} is no address of this computer")]
    NoSuchAddress(Ipv4Addr),
    /// For another reason.
    #[error("the room cannot listen")]
    Other(#[source] io::Error),
}

/// Where an answer to a phone goes.
pub struct Reply<T>(oneshot::Sender<T>);

impl<T> Reply<T> {
    /// Answers. A phone that has gone meanwhile hears nothing of it, and asks again when it comes back.
    pub fn send(self, answer: T) {
        let _ = self.0.send(answer);
    }
}

/// What phones want, in the order in which it came.
pub struct Inbox(mpsc::Receiver<Asked>);

impl Inbox {
    /// Waits for something, at most so long, and takes everything that has come by then: nothing, perhaps. None once the room is closed.
    pub fn take(&mut self, patience: Duration) -> Option<Vec<Asked>> {
        let mut taken = match self.0.recv_timeout(patience) {
            Ok(first) => vec![first],
            Err(mpsc::RecvTimeoutError::Timeout) => return Some(Vec::new()),
            Err(mpsc::RecvTimeoutError::Disconnected) => return None,
        };
        taken.extend(self.0.try_iter());
        Some(taken)
    }
}

/// A room that phones can reach, until it is dropped: then they hear what was shown last, and within a second nothing listens any more.
pub struct Room {
    address: SocketAddrV4,
    signs: Arc<Signs>,
    /// Dropped, it closes the room.
    shown: Option<watch::Sender<Shown>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Room {
    /// Listens, and serves on a thread of its own.
    ///
    /// # Errors
    /// [`OpenError`]
    pub fn open(door: Door) -> Result<(Self, Inbox), OpenError> {
        Self::open_with(door, Limits::default())
    }

    fn open_with(door: Door, limits: Limits) -> Result<(Self, Inbox), OpenError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(OpenError::Other)?;
        let listener = {
            let _inside = runtime.enter();
            hall::listen(door.listen)?
        };
        let address = match listener.local_addr() {
            Ok(SocketAddr::V4(address)) => address,
            Ok(SocketAddr::V6(_)) => door.listen,
            Err(error) => return Err(OpenError::Other(error)),
        };
        let (inbox, asked) = mpsc::channel();
        let (shown, newest) = watch::channel(Shown::nothing());
        let (hands_on, shows) = watch::channel(Shown::nothing());
        let hall = Arc::new(Hall::new(&door, address, limits, inbox, shows).map_err(OpenError::Other)?);
        let signs = Arc::clone(&hall.signs);
        let serve = move || {
            runtime.block_on(async {
                let look = tokio::spawn(itself::look(Arc::clone(&hall)));
                tokio::spawn(shown::hand_on(newest, hands_on));
                hall::serve(listener, hall).await;
                look.abort();
            });
        };
        let thread = thread::Builder::new()
            .name("room".to_owned())
            .spawn(serve)
            .map_err(OpenError::Other)?;
        let room = Self {
            address,
            signs,
            shown: Some(shown),
            thread: Some(thread),
        };
        Ok((room, Inbox(asked)))
    }

    /// Where it listens, with the port it was given.
    #[must_use]
    pub fn address(&self) -> SocketAddrV4 {
        self.address
    }

    /// Shows that on every phone. Never waits: a phone that is slow is shown the newest, and not all in between.
    pub fn show(&self, snapshot: Snapshot) {
        if let Some(shown) = &self.shown {
            shown.send_modify(|shown| shown.replace(snapshot));
        }
    }

    /// How many phones are here now.
    #[must_use]
    pub fn here(&self) -> u32 {
        u32::try_from(self.signs.seats.count()).unwrap_or(u32::MAX)
    }

    /// Another device has asked for something: neither a firewall nor the network keeps phones away.
    #[must_use]
    pub fn reached(&self) -> bool {
        self.signs.reached.load(Ordering::Relaxed)
    }

    /// Whether this computer itself gets the page at that address; looked at once, soon after opening, and none until then.
    #[must_use]
    pub fn reaches_itself(&self) -> Option<bool> {
        self.signs.itself.get().copied()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.shown = None;
        if let Some(thread) = self.thread.take() {
            // It cannot have panicked; and if it had, nothing would listen either.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests;
