//! Places: from a path in the tree to an offset, from an offset to line and column.

use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

/// A part of a path in a file's tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seg<'p> {
    /// A key of a table.
    Key(&'p str),
    /// The place in a list, from 0.
    At(usize),
}

/// Where something stands in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Bytes from the start.
    pub offset: usize,
    /// Behind its last byte. Of a table with a header, that of the header.
    pub end: usize,
    /// The entry of a top-level list it belongs to: `step`, 3.
    pub entry: Option<Entry>,
}

/// An entry of a top-level list: its key, and its place there.
pub type Entry = (Arc<str>, usize);

impl Place {
    /// The place of these bytes.
    #[must_use]
    pub fn of(span: Range<usize>, entry: Option<Entry>) -> Self {
        Self {
            offset: span.start,
            end: span.end,
            entry,
        }
    }
}

/// The starts of a text's lines.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    pub(super) text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(
            text.bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n')
                .map(|(index, _)| index + 1),
        );
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// The line of an offset, from 0.
    pub(super) fn index(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// Line and column of an offset, both from 1; the column in characters.
    pub(super) fn at(&self, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(0);
        let before = self.text.as_bytes().get(start..offset.min(self.text.len())).unwrap_or_default();
        // A character starts with every byte that is not a continuation byte.
        let column = before.iter().filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
        (small(line), small(column))
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The tree has a path as a whole.
pub(super) fn exists(root: &DeTable<'_>, path: &[Seg<'_>]) -> bool {
    let Some((Seg::Key(first), rest)) = path.split_first() else {
        return false;
    };
    let mut value = root.get(*first);
    for seg in rest {
        value = match (seg, value.map(toml::Spanned::get_ref)) {
            (Seg::Key(key), Some(DeValue::Table(table))) => table.get(*key),
            (Seg::At(index), Some(DeValue::Array(list))) => list.get(*index),
            _ => None,
        };
    }
    value.is_some()
}

/// Follows a path as far as the tree has it.
pub(super) fn find(root: &DeTable<'_>, path: &[Seg<'_>]) -> Place {
    let mut place = Place::default();
    if let [Seg::Key(key), Seg::At(index), ..] = path {
        place.entry = Some((Arc::from(*key), *index));
    }
    let Some((Seg::Key(first), rest)) = path.split_first() else {
        return place;
    };
    let Some(mut value) = root.get(*first) else {
        return place;
    };
    for seg in rest {
        let inner = match (seg, value.get_ref()) {
            (Seg::Key(key), DeValue::Table(table)) => table.get(*key),
            (Seg::At(index), DeValue::Array(list)) => list.get(*index),
            _ => None,
        };
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    let span = value.span();
    (place.offset, place.end) = (span.start, span.end);
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters_not_bytes() {
        let lines = Lines::new("a = 1\n面膜 = 2\n");
        assert_eq!(lines.at(0), (1, 1), "the first character");
        assert_eq!(lines.at(6), (2, 1), "the first character of the second line");
        assert_eq!(lines.at(12), (2, 3), "two Chinese characters stand before it");
        assert_eq!(lines.at(9_999), (3, 1), "an offset behind the end is the end");
    }
}
