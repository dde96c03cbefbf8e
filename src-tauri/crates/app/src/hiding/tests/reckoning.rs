//! Another way to find what is told, to hold the first one against: what whoever sees the counts that are shown, and knows what adds up to
//! what, can reckon of those that are hidden. The sums are linear equations, and are solved as such.

use crate::hiding::{Cell, Sum};

/// Reckoned with the remainders of a large prime. Every coefficient is 0, 1 or -1, so that what is known by fractions is known by remainders.
const PRIME: u64 = 2_147_483_647;

/// The hidden counts that follow from those that are shown.
pub(super) fn known(hidden: &[bool], sums: &[Sum]) -> Vec<Cell> {
    let unknown: Vec<usize> = hidden
        .iter()
        .enumerate()
        .filter(|(_, hidden)| **hidden)
        .map(|(cell, _)| cell)
        .collect();
    let rows = sums
        .iter()
        .map(|sum| row(sum, &unknown))
        .filter(|row| row.iter().any(|value| *value != 0));
    let solved = solve(rows.collect(), unknown.len());
    let alone = |row: Vec<u64>| {
        let mut there = row.iter().zip(&unknown).filter(|(value, _)| **value != 0).map(|(_, cell)| *cell);
        there.next().filter(|_| there.next().is_none())
    };
    solved.into_iter().filter_map(alone).map(Cell).collect()
}

/// A sum as an equation: how often each unknown count stands in it.
fn row(sum: &Sum, unknown: &[usize]) -> Vec<u64> {
    let in_it = |cell: usize| {
        let part = u64::from(sum.parts.contains(&Cell(cell)));
        if sum.total == Cell(cell) {
            (part + PRIME - 1) % PRIME
        } else {
            part
        }
    };
    unknown.iter().map(|cell| in_it(*cell)).collect()
}

/// The equations, each solved for an unknown that stands in no other (Gauss and Jordan).
fn solve(rows: Vec<Vec<u64>>, unknowns: usize) -> Vec<Vec<u64>> {
    let (mut open, mut solved): (Vec<Vec<u64>>, Vec<Vec<u64>>) = (rows, Vec::new());
    for column in 0..unknowns {
        let Some(pivot) = open.iter().position(|row| at(row, column) != 0) else {
            continue;
        };
        let mut pivot = open.swap_remove(pivot);
        let by = inverse(at(&pivot, column));
        for value in &mut pivot {
            *value = *value * by % PRIME;
        }
        for row in open.iter_mut().chain(&mut solved) {
            let times = PRIME - at(row, column);
            for (value, taken) in row.iter_mut().zip(&pivot) {
                *value = (*value + times * taken) % PRIME;
            }
        }
        solved.push(pivot);
    }
    solved
}

fn at(row: &[u64], column: usize) -> u64 {
    row.get(column).copied().unwrap_or_default()
}

/// By what a number is multiplied to come to one (Fermat).
fn inverse(of: u64) -> u64 {
    let (mut power, mut left, mut result) = (of, PRIME - 2, 1);
    while left > 0 {
        if left % 2 == 1 {
            result = result * power % PRIME;
        }
        power = power * power % PRIME;
        left /= 2;
    }
    result
}
