//! `map`: every step of a story, and where each choice and exit leads.

mod dot;
mod list;

use std::path::Path;

use lesson::map::Map;

use crate::arguments::MapFormat;
use crate::desk::{Code, Desk, Trouble};
use crate::opening::{file_stem, open};

/// Maps a story.
pub fn map(desk: &mut Desk<'_>, folder: &Path, name: &str, format: MapFormat) -> Result<Code, Trouble> {
    let pack = open(desk, folder)?;
    let story = pack.story(desk, name)?;
    let file = format!("scenarios/{}.toml", file_stem(name));
    let map = Map::of(&story, pack.checked.findings.iter().filter(|finding| finding.file == file));
    match format {
        MapFormat::List => list::write(desk, &map)?,
        MapFormat::Dot => dot::write(desk, &map)?,
    }
    Ok(Code::Well)
}
