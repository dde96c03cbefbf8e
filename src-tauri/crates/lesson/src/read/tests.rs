use words::FindingCode;

use super::files::FileKind;
use super::*;

fn read(text: &str) -> (Document<'_>, Vec<Finding>) {
    let (doc, findings) = Document::read("tactics.toml", FileKind::Tactics, text.as_bytes());
    (doc.expect("it is UTF-8"), findings)
}

#[test]
fn a_path_is_found_as_far_as_it_exists() {
    let (doc, _) = read("[[tactic]]\nid = 'a'\nname = { en = '面膜', zh-Hans = 'x' }\n");
    let line_of = |path: &[Seg<'_>]| {
        let finding = doc.finding(FindingCode::MissingLanguage, &doc.place(path));
        (finding.line, finding.column)
    };
    let [tactic, first, name] = [Seg::Key("tactic"), Seg::At(0), Seg::Key("name")];
    assert_eq!(line_of(&[tactic, first]), (1, 1), "an entry is where its header is");
    assert_eq!(
        line_of(&[tactic, first, name, Seg::Key("zh-Hans")]),
        (3, 31),
        "a column counts Chinese characters as one"
    );
    assert_eq!(
        line_of(&[tactic, first, name, Seg::Key("zh-Hant")]),
        (3, 8),
        "what does not exist is where it would stand"
    );
    assert_eq!(
        line_of(&[tactic, first, Seg::Key("how")]),
        (1, 1),
        "a missing key is told at its entry"
    );
    assert_eq!(line_of(&[Seg::Key("nothing")]), (1, 1), "else at the start of the file");
}

#[test]
fn a_syntax_error_spoils_its_entry_alone() {
    let text = "[[tactic]]\nid = 'a'\n[[tactic]]\nid = \n[[tactic]]\nid = 'c'\n";
    let (doc, findings) = read(text);
    assert_eq!(
        findings.iter().map(|finding| finding.line).collect::<Vec<_>>(),
        [4],
        "the line without a value"
    );
    let spoiled: Vec<bool> = (0..3)
        .map(|index| doc.is_spoiled_at(doc.place(&[Seg::Key("tactic"), Seg::At(index)]).offset))
        .collect();
    assert_eq!(spoiled, [false, true, false], "the entries before and after stand");
}

#[test]
fn the_line_of_a_bad_byte_is_told() {
    let (doc, findings) = Document::read("facts.toml", FileKind::Facts, b"a = 1\nb = '\xe9\x9d\xa2\xff'\n");
    assert!(doc.is_none(), "nothing of it is read");
    assert_eq!(
        findings.iter().map(|finding| (finding.line, finding.column)).collect::<Vec<_>>(),
        [(2, 7)],
        "behind one Chinese character"
    );
}

#[test]
fn a_walk_sees_texts_strings_and_chosen_keys() {
    let text = "start = 'x'\n[cast.caller]\nname = { en = 'A', zh-Hans = '甲' }\n[exits]\nhang-up = 'left'\n[vary]\nen = [{ en = 'B' }]\n[[step]]\nwhy = {}\n";
    let (doc, _) = Document::read(
        "scenarios/a.toml",
        FileKind::of("scenarios/a.toml").expect("a scenario"),
        text.as_bytes(),
    );
    let doc = doc.expect("it is UTF-8");
    let walk = walk(&doc);
    let seen = |leaves: &[Leaf<'_>]| {
        leaves
            .iter()
            .map(|leaf| format!("{}={}", leaf.pattern, leaf.value))
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(&walk.leaves), ["exits/*=left", "start=x"], "strings outside texts");
    assert_eq!(
        seen(&walk.keys),
        ["cast/*=caller", "exits/*=hang-up", "vary/*=en"],
        "keys that an editor chose"
    );
    let texts: Vec<_> = walk.texts.iter().map(|text| (text.pattern.as_ref(), text.lines.len())).collect();
    assert_eq!(
        texts,
        [("cast/*/name", 2), ("step/#/why", 0), ("vary/*/#", 1)],
        "an empty table is a text that says nothing"
    );
}

#[test]
fn a_finding_knows_the_bytes_it_is_about() {
    let text = "a = 1\n\n[[tactic]]\nid = \"面膜\"\n";
    let (doc, _) = Document::read("tactics.toml", FileKind::Tactics, text.as_bytes());
    let doc = doc.expect("it is TOML");
    let span = |path: &[Seg<'_>]| doc.finding(FindingCode::BadId, &doc.place(path)).span.unwrap_or_default();
    let id = span(&[Seg::Key("tactic"), Seg::At(0), Seg::Key("id")]);
    assert_eq!(text.get(id), Some("\"面膜\""), "a value with its quotation marks");
    let header = span(&[Seg::Key("tactic"), Seg::At(0)]);
    assert_eq!(text.get(header), Some("[[tactic]]"), "an entry by its header");
}
