//! The air between a phone and the room: a connection goes through it until it is lost, and then nothing says so to either end.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

use crate::Fault;

/// So often a silent connection looks whether its time is over.
const LOOK: Duration = Duration::from_millis(50);

/// What a phone's connections go through. A phone that is out of the Wi-Fi, or sleeps, is not told that its connection is dead, and nor is
/// the room; when it is back only new connections live.
pub(crate) struct Wifi {
    port: u16,
    air: Arc<Air>,
}

struct Air {
    out: AtomicBool,
    /// How often it was lost: a connection from before is dead for ever.
    lost: AtomicU32,
    over: AtomicBool,
}

impl Wifi {
    pub fn before(room: SocketAddr) -> Result<Self, Fault> {
        let failed = |why: std::io::Error| Fault::Start {
            what: "a Wi-Fi".to_owned(),
            why: why.to_string(),
        };
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let air = Arc::new(Air {
            out: AtomicBool::new(false),
            lost: AtomicU32::new(0),
            over: AtomicBool::new(false),
        });
        let carried = Arc::clone(&air);
        thread::spawn(move || {
            for phone in listener.incoming().flatten() {
                if carried.over.load(Ordering::SeqCst) {
                    break;
                }
                let air = Arc::clone(&carried);
                thread::spawn(move || air.carry(phone, room));
            }
        });
        Ok(Self { port, air })
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn set_out(&self, out: bool) {
        if out {
            self.air.lost.fetch_add(1, Ordering::SeqCst);
        }
        self.air.out.store(out, Ordering::SeqCst);
    }
}

impl Drop for Wifi {
    fn drop(&mut self) {
        self.air.over.store(true, Ordering::SeqCst);
        // The listener sees that it is over when somebody comes.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

impl Air {
    fn carry(self: Arc<Self>, phone: TcpStream, room: SocketAddr) {
        let made = self.lost.load(Ordering::SeqCst);
        let lives = move |air: &Self| !air.out.load(Ordering::SeqCst) && air.lost.load(Ordering::SeqCst) == made;
        // What begins while nothing gets through never gets through.
        if lives(&self)
            && let Ok(room) = TcpStream::connect(room)
            && let (Ok(from_phone), Ok(from_room)) = (phone.try_clone(), room.try_clone())
        {
            let back = Arc::clone(&self);
            let other = phone;
            let answers = thread::spawn(move || back.pass(from_room, other, lives));
            self.pass(from_phone, room, lives);
            let _ = answers.join();
            return;
        }
        self.hold(lives);
        drop(phone);
    }

    fn pass(&self, mut from: TcpStream, mut to: TcpStream, lives: impl Fn(&Self) -> bool) {
        let _ = from.set_read_timeout(Some(LOOK));
        let mut bytes = [0; 16 * 1024];
        while !self.over.load(Ordering::SeqCst) {
            let read = from.read(&mut bytes);
            if !lives(self) {
                self.hold(lives);
                return;
            }
            match read {
                Ok(0) => break,
                Ok(length) => {
                    if to.write_all(bytes.get(..length).unwrap_or_default()).is_err() {
                        break;
                    }
                }
                Err(why) if matches!(why.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {}
                Err(_) => break,
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    }

    /// Neither end hears anything until the phone itself is gone.
    fn hold(&self, lives: impl Fn(&Self) -> bool) {
        while !self.over.load(Ordering::SeqCst) && !lives(self) {
            thread::sleep(LOOK);
        }
    }
}
