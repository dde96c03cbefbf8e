//! Ids: their form (P010), each used once (P012), each reference leading somewhere (P013), none that the program needs (P039).

mod known;
mod patterns;
mod used;

use std::collections::BTreeMap;

use words::FindingCode;

use super::shared::Shared;
use crate::findings::problem::Problem;
use crate::read::{Leaf, Ledger, Walk};
pub(super) use known::Ids;
pub(super) use patterns::IdKind;
use patterns::{defines, refers};

/// Choices that the program makes itself.
const RESERVED_CHOICES: [&str; 5] = ["go-on", "hang-up", "self-check", "ask-someone", "stop-watching"];

/// For so many unknown ids of a file a near one is looked for; for so many that stand twice, what refers to them.
const OFFERS: u32 = 20;

/// Placeholders that the program fills itself.
pub(super) const OWN_PLACEHOLDERS: [&str; 2] = ["name", "balance"];

/// The phrase for a reference that leads nowhere.
fn unknown(kind: IdKind) -> Problem {
    match kind {
        IdKind::Report => Problem::UnknownReport,
        IdKind::Line => Problem::UnknownLine,
        IdKind::Holder => Problem::UnknownHolder,
        IdKind::Route => Problem::UnknownRoute,
        IdKind::Disclosure => Problem::UnknownDisclosure,
        IdKind::Request => Problem::UnknownRequest,
        IdKind::Tactic => Problem::UnknownTactic,
        IdKind::Scenario => Problem::UnknownScenario,
        IdKind::Cast => Problem::UnknownCast,
        IdKind::Step => Problem::UnknownStep,
        IdKind::Spot | IdKind::Ending | IdKind::Choice | IdKind::Cut | IdKind::Plan | IdKind::Part => Problem::UnknownSpot,
        IdKind::Item | IdKind::ItemChoice => Problem::UnknownItem,
        IdKind::Form => Problem::UnknownForm,
        IdKind::Fact | IdKind::Pack | IdKind::Placeholder => Problem::UnknownFact,
    }
}

/// Checks every id of a file.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, shared: &Shared) {
    let doc = ledger.doc();
    let mut own = Ids::default();
    own.gather(doc, walk);
    let named = walk
        .leaves
        .iter()
        .chain(&walk.keys)
        .filter_map(|leaf| Some((leaf, defines(&doc.kind, &leaf.pattern)?)));
    let mut named: Vec<_> = named.collect();
    named.sort_by_key(|(leaf, _)| leaf.place.offset);
    let mut once = Once {
        first: BTreeMap::new(),
        offers: OFFERS,
    };
    for (leaf, kind) in named {
        check_form(ledger, leaf, kind);
        check_once(ledger, walk, leaf, kind, &mut once);
    }
    let mut offers = OFFERS;
    for leaf in &walk.leaves {
        let Some(kind) = refers(&doc.kind, &leaf.pattern) else { continue };
        if own.has(kind, leaf.value) || shared.ids.has(kind, leaf.value) {
            continue;
        }
        let near = if offers > 0 {
            own.near(kind, leaf.value).or_else(|| shared.ids.near(kind, leaf.value))
        } else {
            None
        };
        offers = offers.saturating_sub(1);
        let all = near.is_none().then(|| own.few(kind).or_else(|| shared.ids.few(kind))).flatten();
        let params = [
            ("id", leaf.value),
            ("near", &*near.unwrap_or_default()),
            ("ids", &*all.unwrap_or_default()),
        ];
        ledger.add_problem(unknown(kind), &leaf.place, &params);
    }
}

fn check_form(ledger: &mut Ledger<'_, '_>, leaf: &Leaf<'_>, kind: IdKind) {
    let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !(1..=40).contains(&leaf.value.len()) || !leaf.value.bytes().all(sign) {
        let shown: String = leaf.value.chars().take(60).collect();
        ledger.add(FindingCode::BadId, &leaf.place, &[("id", &shown)]);
    }
    if kind == IdKind::Choice && RESERVED_CHOICES.contains(&leaf.value) {
        ledger.add_problem(Problem::ReservedChoice, &leaf.place, &[("id", leaf.value)]);
    }
    if kind == IdKind::Placeholder && OWN_PLACEHOLDERS.contains(&leaf.value) {
        ledger.add_problem(Problem::ReservedPlaceholder, &leaf.place, &[("id", leaf.value)]);
    }
}

/// An id as far as it must be unlike others: its kind, for a choice its step or item, and itself.
type Named<'d> = (IdKind, Option<usize>, &'d str);

/// The line in which each id stands first.
struct Once<'d> {
    first: BTreeMap<Named<'d>, u32>,
    offers: u32,
}

/// Steps and endings share one name space; choices have one a step or item.
fn check_once<'d>(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, leaf: &Leaf<'d>, kind: IdKind, once: &mut Once<'d>) {
    let scope = leaf
        .place
        .entry
        .as_ref()
        .filter(|_| matches!(kind, IdKind::Choice | IdKind::ItemChoice))
        .map(|(_, index)| *index);
    let space = if kind == IdKind::Ending { IdKind::Step } else { kind };
    let line = ledger.doc().line(&leaf.place);
    match once.first.get(&(space, scope, leaf.value)) {
        Some(first) => {
            // Whoever has very many of them has copied a file, and mends it otherwise.
            let used = if once.offers > 0 {
                used::lines(ledger.doc(), walk, kind, leaf.value)
            } else {
                String::new()
            };
            once.offers = once.offers.saturating_sub(1);
            let params = [("id", leaf.value), ("first", &*first.to_string()), ("used", &*used)];
            ledger.add_problem(Problem::UsedTwice, &leaf.place, &params);
        }
        None => drop(once.first.insert((space, scope, leaf.value), line)),
    }
}
