//! Syntax errors as editors need them: each mistake once, without its sequels, and with the slip that is usually behind it.

mod brackets;
mod slip;
mod value;

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;
use words::FindingCode;

use super::place::Lines;
use crate::findings::Finding;
use crate::findings::problem::Problem;
use brackets::Bracket;
use slip::{Slip, slip};
use value::{Meant, meant};

/// Syntax errors told for one file; for each, the file is parsed once more.
const TOLD: usize = 10;

/// Files longer than this, in bytes, tell their first syntax error alone.
const LONG: usize = 200_000;

/// How messages begin that are about a value that cannot be read.
const UNREADABLE: [&str; 21] = [
    "string values must be quoted",
    "invalid string",
    "invalid boolean",
    "invalid float",
    "invalid integer",
    "invalid hexadecimal",
    "invalid octal",
    "invalid binary",
    "invalid date",
    "invalid time",
    "redundant",
    "invalid mantissa",
    "invalid fraction",
    "invalid exponent",
    "`_` may only",
    "unexpected sign",
    "unexpected leading zero",
    "unexpected key or value",
    "unexpected content",
    "invalid key-value",
    "floating-point number overflowed",
];

/// The findings of a text that is not valid TOML: the first error, and those that remain when its line is mended or taken out.
pub(super) fn findings(file: &str, text: &str, lines: &Lines<'_>, errors: &[(Range<usize>, String)]) -> Vec<Finding> {
    if errors.is_empty() {
        return Vec::new();
    }
    let mut left: Vec<(usize, &Range<usize>, &str)> = errors
        .iter()
        .map(|(span, message)| (lines.index(span.start), span, message.as_str()))
        .collect();
    left.sort_by_key(|(_, span, _)| span.start);
    let mut rest: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let mut told = Vec::new();
    while let Some((at, span, message)) = left.first().copied() {
        let bracket = brackets::slip(&rest, at, message);
        let on = bracket.as_ref().map_or(at, |(on, _)| *on);
        told.push(match &bracket {
            Some((on, bracket)) => of_bracket(file, text, lines, *on, bracket),
            None => finding(file, &rest, at, lines, span, message),
        });
        if told.len() == TOLD || text.len() > LONG {
            break;
        }
        if let Some(line) = rest.get_mut(on) {
            *line = brackets::mended(line);
        }
        let again = error_lines(&rest.join("\n"));
        left.retain(|(line, ..)| (on < at || *line > at) && again.contains(line));
    }
    told.sort_by_key(|finding| finding.line);
    told
}

/// The lines that hold errors, from 0.
fn error_lines(text: &str) -> BTreeSet<usize> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let starts = errors.iter().map(|error| error.span().map_or(text.len(), |span| span.start));
    let lines = Lines::new(text);
    starts.map(|start| lines.index(start)).collect()
}

/// A finding about brackets, at the one that is not closed or at the header.
fn of_bracket(file: &str, text: &str, lines: &Lines<'_>, on: usize, bracket: &Bracket) -> Finding {
    let start: usize = text.split_inclusive('\n').take(on).map(str::len).sum();
    let line = text.split('\n').nth(on).unwrap_or_default();
    let (span, problem) = match bracket {
        Bracket::Open(sign, at) => (start + at..start + at + sign.len_utf8(), Problem::NotClosed),
        Bracket::Single(_) => {
            let indent = line.len() - line.trim_start().len();
            (start + indent..start + line.trim_end().len(), Problem::SingleBrackets)
        }
    };
    let finding = at(file, lines, &span).with("problem", problem.key());
    match bracket {
        Bracket::Open(sign, _) => finding.with("sign", *sign).with("closing", if *sign == '{' { '}' } else { ']' }),
        Bracket::Single(name) => finding.with("name", name),
    }
}

fn at(file: &str, lines: &Lines<'_>, span: &Range<usize>) -> Finding {
    let (line, column) = lines.at(span.start);
    Finding::new(FindingCode::Syntax, file, line, column).spanning(span.clone())
}

fn finding(file: &str, text: &[String], on: usize, lines: &Lines<'_>, span: &Range<usize>, message: &str) -> Finding {
    let finding = at(file, lines, span).with("message", message);
    let line = text.get(on).map_or("", String::as_str);
    let told = |finding: Finding, problem: Problem| finding.with("problem", problem.key());
    match slip(line) {
        Some(Slip::Quote) => told(finding, Problem::StraightQuote),
        Some(Slip::Sign(sign, ascii)) => told(finding.with("sign", sign).with("ascii", ascii), Problem::ChineseSign),
        Some(Slip::Other(sign, "")) => told(finding.with("sign", sign), Problem::SignTooMany),
        Some(Slip::Other(sign, ascii)) => told(finding.with("sign", sign).with("ascii", ascii), Problem::OtherSign),
        Some(Slip::Key(key)) => told(finding.with("key", key), Problem::ChineseKey),
        Some(Slip::NoValue) => told(finding.with("message", "missing value"), Problem::NotToml),
        Some(Slip::NoComma) => told(finding.with("message", "missing comma between"), Problem::NotToml),
        None => unslipped(finding, text, on, span, message),
    }
}

/// A finding on a line that shows no slip of its own.
fn unslipped(finding: Finding, text: &[String], on: usize, span: &Range<usize>, message: &str) -> Finding {
    let line = text.get(on).map_or("", String::as_str);
    let told = |finding: Finding, problem: Problem| finding.with("problem", problem.key());
    if message.starts_with("duplicate key") {
        return match twice(text, on, finding.column, span.len()) {
            Some((name, first)) => told(finding.with("name", name).with("first", first.to_string()), Problem::TwiceWritten),
            None => told(finding, Problem::NotToml),
        };
    }
    if message.starts_with("unclosed array table") || message.starts_with("unclosed table") {
        return told(finding.with("header", brackets::mended(line)), Problem::HeaderOpen);
    }
    // The reader calls so whatever is no key, too.
    if message.starts_with("invalid literal string") && !line.contains('\'') {
        return told(finding.with("message", "invalid inline table element"), Problem::NotToml);
    }
    match meant(line).filter(|_| UNREADABLE.iter().any(|start| message.starts_with(start))) {
        Some(Meant::This(key, value)) => told(finding.with("key", key).with("value", value), Problem::ValueThis),
        Some(Meant::Number(key)) => told(finding.with("key", key), Problem::ValueNumber),
        None => told(finding, Problem::NotToml),
    }
}

/// The name that stands twice, from where the reader marks it, and the line in which it stands first, from 1.
fn twice(text: &[String], on: usize, column: u32, length: usize) -> Option<(String, usize)> {
    let column = usize::try_from(column).ok()?.checked_sub(1)?;
    let line = text.get(on)?;
    let start = line.char_indices().nth(column)?.0;
    let name = line.get(start..start + length)?.trim().trim_matches('"').to_owned();
    let names_it = |line: &str| {
        let line = line.trim_start();
        let behind = line.strip_prefix(&name).map(str::trim_start);
        behind.is_some_and(|rest| rest.starts_with('=')) || line.trim_end().trim_start_matches('[').trim_end_matches(']') == name
    };
    let before = text.get(..on)?.iter().rposition(|line| names_it(line));
    // Within braces both stand in one line.
    let first = if line.trim_start().starts_with(&name) { before? } else { on };
    let name = if line.trim_start().starts_with('[') {
        line.trim().to_owned()
    } else {
        name
    };
    Some((name, first + 1))
}
