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
        let stage = live.stage(&self.hall.desk.shelf);
        let step = stage.story().and_then(|(run, story)| {
            let visited = run.visits.iter().any(|visit| visit.step == request.step);
            story.step(&request.step.0).filter(|_| visited)
        });
        let name = step.and_then(|step| step.chat.as_ref()?.attachment.picture.as_deref());
        Ok(Picture {
            data: name.and_then(|name| self.hall.desk.shelf.picture(name)),
        })
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
