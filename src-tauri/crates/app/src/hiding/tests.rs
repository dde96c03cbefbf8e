//! Whoever sees what is shown, and knows what adds up to what, reckons as cleverly as can be.

mod reckoning;

use proptest::prelude::*;

use super::*;

fn row(parts: &[u32]) -> (Counts, Vec<Cell>, Cell) {
    let mut counts = Counts::default();
    let cells: Vec<Cell> = parts.iter().map(|part| counts.add(*part)).collect();
    let total = counts.add_sum(cells.clone());
    counts.hide();
    (counts, cells, total)
}

fn shown(parts: &[u32]) -> (Vec<Option<u32>>, Option<u32>) {
    let (counts, cells, total) = row(parts);
    (cells.iter().map(|cell| counts.shown(*cell)).collect(), counts.shown(total))
}

#[test]
fn a_count_under_five_is_hidden_and_so_is_what_it_could_be_reckoned_from() {
    assert_eq!(
        shown(&[20, 9, 7]),
        (vec![Some(20), Some(9), Some(7)], Some(36)),
        "nobody can be pointed at"
    );
    assert_eq!(
        shown(&[20, 0, 0]),
        (vec![Some(20), Some(0), Some(0)], Some(20)),
        "nobody is nobody's"
    );
    assert_eq!(
        shown(&[20, 9, 1]),
        (vec![Some(20), None, None], Some(30)),
        "30 less 20 less 9 would be the one"
    );
    assert_eq!(
        shown(&[20, 2, 1]),
        (vec![None, None, None], Some(23)),
        "three in two: one of them is one"
    );
    assert_eq!(shown(&[20, 1, 1, 1, 1, 1]).0[0], None, "five in five are all one");
    assert_eq!(
        shown(&[20, 4, 4]),
        (vec![Some(20), None, None], Some(28)),
        "eight in two can be seven and one"
    );
    assert_eq!(shown(&[3, 0]), (vec![None, Some(0)], None), "the sum is as small");
}

#[test]
fn who_gave_up_is_not_to_be_reckoned_from_those_who_did_not() {
    let mut counts = Counts::default();
    let (opened, finished) = (counts.add(12), counts.add(10));
    counts.add_rest(opened, finished);
    counts.hide();
    assert_eq!((counts.shown(opened), counts.shown(finished)), (Some(12), None), "two gave up");
    let mut counts = Counts::default();
    let (opened, finished) = (counts.add(12), counts.add(7));
    counts.add_rest(opened, finished);
    counts.hide();
    assert_eq!((counts.shown(opened), counts.shown(finished)), (Some(12), Some(7)), "five gave up");
}

/// A table of four counts with all its sums, and what each row's first count is more than its second.
struct Square {
    counts: Counts,
    cells: Vec<Cell>,
    /// Which of the two rows have it.
    rests: [bool; 2],
}

fn square(values: [u32; 4]) -> Square {
    let mut counts = Counts::default();
    let cells: Vec<Cell> = values.iter().map(|value| counts.add(*value)).collect();
    let of = |one: usize, other: usize| vec![cells[one], cells[other]];
    let rows = vec![counts.add_sum(of(0, 1)), counts.add_sum(of(2, 3))];
    let columns = vec![counts.add_sum(of(0, 2)), counts.add_sum(of(1, 3))];
    let all = counts.add_sum(rows);
    counts.sum_of_little_use(all, columns);
    let rests = [counts.add_rest(cells[0], cells[1]), counts.add_rest(cells[2], cells[3])];
    let rests = rests.map(|rest| rest.is_some());
    Square { counts, cells, rests }
}

