//! The plan of one booster: another format than last time, and one new item over another channel, of what this person gets wrong.

use std::collections::{BTreeMap, BTreeSet};

use words::{BoosterFormat, Channel, ItemId, Nature, TacticId};

use super::{DAYS, recall};
use crate::{
    chance::{below, next, shuffled},
    pack::{Item, Pack},
    progress::Answered,
};

/// Every format; which comes when is drawn.
const FORMATS: [BoosterFormat; 6] = [
    BoosterFormat::FirstMove,
    BoosterFormat::WhatProves,
    BoosterFormat::NameTheTactic,
    BoosterFormat::OwnWords,
    BoosterFormat::OwnRoute,
    BoosterFormat::WhoHolds,
];

/// A booster that was begun before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    /// How it had one recall.
    pub format: BoosterFormat,
    /// Over which channel its item came, and what that was; none where neither can be told any more.
    pub item: Option<(Channel, Nature)>,
}

/// What a booster will be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan<'a> {
    /// How it has one recall.
    pub format: BoosterFormat,
    /// Its new item.
    pub item: &'a Item,
}

/// Plans the next booster. None where the pack has no item at all.
///
/// `met` are the items this person has met, the longest ago first; `answers` the last answers.
#[must_use]
pub fn plan<'a>(pack: &'a Pack, past: &[Past], met: &[ItemId], answers: &[Answered], seed: u64) -> Option<Plan<'a>> {
    let mut chance = seed;
    let format = format(pack, past, answers, &mut chance);
    let item = item(pack, past, met, answers, &mut chance)?;
    Some(Plan { format, item })
}

/// Another item in place of one that is gone.
#[must_use]
pub fn replacement<'a>(pack: &'a Pack, past: &[Past], met: &[ItemId], answers: &[Answered], seed: u64) -> Option<&'a Item> {
    item(pack, past, met, answers, &mut seed.clone())
}

/// The format that was used least, and never the last one: the change is what lasts.
fn format(pack: &Pack, past: &[Past], answers: &[Answered], chance: &mut u64) -> BoosterFormat {
    let last = past.last().map(|booster| booster.format);
    let mut formats = shuffled(FORMATS, chance);
    formats.sort_by_key(|format| past.iter().filter(|booster| booster.format == *format).count());
    let seed = *chance;
    formats
        .into_iter()
        .find(|format| Some(*format) != last && recall(pack, *format, answers, seed).is_some())
        .unwrap_or(BoosterFormat::FirstMove)
}

fn item<'a>(pack: &'a Pack, past: &[Past], met: &[ItemId], answers: &[Answered], chance: &mut u64) -> Option<&'a Item> {
    let nature = nature(past, chance);
    let last = past.last().and_then(|booster| booster.item).map(|(channel, _)| channel);
    let of_a_form: BTreeSet<&ItemId> = pack.forms.iter().flat_map(|form| &form.items).collect();
    let weak = Weak::of(pack, answers);
    let usable = pack.items.iter().filter(|(_, item)| !item.choices.is_empty());
    // What serves better comes first in the key: unmet; not one that a quiz will ask; of the nature whose turn it is; another channel.
    // Only then what is weak, and last of all chance.
    shuffled(usable, chance)
        .into_iter()
        .max_by_key(|(channel, item)| {
            let ago = met.iter().position(|id| *id == item.id);
            (
                ago.is_none(),
                ago.map(std::cmp::Reverse),
                Some(*channel) != last,
                item.nature == nature,
                !of_a_form.contains(&item.id),
                weak.weight(*channel, item),
            )
        })
        .map(|(_, item)| item)
}

/// Over the six of a series as many genuine ones as scams, in an order that nobody can foresee but for the last.
fn nature(past: &[Past], chance: &mut u64) -> Nature {
    let natures: Vec<Nature> = past.iter().filter_map(|booster| booster.item).map(|(_, nature)| nature).collect();
    let series = natures
        .chunks(DAYS.len())
        .last()
        .filter(|series| series.len() < DAYS.len())
        .unwrap_or(&[]);
    let half = DAYS.len() / 2;
    let left = |nature| half.saturating_sub(series.iter().filter(|done| **done == nature).count());
    let (scams, genuine) = (left(Nature::Scam), left(Nature::Genuine));
    if below(chance, scams + genuine) < genuine {
        Nature::Genuine
    } else {
        Nature::Scam
    }
}

/// What this person gets wrong.
struct Weak<'a> {
    tactics: BTreeMap<&'a TacticId, u32>,
    channels: BTreeMap<Channel, u32>,
}

impl<'a> Weak<'a> {
    fn of(pack: &'a Pack, answers: &[Answered]) -> Self {
        let (mut tactics, mut channels) = (BTreeMap::new(), BTreeMap::new());
        for answered in answers.iter().filter(|answered| answered.went_amiss()) {
            *channels.entry(answered.channel).or_default() += 1;
            for tactic in answered.tactics(pack) {
                *tactics.entry(tactic).or_default() += 1;
            }
        }
        Self { tactics, channels }
    }

    fn weight(&self, channel: Channel, item: &Item) -> u32 {
        let tactics = item.tactics.iter().filter_map(|tactic| self.tactics.get(tactic));
        tactics.sum::<u32>() + self.channels.get(&channel).copied().unwrap_or(0)
    }
}

/// The tactic to recall: one that this person got wrong, more likely the more often; any where nothing went wrong.
pub(super) fn weak_tactic<'a>(pack: &'a Pack, answers: &[Answered], chance: &mut u64) -> Option<&'a TacticId> {
    let weak = Weak::of(pack, answers).tactics;
    let known = |id: &&TacticId| pack.catalogues.tactic(id).is_some();
    let often: Vec<&TacticId> = weak
        .into_iter()
        .filter(|(id, _)| known(id))
        .flat_map(|(id, times)| std::iter::repeat_n(id, usize::try_from(times).unwrap_or(1)))
        .collect();
    if often.is_empty() {
        let all = &pack.catalogues.tactics;
        return all.get(below(chance, all.len())).map(|tactic| &tactic.id);
    }
    let _ = next(chance);
    often.get(below(chance, often.len())).copied()
}
