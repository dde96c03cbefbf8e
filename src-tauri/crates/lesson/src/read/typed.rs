//! From trees to types: every entry by itself, then the rest of its file.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, ValueDeserializer};

use super::{Ledger, Place, Seg};
use crate::findings::problem::Problem;
use crate::pack::{Choice, Facts, HelpLines, Part, Plan, Scenario, Step};

/// The entries of a list that could be read, each with its place in the file's list.
pub type Entries<T> = Vec<(usize, T)>;

type Item<'a> = Spanned<DeValue<'a>>;

/// Reads a file that is one table: `pack.toml`, `brands.toml`, a play-through.
pub fn whole<T: DeserializeOwned>(ledger: &mut Ledger<'_, '_>) -> Option<T> {
    let root = ledger.doc().root().clone();
    rest(ledger, root)
}

/// Reads a file that is one list: the five catalogues.
pub fn catalogue<T: DeserializeOwned>(ledger: &mut Ledger<'_, '_>, key: &'static str) -> Entries<T> {
    let mut root = ledger.doc().root().clone();
    let items = take(&mut root, key);
    let entries = entries(ledger, key, items);
    for (other, value) in &root {
        let place = Place::of(if other.get_ref() == key { value.span() } else { other.span() }, None);
        let known = format!("[[{key}]]");
        ledger.add_problem(Problem::UnknownKey, &place, &[("key", other.get_ref()), ("known", &known)]);
    }
    entries
}

/// Reads `facts.toml`; the lists hold what could be read, the places tell where it stands.
pub fn facts(ledger: &mut Ledger<'_, '_>) -> (Facts, Vec<usize>, Vec<usize>) {
    let mut root = ledger.doc().root().clone();
    let (reports, facts) = (take(&mut root, "report"), take(&mut root, "fact"));
    let (report_places, reports) = entries(ledger, "report", reports).into_iter().unzip();
    let (fact_places, facts) = entries(ledger, "fact", facts).into_iter().unzip();
    let _: Option<Facts> = rest(ledger, root);
    (Facts { reports, facts }, report_places, fact_places)
}

/// Reads `help-lines.toml`.
pub fn help_lines(ledger: &mut Ledger<'_, '_>) -> (HelpLines, Vec<usize>) {
    let mut root = ledger.doc().root().clone();
    let lines = take(&mut root, "line");
    let (places, lines) = entries(ledger, "line", lines).into_iter().unzip();
    let orders = rest::<HelpLines>(ledger, root).map(|help| help.orders).unwrap_or_default();
    (HelpLines { orders, lines }, places)
}

/// Reads a scenario: each choice, step, ending and cut by itself, then the rest. A story with a broken part is no story.
pub fn scenario(ledger: &mut Ledger<'_, '_>) -> Option<Scenario> {
    let mut root = ledger.doc().root().clone();
    let raw = (take(&mut root, "step"), take(&mut root, "ending"), take(&mut root, "cut"));
    let count = (raw.0.len(), raw.1.len(), raw.2.len());
    let steps = steps(ledger, raw.0);
    let endings = values(entries(ledger, "ending", raw.1));
    let cuts = values(entries(ledger, "cut", raw.2));
    let readable = tables_stand_once(ledger, &root) && exits_stand_apart(ledger);
    let scenario: Option<Scenario> = if readable { rest(ledger, root) } else { None };
    let complete = (steps.len(), endings.len(), cuts.len()) == count;
    scenario.filter(|_| complete).map(|scenario| Scenario {
        steps,
        endings,
        cuts,
        ..scenario
    })
}

/// Reads a plan: each part by itself, then the rest. A plan with a broken part is no plan.
pub fn plan(ledger: &mut Ledger<'_, '_>) -> Option<Plan> {
    let mut root = ledger.doc().root().clone();
    let raw = take(&mut root, "part");
    let count = raw.len();
    let parts: Vec<Part> = values(entries(ledger, "part", raw));
    let plan: Option<Plan> = rest(ledger, root);
    let complete = parts.len() == count;
    plan.filter(|_| complete).map(|plan| Plan { parts, ..plan })
}

/// Tables of which a story has one. Told here if one stands in double brackets: the types would take its entries for its keys.
fn tables_stand_once(ledger: &mut Ledger<'_, '_>, root: &DeTable<'_>) -> bool {
    let twice: Vec<_> = ["you", "cast", "row", "vary", "exits"]
        .into_iter()
        .filter(|key| root.get(*key).is_some_and(|value| value.get_ref().is_array()))
        .collect();
    for key in &twice {
        let place = ledger.doc().place(&[Seg::Key(key), Seg::At(0)]);
        ledger.add_problem(Problem::StandsOnce, &Place::of(place.offset..place.end, None), &[("key", key)]);
    }
    twice.is_empty()
}