/// All that such a table holds, in the same order; none where a rest would be less than nobody.
fn add_up([a, b, c, d]: [u32; 4], rests: [bool; 2]) -> Option<Vec<u32>> {
    let mut counts = vec![a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
    for (whole, part) in [(a, b), (c, d)]
        .into_iter()
        .zip(rests)
        .filter_map(|(row, there)| there.then_some(row))
    {
        counts.push(whole.checked_sub(part)?);
    }
    Some(counts)
}

/// What each of the counts can be for whoever sees what is shown: every table is tried.
fn could_be(shown: &Square, most: u32) -> Vec<Vec<u32>> {
    let mut could: Vec<Vec<u32>> = vec![Vec::new(); shown.counts.counts.len()];
    let range = |cell: usize| {
        let count = shown.counts.counts[cell];
        if shown.counts.hidden[cell] { 1..=most } else { count..=count }
    };
    for a in range(0) {
        for b in range(1) {
            for c in range(2) {
                for d in range(3) {
                    let Some(tried) = add_up([a, b, c, d], shown.rests) else { continue };
                    let fits = (0..tried.len()).all(|cell| shown.counts.hidden[cell] || tried[cell] == shown.counts.counts[cell]);
                    if fits {
                        could.iter_mut().zip(tried).for_each(|(could, count)| could.push(count));
                    }
                }
            }
        }
    }
    could
}

#[test]
fn what_only_several_sums_together_tell_is_hidden_too() {
    // Each sum alone leaves two open; but the first row's rest with the columns tells all four.
    let mut table = square([6, 1, 1, 5]);
    table.counts.hide();
    let could = could_be(&table, 12);
    let ones = [1, 2].map(|cell| could[cell].iter().copied().collect::<std::collections::BTreeSet<u32>>());
    assert!(
        ones.iter().all(|could| could.len() > 1),
        "each of the ones can be something else: {ones:?}"
    );
    assert!(
        table.cells.iter().any(|cell| table.counts.shown(*cell).is_none()),
        "the test hides something"
    );
}

#[test]
fn what_follows_from_how_few_the_rest_must_be_is_hidden_too() {
    // No sum alone tells the rests of the rows, which are both one; but each rest must be somebody, and all of it together leaves no more.
    let mut table = square([7, 6, 7, 6]);
    table.counts.hide();
    let could = could_be(&table, 12);
    for (cell, could) in could.iter().enumerate() {
        let count = table.counts.counts[cell];
        assert!(
            !(1..FEWEST).contains(&count) || could.iter().any(|other| *other != count),
            "count {cell} is {count}, for all that can be told: {could:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whoever_tries_every_table_finds_no_count_under_five(values in prop::array::uniform4(prop_oneof![0_u32..3, 0_u32..9])) {
        let mut table = square(values);
        table.counts.hide();
        let could = could_be(&table, 11);
        for (cell, could) in could.iter().enumerate() {
            let count = table.counts.counts[cell];
            let alone = could.iter().all(|other| *other == count);
            prop_assert!(!(1..FEWEST).contains(&count) || !alone, "count {cell} is {count}, for all that can be told: {:?}", table.counts);
        }
    }

    /// Days by hours, as large as in life, with everything that adds up.
    #[test]
    fn no_count_under_five_is_shown_or_follows_from_what_is_shown(
        table in prop::collection::vec(prop::collection::vec(prop_oneof![0_u32..3, 0_u32..40], 12), 2..5),
    ) {
        let mut counts = Counts::default();
        let cells: Vec<Vec<Cell>> = table.iter().map(|row| row.iter().map(|count| counts.add(*count)).collect()).collect();
        let rows: Vec<Cell> = cells.iter().map(|row| counts.add_sum(row.clone())).collect();
        let columns: Vec<Cell> = (0..12)
            .map(|column| counts.add_sum(cells.iter().map(|row| row[column]).collect()))
            .collect();
        let all = counts.add_sum(rows);
        counts.sum_of_little_use(all, columns);
        for row in &cells {
            counts.add_rest(row[0], row[1]);
        }
        counts.hide();
        for (cell, count) in counts.counts.iter().enumerate() {
            prop_assert!(counts.hidden[cell] || !(1..FEWEST).contains(count), "a count of {count} is shown");
        }
        for cell in reckoning::known(&counts.hidden, &counts.sums) {
            let count = counts.counts[cell.0];
            prop_assert!(!(1..FEWEST).contains(&count), "a count of {count} follows from what is shown: {counts:?}");
        }
    }
}
