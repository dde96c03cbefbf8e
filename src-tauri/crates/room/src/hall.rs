//! The server: takes connections, and holds what they share.

use std::{
    collections::HashMap,
    io,
    net::{Ipv4Addr, SocketAddr, SocketAddrV4},
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    time::{Duration, Instant},
};

use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::watch,
    task::{JoinSet, yield_now},
    time::{sleep, timeout},
};
use words::Letter;

use crate::{
    Asked, Door, OpenError, TokenHash, Voter, connection,
    keys::{Keys, Tried},
    limits::Limits,
    newcomers::Newcomers,
    open_files,
    page::Page,
    seats::Seats,
    shown::Shown,
    waiting::Waiting,
};

/// Connections that wait to be taken, in the system: a whole hall that scans at the same word.
const BACKLOG: u32 = 1024;
/// How much the system keeps on the way to and from one phone. More would only hold what is out of date, or what a stranger heaps up.
const ON_THE_WAY: u32 = 32 * 1024;
/// What the rest of the program may need to have open.
const OTHER_FILES: usize = 256;
/// Connections that are being said goodbye to, and those that were turned away a moment ago: more are taken before those have gone.
const LEAVING: usize = 512;

/// What the outside may know at any time.
pub(crate) struct Signs {
    pub seats: Seats,
    /// Another device has asked for something.
    pub reached: AtomicBool,
    /// This computer reaches itself at its address; empty until that is known.
    pub itself: OnceLock<bool>,
}

pub(crate) struct Hall {
    pub limits: Limits,
    pub address: SocketAddrV4,
    pub page: Page,
    pub signs: Arc<Signs>,
    pub inbox: mpsc::Sender<Asked>,
    pub shown: watch::Receiver<Shown>,
    waiting: Waiting,
    places: usize,
    keys: Mutex<Keys>,
    newcomers: Mutex<Newcomers>,
    /// The last vote of each phone that was counted here: newer than what a snapshot knows.
    counted: Mutex<HashMap<Voter, (u32, Letter)>>,
}

impl Hall {
    pub fn new(
        door: &Door,
        address: SocketAddrV4,
        limits: Limits,
        inbox: mpsc::Sender<Asked>,
        shown: watch::Receiver<Shown>,
    ) -> io::Result<Self> {
        let most = usize::try_from(door.most).unwrap_or(usize::MAX);
        let wanted = most.saturating_add(limits.waiting + LEAVING + OTHER_FILES);
        let allowed = open_files::allow(wanted).saturating_sub(OTHER_FILES + LEAVING);
        let places = limits.waiting.min(allowed / 4);
        let signs = Signs {
            seats: Seats::new(most.min(allowed - places), limits.seats_of_an_address),
            reached: AtomicBool::new(false),
            itself: OnceLock::new(),
        };
        let newcomers = Newcomers::new(limits.newcomers, &door.known);
        Ok(Self {
            limits,
            address,
            page: Page::new(door.page, address)?,
            signs: Arc::new(signs),
            inbox,
            shown,
            waiting: Waiting::default(),
            places,
            keys: Mutex::new(Keys::new(&door.code, &door.secret)),
            newcomers: Mutex::new(newcomers),
            counted: Mutex::default(),
        })
    }

    pub fn attempt(&self, key: &str, phone: TokenHash, from: Ipv4Addr) -> Tried {
        let was_here = self.newcomers().knows(phone);
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        keys.attempt(key, from, was_here, Instant::now(), &self.limits)
    }

    pub fn may_come(&self, phone: TokenHash, from: Ipv4Addr) -> bool {
        self.newcomers().may_come(phone, from, Instant::now())
    }

    pub fn know(&self, phone: TokenHash) {
        self.newcomers().know(phone);
    }

    fn newcomers(&self) -> MutexGuard<'_, Newcomers> {
        self.newcomers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn count(&self, voter: Voter, question: u32, letter: Letter) {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        counted.insert(voter, (question, letter));
    }

    /// What that phone has voted on the question that is shown.
    pub fn vote_of(&self, voter: Voter, shown: &Shown) -> Option<Letter> {
        let question = shown.face.question()?;
        let counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        match counted.get(&voter) {
            Some((of, letter)) if *of == question => Some(*letter),
            _ => shown.votes.get(&voter).copied(),
        }
    }

    /// Another device has come this far: neither firewall nor network keeps it away.
    pub fn note(&self, from: Ipv4Addr) {
        if is_another_device(from, *self.address.ip()) {
            self.signs.reached.store(true, Ordering::Relaxed);
        }
    }

    async fn admit(self: &Arc<Self>, stream: TcpStream, from: Ipv4Addr, sockets: &mut JoinSet<()>) {
        while sockets.try_join_next().is_some() {}
        if sockets.len() >= self.places + self.signs.seats.most() + LEAVING {
            // Those that were turned away go now.
            yield_now().await;
            return;
        }
        let place = self.waiting.place(from);
        let name = place.name();
        let task = sockets.spawn(connection::serve(stream, from, place, Arc::clone(self)));
        self.waiting.began(name, task, self.places);
    }
}

fn is_another_device(from: Ipv4Addr, here: Ipv4Addr) -> bool {
    from != here && !from.is_loopback()
}

/// Listens at once: what is wrong is known before anybody is told the address.
pub(crate) fn listen(address: SocketAddrV4) -> Result<TcpListener, OpenError> {
    let listen = || {
        let socket = TcpSocket::new_v4()?;
        // After a restart phones come back to the same port while the system still remembers their old connections. On Windows this would
        // allow more than that.
        socket.set_reuseaddr(cfg!(not(windows)))?;
        socket.set_send_buffer_size(ON_THE_WAY)?;
        socket.set_recv_buffer_size(ON_THE_WAY)?;
        socket.bind(address.into())?;
        socket.listen(BACKLOG)
    };
    // All addresses at once is more than was chosen, and no name that a phone could ask for.
    if address.ip().is_unspecified() {
        return Err(OpenError::NoSuchAddress(*address.ip()));
    }
    listen().map_err(|error: io::Error| match error.kind() {
        io::ErrorKind::AddrInUse => OpenError::PortTaken(address.port()),
        io::ErrorKind::AddrNotAvailable => OpenError::NoSuchAddress(*address.ip()),
        _ => OpenError::Other(error),
    })
}

/// Serves until the room closes; then everybody hears what was shown last, and all is over.
pub(crate) async fn serve(listener: TcpListener, hall: Arc<Hall>) {
    let mut closing = hall.shown.clone();
    let mut sockets = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, SocketAddr::V4(from))) => hall.admit(stream, *from.ip(), &mut sockets).await,
                Ok(_) => {}
                // No more files, or a connection that has gone already: the others go on.
                Err(_) => sleep(Duration::from_millis(20)).await,
            },
            changed = closing.changed() => if changed.is_err() { break },
            Some(_) = sockets.join_next() => {}
        }
    }
    drop(listener);
    hall.waiting.turn_all_away();
    let all_gone = async { while sockets.join_next().await.is_some() {} };
    // Whoever has not gone by then is cut off with the set.
    let _ = timeout(hall.limits.farewell, all_gone).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_comes_from_elsewhere_shows_that_phones_get_through() {
        let here = Ipv4Addr::new(192, 168, 1, 20);
        assert!(is_another_device(Ipv4Addr::new(192, 168, 1, 7), here), "a phone");
        assert!(!is_another_device(here, here), "this computer, by its own address");
        assert!(!is_another_device(Ipv4Addr::LOCALHOST, here), "this computer, by itself");
    }
}
