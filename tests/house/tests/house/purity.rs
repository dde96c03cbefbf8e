//! `lesson` is pure: no clock, no file, no network, no database, no surroundings.

use proc_macro2::Span;
use syn::{
    Attribute, Macro, UseTree,
    spanned::Spanned,
    visit::{self, Visit},
};

use crate::{
    packages::{self, Kind, Package},
    sources::{self, Source, nothing_breaks, offends},
};

/// What `lesson` may stand on. Each is free of clock, file, network and database in the way lesson uses it.
/// (`schemars` only with the feature `schema`, which the program does not ask for.)
const ALLOWED: &[&str] = &[
    "words",
    "serde",
    "serde_json",
    "thiserror",
    "toml",
    "aho-corasick",
    // Dates alone: what reads its clock or its zones is named below.
    "jiff",
    "miette",
    "schemars",
    "statrs",
];
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::time::SystemTime",
    "std::time::Instant",
    "jiff::Timestamp",
    "jiff::Zoned",
    "jiff::tz",
    "jiff::fmt",
];

fn impure_dependencies(packages: &[Package]) -> Vec<String> {
    let lesson = packages.iter().filter(|package| package.name == "lesson");
    lesson
        .flat_map(|package| package.dependencies.iter().map(move |dependency| (package, dependency)))
        .filter(|(_, dependency)| dependency.kind != Kind::Dev && !ALLOWED.contains(&dependency.name.as_str()))
        .map(|(package, dependency)| {
            let name = &dependency.name;
            package.offence(name, &format!("lesson may not depend on {name}: not on the list of pure crates"))
        })
        .collect()
}

fn impure_uses(sources: &[Source]) -> Vec<String> {
    let lesson = sources
        .iter()
        .filter(|source| source.path.starts_with("src-tauri/crates/lesson/src/") && source.ends_in(&["rs"]) && !is_test(source));
    lesson
        .flat_map(|source| {
            let file = syn::parse_file(&source.text).unwrap_or_else(|error| panic!("{} does not parse: {error}", source.path));
            let mut uses = Uses::default();
            uses.visit_file(&file);
            let named = uses.found.into_iter();
            named
                .map(|(line, path)| source.offence(line, format_args!("lesson names {path}")))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A module of tests in a file of its own.
fn is_test(source: &Source) -> bool {
    source.path.split('/').any(|part| part == "tests" || part == "tests.rs")
}

/// Every impure path that a file names outside its tests, in `use`, in full, or inside a macro.
#[derive(Default)]
struct Uses {
    found: Vec<(usize, String)>,
}

impl Uses {
    fn note(&mut self, path: &str, at: Span) {
        let path = path.trim_start_matches("::");
        let below = |impure: &str| path == impure || path.starts_with(&format!("{impure}::"));
        // `std::*` and `std::time` would bring the clock in under a shorter name.
        if IMPURE.iter().any(|impure| below(impure)) || matches!(path, "std" | "std::*" | "std::time" | "std::time::*" | "jiff" | "jiff::*")
        {
            self.found.push((at.start().line, path.to_owned()));
        }
    }

    fn note_tree(&mut self, before: &str, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.note_tree(&format!("{before}::{}", path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.note(before, name.span()),
            UseTree::Name(name) => self.note(&format!("{before}::{}", name.ident), name.span()),
            UseTree::Rename(rename) if rename.ident == "self" => self.note(before, rename.span()),
            UseTree::Rename(rename) => self.note(&format!("{before}::{}", rename.ident), rename.span()),
            UseTree::Glob(glob) => self.note(&format!("{before}::*"), glob.span()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.note_tree(before, tree)),
        }
    }
}

fn only_in_tests(attributes: &[Attribute]) -> bool {
    let test = |attribute: &Attribute| attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test");
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg") && test(attribute))
}

impl<'ast> Visit<'ast> for Uses {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if !only_in_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !only_in_tests(&item.attrs) {
            self.note_tree("", &item.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.note(&parts.join("::"), path.span());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        let inside = called.tokens.to_string().replace(' ', "");
        for impure in IMPURE.iter().filter(|impure| inside.contains(**impure)) {
            self.note(impure, called.span());
        }
        visit::visit_macro(self, called);
    }
}

#[test]
fn lesson_stands_only_on_pure_crates() {
    let rule = "State and context in, next state out: lesson depends on no clock, file, network or database.";
    nothing_breaks(rule, &impure_dependencies(packages::all()));
}

#[test]
fn lesson_names_no_clock_file_network_or_surroundings() {
    let rule = "Time and chance are arguments of lesson, and its texts come in as bytes.";
    nothing_breaks(rule, &impure_uses(sources::all()));
}

#[test]
fn a_clock_among_the_dependencies_of_lesson_is_found() {
    let house = [
        Package::depending(
            "lesson",
            &[("words", Kind::Normal), ("chrono", Kind::Normal), ("proptest", Kind::Dev)],
        ),
        Package::depending("app", &[("chrono", Kind::Normal)]),
    ];
    offends(&impure_dependencies(&house), &["lesson may not depend on chrono"]);
}

#[test]
fn impure_code_in_lesson_is_found_wherever_it_hides() {
    let text = "use std::{collections::BTreeMap, time::{Duration, Instant}};\n\
        use std::fs as files;\n\
        use std::time;\n\
        fn now() { let _ = std::time::SystemTime::now(); }\n\
        fn say() { println!(\"{:?}\", std::env::args()); }\n\
        fn text() { \"std::fs\".len(); }\n\
        fn today() { jiff::Zoned::now().date(); }\n\
        use jiff::{Timestamp, civil::Date};\n\
        #[cfg(test)] mod tests { use std::fs; }\n";
    let house = [
        Source::new("src-tauri/crates/lesson/src/run.rs", text),
        Source::new("src-tauri/crates/lesson/src/run/tests.rs", "use std::fs;"),
        Source::new("src-tauri/crates/shelf/src/lib.rs", "use std::fs;"),
    ];
    offends(
        &impure_uses(&house),
        &[
            "run.rs:1: lesson names std::time::Instant",
            "run.rs:2: lesson names std::fs",
            "run.rs:3: lesson names std::time",
            "run.rs:4: lesson names std::time::SystemTime::now",
            "run.rs:5: lesson names std::env",
            "run.rs:7: lesson names jiff::Zoned::now",
            "run.rs:8: lesson names jiff::Timestamp",
        ],
    );
}
