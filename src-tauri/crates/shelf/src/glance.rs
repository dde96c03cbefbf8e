//! What a pack folder looks like from outside: names, sizes and times. Whoever is shown it again and again sees by that whether anything
//! was saved.
//!
//! Asked for anew each time rather than told by a watcher: a few hundred files are looked at in a millisecond or two, while watchers tell
//! nothing on network drives, lose count when an editor saves by renaming, and have limits of their own on every system.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use lesson::read::files::FILES_LIMIT;

use crate::ShelfError;
use crate::folder::{DEPTH, is_ignored};

/// The size and time of each file, by its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance(BTreeMap<String, (u64, Option<SystemTime>)>);

/// Looks at a pack folder and opens nothing in it. What cannot be looked at is as good as not there.
///
/// # Errors
/// [`ShelfError::Unlisted`] if the folder itself cannot be listed.
pub fn glance(path: &Path) -> Result<Glance, ShelfError> {
    let mut seen = Glance::default();
    seen.look(path, "", DEPTH).map_err(|source| ShelfError::Unlisted {
        path: path.to_owned(),
        source,
    })?;
    Ok(seen)
}

impl Glance {
    fn look(&mut self, at: &Path, within: &str, depth: usize) -> io::Result<()> {
        for entry in fs::read_dir(at)? {
            // A file may go while it is looked at: that is a change, and no fault.
            let Ok(entry) = entry else { continue };
            let name = entry.file_name().to_string_lossy().into_owned();
            let Some(metadata) = entry.metadata().ok().filter(|_| !is_ignored(&name)) else {
                continue;
            };
            if self.0.len() > FILES_LIMIT {
                return Ok(());
            }
            let path = format!("{within}/{name}");
            if metadata.is_dir() && depth > 0 {
                // A folder that cannot be listed has nothing to show, and will be told by its findings.
                let _unlisted = self.look(&entry.path(), &path, depth - 1);
            } else {
                self.0.insert(path, (metadata.len(), metadata.modified().ok()));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_folder_looks_the_same_until_something_is_saved() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("pack.toml");
        fs::create_dir(folder.path().join("scenarios")).expect("a folder within");
        fs::write(&file, "id = 'a'").expect("written");
        fs::write(folder.path().join("README.md"), "notes").expect("written");
        let look = || glance(folder.path()).expect("it can be listed");
        let first = look();
        assert_eq!(first, look(), "nothing was saved");
        fs::write(folder.path().join("README.md"), "other notes").expect("written");
        fs::write(folder.path().join(".pack.toml.swp"), "x").expect("written");
        assert_eq!(
            first,
            look(),
            "notes, and what an editor leaves while it works, are no part of the pack"
        );
        fs::write(folder.path().join("scenarios/b.toml"), "").expect("written");
        let with_story = look();
        assert_ne!(first, with_story, "a file in a folder within is seen");
        let later = SystemTime::now() + Duration::from_secs(60);
        let opened = File::options().write(true).open(&file).expect("it opens");
        opened.set_modified(later).expect("its time is set");
        assert_ne!(with_story, look(), "a file of the same size that was saved later is another one");
    }

    #[test]
    fn a_folder_that_is_gone_is_told() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        assert!(glance(&folder.path().join("nowhere")).is_err(), "it cannot be listed");
    }
}
