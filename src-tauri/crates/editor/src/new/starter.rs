//! The files of a pack that has just been begun: a choice from the catalogues of the bundled pack, its help lines and its list of names.

use std::collections::BTreeMap;
use std::path::Path;

/// A file of the bundled pack.
macro_rules! bundled {
    ($file:literal) => {
        include_str!(concat!("../../../../resources/packs/reported-cases/", $file))
    };
}

/// Those that are the same in every new pack. Help lines and names are the bundled pack’s own, so that they are never older than it.
const FILES: [(&str, &str); 8] = [
    ("brands.toml", bundled!("brands.toml")),
    ("disclosures.toml", include_str!("../../template/disclosures.toml")),
    ("facts.toml", include_str!("../../template/facts.toml")),
    ("help-lines.toml", bundled!("help-lines.toml")),
    ("holders.toml", include_str!("../../template/holders.toml")),
    ("requests.toml", include_str!("../../template/requests.toml")),
    ("routes.toml", include_str!("../../template/routes.toml")),
    ("tactics.toml", include_str!("../../template/tactics.toml")),
];

const PACK: &str = include_str!("../../template/pack.toml");

/// Where the publisher's name is still to be written.
pub const NOBODY: &str = "（写上你们单位的名称）";

/// The files of a new pack in that folder, without a story.
pub fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = FILES.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    let mut pack = PACK.replace("id = \"my-pack\"", &format!("id = \"{}\"", id(folder)));
    // The day on which the lines were looked through is that of the pack they are from; a new pack needs this program or a newer one.
    if let Some(date) = bundled!("pack.toml").lines().find(|line| line.starts_with("date = ")) {
        pack = with(&pack, "date = ", date);
    }
    pack = with(
        &pack,
        "minimum-program = ",
        &format!("minimum-program = \"{}\"", env!("CARGO_PKG_VERSION")),
    );
    files.insert("pack.toml".to_owned(), pack);
    files
}

/// The text with the line that begins so in place of its own.
fn with(text: &str, begins: &str, line: &str) -> String {
    let lines = text.lines().map(|own| if own.starts_with(begins) { line } else { own });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The name of the folder, as far as an id may have it.
fn id(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let sign = |sign: char| {
        if sign.is_ascii_lowercase() || sign.is_ascii_digit() {
            sign
        } else {
            '-'
        }
    };
    let id: String = name.chars().map(sign).take(40).collect();
    let id = id.trim_matches('-');
    if id.is_empty() { "my-pack".to_owned() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_called_as_its_folder_is_as_far_as_that_can_be() {
        for (folder, called) in [
            ("spring-fraud", "spring-fraud"),
            ("/home/li/My Pack", "my-pack"),
            ("新骗局", "my-pack"),
            ("新骗局-2026", "2026"),
            ("..", "my-pack"),
        ] {
            assert_eq!(id(Path::new(folder)), called, "for {folder}");
        }
    }

    #[test]
    fn whoever_begins_a_pack_is_asked_for_a_name() {
        assert!(PACK.contains(NOBODY), "`build` looks for it");
    }

    #[test]
    fn the_day_and_the_program_are_those_of_this_program() {
        let files = files(Path::new("x1"));
        let pack = files.get("pack.toml").expect("every pack has one");
        for line in ["id = \"x1\"", concat!("minimum-program = \"", env!("CARGO_PKG_VERSION"), "\"")] {
            assert!(pack.lines().any(|own| own == line), "{line} stands in {pack}");
        }
        let date = |text: &str| text.lines().find(|line| line.starts_with("date = ")).map(str::to_owned);
        assert_eq!(date(pack), date(bundled!("pack.toml")), "its help lines were checked then");
    }
}
