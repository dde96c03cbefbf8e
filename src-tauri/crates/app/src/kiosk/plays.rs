//! Which pack the kiosk plays: the bundled one, or a signed one that staff or whoever set it up chose. Behind a door for which that has nothing
//! lies what the bundled one has.

use std::sync::Arc;

use lesson::visit::doors;
use wire::{PackChoice, Refusal};
use words::{ErrorCode, KioskDoor, PackId, Seat, Venue};

use super::Booth;
use crate::{desk::Shelf, refusal::refuse};

/// The packs whose plans lie behind the doors.
pub(crate) struct Played {
    chosen: Option<Arc<Shelf>>,
    bundled: Arc<Shelf>,
}

impl Played {
    /// The doors that stand open.
    pub(crate) fn doors(&self) -> Vec<KioskDoor> {
        let bundled = doors(&self.bundled.pack);
        let chosen = self.chosen.as_ref().map(|shelf| doors(&shelf.pack)).unwrap_or_default();
        KioskDoor::ALL
            .into_iter()
            .filter(|door| bundled.contains(door) || chosen.contains(door))
            .collect()
    }

    /// The pack behind a door.
    pub(crate) fn behind(&self, door: KioskDoor) -> &Arc<Shelf> {
        let chosen = self.chosen.as_ref().filter(|shelf| doors(&shelf.pack).contains(&door));
        chosen.unwrap_or(&self.bundled)
    }
}

impl Booth {
    /// The packs that are played. A pack is opened the first time, so no lock of the kiosk is to be held.
    pub(crate) fn played(&self) -> Played {
        let desk = &self.desk;
        let chosen = self.file.settings().pack.filter(|pack| *pack != desk.shelf.id);
        let opened = chosen.map(|pack| desk.shelf_of(Seat::Visitor, &pack));
        let told = |refusal: &Refusal| tracing::warn!(detail = refusal.detail, "the kiosk plays what came with the program");
        Played {
            chosen: opened.and_then(|opened| opened.inspect_err(told).ok()),
            bundled: Arc::clone(&desk.shelf),
        }
    }

    /// The packs it can play, the bundled one first.
    pub(crate) fn packs(&self) -> Vec<PackChoice> {
        let installed = &self.desk.installed;
        let mut packs = self.desk.choices();
        packs.retain(|choice| choice.bundled || (choice.signed && installed.has_plan(&choice.pack, Venue::Kiosk)));
        packs
    }

    /// The pack it plays.
    pub(crate) fn plays(&self) -> PackId {
        let chosen = self.file.settings().pack;
        let there = chosen.filter(|pack| self.packs().iter().any(|choice| choice.pack == *pack));
        there.unwrap_or_else(|| self.desk.shelf.id.clone())
    }

    /// A pack as it is kept in the settings: none for the bundled one.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`] for one that a kiosk cannot play.
    pub(crate) fn playable(&self, pack: Option<PackId>) -> Result<Option<PackId>, Refusal> {
        let Some(pack) = pack.filter(|pack| *pack != self.desk.shelf.id) else {
            return Ok(None);
        };
        let can = self.packs().iter().any(|choice| choice.pack == pack);
        if can {
            return Ok(Some(pack));
        }
        Err(refuse(ErrorCode::PackLost, pack.0))
    }
}
