//! A session in the records: begun, found again, put together again from what was pressed and voted.

use lesson::session::Session;
use records::{NewSession, SessionRow, SessionState};
use wire::Refusal;
use words::{ErrorCode, Program, Seat, SessionId};

use super::{Rooms, agenda, live::LiveSession};
use crate::refusal::{from_records, refuse};

impl Rooms {
    /// Only what is recorded can be gone on with.
    pub(super) fn begin(&self, live: &mut LiveSession, program: &Program, seed: u64) {
        let shelf = &live.shelf;
        let row = NewSession {
            program: program.clone(),
            pack: shelf.id.clone(),
            version: shelf.version.clone(),
            hash: shelf.hash.clone(),
            seed,
        };
        let mut drawer = self.desk().drawer();
        let Some(records) = drawer.records.as_mut() else {
            live.notice.clone_from(&drawer.notice);
            return;
        };
        match records.begin_session(&row, live.started_at) {
            Ok(id) => (live.id, live.recorded) = (id, true),
            Err(error) => live.notice = drawer.wrote(Err(error), &self.desk().data_folder),
        }
    }

    pub(super) fn row(&self, id: SessionId, state: SessionState) -> Result<SessionRow, Refusal> {
        let led = self.hall.live().as_ref().is_some_and(|live| live.id == id);
        let row = self.with_records(|records| records.session(id))?;
        let row = row.filter(|row| row.state == state && !led);
        row.ok_or_else(|| refuse(ErrorCode::SessionNotFound, id.0.to_string()))
    }

    pub(super) fn with_records<T>(
        &self,
        read: impl FnOnce(&mut records::Records) -> Result<T, records::RecordsError>,
    ) -> Result<T, Refusal> {
        let mut drawer = self.desk().drawer();
        let Some(records) = drawer.records.as_mut() else {
            return Err(drawer.unopened());
        };
        read(records).map_err(|error| from_records(&error, &self.desk().data_folder))
    }

    /// A session as it was recorded.
    pub(super) fn recorded(&self, id: SessionId) -> Result<(LiveSession, SessionRow), Refusal> {
        let folder = &self.desk().data_folder;
        let not_found = || refuse(ErrorCode::SessionNotFound, id.0.to_string());
        let row = self.with_records(|records| records.session(id))?;
        let row = row.filter(|row| row.state == SessionState::Open).ok_or_else(not_found)?;
        // Before the lock is taken: a pack may have to be opened.
        let shelf = self.desk().shelf_for(Seat::Room, &row.session.pack, &row.session.program)?;
        let drawer = self.desk().drawer();
        let records = drawer.records.as_ref().ok_or_else(not_found)?;
        let failed = |error: records::RecordsError| from_records(&error, folder);
        let changed = || {
            refuse(
                ErrorCode::SessionPackChanged,
                format!("{} {}", row.session.pack.0, row.session.version),
            )
        };
        if !shelf.is_same(&row.session.pack, &row.session.hash) {
            return Err(changed());
        }
        let agenda = agenda(&shelf, &row.session.program)?;
        let presses = records.presses(id).map_err(failed)?;
        let session = Session::replay(agenda, row.session.seed, &shelf.pack, &presses).map_err(|_| changed())?;
        let mut live = LiveSession::new(id, shelf, session, row.started_at);
        live.recorded = true;
        live.restore(records).map_err(failed)?;
        Ok((live, row))
    }
}
