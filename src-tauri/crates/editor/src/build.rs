//! `build`: one file of a pack, to sign and to pass on.

use std::path::Path;

use lesson::findings::Severity;
use shelf::{BuildError, ShelfError};
use words::{Day, Lang};

use crate::check;
use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::new::NOBODY;
use crate::opening;
use crate::packed::{self, ENDING};
use crate::refusal;
use crate::visible::visible;

/// Builds the file. A pack with errors is not built: its findings are told instead.
pub fn build(desk: &mut Desk<'_>, folder: &Path, out: &Path, today: Option<&Day>) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let shown = visible(&out.display().to_string());
    fits(folder, out, &shown, lang)?;
    // Whether it is a pack at all, and one that can be opened, is told as by every other command.
    let pack = opening::open_on(desk, folder, &opening::Beside::default(), today)?;
    let bytes = match shelf::build(folder, today) {
        Ok(bytes) => bytes,
        Err(error) => return Err(hindered(desk, error, &pack)?),
    };
    packed::write(desk, out, &bytes)?;
    let warnings = pack
        .checked
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Warning)
        .count();
    let (version, size) = (version(&pack), packed::size(bytes.len()));
    desk.line(say!(lang, zh "打包好了：{shown}（版本{version}，{size}）", en "Built: {shown} (version {version}, {size})"))?;
    if warnings > 0 {
        let s = if warnings == 1 { "" } else { "s" };
        desk.line(say!(lang, zh "有{warnings}处提醒，check 会说出来。", en "There are {warnings} warning{s}; `check` tells them."))?;
    }
    if is_nobodys(&pack) {
        desk.remark(say!(lang,
            zh "pack.toml 里的 publisher 还没写上你们单位的名称。写好了再发。",
            en "`publisher` in pack.toml does not name your organisation yet. Write it before you publish."))?;
    }
    desk.line(say!(lang, zh "还没有签名。接下来：", en "It is not signed yet. Next:"))?;
    desk.line(format_args!("    {} sign {shown} --key KEY", crate::arguments::NAME))?;
    Ok(Code::Well)
}

/// Whether that can be built into that.
fn fits(folder: &Path, out: &Path, shown: &str, lang: Lang) -> Result<(), Trouble> {
    if out.extension().is_none_or(|ending| ending != ENDING) {
        return Err(Trouble::Misuse(
            say!(lang, zh "{shown} 要以 .hufpack 结尾。", en "{shown} has to end in .hufpack."),
        ));
    }
    if folder.is_file() {
        let folder = visible(&folder.display().to_string());
        return Err(Trouble::Misuse(say!(lang,
            zh "{folder} 是一个文件。打包要的是内容包的文件夹。",
            en "{folder} is a file. What is built is the folder of a pack.")));
    }
    if is_within(out, folder) {
        return Err(Trouble::Misuse(say!(lang,
            zh "{shown} 在内容包的文件夹里面，会把自己也装进去。写到外面。",
            en "{shown} lies inside the folder of the pack and would become part of it. Write it outside.")));
    }
    Ok(())
}

/// What hindered the build.
fn hindered(desk: &mut Desk<'_>, error: BuildError, pack: &opening::OpenedPack) -> Result<Trouble, Trouble> {
    let lang = desk.lang;
    Ok(match error {
        BuildError::Findings(findings) => {
            let errors: Vec<_> = findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect();
            check::tell(desk, &errors, &pack.files)?;
            let count = errors.len();
            let s = if count == 1 { "" } else { "s" };
            Trouble::Broken(say!(lang,
                zh "有{count}处错误，没有打包。改好了再来。",
                en "{count} error{s}: not built. Mend them and build again."))
        }
        BuildError::Unfit(why) => Trouble::Broken(refusal::of_folder(&why, lang)),
        BuildError::Shelf(ShelfError::Unlisted { source, path }) => {
            let path = visible(&path.display().to_string());
            Trouble::Misuse(say!(lang, zh "打不开 {path}：{source}", en "Cannot open {path}: {source}"))
        }
        BuildError::Shelf(ShelfError::Refused { why, .. }) => Trouble::Misuse(refusal::of_file(&why, lang)),
    })
}

/// Its publisher's name is still that of a pack just begun.
fn is_nobodys(pack: &opening::OpenedPack) -> bool {
    let manifest = pack.checked.pack.manifest.as_ref();
    manifest.is_some_and(|manifest| manifest.publisher.0.values().any(|name| name == NOBODY))
}

fn version(pack: &opening::OpenedPack) -> String {
    let manifest = pack.checked.pack.manifest.as_ref();
    manifest.map(|manifest| visible(&manifest.version)).unwrap_or_default()
}

/// Whether a file that is to be written would lie in a folder that is there.
fn is_within(file: &Path, folder: &Path) -> bool {
    let near = file
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    match (near.canonicalize(), folder.canonicalize()) {
        (Ok(near), Ok(folder)) => near.starts_with(folder),
        _ => false,
    }
}
