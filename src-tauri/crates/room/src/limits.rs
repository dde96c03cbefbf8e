//! How much, how often and how long a stranger may. One list, so that a test can be quicker than an audience.

use std::time::Duration;

#[derive(Clone, Debug)]
pub(crate) struct Limits {
    /// For the whole head of a request to come.
    pub head: Duration,
    /// For the answer to a request to be taken, and for a connection to say that it wants to come in.
    pub join: Duration,
    /// For whoever empties the inbox to answer.
    pub answer: Duration,
    /// For a message to be taken by a phone.
    pub take: Duration,
    /// Between two questions whether a phone is still there.
    pub beat: Duration,
    /// For a phone to close its side once it was said goodbye to.
    pub linger: Duration,
    /// For all of them, when the room closes.
    pub farewell: Duration,
    /// Connections that have not come in (yet).
    pub waiting: usize,
    /// How long a message of a phone may be.
    pub message: usize,
    /// How many messages may come at once, and how many a second after that.
    pub messages: (u32, u32),
    /// How many bytes may come at once, and how many a second after that.
    pub bytes: (u32, u32),
    /// How long a wrong code is remembered.
    pub memory: Duration,
    /// How many wrong codes an address may have in that time.
    pub wrong_per_address: usize,
    /// How many there may be in all.
    pub wrong_in_all: usize,
    /// How many of an address are looked at even then.
    pub first_tries: usize,
    /// How many there may be together with those.
    pub wrong_at_most: usize,
    /// How many phones that were never here may come from an address at once, and how many a second after that.
    pub newcomers: (u32, u32),
    /// How many seats an address may have.
    pub seats_of_an_address: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            join: Duration::from_secs(10),
            answer: Duration::from_secs(10),
            take: Duration::from_secs(10),
            beat: Duration::from_secs(20),
            linger: Duration::from_millis(500),
            farewell: Duration::from_millis(700),
            waiting: 512,
            message: 512,
            messages: (20, 5),
            bytes: (32 * 1024, 4 * 1024),
            memory: Duration::from_mins(1),
            // A hall behind one router has one address, and some of its two hundred mistype. In an hour, 36,000 of 890 million are tried; from
            // thousands of addresses 360,000.
            wrong_per_address: 60,
            wrong_in_all: 600,
            first_tries: 3,
            wrong_at_most: 6000,
            newcomers: (600, 1),
            seats_of_an_address: 1250,
        }
    }
}
