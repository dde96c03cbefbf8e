//! Slips of the pen, as people make them who write TOML for the first time: each is told in a sentence, in Chinese too.

use lesson::checker::{CheckedPack, check};
use lesson::findings::Finding;
use words::{FindingCode as C, Lang};

use crate::pack::{STORY, changed, contents, line, only, sound, text};

const NOTE: &str = "scenarios/recall-note.toml";

/// What is told in Chinese of the one finding, and how to mend it; no word of the reader's may be in it.
fn told(finding: &Finding) -> String {
    let told = finding.telling(Lang::ZhHans);
    let what = format!("{}\n{}", told.what, told.mend);
    let message = finding.params.get("message").map_or("", String::as_str);
    assert!(message.is_empty() || !what.contains(message), "`{message}` is told anew: {what}");
    assert!(!what.contains("程序读不懂这里"), "and is known: {what}");
    what
}

/// What is written for a value, and what must be told of it in Chinese.
fn try_values(file: &str, sound: &str, key: &str, values: &[(&str, &str)]) {
    for (value, expected) in values {
        let written = format!("{key} = {value}");
        let files = changed(file, sound, &written);
        let checked = check(&files);
        let finding = only(&checked);
        let what = told(finding);
        assert!(what.contains(expected), "`{written}` is told with “{expected}”:\n{what}");
        assert_eq!(
            finding.line,
            line(&files, file, &written),
            "`{written}` is told on its line:\n{finding}"
        );
    }
}

#[test]
fn a_number_that_is_none_is_told_as_such() {
    let bare = "数字只写半角的0到9，不带单位和逗号";
    try_values(
        STORY,
        "level = 2",
        "level",
        &[
            ("two", "写成 `level = 2`"),
            ("一", "写成 `level = 1`"),
            ("２", "写成 `level = 2`"),
            ("2级", "写成 `level = 2`"),
            ("high", bare),
            ("++2", bare),
            ("2.", bare),
            (".2", bare),
            ("1__2", bare),
            ("0xZZ", bare),
            ("nann", bare),
            ("02", "写成 `level = 2`"),
            ("1e999", "数字太大"),
            ("99999999999999999999", "`99999999999999999999`，应该是1、2或3"),
            ("300", "`300`，应该是1、2或3"),
            ("-2", "`-2`，应该是1、2或3"),
            ("2.5", "小数 `2.5`，应该是1、2或3"),
            ("\"2\"", "写成 `level = 2`"),
            ("7", "level 只能是1、2或3"),
            ("2-3", bare),
            ("2026-11-22", "没有引号的日期或时间"),
            ("10:30", "没有引号的日期或时间"),
            ("6,200", "写成 `level = 6200`"),
            ("2;", "文字外面多了 `;`"),
            ("", "没有写值"),
        ],
    );
    try_values(
        STORY,
        "pays = 5000",
        "pays",
        &[
            ("5000元", "写成 `pays = 5000`"),
            ("￥5000", "写成 `pays = 5000`"),
            ("-5000", "`-5000`，应该是整数，单位是元，不小于0"),
        ],
    );
}

#[test]
fn a_word_that_is_none_is_told_as_such() {
    try_values(
        STORY,
        "introduced = true",
        "introduced",
        &[
            ("True", "写成 `introduced = true`"),
            ("是", "写成 `introduced = true`"),
            ("也许", "写 true 和 false"),
            ("1", "应该是 true 或 false"),
        ],
    );
    try_values(
        "pack.toml",
        "date = \"2026-11-22\"",
        "date",
        &[
            ("2026-11-22", "写的是没有引号的日期或时间，应该是引号里的文字"),
            ("2026-13-22", "日期要放在英文引号里"),
            ("2026-1-2", "日期要放在英文引号里"),
            ("2026年11月22日", "文字放在英文引号里"),
            ("\"2026-11-22", "引号没有写完整"),
        ],
    );
    try_values(STORY, "nature = \"scam\"", "nature", &[("5", "一个词"), ("{ scam = 1 }", "一个词")]);
    try_values(
        STORY,
        "when = { given = [\"return-fee\"] }",
        "when",
        &[
            ("\"return-fee\"", "应该是表，写成 { 名称 = 值 }"),
            ("{ given = \"return-fee\" }", "应该是列表"),
        ],
    );
}

