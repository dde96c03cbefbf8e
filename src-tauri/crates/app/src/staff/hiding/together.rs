//! What all that is shown tells together, though no sum by itself does: the sums are equations, and whether a count could be larger for all
//! that they tell is a question of linear programming.

use std::time::Duration;

use lesson::session::FEWEST;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::{Cell, Sum};

/// No question has ever taken a tenth of this.
const LONGEST: Duration = Duration::from_millis(500);

/// Whether a hidden count could be five or more, for whoever sees the others and knows what adds up to what. What cannot be found out counts as
/// told, so that more is hidden rather than less.
///
/// Fractions of people are allowed: a table that they alone would fit was never met, and whole numbers take a search where this takes none.
pub(super) fn could_be_more(cell: Cell, counts: &[u32], hidden: &[bool], sums: &[Sum]) -> bool {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    problem.set_time_limit(LONGEST);
    let variables: Vec<Variable> = counts
        .iter()
        .zip(hidden)
        .enumerate()
        .map(|(at, (count, hidden))| problem.add_var(0.0, range(*count, *hidden, at == cell.0)))
        .collect();
    for sum in sums {
        let parts = sum.parts.iter().map(|part| (*part, 1.0));
        let row: Vec<(Variable, f64)> = parts
            .chain([(sum.total, -1.0)])
            .filter_map(|(cell, times)| Some((*variables.get(cell.0)?, times)))
            .collect();
        problem.add_constraint(row.as_slice(), ComparisonOp::Eq, 0.0);
    }
    problem.solve().is_ok()
}

/// What a count can be by itself: what is hidden is somebody.
fn range(count: u32, hidden: bool, asked: bool) -> (f64, f64) {
    match (hidden, asked) {
        (false, _) => (f64::from(count), f64::from(count)),
        (true, false) => (1.0, f64::INFINITY),
        (true, true) => (f64::from(FEWEST), f64::INFINITY),
    }
}
