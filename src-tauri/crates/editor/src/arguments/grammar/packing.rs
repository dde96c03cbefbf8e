//! The commands that begin a pack and that make it ready to be passed on.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, value_parser};
use words::Lang;

use super::{NAME, command, folder, on_day};
use crate::language::say;
use crate::new::KINDS;

pub(super) fn new(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> --kind <种类>", en "DIR --kind KIND");
    let about = say!(lang,
        zh "新建一个情景：小、完整、带说明，能直接试玩，照着改就行。文件夹还不是内容包时，先建好一个小内容包。已有的文件一概不动。",
        en "Begins a story: small, whole, with notes, ready to be played and changed. Where the folder is no pack yet, a small one is made first. Nothing is ever written over.");
    let kinds = KINDS.iter().map(|kind| format!("  {:<20}{}", kind.name, kind.about(lang)));
    let kinds = kinds.collect::<Vec<_>>().join("\n");
    let more = say!(lang,
        zh "种类\n{kinds}\n\n例如：{NAME} new my-pack --kind scam-call",
        en "Kinds\n{kinds}\n\nFor example: {NAME} new my-pack --kind scam-call");
    let kind = Arg::new("kind")
        .long("kind")
        .value_name(say!(lang, zh "种类", en "KIND"))
        .value_parser(PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name)))
        .hide_possible_values(true)
        .required(true)
        .help(say!(lang, zh "什么样的情景，下面有一张表", en "What kind of story: see the list below"));
    let id = Arg::new("id").long("id").value_name("ID").help(say!(lang,
        zh "情景的id，也是文件名；不写就用种类的名字，重了就加个数",
        en "The id of the story, which is its file’s name; without it that of the kind, with a number where it is taken"));
    let folder = folder(lang).help(say!(lang,
        zh "内容包的文件夹；还没有，就建一个",
        en "The folder of the pack; if it is not there yet it is made"));
    command(lang, "new", &usage, about).after_help(more).args([folder, kind, id])
}

pub(super) fn build(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件夹> --out <文件>", en "DIR --out FILE");
    let about = say!(lang,
        zh "把内容包打成一个 .hufpack 文件。有错误就不打，先说出来。同一个文件夹，打出来的文件一个字节都不差。",
        en "Makes one .hufpack file of a pack. A pack with errors is not built: they are told. The same folder gives the same file, byte for byte.");
    let folder =
        folder(lang).help(say!(lang, zh "内容包的文件夹，里面有 pack.toml", en "The folder of the pack, the one with pack.toml in it"));
    command(lang, "build", &usage, about).args([
        folder,
        out(
            lang,
            say!(lang, zh "写到哪个文件，以 .hufpack 结尾", en "The file to write; it ends in .hufpack"),
        )
        .required(true),
        on_day(lang),
    ])
}

pub(super) fn keygen(lang: Lang) -> Command {
    let usage = say!(lang, zh "--out <文件>", en "--out FILE");
    let about = say!(lang,
        zh "做一个签名用的密钥，告诉您它的字，还有怎么保管。一个单位做一次就够。",
        en "Makes a key to sign with, shows its words and tells how to keep it. An organisation needs one, once.");
    let out = out(
        lang,
        say!(lang, zh "写到哪个文件；已经有的不覆盖", en "The file to write; never one that is there"),
    )
    .required(true);
    command(lang, "keygen", &usage, about).arg(out)
}

pub(super) fn sign(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件> --key <密钥>", en "FILE --key KEY");
    let about = say!(lang, zh "给 .hufpack 文件签名。", en "Signs a .hufpack file.");
    let key = Arg::new("key")
        .long("key")
        .value_name(say!(lang, zh "密钥", en "KEY"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(say!(lang, zh "keygen 做出来的那个文件", en "The file that `keygen` made"));
    let out = out(
        lang,
        say!(lang, zh "写到另一个文件；不写就签在原来的文件上", en "Another file to write; without it the file itself is signed"),
    );
    command(lang, "sign", &usage, about).args([file(lang), key, out])
}

pub(super) fn verify(lang: Lang) -> Command {
    let usage = say!(lang, zh "<文件>", en "FILE");
    let about = say!(lang,
        zh "说出一个 .hufpack 文件是谁的、哪个版本、是不是完好、签的是谁的名。坏了、被改过时退出码是1。",
        en "Tells whose a .hufpack file is, which version, whether it is whole, and whose signature it bears. Exit code 1 if it is damaged or was changed.");
    command(lang, "verify", &usage, about).arg(file(lang))
}

fn file(lang: Lang) -> Arg {
    Arg::new("file")
        .value_name(say!(lang, zh "文件", en "FILE"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(say!(lang, zh "build 做出来的 .hufpack 文件", en "The .hufpack file that `build` made"))
}

fn out(lang: Lang, help: String) -> Arg {
    Arg::new("out")
        .long("out")
        .value_name(say!(lang, zh "文件", en "FILE"))
        .value_parser(value_parser!(PathBuf))
        .help(help)
}
