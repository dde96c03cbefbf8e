//! The report as a table that a spreadsheet opens: one row an option. Its words stand in a file that is read without the program.

use wire::{QuestionKind, RoomOption, RoomReport};
use words::{Channel, Day, Exit, Lang, Letter, Round, Text};

/// The file's name.
pub(super) fn name(lang: Lang, day: &Day) -> String {
    let stem = said(lang, "Hang up first - session ", "先挂断-大家一起练-");
    format!("{stem}{}", day.0)
}

/// The table, with the mark of UTF-8 first, so that Chinese can be read in a spreadsheet too.
pub(super) fn table(report: &RoomReport, lang: Lang) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(HEADINGS.map(|(en, zh)| said(lang, en, zh)))?;
    for question in &report.questions {
        for (option, chosen) in question.options.iter().zip(&question.chosen) {
            let chosen = chosen.map_or_else(|| said(lang, "left out", "不列").to_owned(), |chosen| chosen.to_string());
            table.write_record([
                question.number.to_string(),
                kind(question.kind, lang).to_owned(),
                round(question.round, lang).to_owned(),
                question.about.as_ref().map(|about| text(about, lang)).unwrap_or_default(),
                letter(option.letter).to_owned(),
                words(option, lang),
                chosen,
                question.answers.to_string(),
            ])?;
        }
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

const HEADINGS: [(&str, &str); 8] = [
    ("Question", "第几题"),
    ("Kind", "类型"),
    ("Vote", "第几次投票"),
    ("About", "内容"),
    ("Option", "选项"),
    ("Words", "选项内容"),
    ("Chosen", "选的人数"),
    ("Answers in all", "总人数"),
];

fn said(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::ZhHans | Lang::ZhHant => zh,
    }
}

fn kind(kind: QuestionKind, lang: Lang) -> &'static str {
    match kind {
        QuestionKind::Item => said(lang, "short question", "小题"),
        QuestionKind::Decision => said(lang, "decision in the story", "故事里的选择"),
        QuestionKind::Poll => said(lang, "question to all", "问问大家"),
    }
}

fn round(round: Round, lang: Lang) -> &'static str {
    match round {
        Round::First => said(lang, "first", "第一次"),
        Round::Second => said(lang, "second", "第二次"),
    }
}

fn letter(letter: Letter) -> &'static str {
    match letter {
        Letter::A => "A",
        Letter::B => "B",
        Letter::C => "C",
    }
}

/// How a contact over that channel is ended.
fn leave(channel: Channel, lang: Lang) -> &'static str {
    match channel {
        Channel::Call | Channel::Screen | Channel::App => said(lang, "Hang up", "挂断"),
        Channel::Chat => said(lang, "Leave the chat", "退出聊天"),
        Channel::Sms => said(lang, "Put the phone down", "放下手机"),
        Channel::Door => said(lang, "Close the door", "关上门"),
    }
}

fn words(option: &RoomOption, lang: Lang) -> String {
    let exit = |exit| match exit {
        Exit::HangUp => leave(option.channel, lang),
        Exit::SelfCheck => said(lang, "Check for myself", "我自己查"),
        Exit::AskSomeone => said(lang, "Ask someone", "问问身边的人"),
        Exit::StopWatching => said(lang, "Stop watching", "不看了"),
    };
    let says = option.says.as_ref().map(|says| text(says, lang));
    says.or_else(|| option.exit.map(|own| exit(own).to_owned())).unwrap_or_default()
}

/// A sentence of the pack; a cell never begins a formula, which a spreadsheet would carry out.
fn text(text: &Text, lang: Lang) -> String {
    let found = text.0.get(&lang).or_else(|| text.0.get(&Lang::ZhHans)).cloned().unwrap_or_default();
    crate::data::harmless(&found).into_owned()
}
