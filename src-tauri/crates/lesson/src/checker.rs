//! The checker: a pack's files in; the pack as far as it is sound, and every finding, out.
//!
//! One file a subject. Rules on texts and ids look at the raw trees, so that a break in one place does not hide another; rules on
//! the story look at the types, and only where every part could be read and every reference leads somewhere. A finding that is
//! the mere sequel of another is not told: what is mended first makes it go away.
//!
//! What has an error is left out: a whole scenario, or one entry of a catalogue. A story that refers to an entry left out for its own
//! fault stays; looking the entry up answers `None`.

mod bodies;
mod brands;
mod bubbles;
mod companies;
mod contact;
mod cues;
mod cuts;
mod flow;
mod forms;
mod giveaways;
mod identities;
mod ids;
mod items;
mod links;
mod marks;
mod names;
mod numbers;
mod phrases;
mod plans;
mod playthroughs;
mod reading;
mod rows;
mod rules;
mod shared;
mod signs;
mod states;
mod stories;
mod texts;
pub(crate) mod tongues;

use std::collections::{BTreeMap, BTreeSet};

use words::{Day, FindingCode, ItemId, PackId, ScenarioId};

use crate::findings::Finding;
use crate::pack::{Pack, Playthrough, Scenario};
use crate::read::files::{self, FileKind};
use crate::read::{self, Document, Ledger, scenario, walk};
use identities::{Identities, Kind, Lonely};
use shared::{Census, Shared};

/// The files of a pack: their bytes by their path relative to the pack, with `/` between its parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a check gives: all that is sound, and everything that is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckedPack {
    /// The pack, without what has an error.
    pub pack: Pack,
    /// Every finding, by file, line and column.
    pub findings: Vec<Finding>,
}

/// Checks a pack as of its own date.
#[must_use]
pub fn check(files: &Files) -> CheckedPack {
    check_read(files, Vec::new(), None)
}

/// Checks a pack some of whose files were not handed over: the findings tell why, and such a file does not count as missing.
///
/// `today` is the day against which the help lines are held; without one, that is the date of the pack.
#[must_use]
pub fn check_read(files: &Files, refused: Vec<Finding>, today: Option<&Day>) -> CheckedPack {
    check_beside(files, refused, today, &BTreeMap::new())
}

/// Checks a pack beside others: what its plans borrow from them is checked too. Of a pack that is not among them nothing is known, and what is
/// borrowed from it is told nothing of.
#[must_use]
pub fn check_beside(files: &Files, refused: Vec<Finding>, today: Option<&Day>, others: &BTreeMap<PackId, &Pack>) -> CheckedPack {
    let mut findings = refused;
    let held_back: BTreeSet<String> = findings.iter().map(|finding| finding.file.clone()).collect();
    let sound = sound_files(files, &held_back, &mut findings);
    let documents: Vec<Document<'_>> = sound.iter().filter_map(|file| document(file, &mut findings, false)).collect();
    let mut pack = Pack::default();
    let mut told = Told::default();
    let shared = shared::read(&documents, &census(files, &held_back), today, &mut pack, &mut told);
    let plays = read_plays(&sound, &shared, &mut findings);
    for file in &sound {
        if let Some(doc) = document(file, &mut findings, true) {
            check_scenario(&doc, &shared, &plays, &mut pack, &mut told);
            told.read += 1;
        }
    }
    if told.read < shared.scenarios {
        told.identities.miss();
    }
    leave_out(told.identities.lonely(), &mut pack, &mut findings);
    plans::read(&sound, &shared, others, &mut pack, &mut findings);
    findings.extend(told.findings);
    let played = plays
        .read
        .into_iter()
        .filter(|(file, play)| !told.faulty.contains(file) && pack.scenarios.contains_key(&play.play.scenario));
    pack.playthroughs = played.map(|(file, play)| (file, play.play)).collect();
    findings.sort_by(|a, b| (&a.file, a.line, a.column, a.code).cmp(&(&b.file, b.line, b.column, b.code)));
    CheckedPack { pack, findings }
}

/// A file that is to be parsed.
#[derive(Clone)]
struct SoundFile<'a> {
    name: &'a str,
    kind: FileKind,
    bytes: &'a [u8],
}

/// A play-through that could be read, with the file it came from.
struct Play<'a> {
    play: Playthrough,
    source: SoundFile<'a>,
}

/// The play-throughs of a pack.
#[derive(Default)]
struct Plays<'a> {
    /// Those that could be read, by file.
    read: BTreeMap<String, Play<'a>>,
    /// The scenarios of those that could not.
    broken: BTreeSet<String>,
}

impl<'a> Plays<'a> {
    /// Those of a scenario, which their names tell.
    fn of(&self, story: &Scenario) -> impl Iterator<Item = (&String, &Play<'a>)> {
        let start = format!("playthroughs/{}.", story.id.0);
        let from = self.read.range(start.clone()..);
        from.take_while(move |(file, _)| file.starts_with(&start))
    }
}

/// What the scenarios and their play-throughs have told, and which play-throughs differ.
#[derive(Default)]
struct Told {
    findings: Vec<Finding>,
    faulty: BTreeSet<String>,
    identities: Identities,
    /// How many scenarios could be parsed.
    read: usize,
}

