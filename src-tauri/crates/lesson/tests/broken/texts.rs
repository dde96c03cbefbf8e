//! P011 and P014 to P021: words.

use lesson::checker::check;
use words::FindingCode as C;

use crate::pack::{Break, STORY, WITHOUT_STORY, changed, only, try_all};

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
