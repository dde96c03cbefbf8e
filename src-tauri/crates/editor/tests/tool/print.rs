//! `print`. With typesetting built in (`make papers` runs these so), and what a tool without it says.

use crate::world::{bundled, on};

#[cfg(not(feature = "pdf"))]
#[test]
fn a_tool_without_typesetting_says_how_to_get_one_with_it() {
    let answer = on(&bundled(), "print", "checklist --out x.pdf --lang en");
    answer.says(2, &["built without typesetting", "--features pdf"]);
    let answer = on(&bundled(), "print", "checklist --out x.pdf --lang zh-Hans");
    answer.says(2, &["没带排版", "--features pdf"]);
}

#[cfg(feature = "pdf")]
mod with_typesetting {
    use std::fs;

    use super::*;
    use crate::world::Pack;

    /// Prints into a folder of its own, and gives the file back.
    fn printed(pack: &std::path::Path, sheet: &str, file: &str, rest: &str) -> (crate::world::Answer, Vec<u8>) {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join(file);
        let answer = on(pack, "print", &format!("{sheet} --out {} {rest}", out.display()));
        (answer, fs::read(out).unwrap_or_default())
    }

    #[test]
    fn the_checklist_is_one_page_and_the_others_are_the_two_sides_of_one_sheet() {
        for lang in ["zh-Hans", "en"] {
            for (sheet, pages) in [("checklist", 1), ("rescue-card", 2), ("family", 2), ("hand-out", 2)] {
                let (answer, bytes) = printed(&bundled(), sheet, "x.pdf", &format!("--lang {lang}"));
                let told = match (lang, pages) {
                    ("en", 1) => ": one page.",
                    ("en", _) => ": 2 pages.",
                    (_, 1) => "：一页。",
                    _ => "：2页。",
                };
                answer.says(0, &[told]);
                assert!(bytes.starts_with(b"%PDF-1.7"), "{sheet} in {lang} is a PDF");
            }
        }
    }

    #[test]
    fn the_same_pack_makes_the_same_bytes() {
        for file in ["x.pdf", "x.png"] {
            let [(_, once), (_, again)] = [(), ()].map(|()| printed(&bundled(), "family", file, "--lang zh-Hans"));
            assert!(!once.is_empty() && once == again, "{file}: a day or a folder does not change it");
        }
    }

    #[test]
    fn what_a_pack_says_is_shown_and_never_obeyed() {
        let file = "requests.toml";
        let text = fs::read_to_string(Pack::sound().path().join(file)).expect("the pack has requests");
        let name = text.lines().find(|line| line.starts_with("name = ")).expect("a request has a name");
        let hostile = "#panic() #read(\\\"sheet.typ\\\") $x *y* _z_ @a <b> \\\\ // [c] = d";
        let line = format!("name = {{ zh-Hans = \"{hostile}\", en = \"{hostile}\" }}");
        let pack = Pack::sound().replace(file, name, &line);
        for ending in ["x.pdf", "x.png"] {
            let (answer, bytes) = printed(pack.path(), "checklist", ending, "--lang en");
            answer.says(0, &[]);
            assert!(!bytes.is_empty(), "{ending} is made");
        }
    }

    #[test]
    fn another_ending_and_another_sheet_are_told() {
        let (answer, bytes) = printed(&bundled(), "checklist", "x.docx", "--lang en");
        answer.says(2, &[".pdf (paper) or .png"]);
        assert!(bytes.is_empty(), "nothing is written");
        let (answer, _) = printed(&bundled(), "poster", "x.pdf", "--lang en");
        answer.says(2, &["poster", "checklist, rescue-card, family, hand-out"]);
    }
}
