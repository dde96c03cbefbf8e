//! Sentences filled with the parameters of a finding; some are told in words of the language.

use words::Lang;

use super::{Finding, problem, serde_message};

impl Finding {
    /// Puts the parameters into a template. A name that is no parameter stays as it is.
    pub(super) fn fill(&self, template: &str, lang: Lang) -> String {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            match after.split_once('}').and_then(|(key, tail)| Some((self.value(key, lang)?, tail))) {
                Some((value, tail)) => {
                    out.push_str(&value);
                    rest = tail;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }

    fn value(&self, key: &str, lang: Lang) -> Option<String> {
        let value = self.params.get(key)?;
        Some(match key {
            "problem" => self.fill(problem::phrase(value, lang)?, lang),
            "entry" => entry(value, lang).to_owned(),
            "lang" | "with" => tongue(value, lang),
            "message" => serde_message::told(value, self.params.get("key").map(String::as_str), lang),
            "ids" => offer(value, lang, ["; there are ", ""], ["；现有的是 ", ""]),
            "elsewhere" => offer(value, lang, ["; so it stands in line ", " too"], ["；第", "行也有"]),
            "home" => offer(value, lang, [" (line ", ")"], ["（第", "行）"]),
            "figures" => offer(
                value,
                lang,
                ["; if it is a figure of a fact, write it as the fact does: ", ""],
                ["；如果是事实里的数字，就照事实的写法写：", ""],
            ),
            "vary" => offer(value, lang, [", ", " (of [vary])"], ["、", "（[vary] 里的）"]),
            "alike" => offer(value, lang, ["; likewise in ", ""], ["；这几处也一样：", ""]),
            "way" => way(value, lang).to_owned(),
            "used" if value.is_empty() => unused(lang).to_owned(),
            "used" => offer(
                value,
                lang,
                ["it is named in line ", " of this file: see for each which of the two is meant"],
                ["这个文件的第", "行写到它：逐个看看指的是哪一个"],
            ),
            "stepids" | "endingids" | "open" | "files" => listed(value, lang),
            _ => value.clone(),
        })
    }
}

/// The language of a text, as a layperson and as the file calls it.
fn tongue(tag: &str, lang: Lang) -> String {
    let name = match (tag, lang) {
        ("en", Lang::En) => "English",
        ("zh-Hans", Lang::En) => "Chinese",
        ("zh-Hant", Lang::En) => "Chinese in traditional characters",
        ("en", _) => "英文",
        ("zh-Hans", _) => "中文",
        ("zh-Hant", _) => "繁体中文",
        _ => return tag.to_owned(),
    };
    if lang == Lang::En {
        format!("{name} (`{tag}`)")
    } else {
        format!("{name}（`{tag}`）")
    }
}

/// More money than told, or less.
fn way(value: &str, lang: Lang) -> &'static str {
    match (value, lang) {
        ("more", Lang::En) => "higher",
        (_, Lang::En) => "lower",
        ("more", _) => "多",
        _ => "少",
    }
}

/// Nothing of the file names an id.
fn unused(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "nothing in this file names it yet",
        Lang::ZhHans | Lang::ZhHant => "这个文件里还没有别处写到它",
    }
}

/// A list as the language writes it; its absence in a word.
fn listed(value: &str, lang: Lang) -> String {
    match (value, lang) {
        ("", Lang::En) => "none yet".to_owned(),
        ("", _) => "还没有".to_owned(),
        (_, Lang::En) => value.to_owned(),
        (_, Lang::ZhHans | Lang::ZhHant) => value.replace(", ", "、"),
    }
}

/// What an entry of a list is called.
fn entry(list: &str, lang: Lang) -> &'static str {
    match (list, lang) {
        ("item", Lang::En) => "item",
        ("item", Lang::ZhHans | Lang::ZhHant) => "题",
        (_, Lang::En) => "step",
        (_, Lang::ZhHans | Lang::ZhHant) => "步",
    }
}

/// What is offered instead, between its words; nothing where there is nothing to offer.
fn offer(value: &str, lang: Lang, [en, en_end]: [&str; 2], [zh, zh_end]: [&str; 2]) -> String {
    match (value, lang) {
        ("", _) => String::new(),
        (_, Lang::En) => format!("{en}{value}{en_end}"),
        (_, Lang::ZhHans | Lang::ZhHant) => format!("{zh}{}{zh_end}", value.replace(", ", "、")),
    }
}
