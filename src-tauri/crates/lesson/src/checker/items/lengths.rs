//! Choices of items that give themselves away by their length (P046).

use words::{Action, Lang};

use super::super::giveaways::DECISIONS;
use super::super::shared::tag;
use crate::findings::problem::Problem;
use crate::pack::{Item, ItemChoice};
use crate::read::{Ledger, Place};

/// Checks the items of a channel: in more than half of those with one safe choice it is the longest of the three.
///
/// Where two choices are safe the longest is one of them more often than not, whoever writes them: such items do not count. Longer is
/// longer by at least one character.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, items: &[(usize, Item)]) {
    let has_one_safe = |item: &&Item| item.choices.iter().filter(|choice| is_safe(choice)).count() == 1;
    let items: Vec<&Item> = items.iter().map(|(_, item)| item).filter(has_one_safe).collect();
    if items.len() < DECISIONS {
        return;
    }
    for lang in [Lang::ZhHans, Lang::ZhHant, Lang::En] {
        let count = items.iter().filter(|item| is_safe_longest(item, lang)).count();
        if count * 2 > items.len() {
            let params = [
                ("count", &*count.to_string()),
                ("all", &*items.len().to_string()),
                ("lang", tag(lang)),
            ];
            ledger.add_problem(Problem::SafeLongest, &Place::default(), &params);
        }
    }
}

fn is_safe(choice: &ItemChoice) -> bool {
    choice.action == Action::Safe
}

fn is_safe_longest(item: &Item, lang: Lang) -> bool {
    let longest = |safe: bool| {
        let of_kind = item.choices.iter().filter(|choice| is_safe(choice) == safe);
        let lengths = of_kind.map(|choice| choice.say.0.get(&lang).map_or(0, |say| say.chars().count()));
        lengths.max().unwrap_or_default()
    };
    longest(true) > longest(false)
}
