//! Ids: their form (P010), each used once (P012), each reference leading somewhere (P013), none that the program needs (P039).

mod known;
mod patterns;
mod used;

use std::collections::{BTreeMap, BTreeSet};

use words::FindingCode;

use super::shared::Shared;
use crate::findings::mend::Mend;
use crate::findings::problem::Problem;
use crate::read::{Entry, Leaf, Ledger, Walk};
pub(super) use known::Ids;
pub(super) use patterns::IdKind;
use patterns::{defines, refers};

/// Choices that the program makes itself.
const RESERVED_CHOICES: [&str; 5] = ["go-on", "hang-up", "self-check", "ask-someone", "stop-watching"];

/// For so many unknown ids of a file a near one is looked for; for so many that stand twice, what refers to them.
const OFFERS: u32 = 20;

/// Lines named in one finding.
const LINES: usize = 12;

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
        check_form(ledger, leaf, kind, &own);
        check_once(ledger, (walk, &own), leaf, kind, &mut once);
    }
    check_references(ledger, walk, &own, shared);
}

/// P013. In a story, which is one piece, a name that leads nowhere is told once, with all its lines.
fn check_references(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, own: &Ids, shared: &Shared) {
    let doc = ledger.doc();
    let mut lost = BTreeMap::<Lost<'_>, Vec<&Leaf<'_>>>::new();
    // An id in the wrong form is told; what names it as it should be is right.
    let given = walk
        .leaves
        .iter()
        .filter(|leaf| !is_proper(leaf.value) && defines(&doc.kind, &leaf.pattern).is_some());
    let meant: BTreeSet<String> = given.filter_map(|leaf| mended(leaf.value)).collect();
    let borrowed = borrowed(walk, shared);
    for leaf in &walk.leaves {
        let Some(kind) = refers(&doc.kind, &leaf.pattern) else { continue };
        if kind == IdKind::Scenario && leaf.place.entry.as_ref().is_some_and(|entry| borrowed.contains(entry)) {
            continue;
        }
        if !own.has(kind, leaf.value) && !shared.ids.has(kind, leaf.value) && !meant.contains(leaf.value) {
            let apart = (!matches!(kind, IdKind::Spot | IdKind::Cast)).then_some(leaf.place.offset);
            lost.entry((kind, leaf.value, apart)).or_default().push(leaf);
        }
    }
    let spots = [own.listed(IdKind::Step), own.listed(IdKind::Ending)];
    let mut offers = OFFERS;
    for ((kind, id, _), mut leaves) in lost {
        leaves.sort_by_key(|leaf| leaf.place.offset);
        let Some((first, others)) = leaves.split_first() else { continue };
        let near = if offers > 0 {
            own.near(kind, id).or_else(|| shared.ids.near(kind, id))
        } else {
            None
        };
        offers = offers.saturating_sub(1);
        let all = near.is_none().then(|| own.few(kind).or_else(|| shared.ids.few(kind))).flatten();
        let mend = match (&near, kind) {
            (Some(_), _) => Some(Mend::NearId),
            (None, IdKind::Spot) => Some(Mend::SomeSpot),
            (None, IdKind::Step) => Some(Mend::SomeStep),
            _ => None,
        };
        let lines: BTreeSet<u32> = others.iter().take(LINES).map(|leaf| doc.line(&leaf.place)).collect();
        let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
        let (near, all) = (near.unwrap_or_default(), all.unwrap_or_default());
        let params = [("id", id), ("near", &*near), ("ids", &*all), ("elsewhere", &*lines.join(", "))];
        let spots = ["stepids", "endingids"].into_iter().zip(spots.iter().map(String::as_str));
        let mend = mend.map(|mend| ("mend", mend.key()));
        let params: Vec<(&str, &str)> = params.into_iter().chain(spots).chain(mend).collect();
        ledger.add_problem(unknown(kind), &first.place, &params);
    }
}

