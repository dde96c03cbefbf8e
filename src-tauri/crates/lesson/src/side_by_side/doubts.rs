//! What makes a translation doubtful: each doubt is one question to a text and the text it is held against.

use std::collections::BTreeSet;

use words::{Doubt, Lang, Text};

use crate::checker::tongues::{is_chinese, spoken};
use crate::pack::{parts, placeholders};
use crate::reading;

/// So many letters in a row are words, and words are not the same in two languages.
const WORDS: usize = 12;

/// A figure of fewer digits is often written in words in one language, or told as a time of day in another way.
const DIGITS: usize = 3;

/// Numbers that one language says and another one calls by what they are: the police.
const CALLED: [&str; 3] = ["110", "119", "120"];

/// Below so many signs of Chinese, or words of English, a translation may be of any length.
const SHORT: usize = 14;

/// The doubts of every language.
pub(super) fn doubts(pattern: &str, text: &Text, languages: &[Lang]) -> Vec<(Lang, Doubt)> {
    let said = |lang: &Lang| text.0.get(lang).map(String::as_str).filter(|line| !line.trim().is_empty());
    let first = languages.iter().find(|lang| said(lang).is_some());
    let mut found = Vec::new();
    for lang in languages {
        let Some(line) = said(lang) else {
            found.push((*lang, Doubt::Missing));
            continue;
        };
        if is_foreign(&plain(line), *lang, languages) {
            found.push((*lang, Doubt::Punctuation));
        }
        if let Some((held, against)) = first.filter(|first| *first != lang).and_then(|first| Some((first, said(first)?))) {
            // What is typed are signs, alike in every language.
            let typed = pattern.ends_with("screen/types");
            let asked = [
                (Doubt::Same, !typed && is_same(line, against)),
                (Doubt::Placeholders, set(placeholders(line)) != set(placeholders(against))),
                (Doubt::Details, details(line) != details(against)),
                (Doubt::Figures, figures(line) != figures(against)),
                (Doubt::Length, is_out_of_proportion(text, *lang, *held)),
            ];
            found.extend(asked.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| (*lang, doubt)));
        }
    }
    found
}

/// The line as it is read: without what marks details.
fn plain(line: &str) -> String {
    parts(line).into_iter().map(|part| part.text).collect()
}

fn set(items: Vec<&str>) -> BTreeSet<&str> {
    items.into_iter().collect()
}

fn details(line: &str) -> BTreeSet<String> {
    parts(line).into_iter().filter_map(|part| part.disclosure).map(|id| id.0).collect()
}

/// The same signs, and more of them than a name or a number has.
fn is_same(line: &str, other: &str) -> bool {
    let written = |line: &str| spoken(line).filter(|sign| sign.is_alphabetic()).count();
    line == other && (line.chars().any(is_chinese) || written(line) >= WORDS)
}

/// The figures of a line, whatever parts their thousands: 6,200 and 6200 are one, so are 6.2万 and 62,000.
fn figures(line: &str) -> BTreeSet<String> {
    let signs: Vec<char> = spoken(&plain(line)).collect();
    let mut found = BTreeSet::new();
    let mut at = 0;
    while at < signs.len() {
        let run: Vec<char> = signs.iter().skip(at).take_while(|sign| is_of_figure(**sign)).copied().collect();
        if run.first().is_some_and(char::is_ascii_digit) {
            let unit = signs.get(at + run.len()).copied();
            found.extend(figure(&run, unit));
        }
        at += run.len().max(1);
    }
    found
}

const fn is_of_figure(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '.' | ',')
}

/// A figure as it counts; none of fewer digits than count.
fn figure(run: &[char], unit: Option<char>) -> Option<String> {
    let written: String = run.iter().filter(|sign| **sign != ',').collect();
    let written = written.trim_end_matches('.');
    let zeros = match unit {
        Some('万') => 4,
        Some('亿') => 8,
        _ => 0,
    };
    let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
    let decimals = decimals.trim_end_matches('0');
    let number = if zeros > 0 {
        let moved: String = decimals.chars().chain(std::iter::repeat('0')).take(zeros).collect();
        format!("{whole}{moved}")
    } else if decimals.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{decimals}")
    };
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (digits >= DIGITS && !CALLED.contains(&&*number)).then_some(number)
}

/// Much longer or shorter than the other one, as the two are in packs: of ten signs of Chinese come about six words of English.
fn is_out_of_proportion(text: &Text, lang: Lang, against: Lang) -> bool {
    if (lang == Lang::En) == (against == Lang::En) {
        return false;
    }
    let chinese = if lang == Lang::En { against } else { lang };
    let (signs, words) = (
        reading::of_text(&unfilled(text), chinese),
        reading::of_text(&unfilled(text), Lang::En),
    );
    signs.max(words) >= SHORT && (words > signs * 5 / 4 + 4 || words * 4 < signs)
}

/// What is written besides what will be filled in and what is masked.
fn unfilled(text: &Text) -> Text {
    let written = |line: &String| spoken(line).filter(|sign| *sign != '•').collect();
    Text(text.0.iter().map(|(lang, line)| (*lang, written(line))).collect())
}

/// Signs of another language's writing: full-width ones in English, half-width ones beside Chinese signs.
fn is_foreign(line: &str, lang: Lang, languages: &[Lang]) -> bool {
    if lang == Lang::En {
        return languages.len() > 1 && line.chars().any(is_full_width);
    }
    let signs: Vec<char> = line.chars().collect();
    signs.windows(2).any(|pair| match pair {
        [before, sign] => is_chinese(*before) && is_half_width(*sign),
        _ => false,
    })
}

const fn is_full_width(sign: char) -> bool {
    matches!(
        sign,
        '，' | '。' | '、' | '；' | '：' | '？' | '！' | '（' | '）' | '《' | '》' | '「' | '」' | '【' | '】'
    )
}

const fn is_half_width(sign: char) -> bool {
    matches!(sign, ',' | '.' | ';' | ':' | '?' | '!' | '(' | ')' | '"' | '\'')
}