#[test]
fn a_version_that_no_program_can_compare_is_told() {
    for (from, to) in [
        ("\nversion = \"1.0.0\"", "\nversion = \"1.0-draft\""),
        ("minimum-program = \"0.1.0\"", "minimum-program = \"v1\""),
    ] {
        let checked = check(&changed("pack.toml", from, to));
        let what = told(only(&checked));
        assert!(
            what.contains("比不出新旧") && what.contains("1.0.0"),
            "{to}: with what to write:\n{what}"
        );
    }
}

/// A slip of syntax on a line, and what must be told of it there.
fn try_lines(file: &str, slips: &[(&str, &str, &str)]) {
    for (from, to, expected) in slips {
        let files = changed(file, from, to);
        let checked = check(&files);
        let finding = only(&checked);
        let what = told(finding);
        assert_eq!(finding.code, C::Syntax, "`{to}` is no TOML:\n{finding}");
        assert!(what.contains(expected), "`{to}` is told with “{expected}”:\n{what}");
        let first = to.lines().next().unwrap_or_default();
        assert_eq!(finding.line, line(&files, file, first), "on the line of the slip:\n{finding}");
    }
}

#[test]
fn signs_that_are_missing_or_too_many_are_told_once_where_they_stand() {
    let text = "zh-Hans = \"一通关于订单的电话\", en = \"A call about an order\" }";
    let written = |from: &'static str, to: &'static str| text.replace(from, to);
    let titles = [
        (written("\", en", "\" en"), "少了逗号"),
        (written("zh-Hans =", "zh-Hans:"), "把 `:` 换成 `=`"),
        (written("zh-Hans =", "zh-Hans"), "少了等号"),
        (written("\", en", "\",, en"), "多了逗号"),
        (written(" }", ""), "`{` 打开了，没有收尾\n在结束的地方补上 `}`"),
        (written("一通关于", "一通\\关于"), "\\ 后面没有该有的符号"),
    ];
    for (to, expected) in &titles {
        try_lines(STORY, &[(text, to, expected)]);
    }
    try_lines(
        "pack.toml",
        &[
            (
                "[\"zh-Hans\", \"en\"]",
                "[\"zh-Hans\", \"en\"",
                "`[` 打开了，没有收尾\n在结束的地方补上 `]`",
            ),
            ("[\"zh-Hans\", \"en\"]", "[\"zh-Hans\" \"en\"]", "少了逗号"),
            ("[\"zh-Hans\", \"en\"]", "\"zh-Hans\", \"en\"", "几个值要放在 [ ] 里"),
            ("version = \"1.0.0\"", "// version\nversion = \"1.0.0\"", "这里要用 `#`"),
        ],
    );
}

#[test]
fn a_header_with_the_wrong_brackets_is_told_once() {
    let friend = "[[step]]\nid = \"friend\"";
    try_lines(
        NOTE,
        &[
            (friend, "[[step] # it\nid = \"friend\"", "写成 `[[step]]`"),
            (friend, "[step]] # it\nid = \"friend\"", "每一条都要写双方括号\n写成 [[step]]"),
            (friend, "[step] # it\nid = \"friend\"", "每一条都要写双方括号\n写成 [[step]]"),
            (
                "[[step]]\nid = \"note\"",
                "[step] # it\nid = \"note\"",
                "每一条都要写双方括号\n写成 [[step]]",
            ),
            ("[you]", "[you", "写成 `[you]`"),
        ],
    );
    let files = changed(NOTE, "[you]", "[[you]]");
    let checked = check(&files);
    let finding = only(&checked);
    assert_eq!(
        (finding.code, finding.line),
        (C::WrongShape, line(&files, NOTE, "[[you]]")),
        "{finding}"
    );
    assert!(told(finding).contains("[you]"), "it stands once: {finding}");
}

#[test]
fn variants_in_the_wrong_brackets_are_told_once() {
    let checked = check(&changed(STORY, "[vary]\n", "[[vary]]\n"));
    assert_eq!(
        only(&checked).telling(Lang::ZhHans).mend,
        "写成 [vary]",
        "what uses them is its sequel"
    );
}

