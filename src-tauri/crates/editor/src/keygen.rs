//! `keygen`: the key by which a publisher is known.

use std::io;
use std::path::Path;

use shelf::{PublicKey, SecretKey};
use words::Lang;

use crate::desk::{Code, Desk, Trouble};
use crate::language::{line, say};
use crate::visible::visible;

/// Makes a key, and tells how to keep it.
pub fn keygen(desk: &mut Desk<'_>, out: &Path) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let shown = visible(&out.display().to_string());
    let key = SecretKey::generate()?;
    key.write(out).map_err(|error| {
        Trouble::Misuse(match error.kind() {
            io::ErrorKind::AlreadyExists => say!(lang,
                zh "已经有 {shown} 了，密钥从不覆盖。换一个名字。",
                en "There is a {shown} already, and a key is never written over. Choose another name."),
            _ => say!(lang, zh "写不进 {shown}：{error}", en "Cannot write {shown}: {error}"),
        })
    })?;
    desk.line(say!(lang, zh "密钥写进了 {shown}。", en "The key is in {shown}."))?;
    desk.line("")?;
    words(desk, &key.public())?;
    desk.line("")?;
    for told in keeping(lang) {
        desk.line(format_args!("- {told}"))?;
    }
    Ok(Code::Well)
}

/// The words of a key, in both languages: two people who compare them may speak either.
pub fn words(desk: &mut Desk<'_>, key: &PublicKey) -> io::Result<()> {
    let lang = desk.lang;
    let words = key.words();
    let (chinese, english) = (line(&words, Lang::ZhHans), line(&words, Lang::En));
    desk.line(say!(lang, zh "代表这个密钥的八个字：", en "The eight words of this key:"))?;
    desk.line(format_args!("    {chinese}"))?;
    desk.line(format_args!("    {english}"))
}

/// How to keep it.
fn keeping(lang: Lang) -> [String; 5] {
    [
        say!(lang,
            zh "这个文件就是你们单位的图章：谁拿到它，谁就能用你们的名义发内容包。别给人看，别发邮件、别发聊天，也别放进内容包的文件夹。",
            en "This file is your organisation’s seal: whoever has it can publish in your name. Show it to nobody, send it to nobody, and keep it out of the folder of the pack."),
        say!(lang,
            zh "抄两份到U盘，锁在两个地方。丢了没有办法找回：换了密钥签的新版本，装过的电脑都不收。",
            en "Copy it to two USB sticks and lock them away in two places. If it is lost it cannot be had back, and computers that know you refuse new versions signed with another key."),
        say!(lang,
            zh "平时只在一台电脑上签名，那台电脑有密码；两个人知道放在哪儿，离职要交接。",
            en "Sign on one computer only, one with a password. Two people know where the key is, and hand it over when they leave."),
        say!(lang,
            zh "上面的字不怕人看：印在你们的网站、公文和信笺上。装的人看到同样的字，才知道内容包是你们发的。",
            en "The words above are no secret: print them on your website, your letters and your notices. Whoever installs the pack sees the same words and knows that it is yours."),
        say!(lang,
            zh "万一被人拿走：停用它，马上告诉所有用户，用新密钥、新的内容包id重新发布。",
            en "Should somebody get hold of it: stop using it, tell everybody at once, and publish anew with a new key and a new id of the pack."),
    ]
}
