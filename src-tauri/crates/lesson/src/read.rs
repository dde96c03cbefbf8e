//! Reading a pack's files: bytes in; typed content, and every finding of form, out.
//!
//! A [`Document`] keeps the tree of its file, so that any rule can say the line and column of what it is about. Every entry of a
//! list (`[[step]]`, `[[disclosure]]` …) is read by itself: one broken entry is one finding and leaves the others standing.

pub mod files;
mod ledger;
mod place;
mod syntax;
mod typed;
mod walk;

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;
use words::{FindingCode, ScenarioId};

pub use ledger::Ledger;
pub use place::{Entry, Place, Seg};
pub use typed::{Entries, catalogue, facts, help_lines, plan, scenario, whole};
pub use walk::{Leaf, TextNode, Walk, walk};

use crate::findings::Finding;
use crate::findings::mend::Mend;
use crate::pack::Scenario;
use files::FileKind;
use place::Lines;

/// One file of a pack, parsed.
#[derive(Debug)]
pub struct Document<'a> {
    /// Its path, relative to the pack.
    pub file: &'a str,
    /// What it is for.
    pub kind: FileKind,
    root: DeTable<'a>,
    lines: Lines<'a>,
    /// Where syntax errors make the tree unreliable, in order.
    spoiled: Vec<Range<usize>>,
}

impl<'a> Document<'a> {
    /// Parses a file. What is not UTF-8 gives no document; syntax errors give one that is spoiled around them.
    #[must_use]
    pub fn read(file: &'a str, kind: FileKind, bytes: &'a [u8]) -> (Option<Self>, Vec<Finding>) {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let (line, column) = Lines::new(std::str::from_utf8(sound).unwrap_or_default()).at(sound.len());
                let finding = Finding::new(FindingCode::NotUtf8, file, line, column);
                let finding = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
                    finding.with("mend", Mend::Utf16.key())
                } else {
                    finding
                };
                return (None, vec![finding.spanning(sound.len()..sound.len())]);
            }
        };
        let lines = Lines::new(text);
        let (root, errors) = DeTable::parse_recoverable(text);
        let root = root.into_inner();
        let spans: Vec<Range<usize>> = errors.iter().map(|error| error.span().unwrap_or(text.len()..text.len())).collect();
        let errors: Vec<(Range<usize>, String)> = spans
            .iter()
            .cloned()
            .zip(errors.iter().map(|error| error.message().to_owned()))
            .collect();
        let findings = syntax::findings(file, text, &lines, &errors);
        let spoiled = spoiled(&root, &kind, &spans);
        (
            Some(Self {
                file,
                kind,
                root,
                lines,
                spoiled,
            }),
            findings,
        )
    }

    /// The tree.
    #[must_use]
    pub fn root(&self) -> &DeTable<'a> {
        &self.root
    }

    /// Something of the file is lost to a syntax error.
    #[must_use]
    pub fn is_spoiled(&self) -> bool {
        !self.spoiled.is_empty()
    }

    /// The tree is unreliable at that offset.
    #[must_use]
    pub fn is_spoiled_at(&self, offset: usize) -> bool {
        let after = self.spoiled.partition_point(|range| range.start <= offset);
        let range = after.checked_sub(1).and_then(|index| self.spoiled.get(index));
        range.is_some_and(|range| range.contains(&offset))
    }

    /// A finding at a place of this file.
    #[must_use]
    pub fn finding(&self, code: FindingCode, place: &Place) -> Finding {
        let (line, column) = self.lines.at(place.offset);
        Finding::new(code, self.file, line, column).spanning(place.offset..place.end)
    }

    /// The place of some words within a text; that of the text where it writes them otherwise.
    #[must_use]
    pub fn within(&self, place: &Place, words: &str) -> Place {
        let found = self.lines.text.get(place.offset..place.end).and_then(|text| text.find(words));
        let span = found.map(|at| place.offset + at..place.offset + at + words.len());
        span.map_or_else(|| place.clone(), |span| Place::of(span, place.entry.clone()))
    }

    /// The same for words of which small and capital letters are not told apart.
    #[must_use]
    pub fn within_any_case(&self, place: &Place, words: &str) -> Place {
        let text = self.lines.text.get(place.offset..place.end).unwrap_or_default();
        // Only ASCII letters are lowered, so that every byte keeps its place.
        let found = text.to_ascii_lowercase().find(&words.to_ascii_lowercase());
        let span = found.map(|at| place.offset + at..place.offset + at + words.len());
        span.map_or_else(|| place.clone(), |span| Place::of(span, place.entry.clone()))
    }

    /// The line of a path that exists as a whole.
    #[must_use]
    pub fn key_line(&self, path: &[Seg<'_>]) -> Option<u32> {
        place::exists(&self.root, path).then(|| self.line(&self.place(path)))
    }

    /// The name before the = behind which something stands; nothing within a list.
    #[must_use]
    pub fn key_before(&self, place: &Place) -> Option<&'a str> {
        let before = self.lines.text.get(..place.offset)?.trim_end_matches(' ');
        let before = before.strip_suffix('=')?.trim_end_matches(' ');
        let name = before.trim_end_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
        before.get(name.len()..).filter(|key| !key.is_empty())
    }

    /// The line that is this header, from 1.
    #[must_use]
    pub fn line_of_header(&self, header: &str) -> Option<usize> {
        let is_it = |line: &str| line.split('#').next().is_some_and(|line| line.trim() == header);
        self.lines.text.lines().position(is_it).map(|at| at + 1)
    }

    /// What stands there begins with a digit.
    #[must_use]
    pub fn begins_with_digit(&self, place: &Place) -> bool {
        let first = self.lines.text.as_bytes().get(place.offset);
        first.is_some_and(u8::is_ascii_digit)
    }

    /// The line of a place.
    #[must_use]
    pub fn line(&self, place: &Place) -> u32 {
        self.lines.at(place.offset).0
    }

    /// The place of a path, or of as much of it as exists.
    #[must_use]
    pub fn place(&self, path: &[Seg<'_>]) -> Place {
        place::find(&self.root, path)
    }
}

/// A story as it stands, be it sound or not: whoever is writing it wants to see it. None where it cannot be read.
#[must_use]
pub fn story_as_it_stands(file: &str, id: &ScenarioId, bytes: &[u8]) -> Option<Scenario> {
    let (document, _) = Document::read(file, FileKind::Scenario(id.clone()), bytes);
    let document = document.filter(|document| !document.is_spoiled())?;
    scenario(&mut Ledger::new(&document))
}

/// Where syntax errors make a tree unreliable: the entries they stand in; in a scenario or a plan, which is one whole, everything.
fn spoiled(root: &DeTable<'_>, kind: &FileKind, errors: &[Range<usize>]) -> Vec<Range<usize>> {
    if errors.is_empty() {
        return Vec::new();
    }
    if !kind.is_list() {
        return std::iter::once(0..usize::MAX).collect();
    }
    let mut starts: Vec<usize> = root
        .values()
        .filter_map(|value| value.get_ref().as_array())
        .flatten()
        .map(|item| item.span().start)
        .collect();
    starts.sort_unstable();
    let range = |error: &Range<usize>| {
        let next = starts.partition_point(|start| *start <= error.start);
        let from = next.checked_sub(1).and_then(|index| starts.get(index)).copied().unwrap_or(0);
        (from, starts.get(next).copied().unwrap_or(usize::MAX))
    };
    let ranges: BTreeSet<(usize, usize)> = errors.iter().map(range).collect();
    ranges.into_iter().map(|(from, to)| from..to).collect()
}

#[cfg(test)]
mod tests;
