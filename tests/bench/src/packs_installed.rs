//! The start with twenty packs installed, against the start with none.

use std::fs;
use std::path::Path;

use shelf::{Library, SecretKey, Terms};
use support::{Figure, Program};
use words::{Day, PackId};

use crate::{Stop, program, quantile, start::usable_after};

/// So many packs, of so many stories each.
const PACKS: usize = 20;
const STORIES: usize = 20;

/// So often each start is measured. The two take turns, so that whatever else the machine does meets both.
const STARTS: usize = 15;

/// Start to first painted, usable Home with 20 packs installed: at most 1.1 x the same start without one.
pub fn measure(root: &Path) -> Result<Vec<Figure>, Stop> {
    let installed = tempfile::tempdir()?;
    install(&installed.path().join("packs"))?;
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let data = tempfile::tempdir()?;
        without.push(start(root, data.path())?);
        let data = tempfile::tempdir()?;
        copy(&installed.path().join("packs"), &data.path().join("packs"))?;
        with.push(start(root, data.path())?);
    }
    let (with, without) = (quantile(&mut with, 0.5), quantile(&mut without, 0.5));
    Ok(vec![Figure::against("start-with-20-packs", with, "ms", without, 1.1)])
}

fn start(root: &Path, data: &Path) -> Result<f64, Stop> {
    let window = Program::new(program(root)).with("HUF_DATA", data.display().to_string()).open()?;
    usable_after(&window)
}

fn install(folder: &Path) -> Result<(), Stop> {
    let (mut library, _) = Library::open(folder);
    let key = SecretKey::generate()?;
    let terms = Terms {
        program: "0.1.0".to_owned(),
        today: Day("2026-11-23".to_owned()),
        bundled: PackId("reported-cases".to_owned()),
        known_only: false,
    };
    for number in 1..=PACKS {
        let mut files = packs::many(STORIES, packs::sound()?);
        let manifest = files.get_mut("pack.toml").ok_or("a pack says what it is")?;
        let text = String::from_utf8(manifest.clone())?;
        *manifest = text.replace("id = \"small-pack\"", &format!("id = \"pack-{number}\"")).into_bytes();
        let source = tempfile::tempdir()?;
        for (name, bytes) in &files {
            let path = source.path().join(name);
            fs::create_dir_all(path.parent().ok_or("a file has a folder")?)?;
            fs::write(path, bytes)?;
        }
        let signed = shelf::sign(&shelf::build(source.path(), None)?, &key)?;
        let offer = library.inspect_bytes(signed, &terms)?;
        library.install(offer)?;
    }
    match library.rows() {
        rows if rows.len() == PACKS && rows.iter().all(|row| row.stories.len() == STORIES) => Ok(()),
        _ => Err("the packs are not there".into()),
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
