//! A sheet in one language, filled from a pack: what the typesetter is given.

use std::collections::BTreeSet;

use lesson::pack::{HelpLine, Pack};
use serde::Serialize;
use words::{DisclosureId, Lang, Meaning, RequestId, TacticId, Text};

use super::sheet::{Points, Section, Sheet, Steps, Tone};
use crate::language::{line, say};

/// A sheet, ready to be set.
#[derive(Debug, Serialize)]
pub struct Filled {
    title: String,
    lead: String,
    /// The date of the pack: the same pack makes the same file, on whatever day.
    pub date: String,
    blocks: Vec<Block>,
    footer: Vec<String>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Block {
    Steps {
        title: String,
        tone: Tone,
        before: Option<String>,
        steps: Vec<String>,
        in_order: String,
        calls: Vec<Call>,
        note: Option<String>,
    },
    Points {
        title: String,
        tone: Tone,
        struck: bool,
        points: Vec<String>,
        note: Option<String>,
    },
    Say {
        title: String,
        say: String,
    },
    Sayings {
        title: String,
        why: String,
        sayings: Vec<Pair>,
    },
    Rule {
        rule: String,
        note: String,
    },
    Ticks {
        title: String,
        items: Vec<String>,
        note: String,
    },
    Names {
        title: String,
        names: Vec<String>,
    },
    Rows {
        title: String,
        /// The second under the first, not beside it.
        stacked: bool,
        rows: Vec<Pair>,
    },
    Calls {
        title: String,
        region: String,
        calls: Vec<Call>,
        elsewhere: Option<String>,
        display: String,
    },
    Blanks {
        title: String,
        blanks: Vec<String>,
    },
}

#[derive(Debug, Serialize)]
struct Pair {
    first: String,
    second: String,
}

#[derive(Debug, Serialize)]
struct Call {
    number: String,
    name: String,
    use_for: Option<String>,
}

/// Fills a sheet.
pub fn fill(sheet: &Sheet, pack: &Pack, lang: Lang, region: &str) -> Filled {
    let source = Source { pack, lang, region };
    let manifest = pack.manifest.as_ref();
    let blocks = sheet.sections.iter().map(|section| source.block(section)).collect();
    Filled {
        title: source.own(&sheet.title),
        lead: source.own(&sheet.lead),
        date: manifest.map(|manifest| manifest.date.0.clone()).unwrap_or_default(),
        blocks,
        footer: source.footer(&sheet.sections),
    }
}

/// Where the words come from.
struct Source<'p> {
    pack: &'p Pack,
    lang: Lang,
    region: &'p str,
}

