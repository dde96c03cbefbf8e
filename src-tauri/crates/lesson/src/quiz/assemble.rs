//! Which items a quiz asks: a form that is new to the person as long as there is one, and no item twice as long as others are left.

use std::collections::{BTreeMap, BTreeSet};

use words::{Channel, ItemId, Level, Moment, Nature, QuizKind, QuizSet};

use crate::chance::{below, shuffled};
use crate::pack::{Form, Item, Pack};

/// The items of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembled {
    /// In the order in which they are asked.
    pub items: Vec<ItemId>,
    /// How many of them the person has met before: more than none only when all others of that nature were met.
    pub met_before: usize,
}

/// A place of a quiz that one item fills.
struct Place<'p> {
    nature: Nature,
    /// The item that the form has there; none where the form is too small for the quiz.
    own: Option<(Channel, &'p Item)>,
}

/// Chooses the items. `met` are those the person has met in quizzes and boosters, each with the last time.
#[must_use]
pub fn assemble(pack: &Pack, kind: QuizKind, met: &BTreeMap<ItemId, Moment>, seed: u64) -> Assembled {
    let mut state = seed;
    let form = choose_form(&pack.forms, set(kind), met, &mut state);
    let places = places(pack, form.map_or(&[], |form| form.list(set(kind))), of_each(kind));
    let chosen = fill(pack, &places, met, &mut state);
    let met_before = chosen.iter().filter(|id| met.contains_key(*id)).count();
    // The forms have scams and genuine ones at the same places as each other: in their order the second could be guessed from the first.
    let items = shuffled(chosen.into_iter().cloned(), &mut state);
    Assembled { items, met_before }
}

/// How many scams are asked, and as many genuine ones.
fn of_each(kind: QuizKind) -> usize {
    match kind {
        QuizKind::Before | QuizKind::After => 4,
        QuizKind::CheckYourself => 8,
    }
}

fn set(kind: QuizKind) -> QuizSet {
    match kind {
        QuizKind::Before | QuizKind::After => QuizSet::AroundAStory,
        QuizKind::CheckYourself => QuizSet::Items,
    }
}

/// A form of which nothing was met, else any. Drawn, so that over many people each form comes before a story as often as after it.
fn choose_form<'p>(forms: &'p [Form], set: QuizSet, met: &BTreeMap<ItemId, Moment>, state: &mut u64) -> Option<&'p Form> {
    let new: Vec<&Form> = forms
        .iter()
        .filter(|form| form.list(set).iter().all(|id| !met.contains_key(id)))
        .collect();
    let from = if new.is_empty() { forms.iter().collect() } else { new };
    from.get(below(state, from.len())).copied()
}

fn places<'p>(pack: &'p Pack, list: &[ItemId], of_each: usize) -> Vec<Place<'p>> {
    let listed: Vec<(Channel, &Item)> = list.iter().filter_map(|id| pack.items.item(id)).collect();
    let of = |nature| {
        let own = listed.iter().copied().filter(move |(_, item)| item.nature == nature).map(Some);
        let own = own.chain(std::iter::repeat(None)).take(of_each);
        own.map(move |own| Place { nature, own })
    };
    of(Nature::Scam).chain(of(Nature::Genuine)).collect()
}

fn fill<'p>(pack: &'p Pack, places: &[Place<'p>], met: &BTreeMap<ItemId, Moment>, state: &mut u64) -> Vec<&'p ItemId> {
    let new = |id: &ItemId| !met.contains_key(id);
    let kept = |place: &Place<'p>| place.own.map(|(_, item)| &item.id).filter(|id| new(id));
    let mut chosen: Vec<&ItemId> = places.iter().filter_map(kept).collect();
    let mut taken: BTreeSet<&ItemId> = chosen.iter().copied().collect();
    // Shuffled, so that of several that are as good a different one comes each time.
    let all = shuffled(pack.items.iter(), state);
    for place in places.iter().filter(|place| kept(place).is_none()) {
        let left = || {
            all.iter()
                .filter(|(_, item)| item.nature == place.nature && !taken.contains(&item.id))
        };
        let unmet = left().filter(|(_, item)| new(&item.id)).max_by_key(|other| nearness(place, other));
        // Where none is left that is new: the one that was met longest ago.
        let found = unmet.or_else(|| left().min_by_key(|(_, item)| met.get(&item.id)));
        if let Some((_, item)) = found {
            taken.insert(&item.id);
            chosen.push(&item.id);
        }
    }
    chosen
}

/// Of the same level, and then over the same channel too: what keeps a mended form as hard as the others.
fn nearness(place: &Place<'_>, (channel, item): &(Channel, &Item)) -> (bool, bool) {
    let wanted: Option<(Channel, Level)> = place.own.map(|(channel, own)| (channel, own.level));
    wanted.map_or((false, false), |(over, level)| {
        (item.level == level, item.level == level && *channel == over)
    })
}
