//! Syntax errors as editors need them: each mistake once, without its sequels, and with the slip that is usually behind it.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;
use words::FindingCode;

use super::place::Lines;
use crate::findings::Finding;
use crate::findings::problem::Problem;

/// Syntax errors told for one file; for each, the file is parsed once more.
const TOLD: usize = 10;

/// Files longer than this, in bytes, tell their first syntax error alone.
const LONG: usize = 200_000;

/// Signs of a Chinese keyboard that stand where TOML wants an ASCII one.
const CHINESE: [(char, &str); 20] = [
    ('，', ","),
    ('、', ","),
    ('；', ","),
    ('：', "="),
    ('＝', "="),
    ('“', "\""),
    ('”', "\""),
    ('＂', "\""),
    ('‘', "'"),
    ('’', "'"),
    ('（', "{"),
    ('）', "}"),
    ('｛', "{"),
    ('｝', "}"),
    ('【', "["),
    ('】', "]"),
    ('［', "["),
    ('］', "]"),
    ('＃', "#"),
    ('\u{3000}', " "),
];

/// The findings of a text that is not valid TOML: the first error, and those that remain when its line is taken out.
pub(super) fn findings(file: &str, text: &str, lines: &Lines<'_>, errors: &[(Range<usize>, String)]) -> Vec<Finding> {
    let mut left: Vec<&(Range<usize>, String)> = errors.iter().collect();
    left.sort_by_key(|(span, _)| span.start);
    let mut rest = text.to_owned();
    let mut told = Vec::new();
    while let Some((span, message)) = left.first().copied() {
        let line = line_of(text, span.start);
        told.push(finding(file, text.get(line.clone()).unwrap_or_default(), lines, span, message));
        if told.len() == TOLD || text.len() > LONG {
            break;
        }
        left.retain(|(span, _)| span.start > line.end);
        let Some(blank) = rest.get(line.clone()).map(|line| " ".repeat(line.len())) else {
            break;
        };
        rest.replace_range(line, &blank);
        let again: BTreeSet<usize> = errors_of(&rest).map(|start| line_of(text, start).start).collect();
        left.retain(|(span, _)| again.contains(&line_of(text, span.start).start));
    }
    told
}

fn errors_of(text: &str) -> impl Iterator<Item = usize> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let end = text.len();
    errors.into_iter().map(move |error| error.span().map_or(end, |span| span.start))
}

/// The bytes of the line in which an offset lies, without its end.
fn line_of(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let bytes = text.as_bytes();
    let before = bytes.get(..offset).unwrap_or_default();
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let after = bytes.get(offset..).unwrap_or_default();
    let end = after.iter().position(|byte| *byte == b'\n').map_or(text.len(), |at| offset + at);
    start..end
}

fn finding(file: &str, line: &str, lines: &Lines<'_>, span: &Range<usize>, message: &str) -> Finding {
    let (at, column) = lines.at(span.start);
    let finding = Finding::new(FindingCode::Syntax, file, at, column).spanning(span.clone());
    let finding = finding.with("message", message);
    match slip(line) {
        Some(Slip::Quote) => finding.with("problem", Problem::StraightQuote.key()),
        Some(Slip::Sign(sign, ascii)) => finding
            .with("problem", Problem::ChineseSign.key())
            .with("sign", sign)
            .with("ascii", ascii),
        Some(Slip::Key(key)) => finding.with("problem", Problem::ChineseKey.key()).with("key", key),
        None => finding.with("problem", Problem::NotToml.key()),
    }
}

/// What usually goes wrong in a line.
#[derive(Debug, PartialEq, Eq)]
enum Slip {
    /// A straight quotation mark within a text, or one missing at its end.
    Quote,
    /// A Chinese sign outside a text, and the ASCII one that belongs there.
    Sign(char, &'static str),
    /// A key that is not ASCII.
    Key(String),
}

/// The first slip of a line, read from its left as TOML reads it.
fn slip(line: &str) -> Option<Slip> {
    let mut rest = line;
    let mut word = String::new();
    while let Some(sign) = rest.chars().next() {
        rest = rest.get(sign.len_utf8()..)?;
        match sign {
            '#' => return None,
            // A text of several lines has rules of its own.
            '"' if rest.starts_with("\"\"") => return None,
            '"' => {
                rest = behind_text(rest)?;
                if !may_follow_text(rest) {
                    return Some(Slip::Quote);
                }
            }
            '\'' => rest = rest.split_once('\'')?.1,
            '=' if !word.is_ascii() => return Some(Slip::Key(word)),
            '=' | ',' | '{' | '[' => word.clear(),
            sign => {
                if let Some((sign, ascii)) = CHINESE.iter().find(|(chinese, _)| *chinese == sign) {
                    return Some(Slip::Sign(*sign, ascii));
                }
                if !sign.is_whitespace() {
                    word.push(sign);
                }
            }
        }
    }
    None
}

/// What stands behind the end of a text in quotation marks, if it ends in this line.
fn behind_text(rest: &str) -> Option<&str> {
    let mut escaped = false;
    let end = rest.char_indices().find(|(_, sign)| {
        let ends = *sign == '"' && !escaped;
        escaped = *sign == '\\' && !escaped;
        ends
    });
    end.and_then(|(at, _)| rest.get(at + 1..))
}

/// What stands behind a text may belong there, if the sign were an ASCII one.
fn may_follow_text(rest: &str) -> bool {
    let rest = rest.trim_start();
    let Some(sign) = rest.chars().next() else { return true };
    let behind = rest.get(sign.len_utf8()..).unwrap_or_default().trim_start();
    match sign {
        ',' | '}' | ']' | '=' | '#' | '.' => true,
        '，' | '、' | '；' => {
            let key = behind.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
            key.len() < behind.len() && key.trim_start().starts_with('=')
        }
        '）' | '｝' | '】' | '］' => behind.is_empty() || behind.starts_with(['#', ',', '}', ']']),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slip_behind_an_error_is_seen() {
        let quote = [
            r#"say = { zh-Hans = "他说："你好"。", en = "x" }"#,
            r#"say = { zh-Hans = "x", en = "He said "hello" to me." }"#,
            r#"say = { zh-Hans = "x, en = "y" }"#,
            r#"  say = { zh-Hans = "他说"，"我不信", en = "y" }"#,
        ];
        for line in quote {
            assert_eq!(slip(line), Some(Slip::Quote), "{line}");
        }
        let sign = |sign, ascii| Some(Slip::Sign(sign, ascii));
        assert_eq!(slip(r#"say = { zh-Hans = "x"， en = "y" }"#), sign('，', ","), "a Chinese comma");
        assert_eq!(slip("id = “ring”"), sign('“', "\""), "Chinese quotation marks");
        assert_eq!(slip("【【step】】"), sign('【', "["), "Chinese brackets");
        assert_eq!(slip(r#"id： "x""#), sign('：', "="), "a colon for an equals sign");
        assert_eq!(slip(r#"时间 = 3"#), Some(Slip::Key("时间".to_owned())), "a Chinese key");
    }

    #[test]
    fn a_sound_line_has_no_slip() {
        for line in [
            r#"say = { zh-Hans = "他说：“你好”，（好）。", en = "He said \"yes\"." } # 备注："x""#,
            "[[step]]",
            r#"play = ["a", "b"]"#,
            "minutes = ",
        ] {
            assert_eq!(slip(line), None, "{line}");
        }
    }
}
