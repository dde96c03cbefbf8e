//! How a press moves a session.

use std::collections::BTreeSet;

use words::{ChoiceId, DisclosureId, Judgement, Moment, NextPress, Phase, Press, Round};

use super::{Does, Place, Question, Scene, Session, SessionError};
use crate::pack::{Cut, Pack, Scenario};
use crate::run::{Judged, Run, Spot, by_default, offered};

/// So many entries of the checklist are gone through: more would not fit into the time that plans give it.
const ENTRIES: usize = 5;

const CANNOT_TELL: Judged = Judged {
    judgement: Judgement::CannotTell,
    confidence: None,
};

impl Session {
    /// Moves, without asking whether the room chose so.
    pub(super) fn moved(&self, pack: &Pack, press: Press, now: Moment) -> Result<Self, SessionError> {
        let mut after = self.clone();
        after.stage += 1;
        match press {
            Press::Pause => after.clock.pause(now),
            Press::GoOn => after.clock.go_on(now),
            Press::Back => after.go_back(now)?,
            Press::Next => after.arrive(pack, self.after(pack)?, now)?,
            Press::Take { letter } => {
                let question = self.followed().ok_or(SessionError::NotLeading(letter))?;
                let choice = question.option(letter).ok_or(SessionError::NotLeading(letter))?;
                after.arrive(pack, self.followed_to(pack, choice)?, now)?;
            }
            Press::SkipPart => {
                let act = self.place.act().map_or(0, |act| act + 1);
                let place = if self.place == Place::Over {
                    return Err(SessionError::Nothing);
                } else {
                    self.begin_act(pack, act)?
                };
                after.arrive(pack, place, now)?;
            }
            Press::EndEarly if self.place == Place::Over => return Err(SessionError::Nothing),
            Press::EndEarly => after.arrive(pack, Place::Over, now)?,
        }
        Ok(after)
    }

    /// What the big button announces where it neither closes, tells nor follows a vote.
    pub(super) fn announced(&self, pack: &Pack) -> NextPress {
        let next = self.after(pack);
        match next {
            Err(_) => NextPress::Nothing,
            Ok(Place::Over) => NextPress::Finish,
            Ok(Place::LookBack { .. }) => NextPress::LookBack,
            Ok(next) if next.act() != self.place.act() => NextPress::NextPart,
            Ok(Place::Figures { .. }) => NextPress::Figures,
            Ok(Place::Item { .. }) => NextPress::Ask,
            Ok(_) => NextPress::GoOn,
        }
    }

    /// Stands at a place from now on, asks what is asked there, and keeps in mind where it stood.
    fn arrive(&mut self, pack: &Pack, place: Place, now: Moment) -> Result<(), SessionError> {
        let to_another_part = place.act() != self.place.act();
        let before = std::mem::replace(&mut self.place, place);
        self.past.push(before);
        self.clock.moved(to_another_part, now);
        let Some(asked) = self.asked_at(&self.place) else { return Ok(()) };
        let known = self.questions.iter().position(|question| question.asked == asked);
        match known {
            Some(known) if self.place.phase().is_some_and(|(_, phase)| phase == Phase::Told) => {
                if let Some(question) = self.questions.get_mut(known) {
                    question.told = true;
                }
            }
            Some(_) => {}
            None => {
                let options = self.options_here(pack)?;
                self.questions.push(Question::new(asked, options));
            }
        }
        Ok(())
    }

    /// A question that was explained is passed over: it is not opened again.
    fn go_back(&mut self, now: Moment) -> Result<(), SessionError> {
        loop {
            let place = self.past.pop().ok_or(SessionError::Nothing)?;
            let to_another_part = place.act() != self.place.act();
            self.place = place;
            let told = self
                .asked_here()
                .and_then(|here| self.questions.get(here))
                .is_some_and(|here| here.told);
            let opens = matches!(self.place.phase(), Some((_, Phase::Open)));
            if !(told && opens) || self.past.is_empty() {
                self.clock.moved(to_another_part, now);
                return Ok(());
            }
        }
    }

