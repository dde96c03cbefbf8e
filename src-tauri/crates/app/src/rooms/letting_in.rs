//! Where phones are let in: at an address that is chosen, or again where they were.

use std::net::Ipv4Addr;

use room::DoorKeys;
use words::ErrorCode;

use super::{Rooms, live::LiveSession, phones::Wanted};
use crate::refusal::notice_with;

impl Rooms {
    /// Turns phones on at one of the addresses of this computer; what keeps them off is told with the session.
    pub(super) fn turn_on(&self, live: &mut LiveSession, address: &str) {
        let addresses = self.desk().desktop.addresses();
        let wanted: Option<Ipv4Addr> = address.parse().ok();
        let address = addresses.iter().map(|own| own.address).find(|own| Some(*own) == wanted);
        let Some(address) = address else {
            let code = if addresses.is_empty() {
                ErrorCode::NoNetwork
            } else {
                ErrorCode::AddressGone
            };
            live.phones = None;
            live.phones_notice = Some(notice_with(code, []));
            return;
        };
        let wanted = Wanted {
            address,
            port: None,
            only: false,
            keys: None,
        };
        self.hall.turn_on(live, wanted);
    }

    /// Phones are let in again where they were, or where this computer is by now.
    pub(super) fn let_in_again(&self, live: &mut LiveSession, address: &str, port: u16, keys: DoorKeys) {
        let addresses = self.desk().desktop.addresses();
        let before: Option<Ipv4Addr> = address.parse().ok();
        let own = addresses.iter().map(|own| own.address);
        let address = own.clone().find(|own| Some(*own) == before).or_else(|| own.clone().next());
        match address {
            Some(address) => self.hall.turn_on(
                live,
                Wanted {
                    address,
                    port: Some(port),
                    only: false,
                    keys: Some(keys),
                },
            ),
            None => live.phones_notice = Some(notice_with(ErrorCode::NoNetwork, [])),
        }
    }
}
