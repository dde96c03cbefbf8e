//! The phones that are in. Each has one seat, however often it comes: the newest connection of a phone takes it over from an older one, which
//! a locked screen or a lost network left behind.

use std::{
    collections::HashMap,
    net::Ipv4Addr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

use crate::TokenHash;

#[derive(Clone)]
pub(crate) struct Seats {
    taken: Arc<Mutex<Taken>>,
    most: usize,
    /// One who has the code and comes as ever new phones leaves seats to those of other addresses.
    most_of_an_address: usize,
}

#[derive(Default)]
struct Taken {
    by_phone: HashMap<TokenHash, Held>,
    by_address: HashMap<Ipv4Addr, usize>,
    last: u64,
}

struct Held {
    number: u64,
    from: Ipv4Addr,
    taker: oneshot::Sender<()>,
}

impl Taken {
    fn of(&self, from: Ipv4Addr) -> usize {
        self.by_address.get(&from).copied().unwrap_or_default()
    }

    fn give_back(&mut self, from: Ipv4Addr) {
        match self.of(from) {
            0 | 1 => self.by_address.remove(&from),
            more => self.by_address.insert(from, more - 1),
        };
    }
}

impl Seats {
    pub fn new(most: usize, most_of_an_address: usize) -> Self {
        Self {
            taken: Arc::default(),
            most,
            most_of_an_address,
        }
    }

    /// Takes a seat. None when all are taken by others, or as many as an address may have.
    pub fn take(&self, phone: TokenHash, from: Ipv4Addr) -> Option<Seat> {
        let mut taken = self.taken();
        let full = taken.by_phone.len() >= self.most || taken.of(from) >= self.most_of_an_address;
        if full && !taken.by_phone.contains_key(&phone) {
            return None;
        }
        taken.last += 1;
        let number = taken.last;
        let (taker, taken_over) = oneshot::channel();
        *taken.by_address.entry(from).or_default() += 1;
        if let Some(older) = taken.by_phone.insert(phone, Held { number, from, taker }) {
            taken.give_back(older.from);
            // It may have gone by itself in this moment.
            let _ = older.taker.send(());
        }
        Some(Seat {
            seats: self.clone(),
            phone,
            number,
            taken_over,
        })
    }

    pub fn most(&self) -> usize {
        self.most
    }

    pub fn count(&self) -> usize {
        self.taken().by_phone.len()
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The seat of a phone; given back when it is dropped, unless it was taken over.
pub(crate) struct Seat {
    seats: Seats,
    phone: TokenHash,
    number: u64,
    /// Says when a newer connection of the same phone has come.
    pub taken_over: oneshot::Receiver<()>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.taken();
        let held = taken.by_phone.get(&self.phone).filter(|held| held.number == self.number);
        if let Some(from) = held.map(|held| held.from) {
            taken.by_phone.remove(&self.phone);
            taken.give_back(from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 7);
    const THERE: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 8);

    fn phone(number: u8) -> TokenHash {
        TokenHash([number; 32])
    }

    #[test]
    fn a_phone_that_comes_again_takes_its_own_seat_over() {
        let seats = Seats::new(2, 2);
        let [one, two, three] = [1, 2, 3].map(phone);
        let mut older = seats.take(one, HERE).expect("a seat");
        let other = seats.take(two, HERE).expect("another");
        assert!(seats.take(three, HERE).is_none(), "two are all there are");
        let newer = seats.take(one, HERE).expect("its own seat is never taken by others");
        assert!(older.taken_over.try_recv().is_ok(), "the older connection is told");
        drop(older);
        assert_eq!(seats.count(), 2, "and does not take the seat along");
        drop(newer);
        assert_eq!(seats.count(), 1, "the newer one does");
        assert!(seats.take(three, HERE).is_some(), "and then it is free");
        drop(other);
    }

    #[test]
    fn one_address_leaves_seats_to_the_others() {
        let seats = Seats::new(10, 3);
        let mut held: Vec<Seat> = (0..9).filter_map(|number| seats.take(phone(number), HERE)).collect();
        assert_eq!(held.len(), 3, "so many has one address");
        held.push(seats.take(phone(20), THERE).expect("a seat for another"));
        held.push(
            seats
                .take(phone(0), HERE)
                .expect("whoever has one comes again, even to a full address"),
        );
        held.push(seats.take(phone(1), THERE).expect("or from another"));
        assert!(seats.take(phone(3), HERE).is_some(), "then there is one for a third");
        drop(held);
        assert_eq!(seats.count(), 0, "all are given back");
        assert!(seats.taken().by_address.is_empty(), "and no address is remembered");
    }
}
