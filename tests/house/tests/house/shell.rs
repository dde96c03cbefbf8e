//! What the windows may load, and what the page may call.

use regex::Regex;
use serde_json::Value;

use crate::sources::{self, Source, nothing_breaks, offends};

const CONFIG: &str = "src-tauri/tauri.conf.json";
/// The one address of the web that is none: Tauri's own way from the page to Rust.
const IPC: &str = "http://ipc.localhost";

fn loose_config(config: &Source) -> Vec<String> {
    let json: Value = serde_json::from_str(&config.text).unwrap_or_else(|error| panic!("{CONFIG} does not parse: {error}"));
    let app = &json["app"];
    let mut found = Vec::new();
    if app["withGlobalTauri"] != false {
        found.push(at(config, "withGlobalTauri", "withGlobalTauri is not false"));
    }
    match app["security"]["csp"].as_str() {
        Some(csp) => found.extend(loose_policy(csp).iter().map(|why| at(config, "\"csp\"", why))),
        None => found.push(at(config, "security", "there is no content security policy")),
    }
    for opening in ["devCsp", "dangerousDisableAssetCspModification", "capabilities", "assetProtocol"] {
        if !app["security"][opening].is_null() {
            found.push(at(
                config,
                opening,
                &format!("{opening} opens what the policy and the permissions close"),
            ));
        }
    }
    if !json["plugins"].is_null() {
        found.push(at(config, "plugins", "the shell has no plugin"));
    }
    found
}

/// The offence at the line that names `word` (at line 1 if none does).
fn at(config: &Source, word: &str, why: &str) -> String {
    let line = config.text.find(word).map_or(1, |offset| config.line_at(offset));
    config.offence(line, why)
}

fn loose_policy(csp: &str) -> Vec<String> {
    let mut found = Vec::new();
    let directives: Vec<Vec<&str>> = csp.split(';').map(|directive| directive.split_whitespace().collect()).collect();
    if !directives.iter().any(|directive| *directive == ["default-src", "'none'"]) {
        found.push("the policy does not begin from default-src 'none'".to_owned());
    }
    for (name, sources) in directives.iter().filter_map(|directive| directive.split_first()) {
        for source in sources.iter().filter(|source| is_loose(source)) {
            found.push(format!("{name} allows {source}"));
        }
    }
    found
}

fn is_loose(source: &str) -> bool {
    let source = source.to_ascii_lowercase();
    let web = ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| source.starts_with(scheme));
    source.contains('*') || source.starts_with("'unsafe-") || source.starts_with("'wasm-unsafe") || (web && source != IPC)
}

fn capabilities_by_hand(sources: &[Source]) -> Vec<String> {
    let by_hand = sources.iter().filter(|source| source.path.starts_with("src-tauri/capabilities/"));
    by_hand
        .map(|source| source.offence(1, "permissions come from the list of commands in wire"))
        .collect()
}

/// Brings no command and no permission: it only hands a second start over to the first.
const HARMLESS_PLUGIN: &str = "tauri-plugin-single-instance";

fn plugins(manifest: &Source) -> Vec<String> {
    let plugin = Regex::new(r"tauri-plugin[\w-]*").expect("a pattern");
    let lines = manifest.text.lines().enumerate();
    lines
        .filter_map(|(above, line)| Some((above, plugin.find(line)?.as_str())))
        .filter(|(_, name)| *name != HARMLESS_PLUGIN)
        .map(|(above, name)| manifest.offence(above + 1, name))
        .collect()
}

fn file(path: &str) -> &'static Source {
    let found = sources::all().iter().find(|source| source.path == path);
    found.unwrap_or_else(|| panic!("{path} is not there"))
}

#[test]
fn the_windows_load_nothing_from_elsewhere_and_run_nothing_inline() {
    let rule = "The page is our own files and nothing else; it reaches Rust through host.";
    nothing_breaks(rule, &loose_config(file(CONFIG)));
}

#[test]
fn no_permission_is_written_by_hand() {
    let rule = "Every command is declared once, in wire; build.rs writes the capability files from that list.";
    nothing_breaks(rule, &capabilities_by_hand(sources::all()));
}

#[test]
fn the_shell_has_no_plugin_that_brings_commands() {
    let rule = "A plugin brings commands that wire does not know.";
    nothing_breaks(rule, &plugins(file("src-tauri/Cargo.toml")));
}

#[test]
fn a_loose_policy_is_found_source_by_source() {
    let sound = "default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src ipc: http://ipc.localhost";
    offends(&loose_policy(sound), &[]);
    let loose = "default-src 'self'; script-src 'unsafe-eval' https://cdn.example; style-src 'unsafe-inline'; img-src *; \
        connect-src http://ipc.localhost.example ws:; font-src http://*.example";
    offends(
        &loose_policy(loose),
        &[
            "default-src 'none'",
            "script-src allows 'unsafe-eval'",
            "script-src allows https://cdn.example",
            "style-src allows 'unsafe-inline'",
            "img-src allows *",
            "connect-src allows http://ipc.localhost.example",
            "connect-src allows ws:",
            "font-src allows http://*.example",
        ],
    );
}

#[test]
fn a_loose_configuration_is_found() {
    let text =
        "{\n\"app\": {\n\"withGlobalTauri\": true,\n\"security\": {\n\"csp\": null,\n\"capabilities\": []\n}\n},\n\"plugins\": {}\n}";
    offends(
        &loose_config(&Source::new(CONFIG, text)),
        &[
            "tauri.conf.json:3: withGlobalTauri",
            "tauri.conf.json:4: there is no content",
            "tauri.conf.json:6: capabilities opens",
            "tauri.conf.json:9: the shell has no plugin",
        ],
    );
}

#[test]
fn a_plugin_or_a_capability_by_hand_is_found() {
    let manifest = Source::new(
        "src-tauri/Cargo.toml",
        "[dependencies]\ntauri.workspace = true\ntauri-plugin-single-instance.workspace = true\ntauri-plugin-single-instance-fs = \"2\"\ntauri-plugin-fs = \"2\"\n",
    );
    offends(
        &plugins(&manifest),
        &[
            "src-tauri/Cargo.toml:4: tauri-plugin-single-instance-fs",
            "src-tauri/Cargo.toml:5: tauri-plugin-fs",
        ],
    );
    let house = [
        Source::new("src-tauri/capabilities/main.json", "{}"),
        Source::new("src-tauri/src/lib.rs", ""),
    ];
    offends(&capabilities_by_hand(&house), &["src-tauri/capabilities/main.json:1"]);
}
