//! One walk through a file's tree: every text, every other string, every key that an editor names, each with its place.
//!
//! The rules on texts and ids read this, not the types, so that they also see what stands in an entry that is broken elsewhere.

use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Document, Place};

/// Language tags, as [`words::Lang`] writes them.
const TAGS: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// Tables whose keys an editor chooses.
const CHOSEN: [&str; 7] = ["cast", "row", "vary", "exits", "step/#/exits", "order", "order/*"];

/// Tables that may be empty, or hold a list for each language: no texts either.
const CONTAINERS: [&str; 3] = ["step/#/app", "request/#/cues", "tactic/#/cues"];

/// No rule is about a longer pattern; without this bound a long key would be copied into each of its thousand children.
const PATTERN: usize = 120;

/// A string that is not part of a text.
#[derive(Clone, Debug)]
pub struct Leaf<'d> {
    /// Where it stands.
    pub place: Place,
    /// Its path, list places as `#`, chosen keys as `*`: `step/#/choice/#/to`.
    pub pattern: Arc<str>,
    /// The string.
    pub value: &'d str,
}

/// A text: a table whose keys are all language tags.
#[derive(Clone, Debug)]
pub struct TextNode<'d> {
    /// Where it stands.
    pub place: Place,
    /// Its path, as in [`Leaf::pattern`].
    pub pattern: Arc<str>,
    /// What it says: language tag, place, words.
    pub lines: Vec<(&'d str, Place, &'d str)>,
}

/// What a walk has found.
#[derive(Debug, Default)]
pub struct Walk<'d> {
    /// Strings that are not part of a text.
    pub leaves: Vec<Leaf<'d>>,
    /// Texts.
    pub texts: Vec<TextNode<'d>>,
    /// Keys that an editor chose, with the pattern of their value: `cast/*`.
    pub keys: Vec<Leaf<'d>>,
}

/// Walks through a document. The parser has refused what is nested too deeply.
#[must_use]
pub fn walk<'d>(doc: &'d Document<'_>) -> Walk<'d> {
    let mut walk = Walk::default();
    for (key, value) in doc.root() {
        let key = key.get_ref();
        let pattern = longer(&Arc::from(""), key);
        match value.get_ref() {
            DeValue::Array(items) => {
                let inner = longer(&pattern, "#");
                for (index, item) in items.iter().enumerate() {
                    walk.value(item, &inner, Some(&(pattern.clone(), index)));
                }
            }
            _ => walk.value(value, &pattern, None),
        }
    }
    walk
}

impl<'d> Walk<'d> {
    fn value(&mut self, value: &'d Spanned<DeValue<'_>>, pattern: &Arc<str>, entry: Option<&(Arc<str>, usize)>) {
        let place = Place::of(value.span(), entry.cloned());
        match value.get_ref() {
            DeValue::String(text) => self.leaves.push(Leaf {
                place,
                pattern: pattern.clone(),
                value: text,
            }),
            DeValue::Array(items) => {
                let inner = longer(pattern, "#");
                for item in items {
                    self.value(item, &inner, entry);
                }
            }
            DeValue::Table(table) if is_text(table, pattern) => self.text(table, pattern, place),
            DeValue::Table(table) => self.table(table, pattern, entry),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
        }
    }

    fn text(&mut self, table: &'d DeTable<'_>, pattern: &Arc<str>, place: Place) {
        let line = |(tag, line): (&'d Spanned<_>, &'d Spanned<DeValue<'_>>)| {
            let tag: &'d std::borrow::Cow<'_, str> = tag.get_ref();
            let words = line.get_ref().as_str()?;
            Some((tag.as_ref(), Place::of(line.span(), place.entry.clone()), words))
        };
        let lines = table.iter().filter_map(line).collect();
        self.texts.push(TextNode {
            place,
            pattern: pattern.clone(),
            lines,
        });
    }

    fn table(&mut self, table: &'d DeTable<'_>, pattern: &Arc<str>, entry: Option<&(Arc<str>, usize)>) {
        let chosen = CHOSEN.contains(&pattern.as_ref());
        let any = longer(pattern, "*");
        for (key, value) in table {
            let name: &'d str = key.get_ref().as_ref();
            if chosen {
                let place = Place::of(key.span(), entry.cloned());
                self.keys.push(Leaf {
                    place,
                    pattern: any.clone(),
                    value: name,
                });
                self.value(value, &any, entry);
            } else {
                self.value(value, &longer(pattern, name), entry);
            }
        }
    }
}

/// A pattern with one more part.
fn longer(pattern: &Arc<str>, part: &str) -> Arc<str> {
    if pattern.len() + part.len() > PATTERN {
        return Arc::from("?");
    }
    if pattern.is_empty() {
        Arc::from(part)
    } else {
        Arc::from(format!("{pattern}/{part}"))
    }
}

/// A table whose keys are all language tags is a text; so is an empty one where a text must stand. A figure of a fact is one that
/// has a `value` besides.
fn is_text(table: &DeTable<'_>, pattern: &str) -> bool {
    let figure = pattern == "fact/#/figures/#";
    let tagged = |key: &str| TAGS.contains(&key) || (figure && key == "value");
    !CHOSEN.contains(&pattern) && !CONTAINERS.contains(&pattern) && table.keys().all(|key| tagged(key.get_ref()))
}
