//! What one may do about an item (P082): three choices, something safe, and something that is not.

use words::{Action, Nature};

use super::super::rules::{is_always_safe, word};
use crate::findings::problem::Problem;
use crate::pack::Item;
use crate::read::{Ledger, Seg};

/// An item offers so many.
const CHOICES: usize = 3;

/// Checks the choices of an item.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, at: usize, item: &Item) {
    let start = [Seg::Key("item"), Seg::At(at)];
    let place = ledger.doc().place(&start);
    let named = ("item", item.id.0.as_str());
    if item.choices.len() != CHOICES {
        let params = [named, ("count", &item.choices.len().to_string())];
        ledger.add_problem(Problem::ChoiceCount, &place, &params);
        return;
    }
    let mut misjudged = false;
    let choices = item.choices.iter().enumerate();
    for (index, choice) in choices.filter(|(_, choice)| is_always_safe(choice.kind) && choice.action != Action::Safe) {
        let path = [start[0], start[1], Seg::Key("choice"), Seg::At(index), Seg::Key("action")];
        let (action, kind) = (word(choice.action), word(choice.kind));
        let params = [named, ("choice", &choice.id.0), ("action", &action), ("move", &kind)];
        ledger.add_problem(Problem::AlwaysSafe, &ledger.doc().place(&path), &params);
        misjudged = true;
    }
    // What is missing may be the one that is misjudged.
    for problem in missing(item).into_iter().filter(|_| !misjudged) {
        ledger.add_problem(problem, &place, &[named]);
    }
}

/// The kinds of choices that an item lacks.
fn missing(item: &Item) -> Vec<Problem> {
    let has = |actions: &[Action]| item.choices.iter().any(|choice| actions.contains(&choice.action));
    let (faults, problem) = match item.nature {
        Nature::Scam => (&[Action::Unsafe][..], Problem::NothingUnsafe),
        Nature::Genuine => (&[Action::NeedlesslyCostly, Action::Unsafe][..], Problem::NothingCostly),
    };
    let wanted = [(&[Action::Safe][..], Problem::NothingSafe), (faults, problem)];
    wanted
        .into_iter()
        .filter(|(actions, _)| !has(actions))
        .map(|(_, problem)| problem)
        .collect()
}
