//! The lints of the workspace are strict, and every package has them.

use regex::Regex;
use toml::Table;

use crate::sources::{self, Source, nothing_breaks, offends};

const DENIED: &[(&str, &[&str])] = &[
    (
        "clippy",
        &["unwrap_used", "expect_used", "indexing_slicing", "panic", "string_slice"],
    ),
    ("rust", &["missing_docs", "unsafe_code"]),
];

fn table(source: &Source) -> Table {
    source
        .text
        .parse()
        .unwrap_or_else(|error| panic!("{} does not parse: {error}", source.path))
}

fn packages_without_lints(sources: &[Source]) -> Vec<String> {
    let manifests = sources.iter().filter(|source| source.name() == "Cargo.toml");
    manifests
        .filter(|source| {
            let manifest = table(source);
            let lints = manifest.get("lints").and_then(|lints| lints.get("workspace"));
            manifest.contains_key("package") && lints.and_then(toml::Value::as_bool) != Some(true)
        })
        .map(|source| source.offence(1, "no `[lints] workspace = true`"))
        .collect()
}

fn lints_not_denied(root_manifest: &Source) -> Vec<String> {
    let manifest = table(root_manifest);
    let lints = manifest.get("workspace").and_then(|workspace| workspace.get("lints"));
    let level = |tool: &str, lint: &str| -> Option<String> {
        let set = lints?.get(tool)?.get(lint)?;
        let level = set.get("level").unwrap_or(set);
        level.as_str().map(ToOwned::to_owned)
    };
    let wanted = DENIED.iter().flat_map(|(tool, lints)| lints.iter().map(move |lint| (*tool, *lint)));
    wanted
        .filter(|(tool, lint)| !matches!(level(tool, lint).as_deref(), Some("deny" | "forbid")))
        .map(|(tool, lint)| root_manifest.offence(1, format_args!("[workspace.lints.{tool}] does not deny {lint}")))
        .collect()
}

/// What the product may not allow itself either. (`missing_docs` it may, where an attribute says every variant already.)
const NEVER_ALLOWED: &[&str] = &[
    "unwrap_used",
    "expect_used",
    "indexing_slicing",
    "panic",
    "string_slice",
    "unsafe_code",
];

/// Where it must: changing the environment is unsafe while other threads run, and the shell does it before there is one.
const EXCEPT: &[(&str, &str)] = &[("src-tauri/src/environment.rs", "unsafe_code")];

/// A lint that the workspace denies and the product allows itself anyway. Tests may fail loudly.
fn lints_taken_back(sources: &[Source]) -> Vec<String> {
    let allow = Regex::new(r"#!?\[(?:cfg_attr\([^]]*)?\s*(?:allow|expect|warn)\s*\(([^)]*)").expect("a pattern");
    let product = |source: &&Source| {
        let parts: Vec<&str> = source.path.split('/').collect();
        source.ends_in(&["rs"]) && parts.first() == Some(&"src-tauri") && !parts.iter().any(|part| matches!(*part, "tests" | "tests.rs"))
    };
    let mut found = Vec::new();
    for source in sources.iter().filter(product) {
        for list in allow.captures_iter(&source.text).filter_map(|found| found.get(1)) {
            let excepted = |lint: &str| EXCEPT.contains(&(source.path.as_str(), lint));
            let lint = NEVER_ALLOWED.iter().find(|lint| list.as_str().contains(**lint) && !excepted(lint));
            let line = source.line_at(list.start());
            found.extend(lint.map(|lint| source.offence(line, format_args!("the product allows itself {lint}"))));
        }
    }
    found
}

#[test]
fn every_package_has_the_lints_of_the_workspace() {
    let rule = "The lints are one list, in the root Cargo.toml; a package without `[lints] workspace = true` has none of them.";
    nothing_breaks(rule, &packages_without_lints(sources::all()));
}

#[test]
fn the_workspace_denies_every_way_to_panic_and_code_without_a_doc() {
    let rule = "No panic path outside tests, no unsafe code, a line of documentation on everything public.";
    let root = sources::all().iter().find(|source| source.path == "Cargo.toml");
    nothing_breaks(rule, &lints_not_denied(root.expect("the root Cargo.toml")));
}

#[test]
fn the_product_takes_no_denied_lint_back() {
    let rule = "A wrong call is an error value, never a panic: return one instead of allowing the lint.";
    nothing_breaks(rule, &lints_taken_back(sources::all()));
}

#[test]
fn a_package_without_lints_is_found() {
    let house = [
        Source::new("Cargo.toml", "[workspace]\n"),
        Source::new("a/Cargo.toml", "[package]\nname = \"a\"\n[lints]\nworkspace = true\n"),
        Source::new("b/Cargo.toml", "[package]\nname = \"b\"\n"),
        Source::new("c/Cargo.toml", "[package]\nname = \"c\"\n[lints]\nworkspace = false\n"),
    ];
    offends(&packages_without_lints(&house), &["b/Cargo.toml", "c/Cargo.toml"]);
}

#[test]
fn a_lint_that_is_not_denied_is_found() {
    let text = "[workspace.lints.rust]\nmissing_docs = \"deny\"\nunsafe_code = \"forbid\"\n\
        [workspace.lints.clippy]\nunwrap_used = \"deny\"\nexpect_used = \"warn\"\nindexing_slicing = { level = \"deny\", priority = 1 }\n\
        panic = \"deny\"\n";
    offends(
        &lints_not_denied(&Source::new("Cargo.toml", text)),
        &["does not deny expect_used", "does not deny string_slice"],
    );
}

#[test]
fn a_lint_taken_back_in_the_product_is_found_and_one_in_a_test_is_not() {
    let taken = "//! x\n#![allow(clippy::panic, reason = \"loud\")]\n";
    let house = [
        Source::new("src-tauri/crates/app/src/lib.rs", taken),
        Source::new("src-tauri/crates/app/tests/app/main.rs", taken),
        Source::new("src-tauri/src/lib.rs", "#[expect(clippy::too_many_arguments)]\nfn f() {}\n"),
        Source::new(
            "src-tauri/src/main.rs",
            "x.expect(panic);\n#[cfg_attr(unix, expect(\n    unsafe_code,\n))]\n",
        ),
        Source::new("src-tauri/src/environment.rs", "#[expect(unsafe_code)]\n#[allow(clippy::panic)]\n"),
        Source::new("tests/support/src/lib.rs", taken),
    ];
    offends(
        &lints_taken_back(&house),
        &[
            "src-tauri/crates/app/src/lib.rs:2",
            "src-tauri/src/main.rs:2",
            "src-tauri/src/environment.rs:2",
        ],
    );
}
