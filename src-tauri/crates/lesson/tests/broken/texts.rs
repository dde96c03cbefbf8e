//! P011 and P014 to P021: words.

use lesson::checker::check;
use words::{FindingCode as C, Lang};

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, line, only, sound, text, try_all};

fn broken(code: C, file: &'static str, from: &'static str, to: &'static str, at: &'static str, lost: &'static [&'static str]) -> Break {
    Break {
        code,
        file,
        from,
        to,
        at,
        lost,
    }
}

fn story(code: C, from: &'static str, to: &'static str, at: &'static str) -> Break {
    broken(code, STORY, from, to, at, WITHOUT_STORY)
}

#[test]
fn every_text_speaks_every_language() {
    try_all(&[
        broken(
            C::MissingLanguage,
            "tactics.toml",
            ", en = \"True details as proof\"",
            "",
            "拿真信息",
            &["tactic borrowed-detail"],
        ),
        broken(
            C::MissingLanguage,
            "requests.toml",
            "en = \"Do not pay.\"",
            "en = \" \"",
            "不付",
            &["request return-fee"],
        ),
        story(C::MissingLanguage, "zh-Hans = \"您是谁？\", ", "", "Who are you?"),
        story(C::MissingLanguage, ", en = \"They can answer anything.\"", "", "他什么都答得出"),
        story(
            C::MissingLanguage,
            "zh-Hans = \"面膜，已收货\"",
            "zh-Hans = \"\"",
            "Mask, delivered",
        ),
        broken(
            C::MissingLanguage,
            "facts.toml",
            "zh-Hans = \"5000\", ",
            "",
            "5,000",
            &["fact lead"],
        ),
    ]);
}

#[test]
fn words_are_plain_and_short() {
    try_all(&[
        story(C::UnknownPlaceholder, "Who are you?", "Who are you, {caller}?", "{caller}"),
        story(C::UnknownPlaceholder, "一通关于订单的电话", "{name}的电话", "title"),
        broken(
            C::UnknownPlaceholder,
            "tactics.toml",
            "True details",
            "{brand} details",
            "{brand}",
            &["tactic borrowed-detail"],
        ),
        story(C::HostileText, "Thank you;", "<b>Thank</b> you;", "<b>"),
        story(C::HostileText, "等不来的。", "等不来\\u202e的。", "\\u202e"),
        broken(C::HostileText, "facts.toml", "某报", "某&nbsp;报", "&nbsp;", &["report paper"]),
        broken(
            C::HostileText,
            "help-lines.toml",
            "source = \"a page\"\nsureness = \"official\"",
            "source = \"a\\u0007 page\"\nsureness = \"official\"",
            "\\u0007",
            &["line 110"],
        ),
    ]);
}

#[test]
fn a_text_of_more_than_600_characters_is_too_long() {
    let long = "长".repeat(601);
    let checked = check(&changed("routes.toml", "有人偷偷抄走。", &long));
    let finding = only(&checked);
    assert_eq!((finding.code, finding.line), (C::TextTooLong, 4), "{finding}");
    assert_eq!(
        check(&changed("routes.toml", "有人偷偷抄走。", &"长".repeat(600))).findings,
        [],
        "600 are allowed"
    );
}

#[test]
fn nothing_in_a_text_works_outside_the_program() {
    try_all(&[
        story(C::LiveLink, "Look up [", "Look it up at pay-back.cn: [", "pay-back.cn"),
        story(C::LiveLink, "谢谢您，", "谢谢您，打开https://x.y，", "https"),
        broken(
            C::LiveLink,
            "facts.toml",
            "Examplemart 说",
            "http://examplemart.cn 说",
            "http:",
            &["fact answer"],
        ),
        story(C::TelephoneNumber, "等不来的。", "打 138 0013 8000。", "138"),
        broken(
            C::TelephoneNumber,
            "tactics.toml",
            "What is right",
            "400-820-8820",
            "400-820",
            &["tactic borrowed-detail"],
        ),
        story(C::BrandName, "别理他，一起查。", "别理他，去范例商城查。", "范例商城"),
        broken(
            C::BrandName,
            "holders.toml",
            "\"The courier\"",
            "\"examplemart's courier\"",
            "examplemart",
            &["holder courier"],
        ),
    ]);
}

