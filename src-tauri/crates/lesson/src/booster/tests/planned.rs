use std::collections::BTreeSet;

use proptest::prelude::*;
use words::{Action, BoosterFormat, Channel, ItemId, Judgement, Nature};

use super::asked::pack;
use crate::{
    booster::{Past, plan},
    pack::Item,
    progress::{Answered, Subject},
};

/// Six boosters in a row, each done.
fn series(answers: &[Answered], mut met: Vec<ItemId>, seed: u64) -> Vec<(BoosterFormat, Channel, Item)> {
    let pack = pack();
    let (mut past, mut series) = (Vec::new(), Vec::new());
    for number in 0..6 {
        let planned = plan(&pack, &past, &met, answers, seed.wrapping_mul(31) + number).expect("the pack has items");
        let (channel, item) = pack.items.item(&planned.item.id).expect("it is one of the pack's");
        past.push(Past {
            format: planned.format,
            item: Some((channel, item.nature)),
        });
        met.push(item.id.clone());
        series.push((planned.format, channel, item.clone()));
    }
    series
}

fn wrong(item: &Item, channel: Channel) -> Answered {
    Answered {
        subject: Subject::Item(item.id.clone()),
        channel,
        nature: item.nature,
        judgement: Some(Judgement::Genuine),
        action: Some(Action::Unsafe),
    }
}

#[test]
fn what_this_person_gets_wrong_comes_more_often() {
    let pack = pack();
    let tactic = words::TacticId("deadline".into());
    let missed: Vec<(Channel, &Item)> = pack
        .items
        .iter()
        .filter(|(_, item)| item.tactics.contains(&tactic))
        .take(3)
        .collect();
    assert_eq!(missed.len(), 3, "the pack of the tests has such items");
    let answers: Vec<Answered> = missed.iter().map(|(channel, item)| wrong(item, *channel)).collect();
    let met: Vec<ItemId> = missed.iter().map(|(_, item)| item.id.clone()).collect();
    let times = |answers: &[Answered]| {
        let all = (0..40).flat_map(|seed| series(answers, met.clone(), seed));
        all.filter(|(_, _, item)| item.tactics.contains(&tactic)).count()
    };
    let (weak, none) = (times(&answers), times(&[]));
    assert!(weak > none, "{weak} times where it was got wrong, {none} times where nothing was");
}

#[test]
fn the_same_seed_plans_the_same() {
    assert_eq!(series(&[], Vec::new(), 7), series(&[], Vec::new(), 7), "nothing else has a say");
}

#[test]
fn a_pack_without_items_has_no_booster() {
    let empty = crate::pack::Pack::default();
    assert_eq!(plan(&empty, &[], &[], &[], 1), None, "there is nothing new to judge");
}

#[test]
fn who_has_met_every_item_meets_the_one_of_longest_ago() {
    let pack = pack();
    let met: Vec<ItemId> = pack.items.iter().map(|(_, item)| item.id.clone()).collect();
    let planned = plan(&pack, &[], &met, &[], 1).expect("there is always one");
    assert_eq!(planned.item.id, met[0], "the first of them");
}

proptest! {
    #[test]
    fn six_boosters_have_six_formats_six_new_items_and_never_the_channel_of_the_last(seed: u64) {
        let series = series(&[], Vec::new(), seed);
        let formats: BTreeSet<BoosterFormat> = series.iter().map(|(format, ..)| *format).collect();
        prop_assert_eq!(formats.len(), 6, "each in another format");
        let items: BTreeSet<ItemId> = series.iter().map(|(_, _, item)| item.id.clone()).collect();
        prop_assert_eq!(items.len(), 6, "none twice");
        prop_assert!(series.windows(2).all(|two| two[0].1 != two[1].1), "another channel each time");
        let genuine = series.iter().filter(|(_, _, item)| item.nature == Nature::Genuine).count();
        prop_assert!(genuine * 10 >= series.len() * 4, "{} of 6 genuine", genuine);
    }
}