/// The files that can be parsed. Names, sizes and gaps are told here.
fn sound_files<'a>(files: &'a Files, held_back: &BTreeSet<String>, findings: &mut Vec<Finding>) -> Vec<SoundFile<'a>> {
    let mut sound = Vec::new();
    for (name, bytes) in files {
        match FileKind::of(name) {
            None => findings.push(files::unknown_file(name)),
            Some(_) if bytes.len() > files::FILE_LIMIT => findings.push(files::too_large(name)),
            Some(kind) => sound.push(SoundFile { name, kind, bytes }),
        }
    }
    for (name, _) in files::REQUIRED {
        if !files.contains_key(name) && !held_back.contains(name) {
            findings.push(files::missing(name));
        }
    }
    sound
}

/// Parses a file: the shared ones at the start, the scenarios one after the other, so that a large pack needs little memory.
fn document<'a>(file: &SoundFile<'a>, findings: &mut Vec<Finding>, scenarios: bool) -> Option<Document<'a>> {
    let wanted = match file.kind {
        FileKind::Scenario(_) => scenarios,
        FileKind::Plan(_) | FileKind::Playthrough => false,
        _ => !scenarios,
    };
    if !wanted {
        return None;
    }
    let (doc, told) = Document::read(file.name, file.kind.clone(), file.bytes);
    findings.extend(told);
    doc
}

fn census(files: &Files, held_back: &BTreeSet<String>) -> Census {
    let kinds = || files.keys().chain(held_back).filter_map(|name| FileKind::of(name));
    let id = |kind| match kind {
        FileKind::Scenario(ScenarioId(id)) => Some(id),
        _ => None,
    };
    Census {
        scenarios: kinds().filter_map(id).collect(),
        items: kinds().filter(|kind| matches!(kind, FileKind::Items(_))).count(),
        forms: kinds().any(|kind| kind == FileKind::Forms),
    }
}

/// Takes away the scams of identities that nobody bears in earnest; and then the forms of which an item is not there, for whatever fault,
/// so that a form is always whole.
fn leave_out(lonely: Vec<Lonely>, pack: &mut Pack, findings: &mut Vec<Finding>) {
    for Lonely { finding, kind, ids } in lonely {
        findings.push(finding);
        let ids: BTreeSet<String> = ids.into_iter().collect();
        match kind {
            Kind::Story => pack.scenarios.retain(|id, _| !ids.contains(&id.0)),
            Kind::Item => {
                let items = pack.items.0.values_mut();
                items.for_each(|items| items.retain(|item| !ids.contains(&item.id.0)));
            }
        }
    }
    let kept: BTreeSet<&ItemId> = pack.items.iter().map(|(_, item)| &item.id).collect();
    pack.forms.retain(|form| form.items.iter().all(|id| kept.contains(id)));
}

/// Reads the play-throughs; they are run once their scenario is known to be sound.
fn read_plays<'a>(sound: &[SoundFile<'a>], shared: &Shared, findings: &mut Vec<Finding>) -> Plays<'a> {
    let mut plays = Plays::default();
    for source in sound.iter().filter(|file| file.kind == FileKind::Playthrough) {
        let mut named = None;
        match read_play(source, shared, findings, &mut named) {
            Some(play) => drop(plays.read.insert(
                source.name.to_owned(),
                Play {
                    play,
                    source: source.clone(),
                },
            )),
            None => plays
                .broken
                .extend(playthroughs::scenario_of(source.name).map(str::to_owned).into_iter().chain(named)),
        }
    }
    plays
}

/// Reads one; `named` tells its scenario even where it is faulty.
fn read_play(source: &SoundFile<'_>, shared: &Shared, findings: &mut Vec<Finding>, named: &mut Option<String>) -> Option<Playthrough> {
    let (doc, told) = Document::read(source.name, source.kind.clone(), source.bytes);
    findings.extend(told);
    let doc = doc?;
    let mut ledger = Ledger::new(&doc);
    let play = read::whole::<Playthrough>(&mut ledger);
    let walk = walk(&doc);
    texts::check(&mut ledger, &walk, shared);
    ids::check(&mut ledger, &walk, shared);
    if let Some(play) = &play {
        *named = Some(play.scenario.0.clone());
        playthroughs::check_name(&mut ledger, play, shared);
    }
    let play = play.filter(|_| ledger.is_clean());
    findings.extend(ledger.into_findings());
    play
}

/// Checks one scenario, and plays it as its play-throughs say.
fn check_scenario(doc: &Document<'_>, shared: &Shared, plays: &Plays<'_>, pack: &mut Pack, told: &mut Told) {
    told.identities.see(doc);
    let mut ledger = Ledger::new(doc);
    let story = scenario(&mut ledger);
    let walk = walk(doc);
    texts::check(&mut ledger, &walk, shared);
    ids::check(&mut ledger, &walk, shared);
    numbers::check(&mut ledger, &walk, shared);
    if let Some(story) = &story {
        names::check(&mut ledger, story, shared);
        stories::check(&mut ledger, story);
        // Where a reference leads nowhere, or to two things, what lies behind it would be told as missing too.
        let strays = [FindingCode::UnknownId, FindingCode::DuplicateId, FindingCode::BadId];
        if !strays.into_iter().any(|code| ledger.has(code)) {
            flow::check(&mut ledger, story);
            if ledger.is_clean() {
                cuts::check_played(&mut ledger, story);
            }
            reading::check(&mut ledger, story);
            giveaways::check(&mut ledger, story);
            shared.cues.check(&mut ledger, story);
        }
    }
    if let Some(story) = story.filter(|_| ledger.is_clean()) {
        playthroughs::run(doc, &story, plays, told);
        playthroughs::check_played(&mut ledger, &story, plays);
        told.identities.keep(doc, &story);
        pack.scenarios.insert(story.id.clone(), story);
    }
    told.findings.extend(ledger.into_findings());
}
