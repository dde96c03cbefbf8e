//! The arrows between the folders of the interface, read from its import lines.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::sources::{self, Source, nothing_breaks, offends};

const ROOT: &str = "ui/src/";
const KNOWN: &str = "screens, features, kit, host, link, generated or styles";

/// What each folder of `ui/src` may import. `messages` and `licences` lie beside it in `ui`; the files directly in `ui/src` are entries and join everything.
const ARROWS: &[(&str, &[&str])] = &[
    (
        "screens",
        &["screens", "features", "kit", "host", "link", "generated", "messages", "licences"],
    ),
    (
        "features",
        &["features", "kit", "host", "link", "generated", "messages", "licences"],
    ),
    ("kit", &["kit"]),
    ("host", &["host", "generated"]),
    ("link", &["link", "generated"]),
    ("generated", &["generated"]),
    ("messages", &["messages", "generated"]),
    (
        "",
        &["screens", "features", "kit", "host", "link", "generated", "messages", "styles"],
    ),
];

/// One import: the line it stands in, and what it names.
struct Import<'a> {
    source: &'a Source,
    line: usize,
    target: String,
}

fn imports(sources: &[Source]) -> Vec<Import<'_>> {
    let pattern = Regex::new(r#"(?:\bfrom|\bimport|\bimport\s*\(|\bmock\s*\()\s*["'`]([^"'`\n]+)["'`]"#).expect("a pattern");
    let interface = sources
        .iter()
        .filter(|source| (source.path.starts_with(ROOT) || source.path.starts_with("ui/messages/")) && source.ends_in(&["ts", "svelte"]));
    let mut found = Vec::new();
    for source in interface {
        for import in pattern.captures_iter(&source.text).filter_map(|found| found.get(1)) {
            found.push(Import {
                source,
                line: source.line_at(import.start()),
                target: import.as_str().to_owned(),
            });
        }
    }
    found
}

/// `../../kit/Say.svelte` in `ui/src/features/play/Play.svelte` is `ui/src/kit/Say.svelte`; a package is `None`.
fn resolved(import: &Import<'_>) -> Option<String> {
    if !import.target.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = import.source.path.split('/').collect();
    parts.pop();
    for part in import.target.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// The folder that the arrows speak of: `kit`, `features`, ..., and "" for an entry. `ui/src/host` is the index of a folder.
fn layer(path: &str) -> &str {
    match path.strip_prefix(ROOT) {
        Some(inside) => match inside.split_once('/') {
            Some((folder, _)) => folder,
            None if ARROWS.iter().any(|(folder, _)| *folder == inside) => inside,
            None => "",
        },
        None if path == "ui/messages" || path.starts_with("ui/messages/") => "messages",
        None if path.starts_with("ui/licences/") => "licences",
        None => path,
    }
}

fn forbidden_imports(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for import in imports(sources) {
        let from = layer(&import.source.path);
        let Some((_, allowed)) = ARROWS.iter().find(|(folder, _)| *folder == from) else {
            found.push(
                import
                    .source
                    .offence(import.line, format_args!("the folder {from} is none of {KNOWN}")),
            );
            continue;
        };
        let why = match resolved(&import) {
            Some(path) if allowed.contains(&layer(&path)) => None,
            Some(path) => Some(format!("{from} may not import {path}")),
            None if import.target.starts_with("@tauri-apps") && from != "host" => Some(format!("{} is known to host alone", import.target)),
            // An alias would hide the folder from these rules.
            None if import.target.starts_with(['$', '/', '~', '#']) || import.target.starts_with("@/") => {
                Some(format!("{} is an alias: name the folder", import.target))
            }
            None => None,
        };
        found.extend(why.map(|why| import.source.offence(import.line, why)));
    }
    found.dedup();
    found
}

/// The noun of a file under `features`, or of the index of its folder.
fn noun(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/features/")?.split('/').next()
}

/// Imports by which a feature reaches itself again through another one.
fn cycles_between_features(sources: &[Source]) -> Vec<String> {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut between = Vec::new();
    for import in imports(sources) {
        let Some(path) = resolved(&import) else { continue };
        if let (Some(from), Some(to)) = (noun(&import.source.path), noun(&path))
            && from != to
        {
            arrows.entry(from.to_owned()).or_default().insert(to.to_owned());
            between.push((import.source.offence(import.line, ""), from.to_owned(), to.to_owned()));
        }
    }
    let back = between.into_iter().filter(|(_, from, to)| reaches(&arrows, to, from));
    back.map(|(place, from, to)| format!("{place}{from} imports {to}, and {to} leads back to {from}"))
        .collect()
}

fn reaches(arrows: &BTreeMap<String, BTreeSet<String>>, start: &str, goal: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        if at == goal {
            return true;
        }
        if seen.insert(at) {
            open.extend(arrows.get(at).into_iter().flatten().map(String::as_str));
        }
    }
    false
}

