//! The thread that owns the engine.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
    mpsc::{Receiver, Sender, SyncSender},
};

use app::{SpokenLine, VoiceFault};
use words::Lang;

use super::{
    choice::{Known, cast, speakers},
    engine::{Engine, Opener},
};

/// To whom an order is answered; whoever has waited long enough is gone.
pub(super) type Answer<T> = SyncSender<Result<T, VoiceFault>>;

/// What the thread is told.
pub(super) enum Order {
    /// Say a line.
    Speak {
        /// The line.
        line: SpokenLine,
        /// Its ticket: a line that was stopped before its turn is not said.
        ticket: u64,
        /// When it is under way, or why not.
        answer: Answer<()>,
    },
    /// Is there a voice?
    Has {
        /// For this language.
        lang: Lang,
        /// The answer.
        answer: Answer<bool>,
    },
    /// Be silent.
    Stop,
    /// A line has begun to be heard.
    Begun(u64),
    /// Be silent and end.
    Leave,
}

/// What the thread shares with those who give orders.
pub(super) struct Shared {
    /// The ticket of the last line or stop.
    pub(super) ticket: Arc<AtomicU64>,
    /// It is at work, and not waiting for an order: after a while that means it hangs.
    pub(super) busy: AtomicBool,
}

/// Connects and does what it is told, until it is told to leave or the speech has failed. In both cases it leaves the connection
/// open: closing one that hangs would hang too, and a call-back that comes while it is being closed ends the whole program.
pub(super) fn work(open: &Opener, orders: &Receiver<Order>, me: Sender<Order>, shared: &Shared) {
    let begun = Box::new(move |number| {
        let _ = me.send(Order::Begun(number));
    });
    let connected = open(begun).and_then(|engine| {
        let voices = engine.voices()?;
        Ok((engine, voices))
    });
    match connected {
        Err(why) => refuse(orders, &why),
        Ok((engine, voices)) => {
            let mut worker = Worker {
                engine,
                chinese: Vec::new(),
                english: Vec::new(),
                starting: None,
            };
            worker.know(&voices);
            // Thousands of names, of which a handful are of use.
            drop(voices);
            worker.serve(orders, shared);
            std::mem::forget(worker.engine);
        }
    }
}

/// Answers whatever was ordered meanwhile; later orders find nobody there.
fn refuse(orders: &Receiver<Order>, why: &str) {
    let fault = || VoiceFault::NotRunning(why.to_owned());
    while let Ok(order) = orders.try_recv() {
        match order {
            Order::Speak { answer, .. } => drop(answer.send(Err(fault()))),
            Order::Has { answer, .. } => drop(answer.send(Err(fault()))),
            Order::Stop | Order::Begun(_) | Order::Leave => {}
        }
    }
}

struct Worker {
    engine: Box<dyn Engine>,
    chinese: Vec<Known>,
    english: Vec<Known>,
    /// A line that was taken and is not heard yet.
    starting: Option<(u64, Answer<()>)>,
}

impl Worker {
    fn serve(&mut self, orders: &Receiver<Order>, shared: &Shared) {
        loop {
            shared.busy.store(false, Ordering::SeqCst);
            let Ok(order) = orders.recv() else { return };
            shared.busy.store(true, Ordering::SeqCst);
            match order {
                Order::Speak { line, ticket, answer } => {
                    self.settle();
                    if ticket != shared.ticket.load(Ordering::SeqCst) {
                        let _ = answer.send(Ok(()));
                    } else if !self.speak(&line, answer) {
                        return;
                    }
                }
                Order::Has { lang, answer } => {
                    let _ = answer.send(self.has(lang));
                }
                Order::Stop => {
                    self.settle();
                    // A connection that is gone is found by the next line.
                    let _ = self.engine.stop();
                }
                Order::Begun(number) => {
                    if self.starting.as_ref().is_some_and(|(starting, _)| *starting == number) {
                        self.settle();
                    }
                }
                Order::Leave => {
                    let _ = self.engine.stop();
                    return;
                }
            }
        }
    }

    /// Says a line; false if the speech has failed, and this thread with it.
    fn speak(&mut self, line: &SpokenLine, answer: Answer<()>) -> bool {
        let Some(chosen) = cast(self.of(line.lang), line.actor) else {
            let _ = answer.send(Err(VoiceFault::Missing));
            return true;
        };
        match self.engine.say(&clean(&line.text), &chosen, line.speed) {
            Ok(Some(number)) => self.starting = Some((number, answer)),
            Ok(None) => drop(answer.send(Ok(()))),
            Err(why) => {
                let _ = answer.send(Err(VoiceFault::NotRunning(why)));
                return false;
            }
        }
        true
    }

    /// Whoever waits for a line to begin waits no longer: it has begun, or was cut short.
    fn settle(&mut self) {
        if let Some((_, answer)) = self.starting.take() {
            let _ = answer.send(Ok(()));
        }
    }

    /// Looks again before it says no: perhaps a voice was installed just now, as the settings advise.
    fn has(&mut self, lang: Lang) -> Result<bool, VoiceFault> {
        if self.of(lang).is_empty() {
            let voices = self.engine.voices().map_err(VoiceFault::NotRunning)?;
            self.know(&voices);
        }
        Ok(!self.of(lang).is_empty())
    }

    fn know(&mut self, voices: &[Known]) {
        self.chinese = speakers(voices, Lang::ZhHans);
        self.english = speakers(voices, Lang::En);
    }

    /// Both scripts of Chinese are read by the same people.
    fn of(&self, lang: Lang) -> &[Known] {
        match lang {
            Lang::ZhHans | Lang::ZhHant => &self.chinese,
            Lang::En => &self.english,
        }
    }
}

/// No control signs: a NUL would end the line, and some ends of lines the message to speech-dispatcher.
fn clean(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}
