//! Marked details (P021): the same in every language, and equal to what the step or item discloses.

use std::collections::{BTreeMap, BTreeSet};

use words::{Lang, Text};

use super::contact::Contact;
use super::shared::tag;
use super::texts::is_blank;
use crate::findings::problem::Problem;
use crate::pack::parts;
use crate::read::{Ledger, Seg};

/// Brackets that a Chinese keyboard gives, and what stands there in a mark.
const OPENS: [char; 3] = ['【', '［', '['];
const CLOSES: [char; 3] = ['】', '］', ']'];

/// Checks the marks of a contact.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, contact: &Contact<'_>) {
    let silent = Text::default();
    let say = contact.say.unwrap_or(&silent);
    // A language that says nothing is told as missing; it can mark nothing either.
    let said = say.0.iter().filter(|(_, line)| !is_blank(line));
    let marked: BTreeMap<Lang, BTreeSet<String>> = said.map(|(lang, line)| (*lang, marks(line))).collect();
    let declared: BTreeSet<String> = contact.discloses.iter().map(|id| id.0.clone()).collect();
    let all: BTreeSet<&String> = declared.iter().chain(marked.values().flatten()).collect();
    let list = |id: &str| {
        let quoted = declared.iter().map(String::as_str).chain([id]).map(|id| format!("\"{id}\""));
        quoted.collect::<Vec<_>>().join(", ")
    };
    for id in all {
        if check_brackets(ledger, contact, id) {
            continue;
        }
        let with: Vec<Lang> = marked.iter().filter(|(_, ids)| ids.contains(id)).map(|(lang, _)| *lang).collect();
        let whose = with.first().map_or("", |lang| tag(*lang));
        let words = with
            .first()
            .and_then(|lang| say.0.get(lang))
            .map(|line| words_of(line, id))
            .unwrap_or_default();
        let all = list(id);
        let mut tell = |problem, path: &[Seg<'_>], lang| {
            let place = ledger.doc().place(&contact.path(path));
            let params = contact.params().into_iter().chain([
                ("id", id.as_str()),
                ("lang", lang),
                ("with", whose),
                ("words", &*words),
                ("all", &*all),
            ]);
            ledger.add_problem(problem, &place, &params.collect::<Vec<_>>());
        };
        match with.first() {
            None => tell(Problem::MarkNowhere, &[Seg::Key("discloses")], ""),
            Some(lang) if !declared.contains(id) => tell(Problem::MarkUndeclared, &[Seg::Key("say"), Seg::Key(tag(*lang))], tag(*lang)),
            Some(_) => {
                for lang in marked.keys().filter(|lang| !with.contains(lang)) {
                    tell(Problem::MarkMissing, &[Seg::Key("say"), Seg::Key(tag(*lang))], tag(*lang));
                }
            }
        }
    }
}

fn marks(line: &str) -> BTreeSet<String> {
    parts(line).into_iter().filter_map(|part| part.disclosure).map(|id| id.0).collect()
}

/// The words that a line marks so.
fn words_of(line: &str, id: &str) -> String {
    let marked = parts(line)
        .into_iter()
        .find(|part| part.disclosure.as_ref().is_some_and(|own| own.0 == id));
    marked.map(|part| part.text.to_string()).unwrap_or_default()
}

/// A mark of which some bracket is a Chinese one, told in each language that has it. True if there is one.
fn check_brackets(ledger: &mut Ledger<'_, '_>, contact: &Contact<'_>, id: &str) -> bool {
    let mut told = false;
    for (lang, line) in contact.say.iter().flat_map(|say| &say.0) {
        let Some((wrong, words)) = miswritten(line, id).filter(|_| !marks(line).contains(id)) else {
            continue;
        };
        let place = ledger.doc().place(&contact.path(&[Seg::Key("say"), Seg::Key(tag(*lang))]));
        let place = ledger.doc().within(&place, &wrong);
        let right = format!("[{words}]({id})");
        let params = contact.params().into_iter().chain([("wrong", &*wrong), ("right", &*right)]);
        ledger.add_problem(Problem::MarkBrackets, &place, &params.collect::<Vec<_>>());
        told = true;
    }
    told
}

/// A mark for that id in which some bracket is a Chinese one, as it is written, and the words it marks.
fn miswritten(line: &str, id: &str) -> Option<(String, String)> {
    line.match_indices(id).find_map(|(at, _)| {
        let behind = line
            .get(at + id.len()..)?
            .chars()
            .next()
            .filter(|sign| matches!(sign, '）' | ')'))?;
        let before = line.get(..at)?;
        let paren = before.chars().next_back().filter(|sign| matches!(sign, '（' | '('))?;
        let marked = before.strip_suffix(paren)?;
        let close = marked.chars().next_back().filter(|sign| CLOSES.contains(sign))?;
        let words = marked.strip_suffix(close)?;
        let open = words.rfind(OPENS)?;
        let sign = words.get(open..)?.chars().next()?;
        let right = (sign, close, paren, behind) == ('[', ']', '(', ')');
        let words = words.get(open + sign.len_utf8()..)?;
        (!right).then(|| (format!("{sign}{words}{close}{paren}{id}{behind}"), words.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_with_chinese_brackets_is_seen() {
        for (line, wrong) in [
            ("您买的【面膜】（product）到了", "【面膜】（product）"),
            ("您买的[面膜]（product）到了", "[面膜]（product）"),
            ("您买的【{brand}面膜](product)到了", "【{brand}面膜](product)"),
        ] {
            assert_eq!(
                miswritten(line, "product").map(|(wrong, _)| wrong).as_deref(),
                Some(wrong),
                "{line}"
            );
        }
        for line in ["[面膜](product)", "面膜（product）", "product", "（product）"] {
            assert_eq!(miswritten(line, "product"), None, "`{line}` is a mark as it must be, or none");
        }
    }
}
