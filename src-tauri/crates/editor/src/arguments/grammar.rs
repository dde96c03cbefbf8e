//! The grammar of the command line, with its help in the language of the call. What clap would say in English by itself (headings, default
//! values) is left out of it or said here.

mod packing;

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, value_parser};
use words::Lang;

use crate::language::{LANGUAGES, say};

/// The name of the program.
pub const NAME: &str = "hang-up-first-pack";

/// The whole grammar.
pub fn grammar(lang: Lang) -> Command {
    let about = say!(lang,
        zh "内容包编辑用的工具：新建情景，检查内容包，试玩、画出、统计里面的情景，打包、签名。",
        en "The tool of those who write packs: begins stories, checks packs, plays, maps and measures what is in them, builds and signs them.");
    let more = say!(lang,
        zh "每条命令的用法：{NAME} <命令> --help",
        en "How each command is used: {NAME} COMMAND --help");
    let usage = say!(lang, zh "{NAME} <命令> …", en "{NAME} COMMAND …");
    let (head, commands, options) = (heading(lang), say!(lang, zh "命令", en "Commands"), options_heading(lang));
    Command::new(NAME)
        .about(about)
        .after_help(more)
        .override_usage(usage)
        .help_template(format!(
            "{{about-with-newline}}\n{head}{{usage}}\n\n{commands}\n{{subcommands}}\n\n{options}\n{{options}}{{after-help}}"
        ))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args([language(lang), help(lang)])
        .subcommands([
            packing::new(lang),
            check(lang),
            play(lang),
            map(lang),
            cover(lang),
            time(lang),
            schema(lang),
            print(lang),
            packing::build(lang),
            packing::keygen(lang),
            packing::sign(lang),
            packing::verify(lang),
            explain(lang),
        ])
}

fn heading(lang: Lang) -> String {
    say!(lang, zh "用法：", en "Usage: ")
}

fn options_heading(lang: Lang) -> String {
    say!(lang, zh "选项", en "Options")
}

fn language(lang: Lang) -> Arg {
    let names = LANGUAGES.map(|(name, _)| name);
    Arg::new("lang")
        .long("lang")
        .global(true)
        .value_name("zh-Hans|en")
        .value_parser(PossibleValuesParser::new(names))
        .hide_possible_values(true)
        .help(say!(lang, zh "用哪种语言说话；不写就跟系统走", en "The language to speak; without it that of the system"))
}

fn help(lang: Lang) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .global(true)
        .action(ArgAction::Help)
        .help(say!(lang, zh "显示这段说明", en "Show this help"))
}

/// A command whose arguments and options each stand under a heading in the language of the call.
fn command(lang: Lang, name: &'static str, usage: &str, about: String) -> Command {
    let (head, arguments, options) = (heading(lang), say!(lang, zh "参数", en "Arguments"), options_heading(lang));
    Command::new(name)
        .about(about)
        .override_usage(format!("{NAME} {name} {usage}"))
        .help_template(format!(
            "{{about-with-newline}}\n{head}{{usage}}\n\n{arguments}\n{{positionals}}\n\n{options}\n{{options}}{{after-help}}"
        ))
        .disable_help_flag(true)
}

