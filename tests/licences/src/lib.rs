//! Whose work is in our programs, and under which licences: asked of cargo and of npm, with the texts as they came with each part.
//!
//! Only what is inside a program counts: neither what builds it nor what tests it. Parts of every system we build for are on the list, so
//! that it is the same wherever it is written.

mod crates;
mod npm;
mod terms;

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use serde::Serialize;

/// Where the list that the program shows is committed.
pub const COMMITTED: &str = "ui/licences/third-party.json";

/// One of the two programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// `hang-up-first`, with the pages of its windows.
    Main,
    /// `hang-up-first-pack`, with typesetting.
    Tool,
}

/// A part that others have made, as it was found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    name: String,
    version: String,
    from: &'static str,
    licence: String,
    texts: Vec<String>,
}

/// A part that others have made.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its name in its registry.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The registry that has it, and its source.
    pub from: &'static str,
    /// Its licence, as its makers state it.
    pub licence: String,
    /// Which of the list's texts go with it.
    pub texts: Vec<usize>,
}

/// All parts of one program.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct List {
    /// The version of the program.
    pub version: String,
    /// The licence of the program itself.
    pub licence: String,
    /// The parts, by name and version.
    pub parts: Vec<Part>,
    /// The texts, each once.
    pub texts: Vec<String>,
}

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.join("../..")
}

/// The list of a program, as its lock files have it now.
///
/// # Errors
/// When cargo does not answer, when `ui/node_modules` is not installed, or when a part has no licence that could be told.
pub fn list(root: &Path, program: Program) -> Result<List, Box<dyn Error>> {
    let mut found: BTreeSet<Found> = crates::parts(root, program)?.into_iter().collect();
    if program == Program::Main {
        found.extend(npm::parts(root)?);
    }
    Ok(List {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licence: env!("CARGO_PKG_LICENSE").to_owned(),
        ..joined(found)
    })
}

/// Each text once, numbered as it first comes.
fn joined(found: BTreeSet<Found>) -> List {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts = Vec::new();
    let parts = found.into_iter().map(|part| Part {
        texts: part
            .texts
            .into_iter()
            .map(|text| {
                *numbers.entry(text.clone()).or_insert_with(|| {
                    texts.push(text);
                    texts.len() - 1
                })
            })
            .collect(),
        name: part.name,
        version: part.version,
        from: part.from,
        licence: part.licence,
    });
    let parts = parts.collect();
    List {
        version: String::new(),
        licence: String::new(),
        parts,
        texts,
    }
}

/// The list as the program reads it.
///
/// # Errors
/// Never with a list that was made here.
pub fn json(list: &List) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(list).map(|text| text + "\n")
}

/// The list as people read it.
#[must_use]
pub fn text(list: &List) -> String {
    let mut lines = vec![
        "What others have made of this program, and under which licences.".to_owned(),
        "The source of each part is in its registry (crates.io or npmjs.com) under its name and version.".to_owned(),
        String::new(),
    ];
    for part in &list.parts {
        let texts: Vec<String> = part.texts.iter().map(|text| format!("[{}]", text + 1)).collect();
        lines.push(format!(
            "{} {} ({}): {} {}",
            part.name,
            part.version,
            part.from,
            part.licence,
            texts.join(" ")
        ));
    }
    for (number, text) in list.texts.iter().enumerate() {
        lines.push(format!("\n{}\n[{}]\n\n{text}", "-".repeat(100), number + 1));
    }
    lines.join("\n") + "\n"
}

/// Writes the list that the program shows into its place.
///
/// # Errors
/// As [`list`], and when it cannot be written.
pub fn write(root: &Path) -> Result<(), Box<dyn Error>> {
    let file = root.join(COMMITTED);
    fs::write(&file, json(&list(root, Program::Main)?)?).map_err(|error| format!("{}: {error}", file.display()).into())
}
