//! What refers to an id within its own file, for whoever gives it another.

use std::collections::BTreeSet;

use super::patterns::{IdKind, refers};
use crate::read::{Document, Leaf, Walk};

/// Lines named in one finding.
const LINES: usize = 12;

/// The lines that name an id of that kind, as a list; empty where there are none.
pub(super) fn lines(doc: &Document<'_>, walk: &Walk<'_>, kind: IdKind, id: &str) -> String {
    let named = walk.leaves.iter().filter(|leaf| names(doc, leaf, kind, id));
    let lines: BTreeSet<u32> = named.map(|leaf| doc.line(&leaf.place)).collect();
    let lines: Vec<String> = lines.iter().take(LINES).map(u32::to_string).collect();
    lines.join(", ")
}

fn names(doc: &Document<'_>, leaf: &Leaf<'_>, kind: IdKind, id: &str) -> bool {
    use IdKind as K;
    let (step, press) = leaf.value.split_once('.').unwrap_or_default();
    match (kind, &*leaf.pattern) {
        (K::Step | K::Ending, "ending/#/better") => step == id,
        (K::Choice, "ending/#/better") => press == id,
        (K::Step | K::Ending, "cut/#/decisions/#/step") | (K::Choice, "cut/#/decisions/#/options/#") => leaf.value == id,
        (_, pattern) => {
            leaf.value == id
                && match refers(&doc.kind, pattern) {
                    Some(K::Step | K::Spot) => matches!(kind, K::Step | K::Ending),
                    other => other == Some(kind),
                }
        }
    }
}
