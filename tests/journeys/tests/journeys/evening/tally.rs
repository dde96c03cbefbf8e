//! What was voted, kept by the test itself.

use lesson::{
    pack::{Item, Pack},
    session::{hidden, is_hit},
};
use words::{Letter, Nature};

use super::guest::Guest;

/// One question: how many hands and how many phones each option had.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub hands: [u32; 3],
    pub phones: [u32; 3],
    /// Of an item: what it was, and the options that count among the figures.
    pub item: Option<(Nature, [bool; 3])>,
}

impl Asked {
    pub fn of(guest: &Guest, pack: &Pack) -> Self {
        let item = guest.item(pack);
        let hits = |item: &Item| Letter::ALL.map(|letter| is_hit(item, guest.choice(item, letter)));
        Self {
            item: item.map(|item| (item.nature, hits(item))),
            ..Self::default()
        }
    }

    pub fn totals(&self) -> [u32; 3] {
        let [a, b, c] = self.hands;
        let [phones_a, phones_b, phones_c] = self.phones;
        [a + phones_a, b + phones_b, c + phones_c]
    }

    pub fn answers(&self) -> u32 {
        self.totals().iter().sum()
    }

    /// As the report shows it: counts under five are left out.
    pub fn reported(&self, under: &str) -> Vec<String> {
        let shown = hidden(&self.totals());
        shown
            .into_iter()
            .map(|count| count.map_or_else(|| under.to_owned(), |count| count.to_string()))
            .collect()
    }
}

/// Of a quiz's scams, or of its genuine contacts: the answers that count, and all answers.
pub fn share(quiz: &[Asked], nature: Nature) -> (u32, u32) {
    let of_it = quiz
        .iter()
        .filter_map(|asked| Some((asked, asked.item?)))
        .filter(|(_, (was, _))| *was == nature);
    of_it.fold((0, 0), |(hits, all), (asked, (_, counts))| {
        let hit: u32 = asked
            .totals()
            .into_iter()
            .zip(counts)
            .filter(|(_, hit)| *hit)
            .map(|(count, _)| count)
            .sum();
        (hits + hit, all + asked.answers())
    })
}
