//! Placeholders: `{name}`, `{balance}` and what the run's seed draws.

use std::collections::BTreeMap;

use words::{Lang, Text};

use super::Scenario;
use crate::chance::next;

/// The variants that a seed has drawn for one run, ready to fill texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    values: BTreeMap<String, Text>,
    turns: BTreeMap<String, usize>,
}

impl Drawn {
    /// Draws a variant for every placeholder of the scenario. The same seed draws the same, whatever else the run does.
    #[must_use]
    pub fn draw(scenario: &Scenario, seed: u64) -> Self {
        let mut state = seed;
        let (mut values, mut turns) = (BTreeMap::new(), BTreeMap::new());
        for (key, variants) in &scenario.vary {
            let turn = next(&mut state);
            let count = u64::try_from(variants.len()).unwrap_or(1).max(1);
            let index = usize::try_from(turn % count).unwrap_or(0);
            if let Some(variant) = variants.get(index) {
                values.insert(key.clone(), variant.clone());
                turns.insert(key.clone(), index);
            }
        }
        values.insert("name".to_owned(), scenario.you.name.clone());
        Self { values, turns }
    }

    /// Which variant was drawn for a placeholder, from 0; none for one that is not drawn.
    #[must_use]
    pub fn turn(&self, key: &str) -> Option<usize> {
        self.turns.get(key).copied()
    }

    /// Fills a text in every language. `balance` is the account as it stands.
    #[must_use]
    pub fn fill(&self, text: &Text, balance: i64) -> Text {
        Text(
            text.0
                .iter()
                .map(|(lang, line)| (*lang, self.fill_line(line, *lang, balance)))
                .collect(),
        )
    }

    /// Fills one line. A placeholder that does not exist stays as it is: the checker has told the editor.
    #[must_use]
    pub fn fill_line(&self, line: &str, lang: Lang, balance: i64) -> String {
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let value = after
                .split_once('}')
                .and_then(|(key, tail)| Some((self.value(key, lang, balance)?, tail)));
            if let Some((value, tail)) = value {
                out.push_str(&value);
                rest = tail;
            } else {
                out.push('{');
                rest = after;
            }
        }
        out.push_str(rest);
        out
    }

    fn value(&self, key: &str, lang: Lang, balance: i64) -> Option<String> {
        if key == "balance" {
            return Some(amount(balance, lang));
        }
        self.values.get(key)?.0.get(&lang).cloned()
    }
}

/// An amount as a language writes it: English parts thousands by a comma, Chinese does not.
fn amount(yuan: i64, lang: Lang) -> String {
    let digits = yuan.to_string();
    if lang != Lang::En {
        return digits;
    }
    let mut out = String::new();
    for (left, digit) in (0..digits.chars().count()).rev().zip(digits.chars()) {
        out.push(digit);
        if left > 0 && left % 3 == 0 && digit.is_ascii_digit() {
            out.push(',');
        }
    }
    out
}

/// The placeholders that stand in a line.
#[must_use]
pub fn placeholders(line: &str) -> Vec<&str> {
    line.split('{')
        .skip(1)
        .filter_map(|tail| tail.split_once('}'))
        .map(|(key, _)| key)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_as_its_language_does() {
        let written = [0, 500, 6200, 1_234_567].map(|yuan| amount(yuan, Lang::En));
        assert_eq!(
            written,
            ["0", "500", "6,200", "1,234,567"],
            "as the facts and the interface write them in English"
        );
        assert_eq!(amount(6200, Lang::ZhHans), "6200", "Chinese writes the digits alone");
    }

    #[test]
    fn the_placeholders_of_a_line_are_found() {
        assert_eq!(placeholders("{name}，您的{brand}面膜"), ["name", "brand"], "both stand in the line");
        assert!(placeholders("no { placeholder").is_empty(), "an open brace alone is text");
    }
}