impl Source<'_> {
    fn own(&self, text: &Text) -> String {
        line(text, self.lang).to_owned()
    }

    fn all(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.own(text)).collect()
    }

    fn block(&self, section: &Section) -> Block {
        match section {
            Section::Steps(steps) => self.steps(steps),
            Section::Points(points) => self.points(points),
            Section::Say { title, say } => Block::Say {
                title: self.own(title),
                say: self.own(say),
            },
            Section::Rule { rule, note } => Block::Rule {
                rule: self.own(rule),
                note: self.own(note),
            },
            Section::Blanks { title, blanks } => Block::Blanks {
                title: self.own(title),
                blanks: self.all(blanks),
            },
            Section::Sayings { title, sayings } => Block::Sayings {
                title: self.own(title),
                why: say!(self.lang, zh "为什么管用：", en "Why:"),
                sayings: sayings.iter().map(|saying| self.pair(&saying.say, &saying.why)).collect(),
            },
            Section::Rows { title, rows } => Block::Rows {
                title: self.own(title),
                stacked: false,
                rows: rows.iter().map(|row| self.pair(&row.head, &row.text)).collect(),
            },
            Section::Calls { title, events, short } => self.call_list(title, events, *short),
            Section::Requests {
                title,
                prefer,
                count,
                note,
            } => self.requests(title, prefer, *count, note),
            Section::Disclosures { title, prefer, count } => self.disclosures(title, prefer, *count),
            Section::Tactics { title, prefer, count } => self.tactics(title, prefer, *count),
        }
    }

    fn steps(&self, section: &Steps) -> Block {
        // Who rings first is a matter of the mainland's lines.
        let before = section.before.as_ref().filter(|_| self.region == "CN");
        Block::Steps {
            title: self.own(&section.title),
            tone: section.tone,
            before: before.map(|text| self.own(text)),
            steps: self.all(&section.steps),
            in_order: say!(self.lang, zh "按这个顺序打：", en "Ring in this order:"),
            calls: section
                .calls
                .as_ref()
                .map_or_else(Vec::new, |event| self.calls(std::slice::from_ref(event), true)),
            note: section.note.as_ref().map(|text| self.own(text)),
        }
    }

    fn points(&self, section: &Points) -> Block {
        Block::Points {
            title: self.own(&section.title),
            tone: section.tone,
            struck: section.struck,
            points: self.all(&section.points),
            note: section.note.as_ref().map(|text| self.own(text)),
        }
    }

    fn pair(&self, first: &Text, second: &Text) -> Pair {
        Pair {
            first: self.own(first),
            second: self.own(second),
        }
    }

    /// What the callers want that means: stop now. Those that the sheet prefers first, here and below, then the others as the pack has them.
    fn requests(&self, title: &Text, prefer: &[RequestId], count: usize, note: &Text) -> Block {
        let held = self.pack.catalogues.requests.iter();
        let stop = held
            .filter(|entry| entry.means == Meaning::StopNow)
            .map(|entry| (&entry.id, &entry.name));
        Block::Ticks {
            title: self.own(title),
            items: chosen(stop, prefer, count).map(|name| capital(&self.own(name))).collect(),
            note: self.own(note),
        }
    }

    fn disclosures(&self, title: &Text, prefer: &[DisclosureId], count: usize) -> Block {
        let held = self.pack.catalogues.disclosures.iter().map(|entry| (&entry.id, &entry.name));
        Block::Names {
            title: self.own(title),
            names: chosen(held, prefer, count).map(|name| self.own(name)).collect(),
        }
    }

    fn tactics(&self, title: &Text, prefer: &[TacticId], count: usize) -> Block {
        let held = self.pack.catalogues.tactics.iter().map(|entry| (&entry.id, entry));
        let rows = chosen(held, prefer, count).map(|entry| Pair {
            first: capital(&self.own(&entry.name)),
            second: self.own(&entry.counter),
        });
        Block::Rows {
            title: self.own(title),
            stacked: true,
            rows: rows.collect(),
        }
    }

    fn call_list(&self, title: &Text, events: &[String], short: bool) -> Block {
        Block::Calls {
            title: self.own(title),
            region: region_name(self.region, self.lang),
            calls: self.calls(events, short),
            elsewhere: self.elsewhere(),
            display: say!(self.lang,
                zh "来电显示什么号码，都证明不了是谁打来的：挂断，自己拨号。",
                en "The number on the display never proves who is calling: hang up and dial it yourself."),
        }
    }

    /// The lines of the region for these events, each once. To check for oneself is no line to ring; the sheets say it in words.
    fn calls(&self, events: &[String], short: bool) -> Vec<Call> {
        let lines = self.lines(events).into_iter().map(|help| Call {
            number: help.number.clone(),
            name: self.own(&help.name),
            use_for: (!short).then(|| self.own(&help.use_for)),
        });
        lines.collect()
    }

    fn lines(&self, events: &[String]) -> Vec<&HelpLine> {
        let help = &self.pack.help;
        let order = help.orders.get(self.region);
        let ids = events.iter().filter_map(|event| order?.get(event)).flatten();
        let mut seen = BTreeSet::new();
        let ordered: Vec<&HelpLine> = ids
            .filter(|id| id.0 != "self-check" && seen.insert((*id).clone()))
            .filter_map(|id| help.lines.iter().find(|help| help.id == *id))
            .collect();
        // A region without orders: its lines as they stand.
        if ordered.is_empty() && order.is_none() {
            return help.lines.iter().filter(|help| help.region == self.region).collect();
        }
        ordered
    }

    /// The first line of every other region: paper goes further than whoever prints it.
    fn elsewhere(&self) -> Option<String> {
        let mut seen = BTreeSet::from([self.region, "*"]);
        let others = self.pack.help.lines.iter().filter(|help| seen.insert(help.region.as_str()));
        let told: Vec<String> = others
            .map(|help| format!("{} {}", region_name(&help.region, self.lang), help.number))
            .collect();
        let told = told.join(&say!(self.lang, zh "；", en "; "));
        (!told.is_empty()).then(|| say!(self.lang, zh "在别的地方：{told}。", en "Elsewhere: {told}."))
    }

    /// Where the numbers were read, and what the sheet was made from.
    fn footer(&self, sections: &[Section]) -> Vec<String> {
        let events = sections.iter().flat_map(|section| match section {
            Section::Steps(steps) => steps.calls.iter().cloned().collect(),
            Section::Calls { events, .. } => events.clone(),
            _ => Vec::new(),
        });
        let lines = self.lines(&events.collect::<Vec<_>>());
        let mut told: Vec<String> = lines
            .iter()
            .filter(|help| !help.number.is_empty())
            .map(|help| {
                let (number, source, day) = (&help.number, &help.source, &help.checked.0);
                say!(self.lang, zh "{number}：来源 {source}；{day}核对。", en "{number}: {source}; checked {day}.")
            })
            .collect();
        if let Some(manifest) = &self.pack.manifest {
            let (title, version) = (self.own(&manifest.title), &manifest.version);
            told.push(say!(self.lang, zh "先挂断 · 内容包“{title}” {version}", en "Hang Up First · “{title}” {version}"));
        }
        told
    }
}