    /// What comes after the present place where nothing is to be followed.
    fn after(&self, pack: &Pack) -> Result<Place, SessionError> {
        match self.place.clone() {
            Place::Lobby => self.begin_act(pack, 0),
            Place::Over => Err(SessionError::Nothing),
            Place::Said { act } => self.begin_doing(pack, act),
            Place::Item { act, item, phase } => self.after_item(pack, act, item, phase),
            Place::Figures { act } | Place::LookBack { act, .. } => self.begin_act(pack, act + 1),
            Place::Poll { act, phase: Phase::Open } => Ok(Place::Poll { act, phase: Phase::Closed }),
            Place::Poll { act, .. } => self.begin_act(pack, act + 1),
            Place::Checklist { act, entries, explained } => {
                let next = explained.map_or(0, |explained| explained + 1);
                if next < entries.len() {
                    return Ok(Place::Checklist {
                        act,
                        entries,
                        explained: Some(next),
                    });
                }
                self.begin_act(pack, act + 1)
            }
            Place::Story { act, run, scene } => self.after_scene(pack, act, run, scene),
        }
    }

    fn after_item(&self, pack: &Pack, act: usize, item: usize, phase: Phase) -> Result<Place, SessionError> {
        let phase = match phase {
            Phase::Open => Phase::Closed,
            Phase::Closed => Phase::Told,
            Phase::Told => return self.begin_item(pack, act, item + 1),
        };
        Ok(Place::Item { act, item, phase })
    }

    fn after_scene(&self, pack: &Pack, act: usize, run: Box<Run>, scene: Scene) -> Result<Place, SessionError> {
        let (story, cut) = self.story(pack, act)?;
        let vote = |round, phase| Scene::Vote { round, phase };
        let scene = match scene {
            Scene::Ended => {
                return Ok(Place::LookBack { act, run });
            }
            Scene::Telling => {
                let step = run.present(story)?.id.clone();
                let open = run.open(story)?;
                // Of a decision with one option left nothing is to be decided.
                let taken = offered(cut, &step, &open).into_iter().next().or_else(|| by_default(&open));
                let taken = taken.ok_or(SessionError::Missing(step.0))?;
                return told_on(story, cut, act, &run, &taken);
            }
            Scene::Vote { round, phase: Phase::Open } => vote(round, Phase::Closed),
            Scene::Vote {
                round: Round::First,
                phase: Phase::Closed,
            } if self.talk() > 0 => vote(Round::Second, Phase::Open),
            Scene::Vote {
                round,
                phase: Phase::Closed,
            } => vote(round, Phase::Told),
            Scene::Vote { phase: Phase::Told, .. } => return Err(SessionError::Tie),
        };
        Ok(Place::Story { act, run, scene })
    }

    /// The story goes on as the room chose.
    fn followed_to(&self, pack: &Pack, choice: &ChoiceId) -> Result<Place, SessionError> {
        let Place::Story { act, run, .. } = &self.place else {
            return Err(SessionError::Nothing);
        };
        let (story, cut) = self.story(pack, *act)?;
        told_on(story, cut, *act, run, choice)
    }

    fn begin_act(&self, pack: &Pack, act: usize) -> Result<Place, SessionError> {
        match self.agenda.acts.get(act) {
            None => Ok(Place::Over),
            Some(found) if found.say.is_some() || found.does == Does::Words => Ok(Place::Said { act }),
            Some(_) => self.begin_doing(pack, act),
        }
    }

    fn begin_doing(&self, pack: &Pack, act: usize) -> Result<Place, SessionError> {
        let Some(found) = self.agenda.acts.get(act) else {
            return Ok(Place::Over);
        };
        match &found.does {
            Does::Words => self.begin_act(pack, act + 1),
            Does::Quiz(_) => self.begin_item(pack, act, 0),
            Does::Story(id, cut, _) => {
                let story = pack.scenarios.get(id).ok_or_else(|| SessionError::Missing(id.0.clone()))?;
                let seed = self.seed.wrapping_add(u64::try_from(act).unwrap_or_default());
                told(story, cut, act, Run::start(story, seed)?)
            }
            Does::Poll(..) => Ok(Place::Poll { act, phase: Phase::Open }),
            Does::Checklist => Ok(Place::Checklist {
                act,
                entries: self.known(pack),
                explained: None,
            }),
        }
    }

