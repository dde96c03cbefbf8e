//! From a schema of a Rust type to one of a TOML file.
//!
//! TOML has no null and no widths of integers, and the keys of a map are known where they are the words of an enum: a text editor then
//! completes them, and tells a slip in them.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};
use words::{Exit, Lang};

use super::zh_hans::chinese;

/// Gives a schema its title and makes it one of a TOML file.
pub fn tidy(schema: Schema, title: &str, lang: Lang) -> Value {
    let mut value = schema.to_value();
    let (languages, exits) = (words_of::<Lang>(), words_of::<Exit>());
    for name in ["Text", "Figure"] {
        if let Some(map) = value.pointer_mut(&format!("/definitions/{name}")) {
            name_keys(map, &languages);
        }
    }
    for (of, words) in [
        ("/properties/exits", &exits),
        ("/definitions/Step/properties/exits", &exits),
        ("/definitions/Request/properties/cues", &languages),
        ("/definitions/Tactic/properties/cues", &languages),
    ] {
        if let Some(map) = value.pointer_mut(of) {
            name_keys(map, words);
        }
    }
    walk(&mut value, lang);
    if let Value::Object(root) = &mut value {
        root.insert("title".to_owned(), title.into());
    }
    value
}

/// The words of an enum, each with what it means.
fn words_of<T: JsonSchema>() -> Vec<(String, Value)> {
    let schema = T::json_schema(&mut SchemaGenerator::default()).to_value();
    let words = schema.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let word = |word: Value| {
        let name = word.get("const")?.as_str()?.to_owned();
        Some((name, word.get("description").cloned().unwrap_or_default()))
    };
    words.into_iter().filter_map(word).collect()
}

/// Turns “any key” into the keys that there are.
fn name_keys(map: &mut Value, words: &[(String, Value)]) {
    let Value::Object(map) = map else { return };
    let Some(inner) = map.insert("additionalProperties".to_owned(), json!(false)) else {
        return;
    };
    let properties = map.entry("properties").or_insert_with(|| json!({}));
    if let Value::Object(properties) = properties {
        for (word, meaning) in words {
            properties.insert(word.clone(), json!({ "allOf": [inner], "description": meaning }));
        }
    }
}

fn walk(value: &mut Value, lang: Lang) {
    match value {
        Value::Object(object) => {
            without_null(object);
            object.retain(|key, value| match key.as_str() {
                "default" => !is_empty(value),
                // A width of Rust's; a key of the file that is called so holds a schema.
                "format" => !value.is_string(),
                _ => true,
            });
            if let Some(Value::String(text)) = object.get_mut("description") {
                *text = told(text, lang);
            }
            object.values_mut().for_each(|value| walk(value, lang));
            words_in_one_list(object);
        }
        Value::Array(list) => list.iter_mut().for_each(|value| walk(value, lang)),
        _ => {}
    }
}

/// A comment of Rust's documentation as a description: its links lead nowhere here.
fn told(comment: &str, lang: Lang) -> String {
    let english = comment
        .replace("[`crate::", "`")
        .replace("[`", "`")
        .replace("`]", "`")
        .replace('\n', " ");
    match lang {
        Lang::En => english,
        Lang::ZhHans | Lang::ZhHant => chinese(&english).map_or(english, str::to_owned),
    }
}

/// What may be left out is left out in TOML, and never null.
fn without_null(object: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(forms)) = object.get_mut("anyOf") {
        forms.retain(|form| form.get("type").is_none_or(|kind| kind != "null"));
    }
}

/// A choice between words, each with its meaning, becomes one list of words: a slip is then told with all that are allowed. The meanings go
/// where taplo looks for them.
fn words_in_one_list(object: &mut Map<String, Value>) {
    let words: Vec<Value> = list_of(object, "const");
    let forms = object.get("oneOf").and_then(Value::as_array).map_or(0, Vec::len);
    if forms == 0 || words.len() != forms {
        return;
    }
    let meanings = list_of(object, "description");
    object.remove("oneOf");
    object.insert("type".to_owned(), json!("string"));
    object.insert("enum".to_owned(), Value::Array(words));
    if meanings.len() == forms {
        object.insert("x-taplo".to_owned(), json!({ "docs": { "enumValues": meanings } }));
    }
}

/// What each form of a choice has under a key.
fn list_of(object: &Map<String, Value>, key: &str) -> Vec<Value> {
    let forms = object.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    forms.filter_map(|form| form.get(key).cloned()).collect()
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}
