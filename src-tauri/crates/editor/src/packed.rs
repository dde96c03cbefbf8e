//! Packs as one file, as the tool writes and names them.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::desk::{Desk, Trouble};
use crate::language::say;
use crate::visible::visible;

/// What the name of such a file ends in.
pub const ENDING: &str = "hufpack";

/// Writes it whole or not at all: beside its place first, then over what was there.
pub fn write(desk: &Desk<'_>, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let lang = desk.lang;
    let beside = path.with_extension(format!("{ENDING}.part"));
    let done = File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    done.map_err(|error| {
        // Half a file is of no use to anybody.
        let _ = fs::remove_file(&beside);
        let shown = visible(&path.display().to_string());
        Trouble::Misuse(say!(lang, zh "写不进 {shown}：{error}", en "Cannot write {shown}: {error}"))
    })
}

/// Reads one, and no more of it than a pack may have.
pub fn read(desk: &Desk<'_>, path: &Path) -> Result<Vec<u8>, Trouble> {
    let lang = desk.lang;
    let shown = visible(&path.display().to_string());
    if path.is_dir() {
        return Err(Trouble::Misuse(say!(lang,
            zh "{shown} 是文件夹。这条命令要的是 build 做出来的 .hufpack 文件；文件夹用 check。",
            en "{shown} is a folder. This command wants the .hufpack file that `build` makes; for a folder there is `check`.")));
    }
    taken(path).map_err(|error| Trouble::Misuse(say!(lang, zh "打不开 {shown}：{error}", en "Cannot open {shown}: {error}")))
}

fn taken(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than is allowed is enough for the reader to refuse it.
    let limit = u64::try_from(shelf::PACKED_LIMIT).unwrap_or(u64::MAX);
    File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A size as people read it.
pub fn size(bytes: usize) -> String {
    let kilo = bytes.div_ceil(1000);
    if kilo < 1000 {
        format!("{kilo} kB")
    } else {
        format!("{}.{} MB", kilo / 1000, kilo % 1000 / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_told_in_the_unit_that_fits_it() {
        assert_eq!(
            [0, 1, 999_000, 1_000_000, 12_345_678].map(size),
            ["0 kB", "1 kB", "999 kB", "1.0 MB", "12.3 MB"]
        );
    }
}
