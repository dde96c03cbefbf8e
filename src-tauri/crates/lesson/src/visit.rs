//! One visitor at the kiosk, behind one door, as a pure machine: a press takes the visit as it stands and gives the next. Nothing in it
//! waits, and dropping it forgets everything.

mod doors;
mod drawn;

pub use doors::doors;
use words::{Action, ChoiceId, KioskDoor, Moment, ScenarioId, StepId, Text};

use crate::pack::{Cut, Pack, Scenario};
use crate::quiz::{Quiz, QuizError, Spot as Asked};
use crate::run::{Judged, Run, RunError, Spot, by_default, offered};
use crate::session::{Act, Does};

/// Why a press was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VisitError {
    /// The pack has nothing for that door.
    #[error("there is nothing behind the door {0:?}")]
    NoDoor(KioskDoor),
    /// That cannot be done here.
    #[error("that cannot be done here")]
    NotHere,
    /// The pack no longer has what the visit needs.
    #[error("the pack does not have `{0}`")]
    Missing(String),
    /// A wrong call to the quiz.
    #[error(transparent)]
    Quiz(#[from] QuizError),
    /// A wrong call to the story.
    #[error(transparent)]
    Story(#[from] RunError),
}

/// What a visitor does.
#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    /// Goes on: from what is said, from an explanation, from a step that asks nothing.
    Next,
    /// Judges the contact, or what the story was.
    Judge(Judged),
    /// Acts on the contact.
    Act(ChoiceId),
    /// Takes a choice or an exit of the story.
    Choose(ChoiceId),
}

/// What is worth counting. Nothing else is kept of a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A contact was acted on before the story, safely or not. Safe is neither the loss nor the needless cost: turning a genuine matter
    /// away is a mistake too.
    Before {
        /// It was.
        safe: bool,
    },
    /// The same after the story.
    After {
        /// It was.
        safe: bool,
    },
    /// The end was reached.
    Finished,
}

/// Where a visit stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// Something is said.
    Said,
    /// A contact.
    Item(Quiz),
    /// A story.
    Story(Box<Run>),
    /// The story, looked back on.
    LookBack(Box<Run>),
    /// The end: something to take along.
    Over,
}

/// What a visitor goes through behind a door, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    acts: Vec<Act>,
    aloud: bool,
    seed: u64,
    act: usize,
    stop: Stop,
}

impl Visit {
    /// Begins what is behind a door. Of several plans the seed draws one.
    ///
    /// # Errors
    /// [`VisitError::NoDoor`], and [`VisitError::Story`] of a story that the checker would not have let pass.
    pub fn begin(pack: &Pack, door: KioskDoor, seed: u64) -> Result<Self, VisitError> {
        let drawn = drawn::drawn(pack, door, seed).ok_or(VisitError::NoDoor(door))?;
        let visit = Self {
            acts: drawn.acts,
            aloud: drawn.aloud,
            seed,
            act: 0,
            stop: Stop::Over,
        };
        visit.begin_act(pack, 0)
    }

    /// Where it stands.
    #[must_use]
    pub const fn stop(&self) -> &Stop {
        &self.stop
    }

    /// A grown-up reads everything aloud to a child.
    #[must_use]
    pub const fn is_aloud(&self) -> bool {
        self.aloud
    }

