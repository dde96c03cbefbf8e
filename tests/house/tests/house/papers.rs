//! The papers to take along are committed and fresh, and say what the pages on screen say.

use std::{collections::BTreeMap, fs, path::Path};

use regex::Regex;
use sha2::{Digest, Sha256};
use toml::Value;

use crate::sources::{self, nothing_breaks, offends};

/// What `make papers` wrote down: every input and every paper, as `sha256sum` writes them.
const LIST: &str = "src-tauri/resources/papers/made-from.sha256";
const PAPERS: &str = "src-tauri/resources/papers";
const SHEETS: &str = "src-tauri/crates/editor/sheets";
const FILLING: &str = "src-tauri/crates/editor/src/print";
const PACK: &str = "src-tauri/resources/packs/reported-cases";
const OF_THE_PACK: [&str; 5] = ["pack.toml", "requests.toml", "disclosures.toml", "tactics.toml", "help-lines.toml"];

/// They ship with the program, and some are sent to telephones.
const MOST_BYTES: u64 = 6_000_000;

/// Every file that belongs on the list, with its hash.
fn now(root: &Path) -> BTreeMap<String, String> {
    let mut paths: Vec<String> = OF_THE_PACK.iter().map(|name| format!("{PACK}/{name}")).collect();
    for folder in [SHEETS, FILLING, PAPERS] {
        let entries = fs::read_dir(root.join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
        let names = entries.map(|entry| entry.expect("listed").file_name().to_string_lossy().into_owned());
        paths.extend(names.map(|name| format!("{folder}/{name}")).filter(|path| path != LIST));
    }
    let hash = |path: &String| {
        let bytes = fs::read(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    paths.into_iter().map(|path| (path.clone(), hash(&path))).collect()
}

/// The list as it was written.
fn then(list: &str) -> BTreeMap<String, String> {
    let lines = list.lines().filter_map(|line| line.split_once("  "));
    lines.map(|(hash, path)| (path.to_owned(), hash.to_owned())).collect()
}

fn not_fresh(then: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<String> {
    let changed = now.iter().filter(|(path, hash)| then.get(*path) != Some(hash));
    let gone = then.keys().filter(|path| !now.contains_key(*path));
    let changed = changed.map(|(path, _)| format!("{path}:1: is not what the papers were made from"));
    changed.chain(gone.map(|path| format!("{path}:1: is there no more"))).collect()
}

#[test]
fn the_papers_are_made_from_what_is_there_now() {
    let list = fs::read_to_string(sources::root().join(LIST)).expect("make papers has been run");
    let rule = "The papers ship as they lie here: run `make papers` and commit what it writes.";
    nothing_breaks(rule, &not_fresh(&then(&list), &now(&sources::root())));
}

#[test]
fn the_papers_are_small_enough_to_ship() {
    let folder = sources::root().join(PAPERS);
    let entries = fs::read_dir(folder).expect("make papers has been run");
    let bytes: u64 = entries.map(|entry| entry.expect("listed").metadata().expect("there").len()).sum();
    assert!(bytes > 0 && bytes <= MOST_BYTES, "{bytes} bytes of papers, {MOST_BYTES} at most");
}

#[test]
fn a_changed_input_a_new_one_and_one_that_is_gone_are_found() {
    let list = |lines: &[(&str, &str)]| lines.iter().map(|(path, hash)| ((*path).to_owned(), (*hash).to_owned())).collect();
    offends(
        &not_fresh(
            &list(&[("same", "1"), ("changed", "2"), ("gone", "3")]),
            &list(&[("same", "1"), ("changed", "4"), ("new", "5")]),
        ),
        &["changed:1: is not what", "new:1: is not what", "gone:1: is there no more"],
    );
}

/// The words of a sheet's section that the screen has as one list: `key = [ { zh-Hans, en }, … ]`.
fn lists<'s>(sheet: &'s Value, keys: &'s [&'s str]) -> impl Iterator<Item = &'s Vec<Value>> {
    let sections = sheet["section"].as_array().expect("a sheet has sections").iter();
    sections.flat_map(move |section| keys.iter().filter_map(|key| section.get(key)?.as_array()))
}

/// The list as the messages of the page write it: these texts, in this order, and no other between, before or behind them.
fn written(texts: &[&str]) -> Regex {
    let all: Vec<String> = texts.iter().map(|text| format!("\"{}\"", regex::escape(text))).collect();
    Regex::new(&format!(r"\[\s*{},?\s*\]", all.join(r",\s*"))).expect("a pattern")
}

/// Lists of a sheet that the page of that language does not have, word for word.
fn not_on_screen(name: &str, sheet: &Value, lang: &str, page: &str) -> Vec<String> {
    let texts = |list: &Vec<Value>| -> Vec<String> {
        let line = |text: &Value| text[lang].as_str().expect("a text in both languages").to_owned();
        list.iter().map(line).collect()
    };
    let missing = lists(sheet, &["steps", "points"]).map(texts).filter(|texts| {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        !written(&texts).is_match(page)
    });
    missing
        .map(|texts| format!("{SHEETS}/{name}.toml:1: {lang}: the page does not say “{} …”", texts[0]))
        .collect()
}

fn sheet(name: &str) -> Value {
    let text = fs::read_to_string(sources::root().join(SHEETS).join(format!("{name}.toml"))).expect("the sheet is there");
    Value::Table(text.parse().expect("it is TOML"))
}

#[test]
fn every_step_on_a_sheet_stands_on_the_page_in_the_same_words_and_order() {
    let mut found = Vec::new();
    for name in ["rescue-card", "family", "hand-out"] {
        for lang in ["zh-Hans", "en"] {
            let page = fs::read_to_string(sources::root().join(format!("ui/messages/{lang}.rescue.ts"))).expect("the page's words");
            found.extend(not_on_screen(name, &sheet(name), lang, &page));
        }
    }
    let rule = "A person who holds the card beside the screen reads one advice, not two: change both, then run `make papers`.";
    nothing_breaks(rule, &found);
}

#[test]
fn a_step_that_differs_is_missing_or_stands_elsewhere_is_found() {
    let sheet: Value = Value::Table(
        "[[section]]\nsteps = [{ en = \"Stop.\" }, { en = \"Ring.\" }]"
            .parse()
            .expect("it is TOML"),
    );
    offends(&not_on_screen("s", &sheet, "en", "steps: [\n  \"Stop.\",\n  \"Ring.\",\n]"), &[]);
    for page in [
        "[\"Ring.\", \"Stop.\"]",
        "[\"Stop.\", \"Wait.\", \"Ring.\"]",
        "[\"Stop.\", \"Ring.\", \"More.\"]",
        "[\"Stop!\", \"Ring.\"]",
    ] {
        offends(&not_on_screen("s", &sheet, "en", page), &["the page does not say “Stop."]);
    }
}
