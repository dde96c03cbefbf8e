//! The texts that go with a part: those that came with it, or where none did, that of the licence it states.

use std::{error::Error, fs, path::Path};

/// How files of a licence begin, in whatever case.
const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "unlicense", "notice"];

/// For machines: nothing in it that is not stated anyway.
const FOR_MACHINES: &str = ".spdx";

/// Where whoever passes a part on may choose, this is what we choose: it is the shortest, and allows all that we do.
const CHOSEN: &str = "MIT";

/// What a licence says where it came without its text, and the name it is stated by. The first that is stated counts.
const STANDARD: [(&str, &str); 4] = [
    (CHOSEN, include_str!("../standard/MIT.txt")),
    ("Apache-2.0", include_str!("../../../LICENSE-APACHE")),
    ("MPL-2.0", include_str!("../standard/MPL-2.0.txt")),
    ("CC0-1.0", include_str!("../standard/CC0-1.0.txt")),
];

/// The texts of a part that lies in `folder`, whose manifest names `own` as the file of its licence and states `licence`.
///
/// # Errors
/// When a file cannot be read, and when there is no text and none is known for what is stated.
pub fn texts(folder: &Path, own: Option<&str>, licence: &str, authors: &[String]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && (is_licence(&name) || own == Some(&name)) {
            names.push(name);
        }
    }
    names.sort();
    let chosen = chosen(names, licence);
    if chosen.iter().all(|name| name.to_lowercase().starts_with("notice")) {
        return Ok(vec![standard(licence, authors)?]);
    }
    let read = chosen
        .iter()
        .map(|name| Ok(tidy(&String::from_utf8_lossy(&fs::read(folder.join(name))?))));
    read.collect()
}

fn is_licence(name: &str) -> bool {
    let name = name.to_lowercase();
    !name.ends_with(FOR_MACHINES) && NAMES.iter().any(|begun| name.starts_with(begun))
}

/// Of several, those that we choose; all of them where nothing can be chosen, or what we would choose is no file of its own.
fn chosen(names: Vec<String>, licence: &str) -> Vec<String> {
    let can_choose = !licence.contains(" AND ") && licence.split(" OR ").any(|one| one == CHOSEN);
    let is_chosen = |name: &String| name.to_lowercase().ends_with("mit") || name.to_lowercase().contains("mit.");
    let is_of_others = |name: &String| name.to_lowercase().contains("third-party");
    if !can_choose || !names.iter().any(is_chosen) {
        return names;
    }
    names.into_iter().filter(|name| is_chosen(name) || is_of_others(name)).collect()
}

fn standard(licence: &str, authors: &[String]) -> Result<String, Box<dyn Error>> {
    let stated: Vec<&str> = licence.split(" OR ").collect();
    let known = STANDARD.iter().find(|(name, _)| stated.contains(name));
    let (name, text) = known.ok_or_else(|| format!("it came without a text, and none is known for {licence}"))?;
    if *name != CHOSEN {
        return Ok(tidy(text));
    }
    let makers = if authors.is_empty() {
        "its authors".to_owned()
    } else {
        authors.join(", ")
    };
    Ok(tidy(&format!("Copyright (c) {makers}\n\n{text}")))
}

/// Lines as here, nothing behind them, no empty ones around them: so that the same text is the same.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen_of(names: &[&str], licence: &str) -> Vec<String> {
        chosen(names.iter().map(|name| (*name).to_owned()).collect(), licence)
    }

    #[test]
    fn where_there_is_a_choice_the_shortest_licence_is_taken() {
        let both = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"];
        assert_eq!(chosen_of(&both, "MIT OR Apache-2.0"), ["LICENSE-MIT"], "one of two");
        assert_eq!(
            chosen_of(&both, "(MIT OR Apache-2.0) AND Unicode-3.0"),
            both,
            "not where more is asked for"
        );
        assert_eq!(
            chosen_of(&["LICENSE"], "MIT OR Apache-2.0"),
            ["LICENSE"],
            "whatever is in the only file"
        );
        let of_others = ["LICENSE-MIT", "LICENSE-THIRD-PARTY"];
        assert_eq!(
            chosen_of(&of_others, "Apache-2.0 OR MIT"),
            of_others,
            "what it took from others is no choice"
        );
    }

    #[test]
    fn a_part_without_a_text_gets_that_of_its_licence_and_the_names_of_its_makers() {
        let mit = standard("Zlib OR MIT", &["A. Maker".to_owned()]).expect("known");
        assert!(mit.starts_with("Copyright (c) A. Maker\n\nPermission is hereby granted"), "{mit}");
        assert!(
            standard("MPL-2.0", &[]).expect("known").contains("Mozilla Public License"),
            "its own"
        );
        assert!(standard("LicenseRef-secret", &[]).is_err(), "nobody knows what it says");
    }

    #[test]
    fn the_same_text_with_other_ends_of_lines_is_the_same() {
        assert_eq!(tidy("\u{feff}\r\nOne \r\n  two\r\n\r\n"), "One\n  two");
    }
}
