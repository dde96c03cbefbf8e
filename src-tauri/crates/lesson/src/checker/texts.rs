//! Texts: every language (P011), known placeholders (P014), length (P016); and for each line the rules on signs, links, telephone
//! numbers and names that stand in files of their own.

use words::FindingCode;

use super::ids::OWN_PLACEHOLDERS;
use super::shared::Shared;
use super::{links, numbers, signs, tongues};
use crate::findings::distance::distance;
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::pack::{parts, placeholders};
use crate::read::files::FileKind;
use crate::read::{Ledger, Place, TextNode, Walk};

/// The longest text, in characters.
pub(super) const LENGTH: usize = 600;

/// Texts that are shown before a run has drawn what fills a placeholder, or that fill one themselves.
const UNFILLED: [&str; 3] = ["title", "you/name", "vary/*/#"];

/// So many keys of [vary] are listed, and so many looked through for a near one.
const LISTED: usize = 12;
const NEAR: usize = 500;

/// Texts in which details can be tapped.
const MARKED: [&str; 2] = ["step/#/say", "item/#/say"];

/// Checks every text of a file, and the signs and length of every other string.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, shared: &Shared) {
    let chosen = |pattern: &str| -> Vec<&str> {
        let keys = walk.keys.iter().filter(|key| key.pattern.as_ref() == pattern);
        keys.map(|key| key.value).collect()
    };
    let (vary, cast) = (chosen("vary/*"), chosen("cast/*"));
    for leaf in &walk.leaves {
        if has_readable_length(ledger, &leaf.place, leaf.value) {
            signs::check(ledger, &leaf.place, leaf.value);
        }
    }
    for text in &walk.texts {
        check_languages(ledger, text, shared);
        tongues::check(ledger, text, shared);
        for (_, place, line) in &text.lines {
            if has_readable_length(ledger, place, line) {
                signs::check(ledger, place, line);
                check_placeholders(ledger, text, place, line, (&vary, &cast));
                check_marks(ledger, text, place, line);
                links::check(ledger, place, line);
                numbers::check_telephone(ledger, place, line);
                shared.brands.check(ledger, place, line);
            }
        }
    }
}

/// P011. A choice whose `why` is blank in every language has no reason at all: that is P038.
fn check_languages(ledger: &mut Ledger<'_, '_>, text: &TextNode<'_>, shared: &Shared) {
    let silent = text.pattern.ends_with("/say") && text.lines.iter().all(|(_, _, line)| is_blank(line));
    let blank = |line: &str| if silent { line.trim().is_empty() } else { is_blank(line) };
    if text.pattern.as_ref() == "step/#/choice/#/why" && text.lines.iter().all(|(_, _, line)| blank(line)) {
        return;
    }
    for lang in &shared.languages {
        let line = text.lines.iter().find(|(tag, ..)| tag == lang);
        if line.is_none_or(|(_, _, line)| blank(line)) {
            let place = line.map_or(&text.place, |(_, place, _)| place);
            ledger.add(FindingCode::MissingLanguage, place, &[("lang", lang)]);
        }
    }
}

/// Nothing is said: dots are what examples have in place of words. Somebody who is silent says them in every language.
pub(super) fn is_blank(line: &str) -> bool {
    line.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '…' | '.'))
        .is_empty()
}

/// P016. What is too long is looked at no further.
fn has_readable_length(ledger: &mut Ledger<'_, '_>, place: &Place, line: &str) -> bool {
    let length = line.chars().count();
    if length > LENGTH {
        ledger.add(
            FindingCode::TextTooLong,
            place,
            &[("length", &length.to_string()), ("limit", &LENGTH.to_string())],
        );
    }
    length <= LENGTH
}

/// P014. Only a story has placeholders.
fn check_placeholders(ledger: &mut Ledger<'_, '_>, text: &TextNode<'_>, place: &Place, line: &str, (vary, cast): (&[&str], &[&str])) {
    let filled = matches!(ledger.doc().kind, FileKind::Scenario(_)) && !UNFILLED.contains(&text.pattern.as_ref());
    let known = || OWN_PLACEHOLDERS.iter().chain(vary).copied();
    // A [vary] in the wrong brackets is told as such; its keys are not known.
    if ledger.doc().root().get("vary").is_some_and(|vary| vary.get_ref().is_array()) {
        return;
    }
    for key in placeholders(line) {
        if filled && known().any(|known| known == key) {
            continue;
        }
        let near = near(key, known()).map(|key| format!("{{{key}}}"));
        let mend = match (&near, filled) {
            (_, false) => Mend::NoPlaceholders.key(),
            (_, true) if cast.contains(&key) => Mend::CastPlaceholder.key(),
            (Some(_), true) => Mend::NearPlaceholder.key(),
            (None, true) => "",
        };
        let drawn: Vec<String> = vary.iter().take(LISTED).map(|key| format!("{{{key}}}")).collect();
        let params = [
            ("placeholder", key),
            ("mend", mend),
            ("near", &*near.unwrap_or_default()),
            ("vary", &*drawn.join(", ")),
        ];
        ledger.add(
            FindingCode::UnknownPlaceholder,
            &ledger.doc().within(place, &format!("{{{key}}}")),
            &params,
        );
    }
}

/// A placeholder that exists and is nearly written so.
fn near<'k>(key: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let rated = known
        .take(NEAR)
        .filter(|known| known.len() <= 40)
        .map(|known| (distance(key, known), known));
    // Of a short word two letters are half.
    let (_, near) = rated
        .min()
        .filter(|(distance, _)| key.len() <= 40 && *distance <= 2 && distance * 2 < key.len())?;
    Some(near)
}

/// P021, for texts that nobody can tap.
fn check_marks(ledger: &mut Ledger<'_, '_>, text: &TextNode<'_>, place: &Place, line: &str) {
    if MARKED.contains(&text.pattern.as_ref()) {
        return;
    }
    for id in parts(line).into_iter().filter_map(|part| part.disclosure) {
        ledger.add_problem(Problem::MarkElsewhere, place, &[("id", &id.0)]);
    }
}
