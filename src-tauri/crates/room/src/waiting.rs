//! Connections that have not come in: whoever reads the page, is on the way in, or means no good. There is room for so many, and when it is
//! used up the oldest of the address that has the most goes: one who floods shuts out himself.

use std::{
    collections::{HashMap, VecDeque},
    net::Ipv4Addr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::task::AbortHandle;

#[derive(Clone, Default)]
pub(crate) struct Waiting(Arc<Mutex<Line>>);

#[derive(Default)]
struct Line {
    by_address: HashMap<Ipv4Addr, VecDeque<(u64, AbortHandle)>>,
    all: usize,
    last: u64,
}

impl Waiting {
    /// A place in it, for a connection that is about to begin.
    pub fn place(&self, from: Ipv4Addr) -> Place {
        let mut line = self.line();
        line.last += 1;
        Place {
            waiting: self.clone(),
            from,
            number: line.last,
        }
    }

    /// It has begun. Called before it has run, so that its place cannot have been given back yet.
    pub fn began(&self, (from, number): (Ipv4Addr, u64), task: AbortHandle, most: usize) {
        let mut line = self.line();
        line.by_address.entry(from).or_default().push_back((number, task));
        line.all += 1;
        while line.all > most && line.turn_one_away() {}
    }

    /// The room closes.
    pub fn turn_all_away(&self) {
        while self.line().turn_one_away() {}
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Line {
    fn turn_one_away(&mut self) -> bool {
        let most = self.by_address.values_mut().max_by_key(|those| those.len());
        let Some((_, task)) = most.and_then(VecDeque::pop_front) else {
            return false;
        };
        task.abort();
        self.all -= 1;
        true
    }

    fn leave(&mut self, from: Ipv4Addr, number: u64) {
        let Some(those) = self.by_address.get_mut(&from) else { return };
        let before = those.len();
        those.retain(|(other, _)| *other != number);
        self.all -= before - those.len();
        if those.is_empty() {
            self.by_address.remove(&from);
        }
    }
}

/// A place among those who wait; given back when it is dropped.
pub(crate) struct Place {
    waiting: Waiting,
    from: Ipv4Addr,
    number: u64,
}

impl Place {
    pub fn name(&self) -> (Ipv4Addr, u64) {
        (self.from, self.number)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.waiting.line().leave(self.from, self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOOD: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 66);
    const PHONE: Ipv4Addr = Ipv4Addr::new(192, 168, 1, 7);

    #[tokio::test]
    async fn one_who_floods_shuts_out_himself() {
        let waiting = Waiting::default();
        let begin = |from| {
            let place = waiting.place(from);
            let name = place.name();
            let task = tokio::spawn(async move {
                let _place = place;
                std::future::pending::<()>().await;
            });
            waiting.began(name, task.abort_handle(), 4);
            task
        };
        let phone = begin(PHONE);
        let mut flood: Vec<_> = (0..100).map(|_| begin(FLOOD)).collect();
        let kept = flood.split_off(97);
        for task in flood {
            assert!(task.await.unwrap_err().is_cancelled(), "the oldest of the flood goes");
        }
        assert!(!phone.is_finished(), "the phone that came before it stays");
        assert!(kept.iter().all(|task| !task.is_finished()), "so does what there is room for");
        phone.abort();
        assert!(phone.await.is_err(), "it leaves");
        assert_eq!(waiting.line().all, 3, "and gives its place back");
        waiting.turn_all_away();
        for task in kept {
            assert!(task.await.is_err(), "nobody is left");
        }
        assert_eq!(waiting.line().all, 0, "nor counted");
    }
}
