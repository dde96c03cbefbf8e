//! `staff.*`: staff at the kiosk. Everything but the code needs a staff session, which is kept here and in no page.

mod counts;
mod drive;
mod pack_files;
mod sheet;

pub(crate) use sheet::door;

use std::sync::Arc;

use records::VisitCountRow;
use wire::{
    KioskSettings, Refusal, StaffClose, StaffCode, StaffDone, StaffEnter, StaffExport, StaffExported, StaffFound, StaffImport,
    StaffImported, StaffLook, StaffPackFiles, StaffPacks, StaffQuit, StaffResults, StaffSet, StaffView,
};
use words::{ErrorCode, Seat};

use crate::{
    kiosk::Booth,
    refusal::{from_records, refuse},
};

/// `staff.*`
pub struct Staff {
    booth: Arc<Booth>,
}

impl Staff {
    pub(crate) fn new(booth: Arc<Booth>) -> Self {
        Self { booth }
    }

    /// Sets the first staff code. Whoever does is staff.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeSet`] where one is set, [`ErrorCode::StaffCodeShort`], [`ErrorCode::StaffCodePlain`], [`ErrorCode::KioskDamaged`],
    /// [`ErrorCode::KioskUnsaved`].
    pub fn found(&self, _: Seat, request: StaffFound) -> Result<StaffView, Refusal> {
        if self.booth.file.code_set() {
            return Err(refuse(ErrorCode::StaffCodeSet, "a first code is set only where there is none"));
        }
        self.booth.file.set_code(&request.code)?;
        self.booth.stay();
        self.booth.session.begin(self.booth.desk.clock.elapsed());
        Ok(self.view())
    }

    /// Types the staff code.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeWrong`], [`ErrorCode::StaffCodeWait`], [`ErrorCode::StaffCodeMissing`], [`ErrorCode::KioskDamaged`];
    /// [`ErrorCode::StaffGone`] where the window went meanwhile.
    pub fn enter(&self, _: Seat, request: StaffEnter) -> Result<StaffView, Refusal> {
        let place = self.booth.visiting().place;
        self.try_code(&request.code)?;
        // It takes a while on purpose: where the window went meanwhile, nobody is at the door that would open.
        if self.booth.visiting().place != place {
            return Err(refuse(ErrorCode::StaffGone, "the window went while the code was looked at"));
        }
        self.booth.session.begin(self.booth.desk.clock.elapsed());
        Ok(self.view())
    }

    /// What staff see.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`]
    pub fn look(&self, _: Seat, _: StaffLook) -> Result<StaffView, Refusal> {
        self.go_on()?;
        Ok(self.view())
    }

    /// Changes the staff code.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`], [`ErrorCode::StaffCodeWrong`], [`ErrorCode::StaffCodeWait`], [`ErrorCode::StaffCodeShort`], [`ErrorCode::StaffCodePlain`], [`ErrorCode::KioskUnsaved`].
    pub fn code(&self, _: Seat, request: StaffCode) -> Result<StaffView, Refusal> {
        self.go_on()?;
        self.try_code(&request.now)?;
        self.booth.file.set_code(&request.code)?;
        Ok(self.view())
    }

    /// Sets how the kiosk is.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`], [`ErrorCode::BadRequest`], [`ErrorCode::PackLost`], [`ErrorCode::KioskUnsaved`].
    pub fn set(&self, _: Seat, request: StaffSet) -> Result<StaffView, Refusal> {
        self.go_on()?;
        let pack = self.booth.playable(request.settings.pack.clone())?;
        let settings = KioskSettings { pack, ..request.settings };
        self.booth.file.set(settings)?;
        Ok(self.view())
    }

    /// Saves all counts as a table on a removable drive.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`]; [`ErrorCode::DriveGone`], [`ErrorCode::ExportNoRoom`], [`ErrorCode::ExportUnsaved`]; the code of the records
    /// where they cannot be read.
    pub fn export(&self, _: Seat, request: StaffExport) -> Result<StaffExported, Refusal> {
        self.go_on()?;
        let desk = &self.booth.desk;
        let rows = self.rows()?;
        let table = sheet::table(&rows, self.booth.file.settings().first);
        let table = table.map_err(|error| refuse(ErrorCode::ExportUnsaved, error.to_string()))?;
        let today = desk.clock.day(desk.clock.now());
        drive::save(&*desk.desktop, &request.drive, &sheet::stem(&today), &table)
    }

