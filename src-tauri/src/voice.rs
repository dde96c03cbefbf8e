//! The system's own speech.
//!
//! A thread of its own connects at the first use and owns the connection, because connecting takes 1.5 s and a speech-dispatcher
//! without an audio device may never answer again. Nobody waits for it longer than 3 s; one that does not run is left in peace for a
//! while. What is said never leaves the computer.

mod choice;
#[cfg(target_os = "linux")]
mod dispatcher;
mod engine;
#[cfg(any(test, not(target_os = "linux")))]
#[cfg_attr(target_os = "linux", expect(dead_code, reason = "compiled for the tests alone"))]
mod native;
#[cfg(test)]
mod tests;
mod worker;

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{RecvTimeoutError, Sender, channel, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};

use app::{SpokenLine, Voice, VoiceFault};
#[cfg(target_os = "linux")]
use dispatcher as system;
use engine::Opener;
#[cfg(not(target_os = "linux"))]
use native as system;
use words::Lang;
use worker::{Answer, Order, Shared, work};

/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_millis(1500);

/// How long a speech that does not run is left in peace: after the first failure, doubled with each further one, and at most.
const REST: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(60));

/// The system's own speech.
pub struct SystemVoice {
    open: Arc<Opener>,
    patience: Duration,
    /// The ticket of the last line or stop: a line with an older one is not said.
    ticket: Arc<AtomicU64>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    worker: Option<Worker>,
    /// How often in a row it did not run.
    failures: u32,
    /// Until when it is left in peace.
    rest_until: Option<Instant>,
}

struct Worker {
    orders: Sender<Order>,
    shared: Arc<Shared>,
    /// It did not answer in time.
    late: bool,
}

impl Default for SystemVoice {
    fn default() -> Self {
        Self::of(Box::new(system::open), PATIENCE)
    }
}

impl Drop for SystemVoice {
    fn drop(&mut self) {
        self.state().dismiss();
    }
}

impl Voice for SystemVoice {
    fn prepare(&self) {
        let _ = self.worker();
    }

    fn speak(&self, line: &SpokenLine) -> Result<(), VoiceFault> {
        let ticket = self.ticket.fetch_add(1, Ordering::SeqCst) + 1;
        let order = |answer| Order::Speak {
            line: line.clone(),
            ticket,
            answer,
        };
        self.ask(order).inspect_err(|_| {
            // Whoever answers late does not speak into a later step; but a later line is left alone.
            let _ = self.ticket.compare_exchange(ticket, ticket + 1, Ordering::SeqCst, Ordering::SeqCst);
        })
    }

    fn stop(&self) {
        self.ticket.fetch_add(1, Ordering::SeqCst);
        if let Some(worker) = &self.state().worker {
            let _ = worker.orders.send(Order::Stop);
        }
    }

    fn has(&self, lang: Lang) -> Result<bool, VoiceFault> {
        self.ask(|answer| Order::Has { lang, answer })
    }
}

impl SystemVoice {
    fn of(open: Opener, patience: Duration) -> Self {
        Self {
            open: Arc::new(open),
            patience,
            ticket: Arc::default(),
            state: Mutex::default(),
        }
    }

    /// Gives an order and waits for its answer. A connection that broke is made anew, once.
    fn ask<T>(&self, order: impl Fn(Answer<T>) -> Order) -> Result<T, VoiceFault> {
        let until = Instant::now() + self.patience;
        let mut why = String::new();
        for _ in 0..2 {
            let (orders, is_new) = self.worker()?;
            let (answer, reply) = sync_channel(1);
            let _ = orders.send(order(answer));
            // Where nobody took the order its answer is gone with it, and this returns at once.
            match reply.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(Err(VoiceFault::NotRunning(said))) => why = said,
                Ok(answered) => {
                    self.state().is_well();
                    return answered;
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.state().is_late();
                    return Err(VoiceFault::NotRunning("no answer in time".to_owned()));
                }
                Err(RecvTimeoutError::Disconnected) => {}
            }
            self.state().dismiss();
            if is_new {
                break;
            }
        }
        self.state().rests();
        Err(VoiceFault::NotRunning(why))
    }

    /// The thread to give orders to, and whether it is a new one.
    fn worker(&self) -> Result<(Sender<Order>, bool), VoiceFault> {
        let mut state = self.state();
        if state.rest_until.is_some_and(|until| Instant::now() < until) {
            return Err(VoiceFault::NotRunning("it did not run a moment ago".to_owned()));
        }
        state.rest_until = None;
        if state.worker.as_ref().is_some_and(Worker::hangs) {
            state.dismiss();
        }
        if let Some(worker) = &mut state.worker {
            worker.late = false;
            return Ok((worker.orders.clone(), false));
        }
        let (orders, taken) = channel();
        let shared = Arc::new(Shared {
            ticket: Arc::clone(&self.ticket),
            busy: AtomicBool::new(true),
        });
        let (open, me, its) = (Arc::clone(&self.open), orders.clone(), Arc::clone(&shared));
        thread::Builder::new()
            .name("voice".to_owned())
            .spawn(move || work(&open, &taken, me, &its))
            .map_err(|error| VoiceFault::NotRunning(error.to_string()))?;
        state.worker = Some(Worker {
            orders: orders.clone(),
            shared,
            late: false,
        });
        Ok((orders, true))
    }

    /// The lock is never held while anybody waits.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Worker {
    /// It did not answer in time, and is still at the same work.
    fn hangs(&self) -> bool {
        self.late && self.shared.busy.load(Ordering::SeqCst)
    }
}

impl State {
    fn dismiss(&mut self) {
        if let Some(worker) = self.worker.take() {
            let _ = worker.orders.send(Order::Leave);
        }
    }

    fn is_well(&mut self) {
        self.failures = 0;
    }

    /// It may only be slow to begin with: it is asked again after a rest, and replaced if it still hangs then.
    fn is_late(&mut self) {
        if let Some(worker) = &mut self.worker {
            worker.late = true;
        }
        self.rests();
    }

    fn rests(&mut self) {
        let (first, longest) = REST;
        let rest = first.saturating_mul(1 << self.failures.min(4));
        self.failures = self.failures.saturating_add(1);
        self.rest_until = Some(Instant::now() + rest.min(longest));
    }
}
