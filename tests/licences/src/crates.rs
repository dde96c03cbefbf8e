//! The crates in a program, as cargo sees them.

use std::{collections::BTreeSet, error::Error, path::Path, process::Command};

use serde::Deserialize;

use crate::{Found, Program, terms};

const REGISTRY: &str = "crates.io";

/// What we build for. A list for every system there is would name parts that none of our programs has.
const TARGETS: [&str; 5] = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<String>,
    manifest_path: String,
    authors: Vec<String>,
    source: Option<String>,
}

/// Every crate of others that is in the program, on whatever system.
pub fn parts(root: &Path, program: Program) -> Result<Vec<Found>, Box<dyn Error>> {
    let inside = inside(root, program)?;
    let answer = cargo(root, &["metadata", "--locked", "--all-features", "--format-version", "1"])?;
    let metadata: Metadata = serde_json::from_str(&answer)?;
    let parts = metadata
        .packages
        .iter()
        .filter(|package| package.source.is_some() && inside.contains(&(package.name.clone(), package.version.clone())));
    parts.map(found).collect()
}

/// Names and versions. What only builds the program, or writes parts of it while it is built, is not inside.
fn inside(root: &Path, program: Program) -> Result<BTreeSet<(String, String)>, Box<dyn Error>> {
    let asked = [
        "tree",
        "--locked",
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    let targets: Vec<&str> = TARGETS.iter().flat_map(|target| ["--target", target]).collect();
    let of: &[&str] = match program {
        Program::Main => &["--package", "hang-up-first"],
        Program::Tool => &["--package", "editor", "--features", "pdf"],
    };
    let answer = cargo(root, &[&asked, targets.as_slice(), of].concat())?;
    let lines = answer.lines().filter_map(|line| line.split_once(" v"));
    let named = lines.filter_map(|(name, rest)| Some((name.to_owned(), rest.split(' ').next()?.to_owned())));
    Ok(named.collect())
}

fn found(package: &Package) -> Result<Found, Box<dyn Error>> {
    let folder = Path::new(&package.manifest_path).parent().ok_or("a manifest lies in a folder")?;
    let stated = package.license.clone().unwrap_or_else(|| "see its text".to_owned());
    // Before SPDX was asked for, a stroke meant "or".
    let licence = stated.replace(" / ", "/").replace('/', " OR ");
    let texts = terms::texts(folder, package.license_file.as_deref(), &licence, &package.authors);
    Ok(Found {
        texts: texts.map_err(|error| format!("{} {}: {error}", package.name, package.version))?,
        name: package.name.clone(),
        version: package.version.clone(),
        from: REGISTRY,
        licence,
    })
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<String, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(arguments).current_dir(root).output()?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("cargo {}: {said}", arguments.join(" ")).into())
}