    /// The number of the present part, from 1, and of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        ((self.act + 1).min(self.acts.len()), self.acts.len())
    }

    /// What is said here: of a part that says something, and at the end what the last part says.
    #[must_use]
    pub fn says(&self) -> Option<&Text> {
        match self.stop {
            Stop::Said => self.acts.get(self.act)?.say.as_ref(),
            Stop::Over => self.acts.last().filter(|act| act.does == Does::Words)?.say.as_ref(),
            _ => None,
        }
    }

    /// The present contact comes after a story.
    #[must_use]
    pub fn is_after(&self) -> bool {
        self.acts.iter().take(self.act).any(is_story)
    }

    /// The story that is played or looked back on, with its cut and its run.
    #[must_use]
    pub fn story<'a>(&'a self, pack: &'a Pack) -> Option<(&'a Scenario, &'a Cut, &'a Run)> {
        let (Stop::Story(run) | Stop::LookBack(run)) = &self.stop else {
            return None;
        };
        let (id, cut) = self.told()?;
        Some((pack.scenarios.get(id)?, cut, run))
    }

    /// What can be decided at the present step of the story, in the order of the cut: two things or three; nothing where one only goes on.
    #[must_use]
    pub fn decides(&self, pack: &Pack) -> Vec<ChoiceId> {
        let options = self.story(pack).and_then(|(story, cut, run)| {
            let step = run.present(story).ok()?;
            Some(offered(cut, &step.id, &run.open(story).ok()?))
        });
        // Of a decision with one option left nothing is to be decided.
        options.filter(|options| options.len() > 1).unwrap_or_default()
    }

    /// Does what the visitor presses. Back comes what is to be counted, if anything is.
    ///
    /// # Errors
    /// [`VisitError`]; then nothing has changed.
    pub fn press(&self, pack: &Pack, press: &Press, now: Moment) -> Result<(Self, Vec<Counted>), VisitError> {
        let after = match (&self.stop, press) {
            (Stop::Said, Press::Next) => self.begin_doing(pack)?,
            (Stop::Item(quiz), _) => return self.on_item(pack, quiz, press),
            (Stop::Story(run), _) => self.on_story(pack, run, press, now)?,
            (Stop::LookBack(_), Press::Next) => self.begin_act(pack, self.act + 1)?,
            _ => return Err(VisitError::NotHere),
        };
        let counted = after.finished().into_iter().collect();
        Ok((after, counted))
    }

    fn on_item(&self, pack: &Pack, quiz: &Quiz, press: &Press) -> Result<(Self, Vec<Counted>), VisitError> {
        let item = match quiz.spot() {
            Asked::Judge(item) | Asked::Act(item) | Asked::Told(item) => item.clone(),
            Asked::Over => return Err(VisitError::NotHere),
        };
        let mut counted = Vec::new();
        let quiz = match press {
            Press::Judge(judged) => quiz.judge(&item, *judged)?,
            Press::Act(choice) => {
                let (_, contact) = pack.items.item(&item).ok_or_else(|| VisitError::Missing(item.0.clone()))?;
                let quiz = quiz.act(contact, choice)?;
                let action = contact.choice(choice).map(|choice| choice.action);
                counted.extend(self.acted(action == Some(Action::Safe)));
                quiz
            }
            Press::Next => quiz.go_on(&item)?,
            Press::Choose(_) => return Err(VisitError::NotHere),
        };
        let after = if quiz.spot() == Asked::Over {
            self.begin_act(pack, self.act + 1)?
        } else {
            self.at(Stop::Item(quiz))
        };
        counted.extend(after.finished());
        Ok((after, counted))
    }

    /// Without a story there is neither before nor after.
    fn acted(&self, safe: bool) -> Option<Counted> {
        let story = self.acts.iter().position(is_story)?;
        Some(if self.act < story {
            Counted::Before { safe }
        } else {
            Counted::After { safe }
        })
    }

    fn on_story(&self, pack: &Pack, run: &Run, press: &Press, now: Moment) -> Result<Self, VisitError> {
        let (story, cut, _) = self.story(pack).ok_or_else(|| self.lost())?;
        let run = match (&run.spot, press) {
            (Spot::Ending(_), Press::Judge(judged)) => run.judge(story, *judged, now)?.0,
            (Spot::Ending(_), Press::Next) if !run.awaits_judgement(story) => {
                return Ok(self.at(Stop::LookBack(Box::new(run.clone()))));
            }
            (Spot::Step(_), Press::Choose(choice)) if self.decides(pack).contains(choice) => run.choose(story, choice, now)?.0,
            (Spot::Step(_), Press::Next) if self.decides(pack).is_empty() => {
                let step: StepId = run.present(story)?.id.clone();
                let open = run.open(story)?;
                let taken = offered(cut, &step, &open).into_iter().next().or_else(|| by_default(&open));
                run.choose(story, &taken.ok_or(VisitError::Missing(step.0))?, now)?.0
            }
            _ => return Err(VisitError::NotHere),
        };
        Ok(self.at(Stop::Story(Box::new(heard(story, run, now)?))))
    }

    fn begin_act(&self, pack: &Pack, act: usize) -> Result<Self, VisitError> {
        let next = Self { act, ..self.clone() };
        match self.acts.get(act) {
            None => Ok(next.at(Stop::Over)),
            // What the last part says is what is taken along.
            Some(found) if found.does == Does::Words && act + 1 == self.acts.len() => Ok(next.at(Stop::Over)),
            Some(found) if found.say.is_some() => Ok(next.at(Stop::Said)),
            Some(_) => next.begin_doing(pack),
        }
    }

    fn begin_doing(&self, pack: &Pack) -> Result<Self, VisitError> {
        let seed = self.seed.wrapping_add(u64::try_from(self.act).unwrap_or_default());
        match self.acts.get(self.act).map(|act| &act.does) {
            Some(Does::Quiz(items)) if !items.is_empty() => Ok(self.at(Stop::Item(Quiz::new(items.clone(), seed)))),
            Some(Does::Story(id, ..)) => {
                let story = pack.scenarios.get(id).ok_or_else(|| VisitError::Missing(id.0.clone()))?;
                Ok(self.at(Stop::Story(Box::new(heard(story, Run::start(story, seed)?, Moment(0))?))))
            }
            // A poll and the checklist are for a room; a quiz without items asks nothing.
            _ => self.begin_act(pack, self.act + 1),
        }
    }

    fn at(&self, stop: Stop) -> Self {
        Self { stop, ..self.clone() }
    }

    fn finished(&self) -> Option<Counted> {
        (self.stop == Stop::Over).then_some(Counted::Finished)
    }

    fn told(&self) -> Option<(&ScenarioId, &Cut)> {
        match &self.acts.get(self.act)?.does {
            Does::Story(id, cut, _) => Some((id, cut)),
            _ => None,
        }
    }

    fn lost(&self) -> VisitError {
        VisitError::Missing(self.told().map_or_else(String::new, |(id, _)| id.0.clone()))
    }
}

/// What is said counts as caught at once: a visitor who stands has no time to tap.
fn heard(story: &Scenario, mut run: Run, now: Moment) -> Result<Run, VisitError> {
    if let Spot::Step(_) = run.spot {
        let step = run.present(story)?;
        for detail in &step.discloses {
            run = run.tap(story, &step.id, detail, now)?.0;
        }
    }
    Ok(run)
}

fn is_story(act: &Act) -> bool {
    matches!(act.does, Does::Story(..))
}
