//! The phones that are in. Each has one seat, however often it comes: the newest connection of a phone takes it over from an older one, which
//! a locked screen or a lost network left behind.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

use crate::TokenHash;

#[derive(Clone)]
pub(crate) struct Seats {
    taken: Arc<Mutex<Taken>>,
    most: usize,
}

#[derive(Default)]
struct Taken {
    by_phone: HashMap<TokenHash, (u64, oneshot::Sender<()>)>,
    last: u64,
}

impl Seats {
    pub fn new(most: usize) -> Self {
        Self {
            taken: Arc::default(),
            most,
        }
    }

    /// Takes a seat. None when all are taken by others.
    pub fn take(&self, phone: TokenHash) -> Option<Seat> {
        let mut taken = self.taken();
        if taken.by_phone.len() >= self.most && !taken.by_phone.contains_key(&phone) {
            return None;
        }
        taken.last += 1;
        let number = taken.last;
        let (taker, taken_over) = oneshot::channel();
        if let Some((_, older)) = taken.by_phone.insert(phone, (number, taker)) {
            // It may have gone by itself in this moment.
            let _ = older.send(());
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
        if taken.by_phone.get(&self.phone).is_some_and(|(number, _)| *number == self.number) {
            taken.by_phone.remove(&self.phone);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_that_comes_again_takes_its_own_seat_over() {
        let seats = Seats::new(2);
        let [one, two, three] = [1, 2, 3].map(|of| TokenHash([of; 32]));
        let mut older = seats.take(one).expect("a seat");
        let other = seats.take(two).expect("another");
        assert!(seats.take(three).is_none(), "two are all there are");
        let newer = seats.take(one).expect("its own seat is never taken by others");
        assert!(older.taken_over.try_recv().is_ok(), "the older connection is told");
        drop(older);
        assert_eq!(seats.count(), 2, "and does not take the seat along");
        drop(newer);
        assert_eq!(seats.count(), 1, "the newer one does");
        assert!(seats.take(three).is_some(), "and then it is free");
        drop(other);
    }
}
