//! The one act that mends what the readers complain of.

use words::Lang;

use super::table::FORMS;
use super::{Shape, list, near, wanted, whole};

/// The act, as far as the message tells it; `key` is the name under which the value stands.
pub(in crate::findings) fn mend(message: &str, key: Option<&str>, lang: Lang) -> Option<String> {
    let en = lang == Lang::En;
    if let Some(whole) = whole(message) {
        return Some((if en { whole.mend.0 } else { whole.mend.1 }).to_owned());
    }
    Some(match Shape::of(message)? {
        Shape::Missing(field) => missing(field, lang),
        Shape::Unknown { name, known } => match (near(name, known), en) {
            (Some(near), true) => format!("write `{near}` in place of `{name}`"),
            (Some(near), false) => format!("把 `{name}` 换成 `{near}`"),
            (None, true) => format!("take it out, or write one of these in its place: {}", list(known, lang)),
            (None, false) => format!("去掉它，或者换成这里可以写的：{}", list(known, lang)),
        },
        Shape::Variant { value, known } => match (near(value, known), en) {
            (Some(near), true) => format!("did you mean `{near}`? These may stand here: {}", list(known, lang)),
            (Some(near), false) => format!("您是不是想写 `{near}`？这里可以写：{}", list(known, lang)),
            (None, true) => format!("write one of these: {}", list(known, lang)),
            (None, false) => format!("写其中一个：{}", list(known, lang)),
        },
        Shape::Kind { found, expected } => kind(found, expected, key, lang)?,
    })
}

fn missing(field: &str, lang: Lang) -> String {
    let form = FORMS
        .iter()
        .find(|(name, _)| *name == field)
        .map(|(_, form)| form.replacen("`… =", &format!("`{field} ="), 1));
    match (form, lang) {
        (Some(form), Lang::En) => format!("add it to this entry: {form}"),
        (Some(form), _) => format!("在这一条里补上：{form}"),
        (None, Lang::En) => format!("add `{field}` to this entry; entries of the same kind show how"),
        (None, _) => format!("在这一条里补上 `{field}`，写法看同类的条目"),
    }
}

/// A value of another kind: written anew where that is plain.
fn kind(found: &str, expected: &str, key: Option<&str>, lang: Lang) -> Option<String> {
    let key = key?;
    let value = written(found, expected);
    Some(match (value, lang) {
        (Some(value), Lang::En) => format!("write `{key} = {value}`"),
        (Some(value), _) => format!("写成 `{key} = {value}`"),
        (None, Lang::En) => format!("write behind `{key} =` {}", wanted(expected, Some(key), lang)),
        (None, _) => format!("在 `{key} =` 后面写{}", wanted(expected, Some(key), lang)),
    })
}

/// The value as it was probably meant: a number without its quotation marks and unit, a text in quotation marks, a list of one, a text of
/// both languages.
fn written(found: &str, expected: &str) -> Option<String> {
    let text = found.strip_prefix("string ").map(|text| text.trim_matches('"'));
    match (expected, text) {
        ("u8" | "u32" | "u64" | "i64", Some(text)) => number(text),
        ("a boolean", Some(text @ ("true" | "false"))) => Some(text.to_owned()),
        ("a sequence", Some(text)) => Some(format!("[\"{text}\"]")),
        ("a map", Some(text)) if text.is_ascii() => Some(format!("{{ zh-Hans = \"……\", en = \"{text}\" }}")),
        ("a map", Some(text)) => Some(format!("{{ zh-Hans = \"{text}\", en = \"…\" }}")),
        ("a string", None) => {
            let bare = found.strip_prefix("integer `")?.strip_suffix('`')?;
            Some(format!("\"{bare}\""))
        }
        _ => None,
    }
}

/// The one number that a text holds, thousands joined.
fn number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|sign| !matches!(sign, ',' | '，' | ' ')).collect();
    let mut numbers = digits.split(|sign: char| !sign.is_ascii_digit()).filter(|run| !run.is_empty());
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => Some(number.to_owned()),
        _ => None,
    }
}
