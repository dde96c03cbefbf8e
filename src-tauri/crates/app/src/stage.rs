//! `stage.*`: what the projector shows.

use std::sync::Arc;

use wire::{Picture, Refusal, StageFill, StageFilled, StageLook, StagePicture, StageView};
use words::{ErrorCode, Seat};

use crate::{desk::Desk, refusal::refuse};

/// `stage.*`
pub struct Stage {
    desk: Arc<Desk>,
}

impl Stage {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Not built yet.
    ///
    /// # Errors
    /// Always.
    pub fn look(&self, _: Seat, _: StageLook) -> Result<StageView, Refusal> {
        Err(refuse(ErrorCode::RoomNotOpen, "not built yet"))
    }

    /// Not built yet.
    ///
    /// # Errors
    /// Always.
    pub fn picture(&self, _: Seat, _: StagePicture) -> Result<Picture, Refusal> {
        Err(refuse(ErrorCode::RoomNotOpen, "not built yet"))
    }

    /// Fills the screen that the projector's window is on, or makes it a window again.
    ///
    /// # Errors
    /// [`ErrorCode::ProjectorFailed`].
    pub fn fill(&self, _: Seat, request: StageFill) -> Result<StageFilled, Refusal> {
        let filled = self.desk.desktop.fill_stage(request.full);
        filled.map_err(|error| refuse(ErrorCode::ProjectorFailed, error))?;
        Ok(StageFilled {})
    }
}
