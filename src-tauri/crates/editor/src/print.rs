//! `print`: a sheet to take along, from any pack, as paper (PDF) or as one long picture (PNG) for a family group.
//!
//! The sheets stand in `sheets/`, one file each: what they say themselves, and which parts come from the pack. [`sheet`] reads them,
//! [`blocks`] fills in the pack, [`typeset`] sets the result. What a pack says reaches the typesetter as data, never as markup.

mod blocks;
mod few_colours;
mod sheet;
mod typeset;

use std::fs;

use crate::arguments::Printed;
use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::opening;
use crate::visible::visible;
use typeset::Form;

/// Makes the file.
pub fn print(desk: &mut Desk<'_>, wanted: &Printed) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let shown = visible(&wanted.file.display().to_string());
    let form = match wanted.file.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => Form::Paper,
        Some("png") => Form::Picture,
        _ => {
            return Err(Trouble::Misuse(say!(lang,
                zh "{shown} 要以 .pdf（纸）或 .png（长图）结尾。",
                en "{shown} has to end in .pdf (paper) or .png (a long picture).")));
        }
    };
    let sheet = sheet::named(&wanted.sheet, lang)?;
    let pack = opening::open(desk, &wanted.folder)?.checked.pack;
    let filled = blocks::fill(&sheet, &pack, lang, &wanted.region);
    let made = typeset::make(&filled, form, lang)?;
    fs::write(&wanted.file, &made.bytes)
        .map_err(|error| Trouble::Misuse(say!(lang, zh "写不进 {shown}：{error}", en "Cannot write {shown}: {error}")))?;
    let pages = made.pages;
    desk.line(match form {
        Form::Paper if pages == 1 => say!(lang, zh "{shown}：一页。", en "{shown}: one page."),
        Form::Paper => say!(lang, zh "{shown}：{pages}页。", en "{shown}: {pages} pages."),
        Form::Picture => say!(lang, zh "{shown}：一张长图。", en "{shown}: one long picture."),
    })?;
    Ok(Code::Well)
}
