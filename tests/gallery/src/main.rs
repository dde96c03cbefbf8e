//! `make gallery`: compares the pictures in a folder with the prints that were kept of them, and writes a page on which all of them can be looked at.
//!
//! `gallery PICTURES KEPT LAST PAGE [--part] [--keep]`: with `--part` only some screens were pictured, so that none counts as gone; with `--keep`
//! the prints of what is there now take the place of the kept ones. It fails where something has changed that was not kept.

mod change;
mod kept;
mod page;
mod picture;
mod print;

use std::{env, error::Error, path::PathBuf, process::ExitCode};

use change::Change;
use picture::Picture;

fn main() -> ExitCode {
    match compare() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(stop) => {
            eprintln!("the gallery stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the pictures are those that were kept, or are kept now.
fn compare() -> Result<bool, Box<dyn Error>> {
    let (switches, paths): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|word| word.starts_with("--"));
    let is_set = |switch: &str| switches.iter().any(|each| each == switch);
    let [pictures, kept_in, last, page] = <[String; 4]>::try_from(paths)
        .map_err(|_| "give it the pictures, the kept prints, the last pictures and the page to write")?
        .map(PathBuf::from);
    let taken = Picture::all(&pictures)?;
    if taken.is_empty() {
        return Err(format!("no picture is in {}", pictures.display()).into());
    }
    let kept = kept::read(&kept_in)?;
    let changes = change::changes(&kept, &taken, is_set("--part"));
    page::write(&page, &pictures, &last, &taken, &changes)?;
    println!("{} pictures, {} kept: {}", taken.len(), kept.len(), page.display());
    for (name, change) in &changes {
        println!("  {name}: {change}");
    }
    if is_set("--keep") {
        kept::write(&kept_in, kept, &taken, is_set("--part"))?;
        println!("kept as they are now: {}", kept_in.display());
        return Ok(true);
    }
    let sound = !changes.values().any(Change::is_unexpected);
    if !sound {
        println!("Look at the changed ones on the page. If all of them are meant, `make gallery KEEP=1` keeps them.");
    }
    Ok(sound)
}
