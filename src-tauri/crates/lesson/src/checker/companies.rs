//! Companies and help lines: whoever is named is heard (P060), whatever number is shown has a source (P061) that was read within a
//! year (P062).

use words::{Day, FindingCode, Sureness};

use super::shared::{check_day, is_day};
use crate::findings::problem::Problem;
use crate::pack::{Fact, HelpLine};
use crate::read::{Ledger, Seg};

/// A fact has at most so many figures.
const FIGURES: usize = 100;

/// Checks the facts, each with its place in the file's list.
pub(super) fn check_facts<'f>(ledger: &mut Ledger<'_, '_>, facts: impl Iterator<Item = (usize, &'f Fact)>) {
    for (index, fact) in facts {
        if fact.figures.len() > FIGURES {
            let place = ledger.doc().place(&[Seg::Key("fact"), Seg::At(index), Seg::Key("figures")]);
            let params = [
                ("key", "figures"),
                ("count", &*fact.figures.len().to_string()),
                ("limit", &*FIGURES.to_string()),
            ];
            ledger.add_problem(Problem::TooManyEntries, &place, &params);
        }
        // An answer that does not exist is an unknown id, told elsewhere.
        if !fact.names.is_empty() && fact.answered_by.is_none() {
            let place = ledger.doc().place(&[Seg::Key("fact"), Seg::At(index), Seg::Key("names")]);
            let names = fact.names.join(", ");
            ledger.add(FindingCode::NamedWithoutAnswer, &place, &[("fact", &fact.id.0), ("names", &names)]);
        }
    }
}

/// Checks the help lines, each with its place in the file's list.
pub(super) fn check_lines<'l>(ledger: &mut Ledger<'_, '_>, lines: impl Iterator<Item = (usize, &'l HelpLine)>, today: Option<&Day>) {
    for (index, line) in lines {
        let at = |key| ledger.doc().place(&[Seg::Key("line"), Seg::At(index), Seg::Key(key)]);
        let (sureness, checked) = (at("sureness"), at("checked"));
        if line.sureness == Sureness::Unsourced {
            ledger.add(FindingCode::UnsourcedLine, &sureness, &[("line", &line.id.0)]);
        }
        check_day(ledger, &checked, &line.checked.0);
        if let Some(today) = today.filter(|today| is_more_than_a_year(&line.checked, today)) {
            let params = [("line", &*line.id.0), ("checked", &*line.checked.0), ("today", &*today.0)];
            ledger.add(FindingCode::LineStale, &checked, &params);
        }
    }
}

/// More than twelve months lie between two days of the right form.
fn is_more_than_a_year(from: &Day, to: &Day) -> bool {
    let (Some((year, rest)), true) = (from.0.split_at_checked(4), is_day(&from.0) && is_day(&to.0)) else {
        return false;
    };
    // Days of this form are in the order of their letters.
    year.parse::<u32>().is_ok_and(|year| to.0 > format!("{:04}{rest}", year + 1))
}
