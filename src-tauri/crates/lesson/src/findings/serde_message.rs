//! What the readers of TOML and of types say, in plain words of the editor's language.
//!
//! Their messages are written for programmers. Those an editor meets are told anew; one that is not known here is quoted.

mod table;

use words::Lang;

use super::distance::distance;
use table::{EXAMPLES, KINDS, WHOLE};

/// A message in plain words.
pub(super) fn told(message: &str, lang: Lang) -> String {
    plain(message, lang).unwrap_or_else(|| match lang {
        Lang::En => message.to_owned(),
        Lang::ZhHans | Lang::ZhHant => format!("程序读不懂这里（{message}）"),
    })
}

fn plain(message: &str, lang: Lang) -> Option<String> {
    let en = lang == Lang::En;
    if let Some((_, english, chinese)) = WHOLE.iter().find(|(start, ..)| message.starts_with(start)) {
        return Some((if en { english } else { chinese }).to_string());
    }
    if let Some(field) = message.strip_prefix("missing field ") {
        let example = EXAMPLES
            .iter()
            .find(|(key, _)| field.trim_matches('`') == *key)
            .map(|(_, line)| line);
        return Some(match (example, en) {
            (Some(line), true) => format!("{field} is missing, for example {line}"),
            (None, true) => format!("{field} is missing"),
            (Some(line), false) => format!("缺少 {field} 这一项，例如 {line}"),
            (None, false) => format!("缺少 {field} 这一项"),
        });
    }
    let (subject, expected) = message.split_once(", expected ")?;
    let known = list(expected, lang);
    if let Some(field) = subject.strip_prefix("unknown field ") {
        let near = near(field, expected, lang);
        return Some(if en {
            format!("{field} is not known here; {near}known are {known}")
        } else {
            format!("不认识 {field} 这个键；{near}可以写 {known}")
        });
    }
    if let Some(value) = subject.strip_prefix("unknown variant ") {
        let near = near(value, expected, lang);
        return Some(if en {
            format!("{value} is not known here; {near}known are {known}")
        } else {
            format!("不认识 {value} 这个值；{near}可以写 {known}")
        });
    }
    let found = subject
        .strip_prefix("invalid type: ")
        .or_else(|| subject.strip_prefix("invalid value: "))?;
    let (found, expected) = (kind(found, lang), kind(expected, lang));
    Some(if en {
        format!("this is {found}, but must be {expected}")
    } else {
        format!("写的是{found}，应该是{expected}")
    })
}

/// What is known and nearly the same as what is written, as a question.
fn near(written: &str, expected: &str, lang: Lang) -> String {
    let written = written.trim_matches('`');
    let known = expected.split('`').skip(1).step_by(2);
    let nearest = known.map(|known| (distance(written, known), known)).min();
    match nearest.filter(|(distance, _)| written.len() <= 40 && *distance <= 2) {
        Some((_, known)) if lang == Lang::En => format!("did you mean `{known}`? "),
        Some((_, known)) => format!("是不是 `{known}`？"),
        None => String::new(),
    }
}

/// What is known, as a list.
fn list(expected: &str, lang: Lang) -> String {
    let joint = if lang == Lang::En { "`, `" } else { "`、`" };
    expected
        .trim_start_matches("one of ")
        .replace("` or `", joint)
        .replace("`, `", joint)
}

/// What a value is: a number, a text, a list. What a table is called in the program is no word of the editor's.
fn kind(found: &str, lang: Lang) -> String {
    let found = if found.starts_with("struct ") { "a struct" } else { found };
    let found = found.trim_end_matches(" as i128").trim_end_matches(" as u128");
    let known = KINDS.iter().find_map(|(start, en, zh)| Some((found.strip_prefix(start)?, en, zh)));
    match (known, lang) {
        (Some((rest, en, _)), Lang::En) => format!("{en}{rest}"),
        (Some((rest, _, zh)), _) => format!("{zh}{rest}"),
        (None, _) => found.to_owned(),
    }
}