#[test]
fn every_number_of_a_story_is_reported_or_made_up() {
    try_all(&[
        story(C::StrayNumber, "an order\" }", "order 7\" }", "order 7"),
        story(C::StrayNumber, ": 200 yuan", ": 2000 yuan", ": 2000"),
        story(C::StrayNumber, "9月12日买的", "９月买的", "９月"),
        story(C::StrayNumber, "面膜，已收货", "面膜3件", "面膜3件"),
    ]);
    let named = check(&changed(STORY, "Right.", "Right: ring 96110."));
    assert_eq!(named.findings, [], "an official short number may be named anywhere");
    let written = check(&changed(STORY, "Right.", "Right: 5,000 yuan."));
    assert_eq!(written.findings, [], "a figure counts as its fact writes it in that language");
}

#[test]
fn marks_agree_with_each_other_and_with_what_is_disclosed() {
    try_all(&[
        story(C::MarksDiffer, "[工号](staff-number)", "工号", "工号随便查"),
        story(
            C::MarksDiffer,
            "[my staff number](staff-number)",
            "my staff number",
            "my staff number",
        ),
        story(C::MarksDiffer, "discloses = [\"staff-number\"]", "discloses = []", "我的[工号]"),
        story(
            C::MarksDiffer,
            "discloses = [\"product\"]",
            "discloses = [\"product\", \"staff-number\"]",
            "[\"product\", ",
        ),
        story(C::MarksDiffer, "钱一出去就", "[钱](product)一出去就", "[钱]"),
    ]);
}

/// The one finding of a break of the story: its first sentence and its mend, and the words it underlines.
fn told(from: &str, to: &str, lang: Lang) -> (String, String, String) {
    let files = changed(STORY, from, to);
    let checked = check(&files);
    let finding = only(&checked);
    let told = finding.telling(lang);
    let span = finding.span.clone().expect("it is about some words");
    (told.what, told.mend, text(&files, STORY).get(span).unwrap_or_default().to_owned())
}

#[test]
fn only_the_offending_words_are_underlined() {
    for (from, to, words) in [
        ("Who are you?", "Who are you, {caller}?", "{caller}"),
        ("Thank you;", "<b>Thank</b> you;", "<b>"),
        ("等不来的。", "等不\u{202e}来的。", "\u{202e}"),
        ("谢谢您，", "谢谢您，打开https://x.y，", "https://x.y"),
        ("等不来的。", "打 138 0013 8000。", "138 0013 8000"),
        ("别理他，一起查。", "别理他，去范例商城查。", "范例商城"),
        ("Leave it; let us", "Leave EXAMPLEMART; let us", "EXAMPLEMART"),
        ("面膜，已收货", "面膜3件", "3"),
    ] {
        assert_eq!(told(from, to, Lang::En).2, words, "of `{to}`");
    }
}

#[test]
fn a_placeholder_is_told_by_what_was_perhaps_meant() {
    let mend = |written: &str, lang| told("Who are you?", &format!("Who are you, {written}?"), lang).1;
    assert_eq!(mend("{brnad}", Lang::En), "did you mean {brand}?", "nearly one that exists");
    assert!(
        mend("{caller}", Lang::En).contains("in English “they”"),
        "somebody of the cast is told in words"
    );
    assert!(mend("{caller}", Lang::ZhHans).contains("中文写“他”"), "in either language");
    assert!(
        !mend("{date}", Lang::En).contains("did you mean"),
        "two letters of four are not near"
    );
    assert!(mend("{brand2}", Lang::En).contains("{brand}"), "its digit is no number");
    let other = mend("{sum}", Lang::En);
    assert!(
        other.contains("{name} (the person who plays)") && other.contains("{brand} (of [vary])"),
        "else all that exist, each with what it means: {other}"
    );
}

#[test]
fn a_tag_is_told_whole_and_a_lost_sign_as_lost() {
    let (what, mend, _) = told("Thank you;", "<b>Thank</b> you;", Lang::En);
    assert!(what.ends_with("`<b>` `</b>`"), "{what}");
    assert!(mend.contains("keep the words between"), "{mend}");
    let (what, mend, words) = told("等不来的。", "等不\u{fffd}的。", Lang::ZhHans);
    assert_eq!(words, "\u{fffd}", "it can be seen");
    assert!(
        !what.contains("看不见") && mend.contains("原来的文件"),
        "it is not to be deleted: {what} {mend}"
    );
}

