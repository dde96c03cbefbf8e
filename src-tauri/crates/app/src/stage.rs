//! `stage.*`: what the projector shows.

use wire::{Picture, Refusal, StageFill, StageFilled, StageLook, StagePicture, StageView};
use words::{ErrorCode, Seat};

use crate::{refusal::refuse, rooms::Hall, view};

/// `stage.*`
pub struct Stage {
    hall: Hall,
}

impl Stage {
    pub(crate) fn new(hall: Hall) -> Self {
        Self { hall }
    }

    /// What the projector shows.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn look(&self, _: Seat, _: StageLook) -> Result<StageView, Refusal> {
        let open = self.hall.live();
        let live = open.as_ref().ok_or_else(|| refuse(ErrorCode::RoomNotOpen, "no session is open"))?;
        Ok(view::stage(&self.hall.desk, live))
    }

    /// The picture that was sent along at a visited step of the story.
    ///
    /// # Errors
    /// [`ErrorCode::RoomNotOpen`].
    pub fn picture(&self, _: Seat, request: StagePicture) -> Result<Picture, Refusal> {
        let open = self.hall.live();
        let live = open.as_ref().ok_or_else(|| refuse(ErrorCode::RoomNotOpen, "no session is open"))?;
        let picture = live
            .stage()
            .story()
            .map(|(run, story)| view::picture(&live.shelf, story, run, &request.step));
        Ok(picture.unwrap_or(Picture { data: None }))
    }

    /// Fills the screen that the projector's window is on, or makes it a window again.
    ///
    /// # Errors
    /// [`ErrorCode::ProjectorFailed`].
    pub fn fill(&self, _: Seat, request: StageFill) -> Result<StageFilled, Refusal> {
        let filled = self.hall.desk.desktop.fill_stage(request.full);
        filled.map_err(|error| refuse(ErrorCode::ProjectorFailed, error))?;
        Ok(StageFilled {})
    }
}
