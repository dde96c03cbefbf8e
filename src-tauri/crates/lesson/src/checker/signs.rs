//! Signs that no text needs (P015): control signs, signs that turn or hide writing, and what looks like HTML.

use crate::findings::problem::Problem;
use crate::read::{Ledger, Place};

/// Checks a string; one finding tells the first sign.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, place: &Place, text: &str) {
    // A file saved on Windows ends its lines with two signs.
    let mut signs = text.char_indices();
    if let Some((_, sign)) = signs.find(|(at, sign)| is_hidden(*sign) && !text.get(*at..).is_some_and(|rest| rest.starts_with("\r\n"))) {
        let found = format!("U+{:04X}", u32::from(sign));
        // This one can be seen: it stands where a sign was lost.
        let problem = if sign == LOST { Problem::LostSign } else { Problem::HiddenSign };
        let place = ledger.doc().within(place, sign.encode_utf8(&mut [0; 4]));
        ledger.add_problem(problem, &place, &[("found", &found)]);
    }
    let found = markup(text);
    let Some(first) = found.first() else { return };
    let place = ledger.doc().within(place, first);
    if first.starts_with('&') {
        return ledger.add_problem(Problem::Entity, &place, &[("found", first)]);
    }
    let tags: Vec<String> = found
        .iter()
        .filter(|tag| tag.starts_with('<'))
        .map(|tag| format!("`{tag}`"))
        .collect();
    ledger.add_problem(Problem::Markup, &place, &[("found", &tags.join(" "))]);
}

/// Control signs but the line break, signs for the direction of writing, signs without width, tags and noncharacters.
fn is_hidden(sign: char) -> bool {
    let turning = matches!(sign, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let empty = matches!(sign, '\u{00ad}' | '\u{034f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}'
        | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffd}');
    let tag = matches!(sign, '\u{e0000}'..='\u{e0fff}') || matches!(u32::from(sign) & 0xffff, 0xfffe | 0xffff);
    (sign.is_control() && sign != '\n') || turning || empty || tag
}

/// What stands where a sign was lost.
const LOST: char = '\u{fffd}';

/// So many tags are named, of so many signs each.
const TAGS: usize = 4;
const LONG: usize = 40;

/// The first tags, comments or entities, each once: `<b>`, `</b>`, `<!-- … -->`, `&lt;`.
fn markup(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for (index, sign) in text.char_indices() {
        let rest = text.get(index..).unwrap_or_default();
        let mut after = rest.chars().skip(1);
        let found = match sign {
            '<' => after
                .next()
                .is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => {
                let name: String = after
                    .by_ref()
                    .take_while(|next| next.is_ascii_alphanumeric() || *next == '#')
                    .take(32)
                    .collect();
                !name.is_empty() && rest.get(name.len() + 1..).is_some_and(|rest| rest.starts_with(';'))
            }
            _ => false,
        };
        if found && tags.len() < TAGS {
            let end = if sign == '<' { '>' } else { ';' };
            let tag = rest.find(end).and_then(|at| rest.get(..=at)).unwrap_or(rest);
            let tag: String = tag.chars().take(LONG).collect();
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_writing_is_not_hostile() {
        for text in [
            "面膜的铅超标，赔您200元。",
            "3 < 5 & 7 > 6",
            "AT&T; no",
            "“好”——她说……",
            "A & B; C",
            "one\ntwo",
        ] {
            let hidden = text.chars().any(is_hidden);
            assert!(!hidden, "`{text}` has no hidden sign");
        }
        assert!(markup("3 < 5 & 7 > 6; a <- b").is_empty(), "a comparison is not HTML");
    }

    #[test]
    fn html_is_seen_in_its_forms() {
        for text in ["<b>x", "x</b>", "<!-- x", "&lt;", "&#60;", "&#x3c;", "<?php"] {
            assert!(!markup(text).is_empty(), "`{text}` is HTML");
        }
        assert_eq!(markup("<b>{caller}</b> <b>"), ["<b>", "</b>"], "each tag is named whole, and once");
    }

    #[test]
    fn signs_that_turn_or_hide_writing_are_seen() {
        for sign in ['\u{202e}', '\u{2067}', '\u{200b}', '\u{0}', '\t', '\u{feff}', '\u{e0041}'] {
            assert!(is_hidden(sign), "U+{:04X} hides or turns", u32::from(sign));
        }
    }
}
