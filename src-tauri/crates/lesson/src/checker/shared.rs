//! What the rules of one file need to know of the others: languages, ids, figures, names, numbers.

use std::collections::{BTreeMap, BTreeSet};

use words::{Channel, Day, FindingCode, Lang};

use super::brands::BrandNames;
use super::cues::CueWords;
use super::ids::{self, IdKind, Ids};
use super::{Told, companies, forms, items, texts};
use crate::findings::problem::Problem;
use crate::pack::{Brands, Catalogues, Fact, Facts, Form, Item, Items, Manifest, Pack, Version};
use crate::read::files::FileKind;
use crate::read::{self, Document, Entries, Ledger, Place, Seg, Walk, walk};

/// What is known of the whole pack when one of its files is checked.
pub(super) struct Shared {
    /// The tags of the languages every text offers.
    pub languages: Vec<&'static str>,
    /// Ids that any file may refer to.
    pub ids: Ids,
    /// How each fact writes its numbers in each language; a fact that could not be read is not among them.
    pub figures: BTreeMap<String, Vec<(&'static str, String)>>,
    /// Names that no practice text may bear.
    pub brands: BrandNames,
    /// Words of callers that give a request or a tactic away.
    pub cues: CueWords,
    /// How many scenarios the pack has, readable or not.
    pub scenarios: usize,
    /// Short official numbers, which any text may name.
    pub short_numbers: Vec<String>,
    /// Some help line could not be read: a number that is not found may be right.
    has_unread_lines: bool,
}

/// The tag of a language, as a pack writes it.
pub(super) fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans => "zh-Hans",
        Lang::ZhHant => "zh-Hant",
        Lang::En => "en",
    }
}

/// What files a pack has, readable or not.
pub(super) struct Census {
    /// Its scenarios.
    pub scenarios: BTreeSet<String>,
    /// How many files of items.
    pub items: usize,
    /// It has forms.
    pub forms: bool,
}

