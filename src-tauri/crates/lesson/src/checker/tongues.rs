//! The language of a text (P086): English holds no Chinese, and Chinese some.

use super::shared::Shared;
use crate::findings::problem::Problem;
use crate::pack::parts;
use crate::read::{Ledger, Place, TextNode};

/// Fewer letters are a name or a sign, such as “App”, and stand in any language.
const LETTERS: usize = 12;

/// So much of the words that have slipped in is shown.
const SHOWN: usize = 20;

/// Checks both languages of a text.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, text: &TextNode<'_>, shared: &Shared) {
    // What is typed are signs, of which another rule says which may stand there.
    if text.pattern.ends_with("screen/types") {
        return;
    }
    for (tag, place, line) in &text.lines {
        match *tag {
            "en" => check_english(ledger, place, line),
            "zh-Hans" if shared.languages.contains(&"en") => check_chinese(ledger, place, line),
            _ => {}
        }
    }
}

fn check_english(ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) {
    let chinese: String = line
        .chars()
        .skip_while(|sign| !is_chinese(*sign))
        .take_while(|sign| is_chinese(*sign))
        .collect();
    if !chinese.is_empty() {
        let words: String = chinese.chars().take(SHOWN).collect();
        let place = ledger.doc().within(place, &chinese);
        ledger.add_problem(Problem::ChineseInEnglish, &place, &[("words", &words)]);
    }
}

fn check_chinese(ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) {
    if line.chars().any(is_chinese) {
        return;
    }
    let said: String = parts(line).into_iter().map(|part| part.text).collect();
    let letters = spoken(&said).filter(char::is_ascii_alphabetic).count();
    if letters >= LETTERS {
        let words: String = said.trim().chars().take(SHOWN).collect();
        ledger.add_problem(Problem::NoChinese, place, &[("words", &words)]);
    }
}

/// What is said without its placeholders.
pub(crate) fn spoken(line: &str) -> impl Iterator<Item = char> {
    let mut within = false;
    line.chars().filter(move |sign| {
        within = (within || *sign == '{') && *sign != '}';
        !within && *sign != '}'
    })
}

pub(crate) fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_words() {
        let said: String = spoken("{name}, {balance} yuan").collect();
        assert_eq!(said, ",  yuan", "what fills them may be Chinese");
    }
}
