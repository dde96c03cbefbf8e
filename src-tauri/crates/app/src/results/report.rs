//! What a year came to, over all machines: groups of counts that make up a total, of which nothing is told that could point at somebody.
//!
//! The groups are of different people or of different answers, so that what one shows tells nothing of another. The ready-made queries in
//! `docs/results/queries` ask the same groups and hide by the same rule.

use std::collections::{BTreeMap, BTreeSet};

use ::results::{Kind, Machine, Outcome, Phase, Row};
use words::{Channel, KioskDoor, Nature, ScenarioId};

use crate::hiding::{Cell, Counts};

/// Counts that make up a total, as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group<G, C> {
    /// What it is of.
    pub(super) of: G,
    /// Its counts; none where one is left out.
    pub(super) cells: Vec<(C, Option<u32>)>,
    /// What they come to; none where even that is left out.
    pub(super) total: Option<u32>,
}

/// What a cell of a door says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AtDoor {
    /// The end was reached.
    Finished,
    /// It was opened and left.
    Left,
}

/// When a contact was met, what it was, over which channel.
pub(super) type Contact = (Phase, Nature, Option<Channel>);

/// A month, 1 to 12.
pub(super) type Month = u8;

/// A year.
pub(super) struct Report {
    /// Machines with counts of a kiosk, and with counts of sessions.
    pub(super) machines: [usize; 2],
    /// Visitors by month.
    pub(super) visitors: Vec<Group<(), Month>>,
    /// What became of each door that was opened.
    pub(super) doors: Vec<Group<KioskDoor, AtDoor>>,
    /// Contacts at the kiosk, before the story and after it.
    pub(super) kiosk: Vec<Group<Phase, Outcome>>,
    /// Sessions by month. They are nobody, so all are told.
    pub(super) sessions: BTreeMap<Month, u64>,
    /// People in sessions by month.
    pub(super) people: Vec<Group<(), Month>>,
    /// Contacts in sessions, before the story and after it, by what they were and over which channel.
    pub(super) room: Vec<Group<Contact, Outcome>>,
    /// Votes on decisions of a story.
    pub(super) votes: Vec<Group<(Option<ScenarioId>, Phase), Outcome>>,
}

/// The report over the rows of a year.
pub(super) fn report(read: &BTreeMap<Machine, Vec<Row>>) -> Report {
    let machines = |kind| read.values().filter(|rows| rows.iter().any(|row| row.kind == kind)).count();
    let rows = || read.values().flatten();
    let at = |kind: Kind| rows().filter(move |row| row.kind == kind);
    let sessions = || at(Kind::Room).filter(|row| row.phase == Phase::Session);
    let by_month = |row: &Row| Some(((), month(row)?));
    let mut held: BTreeMap<Month, u64> = BTreeMap::new();
    for row in sessions().filter(|row| row.outcome == Outcome::Held) {
        *held.entry(month(row).unwrap_or_default()).or_default() += row.count;
    }
    Report {
        machines: Kind::ALL.map(machines),
        visitors: groups(at(Kind::Kiosk).filter(|row| row.phase == Phase::Visit), by_month),
        doors: doors(at(Kind::Kiosk).filter(|row| row.phase == Phase::Door)),
        kiosk: groups(at(Kind::Kiosk).filter(|row| contact(row)), |row| Some((row.phase, row.outcome))),
        sessions: held,
        people: groups(sessions().filter(|row| row.outcome == Outcome::People), by_month),
        room: groups(at(Kind::Room).filter(|row| contact(row)), |row| {
            Some(((row.phase, nature(row.outcome)?, row.channel), row.outcome))
        }),
        votes: groups(
            at(Kind::Room).filter(|row| matches!(row.phase, Phase::FirstVote | Phase::SecondVote)),
            |row| Some(((row.scenario.clone(), row.phase), row.outcome)),
        ),
    }
}

fn contact(row: &Row) -> bool {
    matches!(row.phase, Phase::Before | Phase::Between | Phase::After)
}

fn nature(outcome: Outcome) -> Option<Nature> {
    match outcome {
        Outcome::Caught | Outcome::Missed => Some(Nature::Scam),
        Outcome::TurnedAway | Outcome::LetIn => Some(Nature::Genuine),
        _ => None,
    }
}

fn month(row: &Row) -> Option<Month> {
    row.day.0.split('-').nth(1)?.parse().ok()
}

/// The sums of rows, by what they are of.
fn groups<'a, G: Ord + Clone, C: Ord + Clone>(
    rows: impl Iterator<Item = &'a Row>,
    place: impl Fn(&Row) -> Option<(G, C)>,
) -> Vec<Group<G, C>> {
    let mut sums: BTreeMap<G, BTreeMap<C, u64>> = BTreeMap::new();
    for row in rows {
        if let Some((group, cell)) = place(row) {
            *sums.entry(group).or_default().entry(cell).or_default() += row.count;
        }
    }
    sums.into_iter().map(|(of, cells)| group(of, cells)).collect()
}