/// Reads and checks every file but the scenarios, plans and play-throughs, and puts what is sound into the pack.
pub(super) fn read(documents: &[Document<'_>], census: &Census, today: Option<&Day>, pack: &mut Pack, told: &mut Told) -> Shared {
    let walks: Vec<Walk<'_>> = documents.iter().map(walk).collect();
    let mut ledgers: Vec<Ledger<'_, '_>> = documents.iter().map(Ledger::new).collect();
    let ids = Ids::of_pack(documents.iter().zip(&walks), census);
    let mut content = Content::default();
    for ledger in &mut ledgers {
        content.read(ledger);
    }
    let unread = |ledger: &Ledger<'_, '_>| ledger.doc().kind == FileKind::HelpLines && ledger.has(FindingCode::WrongShape);
    let shared = content.shared(ids, census.scenarios.len(), ledgers.iter().any(unread));
    for (ledger, walk) in ledgers.iter_mut().zip(&walks) {
        texts::check(ledger, walk, &shared);
        ids::check(ledger, walk, &shared);
        content.check(ledger, walk, today, &shared);
    }
    content.check_together(&mut ledgers, &shared, told);
    for ledger in &ledgers {
        content.keep_sound(ledger);
    }
    content.into_pack(pack);
    for ledger in ledgers {
        told.findings.extend(ledger.into_findings());
    }
    shared
}

/// The typed content of these files, with the places of its entries.
#[derive(Default)]
struct Content {
    manifest: Option<Manifest>,
    facts: Facts,
    report_places: Vec<usize>,
    fact_places: Vec<usize>,
    brands: Brands,
    help: crate::pack::HelpLines,
    line_places: Vec<usize>,
    disclosures: Entries<crate::pack::Disclosure>,
    requests: Entries<crate::pack::Request>,
    tactics: Entries<crate::pack::Tactic>,
    routes: Entries<crate::pack::Route>,
    holders: Entries<crate::pack::Holder>,
    items: BTreeMap<Channel, Entries<Item>>,
    forms: Entries<Form>,
}

impl Content {
    fn read(&mut self, ledger: &mut Ledger<'_, '_>) {
        match ledger.doc().kind {
            FileKind::Manifest => self.manifest = read::whole(ledger),
            FileKind::Facts => (self.facts, self.report_places, self.fact_places) = read::facts(ledger),
            FileKind::Brands => self.brands = read::whole(ledger).unwrap_or_default(),
            FileKind::HelpLines => (self.help, self.line_places) = read::help_lines(ledger),
            FileKind::Disclosures => self.disclosures = read::catalogue(ledger, "disclosure"),
            FileKind::Requests => self.requests = read::catalogue(ledger, "request"),
            FileKind::Tactics => self.tactics = read::catalogue(ledger, "tactic"),
            FileKind::Routes => self.routes = read::catalogue(ledger, "route"),
            FileKind::Holders => self.holders = read::catalogue(ledger, "holder"),
            FileKind::Items(channel) => drop(self.items.insert(channel, read::catalogue(ledger, "item"))),
            FileKind::Forms => self.forms = read::catalogue(ledger, "form"),
            FileKind::Scenario(_) | FileKind::Plan(_) | FileKind::Playthrough => {}
        }
    }

    fn shared(&self, ids: Ids, scenarios: usize, has_unread_lines: bool) -> Shared {
        let languages = self
            .manifest
            .as_ref()
            .map_or(&[Lang::ZhHans, Lang::En][..], |manifest| &manifest.languages);
        // A fact whose figures lack a language is told; a story that writes them so is not at fault.
        let whole = |fact: &&Fact| {
            fact.figures
                .iter()
                .all(|figure| languages.iter().all(|lang| figure.written.contains_key(lang)))
        };
        let written = |fact: &Fact| {
            let lines = fact.figures.iter().take(100).flat_map(|figure| &figure.written);
            lines.map(|(lang, written)| (tag(*lang), written.clone())).collect()
        };
        let numbers = self.help.lines.iter().map(|line| line.number.clone());
        Shared {
            languages: languages.iter().map(|lang| tag(*lang)).collect(),
            ids,
            figures: self
                .facts
                .facts
                .iter()
                .filter(whole)
                .map(|fact| (fact.id.0.clone(), written(fact)))
                .collect(),
            brands: BrandNames::new(&self.brands.names),
            cues: CueWords::new(
                self.requests.iter().map(|(_, request)| request),
                self.tactics.iter().map(|(_, tactic)| tactic),
            ),
            scenarios,
            short_numbers: numbers
                .filter(|number| (2..=6).contains(&number.chars().filter(char::is_ascii_digit).count()))
                .collect(),
            has_unread_lines,
        }
    }

    /// The rules that belong to one of these files alone.
    fn check(&self, ledger: &mut Ledger<'_, '_>, walk: &Walk<'_>, today: Option<&Day>, shared: &Shared) {
        let today = today.or(self.manifest.as_ref().map(|manifest| &manifest.date));
        match ledger.doc().kind {
            FileKind::Manifest => self.check_manifest(ledger),
            FileKind::Facts => companies::check_facts(ledger, self.fact_places.iter().copied().zip(&self.facts.facts)),
            FileKind::HelpLines => companies::check_lines(ledger, self.line_places.iter().copied().zip(&self.help.lines), today),
            FileKind::Items(channel) => {
                items::check(ledger, walk, channel, self.items.get(&channel).map_or(&[], Vec::as_slice), shared);
            }
            _ => {}
        }
    }

    /// The rules on items that stand in files of their own, and on what refers to them.
    fn check_together(&self, ledgers: &mut [Ledger<'_, '_>], shared: &Shared, told: &mut Told) {
        items::check_ids(ledgers, &self.items);
        let read = |channel| self.items.get(&channel).map_or(&[][..], Vec::as_slice);
        let is_whole = |ledger: &Ledger<'_, '_>| match ledger.doc().kind {
            FileKind::Items(channel) => items::is_whole(ledger, read(channel).len()),
            _ => true,
        };
        let all_read = shared.ids.is_complete(IdKind::Item) && ledgers.iter().all(is_whole);
        if !all_read {
            told.identities.miss_item();
        }
        for ledger in ledgers {
            match ledger.doc().kind {
                FileKind::Forms => forms::check(ledger, &self.forms, &self.items),
                FileKind::Items(channel) => {
                    for (at, item) in read(channel) {
                        told.identities.take_item(ledger.doc(), *at, item, ledger.is_sound("item", *at));
                    }
                }
                FileKind::Tactics if all_read => told.findings.extend(items::untried(ledger, &self.tactics, &self.items)),
                _ => {}
            }
        }
    }

    fn check_manifest(&self, ledger: &mut Ledger<'_, '_>) {
        let Some(manifest) = &self.manifest else { return };
        check_day(ledger, &ledger.doc().place(&[Seg::Key("date")]), &manifest.date.0);
        check_version(ledger, "version", &manifest.version);
        check_version(ledger, "minimum-program", &manifest.minimum_program);
        if manifest.languages.is_empty() {
            let place = ledger.doc().place(&[Seg::Key("languages")]);
            ledger.add_problem(Problem::NoLanguages, &place, &[]);
        }
    }

    /// Drops every entry in which an error stands.
    fn keep_sound(&mut self, ledger: &Ledger<'_, '_>) {
        match ledger.doc().kind {
            FileKind::Manifest => self.manifest = self.manifest.take().filter(|_| ledger.is_clean()),
            FileKind::Facts => {
                retain(&mut self.facts.reports, &self.report_places, |place| {
                    ledger.is_sound("report", place)
                });
                retain(&mut self.facts.facts, &self.fact_places, |place| ledger.is_sound("fact", place));
            }
            FileKind::HelpLines => {
                retain(&mut self.help.lines, &self.line_places, |place| ledger.is_sound("line", place));
                let kept: BTreeSet<_> = self.help.lines.iter().map(|line| &line.id).collect();
                self.help
                    .orders
                    .values_mut()
                    .flat_map(BTreeMap::values_mut)
                    .for_each(|order| order.retain(|id| kept.contains(id)));
            }
            FileKind::Disclosures => self.disclosures.retain(|(place, _)| ledger.is_sound("disclosure", *place)),
            FileKind::Requests => self.requests.retain(|(place, _)| ledger.is_sound("request", *place)),
            FileKind::Tactics => self.tactics.retain(|(place, _)| ledger.is_sound("tactic", *place)),
            FileKind::Routes => self.routes.retain(|(place, _)| ledger.is_sound("route", *place)),
            FileKind::Holders => self.holders.retain(|(place, _)| ledger.is_sound("holder", *place)),
            FileKind::Items(channel) => {
                let enough = !ledger.has(FindingCode::FewGenuineItems);
                if let Some(items) = self.items.get_mut(&channel) {
                    items.retain(|(place, _)| enough && ledger.is_sound("item", *place));
                }
            }
            FileKind::Forms => self.forms.retain(|(place, _)| ledger.is_sound("form", *place)),
            FileKind::Brands | FileKind::Scenario(_) | FileKind::Plan(_) | FileKind::Playthrough => {}
        }
    }

    fn into_pack(self, pack: &mut Pack) {
        pack.manifest = self.manifest;
        pack.facts = self.facts;
        pack.brands = self.brands;
        pack.help = self.help;
        pack.items = Items(self.items.into_iter().map(|(channel, items)| (channel, values(items))).collect());
        pack.forms = values(self.forms);
        pack.catalogues = Catalogues {
            disclosures: values(self.disclosures),
            requests: values(self.requests),
            tactics: values(self.tactics),
            routes: values(self.routes),
            holders: values(self.holders),
        };
    }
}

/// A day is written as 2026-11-22.
pub(super) fn check_day(ledger: &mut Ledger<'_, '_>, place: &Place, day: &str) {
    if !is_day(day) {
        ledger.add_problem(Problem::NotADay, place, &[("day", day)]);
    }
}

/// A version is one that can be told older from newer: without that a pack is neither built nor imported.
fn check_version(ledger: &mut Ledger<'_, '_>, key: &str, version: &str) {
    if Version::of(version).is_none() {
        ledger.add_problem(Problem::NotAVersion, &ledger.doc().place(&[Seg::Key(key)]), &[("version", version)]);
    }
}

/// A day has the form of one.
pub(super) fn is_day(day: &str) -> bool {
    let form = |(index, byte): (usize, u8)| {
        if matches!(index, 4 | 7) {
            byte == b'-'
        } else {
            byte.is_ascii_digit()
        }
    };
    day.len() == 10 && day.bytes().enumerate().all(form)
}

fn retain<T>(entries: &mut Vec<T>, places: &[usize], mut keep: impl FnMut(usize) -> bool) {
    let mut places = places.iter();
    entries.retain(|_| places.next().is_some_and(|place| keep(*place)));
}

fn values<T>(entries: Entries<T>) -> Vec<T> {
    entries.into_iter().map(|(_, value)| value).collect()
}

impl Shared {
    /// Every number is known that a story on these facts may name: the facts and the help lines could all be read.
    pub fn knows_numbers(&self, facts: &[&str]) -> bool {
        let complete = self.ids.is_complete(IdKind::Fact) && self.ids.is_complete(IdKind::Line) && !self.has_unread_lines;
        complete && facts.iter().all(|fact| self.figures.contains_key(*fact))
    }
}
