//! Items: what holds for every one, for a channel of them (P080), and for all of them together.

mod choices;
mod lengths;
mod sentences;
mod tactics;

use std::collections::BTreeMap;

use words::{Channel, FindingCode, ItemId, Nature};

use super::contact::Contact;
use super::shared::Shared;
use super::{bubbles, marks, numbers};
use crate::findings::problem::Problem;
use crate::pack::Item;
use crate::read::files::FileKind;
use crate::read::{Entries, Ledger, Place, Seg, Walk};
pub(super) use tactics::untried;

/// The items that could be read, by channel, each with its place in its file.
pub(super) type ItemEntries = BTreeMap<Channel, Entries<Item>>;

/// Checks the items of a channel that could be read; the rule on numbers looks at every one.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, channel: Channel, items: &[(usize, Item)], shared: &Shared) {
    numbers::check_items(ledger, walk, shared);
    for (at, item) in items {
        let contact = Contact::of_item(*at, channel, item);
        marks::check(ledger, &contact);
        bubbles::check(ledger, &contact);
        shared.cues.check_contact(ledger, &contact, Vec::new());
        choices::check(ledger, *at, item);
        sentences::check(ledger, *at, item);
    }
    lengths::check(ledger, items);
    check_genuine(ledger, items);
}

/// P080. An item that cannot be read may be a genuine one: then nothing is told.
fn check_genuine(ledger: &mut Ledger<'_, '_>, items: &[(usize, Item)]) {
    let genuine = items.iter().filter(|(_, item)| item.nature == Nature::Genuine).count();
    if is_whole(ledger, items.len()) && genuine * 5 < items.len() * 2 {
        let params = [("all", &*items.len().to_string()), ("genuine", &*genuine.to_string())];
        ledger.add(FindingCode::FewGenuineItems, &Place::default(), &params);
    }
}

/// Every item of the file could be read.
pub(super) fn is_whole(ledger: &Ledger<'_, '_>, read: usize) -> bool {
    let written = ledger
        .doc()
        .root()
        .get("item")
        .map_or(Some(0), |items| items.get_ref().as_array().map(|list| list.len()));
    !ledger.doc().is_spoiled() && written == Some(read)
}

/// P012 across the files: within one it is told with the other ids.
pub(super) fn check_ids(ledgers: &mut [Ledger<'_, '_>], items: &ItemEntries) {
    let mut first = BTreeMap::<&ItemId, (&str, String)>::new();
    for ledger in ledgers {
        let FileKind::Items(channel) = ledger.doc().kind else { continue };
        for (at, item) in items.get(&channel).into_iter().flatten() {
            let place = ledger.doc().place(&[Seg::Key("item"), Seg::At(*at), Seg::Key("id")]);
            let own = (ledger.doc().file, ledger.doc().line(&place).to_string());
            let (name, line) = first.entry(&item.id).or_insert_with(|| own.clone());
            if *name != own.0 {
                let params = [("id", item.id.0.as_str()), ("name", *name), ("first", line)];
                ledger.add_problem(Problem::UsedElsewhere, &place, &params);
            }
        }
    }
}
