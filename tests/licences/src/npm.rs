//! The packages of npm that are in the pages of the windows.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use serde::Deserialize;

use crate::{Found, terms};

const REGISTRY: &str = "npm";

/// What is needed to build the pages alone and is in them nevertheless: the language they are written in, and what that one brings along.
const COMPILED_IN: [&str; 3] = ["svelte", "clsx", "esm-env"];

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    version: String,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    optional: bool,
}

/// Every package of others that is in the pages.
pub fn parts(root: &Path) -> Result<Vec<Found>, Box<dyn Error>> {
    let ui = root.join("ui");
    let lock: Lock = serde_json::from_str(&fs::read_to_string(ui.join("package-lock.json"))?)?;
    let named = lock
        .packages
        .iter()
        .filter_map(|(path, package)| Some((path, path.strip_prefix("node_modules/")?, package)));
    let inside = named.filter(|(_, name, package)| COMPILED_IN.contains(name) || !(package.dev || package.optional));
    inside.map(|(path, name, package)| found(&ui.join(path), name, package)).collect()
}

fn found(folder: &Path, name: &str, package: &Package) -> Result<Found, Box<dyn Error>> {
    let licence = package
        .license
        .clone()
        .ok_or_else(|| format!("{name}: the lock file names no licence"))?;
    let texts = terms::texts(folder, None, &licence, &[]);
    Ok(Found {
        texts: texts.map_err(|error| format!("{name} {}: {error}", package.version))?,
        name: name.to_owned(),
        version: package.version.clone(),
        from: REGISTRY,
        licence,
    })
}
