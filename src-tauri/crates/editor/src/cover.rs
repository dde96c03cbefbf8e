//! `cover`: which ways of each story the play-throughs take.
//!
//! A way is a press at a step: a choice, going on, an exit. What is told is what is written in the story, whatever was given before.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use lesson::pack::{Playthrough, Scenario};
use lesson::run::{Open, Run, Spot};
use words::{Lang, Moment, ScenarioId};

use crate::desk::{Code, Desk, Trouble};
use crate::language::say;
use crate::map::ways;
use crate::opening::{OpenedPack, file_stem, open};
use crate::visible::visible;

/// A press at a step.
type Press = (String, String);

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
        total.add(write(desk, &pack, story)?);
    }
    let (total, lang) = (total.told(), desk.lang);
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

/// So many of so many.
#[derive(Clone, Copy, Default)]
struct Share {
    taken: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, other: Self) {
        self.taken += other.taken;
        self.all += other.all;
    }

    /// `12 / 14 (85%)`; the percentage is rounded down, so that 100% means all.
    fn told(self) -> String {
        let percent = (self.taken * 100).checked_div(self.all).unwrap_or(100);
        format!("{} / {} ({percent}%)", self.taken, self.all)
    }
}

/// Tells the cover of a story: how much of each kind, then what is not taken.
fn write(desk: &mut Desk<'_>, pack: &OpenedPack, story: &Scenario) -> io::Result<Share> {
    let lang = desk.lang;
    let plays: Vec<&Playthrough> = pack
        .checked
        .pack
        .playthroughs
        .values()
        .filter(|play| play.scenario == story.id)
        .collect();
    let taken: BTreeSet<Press> = plays.iter().flat_map(|play| presses(story, play)).collect();
    let (mut own, mut exits) = (Share::default(), Share::default());
    let mut missed_own: Vec<String> = Vec::new();
    // Grouped by exit: most steps have the same four.
    let mut missed_exits: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for step in &story.steps {
        for way in ways(story, step) {
            let Some(open) = way.open else { continue };
            let is_taken = taken.contains(&(step.id.0.clone(), way.id.clone()));
            let share = if matches!(open, Open::Exit(..)) { &mut exits } else { &mut own };
            share.all += 1;
            share.taken += usize::from(is_taken);
            match open {
                _ if is_taken => {}
                Open::Exit(..) => missed_exits.entry(way.id).or_default().push(&step.id.0),
                Open::Choice(_) | Open::GoOn(_) => missed_own.push(format!("{}.{}", step.id.0, way.id)),
            }
        }
    }
    let (id, count) = (&story.id.0, plays.len());
    let mut whole = own;
    whole.add(exits);
    let (told, own, exits) = (whole.told(), own.told(), exits.told());
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

/// Every press of a play-through, with the step at which it was made. The checker has played it: it goes through.
fn presses(story: &Scenario, play: &Playthrough) -> Vec<Press> {
    let mut made = Vec::new();
    let Ok(mut run) = Run::start(story, play.seed) else { return made };
    for press in &play.play {
        let Spot::Step(step) = run.spot.clone() else { break };
        let Ok((next, _)) = run.choose(story, press, Moment(0)) else {
            break;
        };
        made.push((step.0, press.0.clone()));
        run = next;
    }
    made
}
