//! `schema`: a JSON Schema of every kind of file, written from the types that the program itself reads them with, and a file by which text
//! editors find them.
//!
//! Everything is written under names that begin with a dot, which a pack folder may hold: the checker takes no notice of them.

mod files;
mod tidy;
mod zh_hans;

use std::fs;
use std::io;
use std::path::Path;

use words::Lang;

use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::visible::visible;
use files::KINDS;

/// The folder of the schemas.
const FOLDER: &str = ".schemas";

/// Where taplo (and so Even Better TOML) and others look for schemas.
const TAPLO: &str = ".taplo.toml";

/// Where tombi looks.
const TOMBI: &str = ".tombi.toml";

/// The first line of those files, by which they are known as our own.
const OURS: &str = "# Written by `hang-up-first-pack schema`: which schema belongs to which file.";

/// Writes them.
pub fn schema(desk: &mut Desk<'_>, folder: &Path) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let shown = visible(&folder.display().to_string());
    if !folder.is_dir() {
        return Err(Trouble::Misuse(
            say!(lang, zh "没有文件夹 {shown}。", en "There is no folder {shown}."),
        ));
    }
    let theirs = write_schemas(folder, lang)
        .map_err(|error| Trouble::Misuse(say!(lang, zh "写不进 {shown}：{error}", en "Cannot write into {shown}: {error}")))?;
    let count = KINDS.len();
    desk.line(say!(lang,
        zh "{count}个schema写进了 {shown} 的 {FOLDER}。",
        en "{count} schemas are in {FOLDER} of {shown}."))?;
    for name in &theirs {
        desk.line(say!(lang, zh "那里已经有您自己的 {name}，没有动它。", en "There is a {name} of your own, which was left alone."))?;
    }
    if theirs.is_empty() {
        desk.line(say!(lang,
            zh "{TAPLO} 和 {TOMBI} 告诉编辑器哪个文件用哪个（VS Code的Even Better TOML或Tombi，还有taplo）。",
            en "{TAPLO} and {TOMBI} tell text editors which file has which (Even Better TOML or Tombi in VS Code, taplo)."))?;
    }
    desk.line(say!(lang, zh "别的编辑器，在文件第一行写：", en "For others, begin a file with:"))?;
    desk.line("#:schema ../.schemas/scenario.json")?;
    Ok(Code::Well)
}

/// Writes the schemas, and the rules by which text editors find them. What is returned are the names of such rules that are the editor's own,
/// and were left alone.
pub fn write_schemas(folder: &Path, lang: Lang) -> io::Result<Vec<&'static str>> {
    let schemas = folder.join(FOLDER);
    fs::create_dir_all(&schemas)?;
    for kind in KINDS {
        let schema = tidy::tidy((kind.schema)(), kind.title, lang);
        let text = serde_json::to_string_pretty(&schema)?;
        fs::write(schemas.join(format!("{}.json", kind.name)), text + "\n")?;
    }
    let mut theirs = Vec::new();
    for (name, text) in [(TAPLO, taplo()), (TOMBI, tombi())] {
        let rules = folder.join(name);
        match fs::read_to_string(&rules) {
            Ok(own) if !own.starts_with(OURS) => theirs.push(name),
            Err(error) if error.kind() != io::ErrorKind::NotFound => theirs.push(name),
            _ => fs::write(rules, text)?,
        }
    }
    Ok(theirs)
}

/// The rules, so written that they hold in a pack as well as in a folder with several.
fn taplo() -> String {
    let rule = |kind: &files::Kind| {
        let (files, name) = (kind.files, kind.name);
        format!("\n[[rule]]\ninclude = [\"{files}\", \"**/{files}\"]\n\n[rule.schema]\npath = \"{FOLDER}/{name}.json\"\nenabled = true\n")
    };
    format!("{OURS}\n{}", KINDS.iter().map(rule).collect::<String>())
}

/// The same for tombi, which then asks nobody on the network for other schemas.
fn tombi() -> String {
    let rule = |kind: &files::Kind| {
        let (files, name) = (kind.files, kind.name);
        format!("\n[[schemas]]\npath = \"{FOLDER}/{name}.json\"\ninclude = [\"{files}\", \"**/{files}\"]\n")
    };
    format!(
        "{OURS}\n\n[schema]\ncatalog.paths = []\n{}",
        KINDS.iter().map(rule).collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    /// Every description of a schema, those of the words of a list included.
    fn descriptions<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
        if let Some(object) = value.as_object() {
            let own = object.get("description").and_then(Value::as_str);
            let words = object.get("enumValues").and_then(Value::as_array).into_iter().flatten();
            found.extend(own.into_iter().chain(words.filter_map(Value::as_str)));
        }
        let inner = value.as_object().into_iter().flat_map(|object| object.values());
        inner
            .chain(value.as_array().into_iter().flatten())
            .for_each(|value| descriptions(value, found));
    }

    #[test]
    fn every_description_is_told_in_chinese_too_and_no_line_is_left_over() {
        let schemas: Vec<Value> = KINDS.iter().map(|kind| tidy::tidy((kind.schema)(), kind.title, Lang::En)).collect();
        let mut told = BTreeSet::new();
        schemas.iter().for_each(|schema| descriptions(schema, &mut told));
        let untold: Vec<&&str> = told.iter().filter(|english| zh_hans::chinese(english).is_none()).collect();
        assert!(untold.is_empty(), "schema/zh_hans.rs lacks (or has out of order) {untold:#?}");
        let idle: Vec<&str> = zh_hans::all().filter(|english| !told.contains(english)).collect();
        assert!(idle.is_empty(), "no type says this any more: {idle:#?}");
    }
}
