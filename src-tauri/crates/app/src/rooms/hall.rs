//! The one session that may be open, and the thread that empties what phones ask.

use std::{
    net::Ipv4Addr,
    ops::Deref,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    thread,
    time::Duration,
};

use records::DoorRow;
use room::{Asked, Inbox};
use words::Moment;

use super::{
    bell::Bell,
    live::LiveSession,
    phones::{Phones, Wanted},
};
use crate::desk::Desk;

/// How often it is looked whether phones went, and whether the network is still there.
const LOOK: Duration = Duration::from_secs(1);

/// The one session that may be open.
#[derive(Clone)]
pub(crate) struct Hall(Arc<Inside>);

pub(crate) struct Inside {
    pub(crate) desk: Arc<Desk>,
    pub(super) bell: Bell,
    /// Its lock is taken before the drawer's.
    live: Mutex<Option<LiveSession>>,
}

impl Deref for Hall {
    type Target = Inside;

    fn deref(&self) -> &Inside {
        &self.0
    }
}

impl Inside {
    /// The session, if one is open.
    pub(crate) fn live(&self) -> MutexGuard<'_, Option<LiveSession>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hall {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self(Arc::new(Inside {
            desk,
            bell: Bell::default(),
            live: Mutex::default(),
        }))
    }

    /// Turns phones on, in place of whatever served them before; what keeps them off is told with the session.
    pub(super) fn turn_on(&self, live: &mut LiveSession, wanted: Wanted) {
        let keys = wanted.keys.clone().or_else(|| live.keys.clone());
        let port = wanted.port.or(live.port);
        // The same address could not be listened to twice.
        live.phones = None;
        let voters = live.voters.keys().copied().collect();
        match Phones::open(Wanted { keys, port, ..wanted }, voters, self.desk.phone_page, self.desk.clock.now()) {
            Ok((phones, inbox)) => {
                let row = DoorRow {
                    address: phones.room.address().ip().to_string(),
                    port: phones.room.address().port(),
                    code: phones.keys.code.clone(),
                    secret: phones.keys.secret.clone(),
                };
                let id = live.id;
                live.record(&self.desk, |records| records.keep_door(id, Some(&row)));
                live.keys = Some(phones.keys.clone());
                live.port = Some(phones.room.address().port());
                live.phones = Some(phones);
                live.phones_notice = None;
                live.show();
                let hall = Arc::downgrade(&self.0);
                thread::spawn(move || serve(&hall, inbox));
            }
            Err(notice) => live.phones_notice = Some(notice),
        }
    }

    /// Turns phones off. Their votes stay, and so does what lets them in: whoever did it by mistake turns them on again, and they come back by
    /// themselves.
    pub(super) fn turn_off(&self, live: &mut LiveSession) {
        let id = live.id;
        live.record(&self.desk, |records| records.keep_door(id, None));
        live.phones = None;
        live.phones_notice = None;
    }

    /// Answers what phones ask, or looks round when nobody asks.
    fn answer(&self, asked: Vec<Asked>) {
        let mut live = self.live();
        let Some(live) = live.as_mut() else { return };
        let changed = !asked.is_empty();
        live.answer(&self.desk, asked);
        if changed || self.look(live, self.desk.clock.now()) {
            self.bell.ring();
        }
    }

    /// Looks whether something changed by itself: a phone went, the network went or came back under another address.
    fn look(&self, live: &mut LiveSession, now: Moment) -> bool {
        let Some(phones) = live.phones.as_mut() else { return false };
        let addresses = self.desk.desktop.addresses();
        let own = *phones.room.address().ip();
        phones.has_address = addresses.iter().any(|address| address.address == own);
        // Of its kind: phones in a hall could not follow to an address that only this computer reaches.
        let alike = |other: &Ipv4Addr| other.is_loopback() == own.is_loopback();
        if !phones.has_address
            && let Some(other) = addresses.iter().map(|address| address.address).find(alike)
        {
            self.move_to(live, other);
            return true;
        }
        let seen = (phones.room.here(), phones.check(now));
        let changed = phones.told != Some(seen);
        phones.told = Some(seen);
        changed
    }

    /// The network gave this computer another address: phones are let in there, by the same code.
    fn move_to(&self, live: &mut LiveSession, address: Ipv4Addr) {
        let wanted = Wanted {
            address,
            port: None,
            only: false,
            keys: None,
        };
        self.turn_on(live, wanted);
    }
}

/// Until nobody serves phones any more. It keeps nothing alive: when the program ends, the room ends with it.
fn serve(hall: &Weak<Inside>, mut inbox: Inbox) {
    while let Some(asked) = inbox.take(LOOK) {
        let Some(hall) = hall.upgrade() else { return };
        Hall(hall).answer(asked);
    }
}
