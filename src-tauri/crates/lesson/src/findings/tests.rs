use words::FindingCode;

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
        .with("lang", "en");
    let shown = "P021 error   scenarios/mask-refund.toml:118:12
  step `reserve`: the text in `zh-Hans` marks words as `reserve`, but the text in `en` does not
  why: every language must offer the same details to tap, or the two lists differ
  mend: in `say`, mark the same words in every language as [the words](reserve), and list reserve in `discloses`; the brackets must be ASCII ones, [ ] and ( ), not 【】 or （）";
    assert_eq!(finding.to_string(), shown, "number, weight, place, and three sentences");
}

#[test]
fn a_finding_speaks_chinese() {
    let finding = Finding::new(FindingCode::UnknownId, "pack.toml", 1, 1)
        .with("problem", "unknown-step")
        .with("id", "ring")
        .with("near", "")
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
    let finding = Finding::new(FindingCode::UnknownPlaceholder, "pack.toml", 1, 1).with("placeholder", "caller");
    let told = finding.telling(Lang::En);
    assert_eq!(told.what, "there is no placeholder `{caller}` here", "as it stands in the text");
    assert!(
        told.mend.contains("{name}") && told.mend.contains("{balance}"),
        "the mend names the two that exist: {}",
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
fn messages_of_the_readers_are_told_in_plain_words() {
    let told = |message| serde_message::told(message, Lang::ZhHans);
    assert_eq!(told("missing field `why`"), "缺少 `why` 这一项", "what is missing");
    assert_eq!(
        told("unknown field `nmae`, expected one of `id`, `name`"),
        "不认识 `nmae` 这个键；是不是 `name`？可以写 `id`、`name`",
        "what is not known"
    );
    assert_eq!(
        told("unknown variant `fax`, expected `call` or `app`"),
        "不认识 `fax` 这个值；可以写 `call`、`app`",
        "two variants"
    );
    assert_eq!(
        told("invalid type: integer `5`, expected a string"),
        "写的是整数 `5`，应该是引号里的文字",
        "the wrong type"
    );
    let english = serde_message::told("invalid type: string \"5\", expected u32", Lang::En);
    assert_eq!(
        english, "this is the text \"5\", but must be a whole number from 0 to 4294967295",
        "no word that only programmers know"
    );
    assert_eq!(
        told("something new"),
        "程序读不懂这里（something new）",
        "what is not known here is quoted within a sentence"
    );
    assert_eq!(
        told("invalid value: integer `300`, expected u8"),
        "写的是整数 `300`，应该是0到255的整数",
        "a number too large"
    );
    assert_eq!(
        told("missing field `level`"),
        "缺少 `level` 这一项，例如 `level = 1`",
        "with a line as an example"
    );
}
