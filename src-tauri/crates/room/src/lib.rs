//! Transport of the local-network audience, and nothing else: the only code that strangers on the network can reach.
//!
//! It is handed what phones show and hands back what they want. It sees neither records nor lesson: who may vote on what, and what a vote
//! comes to, is decided by whoever empties the [`Inbox`].

mod door_keys;

use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddrV4;

pub use door_keys::DoorKeys;
use wire::{PhoneTold, PhoneView};
use words::Letter;

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
    NoSuchAddress(std::net::Ipv4Addr),
    /// For another reason.
    #[error("the room cannot listen")]
    Other(#[source] std::io::Error),
}

/// Where an answer to a phone goes.
pub struct Reply<T>(std::sync::mpsc::SyncSender<T>);
