//! Play-throughs of a story that differ by the same thing are told once: one change of the story is usually behind it.

use std::collections::BTreeMap;

use crate::findings::Finding;
use crate::findings::problem::Problem;
use crate::pack::Scenario;
use crate::read::{Document, Seg};

/// Files named in one finding.
const FILES: usize = 12;

/// What is wrong with one play-through.
pub(super) struct Slip {
    /// The finding, as it would be told alone.
    pub finding: Finding,
    /// Its problem.
    pub problem: Problem,
}

impl Slip {
    fn param(&self, key: &str) -> &str {
        self.finding.params.get(key).map_or("", String::as_str)
    }

    /// What the same slip in other files has in common with this one.
    fn kind(&self) -> [String; 5] {
        ["problem", "step", "press", "field", "found"].map(|key| match (self.problem, key) {
            // The lists of two files may well hold the same by chance; what they should say must be the same too.
            (Problem::PlayDiffers, "found") => format!("{} {}", self.param("found"), self.param("expected")),
            _ => self.param(key).to_owned(),
        })
    }

    /// By how much more money is left than the file says.
    fn more(&self) -> Option<i64> {
        let is_money = self.problem == Problem::PlayDiffers && self.param("field") == "money";
        let (found, expected) = (
            self.param("found").parse::<i64>().ok()?,
            self.param("expected").parse::<i64>().ok()?,
        );
        is_money.then(|| found.saturating_sub(expected))
    }
}

/// The findings of a story's play-throughs, of which so many came to an end.
pub(super) fn joined(doc: &Document<'_>, story: &Scenario, mut slips: Vec<Slip>, ended: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(more) = same_sum(&slips, ended) {
        let (sums, others): (Vec<Slip>, Vec<Slip>) = slips.into_iter().partition(|slip| slip.more().is_some());
        findings.push(of_balance(doc, story, &sums, more));
        slips = others;
    }
    let mut kinds = BTreeMap::<[String; 5], Vec<Slip>>::new();
    for slip in slips {
        kinds.entry(slip.kind()).or_default().push(slip);
    }
    for slips in kinds.into_values() {
        let others = slips
            .iter()
            .skip(1)
            .take(FILES)
            .map(|slip| format!("{}:{}", slip.finding.file, slip.finding.line));
        let others: Vec<String> = others.collect();
        let first = slips.into_iter().next();
        findings.extend(first.map(|slip| slip.finding.with("alike", others.join(", "))));
    }
    findings
}

/// The one sum by which every play-through that came to an end differs, if there are several.
fn same_sum(slips: &[Slip], ended: usize) -> Option<i64> {
    let sums: Vec<i64> = slips.iter().filter_map(Slip::more).collect();
    let first = *sums.first()?;
    (sums.len() > 1 && sums.len() == ended && sums.iter().all(|sum| *sum == first)).then_some(first)
}

/// All differ by the same sum: it is the account from which the story starts that does not fit.
fn of_balance(doc: &Document<'_>, story: &Scenario, slips: &[Slip], more: i64) -> Finding {
    let balance = story.you.balance;
    let files = slips
        .iter()
        .take(FILES)
        .map(|slip| format!("{} `money = {}`", slip.finding.file, slip.param("found")));
    let files: Vec<String> = files.collect();
    let place = doc.place(&[Seg::Key("you"), Seg::Key("balance")]);
    doc.finding(Problem::PlaysMoney.code(), &place)
        .with("problem", Problem::PlaysMoney.key())
        .with("count", slips.len().to_string())
        .with("much", more.unsigned_abs().to_string())
        .with("way", if more > 0 { "more" } else { "less" })
        .with("balance", balance.to_string())
        .with("before", balance.saturating_sub(more).to_string())
        .with("files", files.join(", "))
}
