//! The packs that are installed: their files, and the one list that says which of them count.
//!
//! A pack's file bears its own sum as its name and is never changed. The list alone decides: a file counts from the moment at which the
//! list that names it takes the place of the one before, and whatever no list names is swept away at the next start. So a power cut
//! leaves either what was there or what was to be there.

mod changes;
mod disk;
mod list;
mod look;
mod trust;

use std::path::{Path, PathBuf};

use disk::Disk;
use list::{Held, List};
pub(crate) use trust::Head;
use words::PackId;

use crate::folder::bytes_of;
use crate::sums::sum;
use crate::{Hufpack, ImportError, Offer, OpenedPack, PublicKey, Publisher, Row, Terms};

/// The packs that are installed.
#[derive(Debug)]
pub struct Library {
    disk: Disk,
    list: List,
    /// As the list has them, with the version before each.
    rows: Vec<Row>,
    /// The list is there and cannot be read: nothing is changed, for it would be lost.
    sealed: Option<String>,
}

/// The list of packs was damaged, or missing beside files of packs. It was made anew; publishers have to be confirmed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDamaged {
    /// Where the damaged one was set aside; where it should be, if there was none.
    pub path: PathBuf,
}

impl Library {
    /// Opens the folder of installed packs; it need not be there yet. A damaged list is set aside and made anew from the files.
    #[must_use]
    pub fn open(folder: &Path) -> (Self, Option<ListDamaged>) {
        Self::open_on(Disk::new(folder))
    }

    fn open_on(disk: Disk) -> (Self, Option<ListDamaged>) {
        let (list, damaged, sealed) = match disk.read_list() {
            Ok(Some(bytes)) => match List::read(&bytes) {
                Some(list) => (list, None, None),
                None => (List::anew(&disk), Some(disk.set_list_aside()), None),
            },
            Ok(None) if disk.packs().is_empty() => (List::default(), None, None),
            Ok(None) => (List::anew(&disk), Some(disk.list_path()), None),
            Err(error) => (List::default(), Some(disk.list_path()), Some(error.to_string())),
        };
        if sealed.is_none() {
            if damaged.is_some() {
                // Where it cannot be written, it is made anew at the next start once more.
                let _ = disk.save_list(&list.written());
            }
            disk.sweep(&list.files());
        }
        let rows = list.rows();
        let library = Self { disk, list, rows, sealed };
        (library, damaged.map(|path| ListDamaged { path }))
    }

    /// The packs that are installed, by id.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The publishers whose key was confirmed here, in the order in which they became known.
    #[must_use]
    pub fn publishers(&self) -> &[Publisher] {
        &self.list.publishers
    }

    /// Looks at a file, whole: what it is, whose it is, what it would change. Nothing is written.
    ///
    /// # Errors
    /// [`ImportError`]: why it cannot be imported on these terms.
    pub fn inspect(&self, file: &Path, terms: &Terms) -> Result<Offer, ImportError> {
        if file.is_dir() {
            return Err(ImportError::NotAPack);
        }
        let bytes = bytes_of(file).map_err(|error| ImportError::Unreadable {
            path: file.to_owned(),
            detail: error.to_string(),
        })?;
        self.inspect_bytes(bytes, terms)
    }

    /// Looks at the bytes of a file, whole. Nothing is written.
    ///
    /// # Errors
    /// [`ImportError`]: why it cannot be imported on these terms.
    pub fn inspect_bytes(&self, bytes: Vec<u8>, terms: &Terms) -> Result<Offer, ImportError> {
        look::look(self, bytes, terms)
    }

    /// Installs what was offered, and knows its publisher from then on. The version before stays beside it.
    ///
    /// # Errors
    /// [`ImportError`]; nothing has changed then.
    pub fn install(&mut self, offer: Offer) -> Result<(), ImportError> {
        // Something may have been installed since it was offered.
        trust::judge(&self.list, &offer.terms, &offer.head)?;
        let Offer { row, bytes, .. } = offer;
        let mut list = self.list.clone();
        if let Some(key) = row.key.filter(|key| !list.knows(key)) {
            let name = row.publisher.clone();
            list.publishers.push(Publisher { key, name });
        }
        let file = row.file.clone();
        let before = list.packs.remove(&row.pack).and_then(|held| held.before_that(&row));
        list.packs.insert(row.pack.clone(), Held { current: row, before });
        self.unsealed()?;
        // From here on a list is there, so that one without it is known to have been lost.
        self.disk
            .ensure_list(&self.list.written())
            .map_err(|error| self.unwritten(&error))?;
        if let Err(error) = self.disk.save_pack(&file, &bytes) {
            self.disk.sweep(&self.list.files());
            return Err(self.unwritten(&error));
        }
        self.commit(list)
    }

