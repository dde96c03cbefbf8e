//! What visitors were shown and chose, and whether any of it lies in a file.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use aho_corasick::AhoCorasick;
use toml::Value;

use crate::{Stop, home::Home};

/// A shorter name stands by chance in files that have nothing to do with it.
const SHORTEST: usize = 6;

/// Words of the counts: a visitor who chose something of this name is not told by them.
const COUNTED: [&str; 5] = ["visitor", "opened", "finished", "before", "after"];

/// The names of all items, stories, steps and choices of a pack that stand in no file of this computer before anybody comes. `answer` is a
/// choice, and also a column of the records.
pub fn names(pack: &Path, home: &Home) -> Result<BTreeSet<String>, Stop> {
    let mut names = all_names(pack)?;
    for (_, name) in traces(home, &BTreeSet::new(), &names)? {
        names.remove(&name);
    }
    names.retain(|name| !COUNTED.contains(&name.as_str()));
    Ok(names)
}

fn all_names(pack: &Path) -> Result<BTreeSet<String>, Stop> {
    let mut names = BTreeSet::new();
    for folder in ["items", "scenarios"] {
        for entry in fs::read_dir(pack.join(folder))? {
            let path = entry?.path();
            names_in(&Value::Table(toml::from_str(&fs::read_to_string(&path)?)?), &mut names);
            names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.retain(|name| name.len() >= SHORTEST);
    Ok(names)
}

fn names_in(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Table(table) => {
            names.extend(table.get("id").and_then(Value::as_str).map(str::to_owned));
            table.values().for_each(|value| names_in(value, names));
        }
        Value::Array(all) => all.iter().for_each(|value| names_in(value, names)),
        _ => {}
    }
}

/// What of this lies in the files of this computer and in those others, as UTF-8 or as UTF-16: in which file, and what.
pub fn traces(home: &Home, others: &BTreeSet<PathBuf>, told: &BTreeSet<String>) -> Result<BTreeSet<(PathBuf, String)>, Stop> {
    let wide = |text: &String| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let all: Vec<&String> = told.iter().collect();
    let patterns: Vec<Vec<u8>> = all
        .iter()
        .map(|text| text.as_bytes().to_vec())
        .chain(all.iter().map(|text| wide(text)))
        .collect();
    let search = AhoCorasick::new(patterns)?;
    let mut found = BTreeSet::new();
    for path in home.files()?.keys().chain(others) {
        // One may go while the others are read; then nothing lies in it.
        let Ok(bytes) = fs::read(path) else { continue };
        let hits = search.find_overlapping_iter(&bytes).map(|hit| hit.pattern().as_usize() % all.len());
        found.extend(hits.filter_map(|place| Some((path.clone(), (*all.get(place)?).clone()))));
    }
    Ok(found)
}

/// Tells what has grown, what is written elsewhere, and the first traces.
pub fn tell(
    home: &Home,
    grown: &BTreeMap<PathBuf, u64>,
    elsewhere: &BTreeSet<PathBuf>,
    traces: &BTreeSet<(PathBuf, String)>,
) -> Result<(), Stop> {
    println!(
        "  {} files of {} bytes searched",
        home.files()?.len() + elsewhere.len(),
        home.files()?.values().sum::<u64>()
    );
    for (path, bytes) in grown {
        println!("  grown by {bytes} bytes: {}", path.display());
    }
    for path in elsewhere {
        println!("  written elsewhere: {}", path.display());
    }
    for (path, what) in traces.iter().take(20) {
        println!("  a trace in {}: {what}", path.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_a_pack_is_looked_for() {
        let names =
            all_names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/resources/packs/reported-cases")).expect("a sound pack");
        for name in ["app-drama-tablet", "watch-on", "advance-offer", "what-does-it-cost"] {
            assert!(names.contains(name), "{name}: an item, a choice in it, a story, a choice in one");
        }
    }

    #[test]
    fn what_lies_in_a_file_is_found_in_both_ways_of_writing() {
        let home = Home::new().expect("folders");
        let told: BTreeSet<String> = ["watch-on", "关掉窗口，接着看剧", "never-shown"].map(str::to_owned).into();
        fs::write(home.data().join("plain"), "x关掉窗口，接着看剧x").expect("written");
        let wide: Vec<u8> = "a watch-on a".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let elsewhere = tempfile::NamedTempFile::new().expect("a file");
        fs::write(elsewhere.path(), wide).expect("written");
        let found = traces(&home, &BTreeSet::from([elsewhere.path().to_owned()]), &told).expect("searched");
        let expected = [
            (home.data().join("plain"), "关掉窗口，接着看剧".to_owned()),
            (elsewhere.path().to_owned(), "watch-on".to_owned()),
        ];
        assert_eq!(found, expected.into(), "what is there, and nothing else");
    }
}
