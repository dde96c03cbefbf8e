//! What all that is shown tells together, though no sum by itself does: the sums are equations, and whether a count could be larger for all
//! that they tell is a question of linear programming.

use std::time::Duration;

use lesson::session::FEWEST;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};

use super::{Cell, Sum};

/// All questions of a table as large as in life took a twentieth of this together.
const LONGEST: Duration = Duration::from_millis(500);

/// Whether a hidden count could be five or more, for whoever sees the others and knows what adds up to what. What cannot be found out counts as
/// told, so that more is hidden rather than less.
///
/// Fractions of people are allowed: a table that they alone would fit was never met, and whole numbers take a search where this takes none.
pub(super) fn could_be_more(cell: Cell, counts: &[u32], hidden: &[bool], sums: &[Sum]) -> bool {
    found_within(LONGEST, &question(cell, counts, hidden, sums))
}

/// Whether there is such a table. A search that ran out of time has found none.
fn found_within(time: Duration, question: &Problem) -> bool {
    let mut question = question.clone();
    question.set_time_limit(time);
    matches!(question.solve(), Ok(SolveOutcome::Solution(_)))
}

/// A table that looks the same to whoever reads it, in which this count is five or more.
fn question(cell: Cell, counts: &[u32], hidden: &[bool], sums: &[Sum]) -> Problem {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
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
    problem
}

/// What a count can be by itself: what is hidden is somebody.
fn range(count: u32, hidden: bool, asked: bool) -> (f64, f64) {
    match (hidden, asked) {
        (false, _) => (f64::from(count), f64::from(count)),
        (true, false) => (1.0, f64::INFINITY),
        (true, true) => (f64::from(FEWEST), f64::INFINITY),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_found_out_in_time_counts_as_told() {
        // One of two parts of twenty: it could well be more.
        let sum = Sum {
            total: Cell(2),
            parts: vec![Cell(0), Cell(1)],
            rather: None,
        };
        let question = question(Cell(0), &[3, 17, 20], &[true, true, false], &[sum]);
        assert!(found_within(LONGEST, &question), "with time it is found");
        assert!(!found_within(Duration::ZERO, &question), "without it, it is not taken for safe");
    }
}
