//! What was found in the folder: what is sound in it, every finding, and of what is broken the last version that was not.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use lesson::{
    checker::{CheckedPack, Files, check_read},
    findings::{Finding, Severity},
    pack::{Pack, Scenario},
    read::files::{FileKind, REQUIRED},
};
use shelf::{ContentHash, ShelfError};
use words::{Lang, ScenarioId};

use super::story::{Story, file_of};
use crate::desk::Shelf;

/// What was found in a folder.
pub(crate) struct Found {
    /// What can be played.
    pub(crate) shelf: Arc<Shelf>,
    /// Every finding, by file and line.
    pub(crate) findings: Vec<Finding>,
    /// Every story of the folder.
    pub(crate) stories: BTreeMap<ScenarioId, Story>,
    /// Files in whose place their last sound version stands.
    pub(crate) held: Vec<String>,
    /// Not one of the files that every pack has is there.
    pub(crate) empty: bool,
    /// A pack that lies in this folder, where it holds none itself.
    pub(crate) inside: Option<String>,
    /// The last version of each file in which there was no error.
    sound: Files,
}

impl Found {
    /// Reads a folder. What is broken in it is told, and takes nothing else with it.
    ///
    /// # Errors
    /// [`ShelfError::Unlisted`]
    pub(crate) fn read(folder: &Path, before: Option<&Self>) -> Result<Self, ShelfError> {
        let nothing = Files::new();
        let sound_before = before.map_or(&nothing, |before| &before.sound);
        let read = shelf::read_folder(folder)?;
        let refused: BTreeSet<&String> = read.refused.iter().map(|finding| &finding.file).collect();
        let empty = !REQUIRED
            .iter()
            .any(|(name, _)| read.files.contains_key(*name) || refused.contains(&(*name).to_owned()));
        let files = read.files;
        let checked = check_read(&files, read.refused, None);
        let faulty = faulty(&checked.findings);
        let held = held(&files, &faulty, sound_before);
        let mut pack = if held.is_empty() {
            checked.pack
        } else {
            with_held(&files, &held, sound_before).pack
        };
        let languages = languages(&pack);
        let stories = stories(&files, &pack, &faulty, before, &languages);
        for (id, story) in &stories {
            if let Some(scenario) = &story.scenario {
                pack.scenarios.entry(id.clone()).or_insert_with(|| scenario.clone());
            }
        }
        let sound = sound(&files, &faulty, sound_before);
        let shelf = Shelf::previewed(folder, pack, ContentHash::of(&files).to_string());
        Ok(Self {
            shelf: Arc::new(shelf),
            findings: checked.findings,
            stories,
            held,
            empty,
            inside: if empty { pack_inside(folder) } else { None },
            sound,
        })
    }

    /// A story as it is played.
    pub(crate) fn scenario(&self, id: &ScenarioId) -> Option<&Scenario> {
        self.stories.get(id).and(self.shelf.pack.scenarios.get(id))
    }

    /// The languages of the pack, the one that the others are held against first.
    pub(crate) fn languages(&self) -> Vec<Lang> {
        languages(&self.shelf.pack)
    }
}

/// The files in which there is an error.
fn faulty(findings: &[Finding]) -> BTreeSet<String> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| finding.file.clone()).collect()
}

/// The languages of a pack; both of the interface's where its manifest cannot be read.
fn languages(pack: &Pack) -> Vec<Lang> {
    let own = pack.manifest.as_ref().map(|manifest| manifest.languages.clone());
    own.filter(|own| !own.is_empty()).unwrap_or_else(|| vec![Lang::ZhHans, Lang::En])
}

/// The broken files on which stories rest, and of which there is a sound version.
fn held(files: &Files, faulty: &BTreeSet<String>, sound: &Files) -> Vec<String> {
    let shared = |name: &&String| {
        !matches!(
            FileKind::of(name),
            None | Some(FileKind::Scenario(_) | FileKind::Plan(_) | FileKind::Playthrough)
        )
    };
    let held = faulty.iter().filter(shared).filter(|name| sound.contains_key(*name));
    held.filter(|name| files.get(*name) != sound.get(*name)).cloned().collect()
}

/// The pack as it is with the last sound version of these files.
fn with_held(files: &Files, held: &[String], sound: &Files) -> CheckedPack {
    let mut files = files.clone();
    for name in held {
        if let Some(bytes) = sound.get(name) {
            files.insert(name.clone(), bytes.clone());
        }
    }
    check_read(&files, Vec::new(), None)
}

/// Every story of which there is a file.
fn stories(
    files: &Files,
    pack: &Pack,
    faulty: &BTreeSet<String>,
    before: Option<&Found>,
    languages: &[Lang],
) -> BTreeMap<ScenarioId, Story> {
    let ids = files.iter().filter_map(|(name, bytes)| match FileKind::of(name) {
        Some(FileKind::Scenario(id)) => Some((id, bytes)),
        _ => None,
    });
    ids.map(|(id, bytes)| {
        let checked = pack.scenarios.get(&id).filter(|_| !faulty.contains(&file_of(&id)));
        let story = Story::of(&id, bytes, checked, before.and_then(|before| before.stories.get(&id)), languages);
        (id, story)
    })
    .collect()
}

/// The last sound version of every file that is there, or that ought to be.
fn sound(files: &Files, faulty: &BTreeSet<String>, before: &Files) -> Files {
    let now = files.iter().filter(|(name, _)| !faulty.contains(*name));
    let kept = before.iter().filter(|(name, _)| faulty.contains(*name));
    now.chain(kept).map(|(name, bytes)| (name.clone(), bytes.clone())).collect()
}

/// The first pack that lies in a folder: rather than the pack, the folder around it was chosen.
fn pack_inside(folder: &Path) -> Option<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let packs = entries.filter(|entry| entry.path().join("pack.toml").is_file());
    packs.map(|entry| entry.file_name().to_string_lossy().into_owned()).min()
}
