//! What every ready-made query has to come to before anything is left out: added up row by row, by other means than the engines'.

use std::collections::{BTreeMap, BTreeSet};

use results::{Kind, Machine, Outcome, Phase, Row};
use serde_json::{Value, json};

/// A group and one of its cells, as a query tells them.
type Key = (Vec<String>, String);

/// The sums.
#[derive(Default)]
pub struct Sums {
    counts: BTreeMap<&'static str, BTreeMap<Key, i64>>,
    machines: BTreeMap<(String, String), BTreeSet<String>>,
}

fn word<T: serde::Serialize>(word: T) -> String {
    serde_plain::to_string(&word).unwrap_or_default()
}

/// As the queries tell a number of the calendar: without zeros before it.
fn number(part: Option<&str>) -> String {
    part.unwrap_or_default().trim_start_matches('0').to_owned()
}

impl Sums {
    /// Takes a row in.
    pub fn take(&mut self, machine: &Machine, row: &Row) {
        let mut parts = row.day.0.split('-');
        let (year, month) = (number(parts.next()), number(parts.next()));
        if row.count == 0 {
            return;
        }
        let days = self.machines.entry((machine.to_string(), word(row.kind))).or_default();
        days.insert(row.day.0.clone());
        let outcome = word(row.outcome);
        let channel = row.channel.map(word).unwrap_or_default();
        let scenario = row.scenario.as_ref().map(|id| id.0.clone()).unwrap_or_default();
        match (row.kind, row.phase, row.outcome) {
            (Kind::Kiosk, Phase::Visit, _) => self.add("visitors-by-month", vec![year], month, row.count, 1),
            (Kind::Kiosk, Phase::Door, outcome) => {
                let group = vec![year, row.door.map(word).unwrap_or_default()];
                if outcome == Outcome::Opened {
                    self.add("doors", group, "left".to_owned(), row.count, 1);
                } else {
                    self.add("doors", group.clone(), "left".to_owned(), row.count, -1);
                    self.add("doors", group, "finished".to_owned(), row.count, 1);
                }
            }
            (Kind::Room, Phase::Session, Outcome::Held) => self.add("sessions-by-month", vec![year], month, row.count, 1),
            (Kind::Room, Phase::Session, _) => self.add("people-by-month", vec![year], month, row.count, 1),
            (Kind::Room, Phase::FirstVote | Phase::SecondVote, _) => {
                self.add("votes-by-scenario", vec![year, scenario, word(row.phase)], outcome, row.count, 1);
            }
            _ => {
                let nature = match row.outcome {
                    Outcome::Caught | Outcome::Missed => "scam",
                    Outcome::TurnedAway | Outcome::LetIn => "genuine",
                    _ => "",
                };
                let group = vec![year, word(row.kind), word(row.phase), nature.to_owned(), channel];
                self.add("contacts-before-and-after", group, outcome, row.count, 1);
            }
        }
    }

    fn add(&mut self, query: &'static str, group: Vec<String>, cell: String, count: u64, times: i64) {
        let sum = self.counts.entry(query).or_default().entry((group, cell)).or_default();
        *sum += times * i64::try_from(count).unwrap_or(i64::MAX);
    }

    /// As a file tells them: of each query the groups, cells and sums.
    pub fn told(&self) -> Value {
        let mut told = serde_json::Map::new();
        for (query, sums) in &self.counts {
            let rows = sums.iter().filter(|(_, sum)| **sum > 0);
            let rows: Vec<Value> = rows.map(|((group, cell), sum)| json!([group, cell, sum])).collect();
            told.insert((*query).to_owned(), rows.into());
        }
        let machines = self
            .machines
            .iter()
            .map(|((machine, kind), days)| json!([[machine], kind, days.len()]));
        told.insert("machines".to_owned(), machines.collect());
        told.into()
    }
}