    /// The item of that number, or the figures behind the last.
    fn begin_item(&self, pack: &Pack, act: usize, item: usize) -> Result<Place, SessionError> {
        match self.item_options(pack, act, item) {
            Ok(_) => Ok(Place::Item {
                act,
                item,
                phase: Phase::Open,
            }),
            Err(SessionError::Nothing) => Ok(Place::Figures { act }),
            Err(missing) => Err(missing),
        }
    }

    fn options_here(&self, pack: &Pack) -> Result<Vec<ChoiceId>, SessionError> {
        match &self.place {
            Place::Item { act, item, .. } => self.item_options(pack, *act, *item),
            Place::Story { act, run, .. } => {
                let (story, cut) = self.story(pack, *act)?;
                Ok(offered(cut, &run.present(story)?.id, &run.open(story)?))
            }
            place => match place.act().and_then(|act| self.agenda.acts.get(act)).map(|act| &act.does) {
                Some(Does::Poll(_, options)) => Ok((1..=options.len()).map(|number| ChoiceId(number.to_string())).collect()),
                _ => Ok(Vec::new()),
            },
        }
    }

    /// The story of a part, and its cut.
    pub fn story<'a>(&'a self, pack: &'a Pack, act: usize) -> Result<(&'a Scenario, &'a Cut), SessionError> {
        let Some(Does::Story(id, cut, _)) = self.agenda.acts.get(act).map(|act| &act.does) else {
            return Err(SessionError::Nothing);
        };
        let story = pack.scenarios.get(id).ok_or_else(|| SessionError::Missing(id.0.clone()))?;
        Ok((story, cut))
    }

    /// What was known in the stories of this session, in the order in which it was said; where none was played, the first of the catalogue.
    fn known(&self, pack: &Pack) -> Vec<DisclosureId> {
        let mut known: Vec<DisclosureId> = Vec::new();
        let mut met = BTreeSet::new();
        for place in self.past.iter().chain([&self.place]) {
            let Place::LookBack { run, .. } = place else { continue };
            known.extend(run.tapped.iter().filter(|id| met.insert((*id).clone())).cloned());
        }
        if known.is_empty() {
            known.extend(pack.catalogues.disclosures.iter().map(|entry| entry.id.clone()));
        }
        known.retain(|id| pack.catalogues.disclosure(id).is_some());
        known.truncate(ENTRIES);
        known
    }
}

fn told_on(story: &Scenario, cut: &Cut, act: usize, run: &Run, choice: &ChoiceId) -> Result<Place, SessionError> {
    let (run, _) = run.choose(story, choice, Moment(0))?;
    told(story, cut, act, run)
}

/// A story at a step or at its end. What is said counts as caught at once: in a hall nobody taps.
fn told(story: &Scenario, cut: &Cut, act: usize, mut run: Run) -> Result<Place, SessionError> {
    let scene = match &run.spot {
        Spot::Ending(_) => {
            // A room is asked what to do and not what the contact is: without a judgement a blind story could not be looked back on.
            if run.awaits_judgement(story) {
                (run, _) = run.judge(story, CANNOT_TELL, Moment(0))?;
            }
            Scene::Ended
        }
        Spot::Step(_) => {
            let step = run.present(story)?;
            for detail in &step.discloses {
                (run, _) = run.tap(story, &step.id, detail, Moment(0))?;
            }
            match offered(cut, &step.id, &run.open(story)?).len() {
                0 | 1 => Scene::Telling,
                _ => Scene::Vote {
                    round: Round::First,
                    phase: Phase::Open,
                },
            }
        }
    };
    let run = Box::new(run);
    Ok(Place::Story { act, run, scene })
}
