//! The prints that were kept, a line each: the picture's name, a tab, its print. Committed, so that a change of a screen is seen in its commit.

use std::{
    collections::BTreeMap,
    error::Error,
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

use crate::{picture::Picture, print::Print};

/// What was kept; nothing where nothing was yet.
pub fn read(file: &Path) -> Result<BTreeMap<String, Print>, Box<dyn Error>> {
    let mut lines = String::new();
    match File::open(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        opened => drop(opened?.read_to_string(&mut lines)?),
    }
    let line = |line: &str| {
        let (name, print) = line.split_once('\t')?;
        Some((name.to_owned(), Print::read(print)?))
    };
    let told = |text: &str| line(text).ok_or_else(|| format!("{}: this is no print: {text}", file.display()).into());
    lines.lines().map(told).collect()
}

/// Keeps the prints of these; of a part, beside what else was kept.
pub fn write(file: &Path, kept: BTreeMap<String, Print>, taken: &BTreeMap<String, Picture>, part: bool) -> io::Result<()> {
    let mut prints = if part { kept } else { BTreeMap::new() };
    prints.extend(taken.iter().map(|(name, picture)| (name.clone(), picture.print.clone())));
    let mut lines = String::new();
    for (name, print) in prints {
        let _ = writeln!(lines, "{name}\t{}", print.written());
    }
    fs::write(file, lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(letter: &str) -> Picture {
        Picture {
            print: Print::read(&letter.repeat(96)).expect("a print"),
        }
    }

    #[test]
    fn what_was_kept_is_read_again_and_a_part_leaves_the_others() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("kept.tsv");
        assert!(read(&file).expect("nothing yet").is_empty());
        let both = BTreeMap::from([("a".to_owned(), picture("A")), ("b".to_owned(), picture("A"))]);
        write(&file, BTreeMap::new(), &both, false).expect("kept");
        let kept = read(&file).expect("readable");
        assert_eq!(kept.keys().collect::<Vec<_>>(), ["a", "b"]);
        let one = BTreeMap::from([("b".to_owned(), picture("/"))]);
        write(&file, kept.clone(), &one, true).expect("a part is kept");
        let after = read(&file).expect("readable");
        assert_eq!((&after["a"], after["b"] == kept["b"]), (&kept["a"], false));
        write(&file, after, &one, false).expect("all are kept");
        assert_eq!(read(&file).expect("readable").len(), 1, "what is not there any more is not kept");
    }

    #[test]
    fn a_line_that_is_no_print_is_told() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("kept.tsv");
        fs::write(&file, "a\tnothing\n").expect("written");
        assert!(read(&file).is_err_and(|error| error.to_string().contains("a\tnothing")));
    }
}
