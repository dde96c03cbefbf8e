//! The page that explains every number, in one language, from the sentences that the findings themselves are told in.

use words::{FindingCode, Lang};

use super::example::example;
use super::problem::Problem;
use super::{Number, Row, Severity, mend, row, severity};

/// The parts of the page: the first number of each, and its title in English and Chinese.
const PARTS: [(&str, &str, &str); 9] = [
    ("P001", "Files", "文件"),
    ("P010", "Ids and words", "id与文字"),
    ("P030", "Stories", "情景"),
    ("P050", "Play-throughs", "试玩记录"),
    ("P060", "Companies and help lines", "公司与求助电话"),
    ("P070", "The pack as a whole", "整个内容包"),
    ("P080", "Items and forms", "题与题组"),
    ("P086", "Two languages", "两种语言"),
    ("P090", "Plans", "安排"),
];

/// Placeholders of stories, which the sentences about placeholders name: they are not filled.
const SHOWN_AS_THEY_STAND: [&str; 2] = ["name", "balance"];

/// The page, as Markdown; Simplified Chinese stands in for Traditional.
#[must_use]
pub fn explain(lang: Lang) -> String {
    let in_english = lang == Lang::En;
    let mut page = String::from(if in_english { INTRODUCTION } else { INTRODUCTION_ZH });
    let mut parts = PARTS.iter().peekable();
    for code in FindingCode::ALL {
        let number = Number(*code).to_string();
        if let Some((_, en, zh)) = parts.next_if(|(first, ..)| *first <= number.as_str()) {
            page.push_str("\n## ");
            page.push_str(if in_english { en } else { zh });
            page.push('\n');
        }
        page.push_str(&explain_number(*code, lang));
    }
    page
}

/// One number, as the page has it: what it says, or may say, why it matters, how to mend it.
#[must_use]
pub fn explain_number(code: FindingCode, lang: Lang) -> String {
    let Row { what, why, mend } = row(code, lang);
    let in_english = lang == Lang::En;
    let weight = match (severity(code), in_english) {
        (Severity::Error, true) => " (error)",
        (Severity::Warning, true) => " (warning)",
        (Severity::Error, false) => "（错误）",
        (Severity::Warning, false) => "（提醒）",
    };
    let (why_is, mend_is, right_is) = if in_english {
        ("Why: ", "Mend: ", "Right, for example:")
    } else {
        ("原因：", "改法：", "写对的样子：")
    };
    let problems: Vec<&Problem> = Problem::ALL.iter().filter(|problem| problem.code() == code).collect();
    let mut told = String::new();
    if what.contains("{problem}") {
        for problem in problems.iter().filter(|problem| problem.phrase(lang) != "{message}") {
            let phrase = open(code, lang, &what.replace("{problem}", problem.phrase(lang)));
            let own = mend::phrase(problem.key(), lang).map(|own| format!("\n  {mend_is}{}", open(code, lang, own)));
            told.push_str(&format!("- {phrase}{}\n", own.unwrap_or_default()));
        }
    } else {
        told = format!("- {}\n", open(code, lang, what));
    }
    // Where every slip has its own mend, there is no general one.
    let general = !what.contains("{problem}") || problems.iter().any(|problem| mend::phrase(problem.key(), lang).is_none());
    let general = if general {
        format!("\n{mend_is}{}\n", open(code, lang, mend))
    } else {
        String::new()
    };
    let right = example(code).map(|example| format!("\n{right_is}\n\n```toml\n{example}\n```\n"));
    format!(
        "\n### {}{weight}\n\n{told}\n{why_is}{}\n{general}{}",
        Number(code),
        open(code, lang, why),
        right.unwrap_or_default()
    )
}

/// A sentence with its places left open.
fn open(code: FindingCode, lang: Lang, template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let key = after
            .split_once('}')
            .filter(|(key, _)| key.bytes().all(|byte| byte.is_ascii_lowercase()));
        rest = match key {
            Some((key, tail)) if !(code == FindingCode::UnknownPlaceholder && SHOWN_AS_THEY_STAND.contains(&key)) => {
                // What is offered instead is told only where there is something near.
                out.push_str(match (key, lang) {
                    ("ids" | "figures" | "elsewhere" | "home" | "vary" | "alike", _) => "",
                    ("entry", Lang::En) => "step or item",
                    ("entry", Lang::ZhHans | Lang::ZhHant) => "步（或题）",
                    _ => "…",
                });
                tail
            }
            _ => {
                out.push('{');
                after
            }
        };
    }
    out + rest
}

const INTRODUCTION: &str = "# What the checker says

Every finding has a number, which never changes its meaning, and a place: file, line and column. An error leaves out the content it is
about, a whole story, an item, a form, a plan or one entry of a catalogue, and nothing else; a warning leaves nothing out. Mend what is told
first in a file: what is only its sequel is not told, and what was hidden behind it is told at the next check. Where a sentence names
something of your pack, this page shows “…”.

This page is written by the program, from the sentences it uses itself.
";

const INTRODUCTION_ZH: &str = "# 检查会说些什么

每条都有一个编号和一个位置（文件、行、列），编号的意思不会变。“错误”会把出错的内容（整个情景、一道题、一个题组、一份安排，或者目录里的一条）先放下不用，别的照常；“提醒”什么也不放下。先改文件里最前面的一条：由它引起的不会重复说，被它挡住的，下次检查再说。句子里要写您内容包里的名字的地方，这一页用“…”代替。

这一页由程序写出，用的就是检查时的那些句子。
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_explained_in_both_languages() {
        for lang in [Lang::En, Lang::ZhHans] {
            let page = explain(lang);
            for code in FindingCode::ALL {
                let heading = format!("\n### {}", Number(*code));
                assert_eq!(page.matches(&heading).count(), 1, "{} has one entry", Number(*code));
            }
            assert_eq!(page.matches("\n## ").count(), PARTS.len(), "every part has its title");
            assert!(
                !page.contains("{problem}") && !page.contains("{step}"),
                "no place is left bare:\n{page}"
            );
        }
    }

    #[test]
    fn the_pages_beside_the_packs_are_fresh() {
        let committed = [
            (Lang::En, include_str!("../../../../resources/packs/FINDINGS.md")),
            (Lang::ZhHans, include_str!("../../../../resources/packs/FINDINGS.zh-Hans.md")),
        ];
        for (lang, page) in committed {
            assert!(page == explain(lang), "cargo run -p lesson --example findings_pages writes both");
        }
    }
}
