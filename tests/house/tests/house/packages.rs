//! The packages of the workspace, as cargo itself sees them.

use std::{path::Path, process::Command, sync::OnceLock};

use serde_json::Value;

use crate::sources;

pub struct Package {
    pub name: String,
    /// From the root, with `/`.
    pub manifest: String,
    /// `src/lib.rs` of the package from the root, if it is a library.
    pub library: Option<String>,
    pub dependencies: Vec<Dependency>,
}

pub struct Dependency {
    pub name: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Normal,
    Build,
    Dev,
}

impl Package {
    pub fn depending(name: &str, dependencies: &[(&str, Kind)]) -> Self {
        let dependencies = dependencies.iter().map(|(name, kind)| Dependency {
            name: (*name).to_owned(),
            kind: *kind,
        });
        Self {
            name: name.to_owned(),
            manifest: format!("{name}/Cargo.toml"),
            library: None,
            dependencies: dependencies.collect(),
        }
    }

    /// The offence, with the line of the manifest that names the dependency (1 if none does).
    pub fn offence(&self, dependency: &str, why: &str) -> String {
        let manifest = sources::all().iter().find(|source| source.path == self.manifest);
        let line = manifest.and_then(|source| source.text.lines().position(|line| line.starts_with(dependency)));
        format!("{}:{}: {why}", self.manifest, line.map_or(1, |above| above + 1))
    }
}

/// Every package of the workspace, asked of cargo once.
pub fn all() -> &'static [Package] {
    static ALL: OnceLock<Vec<Package>> = OnceLock::new();
    ALL.get_or_init(|| {
        let root = sources::root();
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
            .current_dir(&root)
            .output()
            .expect("cargo metadata runs");
        assert!(
            output.status.success(),
            "cargo metadata failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let answer: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata answers in JSON");
        of(&answer, &root)
    })
}

fn of(answer: &Value, root: &Path) -> Vec<Package> {
    let from_root = |path: &Value| -> String {
        let path = Path::new(text(path));
        let inside = path.strip_prefix(root).expect("a package of the workspace lies in it");
        inside.to_string_lossy().replace('\\', "/")
    };
    let packages = list(&answer["packages"]).iter();
    packages
        .map(|package| Package {
            name: text(&package["name"]).to_owned(),
            manifest: from_root(&package["manifest_path"]),
            library: list(&package["targets"])
                .iter()
                .find(|target| list(&target["kind"]).iter().any(|kind| kind == "lib"))
                .map(|target| from_root(&target["src_path"])),
            dependencies: list(&package["dependencies"])
                .iter()
                .map(|dependency| Dependency {
                    name: text(&dependency["name"]).to_owned(),
                    kind: match dependency["kind"].as_str() {
                        None => Kind::Normal,
                        Some("build") => Kind::Build,
                        Some("dev") => Kind::Dev,
                        Some(other) => panic!("cargo metadata names an unknown kind of dependency: {other}"),
                    },
                })
                .collect(),
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("cargo metadata gives a text here")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("cargo metadata gives a list here")
}

#[test]
fn cargo_knows_the_packages_of_the_house_and_their_dependencies() {
    let words = all().iter().find(|package| package.name == "words").expect("the package words");
    assert_eq!(words.manifest, "src-tauri/crates/words/Cargo.toml", "paths are told from the root");
    assert_eq!(
        words.library.as_deref(),
        Some("src-tauri/crates/words/src/lib.rs"),
        "a library is found"
    );
    let shell = all().iter().find(|package| package.name == "hang-up-first").expect("the shell");
    let kinds: Vec<Kind> = shell.dependencies.iter().map(|dependency| dependency.kind).collect();
    for kind in [Kind::Normal, Kind::Build, Kind::Dev] {
        assert!(kinds.contains(&kind), "the shell has dependencies of the kind {kind:?}");
    }
}
