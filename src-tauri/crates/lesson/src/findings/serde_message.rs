//! What the readers of TOML and of types say, in plain words of the editor's language.
//!
//! Their messages are written for programmers. Those an editor meets are told anew; one that is not known here is quoted.

mod mending;
mod table;
mod whole;

use words::Lang;

use super::distance::distance;
pub(super) use mending::mend;
use table::{KINDS, SENSIBLE};
use whole::{WHOLE, Whole};

/// What is wrong, in plain words. The name under which it stands helps to say what is sensible there.
pub(super) fn told(message: &str, key: Option<&str>, lang: Lang) -> String {
    plain(message, key, lang).unwrap_or_else(|| match lang {
        Lang::En => message.to_owned(),
        Lang::ZhHans | Lang::ZhHant => format!("程序读不懂这里（{message}）"),
    })
}

fn plain(message: &str, key: Option<&str>, lang: Lang) -> Option<String> {
    let en = lang == Lang::En;
    if let Some(whole) = whole(message) {
        return Some((if en { whole.what.0 } else { whole.what.1 }).to_owned());
    }
    Some(match (Shape::of(message)?, en) {
        (Shape::Missing(field), true) => format!("`{field}` is missing"),
        (Shape::Missing(field), false) => format!("缺少 `{field}` 这一项"),
        (Shape::Unknown { name, .. }, true) => format!("there is no entry called `{name}` here"),
        (Shape::Unknown { name, .. }, false) => format!("这里没有叫 `{name}` 的项目"),
        (Shape::Variant { value, .. }, true) => format!("`{value}` is none of the words that may stand here"),
        (Shape::Variant { value, .. }, false) => format!("这里不能写 `{value}`"),
        (Shape::Kind { found, expected }, _) => {
            let (found, expected) = (kind(found, lang), wanted(expected, key, lang));
            if en {
                format!("this is {found}, but must be {expected}")
            } else {
                format!("写的是{found}，应该是{expected}")
            }
        }
    })
}

/// The known message that begins so.
fn whole(message: &str) -> Option<&'static Whole> {
    WHOLE
        .iter()
        .find(|whole| whole.starts.iter().any(|start| message.starts_with(start)))
}

/// What the types say of a value.
enum Shape<'m> {
    /// An entry that must be there is not.
    Missing(&'m str),
    /// An entry of a name that is not known.
    Unknown { name: &'m str, known: &'m str },
    /// One of several words is expected.
    Variant { value: &'m str, known: &'m str },
    /// A value of another kind is expected.
    Kind { found: &'m str, expected: &'m str },
}

impl<'m> Shape<'m> {
    fn of(message: &'m str) -> Option<Self> {
        if let Some(field) = message.strip_prefix("missing field ") {
            return Some(Self::Missing(field.trim_matches('`')));
        }
        let (subject, known) = message.split_once(", expected ").or_else(|| message.split_once(", there are no"))?;
        if let Some(name) = subject.strip_prefix("unknown field ") {
            let name = name.trim_matches('`');
            return Some(Self::Unknown { name, known });
        }
        if let Some(value) = subject.strip_prefix("unknown variant ") {
            let value = value.trim_matches('`');
            return Some(Self::Variant { value, known });
        }
        let found = subject
            .strip_prefix("invalid type: ")
            .or_else(|| subject.strip_prefix("invalid value: "))?;
        Some(Self::Kind { found, expected: known })
    }
}

/// What is known and nearly the same as what is written.
fn near<'k>(written: &str, known: &'k str) -> Option<&'k str> {
    let nearest = names(known).map(|known| (distance(&written.to_lowercase(), known), known)).min();
    let (_, known) = nearest.filter(|(distance, _)| written.len() <= 40 && *distance <= 2)?;
    Some(known)
}

/// The names in a list of the readers: they stand in backticks.
fn names(known: &str) -> impl Iterator<Item = &str> {
    known.split('`').skip(1).step_by(2)
}

/// What is known, as a list.
fn list(known: &str, lang: Lang) -> String {
    let names: Vec<String> = names(known).map(|name| format!("`{name}`")).collect();
    names.join(if lang == Lang::En { ", " } else { "、" })
}

/// What a value must be, as sensible under its name.
fn wanted(expected: &str, key: Option<&str>, lang: Lang) -> String {
    let number = matches!(expected, "u8" | "u32" | "u64" | "i64");
    let sensible = SENSIBLE.iter().find(|(name, ..)| number && key == Some(*name));
    match (sensible, lang) {
        (Some((_, en, _)), Lang::En) => (*en).to_owned(),
        (Some((_, _, zh)), _) => (*zh).to_owned(),
        (None, _) => kind(expected, lang),
    }
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
