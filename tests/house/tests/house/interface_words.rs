//! What the interface never does: write HTML from text, run text as code, open a box of the system, store or fetch anything itself.

use regex::Regex;

use crate::sources::{self, Source, nothing_breaks, offends};

/// The phone's page has no Rust behind it: here it keeps its token and talks to the room, and nowhere else.
const PHONES_DOOR: &str = "ui/src/link/";

/// A pattern, and what to do instead.
const NEVER: &[(&str, &str)] = &[
    (r"\{@html\b", "text is shown as text, never as HTML"),
    (
        r"\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b",
        "text is shown as text, never as HTML",
    ),
    (r"\bdocument\s*\.\s*write", "text is shown as text, never as HTML"),
    (r"\beval\(|\bnew\s+Function\b", "text is never run as code"),
    (
        r"\b(?:alert|confirm|prompt)\(",
        "a box of the system stops the window: use one of the kit",
    ),
    (r"\b(?:sessionStorage|indexedDB)\b", "what is kept is kept by Rust, through host"),
    (r"\bdocument\s*\.\s*cookie\b", "what is kept is kept by Rust, through host"),
    (
        r"\bfetch\(|\b(?:XMLHttpRequest|EventSource|sendBeacon)\b",
        "the interface talks to Rust, through host, and to nothing else",
    ),
];

/// The same for everything but the phone's door.
const NEVER_ELSEWHERE: &[(&str, &str)] = &[
    (
        r"\blocalStorage\b",
        "what is kept is kept by Rust, through host, and on a phone through link",
    ),
    (
        r"\bWebSocket\b",
        "the interface talks to Rust, through host, and a phone to the room, through link",
    ),
];

fn forbidden_words(sources: &[Source]) -> Vec<String> {
    let made = |rules: &[(&str, &'static str)]| -> Vec<(Regex, &'static str)> {
        let rule = |(pattern, why): &(&str, &'static str)| (Regex::new(pattern).expect("a pattern"), *why);
        rules.iter().map(rule).collect()
    };
    let (never, elsewhere) = (made(NEVER), made(NEVER_ELSEWHERE));
    let interface = sources.iter().filter(|source| source.path.starts_with("ui/src/"));
    let mut found = Vec::new();
    for source in interface {
        let elsewhere = if source.path.starts_with(PHONES_DOOR) {
            &[][..]
        } else {
            &elsewhere
        };
        for (above, line) in source.text.lines().enumerate() {
            let word = never
                .iter()
                .chain(elsewhere)
                .find_map(|(pattern, why)| Some((pattern.find(line)?, why)));
            found.extend(word.map(|(word, why)| source.offence(above + 1, format_args!("`{}`: {why}", word.as_str()))));
        }
    }
    found
}

#[test]
fn the_interface_neither_runs_text_nor_stores_nor_fetches() {
    let rule = "A pack is other people's text, and the program never goes on line.";
    nothing_breaks(rule, &forbidden_words(sources::all()));
}

#[test]
fn each_forbidden_word_is_found_and_its_neighbours_are_not() {
    let bad = "<p>{@html text}</p>\nnode.innerHTML = text;\nnode.insertAdjacentHTML(\"x\", y);\ndocument.write(x);\neval(x);\n\
        new Function(x);\nalert(x);\nwindow.confirm(x);\nprompt(x);\nlocalStorage.a;\nsessionStorage.a;\nindexedDB.open(x);\nfetch(x);\n\
        new XMLHttpRequest();\nnew WebSocket(x);\n";
    let good = "<p role=\"alert\">prefetch(x)</p>\nmedieval(x);\nconst confirmed = true; // the prompt (a line) is shown\n";
    let house = [
        Source::new("ui/src/a.svelte", bad),
        Source::new("ui/src/b.svelte", good),
        Source::new("tests/support/src/page.js", bad),
    ];
    let places: Vec<String> = (1..=15).map(|line| format!("a.svelte:{line}: ")).collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    offends(&forbidden_words(&house), &places);
}

#[test]
fn only_the_phones_door_may_store_and_connect_and_it_may_nothing_else() {
    let text = "localStorage.a;\nnew WebSocket(x);\nsessionStorage.a;\n";
    let house = [
        Source::new("ui/src/features/phone/a.ts", text),
        Source::new("ui/src/link/a.ts", text),
    ];
    let places = ["phone/a.ts:1: ", "phone/a.ts:2: ", "phone/a.ts:3: ", "link/a.ts:3: "];
    offends(&forbidden_words(&house), &places);
}
