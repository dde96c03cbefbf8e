//! Tactics and items (P081): each tactic of the catalogue can be met again, in another contact and another channel.

use std::collections::{BTreeMap, BTreeSet};

use words::{Channel, FindingCode, TacticId};

use super::ItemEntries;
use crate::findings::Finding;
use crate::pack::Tactic;
use crate::read::{Ledger, Seg};

/// A tactic stands in at least so many items,
const ITEMS: usize = 4;

/// in at least so many channels.
const CHANNELS: usize = 2;

/// The findings for the tactics that stand in too few items. They are no faults of the catalogue, from which nothing is left out: the stories
/// need it. A pack without items owes none.
pub(in crate::checker) fn untried(ledger: &Ledger<'_, '_>, tactics: &[(usize, Tactic)], items: &ItemEntries) -> Vec<Finding> {
    let doc = ledger.doc();
    let mut uses = BTreeMap::<&TacticId, (usize, BTreeSet<Channel>)>::new();
    for (channel, (_, item)) in items
        .iter()
        .flat_map(|(channel, items)| items.iter().map(move |item| (*channel, item)))
    {
        for tactic in item.tactics.iter().collect::<BTreeSet<_>>() {
            let (count, channels) = uses.entry(tactic).or_default();
            *count += 1;
            channels.insert(channel);
        }
    }
    let mut findings = Vec::new();
    let owed = items.values().any(|items| !items.is_empty());
    for (at, tactic) in tactics.iter().filter(|_| owed) {
        let (count, channels) = uses.get(&tactic.id).map_or((0, 0), |(count, channels)| (*count, channels.len()));
        let place = doc.place(&[Seg::Key("tactic"), Seg::At(*at), Seg::Key("id")]);
        // What is only the sequel of a syntax error is not told.
        if (count >= ITEMS && channels >= CHANNELS) || doc.is_spoiled_at(place.offset) {
            continue;
        }
        let finding = doc
            .finding(FindingCode::TacticUnpractised, &place)
            .with("tactic", tactic.id.0.as_str());
        findings.push(finding.with("count", count.to_string()).with("channels", channels.to_string()));
    }
    findings
}
