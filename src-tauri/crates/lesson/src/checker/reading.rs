//! Reading (P047): nobody reads more than three screens before they may choose again.

use std::collections::{BTreeSet, HashMap};

use words::{Exit, FindingCode, Lang, SpotId, Text};

use super::rules::EXITS;
use crate::pack::{Scenario, Step, parts};
use crate::read::{Ledger, Seg};

/// Screens between two decisions.
const SCREENS: usize = 3;

/// Chinese characters that fill a screen at the standard text size, signs included.
const CHARACTERS: usize = 180;

/// English words that fill a screen at the standard text size.
const WORDS: usize = 90;

/// Steps named in one finding.
const NAMED: usize = 12;

/// Checks every way from a decision to the next. A step without a choice leads to one other, so that the ways are chains.
///
/// The reason shown after a choice is not counted: it stands beside what was chosen, and is short.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    let places: HashMap<&str, usize> = story.steps.iter().enumerate().map(|(at, step)| (step.id.0.as_str(), at)).collect();
    let next: Vec<Option<usize>> = story
        .steps
        .iter()
        .map(|step| step.next.as_ref().and_then(|next| places.get(next.0.as_str()).copied()))
        .collect();
    let heads: BTreeSet<usize> = targets(story).filter_map(|spot| places.get(spot).copied()).collect();
    for (lang, unit, screen) in [
        (Lang::ZhHans, "字", CHARACTERS),
        (Lang::ZhHant, "字", CHARACTERS),
        (Lang::En, "words", WORDS),
    ] {
        let lengths: Vec<usize> = story.steps.iter().map(|step| length(step, lang)).collect();
        let read = until_choice(story, &next, &lengths);
        let limit = SCREENS * screen;
        let is_long = |at: usize| read.get(at).is_some_and(|read| *read > limit);
        for head in heads.iter().copied().filter(|head| is_long(*head)) {
            let chain = chain(story, &next, head);
            // Where a later way into the same chain is too long by itself, it is told alone.
            if chain.iter().skip(1).any(|at| heads.contains(at) && is_long(*at)) {
                continue;
            }
            let place = ledger.doc().place(&[Seg::Key("step"), Seg::At(head)]);
            let id = |at: &usize| story.steps.get(*at).map(|step| step.id.0.as_str());
            let steps: Vec<&str> = chain.iter().filter_map(id).take(NAMED).collect();
            let params = [
                ("step", steps.first().copied().unwrap_or_default()),
                ("length", &*read.get(head).copied().unwrap_or_default().to_string()),
                ("unit", unit),
                ("limit", &limit.to_string()),
                ("steps", &steps.join(", ")),
            ];
            ledger.add(FindingCode::TooMuchReading, &place, &params);
        }
    }
}

/// Where choices, exits and the start lead.
fn targets(story: &Scenario) -> impl Iterator<Item = &str> {
    let exits = move |step| {
        let exits = EXITS.iter().filter(|(exit, _)| *exit != Exit::StopWatching);
        exits.filter_map(move |(exit, _)| Some(&story.exit(step, *exit)?.to))
    };
    let steps = story.steps.iter();
    let spots = steps.flat_map(move |step| step.choices.iter().map(|choice| &choice.to).chain(exits(step)));
    spots.map(|spot: &SpotId| spot.0.as_str()).chain([story.start.0.as_str()])
}

/// The steps from one on, until there is a choice; a loop is told elsewhere, and left at its first repetition.
fn chain(story: &Scenario, next: &[Option<usize>], head: usize) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let mut chain = Vec::new();
    let mut at = Some(head);
    while let Some(step) = at.filter(|step| seen.insert(*step)) {
        chain.push(step);
        let ends = story.steps.get(step).is_none_or(|step| !step.choices.is_empty());
        at = if ends { None } else { next.get(step).copied().flatten() };
    }
    chain
}

/// For each step, how much there is to read from there until one may choose. Each step is looked at once.
fn until_choice(story: &Scenario, next: &[Option<usize>], lengths: &[usize]) -> Vec<usize> {
    let mut read: Vec<Option<usize>> = vec![None; lengths.len()];
    for head in 0..lengths.len() {
        let mut path = Vec::new();
        let mut seen = BTreeSet::new();
        let mut at = Some(head);
        let mut behind = 0;
        while let Some(step) = at.filter(|step| seen.insert(*step)) {
            if let Some(known) = read.get(step).copied().flatten() {
                behind = known;
                break;
            }
            path.push(step);
            at = match story.steps.get(step) {
                Some(step) if !step.choices.is_empty() => None,
                _ => next.get(step).copied().flatten(),
            };
        }
        for step in path.into_iter().rev() {
            behind += lengths.get(step).copied().unwrap_or_default();
            read.get_mut(step).into_iter().for_each(|read| *read = Some(behind));
        }
    }
    read.into_iter().map(Option::unwrap_or_default).collect()
}

/// How much there is to read at a step: what is said, and what is shown.
fn length(step: &Step, lang: Lang) -> usize {
    let app = step
        .app
        .iter()
        .flat_map(|app| app.orders.iter().chain(&app.notices).chain(&app.service));
    let sms = step.sms.iter().flat_map(|sms| sms.inbox.iter().map(|entry| &entry.text));
    let chat = step
        .chat
        .iter()
        .flat_map(|chat| std::iter::once(&chat.attachment.title).chain(&chat.attachment.lines));
    let screen = step.screen.iter().flat_map(|screen| [&screen.you_see, &screen.they_see]);
    let door = step.door.iter().flat_map(|door| door.slip.iter().chain(&door.badge));
    let texts = step.say.iter().chain(app).chain(sms).chain(chat).chain(screen).chain(door);
    texts
        .filter_map(|text: &Text| text.0.get(&lang))
        .map(|line| count(line, lang))
        .sum()
}

fn count(line: &str, lang: Lang) -> usize {
    let line: String = parts(line).into_iter().map(|part| part.text).collect();
    match lang {
        Lang::En => line.split_whitespace().count(),
        Lang::ZhHans | Lang::ZhHant => line.chars().filter(|sign| !sign.is_whitespace()).count(),
    }
}
