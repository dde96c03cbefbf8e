//! What an audience does together, as a pure machine: what the facilitator presses moves it, votes fill it, and nothing in it waits.
//!
//! A press takes the session as it stood and gives the next, so that going back and playing recorded presses again are exact. Votes are
//! written into it in place: of thousands that come within seconds none is worth a copy of the room.

mod agenda;
mod ballot;
mod clock;
mod derived;
mod figures;
mod forward;
mod place;
#[cfg(test)]
mod tests;

pub(crate) use agenda::act;
pub use agenda::{Act, Agenda, Does, plans, stories};
pub use ballot::{About, Asked, Question};
pub use clock::{Clock, Times};
pub use figures::{Answered, Change, FEWEST, Figures, Shares, figures, hidden, is_hit};
pub use place::{Place, Scene};
use words::{ChoiceId, Letter, Moment, NextPress, Phase, Press, Round};

use crate::chance::{next, shuffled};
use crate::pack::Pack;
use crate::run::RunError;

/// Why a press was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// There is nothing to go on to, or back to.
    #[error("there is nothing there")]
    Nothing,
    /// Several options had as many votes: one of them is to be taken.
    #[error("several options lead: one is to be taken")]
    Tie,
    /// The option is not one that leads.
    #[error("option {0:?} does not lead")]
    NotLeading(Letter),
    /// The question is not open, or not open any more.
    #[error("question {0} is not open")]
    NotOpen(usize),
    /// The story of the pack leads nowhere: the checker would have said so.
    #[error(transparent)]
    Story(#[from] RunError),
    /// The pack no longer has what the session needs.
    #[error("the pack does not have `{0}`")]
    Missing(String),
}

/// What an audience does together, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    agenda: Agenda,
    seed: u64,
    place: Place,
    /// Where it stood before, to go back to.
    past: Vec<Place>,
    /// In the order in which they were first asked.
    questions: Vec<Question>,
    clock: Clock,
    stage: u32,
}

impl Session {
    /// A session at its beginning.
    #[must_use]
    pub fn new(agenda: Agenda, seed: u64) -> Self {
        Self {
            agenda,
            seed,
            place: Place::Lobby,
            past: Vec::new(),
            questions: Vec::new(),
            clock: Clock::default(),
            stage: 0,
        }
    }

    /// Plays recorded presses again. The votes are to be cast anew afterwards: what the room chose stands in the presses.
    ///
    /// # Errors
    /// As [`Session::press`]: the presses do not belong to this program.
    pub fn replay(agenda: Agenda, seed: u64, pack: &Pack, presses: &[(Press, Moment)]) -> Result<Self, SessionError> {
        let mut session = Self::new(agenda, seed);
        for (press, at) in presses {
            session = session.moved(pack, *press, *at)?;
        }
        Ok(session)
    }

    /// Does what the facilitator presses. Back comes the press as it is to be recorded: where the room's choice was followed, that choice.
    ///
    /// # Errors
    /// [`SessionError`]; then nothing has changed.
    pub fn press(&self, pack: &Pack, press: Press, now: Moment) -> Result<(Self, Press), SessionError> {
        let leading = self.followed().map(Question::leading);
        let press = match (press, leading.as_deref()) {
            (Press::Next, Some([only])) => Press::Take { letter: *only },
            (Press::Next, Some(_)) => return Err(SessionError::Tie),
            (Press::Take { letter }, Some(leading)) if leading.contains(&letter) => press,
            (Press::Take { letter }, _) => return Err(SessionError::NotLeading(letter)),
            _ => press,
        };
        Ok((self.moved(pack, press, now)?, press))
    }

    /// A phone votes, or votes otherwise.
    ///
    /// # Errors
    /// [`SessionError::NotOpen`].
    pub fn vote(&mut self, voter: u32, question: usize, letter: Letter) -> Result<(), SessionError> {
        let open = self.open_question() == Some(question) && !self.clock.is_paused();
        let asked = self
            .questions
            .get_mut(question)
            .filter(|asked| open && asked.option(letter).is_some());
        asked.ok_or(SessionError::NotOpen(question))?.phones.insert(voter, letter);
        Ok(())
    }

    /// The facilitator counted hands, or counted them again: until it is explained.
    ///
    /// # Errors
    /// [`SessionError::NotOpen`].
    pub fn count_hands(&mut self, question: usize, letter: Letter, hands: u32) -> Result<(), SessionError> {
        let here = self.asked_here() == Some(question);
        let asked = self.questions.get_mut(question).filter(|asked| here && !asked.told);
        let asked = asked.filter(|asked| asked.option(letter).is_some());
        asked.ok_or(SessionError::NotOpen(question))?.set_hand(letter, hands);
        Ok(())
    }

    /// Puts a recorded vote back, whatever stands open now.
    pub fn restore_vote(&mut self, voter: u32, question: usize, letter: Letter) {
        if let Some(asked) = self.questions.get_mut(question) {
            asked.phones.insert(voter, letter);
        }
    }

    /// Puts recorded hands back.
    pub fn restore_hands(&mut self, question: usize, letter: Letter, hands: u32) {
        if let Some(asked) = self.questions.get_mut(question) {
            asked.set_hand(letter, hands);
        }
    }

    /// What it leads through.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// The seed of its stories and of the order of options.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The present part.
    #[must_use]
    pub fn act(&self) -> Option<&Act> {
        self.agenda.acts.get(self.place.act()?)
    }

