//! `check`: every finding of a pack at once.

mod excerpt;
mod json;
mod report;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use lesson::findings::{Finding, Severity};
use lesson::mix::borrows;
use lesson::read::files::FileKind;
use words::{Day, Lang, PackId, Program};

use crate::arguments::CheckFormat;
use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::opening::{Beside, OpenedPack, open_on};
use crate::visible::visible;
use report::Page;

/// Checks a pack.
pub fn check(desk: &mut Desk<'_>, folder: &Path, beside: &[PathBuf], format: CheckFormat, today: Option<&Day>) -> Result<Code, Trouble> {
    let beside = Beside::open(desk, beside)?;
    let pack = open_on(desk, folder, &beside, today)?;
    match format {
        CheckFormat::Json => json::write(desk, &pack.checked.findings)?,
        CheckFormat::Text => {
            tell(desk, &pack.checked.findings, &pack.files)?;
            summary(desk, &pack)?;
            not_at_hand(desk, &pack, &beside)?;
        }
    }
    let errors = pack.checked.findings.iter().any(|finding| finding.severity == Severity::Error);
    Ok(if errors { Code::Errors } else { Code::Well })
}

/// Tells findings about these files, each with its excerpt.
pub fn tell(desk: &mut Desk<'_>, findings: &[Finding], files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let page = page();
    for finding in findings {
        page.write(desk, finding, files.get(&finding.file).map_or(&[][..], Vec::as_slice))?;
    }
    Ok(())
}

/// A terminal is drawn on, in colours unless they are not wanted (<https://no-color.org>); all else gets plain lines.
fn page() -> Page {
    if !io::stdout().is_terminal() {
        return Page::Plain;
    }
    let width = terminal_size::terminal_size().map_or(80, |(terminal_size::Width(columns), _)| usize::from(columns));
    let bare = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Page::Drawn {
        width: width.clamp(40, 140),
        colours: !bare,
    }
}

/// The last line: how many there are of each, and what is sound.
fn summary(desk: &mut Desk<'_>, pack: &OpenedPack) -> io::Result<()> {
    let lang = desk.lang;
    let count = |severity| pack.checked.findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let files = |wanted: fn(&FileKind) -> bool| {
        pack.files
            .keys()
            .filter(|file| FileKind::of(file).is_some_and(|kind| wanted(&kind)))
            .count()
    };
    let all_stories = files(|kind| matches!(kind, FileKind::Scenario(_)));
    let stories = pack.checked.pack.scenarios.len();
    let left_out = all_stories.saturating_sub(stories);
    let plays = Played::of(pack);
    let (all_plays, right, wrong, untried) = (plays.all, plays.right, plays.wrong, plays.untried);
    let s = |count: usize| if count == 1 { "" } else { "s" };
    let (e, w, t, p) = (s(errors), s(warnings), s(all_stories), s(all_plays));
    let mut more = if files(|kind| matches!(kind, FileKind::Items(_) | FileKind::Forms)) > 0 {
        items(pack, lang)
    } else {
        String::new()
    };
    let all_plans = files(|kind| matches!(kind, FileKind::Plan(_)));
    if all_plans > 0 {
        let (plans, s) = (pack.checked.pack.plans.len(), s(all_plans));
        more += &say!(lang, zh "共{all_plans}份安排，{plans}份没有错误。", en " {plans} of {all_plans} plan{s} in order.");
    }
    desk.line(say!(lang,
        zh "{errors}处错误，{warnings}处提醒。{all_stories}个情景：{stories}个能用，{left_out}个因为有错误不能用。{all_plays}个试玩记录：{right}个对，{wrong}个不对，{untried}个因为情景有错误没有试。{more}",
        en "{errors} error{e}, {warnings} warning{w}. {all_stories} scenario{t}: {stories} can be used, {left_out} left out because of errors. {all_plays} play-through{p}: {right} right, {wrong} wrong, {untried} not tried because the scenario has errors.{more}"))
}

/// Which packs the plans borrow from and were not looked into: whoever reads "no errors" is not to believe that of them.
fn not_at_hand(desk: &mut Desk<'_>, opened: &OpenedPack, beside: &Beside) -> io::Result<()> {
    let lang = desk.lang;
    let (pack, at_hand) = (&opened.checked.pack, beside.by_id());
    let programs = pack.plans.keys().map(|plan| Program::Plan { plan: plan.clone() });
    let missing: BTreeSet<PackId> = programs.flat_map(|program| borrows(pack, &program)).collect();
    for PackId(id) in missing.iter().filter(|id| !at_hand.contains_key(id)) {
        let id = visible(id);
        desk.line(say!(lang,
            zh "安排里借了内容包 {id} 的情景，没有检查到它。加上 --with 和它的文件夹，就一起检查。",
            en "A plan borrows from the pack {id}, which was not looked into. With --with and its folder it is checked too."))?;
    }
    Ok(())
}

/// How the play-throughs came out.
struct Played {
    all: usize,
    right: usize,
    wrong: usize,
    untried: usize,
}

impl Played {
    fn of(pack: &OpenedPack) -> Self {
        let checked = &pack.checked;
        let files: Vec<&String> = pack
            .files
            .keys()
            .filter(|file| FileKind::of(file) == Some(FileKind::Playthrough))
            .collect();
        let right = files.iter().filter(|file| checked.pack.playthroughs.contains_key(**file)).count();
        let is_wrong = |file: &str| {
            let told = checked
                .findings
                .iter()
                .any(|finding| finding.file == file && finding.severity == Severity::Error);
            let story = file
                .strip_prefix("playthroughs/")
                .and_then(|name| name.split('.').next())
                .unwrap_or_default();
            told || checked.pack.scenarios.keys().any(|id| id.0 == story)
        };
        let others = files.iter().filter(|file| !checked.pack.playthroughs.contains_key(**file));
        let wrong = others.filter(|file| is_wrong(file)).count();
        Self {
            all: files.len(),
            right,
            wrong,
            untried: files.len().saturating_sub(right + wrong),
        }
    }
}

/// What the last line says of a pack that has items.
fn items(pack: &OpenedPack, lang: Lang) -> String {
    let (items, forms) = (pack.checked.pack.items.iter().count(), pack.checked.pack.forms.len());
    let s = |count: usize| if count == 1 { "" } else { "s" };
    let (i, f) = (s(items), s(forms));
    say!(lang,
        zh "{items}道题、{forms}个题组没有错误。",
        en " {items} item{i} and {forms} form{f} in order.")
}
