//! The map as a list: a step, what is said there, and a line for each way out of it.

use std::io;

use lesson::map::{Map, Way, ways};
use lesson::pack::{Step, parts};
use lesson::run::Open;
use words::{Lang, Text};

use crate::desk::Desk;
use crate::language::{line, say};
use crate::visible::visible;
use crate::wording;

/// As much of what is said as tells one step from another.
const SAID: usize = 60;

/// Writes the list.
pub fn write(desk: &mut Desk<'_>, map: &Map<'_>) -> io::Result<()> {
    let lang = desk.lang;
    let story = map.story;
    let (id, title) = (visible(&story.id.0), visible(line(&story.title, lang)));
    let (steps, endings) = (story.steps.len(), story.endings.len());
    let counts = say!(lang, zh "{steps}步，{endings}个结局", en "steps: {steps}, endings: {endings}");
    desk.line(format_args!("{id}  {title}  ({counts})"))?;
    for step in &story.steps {
        desk.line("")?;
        write_step(desk, map, step)?;
    }
    desk.line("")?;
    desk.line(say!(lang, zh "结局", en "Endings"))?;
    for ending in &story.endings {
        let (id, action, marks) = (
            visible(&ending.id.0),
            wording::action(ending.action, lang),
            marks(map, &ending.id.0, lang),
        );
        let better = ending.better.as_deref().map(visible);
        let better = better.map_or_else(
            String::new,
            |better| say!(lang, zh "；更好的一步：{better}", en "; better: {better}"),
        );
        desk.line(format_args!("  {id}  [{action}{better}]{marks}"))?;
        desk.line(format_args!("      {}", excerpt(&ending.text, lang)))?;
    }
    Ok(())
}

fn write_step(desk: &mut Desk<'_>, map: &Map<'_>, step: &Step) -> io::Result<()> {
    let lang = desk.lang;
    let (id, channel) = (visible(&step.id.0), wording::channel(step.channel, lang));
    let start = if map.story.start == step.id {
        say!(lang, zh "  ← 从这里开始", en "  ← start")
    } else {
        String::new()
    };
    let when = step.when.as_ref().map_or_else(String::new, |when| {
        let given = list(when.given.iter().map(|id| id.0.as_str()));
        say!(lang, zh "  只在给出 {given} 之后", en "  only after {given}")
    });
    desk.line(format_args!("{id}  [{channel}]{when}{start}{}", marks(map, &step.id.0, lang)))?;
    if let Some(say) = &step.say {
        let who = map
            .story
            .speaker(step)
            .map_or_else(String::new, |cast| visible(line(&cast.name, lang)));
        let colon = say!(lang, zh "：", en ": ");
        desk.line(format_args!("      {who}{colon}{}", excerpt(say, lang)))?;
    }
    if let Some(finds) = step.finds {
        let finds = wording::checked(finds, lang);
        desk.line(say!(lang, zh "      自己查：{finds}", en "      Checked by me: {finds}"))?;
    }
    for way in ways(map.story, step) {
        let told = told(&way, lang);
        let to = visible(&way.to.0);
        let marks = marks(map, &way.to.0, lang);
        let id = visible(&way.id);
        desk.line(format_args!("  {id:<20} → {to}{marks}{told}"))?;
    }
    Ok(())
}

/// The words and the consequences of a way.
fn told(way: &Way<'_>, lang: Lang) -> String {
    match &way.open {
        Some(Open::Choice(choice)) => {
            let mut told = format!("   {}  ({})", excerpt(&choice.say, lang), wording::kind(choice.kind));
            let given = list(choice.gives.iter().map(|id| id.0.as_str()));
            let (pays, borrows) = (wording::yuan(choice.pays.into(), lang), wording::yuan(choice.borrows.into(), lang));
            let only = choice.when.as_ref().map(|when| list(when.given.iter().map(|id| id.0.as_str())));
            for (holds, word) in [
                (choice.pays > 0, say!(lang, zh "，付{pays}", en ", pays {pays}")),
                (choice.borrows > 0, say!(lang, zh "，借{borrows}", en ", borrows {borrows}")),
                (!choice.gives.is_empty(), say!(lang, zh "，给出 {given}", en ", gives {given}")),
            ] {
                told.push_str(if holds { &word } else { "" });
            }
            told + &only.map_or_else(
                String::new,
                |only| say!(lang, zh "，只在给出 {only} 之后", en ", only after {only}"),
            )
        }
        Some(Open::GoOn(_) | Open::Exit(..)) => String::new(),
        None => say!(lang, zh "   条件不成立就跳过", en "   passed over when its condition does not hold"),
    }
}

fn list<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    visible(&ids.collect::<Vec<_>>().join(", "))
}

/// What is wrong with the step or ending of that id.
fn marks(map: &Map<'_>, id: &str, lang: Lang) -> String {
    if map.is_missing(id) {
        say!(lang, zh "  ✗ 没有这一步，也没有这个结局", en "  ✗ no such step or ending")
    } else if map.is_unreachable(id) {
        say!(lang, zh "  ✗ 走不到", en "  ✗ unreachable")
    } else {
        String::new()
    }
}

/// The beginning of a text on one line, without its marks.
pub(super) fn excerpt(text: &Text, lang: Lang) -> String {
    let spoken: String = parts(line(text, lang)).into_iter().map(|part| part.text).collect();
    let flat = spoken.replace('\n', " / ");
    let mut short: String = flat.chars().take(SAID).collect();
    if short.len() < flat.len() {
        short.push('…');
    }
    visible(&short)
}
