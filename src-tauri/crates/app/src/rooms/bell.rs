//! Tells every window that shows the session to look again: at once, and then at most ten times a second, however many votes come in.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use wire::RoomChanged;

/// So long nothing is told after something was.
const BETWEEN: Duration = Duration::from_millis(100);

/// Tells somebody; false once nobody is there any more.
pub(crate) type Tell = Box<dyn Fn(RoomChanged) -> bool + Send>;

/// Rings at every change.
#[derive(Clone, Default)]
pub(crate) struct Bell(Arc<Ringing>);

#[derive(Default)]
struct Ringing {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    change: u32,
    told: u32,
    listeners: Vec<Tell>,
    /// A thread carries the changes.
    carried: bool,
}

impl Bell {
    /// Something has changed.
    pub(crate) fn ring(&self) {
        let mut state = self.0.state();
        state.change = state.change.wrapping_add(1);
        self.0.changed.notify_all();
    }

    /// Tells somebody of every change from now on.
    pub(crate) fn listen(&self, tell: Tell) {
        let mut state = self.0.state();
        state.listeners.push(tell);
        if !state.carried {
            state.carried = true;
            let ringing = Arc::clone(&self.0);
            thread::spawn(move || ringing.carry());
        }
    }
}

impl Ringing {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Until nobody listens any more.
    fn carry(&self) {
        loop {
            let mut state = self.state();
            while state.change == state.told {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            state.told = state.change;
            let changed = RoomChanged { change: state.change };
            let listeners = std::mem::take(&mut state.listeners);
            // Not under the lock: whoever is told may look at once.
            drop(state);
            let still: Vec<Tell> = listeners.into_iter().filter(|tell| tell(changed)).collect();
            let mut state = self.state();
            state.listeners.extend(still);
            if state.listeners.is_empty() {
                state.carried = false;
                return;
            }
            drop(state);
            thread::sleep(BETWEEN);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, time::Instant};

    use super::*;

    #[test]
    fn the_first_change_is_told_at_once_and_many_as_few() {
        let bell = Bell::default();
        let (tell, told) = mpsc::channel();
        bell.listen(Box::new(move |changed| tell.send(changed.change).is_ok()));
        let begun = Instant::now();
        for _ in 0..500 {
            bell.ring();
            thread::sleep(Duration::from_micros(500));
        }
        let mut last = 0;
        let mut times = 0;
        while last < 500 {
            last = told.recv_timeout(Duration::from_secs(5)).expect("the last change is told too");
            times += 1;
        }
        let most = begun.elapsed().as_millis() / BETWEEN.as_millis() + 2;
        assert!(times <= most, "told {times} times in {:?}", begun.elapsed());
    }

    #[test]
    fn whoever_has_gone_is_not_told_again_and_another_can_come() {
        let bell = Bell::default();
        let (tell, told) = mpsc::channel();
        let once = tell.clone();
        bell.listen(Box::new(move |_| {
            let _ = once.send("gone");
            false
        }));
        bell.ring();
        assert_eq!(told.recv_timeout(Duration::from_secs(5)), Ok("gone"), "told once");
        bell.listen(Box::new(move |_| tell.send("come").is_ok()));
        bell.ring();
        assert_eq!(told.recv_timeout(Duration::from_secs(5)), Ok("come"), "and the other from then on");
    }
}
