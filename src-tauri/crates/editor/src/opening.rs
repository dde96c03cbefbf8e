//! From a folder and a name to a pack and one of its stories, or to a sentence that says what is not there.

use std::collections::BTreeMap;
use std::path::Path;

use lesson::checker::{CheckedPack, check_beside};
use lesson::findings::{Finding, Severity};
use lesson::pack::{Pack, Plan, Scenario};
use lesson::read::files::{FileKind, REQUIRED};
use lesson::read::{self, Document, Ledger};
use shelf::ShelfError;
use words::{Day, Lang, PackId, PlanId, ScenarioId};

use crate::desk::{Desk, Trouble};
use crate::language::say;
use crate::names::nearest;
use crate::refusal;
use crate::visible::{visible, visible_lines};

/// A pack as it was opened, with its bytes for excerpts.
pub struct OpenedPack {
    /// The bytes of each file that was read.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What is sound, and every finding.
    pub checked: CheckedPack,
}

/// Opens a pack, a folder or a file, as of the pack's own date.
///
/// # Errors
/// As [`open_on`].
pub fn open(desk: &Desk<'_>, path: &Path) -> Result<OpenedPack, Trouble> {
    open_on(desk, path, &Beside::default(), None)
}

/// The packs that lie beside one, for its plans to borrow from.
#[derive(Default)]
pub struct Beside(Vec<CheckedPack>);

impl Beside {
    /// Opens them.
    ///
    /// # Errors
    /// As [`open_on`]; [`Trouble::Misuse`] too where one does not say which pack it is.
    pub fn open(desk: &Desk<'_>, paths: &[impl AsRef<Path>]) -> Result<Self, Trouble> {
        let lang = desk.lang;
        let one = |path: &Path| {
            let pack = open(desk, path)?.checked;
            if pack.pack.manifest.is_some() {
                return Ok(pack);
            }
            let shown = visible(&path.display().to_string());
            Err(Trouble::Misuse(say!(lang,
                zh "{shown} 的 pack.toml 有错误，不知道是哪个内容包。先检查它。",
                en "The pack.toml of {shown} has errors, so that it is not known which pack it is. Check that one first.")))
        };
        paths.iter().map(|path| one(path.as_ref())).collect::<Result<_, _>>().map(Self)
    }

    /// They, by what they are called in a plan.
    pub fn by_id(&self) -> BTreeMap<PackId, &Pack> {
        let named = |checked: &'_ CheckedPack| checked.pack.manifest.as_ref().map(|manifest| manifest.id.clone());
        self.0.iter().filter_map(|checked| Some((named(checked)?, &checked.pack))).collect()
    }
}

/// Opens a pack, a folder or a file: reads it and checks it, play-throughs included, and what it borrows from those beside it. Help lines are
/// held against that day.
///
/// # Errors
/// [`Trouble::Misuse`] if the folder cannot be listed or holds no pack at all.
pub fn open_on(desk: &Desk<'_>, path: &Path, beside: &Beside, today: Option<&Day>) -> Result<OpenedPack, Trouble> {
    let lang = desk.lang;
    let shown = visible(&path.display().to_string());
    let folder = shelf::read_pack(path).map_err(|error| match error {
        ShelfError::Unlisted { source, .. } => {
            Trouble::Misuse(say!(lang, zh "打不开文件夹 {shown}：{source}", en "Cannot open the folder {shown}: {source}"))
        }
        ShelfError::Refused { why, .. } => {
            let why = refusal::of_file(&why, lang);
            Trouble::Misuse(say!(lang, zh "打不开 {shown}：{why}", en "Cannot open {shown}: {why}"))
        }
    })?;
    let refused: Vec<&str> = folder.refused.iter().map(|finding| finding.file.as_str()).collect();
    let is_pack = |name: &str| folder.files.contains_key(name) || refused.contains(&name);
    if !REQUIRED.iter().any(|(name, _)| is_pack(name)) {
        return Err(Trouble::Misuse(no_pack(path, &shown, lang)));
    }
    let checked = check_beside(&folder.files, folder.refused, today, &beside.by_id());
    Ok(OpenedPack {
        files: folder.files,
        checked,
    })
}

/// A folder without a single file of a pack: rather the wrong folder than a pack with nine files missing.
fn no_pack(path: &Path, shown: &str, lang: Lang) -> String {
    let told = say!(lang,
        zh "{shown} 里没有内容包：找不到 pack.toml。",
        en "There is no pack in {shown}: it has no pack.toml.");
    let entries = std::fs::read_dir(path).into_iter().flatten().filter_map(Result::ok);
    let mut inside: Vec<String> = entries
        .filter(|entry| entry.path().join("pack.toml").is_file())
        .map(|entry| visible(&entry.path().display().to_string()))
        .collect();
    inside.sort_unstable();
    match inside.first() {
        Some(near) => say!(lang, zh "{told}您是不是想写 {near}？", en "{told} Did you mean {near}?"),
        None => told,
    }
}

