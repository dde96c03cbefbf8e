//! `visit.*`: one person at the kiosk, from the first touch to the wipe. Nothing of them is written but counts.

use std::{sync::Arc, time::Duration};

use lesson::{
    pack::Scenario,
    run::{Judged, Run},
    visit::{Counted, Press, Visit, VisitError},
};
use records::{Hit, VisitCount};
use wire::{
    Picture, Refusal, VisitBeat, VisitBegin, VisitDoes, VisitDoors, VisitEnd, VisitLook, VisitOpen, VisitPicture, VisitPress, VisitPulse,
    VisitScene, VisitSpeak, VisitView, VoiceReply,
};
use words::{ErrorCode, KioskDoor, Seat};

use crate::{
    desk::{Desk, Shelf},
    kiosk::{At, Booth, Played, Silence, Visiting},
    refusal::{from_quiz, from_run, refuse},
    view,
    voice::{hear, heard_line},
};

/// `visit.*`
pub struct Visits {
    booth: Arc<Booth>,
}

impl Visits {
    pub(crate) const fn new(booth: Arc<Booth>) -> Self {
        Self { booth }
    }

    /// Where the visit stands.
    ///
    /// # Errors
    /// None but of a pack that fell apart.
    pub fn look(&self, _: Seat, _: VisitLook) -> Result<VisitView, Refusal> {
        self.here()
    }

    /// Somebody has touched the screen.
    ///
    /// # Errors
    /// [`ErrorCode::StaffCodeMissing`]: without a code there are no visitors yet. [`ErrorCode::VisitMovedOn`] in a window that is about to go: the
    /// visit would go with it.
    pub fn begin(&self, _: Seat, _: VisitBegin) -> Result<VisitView, Refusal> {
        if !self.booth.is_set_up() {
            return Err(refuse(ErrorCode::StaffCodeMissing, "no code is set"));
        }
        if self.booth.is_changing() {
            return Err(moved_on());
        }
        let new = self.booth.visiting().begin(self.now());
        if new {
            self.booth.count(&[VisitCount::Visitor]);
        }
        self.here()
    }

    /// Opens a door.
    ///
    /// # Errors
    /// [`ErrorCode::DoorNotFound`], and [`ErrorCode::VisitMovedOn`] where nobody is there any more.
    pub fn open(&self, _: Seat, request: VisitOpen) -> Result<VisitView, Refusal> {
        let door = request.door;
        let at = match door {
            KioskDoor::Now | KioskDoor::Rescue | KioskDoor::Staff => At::Door(door),
            KioskDoor::Call | KioskDoor::Round | KioskDoor::Child => {
                let desk = self.desk();
                let shelf = Arc::clone(self.booth.played().behind(door));
                let visit = Visit::begin(&shelf.pack, door, desk.chance.seed()).map_err(|error| from_visit(&error))?;
                At::Plan(door, shelf, Box::new(visit))
            }
        };
        self.go(at)?;
        self.booth.count(&[VisitCount::Opened(door)]);
        self.here()
    }

    /// Back to the doors. What was begun behind one is given up.
    ///
    /// # Errors
    /// [`ErrorCode::VisitMovedOn`] where nobody is there any more.
    pub fn doors(&self, _: Seat, _: VisitDoors) -> Result<VisitView, Refusal> {
        self.go(At::Doors)?;
        self.here()
    }

    /// Does something where the visit stands. Whoever was speaking is cut short.
    ///
    /// # Errors
    /// [`ErrorCode::VisitMovedOn`], and what quiz and story refuse.
    pub fn press(&self, _: Seat, request: VisitPress) -> Result<VisitView, Refusal> {
        let desk = self.desk();
        desk.voice.stop();
        let played = self.booth.played();
        let mut visiting = self.booth.visiting();
        let place = visiting.place;
        let at = visiting.here.as_ref().map(|here| &here.at);
        let Some(At::Plan(door, shelf, visit)) = at.filter(|_| place == request.place) else {
            return Err(moved_on());
        };
        let (door, shelf, now) = (*door, Arc::clone(shelf), desk.clock.now());
        let pressed = visit.press(&shelf.pack, &press(request.does), now);
        let (after, counted) = pressed.map_err(|error| from_visit(&error))?;
        visiting.touched(self.now());
        visiting.go(At::Plan(door, shelf, Box::new(after)));
        let view = self.view(&visiting, &played);
        drop(visiting);
        let counted: Vec<VisitCount> = counted.into_iter().map(|counted| count(counted, door)).collect();
        self.booth.count(&counted);
        view
    }

    /// The visitor is done.
    ///
    /// # Errors
    /// None.
    pub fn end(&self, _: Seat, _: VisitEnd) -> Result<VisitView, Refusal> {
        self.booth.wipe();
        self.here()
    }

    /// The page lives, and was touched or not.
    ///
    /// # Errors
    /// None.
    pub fn beat(&self, _: Seat, request: VisitBeat) -> Result<VisitPulse, Refusal> {
        let (now, limit) = (self.now(), self.booth.idle_limit());
        self.booth.beat();
        let mut visiting = self.booth.visiting();
        if request.touched {
            visiting.touched(now);
        }
        if request.speaking {
            visiting.speaks(now, limit);
        }
        let wiped_in = match visiting.silence(now, limit) {
            Silence::Warned { left } if !self.booth.staff_here() => Some(seconds(left)),
            _ => None,
        };
        Ok(VisitPulse {
            wiped_in,
            place: visiting.place,
        })
    }

