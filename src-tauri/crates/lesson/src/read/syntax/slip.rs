//! The slip that is usually behind a syntax error, as the line itself shows it.

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

/// What usually goes wrong in a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// A straight quotation mark within a text, or one missing at its end.
    Quote,
    /// A Chinese sign outside a text, and the ASCII one that belongs there.
    Sign(char, &'static str),
    /// Another sign that TOML does not know there, and the one that belongs there.
    Other(char, &'static str),
    /// A key that is not ASCII.
    Key(String),
    /// Nothing behind an equals sign.
    NoValue,
    /// No comma between two entries.
    NoComma,
}

/// The first slip of a line, read from its left as TOML reads it.
pub(super) fn slip(line: &str) -> Option<Slip> {
    let mut rest = line;
    let mut word = String::new();
    let mut depth = 0_usize;
    while let Some(sign) = rest.chars().next() {
        rest = rest.get(sign.len_utf8()..)?;
        match sign {
            '#' => return None,
            // A text of several lines has rules of its own.
            '"' if rest.starts_with("\"\"") => return None,
            '"' => {
                rest = behind_text(rest)?;
                if depth > 0 && lacks_comma(rest) {
                    return Some(Slip::NoComma);
                }
                if !may_follow_text(rest) {
                    return Some(Slip::Quote);
                }
            }
            '\'' => rest = rest.split_once('\'')?.1,
            '=' if !word.is_ascii() => return Some(Slip::Key(word)),
            '=' if lacks_value(rest) => return Some(Slip::NoValue),
            '=' | ',' => word.clear(),
            '{' | '[' => {
                word.clear();
                depth += 1;
            }
            '}' | ']' => depth = depth.saturating_sub(1),
            ':' if is_key(&word) && !rest.contains('=') | (depth > 0) => return Some(Slip::Other(':', "=")),
            '/' if word.is_empty() && rest.starts_with('/') => return Some(Slip::Other('/', "#")),
            ';' => return Some(Slip::Other(';', if depth > 0 { "," } else { "" })),
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

/// A key without quotation marks: no number, which may be a time of day.
fn is_key(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_alphabetic())
}

/// Behind an equals sign the line, or the entry, ends.
fn lacks_value(rest: &str) -> bool {
    matches!(rest.trim_start().chars().next(), None | Some('#' | ',' | '}' | ']'))
}

/// Behind a text stands, after a gap, another one or the next key.
fn lacks_comma(rest: &str) -> bool {
    let behind = rest.trim_start();
    let key = behind.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
    let next_key = key.len() < behind.len() && key.trim_start().starts_with('=');
    behind.len() < rest.len() && (behind.starts_with('"') || next_key)
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
        ';' => true,
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
        let other = |sign, ascii| Some(Slip::Other(sign, ascii));
        assert_eq!(slip("level: 2"), other(':', "="), "a colon for an equals sign");
        assert_eq!(slip(r#"say = { en: "x" }"#), other(':', "="), "in braces too");
        assert_eq!(slip(r#"play = ["a"; "b"]"#), other(';', ","), "a semicolon between entries");
        assert_eq!(slip("// three"), other('/', "#"), "a comment as programs have it");
        assert_eq!(slip("level = 2;"), other(';', ""), "a semicolon at the end");
        for line in [r#"play = ["a" "b"]"#, r#"say = { zh-Hans = "x" en = "y" }"#] {
            assert_eq!(slip(line), Some(Slip::NoComma), "{line}");
        }
        for line in ["minutes = ", "minutes = # three", r#"say = { zh-Hans = , en = "y" }"#] {
            assert_eq!(slip(line), Some(Slip::NoValue), "{line}");
        }
    }

    #[test]
    fn a_sound_line_has_no_slip() {
        for line in [
            r#"say = { zh-Hans = "他说：“你好”，（好）。", en = "He said \"yes\"." } # 备注："x""#,
            "[[step]]",
            r#"play = ["a", "b"]"#,
            "minutes = 10:30",
            r#"say = { zh-Hans = "x", en = "a:b; c" }"#,
        ] {
            assert_eq!(slip(line), None, "{line}");
        }
    }
}