impl OpenedPack {
    /// The story of that id or file, as far as it can be read. One with findings is good enough to be played and mapped, for whoever is
    /// writing it wants to see it: a remark tells that there are some.
    ///
    /// # Errors
    /// [`Trouble::Misuse`] if there is no such story; [`Trouble::Broken`] with its findings if it cannot be read.
    pub fn story(&self, desk: &mut Desk<'_>, name: &str) -> Result<Scenario, Trouble> {
        let id = file_stem(name);
        let file = format!("scenarios/{id}.toml");
        let lang = desk.lang;
        if let Some(story) = self.checked.pack.scenarios.get(&ScenarioId(id.to_owned())) {
            return Ok(story.clone());
        }
        let errors: Vec<&Finding> = self.errors(&file).collect();
        let Some(bytes) = self.files.get(&file) else {
            return Err(if errors.is_empty() {
                self.unknown(id, lang)
            } else {
                broken(&file, &errors, lang)
            });
        };
        let story = read::story_as_it_stands(&file, &ScenarioId(id.to_owned()), bytes);
        let story = story.ok_or_else(|| broken(&file, &errors, lang))?;
        desk.remark(say!(lang,
            zh "{file} 现在这样，程序不会采用；check 会说出为什么。下面照它现在的样子来。\n",
            en "The program would leave {file} out as it is; `check` tells why. Here it is as it stands.\n"))?;
        Ok(story)
    }

    /// The plan of that id or file, as far as it can be read: one with findings can be timed too.
    ///
    /// # Errors
    /// As [`OpenedPack::story`].
    pub fn plan(&self, desk: &mut Desk<'_>, name: &str) -> Result<Plan, Trouble> {
        let id = file_stem(name);
        let file = format!("plans/{id}.toml");
        let lang = desk.lang;
        if let Some(plan) = self.checked.pack.plans.get(&PlanId(id.to_owned())) {
            return Ok(plan.clone());
        }
        let errors: Vec<&Finding> = self.errors(&file).collect();
        let Some(bytes) = self.files.get(&file) else {
            let shown = visible(id);
            let all: Vec<&str> = self
                .files
                .keys()
                .filter_map(|file| file.strip_prefix("plans/"))
                .map(file_stem)
                .collect();
            let all = all.join(", ");
            return Err(Trouble::Misuse(say!(lang,
                zh "内容包里没有安排 {shown}。有这些：{all}",
                en "The pack has no plan {shown}. It has: {all}")));
        };
        let (document, _) = Document::read(&file, FileKind::Plan(PlanId(id.to_owned())), bytes);
        let whole = document.as_ref().filter(|document| !document.is_spoiled());
        let plan = whole.and_then(|document| read::plan(&mut Ledger::new(document)));
        let plan = plan.ok_or_else(|| broken(&file, &errors, lang))?;
        desk.remark(say!(lang,
            zh "{file} 现在这样，程序不会采用；check 会说出为什么。下面照它现在的样子算。\n",
            en "The program would leave {file} out as it is; `check` tells why. Here is its sum as it stands.\n"))?;
        Ok(plan)
    }

    /// The errors of a file.
    fn errors<'p>(&'p self, file: &str) -> impl Iterator<Item = &'p Finding> {
        let of_file = self.checked.findings.iter().filter(move |finding| finding.file == file);
        of_file.filter(|finding| finding.severity == Severity::Error)
    }

    /// The ids of all stories, those with errors included.
    pub fn stories(&self) -> impl Iterator<Item = ScenarioId> {
        self.files.keys().filter_map(|file| match FileKind::of(file) {
            Some(FileKind::Scenario(id)) => Some(id),
            _ => None,
        })
    }

    /// There is no story of that id.
    pub fn unknown(&self, id: &str, lang: Lang) -> Trouble {
        let known: Vec<ScenarioId> = self.stories().collect();
        let shown = visible(id);
        let told = say!(lang, zh "内容包里没有情景 {shown}。", en "The pack has no scenario {shown}.");
        let names = known.iter().map(|id| id.0.as_str());
        Trouble::Misuse(match nearest(id, names.clone()) {
            Some(near) => say!(lang, zh "{told}您是不是想写 {near}？", en "{told} Did you mean {near}?"),
            None => {
                let all = names.collect::<Vec<_>>().join(", ");
                say!(lang, zh "{told}有这些：{all}", en "{told} It has: {all}")
            }
        })
    }
}

/// Whoever completes a name in a shell gives the file.
pub fn file_stem(name: &str) -> &str {
    let file = name.strip_suffix(".toml");
    file.map_or(name, |stem| stem.rsplit(['/', '\\']).next().unwrap_or(stem))
}

/// A file that cannot be read, with the findings that say why.
fn broken(file: &str, errors: &[&Finding], lang: Lang) -> Trouble {
    let told = say!(lang,
        zh "{file} 现在读不出来，先改这些：",
        en "{file} cannot be read yet. Mend these first:");
    let mut lines = vec![told];
    for finding in errors {
        lines.push(String::new());
        lines.extend(visible_lines(&finding.show(lang)));
    }
    Trouble::Broken(lines.join("\n"))
}
