//! Where a visit to the kiosk stands, as the visitor may see it.

use lesson::{
    debrief::look_back,
    visit::{Stop, Visit},
};
use wire::{Refusal, RunView, Scene, VisitProgress, VisitScene};
use words::{ChoiceId, ErrorCode, RunId};

use crate::{desk::Shelf, refusal::refuse};

/// A visitor's run has no number.
const NUMBERLESS: RunId = RunId(0);

/// What is shown behind a door.
pub(crate) fn visit(shelf: &Shelf, visit: &Visit) -> Result<VisitScene, Refusal> {
    let aloud = visit.is_aloud();
    Ok(match visit.stop() {
        Stop::Said => VisitScene::Said {
            says: visit.says().cloned().unwrap_or_default(),
            aloud,
        },
        Stop::Item(quiz) => VisitScene::Item {
            quiz: super::scene(shelf, quiz)?,
            after: visit.is_after(),
            aloud,
        },
        Stop::Story(_) => VisitScene::Story {
            run: story(shelf, visit)?,
            aloud,
        },
        Stop::LookBack(_) => {
            let (story, _, run) = visit.story(&shelf.pack).ok_or_else(gone)?;
            let back = look_back(story, run).ok_or_else(gone)?;
            VisitScene::LookBack {
                debrief: super::debrief(shelf, NUMBERLESS, story, run, &back, None),
            }
        }
        Stop::Over => VisitScene::TakeAlong {
            says: visit.says().cloned(),
        },
    })
}

/// How far behind the door.
pub(crate) fn visit_progress(visit: &Visit) -> VisitProgress {
    let number = |at| u32::try_from(at).unwrap_or(u32::MAX);
    let (part, parts) = visit.progress();
    VisitProgress {
        part: number(part),
        parts: number(parts),
    }
}

/// The story with nothing open but what its cut decides; where it decides nothing, one goes on.
fn story(shelf: &Shelf, visit: &Visit) -> Result<RunView, Refusal> {
    let (story, _, run) = visit.story(&shelf.pack).ok_or_else(gone)?;
    let mut view = super::run(shelf, NUMBERLESS, story, run, None);
    if let Scene::Step(step) = &mut view.scene {
        let decides = visit.decides(&shelf.pack);
        let at = |choice: &ChoiceId| decides.iter().position(|decided| decided == choice);
        step.choices.retain(|choice| at(&choice.choice).is_some());
        step.choices.sort_by_key(|choice| at(&choice.choice));
        step.exits.retain(|exit| at(&exit.choice).is_some());
        step.goes_on = decides.is_empty();
    }
    Ok(view)
}

fn gone() -> Refusal {
    refuse(ErrorCode::VisitMovedOn, "the story of the visit is gone")
}
