//! `new`: a story to begin from, and a whole small pack around it where there is none yet.
//!
//! What is written passes `check`, so that every finding after that is about what the editor has changed. Nothing is ever written over.

mod kinds;
mod starter;

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lesson::checker::{CheckedPack, Files, check_read};
use lesson::findings::Severity;
use words::{Claim, Lang, Nature};

use crate::arguments::Begun;
use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::schema;
use crate::visible::visible;
pub use kinds::{KINDS, Kind};
pub use starter::NOBODY;

/// Whom the stories to begin from are about: a scam of theirs needs a genuine story of theirs in the pack.
const CLAIMS: Claim = Claim::Shop;

/// Writes a story, and a pack if the folder is none.
pub fn new(desk: &mut Desk<'_>, wanted: &Begun) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let shown = visible(&wanted.folder.display().to_string());
    let begins = begins(&wanted.folder, &shown, lang)?;
    let (there, mut texts) = if begins {
        (Files::new(), starter::files(&wanted.folder))
    } else {
        (there(&wanted.folder, &shown, lang)?, BTreeMap::new())
    };
    let id = id(wanted, &there, lang)?;
    add(&mut texts, wanted.kind, &id);
    if wanted.kind.nature == Nature::Scam && !has_genuine(&there) {
        let twin = wanted.kind.twin();
        add(&mut texts, twin, &free(twin.name, &there));
    }
    write_all(&wanted.folder, &texts)
        .map_err(|error| Trouble::Misuse(say!(lang, zh "写不进 {shown}：{error}", en "Cannot write into {shown}: {error}")))?;
    if begins {
        schema::write_schemas(&wanted.folder, lang)
            .map_err(|error| Trouble::Misuse(say!(lang, zh "写不进 {shown}：{error}", en "Cannot write into {shown}: {error}")))?;
    }
    tell(desk, wanted, &id, begins)?;
    let foreign = foreign(&there, &texts);
    if foreign > 0 {
        desk.remark(say!(lang,
            zh "这个内容包的目录里，没有新情景用到的全部id：check 会说出 {foreign} 处。照着添上，或换成您目录里的。",
            en "The catalogues of this pack lack some ids that the new story names: `check` tells {foreign}. Add them, or name those that you have."))?;
    }
    Ok(Code::Well)
}

/// Whether a pack is begun here: the folder is not there, or has nothing in it.
fn begins(folder: &Path, shown: &str, lang: Lang) -> Result<bool, Trouble> {
    if folder.join("pack.toml").is_file() {
        return Ok(false);
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(Trouble::Misuse(say!(lang,
                zh "{shown} 是一个文件。new 写的是文件夹：换一个名字。",
                en "{shown} is a file. `new` writes a folder: choose another name.")));
        }
        Err(error) => {
            return Err(Trouble::Misuse(
                say!(lang, zh "打不开 {shown}：{error}", en "Cannot open {shown}: {error}"),
            ));
        }
    };
    let mut names = entries.filter_map(Result::ok).map(|entry| entry.file_name());
    if names.all(|name| name.to_string_lossy().starts_with('.')) {
        return Ok(true);
    }
    Err(Trouble::Misuse(say!(lang,
        zh "{shown} 里有别的东西，又不是内容包（没有 pack.toml）。写一个还没有的文件夹，程序会建好它。",
        en "{shown} holds other things and is no pack (it has no pack.toml). Name a folder that is not there yet, and it will be made.")))
}

/// The texts of a pack that is there already.
fn there(folder: &Path, shown: &str, lang: Lang) -> Result<Files, Trouble> {
    let read = shelf::read_folder(folder);
    let read = read.map_err(|error| Trouble::Misuse(say!(lang, zh "打不开 {shown}：{error}", en "Cannot open {shown}: {error}")))?;
    Ok(read.files)
}

/// The id that was asked for, or one that is free.
fn id(wanted: &Begun, there: &Files, lang: Lang) -> Result<String, Trouble> {
    let Some(id) = &wanted.id else {
        return Ok(free(wanted.kind.name, there));
    };
    let shown = visible(id);
    let proper = (1..=40).contains(&id.len())
        && id
            .bytes()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-');
    if !proper {
        return Err(Trouble::Misuse(say!(lang,
            zh "{shown} 不能当id：只用小写字母 a 到 z、数字和连字符，1到40个。",
            en "{shown} is no id: 1 to 40 small letters a to z, digits and hyphens.")));
    }
    if is_taken(id, there) {
        return Err(Trouble::Misuse(say!(lang,
            zh "内容包里已经有 {shown} 了，换一个id；不写 --id，程序自己取一个。",
            en "The pack has {shown} already. Choose another id, or leave --id out and one is chosen.")));
    }
    Ok(id.clone())
}

