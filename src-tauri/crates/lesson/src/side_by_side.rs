//! The languages of a file side by side, text by text, and what makes a translation doubtful.
//!
//! The checker tells what is wrong; here stands what an editor had better read once more. A doubt may be mistaken.

mod doubts;

use toml::de::DeValue;
use words::{Doubt, Lang, Text};

use crate::read::{Document, Seg, TextNode, walk};

/// A text in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Which text it is: `step/#/choice/#/why`.
    pub pattern: String,
    /// The entry of the file's lists in which it stands.
    pub part: Option<Part>,
    /// The line of the file.
    pub line: u32,
    /// What it says, as it is written.
    pub text: Text,
    /// Which of its languages is doubtful, and why; in the order of the pack's languages.
    pub doubts: Vec<(Lang, Doubt)>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The list: `step`, `ending`.
    pub list: String,
    /// The entry's id; none where it has none yet.
    pub id: Option<String>,
}

/// Every text of a file, in the order of the file. The first of the languages is what the others are held against.
#[must_use]
pub fn side_by_side(doc: &Document<'_>, languages: &[Lang]) -> Vec<Pair> {
    let mut texts = walk(doc).texts;
    texts.sort_by_key(|text| text.place.offset);
    texts.iter().map(|text| pair(doc, text, languages)).collect()
}

fn pair(doc: &Document<'_>, node: &TextNode<'_>, languages: &[Lang]) -> Pair {
    let lines = node
        .lines
        .iter()
        .filter_map(|(tag, _, line)| Some((lang(tag)?, (*line).to_owned())));
    let text = Text(lines.collect());
    let doubts = doubts::doubts(&node.pattern, &text, languages);
    Pair {
        pattern: node.pattern.to_string(),
        part: node.place.entry.as_ref().map(|(list, at)| Part {
            list: list.to_string(),
            id: id(doc, list, *at),
        }),
        line: doc.line(&node.place),
        text,
        doubts,
    }
}

fn lang(tag: &str) -> Option<Lang> {
    [("zh-Hans", Lang::ZhHans), ("zh-Hant", Lang::ZhHant), ("en", Lang::En)]
        .into_iter()
        .find_map(|(name, lang)| (name == tag).then_some(lang))
}

fn id(doc: &Document<'_>, list: &str, at: usize) -> Option<String> {
    let entry = doc.root().get(list)?.get_ref().as_array()?.get(at)?;
    match entry.get_ref().as_table()?.get("id")?.get_ref() {
        DeValue::String(id) => Some(id.to_string()),
        _ => None,
    }
}

/// The lines between which the entries of a list stand: list, place, first line, last line. What a finding is about can be told by its line.
#[must_use]
pub fn spans(doc: &Document<'_>) -> Vec<(Part, u32, u32)> {
    let mut starts: Vec<(Part, u32)> = Vec::new();
    for (list, value) in doc.root() {
        for at in 0..value.get_ref().as_array().map_or(0, |items| items.len()) {
            let place = doc.place(&[Seg::Key(list.get_ref()), Seg::At(at)]);
            let part = Part {
                list: list.get_ref().to_string(),
                id: id(doc, list.get_ref(), at),
            };
            starts.push((part, doc.line(&place)));
        }
    }
    starts.sort_by_key(|(_, line)| *line);
    let ends: Vec<u32> = starts
        .iter()
        .skip(1)
        .map(|(_, line)| line.saturating_sub(1))
        .chain([u32::MAX])
        .collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|((part, line), end)| (part, line, end.max(line)))
        .collect()
}

#[cfg(test)]
mod tests;
