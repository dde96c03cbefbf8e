//! `schema`: what it writes describes the bundled pack, and tells a slip.

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::Value;

use crate::world::{bundled, on};

/// The schemas, by name.
struct Schemas(tempfile::TempDir);

impl Schemas {
    fn written() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        on(folder.path(), "schema", "--lang en").says(0, &["14 schemas are in .schemas of "]);
        Self(folder)
    }

    fn validator(&self, name: &str) -> Validator {
        let path = self.0.path().join(format!(".schemas/{name}.json"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let schema: Value = serde_json::from_str(&text).expect("a schema is JSON");
        jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{name} is no schema: {error}"));
        jsonschema::draft7::new(&schema).unwrap_or_else(|error| panic!("{name} is no schema: {error}"))
    }
}

fn value(text: &str) -> Value {
    let table: toml::Table = text.parse().expect("it is TOML");
    serde_json::to_value(table).expect("TOML has a form in JSON")
}

fn slips(validator: &Validator, text: &str) -> Vec<String> {
    validator
        .iter_errors(&value(text))
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn schema_of(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    let stem = path.file_stem().and_then(|name| name.to_str()).expect("a name");
    match folder {
        Some("scenarios") => "scenario".to_owned(),
        Some("playthroughs") => "playthrough".to_owned(),
        Some("plans") => "plan".to_owned(),
        Some("items") => "items".to_owned(),
        _ => stem.to_owned(),
    }
}

#[test]
fn every_file_of_the_bundled_pack_is_as_its_schema_says() {
    let schemas = Schemas::written();
    let mut seen = 0;
    for folder in ["", "scenarios", "playthroughs", "items", "plans"] {
        for entry in fs::read_dir(bundled().join(folder)).expect("the pack is there") {
            let path = entry.expect("it can be listed").path();
            if path.extension().is_none_or(|extension| extension != "toml") || path.file_name().is_some_and(|name| name == ".taplo.toml") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("it can be read");
            let slips = slips(&schemas.validator(&schema_of(&path)), &text);
            assert_eq!(slips, [""; 0], "{} is sound", path.display());
            seen += 1;
        }
    }
    assert!(seen > 80, "only {seen} files were looked at");
}

#[test]
fn a_slip_of_the_finger_is_told() {
    let schemas = Schemas::written();
    let scenario = schemas.validator("scenario");
    let text = fs::read_to_string(bundled().join("scenarios/agent-fee.toml")).expect("it is there");
    for (from, to) in [
        ("nature = ", "natur = "),
        ("nature = \"scam\"", "nature = \"scamm\""),
        ("level = 3", "level = 4"),
        ("channel = \"call\"", "channel = \"cal\""),
        ("zh-Hans", "zh-hans"),
        ("[exits.hang-up]", "[exits.hangup]"),
        ("move = \"heed\"", "move = \"head\""),
        ("to = \"opening\"", "to = \"Opening\""),
        ("minutes = 8", "minutes = \"8\""),
        ("\nid = \"ring\"", ""),
    ] {
        assert!(text.contains(from), "there is no {from:?} to misspell");
        let broken = text.replacen(from, to, 1);
        assert!(!slips(&scenario, &broken).is_empty(), "{to:?} in place of {from:?} is a slip");
    }
    for (name, text) in [
        ("disclosures", "[[disclosur]]\nid = \"x\""),
        ("facts", "[[fact]]\nid = \"x\"\nfigures = [{ value = 5, english = \"5\" }]"),
        ("pack", "id = \"Not An Id\""),
        ("items", "[[item]]\nid = \"x\""),
        ("forms", "[[form]]\nid = \"a\"\nitems = []\naround-the-story = []"),
        ("plan", "id = \"x\"\nfor = \"hall\"\ntitle = {}"),
        ("playthrough", "scenario = \"x\"\nseed = -1\nplay = []"),
    ] {
        assert!(!slips(&schemas.validator(name), text).is_empty(), "{text:?} is no sound {name}");
    }
}

#[test]
fn both_forms_of_an_exit_are_allowed() {
    let schemas = Schemas::written();
    let text = fs::read_to_string(bundled().join("scenarios/agent-fee.toml")).expect("it is there");
    let short = text.replace("[exits.stop-watching]\nto = \"left\"", "[exits]\nstop-watching = \"left\"");
    assert_ne!(short, text, "the exit is written at length there");
    assert_eq!(slips(&schemas.validator("scenario"), &short), [""; 0], "the short form is as good");
}

#[test]
fn text_editors_are_told_which_file_has_which_schema() {
    let schemas = Schemas::written();
    let path = schemas.0.path().join(".taplo.toml");
    let rules = fs::read_to_string(&path).expect("it was written");
    let table: toml::Table = rules.parse().expect("it is TOML");
    for rule in table["rule"].as_array().expect("rules") {
        let schema = rule["schema"]["path"].as_str().expect("a path");
        assert!(schemas.0.path().join(schema).is_file(), "{schema} was written beside it");
    }
    on(schemas.0.path(), "schema", "--lang zh").says(0, &["14个schema写进了", "#:schema ../.schemas/scenario.json"]);
    fs::write(&path, "# mine\n").expect("it can be written to");
    on(schemas.0.path(), "schema", "--lang en").says(0, &["a .taplo.toml of your own, which was left alone"]);
    assert_eq!(
        fs::read_to_string(&path).expect("it is there"),
        "# mine\n",
        "an editor's own rules stay"
    );
}

#[test]
fn the_schemas_may_stand_in_the_pack_without_a_finding() {
    let pack = crate::world::Pack::sound();
    on(pack.path(), "schema", "--lang en").says(0, &[]);
    on(pack.path(), "check", "--lang en").says(0, &["0 errors, 0 warnings."]);
}

#[test]
fn every_word_of_a_schema_says_what_it_is_for() {
    let schemas = Schemas::written();
    for file in fs::read_dir(schemas.0.path().join(".schemas")).expect("they were written") {
        let path = file.expect("it can be listed").path();
        let schema: Value = serde_json::from_str(&fs::read_to_string(&path).expect("it can be read")).expect("JSON");
        assert!(schema["title"].is_string(), "{} has a title", path.display());
        let definitions = schema["definitions"].as_object().into_iter().flatten().map(|(_, value)| value);
        for part in definitions.chain([&schema]) {
            for (key, property) in part["properties"].as_object().into_iter().flatten() {
                assert!(property["description"].is_string(), "{key} in {} says nothing", path.display());
            }
        }
        let text = schema.to_string();
        assert!(
            !text.contains("null") && !text.contains("[`"),
            "{} has only what TOML has",
            path.display()
        );
    }
}

#[test]
fn what_each_word_is_for_is_said_in_the_language_asked_for() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let said = |lang: &str| {
        on(folder.path(), "schema", &format!("--lang {lang}")).says(0, &[]);
        let text = fs::read_to_string(folder.path().join(".schemas/scenario.json")).expect("it was written");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        (
            schema["properties"]["minutes"]["description"].clone(),
            schema["definitions"]["Move"]["x-taplo"]["docs"]["enumValues"][0].clone(),
        )
    };
    assert_eq!(
        said("en"),
        ("About how long it takes.".into(), "End the contact.".into()),
        "in English"
    );
    assert_eq!(said("zh"), ("大约几分钟。".into(), "结束这次联系。".into()), "in Chinese");
}
