//! Importing a pack far larger than any real one, against checking the same texts in memory.

use std::fs;
use std::path::Path;
use std::time::Instant;

use shelf::{Library, SecretKey, Terms};
use support::Figure;
use words::{Day, PackId};

use crate::{Stop, quantile};

/// So many stories.
const STORIES: usize = 1_000;

/// So often each is measured, one after the other.
const TIMES: usize = 5;

/// 1,000 stories from a signed file to the library, on the disk for good: at most 1.5 x the time of checking them.
pub fn measure() -> Result<Vec<Figure>, Stop> {
    let mut files = packs::many(STORIES, packs::sound()?);
    // As many files as a pack may have: some stories do without one of their four play-throughs.
    let spare: Vec<String> = files.keys().filter(|name| name.ends_with(".stopped.toml")).cloned().collect();
    for name in spare.iter().take(files.len().saturating_sub(shelf::FILES_LIMIT)) {
        files.remove(name);
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("many.hufpack");
    fs::write(&file, packed(&files, &folder.path().join("many"))?)?;
    let (mut checks, mut imports) = (Vec::new(), Vec::new());
    for time in 0..TIMES {
        let begun = Instant::now();
        let checked = lesson::checker::check(&files);
        checks.push(begun.elapsed().as_secs_f64());
        if checked.pack.scenarios.len() != STORIES {
            return Err("the generated pack is not sound".into());
        }
        drop(checked);
        imports.push(import(&file, &folder.path().join(format!("library-{time}")))?);
    }
    let (check, import) = (quantile(&mut checks, 0.5), quantile(&mut imports, 0.5));
    Ok(vec![Figure::against("pack-import-1000", import, "s", check, 1.5)])
}

fn packed(files: &lesson::checker::Files, folder: &Path) -> Result<Vec<u8>, Stop> {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(shelf::sign(&shelf::build(folder, None)?, &SecretKey::generate()?)?)
}

/// Seconds from the file to an installed pack.
fn import(file: &Path, folder: &Path) -> Result<f64, Stop> {
    let terms = Terms {
        program: "0.1.0".to_owned(),
        today: Day("2026-11-23".to_owned()),
        bundled: PackId("reported-cases".to_owned()),
        known_only: false,
    };
    let (mut library, _) = Library::open(folder);
    let begun = Instant::now();
    let offer = library.inspect(file, &terms)?;
    library.install(offer)?;
    let took = begun.elapsed().as_secs_f64();
    match library.rows() {
        [row] if row.stories.len() == STORIES => Ok(took),
        _ => Err("it is not there".into()),
    }
}
