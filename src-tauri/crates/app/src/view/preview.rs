//! The preview's folder and its stories: everything there is, for whoever writes them.

use std::path::Path;

use lesson::{
    cover::Cover,
    findings::{Finding, Severity},
    map::{Map, Way, ways},
    pack::{Ending, Given, Scenario, Step, parts},
    run::{Open, asked_for},
    side_by_side::Pair,
};
use wire::{
    PreviewDoubt, PreviewEnding, PreviewFlag, PreviewPress, PreviewStep, PreviewStory, PreviewText, PreviewView, PreviewWay, PreviewWhole,
};
use words::{ChoiceId, RequestId, ScenarioId, Text};

use super::finding;
use crate::previews::{Found, Story, file_of};

/// The folder as a whole.
pub(crate) fn preview(folder: &Path, found: &Found) -> PreviewView {
    let manifest = found.shelf.pack.manifest.as_ref();
    PreviewView {
        folder: folder.display().to_string(),
        empty: found.empty,
        inside: found.inside.clone(),
        title: manifest.map(|manifest| manifest.title.clone()),
        languages: found.languages(),
        findings: found.findings.iter().map(finding).collect(),
        stories: found.stories.iter().map(|(id, own)| story(found, id, own)).collect(),
        held: found.held.clone(),
    }
}

fn story(found: &Found, id: &ScenarioId, story: &Story) -> PreviewStory {
    let own = story.scenario.as_ref();
    let share = own.map(|own| {
        let (choices, exits) = cover(found, own).shares(own);
        choices.plus(exits)
    });
    let share = share.unwrap_or_default();
    let of = |severity| {
        small(
            found
                .findings
                .iter()
                .filter(|told| is_about(told, id) && told.severity == severity)
                .count(),
        )
    };
    PreviewStory {
        scenario: id.clone(),
        title: own.map(|own| own.title.clone()).unwrap_or_default(),
        state: story.state,
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        doubts: small(story.pairs.iter().filter(|pair| !pair.doubts.is_empty()).count()),
        taken: small(share.taken),
        ways: small(share.all),
    }
}

/// The finding is in the story's file or in one of its play-throughs.
fn is_about(finding: &Finding, id: &ScenarioId) -> bool {
    let play = finding
        .file
        .strip_prefix("playthroughs/")
        .and_then(|name| name.strip_prefix(id.0.as_str()));
    finding.file == file_of(id) || play.is_some_and(|rest| rest.starts_with('.'))
}

fn cover(found: &Found, own: &Scenario) -> Cover {
    Cover::of(own, found.shelf.pack.playthroughs.values())
}

/// A story with all that is in it; none where it cannot be read.
pub(crate) fn preview_whole(found: &Found, id: &ScenarioId) -> Option<PreviewWhole> {
    let story = found.stories.get(id)?;
    let own = story.scenario.as_ref()?;
    let file = file_of(id);
    let cover = cover(found, own);
    let map = Map::of(own, found.findings.iter().filter(|told| told.file == file));
    let whole = Whole {
        found,
        story,
        file: &file,
        map: &map,
        cover: &cover,
    };
    Some(PreviewWhole {
        scenario: id.clone(),
        title: own.title.clone(),
        nature: own.nature,
        kind: own.kind(),
        state: story.state,
        start: own.start.clone(),
        steps: own.steps.iter().map(|step| whole.step(own, step)).collect(),
        endings: own.endings.iter().map(|ending| whole.ending(ending)).collect(),
        texts: story.pairs.iter().map(text).collect(),
        flags: asked_for(own).into_iter().map(|request| flag(found, request)).collect(),
        plays: small(cover.plays),
        file,
    })
}

/// What is known of a story besides itself.
struct Whole<'a> {
    found: &'a Found,
    story: &'a Story,
    file: &'a str,
    map: &'a Map<'a>,
    cover: &'a Cover,
}

impl Whole<'_> {
    fn step(&self, own: &Scenario, step: &Step) -> PreviewStep {
        let (line, findings) = self.at("step", &step.id.0);
        PreviewStep {
            step: step.id.clone(),
            channel: step.channel,
            speaker: own.speaker(step).map(|cast| cast.name.clone()),
            says: step.say.as_ref().map(unmarked),
            when: asks(step.when.as_ref()),
            finds: step.finds,
            ways: ways(own, step).into_iter().map(|way| self.way(step, &way)).collect(),
            unreachable: self.map.is_unreachable(&step.id.0),
            visits: self.cover.visits(&step.id),
            line,
            findings,
        }
    }

    fn way(&self, step: &Step, way: &Way<'_>) -> PreviewWay {
        let press = match &way.open {
            Some(Open::Choice(choice)) => PreviewPress::Choice {
                says: choice.say.clone(),
                kind: choice.kind,
                pays: choice.pays,
                borrows: choice.borrows,
                gives: choice.gives.clone(),
                when: asks(choice.when.as_ref()),
            },
            Some(Open::GoOn(_)) => PreviewPress::GoOn,
            Some(Open::Exit(exit, _)) => PreviewPress::Exit { exit: *exit },
            None => PreviewPress::PassedOver,
        };
        PreviewWay {
            way: ChoiceId(way.id.clone()),
            press,
            to: way.to.clone(),
            missing: self.map.is_missing(&way.to.0),
            taken: self.cover.takes(&step.id, &way.id),
        }
    }

    fn ending(&self, ending: &Ending) -> PreviewEnding {
        let (line, findings) = self.at("ending", &ending.id.0);
        PreviewEnding {
            ending: ending.id.clone(),
            text: ending.text.clone(),
            action: ending.action,
            unreachable: self.map.is_unreachable(&ending.id.0),
            ends: self.cover.ends(&ending.id),
            line,
            findings,
        }
    }

    /// Where an entry stands in the file as it is now, and what was found there.
    fn at(&self, list: &str, id: &str) -> (Option<u32>, Vec<u32>) {
        let Some((first, last)) = self.story.span(list, id) else {
            return (None, Vec::new());
        };
        let told = self.found.findings.iter().enumerate();
        let within = told.filter(|(_, told)| told.file == self.file && (first..=last).contains(&told.line));
        (Some(first), within.map(|(place, _)| small(place)).collect())
    }
}

fn asks(when: Option<&Given>) -> Vec<RequestId> {
    when.map(|when| when.given.clone()).unwrap_or_default()
}

/// What is said, without what marks details.
fn unmarked(say: &Text) -> Text {
    let plain = |line: &String| parts(line).into_iter().map(|part| part.text).collect();
    Text(say.0.iter().map(|(lang, line)| (*lang, plain(line))).collect())
}

fn flag(found: &Found, request: RequestId) -> PreviewFlag {
    PreviewFlag {
        name: found.shelf.pack.catalogues.request(&request).map(|entry| entry.name.clone()),
        request,
    }
}

fn text(pair: &Pair) -> PreviewText {
    let doubts = pair.doubts.iter().map(|(lang, doubt)| PreviewDoubt {
        lang: *lang,
        doubt: *doubt,
    });
    PreviewText {
        part: pair.part.as_ref().and_then(|part| part.id.clone()),
        place: pair.pattern.clone(),
        line: pair.line,
        text: pair.text.clone(),
        doubts: doubts.collect(),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