/// The name itself, or with the first number that makes it new.
fn free(name: &str, there: &Files) -> String {
    let numbered = (2_u32..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|id| !is_taken(id, there)).unwrap_or_else(|| name.to_owned())
}

/// A story of that id, or a play-through of one, is there. Whether they can be read does not matter.
fn is_taken(id: &str, there: &Files) -> bool {
    let (story, plays) = (format!("scenarios/{id}.toml"), format!("playthroughs/{id}."));
    there.keys().any(|file| *file == story || file.starts_with(&plays))
}

/// The story and its play-throughs, under that id.
fn add(texts: &mut BTreeMap<String, String>, kind: &Kind, id: &str) {
    let named = |text: &str, key: &str| text.replacen(&format!("\n{key} = \"{}\"", kind.name), &format!("\n{key} = \"{id}\""), 1);
    texts.insert(format!("scenarios/{id}.toml"), named(kind.story, "id"));
    for (name, text) in kind.plays {
        texts.insert(format!("playthroughs/{id}.{name}.toml"), named(text, "scenario"));
    }
}

/// Whether somebody who says so is met in earnest there. A story with errors counts: its editor is at work on it.
fn has_genuine(there: &Files) -> bool {
    let stories = read(there).pack.scenarios;
    stories
        .values()
        .any(|story| story.nature == Nature::Genuine && story.claims == CLAIMS)
}

fn read(files: &Files) -> CheckedPack {
    check_read(files, Vec::new(), None)
}

/// How many errors the new files have in this pack, whose catalogues are its editor's own.
fn foreign(there: &Files, texts: &BTreeMap<String, String>) -> usize {
    let mut all = there.clone();
    all.extend(texts.iter().map(|(file, text)| (file.clone(), text.clone().into_bytes())));
    let findings = read(&all).findings;
    let told = findings.iter().filter(|finding| finding.severity == Severity::Error);
    told.filter(|finding| texts.contains_key(&finding.file)).count()
}

/// Writes new files. Where one cannot be written, those before it are taken away again.
fn write_all(folder: &Path, texts: &BTreeMap<String, String>) -> io::Result<()> {
    let mut written: Vec<PathBuf> = Vec::new();
    for (file, text) in texts {
        let path = folder.join(file);
        let done = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| {
            let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
            written.push(path.clone());
            file.write_all(text.as_bytes())
        });
        if let Err(error) = done {
            for path in written {
                // What stays is told by the error that brought it about.
                let _ = fs::remove_file(path);
            }
            return Err(error);
        }
    }
    Ok(())
}

/// What was written, and what to do next.
fn tell(desk: &mut Desk<'_>, wanted: &Begun, id: &str, begins: bool) -> io::Result<()> {
    let lang = desk.lang;
    let folder = visible(&wanted.folder.display().to_string());
    let story = visible(&wanted.folder.join(format!("scenarios/{id}.toml")).display().to_string());
    if begins {
        desk.line(say!(lang, zh "新的内容包写好了：{folder}", en "A new pack is written: {folder}"))?;
    }
    desk.line(say!(lang, zh "新的情景写好了：{story}", en "A new story is written: {story}"))?;
    desk.line("")?;
    let name = crate::arguments::NAME;
    for (command, what) in [
        (
            String::new(),
            say!(lang, zh "打开这个文件，照着里面的说明改。", en "Open that file and change it as its notes say."),
        ),
        (
            format!("{name} check {folder}"),
            say!(lang, zh "改一处，查一次：", en "Check after each change:"),
        ),
        (
            format!("{name} play {folder} {id}"),
            say!(lang, zh "自己玩一遍：", en "Play it yourself:"),
        ),
        (
            format!("hang-up-first preview {folder}"),
            say!(lang, zh "看它在程序里的样子，一保存就更新：", en "See it as the program shows it, anew after each save:"),
        ),
    ] {
        desk.line(format_args!("- {what}"))?;
        if !command.is_empty() {
            desk.line(format_args!("    {command}"))?;
        }
    }
    Ok(())
}