    /// Lets the line of the story's present step be heard. A line of another step comes too late and is not spoken.
    ///
    /// # Errors
    /// [`ErrorCode::VisitMovedOn`] where no story is told.
    pub fn speak(&self, _: Seat, request: VisitSpeak) -> Result<VoiceReply, Refusal> {
        let desk = self.desk();
        desk.voice.stop();
        let visiting = self.booth.visiting();
        let (shelf, story, run) = story(&visiting)?;
        let step = run.present(story).ok().filter(|step| step.id == request.step);
        let line = step.and_then(|step| heard_line(story, step, run, request.lang, request.speed));
        let shelf = Arc::clone(shelf);
        drop(visiting);
        Ok(hear(desk, &shelf, line, request.lang, request.recorded))
    }

    /// The picture that was sent along at a visited step.
    ///
    /// # Errors
    /// [`ErrorCode::VisitMovedOn`] where no story is told.
    pub fn picture(&self, _: Seat, request: VisitPicture) -> Result<Picture, Refusal> {
        let visiting = self.booth.visiting();
        let (shelf, story, run) = story(&visiting)?;
        Ok(view::picture(shelf, story, run, &request.step))
    }

    fn go(&self, at: At) -> Result<(), Refusal> {
        self.desk().voice.stop();
        let mut visiting = self.booth.visiting();
        if visiting.here.is_none() {
            return Err(moved_on());
        }
        visiting.touched(self.now());
        visiting.go(at);
        Ok(())
    }

    /// Where the visit stands. The packs are looked up before anybody is held up by the lock.
    fn here(&self) -> Result<VisitView, Refusal> {
        let played = self.booth.played();
        self.view(&self.booth.visiting(), &played)
    }

    fn view(&self, visiting: &Visiting, played: &Played) -> Result<VisitView, Refusal> {
        let at = visiting.here.as_ref().map(|here| &here.at);
        let scene = match at {
            None if !self.booth.is_set_up() => VisitScene::SetUp,
            None => VisitScene::Attract,
            Some(At::Doors) => VisitScene::Doors { doors: played.doors() },
            Some(At::Door(KioskDoor::Now)) => VisitScene::Now,
            Some(At::Door(KioskDoor::Rescue)) => VisitScene::Rescue,
            Some(At::Door(_)) => VisitScene::Staff,
            Some(At::Plan(_, shelf, visit)) => view::visit(shelf, visit)?,
        };
        let progress = match at {
            Some(At::Plan(_, _, visit)) => Some(view::visit_progress(visit)),
            _ => None,
        };
        let settings = self.booth.file.settings();
        Ok(VisitView {
            place: visiting.place,
            scene,
            progress,
            first: settings.first,
            volume: settings.volume,
        })
    }

    fn desk(&self) -> &Desk {
        &self.booth.desk
    }

    fn now(&self) -> Duration {
        self.desk().clock.elapsed()
    }
}

/// The story that is told, with its pack and its run.
fn story(visiting: &Visiting) -> Result<(&Arc<Shelf>, &Scenario, &Run), Refusal> {
    let story = match visiting.here.as_ref().map(|here| &here.at) {
        Some(At::Plan(_, shelf, visit)) => visit.story(&shelf.pack).map(|(story, _, run)| (shelf, story, run)),
        _ => None,
    };
    story.ok_or_else(moved_on)
}

fn press(does: VisitDoes) -> Press {
    match does {
        VisitDoes::Next => Press::Next,
        VisitDoes::Judge { judgement, confidence } => Press::Judge(Judged { judgement, confidence }),
        VisitDoes::Act { choice } => Press::Act(choice),
        VisitDoes::Choose { choice } => Press::Choose(choice),
    }
}

fn count(counted: Counted, door: KioskDoor) -> VisitCount {
    match counted {
        Counted::Before { safe } => VisitCount::Before(hit(safe)),
        Counted::After { safe } => VisitCount::After(hit(safe)),
        Counted::Finished => VisitCount::Finished(door),
    }
}

const fn hit(safe: bool) -> Hit {
    if safe { Hit::Hit } else { Hit::Miss }
}

fn from_visit(error: &VisitError) -> Refusal {
    match error {
        VisitError::NoDoor(_) => refuse(ErrorCode::DoorNotFound, error.to_string()),
        VisitError::NotHere | VisitError::Missing(_) => refuse(ErrorCode::VisitMovedOn, error.to_string()),
        VisitError::Quiz(error) => from_quiz(error),
        VisitError::Story(error) => from_run(error),
    }
}

fn moved_on() -> Refusal {
    refuse(ErrorCode::VisitMovedOn, "the visit stands elsewhere")
}

/// Rounded up, so that it is 0 only when it is over.
fn seconds(left: Duration) -> u32 {
    u32::try_from(left.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}
