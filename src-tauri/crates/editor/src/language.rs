//! In which language the tool speaks, and how its sentences are written down.

use std::ffi::OsString;

use words::{Lang, Text};

/// A sentence in the language asked for. Both stand side by side, as in a pack, so that none can be forgotten.
macro_rules! say {
    ($lang:expr, zh $zh:literal, en $en:literal) => {
        match $lang {
            words::Lang::En => format!($en),
            words::Lang::ZhHans | words::Lang::ZhHant => format!($zh),
        }
    };
}
pub(crate) use say;

/// The languages as `--lang` takes them: as packs name them, and Chinese for short.
pub const LANGUAGES: [(&str, Lang); 3] = [("zh", Lang::ZhHans), ("zh-Hans", Lang::ZhHans), ("en", Lang::En)];

/// The language of this call: what `--lang` says, else that of the system. Looked up before the arguments are understood, since it is
/// also the language in which a misunderstanding is told.
pub fn of(given: &[OsString]) -> Lang {
    let mut given = given.iter().filter_map(|argument| argument.to_str());
    let mut asked = None;
    while let Some(argument) = given.next() {
        asked = match argument.split_once('=') {
            Some(("--lang", lang)) => Some(lang),
            None if argument == "--lang" => given.next(),
            _ => asked,
        };
    }
    asked
        .and_then(named)
        .unwrap_or_else(|| of_locale(sys_locale::get_locale().as_deref()))
}

/// The language of that name.
pub fn named(name: &str) -> Option<Lang> {
    LANGUAGES.iter().find(|(own, _)| *own == name).map(|(_, lang)| *lang)
}

fn of_locale(locale: Option<&str>) -> Lang {
    match locale {
        Some(tag) if tag.to_ascii_lowercase().starts_with("zh") => Lang::ZhHans,
        _ => Lang::En,
    }
}

/// A text of a pack in a language, else in the other one; nothing if it has neither.
pub fn line(text: &Text, lang: Lang) -> &str {
    let own = text.0.get(&lang).filter(|line| !line.is_empty());
    own.or_else(|| text.0.values().next()).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&str]) -> Vec<OsString> {
        arguments.iter().map(OsString::from).collect()
    }

    #[test]
    fn the_argument_wins_over_the_system() {
        for arguments in [&["tool", "--lang", "zh", "check"][..], &["tool", "check", "x", "--lang=zh"]] {
            assert_eq!(
                of(&given(arguments)),
                Lang::ZhHans,
                "{arguments:?} asks for Chinese wherever it stands"
            );
        }
    }

    #[test]
    fn any_chinese_system_is_spoken_to_in_chinese_and_every_other_in_english() {
        for (locale, lang) in [
            (Some("zh-CN"), Lang::ZhHans),
            (Some("zh_TW.UTF-8"), Lang::ZhHans),
            (Some("de-DE"), Lang::En),
            (Some("C"), Lang::En),
            (None, Lang::En),
        ] {
            assert_eq!(of_locale(locale), lang, "for {locale:?}");
        }
    }
}
