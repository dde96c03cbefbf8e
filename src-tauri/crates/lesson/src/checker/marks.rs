//! Marked details (P021): the same in every language, and equal to what the step or item discloses.

use std::collections::{BTreeMap, BTreeSet};

use words::{Lang, Text};

use super::contact::Contact;
use super::shared::tag;
use crate::findings::problem::Problem;
use crate::pack::parts;
use crate::read::{Ledger, Seg};

/// Checks the marks of a contact.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, contact: &Contact<'_>) {
    let silent = Text::default();
    let say = contact.say.unwrap_or(&silent);
    let marked: BTreeMap<Lang, BTreeSet<String>> = say.0.iter().map(|(lang, line)| (*lang, marks(line))).collect();
    let declared: BTreeSet<String> = contact.discloses.iter().map(|id| id.0.clone()).collect();
    let all: BTreeSet<&String> = declared.iter().chain(marked.values().flatten()).collect();
    for id in all {
        let with: Vec<Lang> = marked.iter().filter(|(_, ids)| ids.contains(id)).map(|(lang, _)| *lang).collect();
        let whose = with.first().map_or("", |lang| tag(*lang));
        let mut tell = |problem, path: &[Seg<'_>], lang| {
            let place = ledger.doc().place(&contact.path(path));
            let params = contact
                .params()
                .into_iter()
                .chain([("id", id.as_str()), ("lang", lang), ("with", whose)]);
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
