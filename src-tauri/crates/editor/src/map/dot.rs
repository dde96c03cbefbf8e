//! The map for Graphviz: steps are boxes, endings ellipses; choices are drawn, exits dashed. Ways between the same two share a line, and
//! stop-watching, which every step has, is left out: what matters would drown in it.

use std::collections::BTreeMap;
use std::io;

use lesson::map::{Map, ways};
use lesson::pack::{Ending, Step};
use lesson::run::Open;
use words::{Action, Exit, Lang};

use super::list::excerpt;
use crate::desk::Desk;
use crate::language::say;
use crate::visible::visible;
use crate::wording;

/// Writes the graph.
pub fn write(desk: &mut Desk<'_>, map: &Map<'_>) -> io::Result<()> {
    let name = quoted(&map.story.id.0);
    desk.line(format_args!("digraph {name} {{"))?;
    desk.line("  graph [rankdir=TB, fontname=\"Noto Sans CJK SC, sans-serif\"];")?;
    desk.line("  node [shape=box, style=\"rounded\", fontname=\"Noto Sans CJK SC, sans-serif\", fontsize=11];")?;
    desk.line("  edge [fontname=\"Noto Sans CJK SC, sans-serif\", fontsize=9];")?;
    for step in &map.story.steps {
        write_step(desk, map, step)?;
    }
    for ending in &map.story.endings {
        write_ending(desk, map, ending)?;
    }
    let mut missing: Vec<&str> = Vec::new();
    for step in &map.story.steps {
        let mut lines: BTreeMap<(&str, bool), Vec<String>> = BTreeMap::new();
        for way in ways(map.story, step) {
            let exit = match way.open {
                Some(Open::Exit(Exit::StopWatching, _)) => continue,
                Some(Open::Exit(..)) | None => true,
                Some(Open::Choice(_) | Open::GoOn(_)) => false,
            };
            lines.entry((way.to.0.as_str(), exit)).or_default().push(way.id);
            if map.is_missing(&way.to.0) && !missing.contains(&way.to.0.as_str()) {
                missing.push(&way.to.0);
            }
        }
        for ((to, exit), ids) in lines {
            let style = if exit {
                ", style=dashed, color=gray50, fontcolor=gray40"
            } else {
                ""
            };
            let (from, to, label) = (quoted(&step.id.0), quoted(to), quoted(&ids.join("\n")));
            desk.line(format_args!("  {from} -> {to} [label={label}{style}];"))?;
        }
    }
    for id in missing {
        let told = say!(desk.lang, zh "没有", en "missing");
        let (id, label) = (quoted(id), quoted(&format!("{id}\n✗ {told}")));
        desk.line(format_args!("  {id} [label={label}, color=red, fontcolor=red, style=dashed];"))?;
    }
    desk.line("}")
}

fn write_step(desk: &mut Desk<'_>, map: &Map<'_>, step: &Step) -> io::Result<()> {
    let lang = desk.lang;
    let said = step
        .say
        .as_ref()
        .map_or_else(String::new, |text| format!("\n{}", excerpt(text, lang)));
    let channel = wording::channel(step.channel, lang);
    let (mark, style) = unreachable(map, &step.id.0, lang);
    let start = if map.story.start == step.id { ", penwidth=2" } else { "" };
    let (id, label) = (quoted(&step.id.0), quoted(&format!("{} · {channel}{said}{mark}", step.id.0)));
    desk.line(format_args!("  {id} [label={label}{start}{style}];"))
}

fn write_ending(desk: &mut Desk<'_>, map: &Map<'_>, ending: &Ending) -> io::Result<()> {
    let lang = desk.lang;
    let fill = match ending.action {
        Some(Action::Safe) => "#d8f0e2",
        Some(Action::Unsafe) => "#f8d9d2",
        Some(Action::NeedlesslyCostly) => "#f6ecc8",
        None => "#eeeeee",
    };
    let (mark, style) = unreachable(map, &ending.id.0, lang);
    let action = wording::action(ending.action, lang);
    let (id, label) = (quoted(&ending.id.0), quoted(&format!("{}\n{action}{mark}", ending.id.0)));
    desk.line(format_args!(
        "  {id} [label={label}, shape=ellipse, style=filled, fillcolor=\"{fill}\"{style}];"
    ))
}

fn unreachable(map: &Map<'_>, id: &str, lang: Lang) -> (String, &'static str) {
    if map.is_unreachable(id) {
        (say!(lang, zh "\n✗ 走不到", en "\n✗ unreachable"), ", color=red, fontcolor=red")
    } else {
        (String::new(), "")
    }
}

/// A string of Graphviz, line breaks included.
fn quoted(text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| visible(line).replace('\\', "\\\\").replace('"', "\\\""))
        .collect();
    format!("\"{}\"", lines.join("\\n"))
}
