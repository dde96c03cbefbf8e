//! What is answered to a call that asks for help, or that was not understood.

use std::io::Write;
use std::process::ExitCode;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use words::Lang;

use crate::language::say;
use crate::visible::visible;

/// An answer in place of a command.
pub struct Answer {
    text: String,
    /// Whether it is what was asked for.
    asked: bool,
}

impl Answer {
    /// Nothing was asked for: the help tells what could be.
    pub fn nothing_asked(grammar: &mut Command) -> Self {
        Self {
            text: grammar.render_help().to_string(),
            asked: false,
        }
    }

    /// The answer to what clap could not take.
    pub fn to(error: &clap::Error, grammar: &mut Command, lang: Lang) -> Self {
        match error.kind() {
            ErrorKind::DisplayHelp => Self {
                text: error.render().to_string(),
                asked: true,
            },
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => Self::nothing_asked(grammar),
            kind => {
                let told = sentence(&Told { error, lang }, kind);
                let more = say!(lang, zh "加上 --help 看用法。", en "Add --help to see how it is used.");
                Self {
                    text: format!("{told}\n{more}\n"),
                    asked: false,
                }
            }
        }
    }

    /// Gives the answer: what was asked for to `out` with code 0, else to `err` with code 2.
    pub fn give(&self, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
        let written = if self.asked {
            write!(out, "{}", self.text).and_then(|()| out.flush())
        } else {
            write!(err, "{}", self.text)
        };
        // Whoever does not read the answer needs none.
        drop(written);
        if self.asked { ExitCode::SUCCESS } else { ExitCode::from(2) }
    }
}

/// What clap tells of a misuse, part by part.
struct Told<'e> {
    error: &'e clap::Error,
    lang: Lang,
}

impl Told<'_> {
    fn part(&self, kind: ContextKind) -> Option<String> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(visible(text)),
            ContextValue::Strings(texts) if !texts.is_empty() => Some(visible(&texts.join(", "))),
            _ => None,
        }
    }

    fn named(&self, kind: ContextKind) -> String {
        self.part(kind).unwrap_or_default()
    }

    /// “Did you mean …?”, if something is near.
    fn meant(&self, kind: ContextKind) -> String {
        let lang = self.lang;
        // clap names the best last.
        let near = match self.error.get(kind) {
            Some(ContextValue::Strings(names)) => names.last().map(|name| visible(name)),
            _ => self.part(kind),
        };
        near.map_or_else(
            String::new,
            |near| say!(lang, zh "您是不是想写 {near}？", en " Did you mean {near}?"),
        )
    }
}

fn sentence(told: &Told<'_>, kind: ErrorKind) -> String {
    let lang = told.lang;
    let argument = told.named(ContextKind::InvalidArg);
    match kind {
        ErrorKind::InvalidSubcommand => {
            let name = told.named(ContextKind::InvalidSubcommand);
            let meant = told.meant(ContextKind::SuggestedSubcommand);
            say!(lang, zh "没有 {name} 这个命令。{meant}", en "There is no command {name}.{meant}")
        }
        ErrorKind::UnknownArgument => {
            let meant = told.meant(ContextKind::SuggestedArg);
            say!(lang, zh "这里不认识 {argument}。{meant}", en "{argument} is not known here.{meant}")
        }
        ErrorKind::MissingRequiredArgument => say!(lang, zh "还要写上 {argument}。", en "{argument} is missing."),
        ErrorKind::ArgumentConflict => say!(lang, zh "{argument} 只能写一次。", en "{argument} can be given only once."),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = told.named(ContextKind::InvalidValue);
            let allowed = told.part(ContextKind::ValidValue);
            match allowed {
                _ if value.is_empty() => say!(lang, zh "{argument} 后面还要写一个值。", en "{argument} needs a value."),
                Some(allowed) => say!(lang,
                    zh "{argument} 不能是 {value}；可以是：{allowed}。",
                    en "{argument} cannot be {value}; it can be: {allowed}."),
                None => say!(lang, zh "{argument} 不能是 {value}。", en "{argument} cannot be {value}."),
            }
        }
        ErrorKind::InvalidUtf8 => say!(lang, zh "有一个参数不是UTF-8文字。", en "One of the arguments is not UTF-8 text."),
        _ => say!(lang, zh "这样的命令看不懂。", en "This command cannot be understood."),
    }
}
