//! How fast things go. Every number of the written sum stands here, with where it comes from.

use words::{Lang, Venue};

/// How fast things go somewhere. Times in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// English words a minute.
    pub words: u32,
    /// Chinese characters a minute, signs included.
    pub characters: u32,
    /// From one screen to the next.
    pub turn: u32,
    /// To choose, for each option that is offered.
    pub choose: u32,
    /// To talk at a decision, unless the plan says how long; at the kiosk nobody does.
    pub discuss: u32,
    /// Whether the talk is followed by a second vote.
    pub votes_again: bool,
    /// To look at the figures of a quiz or a poll.
    pub figures: u32,
    /// To look back on a story: the list in their hand, and the one better move.
    pub look_back: u32,
    /// To go through the checklist.
    pub checklist: u32,
}

/// Reading aloud. Adults read English aloud at 183 words a minute on average, and more slowly when old (Brysbaert 2019,
/// 10.1016/j.jml.2019.104047, 77 studies). In a hall, to people of all ages, so that the back row follows: 160.
const WORDS_ALOUD: u32 = 160;

/// Reading by oneself. Most adults read English silently at 175 to 300 words a minute, old people more slowly (the same, 190 studies).
/// Standing at a screen, with somebody waiting behind: 200.
const WORDS_SILENT: u32 = 200;

/// Chinese characters, signs included, that say what ten English words say: measured over the 131 items of the bundled pack. Speeds in
/// other languages follow from how much they need to say the same thing (the same source).
const CHARACTERS_FOR_TEN_WORDS: u32 = 15;

/// An audience with a facilitator. A vote by hands takes 4 seconds an option: it is called, hands go up, they are counted or, in a large hall,
/// estimated and typed in. Phones are as fast. Chosen by trying aloud, not measured with audiences yet.
const ROOM: Pace = Pace {
    words: WORDS_ALOUD,
    characters: WORDS_ALOUD * CHARACTERS_FOR_TEN_WORDS / 10,
    turn: 2,
    choose: 4,
    discuss: 45,
    votes_again: true,
    figures: 10,
    look_back: 40,
    checklist: 60,
};

/// A visitor alone: 2 seconds for each option to be weighed and touched.
const KIOSK: Pace = Pace {
    words: WORDS_SILENT,
    characters: WORDS_SILENT * CHARACTERS_FOR_TEN_WORDS / 10,
    turn: 1,
    choose: 2,
    discuss: 0,
    votes_again: false,
    figures: 3,
    look_back: 15,
    checklist: 30,
};

/// A grown-up who reads aloud to a child at the kiosk: read as in a room, and a word together before each choice.
const READ_ALOUD: Pace = Pace {
    words: ROOM.words,
    characters: ROOM.characters,
    discuss: 10,
    ..KIOSK
};

impl Pace {
    /// The pace of a plan.
    #[must_use]
    pub fn of(venue: Venue, aloud: bool) -> Self {
        match (venue, aloud) {
            (Venue::Room, _) => ROOM,
            (Venue::Kiosk, false) => KIOSK,
            (Venue::Kiosk, true) => READ_ALOUD,
        }
    }

    /// The seconds for so many characters or words, begun ones counted whole.
    #[must_use]
    pub fn reading(&self, length: usize, lang: Lang) -> u32 {
        let a_minute = match lang {
            Lang::En => self.words,
            Lang::ZhHans | Lang::ZhHant => self.characters,
        };
        u32::try_from(length)
            .unwrap_or(u32::MAX)
            .saturating_mul(60)
            .div_ceil(a_minute.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_holds_what_a_pace_says() {
        let room = Pace::of(Venue::Room, false);
        assert_eq!(
            (room.reading(160, Lang::En), room.reading(161, Lang::En)),
            (60, 61),
            "a word more, a second more"
        );
        assert_eq!(room.reading(240, Lang::ZhHans), 60, "the same in Chinese");
        assert!(
            Pace::of(Venue::Kiosk, false).reading(160, Lang::En) < 60,
            "whoever reads alone is faster"
        );
        assert_eq!(Pace::of(Venue::Kiosk, true).words, room.words, "unless somebody reads aloud");
    }
}
