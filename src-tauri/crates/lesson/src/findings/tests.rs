use words::FindingCode;

use super::mend::Mend;
use super::problem::Problem;
use super::*;

#[test]
fn a_finding_is_shown_as_editors_know_it() {
    let finding = Finding::new(FindingCode::MarksDiffer, "scenarios/mask-refund.toml", 118, 12);
    let finding = finding
        .with("problem", Problem::MarkMissing.key())
        .with("entry", "step")
        .with("step", "reserve")
        .with("id", "reserve")
        .with("with", "zh-Hans")
        .with("lang", "en")
        .with("words", "备用金");
    let shown = "P021 error   scenarios/mask-refund.toml:118:12
  step `reserve`: the text in Chinese (`zh-Hans`) marks words as `reserve`, but the text in English (`en`) does not
  why: learners can tap these details; in every language they must find the same ones
  mend: in English (`en`), put the words that mean “备用金” into [ ], and (reserve) right behind: [the words](reserve)";
    assert_eq!(finding.to_string(), shown, "number, weight, place, and three sentences");
}

#[test]
fn a_finding_speaks_chinese() {
    let finding = Finding::new(FindingCode::UnknownId, "pack.toml", 1, 1)
        .with("problem", "unknown-step")
        .with("id", "ring")
        .with("ids", "");
    let shown = finding.show(Lang::ZhHans);
    assert!(
        shown.starts_with("P013 错误 pack.toml:1:1\n  没有id是 `ring` 的步\n  原因："),
        "in whole sentences:\n{shown}"
    );
    let [what, ..] = finding.texts();
    assert_eq!(what.0.len(), 2, "the interface gets both languages at once");
}

#[test]
fn a_value_is_never_read_as_a_template() {
    let finding = Finding::new(FindingCode::BadId, "pack.toml", 1, 1).with("id", "{lang} {id}");
    assert_eq!(
        finding.telling(Lang::En).what,
        "`{lang} {id}` is not a proper id",
        "what an editor wrote is shown as it stands"
    );
}

#[test]
fn a_placeholder_is_shown_in_its_braces() {
    let finding = Finding::new(FindingCode::UnknownPlaceholder, "pack.toml", 1, 1)
        .with("placeholder", "caller")
        .with("vary", "{brand}");
    let told = finding.telling(Lang::En);
    assert_eq!(told.what, "there is no placeholder `{caller}` here", "as it stands in the text");
    assert!(
        told.mend.contains("{name}") && told.mend.contains("{balance}") && told.mend.contains("{brand}"),
        "the mend names those that exist: {}",
        told.mend
    );
}

#[test]
fn keys_of_problems_are_all_different() {
    let mut keys: Vec<&str> = Problem::ALL.iter().map(|problem| problem.key()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "a key names one phrase");
}

#[test]
fn keys_of_mends_are_all_different() {
    let mut keys: Vec<&str> = Mend::ALL.iter().map(|mend| mend.key()).collect();
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "a key names one phrase");
}

#[test]
fn messages_of_the_readers_are_told_in_plain_words() {
    let told = |message, key| serde_message::told(message, key, Lang::ZhHans);
    assert_eq!(told("missing field `why`", None), "缺少 `why` 这一项", "what is missing");
    assert_eq!(
        told("unknown field `nmae`, expected one of `id`, `name`", None),
        "这里没有叫 `nmae` 的项目",
        "what is not known"
    );
    assert_eq!(
        told("unknown variant `fax`, expected `call` or `app`", None),
        "这里不能写 `fax`",
        "a word that is none"
    );
    assert_eq!(
        told("invalid type: integer `5`, expected a string", None),
        "写的是整数 `5`，应该是引号里的文字",
        "the wrong type"
    );
    let english = serde_message::told("invalid type: string \"5\", expected u32", None, Lang::En);
    assert_eq!(
        english, "this is the text \"5\", but must be a whole number from 0 to 4294967295",
        "no word that only programmers know"
    );
    assert_eq!(
        told("something new", None),
        "程序读不懂这里（something new）",
        "what is not known here is quoted within a sentence"
    );
    assert_eq!(
        told("invalid value: integer `300`, expected u8", Some("minutes")),
        "写的是整数 `300`，应该是整数，表示大约几分钟，例如3",
        "what is sensible, not what a byte can hold"
    );
}

#[test]
fn the_mend_of_a_reader_s_message_is_one_exact_act() {
    let mend = |message: &str, key: Option<&str>| serde_message::mend(message, key, Lang::En).unwrap_or_default();
    for (message, key, expected) in [
        ("invalid type: string \"1\", expected u8", Some("minutes"), "write `minutes = 1`"),
        (
            "invalid type: string \"800 yuan\", expected i64",
            Some("balance"),
            "write `balance = 800`",
        ),
        (
            "invalid type: string \"6,200\", expected i64",
            Some("balance"),
            "write `balance = 6200`",
        ),
        (
            "invalid type: string \"product\", expected a sequence",
            Some("discloses"),
            "write `discloses = [\"product\"]`",
        ),
        ("invalid type: integer `5`, expected a string", Some("id"), "write `id = \"5\"`"),
        (
            "invalid type: string \"台灯\", expected a map",
            Some("title"),
            "write `title = { zh-Hans = \"台灯\", en = \"…\" }`",
        ),
        (
            "invalid type: string \"2 or 3\", expected u8",
            Some("level"),
            "write behind `level =` 1, 2 or 3",
        ),
        (
            "unknown field `Instead`, expected one of `id`, `instead`",
            None,
            "write `instead` in place of `Instead`",
        ),
        (
            "unknown field `colour`, expected one of `id`, `name`",
            None,
            "take it out, or write one of these in its place: `id`, `name`",
        ),
        (
            "unknown variant `fax`, expected `call` or `app`",
            None,
            "write one of these: `call`, `app`",
        ),
        (
            "missing field `title`",
            None,
            "add it to this entry: `title = { zh-Hans = \"……\", en = \"…\" }`",
        ),
    ] {
        assert_eq!(mend(message, key), expected, "of “{message}”");
        let chinese = serde_message::mend(message, key, Lang::ZhHans).unwrap_or_default();
        assert!(!chinese.is_empty() && chinese != expected, "and in Chinese: {chinese}");
    }
}
