//! Phones: the address at which they reach this computer, and whether they do.

use std::net::{Ipv4Addr, SocketAddrV4};

use room::{Door, DoorKeys, Inbox, OpenError, Room, TokenHash};
use wire::{Notice, PhonesCheck, PhonesOn, Qr, RoomAddress};
use words::{ErrorCode, Moment};

use super::{live::MOST_PHONES, qr::qr};
use crate::{Address, refusal::notice_with};

/// The ports that are tried, one after the other: the first are the same each time, for a firewall asks only once; the last is any that is free.
const PORTS: [u16; 4] = [8765, 8766, 8767, 0];

/// So long one waits for the first phone before it is said what may keep it away.
const PATIENCE: i64 = 20_000;

/// Where phones are to be let in, whatever the usual port is.
#[derive(Clone, Copy, Debug)]
pub struct PhonesAt {
    /// The address.
    pub address: Ipv4Addr,
    /// The port, and no other.
    pub port: u16,
}

/// Phones that are on.
pub(crate) struct Phones {
    pub(super) room: Room,
    pub(super) keys: DoorKeys,
    page: Qr,
    since: Moment,
    /// Its address is still one of this computer's.
    pub(super) has_address: bool,
    /// What was told of it last.
    pub(super) told: Option<(u32, PhonesCheck)>,
}

/// Where phones are wanted.
pub(super) struct Wanted {
    /// The address.
    pub(super) address: Ipv4Addr,
    /// The port that is tried first; none for the usual ones.
    pub(super) port: Option<u16>,
    /// No other port will do.
    pub(super) only: bool,
    /// What lets them in: the same as before, so that they find their way back.
    pub(super) keys: Option<DoorKeys>,
}

impl Phones {
    /// Listens for them. Those of `voters` came in before: they come back at any time, unless the keys are new to them as well.
    pub(super) fn open(wanted: Wanted, voters: Vec<TokenHash>, page: &'static str, now: Moment) -> Result<(Self, Inbox), Notice> {
        let failed = |error: std::io::Error| {
            tracing::warn!(%error, "phones cannot be served");
            notice_with(ErrorCode::PhonesFailed, [])
        };
        let known = if wanted.keys.is_some() { voters } else { Vec::new() };
        let keys = wanted.keys.map_or_else(DoorKeys::draw, Ok).map_err(failed)?;
        let usual = PORTS.into_iter().filter(|_| !wanted.only);
        let mut taken = notice_with(ErrorCode::PhonesFailed, []);
        for port in wanted.port.into_iter().chain(usual) {
            let door = Door {
                listen: SocketAddrV4::new(wanted.address, port),
                page,
                code: keys.code.clone(),
                secret: keys.secret.clone(),
                most: MOST_PHONES,
                known: known.clone(),
            };
            match Room::open(door) {
                Ok((room, inbox)) => {
                    let page = qr(&format!("http://{}/#{}", room.address(), keys.secret));
                    let page = page.ok_or_else(|| notice_with(ErrorCode::PhonesFailed, []))?;
                    let phones = Self {
                        room,
                        keys,
                        page,
                        since: now,
                        has_address: true,
                        told: None,
                    };
                    return Ok((phones, inbox));
                }
                Err(OpenError::PortTaken(port)) => taken = notice_with(ErrorCode::PortTaken, [("port", port.to_string())]),
                Err(OpenError::NoSuchAddress(_)) => return Err(notice_with(ErrorCode::AddressGone, [])),
                Err(OpenError::Other(error)) => return Err(failed(error)),
            }
        }
        Err(taken)
    }

    /// Whether phones get through.
    pub(super) fn check(&self, now: Moment) -> PhonesCheck {
        if !self.has_address {
            return PhonesCheck::AddressGone;
        }
        if self.room.reached() || (self.room.address().ip().is_loopback() && self.room.here() > 0) {
            return PhonesCheck::Came;
        }
        match self.room.reaches_itself() {
            Some(false) => PhonesCheck::NotEvenHere,
            _ if now.0.saturating_sub(self.since.0) < PATIENCE => PhonesCheck::Waiting,
            _ => PhonesCheck::NothingCame,
        }
    }

    /// What one needs to come in.
    pub(crate) fn view(&self, joined: u32, wifi: Option<&(String, Qr)>, now: Moment) -> PhonesOn {
        PhonesOn {
            address: self.room.address().to_string(),
            code: self.keys.code.clone(),
            page: self.page.clone(),
            wifi: wifi.map(|(name, qr)| wire::WifiShown {
                name: name.clone(),
                qr: qr.clone(),
            }),
            here: self.room.here(),
            joined,
            check: self.check(now),
        }
    }
}

/// The addresses, as the facilitator chooses among them.
pub(crate) fn addresses(all: Vec<Address>) -> Vec<RoomAddress> {
    let shown = |address: Address| RoomAddress {
        here_only: address.address.is_loopback(),
        address: address.address.to_string(),
        network: address.network,
    };
    all.into_iter().map(shown).collect()
}