fn lines_of(checked: &CheckedPack, code: C) -> Vec<u32> {
    checked
        .findings
        .iter()
        .filter(|finding| finding.code == code)
        .map(|finding| finding.line)
        .collect()
}

#[test]
fn several_slips_of_one_story_are_told_each_once() {
    let mut files = sound();
    let story = text(&files, STORY)
        .replace("level = 2", "level = two")
        .replace("[vary]", "[vary")
        .replace("en = \"Nothing will come.\" }", "en = \"Nothing will come.\"")
        .replace("zh-Hans = \"他会再说一遍。\"", "zh-Hans = \"他会“再说”一遍。");
    files.insert(STORY.to_owned(), story.into_bytes());
    let at = ["level = two", "[vary", "Nothing will come.", "他会“再说”一遍"].map(|words| line(&files, STORY, words));
    let checked = check(&files);
    let mut told = lines_of(&checked, C::Syntax);
    assert_eq!(checked.findings.len(), told.len(), "nothing but syntax: the story is one piece");
    told.sort_unstable();
    let mut at = at.to_vec();
    at.sort_unstable();
    assert_eq!(told, at, "after each the rest is read on as it was meant");
}

#[test]
fn a_slip_in_one_entry_hides_nothing_of_the_others() {
    let mut files = changed("disclosures.toml", "class = \"prop\"", "class \"prop\"");
    let broken = text(&files, "disclosures.toml").replace("routes = [\"insider\"]", "routes = [\"outsider\"]");
    files.insert("disclosures.toml".to_owned(), broken.into_bytes());
    let checked = check(&files);
    assert_eq!(
        lines_of(&checked, C::Syntax),
        [line(&files, "disclosures.toml", "class \"prop\"")],
        "the slip"
    );
    assert_eq!(
        lines_of(&checked, C::UnknownId),
        [line(&files, "disclosures.toml", "outsider")],
        "and the route that is none"
    );
    assert_eq!(checked.findings.len(), 2, "no more");
    assert!(
        contents(&checked.pack).contains("scenario recall-note"),
        "a story whose words are perhaps there stands"
    );
}

#[test]
fn a_name_that_stands_twice_is_told_with_its_first_line() {
    let files = changed("pack.toml", "version = \"1.0.0\"", "version = \"1.0.0\"\nversion = \"1.0.1\"");
    let checked = check(&files);
    let what = told(only(&checked));
    assert_eq!(what, "`version` 在第2行已经写过\n留下一个，删掉另一个", "by name, and with one act");
}

#[test]
fn a_number_in_quotation_marks_is_told_without_them() {
    for (from, to, told) in [
        ("minutes = 3", "minutes = \"3\"", "写成 `minutes = 3`"),
        ("balance = 6200", "balance = \"6,200元\"", "写成 `balance = 6200`"),
        ("minutes = 3", "minutes = 300", "例如3"),
    ] {
        let checked = check(&changed(STORY, from, to));
        let mend = only(&checked).telling(Lang::ZhHans).mend;
        assert!(mend.contains(told), "`{to}`: {mend}");
    }
}

#[test]
fn a_file_in_another_encoding_is_told_to_be_opened_in_it_first() {
    let mut files = sound();
    files.insert("holders.toml".to_owned(), b"[[holder]]\nid = \"\xb5\xea\"\n".to_vec());
    let checked = check(&files);
    let gbk = checked
        .findings
        .iter()
        .find(|finding| finding.code == C::NotUtf8)
        .expect("it is told");
    let mend = gbk.telling(Lang::ZhHans).mend;
    assert!(
        mend.contains("先在编辑器里选“用其他编码重新打开”，选GBK"),
        "first reopen it: {mend}"
    );
    assert!(
        mend.contains("如果字还是乱的，就不要保存"),
        "saving garbage would destroy it: {mend}"
    );
    files.insert("holders.toml".to_owned(), b"\xff\xfe[\0[\0".to_vec());
    let checked = check(&files);
    let utf16 = checked
        .findings
        .iter()
        .find(|finding| finding.code == C::NotUtf8)
        .expect("it is told");
    assert!(
        utf16.telling(Lang::En).mend.contains("UTF-16"),
        "this one is known by its first bytes"
    );
}
