//! The list of installed packs, and how it is made anew where it was damaged.

use std::collections::{BTreeMap, BTreeSet};

use lesson::pack::Version;
use serde::{Deserialize, Serialize};
use words::PackId;

use super::disk::{Disk, is_sum};
use super::look;
use crate::folder::bytes_of;
use crate::sums::sum;
use crate::{PublicKey, Publisher, Row};

/// The form in which it is written.
const FORMAT: u32 = 1;

/// Who is known, and which packs are here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct List {
    format: u32,
    /// The publishers whose key was confirmed, in the order in which they became known.
    pub(super) publishers: Vec<Publisher>,
    /// The packs.
    pub(super) packs: BTreeMap<PackId, Held>,
}

/// A pack and the version of it before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) current: Row,
    pub(super) before: Option<Row>,
}

impl Held {
    /// What can be returned to once this takes its place: the same file again changes nothing, and from what somebody signed nobody goes back
    /// to what nobody, or somebody else, did.
    pub(super) fn before_that(self, next: &Row) -> Option<Row> {
        let before = if self.current.file == next.file {
            self.before
        } else {
            Some(self.current)
        };
        before.filter(|row| row.key == next.key)
    }
}

impl Default for List {
    fn default() -> Self {
        Self {
            format: FORMAT,
            publishers: Vec::new(),
            packs: BTreeMap::new(),
        }
    }
}

impl List {
    /// What was written; none where it is damaged.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let list: Self = serde_json::from_slice(bytes).ok()?;
        let fits = |(pack, held): (&PackId, &Held)| {
            let mut rows = held.before.iter().chain([&held.current]);
            rows.all(|row| row.pack == *pack && is_sum(&row.file) && Version::of(&row.version).is_some())
        };
        (list.format == FORMAT && list.packs.iter().all(fits)).then_some(list)
    }

    /// As it is written.
    pub(super) fn written(&self) -> Vec<u8> {
        // Strings, numbers and lists of them, by names that are strings: nothing that JSON cannot say.
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    /// A list made of the files that are here and sound. Of two files of one pack the newer version counts, and the other is the one before.
    ///
    /// Nobody is known in it: who was confirmed, only the damaged list knew.
    pub(super) fn anew(disk: &Disk) -> Self {
        let mut list = Self::default();
        let mut versions: BTreeMap<PackId, Vec<Row>> = BTreeMap::new();
        let rows = disk.packs().into_iter().filter_map(|name| {
            let bytes = bytes_of(&disk.pack_path(&name)).ok().filter(|bytes| sum(bytes) == name)?;
            look::sound(&bytes, None).ok().map(|sound| sound.row)
        });
        for row in rows {
            versions.entry(row.pack.clone()).or_default().push(row);
        }
        for (pack, mut rows) in versions {
            rows.sort_by_cached_key(|row| std::cmp::Reverse((row.key.is_some(), Version::of(&row.version))));
            let mut rows = rows.into_iter();
            if let Some(current) = rows.next() {
                let before = rows.next().filter(|row| row.key == current.key);
                list.packs.insert(pack, Held { current, before });
            }
        }
        list
    }

    /// The packs, each with the version before.
    pub(super) fn rows(&self) -> Vec<Row> {
        let row = |held: &Held| Row {
            before: held.before.as_ref().map(|row| row.version.clone()),
            ..held.current.clone()
        };
        self.packs.values().map(row).collect()
    }

    /// The sums of the files that count.
    pub(super) fn files(&self) -> BTreeSet<&str> {
        self.all().map(|row| row.file.as_str()).collect()
    }

    /// Whether a publisher is known.
    pub(super) fn knows(&self, key: &PublicKey) -> bool {
        self.publishers.iter().any(|publisher| publisher.key == *key)
    }

    /// Whether a pack of this publisher is here.
    pub(super) fn uses(&self, key: &PublicKey) -> bool {
        self.all().any(|row| row.key == Some(*key))
    }

    fn all(&self) -> impl Iterator<Item = &Row> {
        self.packs.values().flat_map(|held| held.before.iter().chain([&held.current]))
    }
}
