//! Names of real companies (P019): only a sourced fact may bear one, and a help line its own.

use aho_corasick::AhoCorasick;
use words::FindingCode;

use crate::read::files::FileKind;
use crate::read::{Ledger, Place};

/// The names of `brands.toml`, ready to be looked for.
#[derive(Debug)]
pub(super) struct BrandNames {
    names: Vec<String>,
    finder: Option<AhoCorasick>,
}

impl BrandNames {
    /// Prepares the names; capital and small letters are the same.
    pub fn new(names: &[String]) -> Self {
        let names: Vec<String> = names
            .iter()
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        let finder = AhoCorasick::builder().ascii_case_insensitive(true).build(&names).ok();
        Self { names, finder }
    }

    /// Checks a line of a text.
    pub fn check(&self, ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) {
        if matches!(ledger.doc().kind, FileKind::Facts | FileKind::Brands | FileKind::HelpLines) {
            return;
        }
        for name in self.find(line) {
            ledger.add(FindingCode::BrandName, place, &[("brand", name)]);
        }
    }

    /// The names in a line, each once; one that is part of a longer one does not count beside it.
    fn find(&self, line: &str) -> Vec<&str> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let whole = finder
            .find_overlapping_iter(line)
            .filter(|found| is_word(line, found.start(), found.end()));
        let mut names: Vec<&str> = whole
            .filter_map(|found| self.names.get(found.pattern().as_usize()))
            .map(String::as_str)
            .collect();
        names.sort_unstable();
        names.dedup();
        let all = names.clone();
        names.retain(|name| !all.iter().any(|other| other.len() > name.len() && other.contains(name)));
        names
    }
}

/// A Latin name is not part of a longer word: `Visa` does not stand in `visage`.
fn is_word(line: &str, start: usize, end: usize) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    let inside = line.get(start..end).unwrap_or_default();
    let before = line.get(..start).and_then(|text| text.chars().next_back());
    let after = line.get(end..).and_then(|text| text.chars().next());
    let cut_before = letter(inside.chars().next()) && letter(before);
    let cut_after = letter(inside.chars().next_back()) && letter(after);
    !cut_before && !cut_after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_a_word_in_any_case() {
        let brands = BrandNames::new(&["Visa".to_owned(), "微信".to_owned(), "微信支付".to_owned(), String::new()]);
        assert_eq!(brands.find("your VISA card"), ["Visa"], "capital letters do not hide a name");
        assert!(brands.find("advisable visage").is_empty(), "a part of a word is no name");
        assert_eq!(brands.find("用微信支付"), ["微信支付"], "the longer name covers the shorter");
        assert_eq!(brands.find("加个微信吧"), ["微信"], "Chinese has no spaces between words");
    }
}
