//! Which items are asked.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use words::{ItemId, Moment, Nature, QuizKind, QuizSet};

use super::pack;
use crate::pack::Pack;
use crate::quiz::{Assembled, assemble};

const KINDS: [(QuizKind, usize, QuizSet); 3] = [
    (QuizKind::Before, 4, QuizSet::AroundAStory),
    (QuizKind::After, 4, QuizSet::AroundAStory),
    (QuizKind::CheckYourself, 8, QuizSet::Items),
];

fn all(pack: &Pack, nature: Nature) -> Vec<&ItemId> {
    let of = pack.items.iter().filter(|(_, item)| item.nature == nature);
    of.map(|(_, item)| &item.id).collect()
}

/// The items of a nature that were chosen.
fn chosen<'a>(pack: &Pack, assembled: &'a Assembled, nature: Nature) -> Vec<&'a ItemId> {
    let is = |id: &&ItemId| pack.items.item(id).is_some_and(|(_, item)| item.nature == nature);
    assembled.items.iter().filter(is).collect()
}

/// Each item met with a chance, at its own moment.
fn met(pack: &Pack, share: u64, seed: u64) -> BTreeMap<ItemId, Moment> {
    let mut state = seed;
    let ids = pack.items.iter().map(|(_, item)| item.id.clone());
    let met = ids.filter_map(|id| {
        let drawn = crate::chance::next(&mut state);
        (drawn % 100 < share).then(|| (id, Moment(i64::try_from(drawn % 10_000).unwrap_or(0))))
    });
    met.collect()
}

proptest! {
    #[test]
    fn as_many_of_each_as_asked_for_none_twice_and_new_ones_as_long_as_there_are(
        of_each in 0_usize..5, share in 0_u64..=100, seed: u64, kind in 0_usize..3,
    ) {
        let (pack, (kind, wanted, _)) = (pack(of_each), KINDS[kind]);
        let met = met(&pack, share, seed);
        let assembled = assemble(&pack, kind, &met, seed);
        let once: BTreeSet<&ItemId> = assembled.items.iter().collect();
        prop_assert_eq!(once.len(), assembled.items.len(), "no item twice within one quiz");
        let known = assembled.items.iter().filter(|id| met.contains_key(id)).count();
        prop_assert_eq!(known, assembled.met_before, "what was met before is said");
        for nature in [Nature::Scam, Nature::Genuine] {
            let (there, asked) = (all(&pack, nature), chosen(&pack, &assembled, nature));
            prop_assert_eq!(asked.len(), wanted.min(there.len()), "{:?}: the right number, or what the pack has", nature);
            let left_new = there.iter().any(|id| !met.contains_key(*id) && !asked.contains(id));
            let asked_again: Vec<Moment> = asked.iter().filter_map(|id| met.get(*id)).copied().collect();
            prop_assert!(asked_again.is_empty() || !left_new, "{:?}: nothing twice for a person while a new one is left", nature);
            let longest_ago = asked_again.iter().max();
            let left_met = there.iter().filter(|id| !asked.contains(id)).filter_map(|id| met.get(*id)).min();
            prop_assert!(longest_ago.is_none() || left_met.is_none() || longest_ago <= left_met, "those met longest ago first");
        }
    }

    #[test]
    fn a_form_of_which_nothing_was_met_is_asked_whole(seed: u64, kind in 0_usize..3, open in 0_usize..3) {
        let (pack, (kind, _, set)) = (pack(4), KINDS[kind]);
        let others = pack.forms.iter().enumerate().filter(|(at, _)| *at != open);
        let met: BTreeMap<ItemId, Moment> = others.filter_map(|(_, form)| form.list(set).first()).map(|id| (id.clone(), Moment(1))).collect();
        let asked: BTreeSet<ItemId> = assemble(&pack, kind, &met, seed).items.into_iter().collect();
        let whole: BTreeSet<ItemId> = pack.forms[open].list(set).iter().cloned().collect();
        prop_assert_eq!(asked, whole, "the forms are made to be equally hard");
    }

    #[test]
    fn a_mended_form_keeps_the_level_and_channel_of_each_place(seed: u64) {
        let pack = pack(4);
        // Of every form one item was met; the fourth item of each kind stands in no form.
        let met: BTreeMap<ItemId, Moment> = pack.forms.iter().map(|form| (form.items[0].clone(), Moment(1))).collect();
        let kinds = |ids: &[ItemId]| {
            let mut kinds: Vec<String> = ids.iter().map(|id| id.0.rsplit_once('-').expect("an id of these tests").0.to_owned()).collect();
            kinds.sort();
            kinds
        };
        let asked = assemble(&pack, QuizKind::CheckYourself, &met, seed);
        prop_assert_eq!(asked.met_before, 0, "there are new ones enough");
        prop_assert_eq!(kinds(&asked.items), kinds(&pack.forms[0].items), "as hard as before, over the same channels");
    }
}

#[test]
fn scams_and_genuine_ones_do_not_come_in_an_order_that_can_be_learnt() {
    let pack = pack(4);
    let orders: BTreeSet<String> = (0..200)
        .map(|seed| {
            let asked = assemble(&pack, QuizKind::Before, &BTreeMap::new(), seed).items;
            let scam = |id: &ItemId| if id.0.contains("-s-") { 's' } else { 'g' };
            asked.iter().map(scam).collect()
        })
        .collect();
    // Of 8 places with 4 scams there are 70 orders.
    assert!(
        orders.len() > 50,
        "the order of the natures is another one each time: {}",
        orders.len()
    );
}

#[test]
fn over_many_people_each_form_comes_first_about_as_often() {
    let pack = pack(3);
    let mut firsts = [0; 3];
    for seed in 0..300 {
        let asked = assemble(&pack, QuizKind::Before, &BTreeMap::new(), seed).items;
        let form = pack.forms.iter().position(|form| form.around_a_story.contains(&asked[0]));
        firsts[form.expect("a whole form is asked")] += 1;
    }
    assert!(
        firsts.iter().all(|count| *count > 60),
        "what is harder about a form by accident evens out: {firsts:?}"
    );
}