/// The parts of a plan whose story is another pack's: what it is called there is not known here.
fn borrowed<'w>(walk: &'w Walk<'_>, shared: &Shared) -> BTreeSet<&'w Entry> {
    let names = |leaf: &&Leaf<'_>| &*leaf.pattern == "part/#/pack" && !shared.ids.has(IdKind::Pack, leaf.value);
    walk.leaves
        .iter()
        .filter(names)
        .filter_map(|leaf| leaf.place.entry.as_ref())
        .collect()
}

/// What leads nowhere: its kind, itself, and where it must be told apart, its place.
type Lost<'d> = (IdKind, &'d str, Option<usize>);

/// P010 and P039.
fn check_form(ledger: &mut Ledger<'_, '_>, leaf: &Leaf<'_>, kind: IdKind, own: &Ids) {
    if !is_proper(leaf.value) {
        let shown: String = leaf.value.chars().take(60).collect();
        let mended = mended(leaf.value).filter(|id| !own.has(kind, id));
        let mend = mended.as_deref().map(|id| [("mend", Mend::IdMended.key()), ("mended", id)]);
        let params: Vec<(&str, &str)> = mend.into_iter().flatten().chain([("id", &*shown)]).collect();
        ledger.add(FindingCode::BadId, &leaf.place, &params);
    }
    if kind == IdKind::Choice && RESERVED_CHOICES.contains(&leaf.value) {
        ledger.add_problem(Problem::ReservedChoice, &leaf.place, &[("id", leaf.value)]);
    }
    if kind == IdKind::Placeholder && OWN_PLACEHOLDERS.contains(&leaf.value) {
        ledger.add_problem(Problem::ReservedPlaceholder, &leaf.place, &[("id", leaf.value)]);
    }
}

/// An id has the form of one.
pub(super) fn is_proper(id: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=40).contains(&id.len()) && id.bytes().all(sign)
}

/// An id in its proper form: small letters, and hyphens for what people put between words.
fn mended(id: &str) -> Option<String> {
    let small = id.trim().to_ascii_lowercase().replace([' ', '_', '.'], "-");
    is_proper(&small).then_some(small)
}

/// An id as far as it must be unlike others: its kind, for a choice its step or item, and itself.
type Named<'d> = (IdKind, Option<usize>, &'d str);

/// The line in which each id stands first.
struct Once<'d> {
    first: BTreeMap<Named<'d>, u32>,
    offers: u32,
}

/// Steps and endings share one name space; choices have one a step or item.
fn check_once<'d>(ledger: &mut Ledger<'_, '_>, (walk, own): (&Walk<'_>, &Ids), leaf: &Leaf<'d>, kind: IdKind, once: &mut Once<'d>) {
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
            let (first, second) = (first.to_string(), line.to_string());
            let mut params = vec![("id", leaf.value), ("first", &*first)];
            // Whoever has very many of them has copied a file, and mends it otherwise. Ids of other kinds are named in other files too.
            let local = matches!(kind, IdKind::Step | IdKind::Ending | IdKind::Choice | IdKind::Cast);
            let (used, other) = if once.offers > 0 && local {
                (used::lines(ledger.doc(), walk, kind, leaf.value), another(own, kind, leaf.value))
            } else {
                Default::default()
            };
            once.offers = once.offers.saturating_sub(1);
            let mend = if other.is_empty() { "" } else { Mend::UsedTwice.key() };
            params.extend([("used", &*used), ("other", &*other), ("second", &*second), ("mend", mend)]);
            ledger.add_problem(Problem::UsedTwice, &leaf.place, &params);
        }
        None => drop(once.first.insert((space, scope, leaf.value), line)),
    }
}

/// Another id like this one that is still free.
fn another(own: &Ids, kind: IdKind, id: &str) -> String {
    let taken = |other: &str| own.has(kind, other) || (matches!(kind, IdKind::Step | IdKind::Ending) && own.has(IdKind::Spot, other));
    let free = (2..20).map(|number| format!("{id}-{number}")).find(|other| !taken(other));
    free.filter(|other| is_proper(other)).unwrap_or_default()
}
