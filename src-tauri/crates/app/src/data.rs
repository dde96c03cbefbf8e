//! `data.*`: what is kept of a person, taken along as files, erased.

mod export;
mod folder;
mod said;
mod sheets;
mod statement;
mod summary;

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use export::{Exporting, Fault};
use records::{Kept, Records};
pub(crate) use sheets::harmless;
use wire::{DataErase, DataErased, DataExport, DataExported, DataLook, DataShow, DataShown, DataView, Erase, Refusal};
use words::{ErrorCode, PersonId, Seat};

use crate::{
    desk::Desk,
    refusal::{from_records, refuse, refuse_at},
};

/// `data.*`
pub struct Data {
    desk: Arc<Desk>,
    /// The folder that was written last.
    written: Mutex<Option<PathBuf>>,
}

impl Data {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self {
            desk,
            written: Mutex::new(None),
        }
    }

    /// What is kept of whoever sits here.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for who is no person; the code of the records where they cannot be read.
    pub fn look(&self, seat: Seat, _: DataLook) -> Result<DataView, Refusal> {
        let person = person(seat)?;
        let drawer = self.desk.drawer();
        let records = drawer.records.as_ref().ok_or_else(|| drawer.unopened())?;
        let refused = |error| from_records(&error, &self.desk.data_folder);
        let Kept {
            runs,
            quizzes,
            boosters,
            answers,
            settings,
            notes,
            since,
        } = records.kept(person).map_err(refused)?;
        Ok(DataView {
            runs,
            quizzes,
            boosters,
            answers,
            settings: settings > 0,
            notes,
            since: since.map(|since| self.desk.clock.day(since)),
            folder: self.desk.data_folder.display().to_string(),
            backups: records.backups().kept().into_iter().map(|backup| backup.day).collect(),
            several: records.people().map_err(refused)?.len() > 1,
        })
    }

    /// Writes everything of whoever sits here into a new folder where downloads are kept: wholly, or not at all.
    ///
    /// # Errors
    /// [`ErrorCode::ExportUnsaved`], [`ErrorCode::ExportNoRoom`]; [`ErrorCode::NotAllowed`] for who is no person; the code of the records
    /// where they cannot be read.
    pub fn export(&self, seat: Seat, request: DataExport) -> Result<DataExported, Refusal> {
        let person = person(seat)?;
        let _alone = self.desk.alone();
        let downloads = self.downloads()?;
        // Practice goes on meanwhile: what is written is the state of now, read beside its writer.
        let (records, account) = self.open_beside(person)?;
        let exporting = Exporting {
            desk: &self.desk,
            clock: &*self.desk.clock,
            records: &records,
            person,
            account,
            lang: request.lang,
        };
        let today = self.desk.clock.day(self.desk.clock.now());
        let name = said::folder(request.lang, &today);
        let path = folder::write(&downloads, &name, |into| exporting.write(into));
        let path = path.map_err(|fault| self.unsaved(&fault, &downloads))?;
        let files = exporting.files();
        *self.written.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.clone());
        let own = |path: &std::path::Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Ok(DataExported {
            name: own(&path),
            folder: own(&downloads),
            files,
        })
    }

    /// Opens the folder that was written last.
    ///
    /// # Errors
    /// [`ErrorCode::ExportUnsaved`] if there is none, [`ErrorCode::NothingOpens`]; [`ErrorCode::NotAllowed`] for who is no person.
    pub fn show(&self, seat: Seat, _: DataShow) -> Result<DataShown, Refusal> {
        person(seat)?;
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let path = written.filter(|path| path.is_dir());
        let path = path.ok_or_else(|| refuse(ErrorCode::ExportUnsaved, "no folder was written"))?;
        let opened = self.desk.desktop.open(&path);
        opened.map_err(|why| refuse_at(ErrorCode::NothingOpens, &path, why))?;
        Ok(DataShown {})
    }

    /// Erases whoever sits here, or everything of everybody: nothing is left in any file of the data folder.
    ///
    /// # Errors
    /// [`ErrorCode::NotErased`]; [`ErrorCode::NotAllowed`] for who is no person; what opening the records had to say.
    pub fn erase(&self, seat: Seat, request: DataErase) -> Result<DataErased, Refusal> {
        let person = person(seat)?;
        match request.what {
            Erase::Mine => self.desk.erase_person(person)?,
            Erase::Everything => self.desk.erase_everything()?,
        }
        Ok(DataErased {})
    }

    /// The records as they stand now, and the name under which this person's statements stand.
    fn open_beside(&self, person: PersonId) -> Result<(Records, uuid::Uuid), Refusal> {
        let refused = |error| from_records(&error, &self.desk.data_folder);
        let mut drawer = self.desk.drawer();
        let unopened = drawer.unopened();
        let records = drawer.records.as_mut().ok_or(unopened)?;
        let account = statement::account(records, person).map_err(refused)?;
        Ok((records.snapshot().map_err(refused)?, account))
    }

    fn downloads(&self) -> Result<PathBuf, Refusal> {
        let mut folders = self.desk.desktop.folders().into_iter();
        let found = folders.find(|folder| fs::metadata(folder).is_ok_and(|folder| folder.is_dir()));
        found.ok_or_else(|| refuse(ErrorCode::ExportUnsaved, "the system names no folder to save in"))
    }

    fn unsaved(&self, fault: &Fault, downloads: &std::path::Path) -> Refusal {
        match fault {
            Fault::Records(error) => from_records(error, &self.desk.data_folder),
            Fault::File(error) => {
                use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
                let full = matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge);
                let code = if full { ErrorCode::ExportNoRoom } else { ErrorCode::ExportUnsaved };
                refuse_at(code, downloads, error.to_string())
            }
        }
    }
}

fn person(seat: Seat) -> Result<PersonId, Refusal> {
    match seat {
        Seat::Person(person) => Ok(person),
        _ => Err(refuse(ErrorCode::NotAllowed, "only a person at home has data")),
    }
}