    /// Lays the results of this computer on a removable drive, beside those of others: whole counts by day, for the organiser.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`]; [`ErrorCode::DriveGone`], [`ErrorCode::ExportNoRoom`], [`ErrorCode::ExportUnsaved`]; the code of the records
    /// where they cannot be read.
    pub fn results(&self, _: Seat, request: StaffResults) -> Result<StaffExported, Refusal> {
        self.go_on()?;
        let desk = &self.booth.desk;
        drive::fill(&*desk.desktop, &request.drive, |folder| desk.lay_results(folder))
    }

    /// The files of packs on a removable drive.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`], [`ErrorCode::DriveGone`].
    pub fn packs(&self, _: Seat, request: StaffPacks) -> Result<StaffPackFiles, Refusal> {
        self.go_on()?;
        let files = pack_files::all(&*self.booth.desk.desktop, &request.drive)?;
        Ok(StaffPackFiles { files })
    }

    /// Imports a pack from a removable drive. Nobody is asked whether a key is to be trusted here: that is done at the main window, by whoever
    /// set the kiosk up.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`], [`ErrorCode::DriveGone`]; [`ErrorCode::PackUnsigned`], [`ErrorCode::PackPublisherUnknown`] and whatever else is
    /// wrong with the file; [`ErrorCode::PackUnsaved`], [`ErrorCode::PackNoRoom`].
    pub fn import(&self, _: Seat, request: StaffImport) -> Result<StaffImported, Refusal> {
        self.go_on()?;
        let desk = &self.booth.desk;
        let file = pack_files::find(&*desk.desktop, &request.drive, &request.file)?;
        desk.import_known(&file)
    }

    /// Ends the staff session; the attract screen comes back.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`]
    pub fn close(&self, _: Seat, _: StaffClose) -> Result<StaffDone, Refusal> {
        self.go_on()?;
        self.booth.wipe();
        Ok(StaffDone {})
    }

    /// Leaves the kiosk: the program ends, and is no kiosk when it is started again.
    ///
    /// # Errors
    /// [`ErrorCode::StaffGone`], [`ErrorCode::StaffCodeWrong`], [`ErrorCode::StaffCodeWait`]; [`ErrorCode::KioskUnsaved`], and then the kiosk goes
    /// on: it would come back by itself.
    pub fn quit(&self, _: Seat, request: StaffQuit) -> Result<StaffDone, Refusal> {
        self.go_on()?;
        self.try_code(&request.code)?;
        self.booth.leave()?;
        Ok(StaffDone {})
    }

    fn try_code(&self, typed: &str) -> Result<(), Refusal> {
        self.booth.gate.try_code(typed, &self.booth.file, &*self.booth.desk.clock)
    }

    fn go_on(&self) -> Result<(), Refusal> {
        self.booth.session.go_on(self.booth.desk.clock.elapsed())
    }

    fn view(&self) -> StaffView {
        let desk = &self.booth.desk;
        // Where nothing can be read nothing was counted, and the notices say why.
        let rows = self.rows().unwrap_or_default();
        let settings = self.booth.file.settings();
        let (today, all) = counts::views(&rows, &desk.clock.day(desk.clock.now()));
        StaffView {
            settings: KioskSettings {
                pack: self.booth.playable(settings.pack.clone()).unwrap_or_default(),
                ..settings
            },
            today,
            all,
            open: self.booth.open_locks(),
            drives: drive::all(&*desk.desktop),
            packs: self.booth.packs(),
            notices: desk.notices(),
        }
    }

    fn rows(&self) -> Result<Vec<VisitCountRow>, Refusal> {
        let desk = &self.booth.desk;
        let drawer = desk.drawer();
        let records = drawer.records.as_ref().ok_or_else(|| drawer.unopened())?;
        let rows = records.visit_counts(None);
        rows.map_err(|error| from_records(&error, &desk.data_folder))
    }
}
