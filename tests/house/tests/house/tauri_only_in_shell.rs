//! Tauri is named only in the shell, and in the empty window that is the floor of the measurements.

use crate::{
    packages::{self, Kind, Package},
    sources::{nothing_breaks, offends},
};

const MAY_KNOW_TAURI: &[&str] = &["hang-up-first", "floor"];
const TAURI: &[&str] = &["tauri", "wry", "tao", "webkit", "gtk", "webview2"];

/// `tauri-build`, `webkit2gtk` and `tao` are Tauri; `taos` is not.
fn is_tauri(name: &str) -> bool {
    TAURI.iter().any(|family| {
        name.strip_prefix(family)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(|letter: char| !letter.is_ascii_alphabetic()))
    })
}

fn tauri_outside_the_shell(packages: &[Package]) -> Vec<String> {
    let others = packages.iter().filter(|package| !MAY_KNOW_TAURI.contains(&package.name.as_str()));
    others
        .flat_map(|package| package.dependencies.iter().map(move |dependency| (package, dependency)))
        .filter(|(_, dependency)| is_tauri(&dependency.name))
        .map(|(package, dependency)| {
            let name = &dependency.name;
            package.offence(name, &format!("{} knows {name}; only the shell may", package.name))
        })
        .collect()
}

#[test]
fn tauri_is_named_only_in_the_shell() {
    let rule = "The rest of the house is built and tested without a desktop: only the shell (and the measured floor) depends on Tauri.";
    nothing_breaks(rule, &tauri_outside_the_shell(packages::all()));
}

#[test]
fn tauri_in_another_crate_is_found_even_for_its_tests() {
    let house = [
        Package::depending("hang-up-first", &[("tauri", Kind::Normal), ("tauri-build", Kind::Build)]),
        Package::depending("app", &[("tauri", Kind::Dev), ("taos", Kind::Normal), ("taplo", Kind::Normal)]),
        Package::depending("room", &[("webkit2gtk", Kind::Normal), ("tauri-plugin-fs", Kind::Normal)]),
    ];
    offends(
        &tauri_outside_the_shell(&house),
        &["app knows tauri;", "room knows webkit2gtk;", "room knows tauri-plugin-fs;"],
    );
}