/// An exit that has slipped below the header of another one, where the types would know neither it nor the other.
fn exits_stand_apart(ledger: &mut Ledger<'_, '_>) -> bool {
    let doc = ledger.doc();
    let Some(exits) = doc.root().get("exits") else { return true };
    let tables = exits.get_ref().as_table().into_iter().flatten();
    let slipped: Vec<_> = tables
        .filter_map(|(name, exit)| Some((name.get_ref(), exit.get_ref().as_table()?)))
        .flat_map(|(name, exit)| exit.keys().map(move |key| (name, key)))
        .filter(|(_, key)| EXITS.contains(&key.get_ref().as_ref()))
        .collect();
    let home = doc.line_of_header("[exits]").map(|line| line.to_string()).unwrap_or_default();
    for (name, key) in &slipped {
        let header = format!("exits.{name}");
        let params = [("exit", key.get_ref().as_ref()), ("header", &*header), ("home", &*home)];
        ledger.add_problem(Problem::ExitMisplaced, &Place::of(key.span(), None), &params);
    }
    slipped.is_empty()
}

/// The standing exits, as files write them.
const EXITS: [&str; 4] = ["hang-up", "self-check", "ask-someone", "stop-watching"];

/// The steps whose every choice can be read.
fn steps(ledger: &mut Ledger<'_, '_>, items: Vec<Item<'_>>) -> Vec<Step> {
    let mut steps = Vec::new();
    for (index, mut item) in items.into_iter().enumerate() {
        let raw = if let DeValue::Table(table) = item.get_mut() {
            take(table, "choice")
        } else {
            Vec::new()
        };
        let count = raw.len();
        let mut choices = Vec::<Choice>::new();
        for choice in raw {
            choices.extend(entry::<Choice>(ledger, "step", index, choice));
        }
        let step = entry::<Step>(ledger, "step", index, item);
        if choices.len() == count {
            steps.extend(step.map(|step| Step { choices, ..step }));
        }
    }
    steps
}

fn values<T>(entries: Entries<T>) -> Vec<T> {
    entries.into_iter().map(|(_, value)| value).collect()
}

fn entries<T: DeserializeOwned>(ledger: &mut Ledger<'_, '_>, key: &str, items: Vec<Item<'_>>) -> Entries<T> {
    items
        .into_iter()
        .enumerate()
        .filter_map(|(index, item)| Some((index, entry(ledger, key, index, item)?)))
        .collect()
}

/// Reads one entry; what is wrong with it is told at its place.
fn entry<T: DeserializeOwned>(ledger: &mut Ledger<'_, '_>, key: &str, index: usize, item: Item<'_>) -> Option<T> {
    let header = item.span();
    match T::deserialize(ValueDeserializer::from(item)) {
        Ok(value) => Some(value),
        Err(error) => {
            let entry = ledger.doc().place(&[Seg::Key(key), Seg::At(index)]).entry;
            let place = Place::of(error.span().unwrap_or(header), entry);
            shape(ledger, &place, error.message());
            None
        }
    }
}

/// Reads what is left of a file once its lists are taken out.
fn rest<T: DeserializeOwned>(ledger: &mut Ledger<'_, '_>, root: DeTable<'_>) -> Option<T> {
    match T::deserialize(ValueDeserializer::from(Spanned::new(0..0, DeValue::Table(root)))) {
        Ok(value) => Some(value),
        Err(error) => {
            let place = Place::of(error.span().unwrap_or_default(), None);
            shape(ledger, &place, error.message());
            None
        }
    }
}

/// Tells what the types say of a value. A day without quotation marks is a table to them, and to nobody else.
fn shape(ledger: &mut Ledger<'_, '_>, place: &Place, message: &str) {
    let day = message
        .strip_prefix("invalid type: map")
        .filter(|_| ledger.doc().begins_with_digit(place));
    let message = day.map_or_else(|| message.to_owned(), |rest| format!("invalid type: day{rest}"));
    let key = ledger.doc().key_before(place).map(|key| ("key", key));
    let params: Vec<(&str, &str)> = key.into_iter().chain([("message", &*message)]).collect();
    ledger.add_problem(Problem::Shape, place, &params);
}

/// Takes a list out of a table. What stands under its key without being a list stays, for the rest to complain about.
fn take<'a>(table: &mut DeTable<'a>, key: &str) -> Vec<Item<'a>> {
    if !table.get(key).is_some_and(|value| value.get_ref().is_array()) {
        return Vec::new();
    }
    match table.remove(key).map(Spanned::into_inner) {
        Some(DeValue::Array(items)) => DeArray::into_iter(items).collect(),
        _ => Vec::new(),
    }
}