    /// How many presses have moved it.
    #[must_use]
    pub fn stage(&self) -> u32 {
        self.stage
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Every question that was asked, in the order in which it was first asked.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The number of the question that is asked at the present place, from 0, however far it has come.
    #[must_use]
    pub fn asked_here(&self) -> Option<usize> {
        let asked = self.asked_at(&self.place)?;
        self.questions.iter().position(|question| question.asked == asked)
    }

    /// How far the present question has come. One that was explained is not opened again, even after a step back.
    #[must_use]
    pub fn phase(&self) -> Option<(Round, Phase)> {
        self.place.phase()
    }

    /// In the second vote: the first one.
    #[must_use]
    pub fn vote_before(&self) -> Option<&Question> {
        let mut asked = self.asked_at(&self.place).filter(|asked| asked.round == Round::Second)?;
        asked.round = Round::First;
        self.questions.iter().find(|question| question.asked == asked)
    }

    /// There is something to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    /// How each item that was explained was answered.
    #[must_use]
    pub fn answered(&self, pack: &Pack) -> Vec<Answered> {
        let told = self.questions.iter().filter(|question| question.told);
        told.filter_map(|question| self.answered_item(pack, question)).collect()
    }

    /// How one item was answered; none of a question that is not about an item.
    #[must_use]
    pub fn answered_item(&self, pack: &Pack, question: &Question) -> Option<Answered> {
        let About::Item(item) = question.asked.about else { return None };
        let Does::Quiz(items) = &self.agenda.acts.get(question.asked.act)?.does else {
            return None;
        };
        let (_, item) = pack.items.item(items.get(item)?)?;
        let hit = |letter: Letter| {
            let choice = question.option(letter).and_then(|choice| item.choice(choice));
            choice.is_some_and(|choice| is_hit(item, choice))
        };
        let hits = question.counts().into_iter().filter(|(letter, ..)| hit(*letter));
        Some(Answered {
            act: question.asked.act,
            nature: item.nature,
            answers: question.voted(),
            hits: hits.map(|(_, phones, hands)| phones.saturating_add(hands)).sum(),
        })
    }

    /// What the big button does now.
    #[must_use]
    pub fn next(&self, pack: &Pack) -> NextPress {
        match &self.place {
            Place::Lobby => NextPress::Begin,
            Place::Over => NextPress::Nothing,
            place => match (place.phase(), self.followed()) {
                (_, Some(question)) if question.leading().len() > 1 => NextPress::Choose,
                (_, Some(_)) => NextPress::Follow,
                (Some((_, Phase::Open)), _) => NextPress::Close,
                (Some((Round::First, Phase::Closed)), _) if self.talk() > 0 => NextPress::VoteAgain,
                (Some((_, Phase::Closed)), _) if !matches!(place, Place::Poll { .. }) => NextPress::Tell,
                _ => self.announced(pack),
            },
        }
    }

    /// The seconds for the talk at the present decision; 0 where there is none.
    #[must_use]
    pub fn talk(&self) -> u32 {
        match (&self.place, self.act().map(|act| &act.does)) {
            (Place::Story { .. }, Some(Does::Story(_, _, talk))) => *talk,
            _ => 0,
        }
    }

    /// The people talk with their neighbours now: between the two votes.
    #[must_use]
    pub fn talks(&self) -> bool {
        self.phase() == Some((Round::First, Phase::Closed)) && self.talk() > 0
    }

    /// The question whose outcome the story follows next.
    fn followed(&self) -> Option<&Question> {
        let told = matches!(self.place.phase(), Some((_, Phase::Told)));
        let here = self.asked_here().filter(|_| told && matches!(self.place, Place::Story { .. }))?;
        self.questions.get(here)
    }

    fn open_question(&self) -> Option<usize> {
        let open = matches!(self.place.phase(), Some((_, Phase::Open)));
        let here = self.asked_here().filter(|_| open)?;
        self.questions.get(here).filter(|question| !question.told).map(|_| here)
    }

    /// What is asked at a place.
    fn asked_at(&self, place: &Place) -> Option<Asked> {
        let (round, _) = place.phase()?;
        let about = match place {
            Place::Item { item, .. } => About::Item(*item),
            Place::Story { run, .. } => About::Step(run.visits.last()?.step.0.clone(), run.visits.len()),
            _ => About::Poll,
        };
        Some(Asked {
            act: place.act()?,
            about,
            round,
        })
    }

    /// The choices of an item in an order of this session's own, so that the safe one is not always the same letter.
    fn item_options(&self, pack: &Pack, act: usize, item: usize) -> Result<Vec<ChoiceId>, SessionError> {
        let Some(Does::Quiz(items)) = self.agenda.acts.get(act).map(|act| &act.does) else {
            return Err(SessionError::Nothing);
        };
        let id = items.get(item).ok_or(SessionError::Nothing)?;
        let (_, found) = pack.items.item(id).ok_or_else(|| SessionError::Missing(id.0.clone()))?;
        let place = u64::try_from(act * 100 + item).unwrap_or_default();
        let mut state = self.seed.wrapping_add(place);
        let mut state = next(&mut state);
        let shuffled = shuffled(&found.choices, &mut state);
        Ok(shuffled.into_iter().map(|choice| choice.id.clone()).collect())
    }
}
