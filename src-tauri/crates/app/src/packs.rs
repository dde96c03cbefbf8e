//! `pack.*`: the packs that are here, the file that waits to be imported, and what the checker found.
//!
//! A path never comes from the page: whoever sits here chooses the file in the system's dialog, drops it on the window, or names it on the
//! command line. The page is told the number of an offer, and says whether to import it.

mod import;
mod view;
mod waiting;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use shelf::{ImportError, PublicKey};
use waiting::Waiting;
use wire::{
    PackChoose, PackFindings, PackFindingsRead, PackImport, PackLeave, PackLook, PackRefused, PackRemove, PackRollBack, PackShelf,
    PublisherForget, Refusal,
};
use words::{ErrorCode, Seat};

use crate::{
    desk::Desk,
    refusal::{from_import, refuse},
    view::finding,
};

/// `pack.*`
pub struct Packs {
    desk: Arc<Desk>,
    waiting: Waiting,
    /// The dialog is open.
    choosing: AtomicBool,
}

impl Packs {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self {
            desk,
            waiting: Waiting::default(),
            choosing: AtomicBool::new(false),
        }
    }

    /// A file was dropped on the window, chosen in the dialog or named on the command line: it is looked at, whole, and waits to be imported,
    /// or why it is not. Nothing is written.
    pub fn offered(&self, path: &Path) {
        let name = import::name(path);
        match self.desk.inspect(path, false) {
            Ok(offer) => self.waiting.offer(name, offer),
            Err(error) => self.waiting.refuse(refused(&error, &name)),
        }
    }

    /// The packs that are here.
    ///
    /// # Errors
    /// None: what is amiss is told in the view.
    pub fn look(&self, _: Seat, _: PackLook) -> Result<PackShelf, Refusal> {
        Ok(self.view())
    }

    /// Opens the system's dialog to choose a file, and waits until it is closed. Pressed twice it opens one.
    ///
    /// # Errors
    /// None: why a file is not offered is told in the view.
    pub fn choose(&self, _: Seat, _: PackChoose) -> Result<PackShelf, Refusal> {
        if !self.choosing.swap(true, Ordering::SeqCst) {
            let chosen = self.desk.desktop.choose_file();
            self.choosing.store(false, Ordering::SeqCst);
            if let Some(path) = chosen {
                self.offered(&path);
            }
        }
        Ok(self.view())
    }

    /// Imports what is offered. What could not be written down is still offered.
    ///
    /// # Errors
    /// [`ErrorCode::PackOfferGone`]; [`ErrorCode::PackUnsaved`], [`ErrorCode::PackNoRoom`], and what has come to be wrong with it meanwhile.
    pub fn import(&self, _: Seat, request: PackImport) -> Result<PackShelf, Refusal> {
        let offer = self.waiting.offered(request.offer);
        let offer = offer.ok_or_else(|| refuse(ErrorCode::PackOfferGone, request.offer.to_string()))?;
        self.desk.installed.change(|library| library.install(offer))?;
        self.waiting.clear();
        Ok(self.view())
    }

    /// Leaves what is offered, and what was refused.
    ///
    /// # Errors
    /// None.
    pub fn leave(&self, _: Seat, _: PackLeave) -> Result<PackShelf, Refusal> {
        self.waiting.clear();
        Ok(self.view())
    }

    /// Goes back to the version before.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`], [`ErrorCode::PackNoEarlier`], [`ErrorCode::PackUnsaved`], [`ErrorCode::PackNoRoom`].
    pub fn roll_back(&self, _: Seat, request: PackRollBack) -> Result<PackShelf, Refusal> {
        self.desk.installed.change(|library| library.roll_back(&request.pack))?;
        Ok(self.view())
    }

    /// Takes a pack away, with the version before.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`], [`ErrorCode::PackUnsaved`], [`ErrorCode::PackNoRoom`].
    pub fn remove(&self, _: Seat, request: PackRemove) -> Result<PackShelf, Refusal> {
        self.desk.installed.change(|library| library.remove(&request.pack))?;
        Ok(self.view())
    }

    /// Forgets a publisher of whom no pack is here.
    ///
    /// # Errors
    /// [`ErrorCode::BadRequest`] for what is no key; [`ErrorCode::PackUnsaved`], [`ErrorCode::PackNoRoom`].
    pub fn forget(&self, _: Seat, request: PublisherForget) -> Result<PackShelf, Refusal> {
        let key: PublicKey = request
            .key
            .parse()
            .map_err(|_| refuse(ErrorCode::BadRequest, "64 hexadecimal digits"))?;
        self.desk.installed.change(|library| library.forget(&key))?;
        Ok(self.view())
    }

    /// Every finding of a pack; of the bundled one where none is named.
    ///
    /// # Errors
    /// [`ErrorCode::PackLost`]
    pub fn findings(&self, seat: Seat, request: PackFindingsRead) -> Result<PackFindings, Refusal> {
        let pack = request.pack.as_ref().unwrap_or(&self.desk.shelf.id);
        let shelf = self.desk.shelf_of(seat, pack)?;
        Ok(PackFindings {
            findings: shelf.findings.clone(),
        })
    }

    fn view(&self) -> PackShelf {
        let (offer, refused) = self.waiting.view();
        PackShelf {
            packs: view::packs(&self.desk),
            publishers: view::publishers(&self.desk),
            offer,
            refused,
            notice: self.desk.installed.notice.clone(),
        }
    }
}

fn refused(error: &ImportError, name: &str) -> PackRefused {
    let findings = match error {
        ImportError::HasErrors(findings) => findings.iter().map(finding).collect(),
        _ => Vec::new(),
    };
    let Refusal { code, params, .. } = from_import(error, Some(name));
    PackRefused {
        why: wire::Notice { code, params },
        findings,
    }
}
