//! What a person finds on a page, asked of the page itself.

use serde_json::{Value, json};

/// Finding by role and visible name, for scripts.
const FIND: &str = include_str!("page.js");

/// A script, with `find(role, name)` at hand.
pub(crate) fn with_find(script: &str) -> String {
    format!("{FIND}\n{script}")
}

/// A role and a name, as arguments.
pub(crate) fn role_and_name(role: &str, name: &str) -> Vec<Value> {
    vec![json!(role), json!(name)]
}
