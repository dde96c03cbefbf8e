//! What another version of a pack makes different.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;

use words::Text;

use super::Library;
use crate::archive::Archive;
use crate::hufpack::list;
use crate::{Changes, Hufpack, Row, StoryRow};

/// What a file changes; none where its pack is new here.
pub(super) fn changes(library: &Library, row: &Row, file: &Hufpack) -> Option<Changes> {
    let held = library.list.packs.get(&row.pack)?;
    // Where the file that is here was lost, everything counts as different.
    let before = sums(library, &held.current).unwrap_or_default();
    let (old, new) = (&held.current.stories, &row.stories);
    let differs = |name: &str| before.get(name) != file.sums.files.get(name);
    let missing_in = |others: &[StoryRow], story: &StoryRow| !others.iter().any(|other| other.scenario == story.scenario);
    let titles = |stories: &[StoryRow], counts: &dyn Fn(&StoryRow) -> bool| -> Vec<Text> {
        stories
            .iter()
            .filter(|story| counts(story))
            .map(|story| story.title.clone())
            .collect()
    };
    Some(Changes {
        version: held.current.version.clone(),
        added: titles(new, &|story| missing_in(old, story)),
        changed: titles(new, &|story| {
            !missing_in(old, story) && differs(&format!("scenarios/{}.toml", story.scenario.0))
        }),
        removed: titles(old, &|story| missing_in(new, story)),
        other: before
            .keys()
            .chain(file.sums.files.keys())
            .any(|name| is_other(name) && differs(name)),
    })
}

fn sums(library: &Library, row: &Row) -> Option<BTreeMap<String, String>> {
    let file = File::open(library.disk.pack_path(&row.file)).ok()?;
    let mut archive = Archive::open(BufReader::new(file)).ok()?;
    list(&mut archive).ok().map(|(sums, _)| sums.files)
}

/// A version of its own always differs, and play-throughs are for editors.
fn is_other(name: &str) -> bool {
    name != "pack.toml" && !name.starts_with("scenarios/") && !name.starts_with("playthroughs/")
}