fn folder(lang: Lang) -> Arg {
    Arg::new("folder")
        .value_name(say!(lang, zh "文件夹", en "DIR"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(say!(lang,
        zh "内容包的文件夹，里面有 pack.toml；打包成的 .hufpack 文件也行",
        en "The folder of the pack, the one with pack.toml in it; or the .hufpack file that was made of it"))
}

fn scenario(lang: Lang) -> Arg {
    Arg::new("scenario")
        .value_name(say!(lang, zh "情景", en "SCENARIO"))
        .required(true)
        .help(say!(lang,
        zh "情景的id，也可以写它的文件",
        en "The id of the scenario, or its file"))
}

/// An option that takes one of a few words, the first unless told otherwise.
fn format(lang: Lang, words: [&'static str; 2]) -> Arg {
    let [first, second] = words;
    Arg::new("format")
        .long("format")
        .value_name(format!("{first}|{second}"))
        .value_parser(PossibleValuesParser::new(words.map(PossibleValue::new)))
        .hide_possible_values(true)
        .help(say!(lang, zh "输出的格式；不写就是 {first}", en "How it is written; without it {first}"))
}

fn check(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹>", en "DIR");
    let about = say!(lang,
        zh "检查内容包，一次说出所有问题，并把试玩记录都走一遍。有错误时退出码是1，只有提醒时是0。",
        en "Checks a pack, tells everything it finds at once, and plays its play-throughs. Exit code 1 if there are errors, 0 if there are only warnings.");
    command(lang, "check", &usage, about).args([folder(lang), with(lang), format(lang, ["text", "json"]), on_day(lang)])
}

/// The packs that plans borrow stories from. Not named by the pack itself: where they lie differs from one computer to the next.
fn with(lang: Lang) -> Arg {
    Arg::new("with")
        .long("with")
        .value_name(say!(lang, zh "文件夹", en "DIR"))
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Append)
        .help(say!(lang,
        zh "安排里借了情景的另一个内容包（文件夹或 .hufpack）；借了几个就写几次",
        en "Another pack whose stories a plan borrows, folder or .hufpack; once for each"))
}

fn on_day(lang: Lang) -> Arg {
    Arg::new("day")
        .long("day")
        .value_name(say!(lang, zh "日期", en "DAY"))
        .value_parser(day)
        .help(say!(lang,
        zh "到这一天，求助电话核实得还够不够近，例如 2026-11-22；不写就是内容包的日期",
        en "Whether help lines were checked lately is told as of this day, 2026-11-22 for example; without it the date of the pack"))
}

/// A day as it is written. Whether the calendar has it is not asked: it is only compared.
fn day(text: &str) -> Result<String, &'static str> {
    let shape: Vec<char> = text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    if shape.iter().collect::<String>() == "0000-00-00" {
        Ok(text.to_owned())
    } else {
        Err("not a day")
    }
}

fn play(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> <情景>", en "DIR SCENARIO");
    let about = say!(lang, zh "在终端里试玩一个情景，一直到回头看。", en "Plays a scenario in the terminal, up to looking back on it.");
    let step = Arg::new("step")
        .long("step")
        .value_name(say!(lang, zh "步", en "ID"))
        .help(say!(lang,
        zh "从这一步开始，不从头开始",
        en "Begins at this step, not at the start"));
    let seed = Arg::new("seed")
        .long("seed")
        .value_name(say!(lang, zh "数", en "N"))
        .value_parser(value_parser!(u64))
        .help(say!(lang,
        zh "[vary] 里抽哪些变体；不写就是1，每次一样",
        en "Which variants of [vary] are drawn; without it 1, the same every time"));
    command(lang, "play", &usage, about).args([folder(lang), scenario(lang), step, seed])
}

fn map(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> <情景>", en "DIR SCENARIO");
    let about = say!(lang,
        zh "列出一个情景的每一步、每个选择和出口通到哪里，标出走不到的地方。",
        en "Lists every step of a scenario and where each choice and exit leads, and marks what cannot be reached.");
    let picture = say!(lang,
        zh "画成图：{NAME} map <文件夹> <情景> --format dot | dot -Tsvg > map.svg",
        en "As a picture: {NAME} map DIR SCENARIO --format dot | dot -Tsvg > map.svg");
    command(lang, "map", &usage, about)
        .after_help(picture)
        .args([folder(lang), scenario(lang), format(lang, ["list", "dot"])])
}

fn cover(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> [情景]", en "DIR [SCENARIO]");
    let about = say!(lang,
        zh "说出试玩记录走过了哪些选择和出口，哪些还没有。",
        en "Tells which choices and exits the play-throughs take, and which they do not.");
    command(lang, "cover", &usage, about).args([folder(lang), scenario(lang).required(false)])
}

fn time(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> <安排>", en "DIR PLAN");
    let about = say!(lang,
        zh "一行一行列出一份安排里每个环节真正要多久，中文英文都算，看放不放得下。放不下时退出码是1。",
        en "Lists line by line how long each part of a plan really takes, in each language, and whether it fits. Exit code 1 if it does not.");
    let plan = Arg::new("plan")
        .value_name(say!(lang, zh "安排", en "PLAN"))
        .required(true)
        .help(say!(lang, zh "安排的id，也可以写它的文件", en "The id of the plan, or its file"));
    command(lang, "time", &usage, about).args([folder(lang), plan, with(lang)])
}

fn schema(lang: Lang) -> Command {
    let usage = say!(lang, zh "[文件夹]", en "[DIR]");
    let about = say!(lang,
        zh "为每种文件生成JSON Schema，让编辑器一边写一边补全、检查。",
        en "Writes a JSON Schema of every kind of file, so that text editors complete and check while one writes.");
    let target = folder(lang).required(false).help(say!(lang,
        zh "写到哪里：内容包，或装着几个内容包的文件夹；不写就是当前文件夹",
        en "Where to: a pack, or a folder with several; without it the current folder"));
    command(lang, "schema", &usage, about).arg(target)
}

fn print(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> <单子> --out <文件>", en "DIR SHEET --out FILE");
    let about = say!(lang,
        zh "做一张可以带走的单子：以 .pdf 结尾是纸（A4，黑白可印），以 .png 结尾是发到家里群的长图。",
        en "Makes a sheet to take along: paper (A4, fit for black and white) if FILE ends in .pdf, a long picture for a family group if in .png.");
    let sheet = Arg::new("sheet")
        .value_name(say!(lang, zh "单子", en "SHEET"))
        .required(true)
        .help(say!(lang,
        zh "checklist（清单）、rescue-card（救急卡）、family（劝家人）、hand-out（活动后带走）",
        en "checklist, rescue-card, family or hand-out"));
    let region = Arg::new("region")
        .long("region")
        .value_name(say!(lang, zh "地区", en "REGION"))
        .help(say!(lang,
        zh "印哪个地区的求助电话；不写就是 CN",
        en "The region whose help lines stand on it; without it CN"));
    let out = Arg::new("out")
        .long("out")
        .value_name(say!(lang, zh "文件", en "FILE"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(say!(lang, zh "写到哪个文件，.pdf 或 .png", en "The file to write, .pdf or .png"));
    command(lang, "print", &usage, about).args([folder(lang), sheet, region, out])
}

fn explain(lang: Lang) -> Command {
    let usage = say!(lang, zh "[编号]", en "[CODE]");
    let about = say!(lang,
        zh "解释检查结果的编号：哪里不对、为什么要紧、怎么改。",
        en "Explains the numbers of findings: what is wrong, why it matters, how to mend it.");
    let number = Arg::new("number").value_name(say!(lang, zh "编号", en "CODE")).help(say!(lang,
        zh "例如 P021；不写就全部解释",
        en "P021, for example; without it all of them"));
    command(lang, "explain", &usage, about).arg(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_is_sound_in_both_languages() {
        for (_, lang) in LANGUAGES {
            grammar(lang).debug_assert();
        }
    }
}
