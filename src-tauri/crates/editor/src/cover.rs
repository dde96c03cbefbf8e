//! `cover`: which ways of each story the play-throughs take.
//!
//! A way is a press at a step: a choice, going on, an exit. What is told is what is written in the story, whatever was given before.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use lesson::cover::{Cover, Share};
use lesson::map::ways;
use lesson::pack::Scenario;
use lesson::run::Open;
use words::{Lang, ScenarioId};

use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::opening::{OpenedPack, file_stem, open};
use crate::visible::visible;

/// Tells the cover of one story, or of all that are sound.
pub fn cover(desk: &mut Desk<'_>, folder: &Path, name: Option<&str>) -> Result<Code, Trouble> {
    let pack = open(desk, folder)?;
    if let Some(name) = name {
        let (id, lang) = (file_stem(name), desk.lang);
        let Some(story) = pack.checked.pack.scenarios.get(&ScenarioId(id.to_owned())) else {
            if !pack.stories().any(|other| other.0 == id) {
                return Err(pack.unknown(id, lang));
            }
            return Err(Trouble::Broken(say!(lang,
                zh "scenarios/{id}.toml 有错误，没法统计；先用 check 看看。",
                en "scenarios/{id}.toml has errors, and cannot be measured yet. `check` tells them.")));
        };
        write(desk, &pack, story)?;
        return Ok(Code::Well);
    }
    let mut total = Share::default();
    for story in pack.checked.pack.scenarios.values() {
        total = total.plus(write(desk, &pack, story)?);
    }
    let (total, lang) = (told(total), desk.lang);
    desk.line(say!(lang, zh "全部：{total}", en "Altogether: {total}"))?;
    let left_out: Vec<String> = pack
        .stories()
        .filter(|id| !pack.checked.pack.scenarios.contains_key(id))
        .map(|id| visible(&id.0))
        .collect();
    if left_out.is_empty() {
        return Ok(Code::Well);
    }
    let left_out = left_out.join(", ");
    desk.remark(say!(lang,
        zh "这些情景有错误，没有算进去：{left_out}",
        en "These scenarios have errors and are not counted: {left_out}"))?;
    Ok(Code::Errors)
}

/// `12 / 14 (85%)`; the percentage is rounded down, so that 100% means all.
fn told(share: Share) -> String {
    let percent = (share.taken * 100).checked_div(share.all).unwrap_or(100);
    format!("{} / {} ({percent}%)", share.taken, share.all)
}

/// Tells the cover of a story: how much of each kind, then what is not taken.
fn write(desk: &mut Desk<'_>, pack: &OpenedPack, story: &Scenario) -> io::Result<Share> {
    let lang = desk.lang;
    let cover = Cover::of(story, pack.checked.pack.playthroughs.values());
    let (own, exits) = cover.shares(story);
    let mut missed_own: Vec<String> = Vec::new();
    // Grouped by exit: most steps have the same four.
    let mut missed_exits: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for step in &story.steps {
        for way in ways(story, step) {
            let Some(open) = way.open else { continue };
            match open {
                _ if cover.takes(&step.id, &way.id) > 0 => {}
                Open::Exit(..) => missed_exits.entry(way.id).or_default().push(&step.id.0),
                Open::Choice(_) | Open::GoOn(_) => missed_own.push(format!("{}.{}", step.id.0, way.id)),
            }
        }
    }
    let (id, count) = (&story.id.0, cover.plays);
    let whole = own.plus(exits);
    let (told, own, exits) = (told(whole), told(own), told(exits));
    desk.line(say!(lang,
        zh "{id}  {told}　试玩记录{count}个　选择 {own}　出口 {exits}",
        en "{id}  {told}   play-throughs: {count}   choices: {own}   exits: {exits}"))?;
    write_missed(desk, lang, &missed_own, &missed_exits)?;
    Ok(whole)
}

fn write_missed(desk: &mut Desk<'_>, lang: Lang, own: &[String], exits: &BTreeMap<String, Vec<&str>>) -> io::Result<()> {
    if !own.is_empty() {
        let own = own.join(", ");
        desk.line(say!(lang, zh "  没走过的选择：{own}", en "  choices not taken: {own}"))?;
    }
    for (exit, steps) in exits {
        let steps = steps.join(", ");
        desk.line(say!(lang, zh "  没走过的 {exit}，在：{steps}", en "  {exit} not taken at: {steps}"))?;
    }
    Ok(())
}