#[test]
fn a_number_is_told_once_as_it_is_written_and_where_it_is_listed() {
    let mut files = changed(STORY, "\"9月12日\", \"12 September\"", "\"12 September\"");
    let checked = check(&files);
    let finding = only(&checked);
    let list = line(&files, STORY, "made-up =");
    let mend = finding.telling(Lang::En).mend;
    assert!(
        mend.starts_with(&format!(
            "if it is made up, add \"9月12日\" (with the quotation marks) to the list `made-up` in line {list};"
        )),
        "month and day are one: {mend}"
    );
    assert!(mend.contains("as the fact does: `200`, `5000`"), "the figures of its fact: {mend}");
    let bare = text(&files, STORY)
        .replace("made-up = [\"6200\", \"12 September\", \"95••••••\"]\n", "")
        .replace("12 September", "9月12日");
    let bare = bare
        .replace("mask](product) of 9月12日", "mask](product) of long ago")
        .replace("Right.", "Right, 77.")
        .replace("不接就对了。", "不接77就对了。");
    files.insert(STORY.to_owned(), bare.into_bytes());
    let checked = check(&files);
    let numbers: Vec<&str> = checked
        .findings
        .iter()
        .filter_map(|finding| finding.params.get("number").map(String::as_str))
        .collect();
    assert_eq!(numbers, ["9月12日", "77"], "the same number in both languages is one slip");
    let mend = checked.findings[0].telling(Lang::ZhHans).mend;
    assert!(
        mend.contains("在 `level = …` 这一行的正下方加一行 `made-up = [\"9月12日\"]`"),
        "a list that is not there yet: {mend}"
    );
}

#[test]
fn marks_are_mended_by_one_exact_act() {
    let say = "[{brand}面膜](product)";
    let (_, mend, words) = told(say, "【{brand}面膜】（product）", Lang::ZhHans);
    assert_eq!(
        mend, "把 `【{brand}面膜】（product）` 换成 `[{brand}面膜](product)`",
        "with Chinese brackets"
    );
    assert_eq!(words, "【{brand}面膜】（product）", "only these are underlined");
    let (_, mend, _) = told("[工号](staff-number)", "工号", Lang::En);
    assert_eq!(
        mend,
        "in Chinese (`zh-Hans`), put the words that mean “my staff number” into [ ], and (staff-number) right behind: [the words](staff-number)",
        "`discloses` has it: nothing is said of it"
    );
    let (_, mend, _) = told("discloses = [\"staff-number\"]\n", "", Lang::En);
    assert_eq!(
        mend, "below this `say`, write `discloses = [\"staff-number\"]`",
        "where it lacks there"
    );
}

#[test]
fn an_empty_text_is_told_once_and_dots_are_empty() {
    let text = "en = \"Look up [my staff number](staff-number).\"";
    for empty in ["en = \"\"", "en = \"…\"", "en = \" \""] {
        let checked = check(&changed(STORY, text, empty));
        assert_eq!(only(&checked).code, C::MissingLanguage, "`{empty}` marks nothing either");
    }
    let (_, mend, _) = told(text, "en = \"\"", Lang::ZhHans);
    assert_eq!(mend, "在这里用英文（`en`）写上另一种语言说的意思", "the language by its name");
}

#[test]
fn a_text_in_the_wrong_language_is_a_warning() {
    for (from, to, words) in [
        ("Nothing will come.", "等不来的。", "等不来的"),
        ("Nothing will come.", "Nothing will come, 真的.", "真的"),
        ("等不来的。", "Nothing will come.", "\"Nothing will come.\""),
    ] {
        let (what, _, underlined) = told(from, to, Lang::ZhHans);
        assert_eq!(underlined, words, "{what}");
        let checked = check(&changed(STORY, from, to));
        assert_eq!(only(&checked).code, C::LanguageMixed, "{what}");
        assert!(
            checked.pack.scenarios.len() == check(&sound()).pack.scenarios.len(),
            "a warning leaves the story"
        );
    }
    assert_eq!(
        check(&changed(STORY, "面膜，已收货", "OK")).findings,
        [],
        "a short word stands in any language"
    );
}
