//! The small sound pack of the tests, and how one thing in it is broken.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lesson::checker::{CheckedPack, Files, check};
use lesson::findings::Finding;
use lesson::pack::Pack;
use words::{FindingCode, Lang};

/// The scenario of the small pack.
pub const STORY: &str = "scenarios/refund-call.toml";

/// What is lost when the story has an error.
pub const WITHOUT_STORY: &[&str] = &["scenario refund-call", "play checked", "play left", "play lost", "play stopped"];

/// One break: in `file`, `from` (which stands there once) becomes `to`.
pub struct Break {
    /// The finding it must give.
    pub code: FindingCode,
    /// The file.
    pub file: &'static str,
    /// What is replaced.
    pub from: &'static str,
    /// What it is replaced by.
    pub to: &'static str,
    /// Words that stand once in the broken file, on the line of the finding.
    pub at: &'static str,
    /// What is left out because of it.
    pub lost: &'static [&'static str],
}

/// The files of the small sound pack.
pub fn sound() -> Files {
    folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/sound"), "")
}

/// The files of a folder, by their path in it.
pub fn folder(path: &Path, within: &str) -> Files {
    let mut files = Files::new();
    for entry in fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())) {
        let path = entry.expect("an entry can be read").path();
        let name = format!("{within}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            files.extend(folder(&path, &format!("{name}/")));
        } else {
            files.insert(name, fs::read(&path).expect("a file can be read"));
        }
    }
    files
}

/// The text of a file.
pub fn text<'f>(files: &'f Files, file: &str) -> &'f str {
    std::str::from_utf8(files.get(file).unwrap_or_else(|| panic!("{file} is in the pack"))).expect("it is UTF-8")
}

/// The pack with `from`, which stands once in `file`, replaced by `to`.
pub fn changed(file: &str, from: &str, to: &str) -> Files {
    let mut files = sound();
    let before = text(&files, file);
    assert_eq!(before.matches(from).count(), 1, "`{from}` stands once in {file}");
    let after = before.replace(from, to);
    files.insert(file.to_owned(), after.into_bytes());
    files
}

/// The line on which `words`, which stand once in `file`, begin.
pub fn line(files: &Files, file: &str, words: &str) -> u32 {
    let text = text(files, file);
    assert_eq!(text.matches(words).count(), 1, "`{words}` stands once in {file}");
    let before = text.split(words).next().unwrap_or_default();
    u32::try_from(before.matches('\n').count() + 1).expect("a test file is short")
}

/// The one finding of a pack, whose sentences are whole in both languages.
pub fn only(checked: &CheckedPack) -> &Finding {
    let shown: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert_eq!(checked.findings.len(), 1, "one break gives one finding, not:\n{}", shown.join("\n"));
    for lang in [Lang::ZhHans, Lang::En] {
        let shown = checked.findings[0].show(lang);
        for name in checked.findings[0]
            .params
            .keys()
            .chain([&"problem".to_owned(), &"message".to_owned()])
        {
            assert!(
                !shown.contains(&format!("{{{name}}}")),
                "every place of the sentences is filled:\n{shown}"
            );
        }
    }
    &checked.findings[0]
}

/// Tries breaks: each gives its finding and no other, at its line, and loses only what it must.
pub fn try_all(breaks: &[Break]) {
    let whole = contents(&check(&sound()).pack);
    for Break {
        code,
        file,
        from,
        to,
        at,
        lost,
    } in breaks
    {
        let files = changed(file, from, to);
        let checked = check(&files);
        let finding = only(&checked);
        assert_eq!(finding.code, *code, "`{from}` -> `{to}`: the right number, not\n{finding}");
        assert_eq!(finding.file, *file, "the right file:\n{finding}");
        assert_eq!(finding.line, line(&files, file, at), "the line of `{at}`:\n{finding}");
        let left = contents(&checked.pack);
        let gone: BTreeSet<&str> = whole.difference(&left).map(String::as_str).collect();
        assert_eq!(gone, lost.iter().copied().collect(), "only what is broken is left out:\n{finding}");
    }
}

/// What a pack holds, by name.
pub fn contents(pack: &Pack) -> BTreeSet<String> {
    let mut names = BTreeMap::<&str, Vec<&str>>::new();
    let mut add = |kind, id| names.entry(kind).or_default().push(id);
    pack.manifest.iter().for_each(|manifest| add("manifest", &manifest.id.0));
    pack.facts.reports.iter().for_each(|report| add("report", &report.id.0));
    pack.facts.facts.iter().for_each(|fact| add("fact", &fact.id.0));
    pack.brands.names.iter().for_each(|name| add("brand", name));
    pack.help.lines.iter().for_each(|line| add("line", &line.id.0));
    pack.catalogues.disclosures.iter().for_each(|entry| add("disclosure", &entry.id.0));
    pack.catalogues.requests.iter().for_each(|entry| add("request", &entry.id.0));
    pack.catalogues.tactics.iter().for_each(|entry| add("tactic", &entry.id.0));
    pack.catalogues.routes.iter().for_each(|entry| add("route", &entry.id.0));
    pack.catalogues.holders.iter().for_each(|entry| add("holder", &entry.id.0));
    pack.scenarios.keys().for_each(|id| add("scenario", &id.0));
    pack.items.iter().for_each(|(_, item)| add("item", &item.id.0));
    pack.forms.iter().for_each(|form| add("form", &form.id.0));
    for file in pack.playthroughs.keys() {
        add("play", file.rsplit('.').nth(1).unwrap_or(file));
    }
    names
        .into_iter()
        .flat_map(|(kind, ids)| ids.into_iter().map(move |id| format!("{kind} {id}")))
        .collect()
}

#[test]
fn the_sound_pack_has_no_findings() {
    let checked = check(&sound());
    let shown: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
    assert!(checked.findings.is_empty(), "nothing is wrong with it:\n{}", shown.join("\n"));
    assert_eq!(
        contents(&checked.pack).len(),
        79,
        "and all of it is there: {:?}",
        contents(&checked.pack)
    );
}
