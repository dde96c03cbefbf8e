//! The votes on one question: of phones, each one vote that may be changed, and of hands, as they were counted.

use std::collections::HashMap;

use words::{ChoiceId, Letter, Round};

/// What a question is about, and where it is asked: the same place asks the same question again after a step back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The number of the part, from 0.
    pub act: usize,
    /// What.
    pub about: About,
    /// The first vote or the second.
    pub round: Round,
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The item of this number in the quiz, from 0.
    Item(usize),
    /// The step of a story that is visited as so many-eth, from 1.
    Step(String, usize),
    /// The question of a poll.
    Poll,
}

/// A question with its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub asked: Asked,
    /// Its options, A first; of a poll their numbers.
    pub options: Vec<ChoiceId>,
    /// Who voted what, by phone: each voter's number and the option.
    pub phones: HashMap<u32, Letter>,
    /// How many hands each option had.
    pub hands: [u32; 3],
    /// It was explained: what is voted afterwards would no longer say what people knew.
    pub told: bool,
}

impl Question {
    pub(super) fn new(asked: Asked, options: Vec<ChoiceId>) -> Self {
        Self {
            asked,
            options,
            phones: HashMap::new(),
            hands: [0; 3],
            told: false,
        }
    }

    /// Its options with their letters.
    pub fn lettered(&self) -> impl Iterator<Item = (Letter, &ChoiceId)> {
        Letter::ALL.into_iter().zip(&self.options)
    }

    /// The option of a letter.
    #[must_use]
    pub fn option(&self, letter: Letter) -> Option<&ChoiceId> {
        self.lettered().find(|(own, _)| *own == letter).map(|(_, option)| option)
    }

    /// How often each option was chosen, in their order: by phone, and by hand.
    #[must_use]
    pub fn counts(&self) -> Vec<(Letter, u32, u32)> {
        let phones = |letter| self.phones.values().filter(|own| **own == letter).count();
        let count = |letter| (letter, u32::try_from(phones(letter)).unwrap_or(u32::MAX), self.hand(letter));
        self.lettered().map(|(letter, _)| count(letter)).collect()
    }

    /// All votes.
    #[must_use]
    pub fn voted(&self) -> u32 {
        self.counts()
            .iter()
            .fold(0, |sum: u32, (_, phones, hands)| sum.saturating_add(*phones).saturating_add(*hands))
    }

    /// The options that most chose; all of them where nobody voted.
    #[must_use]
    pub fn leading(&self) -> Vec<Letter> {
        let counts = self.counts();
        let sum = |(_, phones, hands): &(Letter, u32, u32)| phones.saturating_add(*hands);
        let most = counts.iter().map(sum).max().unwrap_or_default();
        counts
            .iter()
            .filter(|count| sum(count) == most)
            .map(|(letter, ..)| *letter)
            .collect()
    }

    /// How many hands an option had.
    #[must_use]
    pub fn hand(&self, letter: Letter) -> u32 {
        let place = Letter::ALL.iter().position(|own| *own == letter);
        place.and_then(|place| self.hands.get(place)).copied().unwrap_or_default()
    }

    pub(super) fn set_hand(&mut self, letter: Letter, count: u32) {
        let place = Letter::ALL.iter().position(|own| *own == letter);
        if let Some(hands) = place.and_then(|place| self.hands.get_mut(place)) {
            *hands = count;
        }
    }
}
