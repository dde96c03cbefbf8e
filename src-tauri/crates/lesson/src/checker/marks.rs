//! Marked details (P021): the same in every language, and equal to what the step discloses.

use std::collections::{BTreeMap, BTreeSet};

use words::{Lang, Text};

use super::shared::tag;
use crate::findings::problem::Problem;
use crate::pack::{Scenario, Step, parts};
use crate::read::{Ledger, Seg};

/// Checks the marks of every step.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (index, step) in story.steps.iter().enumerate() {
        check_step(ledger, index, step);
    }
}

fn check_step(ledger: &mut Ledger<'_, '_>, index: usize, step: &Step) {
    let silent = Text::default();
    let marked: BTreeMap<Lang, BTreeSet<String>> = step
        .say
        .as_ref()
        .unwrap_or(&silent)
        .0
        .iter()
        .map(|(lang, line)| (*lang, marks(line)))
        .collect();
    let declared: BTreeSet<String> = step.discloses.iter().map(|id| id.0.clone()).collect();
    let all: BTreeSet<&String> = declared.iter().chain(marked.values().flatten()).collect();
    for id in all {
        let with: Vec<Lang> = marked.iter().filter(|(_, ids)| ids.contains(id)).map(|(lang, _)| *lang).collect();
        let whose = with.first().map_or("", |lang| tag(*lang));
        let mut tell = |problem, path: &[Seg<'_>], lang| {
            let path: Vec<Seg<'_>> = [Seg::Key("step"), Seg::At(index)].iter().chain(path).copied().collect();
            let place = ledger.doc().place(&path);
            let params = [("step", step.id.0.as_str()), ("id", id.as_str()), ("lang", lang), ("with", whose)];
            ledger.add_problem(problem, &place, &params);
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
