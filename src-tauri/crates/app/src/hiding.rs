//! What of a set of counts may be shown: none of one to four people, and none by which such a one could be reckoned.

mod bounds;
mod together;

use bounds::Bounds;
use lesson::session::FEWEST;

/// Counts, and which of them are sums of others.
#[derive(Debug, Default)]
pub(super) struct Counts {
    counts: Vec<u32>,
    hidden: Vec<bool>,
    sums: Vec<Sum>,
}

/// One of the counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell(usize);

#[derive(Debug)]
struct Sum {
    total: Cell,
    parts: Vec<Cell>,
    /// What is hidden first where something has to be; otherwise the smallest part.
    rather: Option<Cell>,
}

impl Sum {
    fn cells(&self) -> impl Iterator<Item = Cell> {
        self.parts.iter().copied().chain([self.total])
    }
}

impl Counts {
    /// Takes a count in.
    pub(super) fn add(&mut self, count: u32) -> Cell {
        self.counts.push(count);
        self.hidden.push((1..FEWEST).contains(&count));
        Cell(self.counts.len() - 1)
    }

    /// Takes in that these make up that. Whoever sees all but one of them knows the one.
    pub(super) fn sum(&mut self, total: Cell, parts: Vec<Cell>) {
        self.sums.push(Sum {
            total,
            parts,
            rather: None,
        });
    }

    /// As [`Self::sum`], where the total is the one that is missed least.
    pub(super) fn sum_of_little_use(&mut self, total: Cell, parts: Vec<Cell>) {
        let rather = Some(total);
        self.sums.push(Sum { total, parts, rather });
    }

    /// Takes in the sum of some counts that is shown or can be guessed.
    pub(super) fn add_sum(&mut self, parts: Vec<Cell>) -> Cell {
        let total = parts.iter().fold(0_u32, |sum, part| sum.saturating_add(self.count(*part)));
        let total = self.add(total);
        self.sum(total, parts);
        total
    }

    /// Takes in what a count is less than another: whoever sees both knows it. Where it is more they have nothing to do with each other.
    pub(super) fn add_rest(&mut self, whole: Cell, part: Cell) -> Option<Cell> {
        let rest = self.count(whole).checked_sub(self.count(part))?;
        let rest = self.add(rest);
        self.sum(whole, vec![part, rest]);
        Some(rest)
    }

    /// Hides what is to be hidden. Each round hides one more, so that it ends.
    pub(super) fn hide(&mut self) {
        while let Some(cell) = self.left_alone().or_else(|| self.guessed()).or_else(|| self.told_together()) {
            if let Some(hidden) = self.hidden.get_mut(cell.0) {
                *hidden = true;
            }
        }
    }

    /// A count as it may be shown. None at all is shown: it is nobody's.
    pub(super) fn shown(&self, cell: Cell) -> Option<u32> {
        (!self.is_hidden(cell)).then(|| self.count(cell))
    }

    /// What is hidden next, because a hidden count stands alone in a sum and is known from the others.
    fn left_alone(&self) -> Option<Cell> {
        let alone = |sum: &&Sum| sum.cells().filter(|cell| self.is_hidden(*cell)).count() == 1;
        self.sums.iter().filter(alone).find_map(|sum| self.next_of(sum))
    }

    /// What is hidden next, because of one to four people it can be told that they are so few: five counts that come to five are all one.
    fn guessed(&self) -> Option<Cell> {
        let bounds = Bounds::of(&self.counts, &self.hidden, &self.sums);
        let tells = |sum: &&Sum| {
            sum.cells()
                .any(|cell| self.is_few(cell) && bounds.most_in(sum, cell) < u64::from(FEWEST))
        };
        self.sums.iter().filter(tells).find_map(|sum| self.next_of(sum))
    }

    /// What is hidden next, because several sums together tell what none of them tells.
    fn told_together(&self) -> Option<Cell> {
        let told = |cell: &Cell| {
            self.is_few(*cell) && self.is_hidden(*cell) && !together::could_be_more(*cell, &self.counts, &self.hidden, &self.sums)
        };
        (0..self.counts.len()).map(Cell).find(told)?;
        let touched = |sum: &&Sum| sum.cells().any(|cell| self.is_hidden(cell));
        let next = self.sums.iter().filter(touched).filter_map(|sum| self.next_of(sum));
        next.min_by_key(|cell| self.count(*cell))
    }

    /// Of a sum, what is hidden next: a part rather than the total, and of the parts the smallest. As much as can be stays in sight.
    fn next_of(&self, sum: &Sum) -> Option<Cell> {
        let open = |cell: &Cell| !self.is_hidden(*cell) && self.count(*cell) > 0;
        if let Some(rather) = sum.rather.filter(open) {
            return Some(rather);
        }
        let smallest = sum.parts.iter().copied().filter(open).min_by_key(|cell| self.count(*cell));
        smallest.or_else(|| Some(sum.total).filter(open))
    }

    /// One to four.
    fn is_few(&self, cell: Cell) -> bool {
        (1..FEWEST).contains(&self.count(cell))
    }

    fn count(&self, cell: Cell) -> u32 {
        self.counts.get(cell.0).copied().unwrap_or_default()
    }

    fn is_hidden(&self, cell: Cell) -> bool {
        self.hidden.get(cell.0).copied().unwrap_or(true)
    }
}

#[cfg(test)]
mod tests;
