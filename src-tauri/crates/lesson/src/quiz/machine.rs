//! The quiz as a pure machine: an item is judged, then acted on, then explained, then the next. A wrong call is an error value.

use words::{ChoiceId, ItemId, Judgement};

use crate::chance::{next, shuffled};
use crate::pack::{Item, ItemChoice};
use crate::run::Judged;

/// Why a call was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuizError {
    /// The quiz no longer stands there: that was answered already, or never asked.
    #[error("the quiz does not stand at `{0}`")]
    MovedOn(String),
    /// How sure belongs to a judgement, and to none that could not be told.
    #[error("a judgement comes with how sure one is, and “cannot tell” without")]
    HalfJudged,
    /// The item has no such choice.
    #[error("choice `{0}` is not open here")]
    NotOpen(String),
    /// The answers are not those of these items.
    #[error("the answers do not belong to these items, at `{0}`")]
    Broken(String),
}

/// What was answered to one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it was taken to be.
    pub judged: Judged,
    /// What was done; none before.
    pub choice: Option<ChoiceId>,
}

/// Where a quiz stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot<'q> {
    /// This item is to be judged. Its choices are not handed out yet: they would tell what it is.
    Judge(&'q ItemId),
    /// It was judged: what would one do?
    Act(&'q ItemId),
    /// It is explained.
    Told(&'q ItemId),
    /// Every item was answered and explained.
    Over,
}

/// One quiz as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    items: Vec<ItemId>,
    seed: u64,
    answers: Vec<Answer>,
    /// How many explanations were read.
    read: usize,
}

impl Quiz {
    /// A quiz at its beginning.
    #[must_use]
    pub fn new(items: Vec<ItemId>, seed: u64) -> Self {
        Self {
            items,
            seed,
            answers: Vec::new(),
            read: 0,
        }
    }

    /// A recorded quiz. It stands where the last answer left it: an explanation that may not have been read is shown again.
    ///
    /// # Errors
    /// [`QuizError::Broken`] for answers that are not in the order of the items.
    pub fn replay(items: Vec<ItemId>, seed: u64, answers: impl IntoIterator<Item = (ItemId, Answer)>) -> Result<Self, QuizError> {
        let mut quiz = Self::new(items, seed);
        for (item, answer) in answers {
            let whole = quiz.answers.last().is_none_or(|last| last.choice.is_some());
            if quiz.items.get(quiz.answers.len()) != Some(&item) || !whole {
                return Err(QuizError::Broken(item.0));
            }
            quiz.read = quiz.answers.len();
            quiz.answers.push(answer);
        }
        Ok(quiz)
    }

    /// The items, in the order in which they are asked.
    #[must_use]
    pub fn items(&self) -> &[ItemId] {
        &self.items
    }

    /// The answers so far, in the order of the items.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// Where it stands.
    #[must_use]
    pub fn spot(&self) -> Spot<'_> {
        let Some(item) = self.items.get(self.read) else { return Spot::Over };
        match self.answers.get(self.read) {
            None => Spot::Judge(item),
            Some(answer) if answer.choice.is_none() => Spot::Act(item),
            Some(_) => Spot::Told(item),
        }
    }

    /// The number of the present item, from 1.
    #[must_use]
    pub fn number(&self) -> usize {
        (self.read + 1).min(self.items.len())
    }

    /// The answer to the present item, as far as it was given.
    #[must_use]
    pub fn present(&self) -> Option<&Answer> {
        self.answers.get(self.read)
    }

    /// Every item was answered, whether or not the last explanation was read.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.answers.len() == self.items.len() && self.answers.last().is_none_or(|last| last.choice.is_some())
    }

    /// Judges the present item.
    ///
    /// # Errors
    /// [`QuizError::MovedOn`], [`QuizError::HalfJudged`].
    pub fn judge(&self, item: &ItemId, judged: Judged) -> Result<Self, QuizError> {
        if self.spot() != Spot::Judge(item) {
            return Err(QuizError::MovedOn(item.0.clone()));
        }
        if (judged.judgement == Judgement::CannotTell) != judged.confidence.is_none() {
            return Err(QuizError::HalfJudged);
        }
        let mut after = self.clone();
        after.answers.push(Answer { judged, choice: None });
        Ok(after)
    }

    /// What may be done about the present item, in an order of its own in every quiz. Only after the judgement.
    ///
    /// # Errors
    /// [`QuizError::MovedOn`].
    pub fn choices<'p>(&self, item: &'p Item) -> Result<Vec<&'p ItemChoice>, QuizError> {
        if !matches!(self.spot(), Spot::Act(present) | Spot::Told(present) if *present == item.id) {
            return Err(QuizError::MovedOn(item.id.0.clone()));
        }
        let place = u64::try_from(self.read).unwrap_or_default();
        let mut state = self.seed.wrapping_add(place);
        let mut state = next(&mut state);
        Ok(shuffled(&item.choices, &mut state))
    }

    /// Acts on the present item.
    ///
    /// # Errors
    /// [`QuizError::MovedOn`], [`QuizError::NotOpen`].
    pub fn act(&self, item: &Item, choice: &ChoiceId) -> Result<Self, QuizError> {
        if self.spot() != Spot::Act(&item.id) {
            return Err(QuizError::MovedOn(item.id.0.clone()));
        }
        if item.choice(choice).is_none() {
            return Err(QuizError::NotOpen(choice.0.clone()));
        }
        let mut after = self.clone();
        if let Some(answer) = after.answers.last_mut() {
            answer.choice = Some(choice.clone());
        }
        Ok(after)
    }

    /// Goes on from the explanation of the present item.
    ///
    /// # Errors
    /// [`QuizError::MovedOn`].
    pub fn go_on(&self, item: &ItemId) -> Result<Self, QuizError> {
        if self.spot() != Spot::Told(item) {
            return Err(QuizError::MovedOn(item.0.clone()));
        }
        let mut after = self.clone();
        after.read += 1;
        Ok(after)
    }
}
