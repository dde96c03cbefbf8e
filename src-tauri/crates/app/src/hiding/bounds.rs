//! Between what and what a hidden count must lie, for whoever sees the others: what is hidden is somebody, so at least one, and a part is no
//! more than its total less the least of the other parts.

use super::{Cell, Sum};

/// Between what and what each count must lie.
pub(super) struct Bounds(Vec<(u64, u64)>);

/// Nobody goes on for longer than this over what follows from what.
const ROUNDS: usize = 64;

impl Bounds {
    pub(super) fn of(counts: &[u32], hidden: &[bool], sums: &[Sum]) -> Self {
        let at_first = |(count, hidden): (&u32, &bool)| {
            if *hidden {
                (1, u64::MAX)
            } else {
                (u64::from(*count), u64::from(*count))
            }
        };
        let mut bounds = Self(counts.iter().zip(hidden).map(at_first).collect());
        for _ in 0..ROUNDS {
            let before = bounds.0.clone();
            sums.iter().for_each(|sum| bounds.follow(sum));
            if bounds.0 == before {
                break;
            }
        }
        bounds
    }

    /// How many a count can be at most, as far as this sum tells.
    pub(super) fn most_in(&self, sum: &Sum, cell: Cell) -> u64 {
        let (least, most) = self.all(sum);
        if cell == sum.total {
            return most;
        }
        self.of_cell(sum.total).1.saturating_sub(least.saturating_sub(self.of_cell(cell).0))
    }

    /// How many a count can be at least, as far as this sum tells.
    fn least_in(&self, sum: &Sum, cell: Cell) -> u64 {
        if cell == sum.total {
            return self.all(sum).0;
        }
        let others = sum.parts.iter().filter(|part| **part != cell);
        let most = others.fold(0_u64, |most, part| most.saturating_add(self.of_cell(*part).1));
        self.of_cell(sum.total).0.saturating_sub(most)
    }

    fn follow(&mut self, sum: &Sum) {
        for cell in sum.cells() {
            let (least, most) = (self.least_in(sum, cell), self.most_in(sum, cell));
            if let Some(bounds) = self.0.get_mut(cell.0) {
                *bounds = (bounds.0.max(least), bounds.1.min(most));
            }
        }
    }

    /// What the parts come to at least and at most.
    fn all(&self, sum: &Sum) -> (u64, u64) {
        let parts = sum.parts.iter().map(|part| self.of_cell(*part));
        parts.fold((0, 0), |(least, most), part| (least + part.0, most.saturating_add(part.1)))
    }

    fn of_cell(&self, cell: Cell) -> (u64, u64) {
        self.0.get(cell.0).copied().unwrap_or((0, u64::MAX))
    }
}