    /// Goes back to the version before. Doing it twice returns to where it was.
    ///
    /// # Errors
    /// [`ImportError::Lost`], [`ImportError::NoEarlier`], or it could not be written down.
    pub fn roll_back(&mut self, pack: &PackId) -> Result<(), ImportError> {
        let mut list = self.list.clone();
        let held = list.packs.get_mut(pack).ok_or(ImportError::Lost { title: None })?;
        let Some(before) = held.before.take() else {
            let title = held.current.title.clone();
            return Err(ImportError::NoEarlier { title });
        };
        self.bytes(&before)?;
        held.before = Some(std::mem::replace(&mut held.current, before));
        self.commit(list)
    }

    /// Takes a pack away, with the version before.
    ///
    /// # Errors
    /// [`ImportError::Lost`], or it could not be written down.
    pub fn remove(&mut self, pack: &PackId) -> Result<(), ImportError> {
        let mut list = self.list.clone();
        list.packs.remove(pack).ok_or(ImportError::Lost { title: None })?;
        self.commit(list)
    }

    /// Forgets a publisher. One of whom a pack is here stays known.
    ///
    /// # Errors
    /// It could not be written down.
    pub fn forget(&mut self, key: &PublicKey) -> Result<(), ImportError> {
        if !self.list.knows(key) || self.list.uses(key) {
            return Ok(());
        }
        let mut list = self.list.clone();
        list.publishers.retain(|publisher| publisher.key != *key);
        self.commit(list)
    }

    /// Where the file of a pack is, for [`crate::picture`] and [`crate::recording`].
    #[must_use]
    pub fn path(&self, pack: &PackId) -> Option<PathBuf> {
        let held = self.list.packs.get(pack)?;
        Some(self.disk.pack_path(&held.current.file))
    }

    /// Opens an installed pack, and makes sure that its file is the one that was installed.
    ///
    /// # Errors
    /// [`ImportError::Lost`]
    pub fn read(&self, pack: &PackId) -> Result<OpenedPack, ImportError> {
        let held = self.list.packs.get(pack).ok_or(ImportError::Lost { title: None })?;
        let bytes = self.bytes(&held.current)?;
        let lost = |_| lost(&held.current);
        // Its sum is the one of the file that was verified when it was installed.
        Ok(OpenedPack::of_file(Hufpack::read_known(&bytes).map_err(lost)?, None))
    }

    /// The bytes of a row's file, if they are what was installed.
    fn bytes(&self, row: &Row) -> Result<Vec<u8>, ImportError> {
        let bytes = bytes_of(&self.disk.pack_path(&row.file)).map_err(|_| lost(row))?;
        if sum(&bytes) == row.file { Ok(bytes) } else { Err(lost(row)) }
    }

    /// Lets another list take the place of this one, on the disk first.
    fn commit(&mut self, list: List) -> Result<(), ImportError> {
        self.unsealed()?;
        let durable = match self.disk.save_list(&list.written()) {
            Ok(durable) => durable,
            Err(error) => {
                self.disk.sweep(&self.list.files());
                return Err(self.unwritten(&error));
            }
        };
        self.list = list;
        self.rows = self.list.rows();
        // Until the new list is known to outlive a power cut, what the old one names may be needed.
        if durable {
            self.disk.sweep(&self.list.files());
        }
        Ok(())
    }

    fn unsealed(&self) -> Result<(), ImportError> {
        match &self.sealed {
            None => Ok(()),
            Some(detail) => Err(ImportError::Unsaved {
                path: self.disk.folder().to_owned(),
                detail: detail.clone(),
            }),
        }
    }

    fn unwritten(&self, error: &std::io::Error) -> ImportError {
        ImportError::unwritten(self.disk.folder(), error)
    }
}

fn lost(row: &Row) -> ImportError {
    ImportError::Lost {
        title: Some(row.title.clone()),
    }
}

#[cfg(test)]
mod tests;
