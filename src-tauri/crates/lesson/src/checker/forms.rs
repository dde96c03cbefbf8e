//! Forms: each large enough and none with an item of another (P084), all of equal difficulty (P085).

use std::collections::{BTreeMap, BTreeSet};

use words::{Channel, FindingCode, FormId, ItemId, Nature};

use super::items::ItemEntries;
use super::rules::word;
use crate::findings::problem::Problem;
use crate::pack::{Form, Item};
use crate::read::{Ledger, Seg};

/// A form has at least so many scams, and as many genuine items.
const LEAST: usize = 8;

/// The lists of a form, each with its key and how many of each nature it must have; `items` at least as many.
fn lists(form: &Form) -> [(&'static str, &[ItemId], usize); 4] {
    [
        ("items", &form.items, LEAST),
        ("around-a-story", &form.around_a_story, 4),
        ("room", &form.room, 3),
        ("room-short", &form.room_short, 2),
    ]
}

/// The items by id, even those that are left out for a fault of their own.
type Known<'p> = BTreeMap<&'p ItemId, (Channel, &'p Item)>;

/// Of two items of one id, which is told, neither is the one that is meant.
fn known(items: &ItemEntries) -> Known<'_> {
    let (mut known, mut twice) = (Known::new(), BTreeSet::new());
    for (channel, entries) in items {
        for (_, item) in entries {
            if known.insert(&item.id, (*channel, item)).is_some() {
                twice.insert(&item.id);
            }
        }
    }
    known.retain(|id, _| !twice.contains(id));
    known
}

/// Checks the forms that could be read.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, forms: &[(usize, Form)], items: &ItemEntries) {
    let known = known(items);
    let mut taken = BTreeMap::new();
    let mut sound = Vec::new();
    for (at, form) in forms {
        let whole = check_form(ledger, *at, form, &known, &mut taken);
        sound.extend(whole.then_some((*at, form)));
    }
    if let Some(((_, first), others)) = sound.split_first() {
        for (at, form) in others {
            compare(ledger, *at, form, first, &known);
        }
    }
}

/// P084. Whether nothing was wrong with the form, nor any of its items unknown.
fn check_form<'p>(
    ledger: &mut Ledger<'_, '_>,
    at: usize,
    form: &'p Form,
    known: &Known<'_>,
    taken: &mut BTreeMap<&'p ItemId, &'p FormId>,
) -> bool {
    let mut whole = true;
    for (key, ids, wanted) in lists(form) {
        let members = check_members(ledger, at, form, (key, ids), taken);
        // Of a list with an item that is unknown or does not belong there, the size would be a mere sequel.
        let natures: Option<Vec<Nature>> = ids.iter().map(|id| known.get(id).map(|(_, item)| item.nature)).collect();
        whole &= members && natures.is_some_and(|natures| check_size(ledger, at, form, (key, wanted), &natures));
    }
    whole
}

/// Every item of a list is asked once, and those of a smaller list stand in the whole one.
fn check_members<'p>(
    ledger: &mut Ledger<'_, '_>,
    at: usize,
    form: &'p Form,
    (key, ids): (&str, &'p [ItemId]),
    taken: &mut BTreeMap<&'p ItemId, &'p FormId>,
) -> bool {
    let all: BTreeSet<&ItemId> = form.items.iter().collect();
    let mut asked = BTreeMap::new();
    let mut straight = true;
    for (index, id) in ids.iter().enumerate() {
        let earlier = if key == "items" { &mut *taken } else { &mut asked };
        let (problem, first) = match earlier.insert(id, &form.id) {
            Some(first) => (Problem::AskedTwice, first.0.as_str()),
            None if !all.contains(id) => (Problem::NotInForm, ""),
            None => continue,
        };
        let place = ledger.doc().place(&[Seg::Key("form"), Seg::At(at), Seg::Key(key), Seg::At(index)]);
        let params = [("form", form.id.0.as_str()), ("list", key), ("id", id.0.as_str()), ("first", first)];
        ledger.add_problem(problem, &place, &params);
        straight = false;
    }
    straight
}

fn check_size(ledger: &mut Ledger<'_, '_>, at: usize, form: &Form, (key, wanted): (&str, usize), natures: &[Nature]) -> bool {
    let count = |nature| natures.iter().filter(|other| **other == nature).count();
    let (scams, genuine) = (count(Nature::Scam), count(Nature::Genuine));
    let (problem, right) = if key == "items" {
        (Problem::FormTooSmall, scams.min(genuine) >= wanted)
    } else {
        (Problem::SubsetSize, scams == wanted && genuine == wanted)
    };
    if !right {
        let place = ledger.doc().place(&[Seg::Key("form"), Seg::At(at), Seg::Key(key)]);
        let counts = [scams, genuine, wanted].map(|count| count.to_string());
        let [scams, genuine, count] = counts.each_ref().map(String::as_str);
        let params = [
            ("form", form.id.0.as_str()),
            ("list", key),
            ("scams", scams),
            ("genuine", genuine),
            ("count", count),
        ];
        ledger.add_problem(problem, &place, &params);
    }
    right
}

/// P085, against the first form that is sound. Where the whole sets differ, the lists taken from them do too: that is told once.
fn compare(ledger: &mut Ledger<'_, '_>, at: usize, form: &Form, first: &Form, known: &Known<'_>) {
    for ((key, own, _), (_, other, _)) in lists(form).into_iter().zip(lists(first)) {
        let difference = difference(own, other, known);
        if !difference.is_empty() {
            let place = ledger.doc().place(&[Seg::Key("form"), Seg::At(at), Seg::Key(key)]);
            let (form, first) = (form.id.0.as_str(), first.id.0.as_str());
            let params = [("form", form), ("list", key), ("first", first), ("difference", &difference)];
            ledger.add(FindingCode::FormsUnequal, &place, &params);
            return;
        }
    }
}

/// What one list has more and fewer than another: `+1 sms scam 3, -1 sms scam 2`.
fn difference(own: &[ItemId], other: &[ItemId], known: &Known<'_>) -> String {
    let mut counts = BTreeMap::<String, i64>::new();
    for (ids, step) in [(own, 1), (other, -1)] {
        for (channel, item) in ids.iter().filter_map(|id| known.get(id)) {
            let kind = [word(channel), word(item.nature), word(item.level)].join(" ");
            *counts.entry(kind).or_default() += step;
        }
    }
    let unequal = counts.iter().filter(|(_, count)| **count != 0);
    unequal
        .map(|(kind, count)| format!("{count:+} {kind}"))
        .collect::<Vec<_>>()
        .join(", ")
}