/// Those preferred, as far as they are there, then the others, up to that many.
fn chosen<'p, Id: PartialEq + 'p, What>(
    held: impl Iterator<Item = (&'p Id, What)>,
    prefer: &[Id],
    count: usize,
) -> impl Iterator<Item = What> {
    let place = |id: &Id| prefer.iter().position(|own| own == id).unwrap_or(prefer.len());
    let mut ranked: Vec<(usize, What)> = held.map(|(id, what)| (place(id), what)).collect();
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().take(count).map(|(_, what)| what)
}

/// What begins a line begins with a capital.
fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs).collect())
        .unwrap_or_default()
}

/// A region as people say it; one that nobody has named here is given by its code.
fn region_name(code: &str, lang: Lang) -> String {
    match code {
        "CN" => say!(lang, zh "中国大陆", en "Chinese mainland"),
        "HK" => say!(lang, zh "香港", en "Hong Kong"),
        "MO" => say!(lang, zh "澳门", en "Macao"),
        "TW" => say!(lang, zh "台湾", en "Taiwan"),
        "SG" => say!(lang, zh "新加坡", en "Singapore"),
        "GB" => say!(lang, zh "英国", en "United Kingdom"),
        "US" => say!(lang, zh "美国", en "United States"),
        _ => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_preferred_comes_first_and_the_rest_in_the_order_of_the_pack() {
        let held = ["a", "b", "c", "d"];
        let got: Vec<&str> = chosen(held.iter().map(|id| (id, *id)), &["c", "gone", "a"], 3).collect();
        assert_eq!(got, ["c", "a", "b"], "one that the pack does not have leaves its place to the next");
    }

    #[test]
    fn a_line_begins_with_a_capital_whatever_its_script() {
        assert_eq!(capital("they want"), "They want");
        assert_eq!(capital("他让我"), "他让我", "Chinese has none");
        assert_eq!(capital(""), "", "nor has nothing");
    }
}
