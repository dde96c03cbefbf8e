//! A value that cannot be read, and what was probably meant by it.

/// Names whose value is a whole number.
const NUMBERS: [&str; 8] = ["minutes", "level", "voice", "balance", "pays", "borrows", "money", "seed"];

/// Names whose value is yes or no.
const YES_OR_NO: [&str; 3] = ["introduced", "composite", "helper"];

/// Numbers as words: each with the digit that is meant.
const WORDS: [(&str, &str); 8] = [
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("一", "1"),
    ("二", "2"),
    ("两", "2"),
    ("三", "3"),
    ("zero", "0"),
];

/// What was meant by a value that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// Some number belongs under this name.
    Number(String),
    /// This value belongs under this name, as the file would write it.
    This(String, String),
}

/// What a line of one name and one bare value means.
pub(super) fn meant(line: &str) -> Option<Meant> {
    let (key, value) = line.split_once('=')?;
    let (key, value) = (key.trim(), value.split('#').next()?.trim());
    let named = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !named || value.is_empty() || value.contains(['"', '\'', '[', ']', '{', '}', '=']) {
        return None;
    }
    let this = |value: String| Meant::This(key.to_owned(), value);
    if NUMBERS.contains(&key) {
        return Some(number(value).map_or_else(|| Meant::Number(key.to_owned()), this));
    }
    if YES_OR_NO.contains(&key) {
        return yes_or_no(value).map(|value| this(value.to_owned()));
    }
    let begins = value.starts_with(|sign: char| sign.is_alphabetic());
    (begins && !value.contains([',', '，', '\\'])).then(|| this(format!("\"{value}\"")))
}

/// The one number of a value: in words, with a unit, with full-width digits or with commas.
fn number(value: &str) -> Option<String> {
    if let Some((_, digit)) = WORDS.iter().find(|(word, _)| value.eq_ignore_ascii_case(word)) {
        return Some((*digit).to_owned());
    }
    let plain = value.chars().filter(|sign| !matches!(sign, ',' | '，' | ' ')).map(ascii);
    let plain: String = plain.collect();
    if plain.contains(['.', '-', '+', '_', ':']) || plain.starts_with("0x") {
        return None;
    }
    let mut runs = plain.split(|sign: char| !sign.is_ascii_digit()).filter(|run| !run.is_empty());
    let (first, more) = (runs.next()?, runs.next());
    let short = first.trim_start_matches('0');
    let whole = if short.is_empty() { "0" } else { short };
    // Behind a number may stand a unit; a number such as 1e999 has none.
    let unit = plain.rsplit(first).next().unwrap_or_default();
    let is_unit = unit.chars().all(|sign| !sign.is_ascii()) || unit.eq_ignore_ascii_case("yuan");
    (more.is_none() && is_unit && whole.len() <= 9).then(|| whole.to_owned())
}

/// A full-width digit as the ASCII one.
fn ascii(sign: char) -> char {
    match sign {
        '０'..='９' => char::from_digit(u32::from(sign) - u32::from('０'), 10).unwrap_or(sign),
        sign => sign,
    }
}

fn yes_or_no(value: &str) -> Option<&'static str> {
    match value.to_ascii_lowercase().as_str() {
        "true" | "yes" | "是" | "对" => Some("true"),
        "false" | "no" | "否" | "不" => Some("false"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_seen_where_it_is_plain() {
        let this = |key: &str, value: &str| Some(Meant::This(key.to_owned(), value.to_owned()));
        for (line, expected) in [
            ("level = two", this("level", "2")),
            ("level = ２ # hard", this("level", "2")),
            ("pays = 5000元", this("pays", "5000")),
            ("balance = 6,200", this("balance", "6200")),
            ("level = 02", this("level", "2")),
            ("introduced = True", this("introduced", "true")),
            ("introduced = 否", this("introduced", "false")),
            ("start = ring", this("start", "\"ring\"")),
            ("level = hard", Some(Meant::Number("level".to_owned()))),
            ("level = 2-3", Some(Meant::Number("level".to_owned()))),
            ("pays = 1e999", Some(Meant::Number("pays".to_owned()))),
        ] {
            assert_eq!(meant(line), expected, "{line}");
        }
        for line in ["say = { en = x }", "title = \"a", "introduced = maybe", "level =", "= 3"] {
            assert_eq!(meant(line), None, "`{line}` may mean several things");
        }
    }
}