#[test]
fn the_interface_imports_only_downward() {
    let rule = "screens -> features -> kit; the kit knows nothing of the product, and host is the one door to Rust.";
    assert!(imports(sources::all()).len() > 50, "the imports were not found");
    nothing_breaks(rule, &forbidden_imports(sources::all()));
}

#[test]
fn features_do_not_go_round_in_circles() {
    let rule = "A feature can be read without those that use it.";
    nothing_breaks(rule, &cycles_between_features(sources::all()));
}

#[test]
fn an_import_against_the_arrows_is_found_however_it_is_written() {
    let house = [
        Source::new(
            "ui/src/features/play/Play.svelte",
            "import {\n  a,\n} from '../../screens/place';\nimport x from \"svelte\";",
        ),
        Source::new(
            "ui/src/kit/Say.svelte",
            "import { words } from \"../features/settings/words\";\nimport \"./a\";",
        ),
        Source::new("ui/src/kit/language.ts", "export { en } from \"../../messages\";"),
        Source::new("ui/src/screens/Main.svelte", "const x = await import(\"@tauri-apps/api/core\");"),
        Source::new(
            "ui/src/host/call.ts",
            "import { invoke } from \"@tauri-apps/api/core\";\nimport a from \"$lib/a\";",
        ),
        Source::new("ui/src/kit/Bar.svelte", "import { call } from \"../host\";"),
        Source::new(
            "ui/src/features/now/a.ts",
            "import { call } from \"../../host\";\nimport { main } from \"../../main\";",
        ),
        Source::new("ui/src/odds/ends.ts", "import \"../kit/a\";"),
        Source::new(
            "ui/messages/en.ts",
            "import { a } from \"../src/kit/a\";\nimport type { B } from \"../src/generated/B\";",
        ),
        Source::new(
            "ui/src/main.ts",
            "import \"./styles/base.css\";\nimport { en } from \"../messages\";",
        ),
    ];
    offends(
        &forbidden_imports(&house),
        &[
            "Play.svelte:3: features may not import ui/src/screens/place",
            "Say.svelte:1: kit may not import ui/src/features/settings/words",
            "language.ts:1: kit may not import ui/messages",
            "Main.svelte:1: @tauri-apps/api/core is known to host alone",
            "call.ts:2: $lib/a is an alias",
            "Bar.svelte:1: kit may not import ui/src/host",
            "a.ts:2: features may not import ui/src/main",
            "ends.ts:1: the folder odds is none of",
            "en.ts:1: messages may not import ui/src/kit/a",
        ],
    );
}

#[test]
fn a_circle_of_features_is_found_at_each_of_its_imports() {
    let house = [
        Source::new("ui/src/features/play/a.ts", "import \"../facts/b\";\nimport \"./c\";"),
        Source::new("ui/src/features/facts/b.ts", "import \"../settings\";"),
        Source::new("ui/src/features/settings/d.ts", "\nimport \"../play/a\";"),
        Source::new("ui/src/features/now/e.ts", "import \"../play/a\";"),
    ];
    offends(
        &cycles_between_features(&house),
        &[
            "play/a.ts:1: play imports facts",
            "facts/b.ts:1: facts imports settings",
            "settings/d.ts:2: settings imports play",
        ],
    );
}
