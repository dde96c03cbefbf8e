//! Phrases that are looked for in every line: names of companies, cue words.

use aho_corasick::AhoCorasick;

/// Phrases, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    list: Vec<String>,
    finder: Option<AhoCorasick>,
}

impl Phrases {
    /// Prepares phrases; capital and small letters are the same. A blank one is never found.
    pub fn new(phrases: impl IntoIterator<Item = String>) -> Self {
        let list: Vec<String> = phrases.into_iter().map(|phrase| phrase.trim().to_owned()).collect();
        let finder = AhoCorasick::builder().ascii_case_insensitive(true).build(&list).ok();
        Self { list, finder }
    }

    /// The phrase of that place in the list.
    pub fn get(&self, index: usize) -> &str {
        self.list.get(index).map_or("", String::as_str)
    }

    /// The places of the phrases that stand in a line, each once.
    pub fn find(&self, line: &str) -> Vec<usize> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let whole = finder
            .find_overlapping_iter(line)
            .filter(|found| !found.is_empty() && is_word(line, found.start(), found.end()));
        let mut found: Vec<usize> = whole.map(|found| found.pattern().as_usize()).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A Latin phrase is not part of a longer word: `Visa` does not stand in `visage`.
fn is_word(line: &str, start: usize, end: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    let inside = line.get(start..end).unwrap_or_default();
    let before = line.get(..start).and_then(|text| text.chars().next_back());
    let after = line.get(end..).and_then(|text| text.chars().next());
    let cut_before = letter(inside.chars().next()) && letter(before);
    let cut_after = letter(inside.chars().next_back()) && letter(after);
    !cut_before && !cut_after
}