/// Whoever opened a door reached the end behind it or left: the one is told by the other.
fn doors<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<Group<KioskDoor, AtDoor>> {
    let mut opened: BTreeMap<KioskDoor, [u64; 2]> = BTreeMap::new();
    for row in rows {
        let Some(door) = row.door else { continue };
        let [all, finished] = opened.entry(door).or_default();
        *if row.outcome == Outcome::Finished { finished } else { all } += row.count;
    }
    let cells = |[all, finished]: [u64; 2]| BTreeMap::from([(AtDoor::Finished, finished), (AtDoor::Left, all.saturating_sub(finished))]);
    opened.into_iter().map(|(door, counts)| group(door, cells(counts))).collect()
}

/// A group as it may be shown.
fn group<G, C>(of: G, cells: BTreeMap<C, u64>) -> Group<G, C> {
    let mut counts = Counts::default();
    let added: Vec<(C, Cell)> = cells
        .into_iter()
        .map(|(name, count)| (name, counts.add(u32::try_from(count).unwrap_or(u32::MAX))))
        .collect();
    let total = counts.add_sum(added.iter().map(|(_, cell)| *cell).collect());
    counts.hide();
    Group {
        of,
        cells: added.into_iter().map(|(name, cell)| (name, counts.shown(cell))).collect(),
        total: counts.shown(total),
    }
}

/// The stories that votes were about.
pub(super) fn stories(report: &Report) -> BTreeSet<&ScenarioId> {
    report.votes.iter().filter_map(|group| group.of.0.as_ref()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(counts: &[u64]) -> Group<(), usize> {
        group((), counts.iter().copied().enumerate().collect())
    }

    #[test]
    fn a_count_of_few_takes_another_with_it_and_the_total_stays_right() {
        let group = shown(&[3, 40, 60]);
        assert_eq!(group.total, Some(103), "the total is told");
        assert_eq!(group.cells, [(0, None), (1, None), (2, Some(60))], "alone it could be reckoned");
        assert_eq!(
            shown(&[40, 60]).cells,
            [(0, Some(40)), (1, Some(60))],
            "where nobody is few, all is told"
        );
        assert_eq!(shown(&[3]).total, None, "a total of few is few");
        assert_eq!(shown(&[1, 4]).total, None, "five in two parts of which none is more than four");
        assert_eq!(shown(&[0, 7]).cells, [(0, Some(0)), (1, Some(7))], "none is nobody");
    }

    /// As the queries say it, in one line each: what SQL can ask.
    fn as_the_queries_do(counts: &[u64]) -> (Vec<Option<u64>>, Option<u64>) {
        let few: Vec<u64> = counts.iter().copied().filter(|count| (1..5).contains(count)).collect();
        let sum: u64 = few.iter().sum();
        let one_more = !few.is_empty() && (few.len() < 2 || sum < few.len() as u64 + 4);
        let least = counts.iter().copied().filter(|count| *count >= 5).min();
        let also = counts.iter().position(|count| one_more && Some(*count) == least);
        let cells = counts
            .iter()
            .enumerate()
            .map(|(at, count)| (!(1..5).contains(count) && Some(at) != also).then_some(*count));
        let all: u64 = counts.iter().sum();
        (
            cells.collect(),
            (!(1..5).contains(&all) && (!one_more || least.is_some())).then_some(all),
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn no_count_of_few_is_told_or_can_be_reckoned(counts in proptest::collection::vec(0_u64..14, 1..9)) {
            let group = shown(&counts);
            let hidden: Vec<u64> = counts.iter().zip(&group.cells).filter(|(_, (_, shown))| shown.is_none()).map(|(count, _)| *count).collect();
            for (count, (_, shown)) in counts.iter().zip(&group.cells) {
                prop_assert!(shown.is_none_or(|shown| u64::from(shown) == *count), "what is shown is right");
                prop_assert!(!(1..5).contains(count) || shown.is_none(), "{count} is told");
            }
            let sum: u64 = counts.iter().sum();
            prop_assert!(group.total.is_none_or(|total| u64::from(total) == sum), "the total is right");
            if group.total.is_some() && hidden.iter().any(|count| (1..5).contains(count)) {
                // Whoever takes the others for one each still finds room for five in any.
                let rest: u64 = hidden.iter().sum();
                prop_assert!(hidden.len() > 1 && rest >= hidden.len() as u64 + 4, "{counts:?} tells: {group:?}");
            }
        }

        #[test]
        fn the_queries_hide_as_the_report_does(counts in proptest::collection::vec(0_u64..14, 1..9)) {
            let group = shown(&counts);
            let told: Vec<Option<u64>> = group.cells.iter().map(|(_, shown)| shown.map(u64::from)).collect();
            prop_assert_eq!((told, group.total.map(u64::from)), as_the_queries_do(&counts), "{:?}", counts);
        }
    }
}
