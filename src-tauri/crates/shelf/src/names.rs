//! The names of files within a pack: only such as mean the same file on every system, and never one outside the pack.

use std::collections::BTreeMap;

use crate::ImportError;
use crate::limits::{DEPTH_LIMIT, PATH_LIMIT};

/// What Windows takes for a device, whatever the folder and the ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The path, if it is one that a pack may hold.
///
/// Only plain Latin letters, digits, dots, hyphens and underscores: nothing that leads elsewhere, that one system reads otherwise than
/// another, or that Unicode can write in two ways.
pub(crate) fn sound(raw: &[u8]) -> Result<&str, ImportError> {
    let shown = String::from_utf8_lossy(raw);
    let name = std::str::from_utf8(raw).map_err(|_| ImportError::hostile(&shown, "a name that is no text"))?;
    match amiss(name) {
        None => Ok(name),
        Some(what) => Err(ImportError::hostile(name, what)),
    }
}

fn amiss(name: &str) -> Option<&'static str> {
    if name.len() > PATH_LIMIT {
        return Some("a name that is too long");
    }
    if name.ends_with('/') {
        return Some("a folder as a file");
    }
    if name.starts_with('/') || name.contains(['\\', ':']) {
        return Some("a path from elsewhere");
    }
    if !name.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"._-/".contains(&sign)) {
        return Some("a name with signs that no file of a pack has");
    }
    if name.split('/').count() > DEPTH_LIMIT {
        return Some("too many folders");
    }
    name.split('/').find_map(part_amiss)
}

fn part_amiss(part: &str) -> Option<&'static str> {
    if part.is_empty() || part.starts_with('.') || part.ends_with('.') || part.contains("..") {
        return Some("a path that leads elsewhere, or a hidden file");
    }
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    // COM1 to COM9 and LPT1 to LPT9, and 0, which some versions take for one as well.
    let kind = stem.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let numbered = stem.len() - kind.len();
    let device = DEVICES.contains(&kind) && numbered == usize::from(kind == "com" || kind == "lpt");
    device.then_some("the name of a device")
}

/// Names that some systems take for one and the same file.
pub(crate) fn twins<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), ImportError> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for name in names {
        if seen.insert(name.to_ascii_lowercase(), name).is_some() {
            return Err(ImportError::hostile(name, "two files of one name"));
        }
        // A file where another one has its folder cannot be laid out anywhere.
        let folders = name.match_indices('/').map(|(at, _)| name.split_at(at).0.to_ascii_lowercase());
        for folder in folders {
            if seen.contains_key(&folder) {
                return Err(ImportError::hostile(name, "a file that is a folder too"));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_names_of_an_honest_pack_are_sound() {
        for name in [
            "pack.toml",
            "scenarios/mask-refund.toml",
            "voices/zh-Hans/mask-refund.ring.2.opus",
            "pictures/letter_1.png",
            "scenarios/console.toml",
            "scenarios/com.toml",
            "scenarios/com10.toml",
        ] {
            assert_eq!(sound(name.as_bytes()), Ok(name), "it is");
        }
    }

    #[test]
    fn a_name_that_leads_elsewhere_or_is_read_in_two_ways_is_refused() {
        for name in [
            "",
            "../pack.toml",
            "scenarios/../../x.toml",
            "./pack.toml",
            "/etc/passwd",
            "scenarios//x.toml",
            "C:/x.toml",
            "c:x.toml",
            "scenarios\\x.toml",
            "\\\\server\\share",
            "pack.toml:stream",
            "con",
            "CON.toml",
            "scenarios/nul.toml",
            "scenarios/Aux.x.toml",
            "com1",
            "pictures/LPT9.png",
            "com0.toml",
            "pack.toml.",
            "pack.toml ",
            ".hidden",
            "scenarios/x..toml",
            "scenarios/.x.toml",
            "a/b/c/d.toml",
            "scenarios/",
            "pictures/订单.png",
            "pictures/e\u{301}.png",
            "x\0.toml",
            "x\u{202e}lmot.toml",
            "~/x.toml",
            "x\n.toml",
        ] {
            let refused = sound(name.as_bytes());
            assert!(matches!(refused, Err(ImportError::Unsafe { .. })), "{name:?}: {refused:?}");
        }
        assert!(sound(&[0xff, b'a']).is_err(), "no text at all");
        assert!(sound("x".repeat(PATH_LIMIT + 1).as_bytes()).is_err(), "too long");
    }

    #[test]
    fn names_that_some_systems_take_for_one_file_are_refused() {
        for pair in [
            ["scenarios/a.toml", "scenarios/A.toml"],
            ["scenarios/a.toml", "Scenarios/a.toml"],
            ["pictures", "pictures/a.png"],
            ["Pictures", "pictures/a.png"],
        ] {
            assert!(twins(pair.into_iter()).is_err(), "{pair:?}");
        }
        assert_eq!(
            twins(["a/b.toml", "a/c.toml", "b.toml"].into_iter()),
            Ok(()),
            "these are three files"
        );
    }

    proptest! {
        #[test]
        fn a_sound_name_stays_below_its_folder_on_every_system(name in "[a-zA-Z0-9./\\\\:_ -]{0,30}") {
            if let Ok(name) = sound(name.as_bytes()) {
                let path = std::path::Path::new(name);
                prop_assert!(path.components().all(|part| matches!(part, std::path::Component::Normal(_))), "{name}");
                prop_assert!(!name.contains(['\\', ':', ' ']), "{name}");
                prop_assert!(!name.contains("//") && !name.ends_with(['/', '.']), "{name}");
            }
        }
    }
}
