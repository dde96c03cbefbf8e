//! Findings: what the checker tells an editor, and the sentences it tells it in.
//!
//! A [`Finding`] is data: a number, a place and parameters. Its three sentences (what is wrong, why it matters, how to mend it) come
//! from one table a language; a table that lacks a number does not compile. Parameters are shown as they stand; `problem` alone
//! names a phrase of [`problem`], so that one number can tell several slips of a kind apart.

pub(crate) mod distance;
mod en;
mod example;
mod explain;
mod fill;
pub mod mend;
pub mod problem;
mod serde_message;
mod zh_hans;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

pub use explain::{explain, explain_number};
use serde::Serialize;
use words::{FindingCode, Lang, Text};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content concerned is left out.
    Error,
    /// Worth an editor's look; the content stays.
    Warning,
}

/// One finding: which rule is broken, where, and what the sentences need to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its number.
    pub code: FindingCode,
    /// How much it weighs.
    pub severity: Severity,
    /// The file, relative to the pack, with `/` between its parts.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters.
    pub column: u32,
    /// The bytes it is about, for an excerpt; it starts at `line` and `column`. None where it is about the file as a whole.
    pub span: Option<Range<usize>>,
    /// What the sentences are filled with.
    pub params: BTreeMap<String, String>,
}

/// The three sentences of a finding in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to mend it.
    pub mend: String,
}

/// A row of a language's table: the three sentences before they are filled.
struct Row {
    what: &'static str,
    why: &'static str,
    mend: &'static str,
}

/// The row of a code in a language's table.
fn row(code: FindingCode, lang: Lang) -> Row {
    match lang {
        Lang::ZhHans | Lang::ZhHant => zh_hans::row(code),
        Lang::En => en::row(code),
    }
}

impl Finding {
    /// A finding about a file as a whole, or at a place of it.
    #[must_use]
    pub fn new(code: FindingCode, file: &str, line: u32, column: u32) -> Self {
        Self {
            code,
            severity: severity(code),
            file: file.to_owned(),
            line,
            column,
            span: None,
            params: BTreeMap::new(),
        }
    }

    /// The same finding with the bytes it is about.
    #[must_use]
    pub fn spanning(mut self, span: Range<usize>) -> Self {
        self.span = Some(span);
        self
    }

    /// The same finding with one more parameter.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.params.insert(key.to_owned(), value.into());
        self
    }

    /// The three sentences in a language; Simplified Chinese stands in for Traditional.
    #[must_use]
    pub fn telling(&self, lang: Lang) -> Telling {
        let row = row(self.code, lang);
        let fill = |template| self.fill(template, lang);
        Telling {
            what: fill(row.what),
            why: fill(row.why),
            mend: self.mend(row.mend, lang),
        }
    }

    /// How this very slip is mended, or else what holds for every slip of its number.
    fn mend(&self, general: &str, lang: Lang) -> String {
        let param = |key: &str| self.params.get(key).map(String::as_str);
        let own = param("mend").or_else(|| param("problem")).and_then(|key| mend::phrase(key, lang));
        if let Some(own) = own {
            return self.fill(own, lang);
        }
        let told = param("message").and_then(|message| serde_message::mend(message, param("key"), lang));
        told.unwrap_or_else(|| self.fill(general, lang))
    }

    /// What is wrong, why it matters and how to mend it, each in every language of the interface.
    #[must_use]
    pub fn texts(&self) -> [Text; 3] {
        let mut texts = [Text::default(), Text::default(), Text::default()];
        for lang in [Lang::ZhHans, Lang::En] {
            let told = self.telling(lang);
            for (text, sentence) in texts.iter_mut().zip([told.what, told.why, told.mend]) {
                text.0.insert(lang, sentence);
            }
        }
        texts
    }

    /// The finding as an editor reads it in a terminal: a headline with the place, then the three sentences.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let told = self.telling(lang);
        let (severity, why, mend) = match (lang, self.severity) {
            (Lang::En, Severity::Error) => ("error  ", "why: ", "mend: "),
            (Lang::En, Severity::Warning) => ("warning", "why: ", "mend: "),
            (_, Severity::Error) => ("错误", "原因：", "改法："),
            (_, Severity::Warning) => ("提醒", "原因：", "改法："),
        };
        let place = format!("{}:{}:{}", self.file, self.line, self.column);
        format!(
            "{} {severity} {place}\n  {}\n  {why}{}\n  {mend}{}",
            Number(self.code),
            told.what,
            told.why,
            told.mend
        )
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

/// A code as editors know it: `P031`.
#[derive(Clone, Copy, Debug)]
pub struct Number(pub FindingCode);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

/// What a code weighs: only what takes nothing from a learner is a warning.
#[must_use]
pub fn severity(code: FindingCode) -> Severity {
    match code {
        FindingCode::EndingUnplayed
        | FindingCode::CueUndeclared
        | FindingCode::GoodChoiceShows
        | FindingCode::TooMuchReading
        | FindingCode::SentencesMiscounted
        | FindingCode::LanguageMixed
        | FindingCode::PlanTooTight
        | FindingCode::LineStale => Severity::Warning,
        _ => Severity::Error,
    }
}

#[cfg(test)]
mod tests;
