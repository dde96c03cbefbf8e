//! `verify`: what a file of a pack says of itself, and whose signature it bears.

use std::path::Path;

use lesson::checker::check_read;
use lesson::findings::Severity;
use shelf::Hufpack;

use crate::desk::{Code, Desk, Trouble};
use crate::keygen;
use crate::language::{line, say};
use crate::packed;
use crate::refusal;
use crate::visible::visible;

/// Tells it. Exit code 1 where the file is no sound one, or the checker has errors.
pub fn verify(desk: &mut Desk<'_>, file: &Path) -> Result<Code, Trouble> {
    let lang = desk.lang;
    let bytes = packed::read(desk, file)?;
    let read = Hufpack::read(&bytes).map_err(|why| Trouble::Broken(refusal::of_file(&why, lang)))?;
    let count = read.files.len();
    let texts = read
        .files
        .into_iter()
        .filter(|(name, _)| lesson::read::files::FileKind::of(name).is_some());
    let checked = check_read(&texts.collect(), Vec::new(), None);
    let (pack, version) = (visible(&read.pack.0), visible(&read.version));
    if let Some(manifest) = &checked.pack.manifest {
        let told = |text| visible(line(text, lang));
        let (title, publisher, date) = (told(&manifest.title), told(&manifest.publisher), visible(&manifest.date.0));
        desk.line(say!(lang, zh "{title}（{pack}），版本{version}，{date}", en "{title} ({pack}), version {version}, {date}"))?;
        desk.line(say!(lang, zh "自称的发布方：{publisher}", en "The publisher it names: {publisher}"))?;
    } else {
        desk.line(say!(lang, zh "{pack}，版本{version}", en "{pack}, version {version}"))?;
    }
    let s = if count == 1 { "" } else { "s" };
    desk.line(say!(lang, zh "{count}个文件，个个都和清单对得上。", en "{count} file{s}, each of them as the list has it."))?;
    match &read.key {
        Some(key) => {
            desk.line(say!(lang, zh "签了名，签名对得上。签名的人是不是他自称的，看字：", en "Signed, and the signature fits. Whether the signer is who they say, the words tell:"))?;
            keygen::words(desk, key)?;
            desk.line(say!(lang,
                zh "拿它跟发布方公布的字比，一个一个都一样才是。公布的字要自己去找，不用跟文件一起送来的。",
                en "Compare them with the words that the publisher has made known, one by one. Find those yourself; not what came with the file."))?;
        }
        None => desk.line(say!(lang,
            zh "没有签名：是谁做的，说不准。求助电话和“报道过”的事实，只在预览里显示；展台不收。",
            en "Not signed: who made it is not certain. Its help lines and reported facts show only in the preview, and a kiosk does not take it."))?,
    }
    let counted = |severity| checked.findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (counted(Severity::Error), counted(Severity::Warning));
    let (e, w) = (if errors == 1 { "" } else { "s" }, if warnings == 1 { "" } else { "s" });
    desk.line(say!(lang, zh "检查：{errors}处错误，{warnings}处提醒。", en "Check: {errors} error{e}, {warnings} warning{w}."))?;
    Ok(if errors > 0 { Code::Errors } else { Code::Well })
}
