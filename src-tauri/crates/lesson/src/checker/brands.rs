//! Names of real companies (P019): only a sourced fact may bear one, and a help line its own.

use words::FindingCode;

use super::phrases::Phrases;
use crate::read::files::FileKind;
use crate::read::{Ledger, Place};

/// The names of `brands.toml`, ready to be looked for.
#[derive(Debug)]
pub(super) struct BrandNames(Phrases);

impl BrandNames {
    /// Prepares the names.
    pub fn new(names: &[String]) -> Self {
        Self(Phrases::new(names.iter().cloned()))
    }

    /// Checks a line of a text.
    pub fn check(&self, ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) {
        if matches!(ledger.doc().kind, FileKind::Facts | FileKind::Brands | FileKind::HelpLines) {
            return;
        }
        for name in self.find(line) {
            let written = ledger.doc().within_any_case(place, name);
            ledger.add(FindingCode::BrandName, &written, &[("brand", name)]);
        }
    }

    /// The names in a line, each once; one that is part of a longer one does not count beside it.
    fn find(&self, line: &str) -> Vec<&str> {
        let mut names: Vec<&str> = self.0.find(line).into_iter().map(|index| self.0.get(index)).collect();
        names.sort_unstable();
        names.dedup();
        let all = names.clone();
        names.retain(|name| !all.iter().any(|other| other.len() > name.len() && other.contains(name)));
        names
    }
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
